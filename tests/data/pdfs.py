"""PDFs as code: text in lines, as programs set it; pages of pictures; locked ones."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

WIDTH = 88  # characters of a line


def pdf(pages: Sequence[Sequence[str]], *, title: str = "", author: str = "", date: str = "", extra: str = "") -> bytes:
    """A document with these lines on these pages. A line that is empty leaves a gap."""
    objects = ["<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    stated = [("Title", title), ("Author", author), ("CreationDate", date)]
    objects.append(f"<< {' '.join(f'/{name} ({_escaped(value)})' for name, value in stated if value)} >>")
    return _written(objects, extra)


def wrapped(*paragraphs: str, width: int = WIDTH) -> list[str]:
    """Each broken into lines, with no gap between them, as in print."""
    return [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width, break_on_hyphens=False)]


def _content(lines: Sequence[str]) -> str:
    shown = "".join(f"({_escaped(line)}) Tj T*\n" if line else "T*\n" for line in lines)
    return f"BT\n/F1 11 Tf\n14 TL\n50 790 Td\n{shown}ET"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _written(objects: Sequence[str], extra: str) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size, start = len(objects) + 1, len(body)
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R {extra} >>\nstartxref\n{start}\n%%EOF"
    return body + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()

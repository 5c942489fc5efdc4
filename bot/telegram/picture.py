"""A small chart as a PNG: a few figures, and bars. Drawn in a worker process: Pillow is imported there only."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

WIDTH, MARGIN = 1080, 60  # pixels: a phone shows it at a third of that
# One picture for light and dark themes, with a ground of its own; text on it has a contrast of at least 7 to 1.
GROUND, INK, QUIET, BAR, TRACK = "#f7f5f0", "#1d2430", "#4a5361", "#2f6f8f", "#e3dfd5"
_TITLE, _FIGURE, _TEXT = 48, 84, 34  # font sizes
_HEAD, _ROW = 330, 92  # heights, of the part above the bars, and of each bar with its name
_PLAIN = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"'})
_ABSENT = "\uffff"  # no font has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """``figures`` are (number, what it counts); ``bars`` (name, number), the longest first. The font has the letters of
    English alone: names go without their accents, and what it still can't write is left out, but for each bar's place
    in the order."""

    title: str
    figures: tuple[tuple[str, str], ...]
    bars: tuple[tuple[str, int], ...]


def draw(chart: Chart) -> bytes:
    """The chart as a PNG, ``WIDTH`` pixels wide."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - see above

    image = Image.new("RGB", (WIDTH, _HEAD + _ROW * len(chart.bars) + MARGIN), GROUND)
    pen = ImageDraw.Draw(image)
    _write(pen, (MARGIN, MARGIN), chart.title, _TITLE, INK)
    room = (WIDTH - 2 * MARGIN) // max(1, len(chart.figures))
    for place, (number, counted) in enumerate(chart.figures):
        _write(pen, (MARGIN + place * room, 140), number, _FIGURE, INK)
        _write(pen, (MARGIN + place * room, 240), counted, _TEXT, QUIET)
    for place, (name, count) in enumerate(chart.bars):
        _bar(pen, _HEAD + place * _ROW, f"{place + 1}. {_folded(name)}", count, chart.bars[0][1])
    body = BytesIO()
    image.quantize(64).save(body, "PNG", optimize=True)
    return body.getvalue()


def _bar(pen: ImageDraw, top: int, name: str, number: int, most: int) -> None:
    end = WIDTH - MARGIN
    _write(pen, (MARGIN, top), name, _TEXT, INK)
    count = str(number)
    _write(pen, (end - _font(_TEXT).getlength(count), top), count, _TEXT, INK)
    length = round((end - MARGIN) * number / max(1, most))
    pen.rounded_rectangle((MARGIN, top + 48, end, top + 66), 9, fill=TRACK)
    if length:
        pen.rounded_rectangle((MARGIN, top + 48, MARGIN + max(18, length), top + 66), 9, fill=BAR)


def _write(pen: ImageDraw, place: tuple[float, float], text: str, size: int, colour: str) -> None:
    if can_write(text):
        pen.text(place, text, font=_font(size), fill=colour)


def _folded(name: str) -> str:
    """Without accents, and with plain dashes and quotes; empty where that can't be written either."""
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    folded = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return folded if can_write(folded) else ""


@cache
def _font(size: int) -> FreeTypeFont:
    """Pillow's own (Aileron, CC0): no image of a container has to have any."""
    from PIL import ImageFont  # noqa: PLC0415

    found = ImageFont.load_default(size)
    assert isinstance(found, ImageFont.FreeTypeFont), "Pillow comes without FreeType"
    return found


def can_write(text: str) -> bool:
    """Whether the font has every letter."""
    absent = _shape(_ABSENT)
    return all(letter.isspace() or _shape(letter) != absent for letter in set(text))


@cache
def _shape(letter: str) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415

    image = Image.new("1", (2 * _TEXT, 2 * _TEXT))
    ImageDraw.Draw(image).text((0, 0), letter, font=_font(_TEXT), fill=1)
    return image.tobytes()

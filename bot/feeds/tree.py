"""A page as a tree of elements. Runs in a worker process."""

from __future__ import annotations

from typing import Any


def tree_of(html: bytes) -> Any:
    """The page's root as ``lxml.html`` has it; None for what is no page."""
    from lxml import html as lxml_html
    from lxml.etree import LxmlError

    try:
        html.decode()
        encoding = "utf-8"  # lxml would take a page that declares nothing for ISO 8859-1
    except UnicodeDecodeError:
        encoding = None
    try:
        return lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(huge_tree=False, encoding=encoding))
    except (LxmlError, ValueError):
        return None

"""Documents built to hang or burst a reader, made when they are asked for. Each is what measured worst in a library
that we use: none of them may do more than end its worker."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

_ATOM = "http://www.w3.org/2005/Atom"
_JSON = '{"version":"https://jsonfeed.org/version/1.1",'
_ITEM = "<item><title>Rain</title><link>https://pub.example/rain</link></item>"


def rss(items: str, *, before: str = "", attributes: str = "") -> bytes:
    return f'{before}<rss version="2.0"{attributes}><channel><title>Weather</title>{items}</channel></rss>'.encode()


def newlines_before_the_root() -> bytes:
    return rss(_ITEM, before="\n" * 100_000)


def entity_declarations() -> bytes:
    declared = "".join(f'<!ENTITY e{number} "x">' for number in range(4_500))
    return rss(_ITEM, before=f"<!DOCTYPE rss [{declared}]>")


def one_entity_again_and_again() -> bytes:
    return rss(f"<item><title>{'&e;' * 700_000}</title></item>", before=f'<!DOCTYPE rss [<!ENTITY e "{"x" * 4000}">]>')


def nested_entities() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return rss("<item><title>&e11;</title></item>", before=f'<!DOCTYPE rss [<!ENTITY e0 "ha">{levels}]>')


def attributes_on_one_item() -> bytes:
    attributes = " ".join(f'a{number}="{number}"' for number in range(20_000))
    return rss(f"<item {attributes}><title>Rain</title></item>")


def an_author_of_ats() -> bytes:
    return rss(f"<item><title>Rain</title><author>{'a@a.' * 10_000}</author></item>")


def a_style_of_spaces() -> bytes:
    return rss(f'<item><title>Rain</title><description>&lt;p style="{" " * 50_000}x"&gt;</description></item>')


def comment_openers() -> bytes:
    return rss(f"<item><title>Rain</title><description>{'&lt;!--' * 100_000}</description></item>")


def distinct_categories() -> bytes:
    categories = "".join(f"<category>c{number}</category>" for number in range(20_000))
    return rss(f"<item><title>Rain</title>{categories}</item>")


def a_million_items() -> bytes:
    return rss("<item/>" * 1_000_000)


def deep_elements() -> bytes:
    return rss(f"<item><title>Rain</title>{'<a>' * 50_000}{'</a>' * 50_000}</item>")


def a_long_title() -> bytes:
    return rss(f"<item><title>{'rain ' * 400_000}</title></item>")


def newlines_in_a_comment() -> bytes:
    return rss(_ITEM, before=f"<!--{chr(10) * 100_000}-->")


def declarations_line_by_line() -> bytes:
    return rss(_ITEM, before=f"<!DOCTYPE rss [{chr(10)}" + "\n<!ENTITY e" * 50_000)


def namespaces() -> bytes:
    return rss("".join(f'<n{number}:x xmlns:n{number}="u:{number}"/>' for number in range(60_000)))


def an_author_of_dots() -> bytes:
    return rss(f"<item><title>Rain</title><author>{'a.' * 500_000}@</author></item>")


def unclosed_items() -> bytes:
    return rss("<item><title>Rain" * 100_000)


def roots() -> bytes:
    return b"<rss>" * 700_000


def bare_ampersands() -> bytes:
    return rss(f"<item><title>Rain</title><description>{'&#' * 1_000_000}</description></item>")


def an_encoding_that_is_no_charset() -> bytes:
    return b'<?xml version="1.0" encoding="unicode_escape"?>' + rss("\\N{" * 300_000 + _ITEM)


def deep_xhtml() -> bytes:
    content = "<div>" * 100_000 + "</div>" * 100_000
    return f'<feed xmlns="{_ATOM}"><entry><content type="xhtml">{content}</content></entry></feed>'.encode()


def gzip_in_gzip() -> bytes:
    return gzip.compress(gzip.compress(bytes(100_000_000), 1, mtime=0), mtime=0)


def deep_json() -> bytes:
    return (_JSON + '"items":' + "[" * 500_000 + "]" * 500_000 + "}").encode()


def a_long_number_in_json() -> bytes:
    return (_JSON + '"items":[{"id":' + "9" * 4_000_000 + "}]}").encode()


def surrogates_in_json() -> bytes:
    item = '{"id":"\\udfff","title":"\\ud83d","content_text":"\\u0000\\ud800","url":"http://\\ud800.example/"}'
    return (_JSON + '"title":"\\ud800","items":[' + item + "]}").encode()


FEEDS: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        newlines_before_the_root,
        entity_declarations,
        one_entity_again_and_again,
        nested_entities,
        attributes_on_one_item,
        an_author_of_ats,
        a_style_of_spaces,
        comment_openers,
        distinct_categories,
        a_million_items,
        deep_elements,
        a_long_title,
        newlines_in_a_comment,
        declarations_line_by_line,
        namespaces,
        an_author_of_dots,
        unclosed_items,
        roots,
        bare_ampersands,
        an_encoding_that_is_no_charset,
        deep_xhtml,
        gzip_in_gzip,
        deep_json,
        a_long_number_in_json,
        surrogates_in_json,
    )
}


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Rain</title>{head}</head><body>{body}</body></html>".encode()


def nested_divs() -> bytes:
    return page("<div>" * 100_000 + "Rain" + "</div>" * 100_000)


def attributes_on_one_tag() -> bytes:
    return page(f"<p {' '.join(f'a{number}=1' for number in range(100_000))}>Rain</p>")


_LD = '<script type="application/ld+json">'


def deep_json_ld() -> bytes:
    return page("<p>Rain</p>", f'<script type="application/ld+json">{"[" * 55_000}{"]" * 55_000}</script>')


def many_json_ld() -> bytes:
    block = json.dumps({"@type": "NewsArticle", "headline": "Rain " * 100})
    return page("<p>Rain</p>", f'<script type="application/ld+json">{block}</script>' * 500)


def unclosed_tags() -> bytes:
    return page("<b><i><p>" * 30_000)


def a_page_of_links() -> bytes:
    return page("".join(f'<a href="/{number}">Rain {number}</a> ' for number in range(40_000)))


def a_style_of_spaces_in_a_page() -> bytes:
    return page(f'<p style="{" " * 2_900_000}">Rain</p>')


def comment_openers_in_a_page() -> bytes:
    return page("<!--" * 175_000)


def nested_tables() -> bytes:
    return page("<table>" * 20_000)


def anchors() -> bytes:
    return page("<a>" * 700_000)


def a_long_paragraph() -> bytes:
    return page("<p>" + "rain " * 580_000)


def line_breaks() -> bytes:
    return page("rain<br>" * 360_000)


def table_cells() -> bytes:
    return page("<table>" + "<tr><td>Rain" * 230_000)


def deep_json_ld_objects() -> bytes:
    return page("<p>Rain</p>", _LD + '{"@graph":[' * 60_000 + "</script>")


def dates() -> bytes:
    return page("<p>" + "12/12/2012 " * 250_000)


def ways_on() -> bytes:
    return page("<a rel=next href=/2>Next page</a>" * 70_000)


PAGES: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        nested_divs,
        attributes_on_one_tag,
        deep_json_ld,
        many_json_ld,
        unclosed_tags,
        a_page_of_links,
        a_style_of_spaces_in_a_page,
        comment_openers_in_a_page,
        nested_tables,
        anchors,
        a_long_paragraph,
        line_breaks,
        table_cells,
        deep_json_ld_objects,
        dates,
        ways_on,
    )
}


def opml(outlines: str, before: str = "") -> bytes:
    return f'{before}<opml version="2.0"><head/><body>{outlines}</body></opml>'.encode()


def nested_folders() -> bytes:
    return opml("<outline text='Weather'>" * 100_000)


def many_outlines() -> bytes:
    return opml("".join(f"<outline xmlUrl='https://pub.example/{number}'/>" for number in range(80_000)))


def attributes_on_one_outline() -> bytes:
    return opml("<outline " + " ".join(f"a{number}='1'" for number in range(100_000)) + "/>")


def entities_in_an_outline() -> bytes:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return opml("<outline text='&e11;' xmlUrl='&e11;'/>", before=f'<!DOCTYPE o [<!ENTITY e0 "ha">{levels}]>')


def a_file_in_an_outline() -> bytes:
    return opml("<outline text='&f;' xmlUrl='&f;'/>", before='<!DOCTYPE o [<!ENTITY f SYSTEM "file:///etc/passwd">]>')


def namespaces_of_outlines() -> bytes:
    return opml("".join(f"<a{number}:outline xmlns:a{number}='u:{number}'/>" for number in range(30_000)))


LISTS: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (
        nested_folders,
        many_outlines,
        attributes_on_one_outline,
        entities_in_an_outline,
        a_file_in_an_outline,
        namespaces_of_outlines,
    )
}

# What people can paste: as much as fifty messages hold, of each of these again and again.
LONGEST_PASTE = 50 * 4096  # characters
PASTE_UNITS = (
    *("a\n", "a:\n", ">a\n", "> > a\n\n", "\n", "\t", "  x", "[", "[a](http://x.example/", "*a ", "_a_", "~a~ ", "#"),
    *("On Mon, Robin wrote:", "http://", "a@a.", "@a ", "12:30 ", "1/1/2020 ", "By ", "By Robin Miller\n", "From: a\n"),
    *("Share\n", "Cookies\n", "[1/1/2020, 12:00] Robin: a\n", "| ", "— ", "3.14 ", "<", "&"),
    *("\u200b", "\u200d", "\u0301", "雨。", "\u2028"),
)


def pastes() -> dict[str, str]:
    return {repr(unit): unit * (LONGEST_PASTE // len(unit)) for unit in PASTE_UNITS}

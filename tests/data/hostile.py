"""Documents built to hang or burst a reader, made when they are asked for. Each is what measured worst in a library
that we use: none of them may do more than end its worker."""

from __future__ import annotations

import json
from collections.abc import Callable

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
    )
}


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Rain</title>{head}</head><body>{body}</body></html>".encode()


def nested_divs() -> bytes:
    return page("<div>" * 100_000 + "Rain" + "</div>" * 100_000)


def attributes_on_one_tag() -> bytes:
    return page(f"<p {' '.join(f'a{number}=1' for number in range(100_000))}>Rain</p>")


def deep_json_ld() -> bytes:
    return page("<p>Rain</p>", f'<script type="application/ld+json">{"[" * 55_000}{"]" * 55_000}</script>')


def many_json_ld() -> bytes:
    block = json.dumps({"@type": "NewsArticle", "headline": "Rain " * 100})
    return page("<p>Rain</p>", f'<script type="application/ld+json">{block}</script>' * 500)


def unclosed_tags() -> bytes:
    return page("<b><i><p>" * 30_000)


def a_page_of_links() -> bytes:
    return page("".join(f'<a href="/{number}">Rain {number}</a> ' for number in range(40_000)))


PAGES: dict[str, Callable[[], bytes]] = {
    make.__name__: make
    for make in (nested_divs, attributes_on_one_tag, deep_json_ld, many_json_ld, unclosed_tags, a_page_of_links)
}

"""News that nobody reported, of any length and always the same: what the benchmarks are run on."""

from __future__ import annotations

from random import Random

_PLACES = [
    "Osprey Bay",
    "Larkfield",
    "Stonebridge",
    "Millbrook",
    "Ashcombe",
    "Westerby",
    "Hollin",
    "Upper Fell",
    "Reedham",
    "Cold Harbour",
]
_PEOPLE = [
    "the harbour master",
    "the mayor",
    "a baker",
    "two fishermen",
    "the school's cook",
    "the ferry's captain",
    "a retired judge",
]
_THINGS = [
    "the old bridge",
    "a new ferry",
    "the library",
    "the weekly market",
    "the mill",
    "a row of elms",
    "the town's only well",
]
_DEEDS = ["opened", "closed", "sold", "repaired", "painted", "moved", "measured", "defended", "photographed", "forgot"]
_WHEN = [
    "on Monday",
    "in the spring",
    "after nine weeks",
    "before the snow came",
    "for the first time since 1921",
    "at noon",
]
_WHY = [
    "because nobody had thought of it before",
    "although the council had voted against it twice",
    "while a brass band played on the quay",
    "which cost the town 40 thousand crowns in all",
    "and half of the people who live there came to see it",
    "as the rules of the parish have long demanded",
]


def sentence(random: Random) -> str:
    who, place = random.choice(_PEOPLE), random.choice(_PLACES)
    said = f"{who} of {place} {random.choice(_DEEDS)} {random.choice(_THINGS)} {random.choice(_WHEN)}"
    end = f", {random.choice(_WHY)}" if random.random() < 0.7 else ""
    return f"{said[0].upper()}{said[1:]}{end} ({random.randint(2, 900)} in number)."


def title(random: Random) -> str:
    return f"{random.choice(_PLACES)}: {random.choice(_PEOPLE)} {random.choice(_DEEDS)} {random.choice(_THINGS)}"


def text(words: int, seed: int = 0) -> str:
    """At least ``words`` words, in paragraphs of four sentences."""
    random, sentences, count = Random(seed), [], 0
    while count < words:
        sentences.append(sentence(random))
        count += len(sentences[-1].split())
    return "\n".join(" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4))


def articles(count: int) -> list[tuple[str, str]]:
    """(title, text) of articles about half as many events."""
    told = []
    for number in range(count):
        random = Random(number // 2)
        told.append((title(random), text(60, number // 2)))
    return told


def feed(items: int, words: int) -> bytes:
    """An RSS feed with the full text of each item as markup."""
    random = Random(7)
    entries = "".join(
        f"<item><title>{title(random)}</title><link>https://news.example/{number}</link><guid>n{number}</guid>"
        f"<pubDate>Mon, 02 Mar 2026 {number % 24:02}:00:00 GMT</pubDate><description>{sentence(random)}</description>"
        f"<content:encoded><![CDATA[{markup(text(words, number))}]]></content:encoded></item>"
        for number in range(items)
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>News of nowhere</title><link>https://news.example/</link>{entries}</channel></rss>"
    ).encode()


def page(words: int) -> bytes:
    """A page with an article and what sites put around it."""
    links = "".join(f'<li><a href="/{number}">{title(Random(number))}</a></li>' for number in range(60))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title(Random(1))}</title></head><body>'
        f"<nav><ul>{links}</ul></nav><main><article><h1>{title(Random(1))}</h1>{markup(text(words))}</article></main>"
        f"<aside><ul>{links}</ul></aside><footer>All rights reserved.</footer></body></html>"
    ).encode()


def markup(plain: str) -> str:
    return "".join(f"<p>{line}</p>\n" for line in plain.split("\n"))

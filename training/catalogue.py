"""``python -m training.catalogue``: chooses the feeds of ``bot/feeds/data/catalogue.csv`` anew from the list that
``LEDE_DATA`` (or ``../shared/data``) has, ``feeds/catalog.csv``. The same list gives the same choice; nothing is
fetched.

Only rows that are CC0 are taken. Left out is what has no articles to summarise (podcasts, videos, forums), what is
there in another format already, and of a topic what goes beyond its share."""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from training.choice import COUNTRIES, FIRST, HOSTS, LANGUAGES, MOVED, OUT, SHARES, TITLES, TOPICS

DATA = Path(os.environ.get("LEDE_DATA", "../shared/data"))
TARGET = Path("bot/feeds/data/catalogue.csv")
ORIGIN = "plenaryapp/awesome-rss-feeds (CC0-1.0)"
HEAD = f"""\
# Feeds that people are offered, by topic; those at the head of a topic are proposed first.
# Origin: {ORIGIN}, chosen by training/catalogue.py.
# Licence: CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/
"""
_NO_ARTICLES = re.compile(
    r"podcast|youtube\.com|reddit\.com|/forums/|/tagged/|\.xml\?user=|soundcloud|comments on", re.I
)
_TAIL = re.compile(
    r"\s*(\||::|»|//|–|-|:)\s*(rss|feed|all|home|news|blog|latest|top|front page|public|medium|portada|the full).*$",
    re.I,
)
_LEAD = re.compile(r"^(rss di|rss:|news:|blog:|feed:)\W*", re.I)
MOST_BY_HOST = 3

Row = Mapping[str, str]


def main() -> int:
    with (DATA / "feeds" / "catalog.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["origin"] == ORIGIN]
    chosen = list(choose(rows))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.DictWriter(file, ["topic", "language", "country", "title", "url"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(chosen)
    print(f"{len(chosen)} of {len(rows)}")
    for name in ("topic", "language", "country"):
        print(name, dict(Counter(row[name] for row in chosen).most_common()))
    return 0


def choose(rows: Iterable[Row]) -> Iterator[dict[str, str]]:
    """In the order of the topics; in each, what stands in ``FIRST``, then as the list has them."""
    usable = [made for row in rows if (made := _usable(row))]
    by_share: Counter[tuple[str, str]] = Counter()
    by_host: Counter[tuple[str, str]] = Counter()
    seen: set[str] = set()
    for topic in SHARES:
        for row in sorted((row for row in usable if row["topic"] == topic), key=_rank):
            share, host = (topic, row["country"]), (topic, _site(row["url"]))
            if row["url"] in seen or by_share[share] >= SHARES[topic] or by_host[host] >= MOST_BY_HOST:
                continue
            seen.add(row["url"])
            by_share[share] += 1
            by_host[host] += 1
            yield row


def _usable(row: Row) -> dict[str, str] | None:
    url, host, topic = row["url"], _site(row["url"]), TOPICS.get(row["topic"], "")
    topic = MOVED.get(host, topic)
    if topic == "news" and row["country"] in {"United Kingdom", "United States"} and "world" in url.lower():
        topic = "world"
    language = LANGUAGES.get(host, row["language"])
    if not topic or host in OUT or any(part in url for part in OUT) or _NO_ARTICLES.search(url + " " + row["title"]):
        return None
    if url.startswith("http://") and language == "en" and host not in FIRST:
        return None  # of English ones there are enough with a certificate
    title = next((TITLES[known] for known in TITLES if known in {host, url.partition("://")[2]}), _title(row["title"]))
    if not title:
        return None
    country = COUNTRIES.get(row["country"], "") if topic == "news" else ""
    return {"topic": topic, "language": language, "country": country, "title": title, "url": url}


def _title(stated: str) -> str:
    """Without what says only that it is a feed; empty where it is no name."""
    title = _LEAD.sub("", " ".join(stated.split()))
    while (shorter := _TAIL.sub("", title)) != title and shorter:
        title = shorter
    title = title.strip(" -|:–")
    return "" if title.startswith("http") or len(title) > 60 else title


def _rank(row: Row) -> tuple[int, bool]:
    host = _site(row["url"])
    return (FIRST.index(host) if host in FIRST else len(FIRST)), row["url"].startswith("http://")


def _site(url: str) -> str:
    """The host, and of one that serves many sites the first part of the path too."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    first = parts.path.strip("/").split("/")
    if host in HOSTS:
        return f"{host}/{first[0]}"
    return host


if __name__ == "__main__":
    raise SystemExit(main())

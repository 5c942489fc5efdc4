"""The sample publications and their articles, as the files in ``data/`` tell them.

An article's file begins with ``name: value`` lines (title, author, section, hours, feed, access, teaser), then a blank
line, then paragraphs and ``## headings``. ``hours`` is its age when the server starts; ``{today}``, ``{yesterday}`` in
its text become weekdays, seen from the day on which it was published.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

DATA = Path(__file__).parent / "data"
_UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """``key`` is its part of the address, ``feed`` the name of its feed document."""

    key: str
    title: str
    tagline: str
    feed: str
    feed_type: str
    topic: str  # in the catalogue

    @property
    def path(self) -> str:
        return f"/samples/{self.key}"

    @property
    def feed_path(self) -> str:
        return f"{self.path}/{self.feed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleArticle:
    """``blocks`` are (is it a heading, its text). ``access`` is open, refused (its page answers 403) or robots
    (robots.txt forbids it)."""

    slug: str
    publication: Publication
    title: str
    author: str
    section: str
    teaser: str
    blocks: tuple[tuple[bool, str], ...]
    full: bool  # does the feed carry the whole text?
    access: str = "open"
    hours: float = 0.0
    published: datetime = _UNDATED

    @property
    def path(self) -> str:
        return f"{self.publication.path}/{self.slug}"

    @property
    def guid(self) -> str:
        """The same at every start, whatever the port (RFC 4151)."""
        return f"tag:{self.publication.key}.example,2026:{self.slug}"

    def dated(self, published: datetime) -> SampleArticle:
        """The article as published at that instant."""
        days = {
            "{today}": f"{published:%A}",
            "{yesterday}": f"{published - timedelta(days=1):%A}",
        }

        def told(text: str) -> str:
            for name, day in days.items():
                text = text.replace(name, day)
            return text

        return replace(
            self,
            teaser=told(self.teaser),
            blocks=tuple((heading, told(text)) for heading, text in self.blocks),
            published=published.replace(microsecond=0),
        )


COURIER = Publication(
    key="courier",
    title="The Saltmarrow Courier",
    tagline="News from the quay, the town and the hills behind it",
    feed="feed.xml",
    feed_type="application/rss+xml",
    topic="news",
)
ORRERY = Publication(
    key="orrery",
    title="Orrery",
    tagline="Sky, sea and small animals, explained without hurry",
    feed="atom.xml",
    feed_type="application/atom+xml",
    topic="science",
)
WIRE = Publication(
    key="wire",
    title="Merrin Wire",
    tagline="The coast, in short",
    feed="index.rdf",
    feed_type="application/rdf+xml",
    topic="world",
)
PUBLICATIONS = (COURIER, ORRERY, WIRE)


def articles(started: datetime) -> tuple[SampleArticle, ...]:
    """All articles of all publications, the newest first."""
    found = [
        article.dated(started - timedelta(hours=article.hours))
        for publication in PUBLICATIONS
        for article in _read_all(publication.key, publication)
    ]
    return tuple(sorted(found, key=lambda article: article.published, reverse=True))


def prepared() -> tuple[SampleArticle, ...]:
    """What the first publication can still bring out, in order."""
    return _read_all("prepared", COURIER)


def text(name: str) -> str:
    """A text to paste (``notice``) or to forward (``post``)."""
    return (DATA / "texts" / f"{name}.txt").read_text("utf-8").strip()


def _read_all(folder: str, publication: Publication) -> tuple[SampleArticle, ...]:
    return tuple(_read(path, publication) for path in sorted((DATA / folder).glob("*.md")))


def _read(path: Path, publication: Publication) -> SampleArticle:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    blocks = [block.replace("\n", " ").strip() for block in body.split("\n\n") if block.strip()]
    return SampleArticle(
        slug=path.stem.lstrip("0123456789-"),
        publication=publication,
        title=fields["title"],
        author=fields["author"],
        section=fields["section"],
        teaser=fields["teaser"],
        blocks=tuple((block.startswith("## "), block.removeprefix("## ")) for block in blocks),
        full=fields["feed"] == "full",
        access=fields.get("access", "open"),
        hours=float(fields.get("hours", 0)),
    )

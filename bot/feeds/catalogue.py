"""The catalogue: well-kept feeds that a person can pick by topic, country and language. ``data/catalogue.csv`` says
where they come from; an operator, and the playground, can have another file of that form."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.errors import SettingsError
from bot.model import Topic

OWN = Path(__file__).parent / "data" / "catalogue.csv"
MOST_OF_TOPIC, MOST_PICKED = 3, 15  # feeds that a picked topic brings, and all of them together
_COLUMNS = ["topic", "language", "country", "title", "url"]
# Of a language of many countries the one where most speak it (CLDR, likelySubtags), where the person names none.
_LIKELY = {"en": "US", "es": "ES", "fr": "FR", "pt": "BR"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A feed that can be picked. ``language``: ISO 639 code; ``country``: ISO 3166 code, empty where it is for all."""

    topic: Topic
    title: str
    url: str
    language: str = ""
    country: str = ""

    @property
    def key(self) -> str:
        """Names it in buttons, also after the catalogue has changed."""
        return hashlib.blake2b(f"{self.topic} {self.url}".encode(), digest_size=5).hexdigest()


class Catalogue:
    """``offers`` in the order in which they are proposed."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        self.offers = tuple(offers)
        self._by_key = {offer.key: offer for offer in self.offers}
        present = {offer.topic for offer in self.offers}
        self.topics = tuple(topic for topic in Topic if topic in present)

    def get(self, key: str) -> Offer | None:
        return self._by_key.get(key)

    def of(self, topic: Topic, spoken: str) -> list[Offer]:
        """All of a topic; first what is in the language, and from the country, of who has Telegram in ``spoken`` (an
        IETF tag), then what is in English."""
        language, country = _place(spoken)

        def rank(offer: Offer) -> tuple[bool, bool, bool]:
            return offer.language != language, offer.country != country, offer.language != "en"

        return sorted((offer for offer in self.offers if offer.topic is topic), key=rank)

    def picks(self, topics: Collection[Topic], spoken: str) -> list[Offer]:
        """What picking these topics means: a few feeds of each, and of many topics fewer."""
        each = max(1, min(MOST_OF_TOPIC, MOST_PICKED // max(1, len(topics))))
        chosen = [offer for topic in Topic if topic in topics for offer in self._proposed(topic, spoken)[:each]]
        return list({offer.url: offer for offer in chosen}.values())

    def pickable(self, spoken: str) -> tuple[Topic, ...]:
        """The topics that have something for who speaks this."""
        return tuple(topic for topic in self.topics if self._proposed(topic, spoken))

    def _proposed(self, topic: Topic, spoken: str) -> list[Offer]:
        """In the person's language, or else in English; the news of other countries are nobody's usual choice."""
        language, country = _place(spoken)
        found = self.of(topic, spoken)
        own = [offer for offer in found if offer.language == language]
        if topic is Topic.COUNTRY:
            return [offer for offer in own if offer.country == country] or own
        return own or [offer for offer in found if offer.language == "en"]


def bits_of(topics: Collection[Topic]) -> int:
    """A set of topics as a number, for buttons."""
    return sum(1 << place for place, topic in enumerate(Topic) if topic in topics)


def topics_in(bits: int) -> frozenset[Topic]:
    """What ``bits_of`` has made a number of."""
    return frozenset(topic for place, topic in enumerate(Topic) if bits >> place & 1)


@cache
def catalogue(path: str = "") -> Catalogue:
    """The one in this file, or our own. Raises ``SettingsError`` for a file that is none."""
    return Catalogue(_read(Path(path) if path else OWN))


def _read(path: Path) -> list[Offer]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"feeds.catalogue: {path} cannot be read: {type(error).__name__}") from error
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    if rows.fieldnames != _COLUMNS:
        raise SettingsError(f"feeds.catalogue: {path} should have the columns {', '.join(_COLUMNS)}")
    return [_offer(row, path) for row in rows]


def _offer(row: dict[str, str], path: Path) -> Offer:
    try:
        topic, title, url = Topic(row["topic"]), row["title"].strip(), row["url"].strip()
    except (ValueError, AttributeError):
        raise SettingsError(f"feeds.catalogue: {path}: there is no topic {row['topic']!r}") from None
    if not title or not url.startswith(("http://", "https://")):
        raise SettingsError(f"feeds.catalogue: {path}: a title and a web address are missing: {title or url!r}")
    return Offer(topic=topic, title=title, url=url, language=row["language"].lower(), country=row["country"].upper())


def _place(spoken: str) -> tuple[str, str]:
    """(language, country) of an IETF tag; the country is the last part of two letters, else where most speak it."""
    language, *parts = spoken.replace("_", "-").split("-")
    stated = [part.upper() for part in parts if len(part) == 2]
    return language.lower(), stated[-1] if stated else _LIKELY.get(language.lower(), "")

"""Which days an article names, and which instalment of a series its title says that it is: what tells events apart
that are told in the same words, as yesterday's weather and today's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

DATED_CHARACTERS = 2000  # of a text are looked at
APART = 1  # days: midnight elsewhere, or a dateline, makes no other event
_LEAP_YEAR, _YEAR = 2024, 366

# As they stand beside the number of a day: in English, and what is short for them; in German, Dutch, French, Spanish,
# Portuguese, Italian, Polish, Russian and Ukrainian.
_ENGLISH = (
    "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, "
    "october oct, november nov, december dec"
)
_OTHERS = (
    "januar januari janvier enero janeiro gennaio stycznia января січня,"
    "februar februari février febrero fevereiro febbraio lutego февраля лютого,"
    "märz maart mars marzo março marca марта березня, april avril abril aprile kwietnia апреля квітня,"
    "mai mei mayo maio maggio maja мая травня, juni juin junio junho giugno czerwca июня червня,"
    "juli juillet julio julho luglio lipca июля липня, augustus août agosto sierpnia августа серпня,"
    "septembre septiembre setembro settembre września сентября вересня,"
    "oktober octobre octubre outubro ottobre października октября жовтня,"
    "novembre noviembre novembro listopada ноября листопада,"
    "dezember décembre diciembre dezembro dicembre grudnia декабря грудня"
)
_MONTHS = {
    name: month
    for names in (_ENGLISH, _OTHERS)
    for month, every in enumerate(names.split(","), start=1)
    for name in every.split()
}
_NUMBER = re.compile(r"[0-9][0-9.-]*")
_AFTER = re.compile(r"(?:st|nd|rd|th|er|º)?\s(?:of |de |di )?([^\W\d_]{3,})")
_BEFORE = re.compile(r"([A-Z][A-Za-z]{2,8})\.?\s$")
_WRITTEN = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.\d{4}|\d{4}-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)")
_LONGEST = 16  # characters beside a number that may name its month
_INSTALMENT = re.compile(
    r"\b(?:day|week|part|episode|ep|chapter|volume|vol|issue|round|stage|season|match|game"
    r"|tag|woche|teil|folge|ausgabe|runde|etappe|spieltag|jour|semaine|partie|épisode|étape|journée"
    r"|día|semana|parte|capítulo|episodio|etapa|jornada|dia|episódio|rodada|giorno|puntata|tappa|giornata"
    r"|день|неделя|часть|серия|эпизод|глава|выпуск|тур|этап|частина|серія|випуск)"
    r"[.:]?\s#?(?P<part>\d{1,4})\b(?![.,:]\d)"
    r"|(?<!\w)#(?P<number>\d{1,4})\b"
    r"|(?<![\w.])v?(?P<version>\d{1,3}\.\d{1,3}\.\d{1,3})\b(?!\.\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """``titled``: the days that titles name, as days of a year; ``named``: those that texts name too; ``parts``: what
    titles call themselves of a series ("Day 12", "Episode 3", "2.7.1"); ``articles``: how many name any."""

    titled: frozenset[int] = frozenset()
    named: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    articles: int = 0

    def __or__(self, other: When) -> When:
        if not self.articles or not other.articles:
            return self if self.articles else other
        days = self.titled | other.titled, self.named | other.named
        return When(*days, self.parts | other.parts, self.articles + other.articles)

    def contradicts(self, other: When) -> bool:
        """Both titles name days, and none the same; or both name instalments so; or all the days that the one names are
        other than those of the other."""
        return (
            _disjoint(self.titled, other.titled)
            or _disjoint(self.parts, other.parts)
            or bool(self.named and other.named and all(_apart(one, two) for one in self.named for two in other.named))
        )


UNDATED = When()


def when(title: str, text: str) -> When:
    """What an article says of when."""
    titled, parts = (_days_in(title), _parts_in(title)) if _NUMBER.search(title) else (frozenset(), frozenset())
    named = titled | _days_in(text[:DATED_CHARACTERS])
    return When(titled, named, parts, 1) if named or parts else UNDATED


def _days_in(text: str) -> frozenset[int]:
    return frozenset(filter(None, (_day_at(text, number) for number in _NUMBER.finditer(text))))


def _day_at(text: str, number: re.Match[str]) -> int:
    """The day of a year that a number names with what stands beside it; 0 where it names none."""
    written = number[0].rstrip(".-")
    if len(written) > 2:
        full = _WRITTEN.fullmatch(written)
        return _day_of(int(full[1] or full[4]), int(full[2] or full[3])) if full else 0
    start, end = number.span()
    after = _AFTER.match(text, end, end + _LONGEST)
    if after and (month := _month_of(after[1])):
        return _day_of(int(written), month)
    before = _BEFORE.search(text[max(0, start - _LONGEST) : start])
    return _day_of(int(written), _month_of(before[1])) if before else 0


def _month_of(name: str) -> int:
    return 0 if name == "may" else _MONTHS.get(name.lower(), 0)  # in lower case, it is English for something else


def _day_of(day: int, month: int) -> int:
    try:
        return date(_LEAP_YEAR, month, day).timetuple().tm_yday
    except ValueError:
        return 0


def _parts_in(title: str) -> frozenset[str]:
    return frozenset(match[match.lastgroup or 0] for match in _INSTALMENT.finditer(title))


def _disjoint(one: frozenset[object], other: frozenset[object]) -> bool:
    return bool(one and other and one.isdisjoint(other))


def _apart(one: int, two: int) -> bool:
    return APART < abs(one - two) < _YEAR - APART

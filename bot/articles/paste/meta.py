"""Lines that say when, and by whom, an article was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.articles.paste.chrome import is_chrome
from bot.articles.paste.dates import LONGEST, date_in, with_time

MOST_NAMES = 9  # words of a byline, and of what else stands on a date line
_SEPARATOR = re.compile(r"[|·•●/]|  +| [–—-] |, (?=\||$)")
_AROUND_DATES = re.compile(  # what is said with a date, and says nothing without it
    r"(?i)\b(?:(?:first |last )?(?:published|posted|updated|modified|created|date|released)|on|at|the|as of|"
    r"for immediate release|"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|am|pm|[ecmp][sd]?t|ist|bst|cest?|msk|"
    r"veröffentlicht(?: am)?|aktualisiert(?: am)?|stand|erschienen(?: am)?|vom|am|um|uhr|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"publié|mis à jour|modifié|le|à|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"publicado|actualizado|atualizado|el|a las|às|em|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|pubblicato(?: il)?|aggiornato(?: il)?|il|alle|ore|h|"
    r"опубликовано|обновлено|в|г|года?|мск|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"प्रकाशित|अपडेटेड|अपडेट|को|बजे)\b|发布(?:时间|于)?|更新(?:时间|于)?|发表于|時間|时间|星期.|"
    r"نشر(?:ت)?(?: في)?|تاريخ النشر|آخر تحديث|الساعة|بتاريخ"
)
_WORD = r"[^\W\d_a-zà-ÿа-я][\w.'’-]*"
_PARTICLE = r"(?:and|und|et|y|e|og|en|и|de|del|da|von|van|der|bin|al|&)"
_NAMES = rf"{_WORD}(?:,? (?:{_PARTICLE} ){{0,3}}{_WORD}){{0,{MOST_NAMES}}}"
_BYLINE = re.compile(
    rf"(?:(?i:by|(?:written|reported|story|words|posted) by|author:?|von|text:|autor:?|par|por|di|door|автор:?|текст:?)"
    rf"|作者[:：]?|文[/:：]|记者[:：]?|記者|بقلم:?|كتب:?|लेखक:?|रिपोर्ट:) ?(?P<names>{_NAMES})"
)
_OFFICE = re.compile(r"(?i), (?:[a-z-]+ ){0,3}(?:reporter|correspondent|editor|writer|staff|desk|columnist)\b.{0,30}$")


@dataclass(frozen=True, slots=True)
class Meta:
    """What such a line states."""

    date: datetime | None = None
    author: str = ""


def meta_of(line: str) -> Meta | None:
    """What the line states, where it is nothing but a date, a byline or both, with such chrome as a reading time beside
    them; None for any other."""
    if len(line) > LONGEST:
        return None
    stated = date_in(line)
    date, rest = stated if stated else (None, line)
    author, others = "", 0
    for part in filter(None, (_bare(part) for part in _SEPARATOR.split(rest))):
        if found := _BYLINE.fullmatch(_OFFICE.sub("", part)):
            author = author or found["names"]
        elif not is_chrome(part):
            others += len(part.split())
            if others > 4 or part.endswith((".", "!", "?", ":")) or not _is_name(part):
                return None
    return Meta(date, author) if date or author else None


def time_of(line: str, day: datetime) -> datetime | None:
    """The day at the time that the line is nothing but; None for any other line."""
    instant, rest = with_time(day, line)
    return instant if rest != line and not _bare(rest.replace("|", " ")) else None


def _bare(part: str) -> str:
    return _AROUND_DATES.sub(" ", part).strip(" ,.:;()[]|–—-")


def _is_name(part: str) -> bool:
    """Capitals throughout, as in "The Gazette"; scripts without capitals are believed."""
    return all(not word[0].islower() for word in part.split())

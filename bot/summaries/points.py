"""Points that stand alone: what is wrong with a sentence out of its context, and what can be mended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.model import KeyPoint
from bot.summaries.chrome import is_chrome, undated

# Words at the start of a sentence that point to one before it.
_POINTING = {
    "en": "he|she|it|they|his|her|hers|its|their|him|them|this|that|these|those|such|both|but|and|or|nor|so|yet|"
    "however|meanwhile|instead|moreover|furthermore|additionally|besides|nevertheless|nonetheless|therefore|thus|hence|"
    "otherwise|likewise|similarly|then|also|still|another|others|he's|she's|it's|they're|that's",
    "fr": "il|elle|ils|elles|ce|cela|ça|celui-ci|celle-ci|cette|ces|son|sa|ses|leur|leurs|mais|et|ou|donc|or|car|"
    "cependant|toutefois|pourtant|ainsi|puis|ensuite|aussi",
    "pt": "ele|ela|eles|elas|isso|isto|esse|essa|esses|essas|este|esta|estes|estas|mas|e|porém|contudo|entretanto|"
    "também|então|já|seu|sua|seus|suas|segundo ele|segundo ela",
    "es": "él|ella|ellos|ellas|eso|esto|ese|esa|esos|esas|este|esta|estos|estas|pero|y|sin embargo|también|entonces|"
    "además|su|sus",
    "it": "lui|lei|loro|questo|questa|questi|queste|quello|quella|ma|e|però|tuttavia|inoltre|poi|anche|suo|sua|suoi",
    "de": "er|sie|es|ihr|ihre|sein|seine|dieser|diese|dieses|diesem|diesen|aber|und|doch|jedoch|dabei|dazu|damit|dafür|"
    "dennoch|außerdem|zudem|auch|so|dann|deshalb|daher|trotzdem",
    "nb": "han|hun|den|det|de|dette|disse|hans|hennes|deres|men|og|også|så|da|derfor|likevel|imidlertid|dessuten",
    "id": "dia|ia|mereka|beliau|hal ini|hal itu|ini|itu|namun|tetapi|tapi|dan|sementara itu|selain itu|karena itu|"
    "oleh karena itu|lalu|kemudian|menurutnya|ujarnya|katanya",
    "vi": "anh ta|cô ta|ông ta|bà ta|họ|nó|anh này|điều này|việc này|đây|đó|nhưng|và|tuy nhiên|do đó|vì vậy|ngoài ra|"
    "sau đó|bên cạnh đó|theo đó",
    "bn": "তিনি|তাঁর|তার|তারা|তাঁরা|তাঁদের|তাদের|এটি|এটা|এ|এই|এর|সে|সেই|কিন্তু|তবে|এবং|আর|ফলে|এছাড়া|এরপর|পরে",
}
_STARTS = {code: re.compile(rf"(?i)^\W*(?:{words})(?![\w’'])") for code, words in _POINTING.items()}
# "This week", "It is clear that", "Those who": they point at nothing before them.
_POINTING_AT_NOTHING = re.compile(
    r"(?i)^\W*(?:(?:this|that) (?:year|month|week|weekend|morning|afternoon|evening|summer|autumn|winter|"
    r"spring|season|time)\b|"
    r"it(?: is|'s| was| has been| remains) (?:not |still |un)*(?:clear|known|certain|believed|understood|thought|hoped|"
    r"expected|likely|possible|estimated|reported|feared|claimed)\b|(?:those|they|he) who\b|"
    r"both (?:the )?[\w'’-]+ and\b|"
    r"such is\b|still (?:in|at|on)\b|so far\b|so[- ]called\b|then[- ]\w)"
)
# "But the mayor said": what follows the connective stands alone.
_CONNECTIVE = re.compile(
    r"^(?:(?:But|And) (?=(?:the|an?|in|on|at|some|many|most|one|two|three|Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\b)|"
    r"(?:But|However|Meanwhile|Moreover|Furthermore|Additionally|Nevertheless|Nonetheless|Besides|Instead|Still|Also|"
    r"Likewise|Similarly|In addition|On the other hand|Of course), (?=\S))"
)
_DOUBLE = re.compile(r"[\"“”„«»「」]")
_OPENING = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSING = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?![\w])")
FAULTS = ("dangling", "half a quotation", "dateline", "chrome")


def is_dangling(text: str, language: str = "en") -> bool:
    """Whether ``text`` begins with a word that points to the sentence before it. Of languages that are not listed,
    nothing is known: False."""
    starts = _STARTS.get(language)
    if starts is None or not starts.match(text):
        return False
    return not (language == "en" and _POINTING_AT_NOTHING.match(text))


def is_half_quoted(text: str) -> bool:
    """Whether a quotation begins or ends in ``text`` but not both."""
    marks = _DOUBLE.findall(text)
    if marks.count('"') % 2 or _sided(marks, "“„«「") != _sided(marks, "”»」") + _german(text):
        return True
    opened, closed = len(_OPENING.findall(text)), len(_CLOSING.findall(text))
    first = text[:1] in "'‘"
    return (first and not closed) or (bool(re.search(r"[.,!?]['’]$", text)) and not opened)


def mended(text: str, language: str = "en") -> str:
    """``text`` without a connective at its start, where what follows stands without it."""
    if language != "en" or not (found := _CONNECTIVE.match(text)):
        return text
    rest = text[found.end() :]
    return text if is_dangling(rest, language) else rest[0].upper() + rest[1:]


def faults(points: Sequence[KeyPoint], language: str = "en") -> list[set[str]]:
    """What makes each of ``points`` stand badly alone: some of ``FAULTS``. A point that leans on the sentence before it
    is all right where that is the point before it."""
    before = [-2, *(point.index for point in points)]
    return [_faults(point, last, language) for point, last in zip(points, before, strict=False)]


def _faults(point: KeyPoint, before: int, language: str) -> set[str]:
    has = (
        is_dangling(point.text, language) and point.index - 1 != before,
        is_half_quoted(point.text),
        undated(point.text) != point.text,
        is_chrome(point.text),
    )
    return {fault for fault, found in zip(FAULTS, has, strict=True) if found}


def fault_rate(points: Sequence[KeyPoint], language: str = "en") -> float:
    """Points with any fault, in per cent; 0 where there are no points."""
    return 100 * sum(map(bool, faults(points, language))) / max(1, len(points))


def _sided(marks: Sequence[str], which: str) -> int:
    return sum(mark in which for mark in marks)


def _german(text: str) -> int:
    """In „these marks“ the closing one looks like an English opening one."""
    return 2 * text.count("“") if "„" in text else 0

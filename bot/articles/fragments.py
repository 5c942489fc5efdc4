"""Links that open a page at one sentence: text fragments (WICG, "URL Fragment Text Directives", section 3)."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urldefrag

from bot.model import Article, TextOrigin

WHOLE = 8  # words: a sentence of up to so many is named whole, a longer one by its first and last words
ENDS = 4  # words at each end of a longer one
AROUND = 3  # words before or behind that tell apart two places with the same words
NEAR = 300  # characters in which those are looked for
LONGEST = 600  # characters of the whole address; beyond that it opens the page at its top

# Scripts that set no blanks between words: Thai, Lao, Burmese, Khmer, Chinese and Japanese with their signs. Where a
# word of theirs ends only a dictionary knows, so their sentences are cut at commas.
_BLANKLESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"\S+")
_CLAUSE = re.compile("[^\\s、，。；：！？]+[、，。；：！？」』）”]*")


@lru_cache(maxsize=256)  # it keeps whole texts; the points of a story are the same for all its readers
def fragment_link(url: str, sentence: str, text: str) -> str:
    """The address of ``sentence`` in the page at ``url`` whose text is ``text``; ``url`` itself where the sentence is
    not in it, or the address would be too long."""
    text, sentence = " ".join(text.split()), " ".join(sentence.split())
    start = _find(text, sentence)
    if not url or not sentence or start < 0:
        return url
    link = f"{urldefrag(url).url}#:~:text={_directive(text, start, start + len(sentence))}"
    return link if len(link) <= LONGEST else url


def sentence_link(article: Article, sentence: str) -> str:
    """The address at which ``article``'s page opens right at one of its sentences. Empty where the text has no such
    sentence, as may be when it is the feed's, or the page refuses to be read."""
    if article.origin is TextOrigin.REFUSED:
        return ""
    # A mended sentence has lost its "But", and begins with a capital: the rest of it stands in the text.
    for words in (sentence, sentence.partition(" ")[2]):
        there = fragment_link(article.url, words, article.text)
        if there != article.url:
            return there
    return ""


def _directive(text: str, start: int, end: int) -> str:
    """``[prefix-,]start[,end][,-suffix]``: prefix and suffix only where the words stand more than once."""
    sentence = text[start:end]
    blankless = 2 * len(_BLANKLESS.findall(sentence)) > len(sentence)
    unit, ends, around = (_CLAUSE, 1, 1) if blankless else (_WORD, ENDS, AROUND)
    spans = [found.span() for found in unit.finditer(sentence)]
    named, body = sentence, _encoded(sentence)
    if len(spans) > (2 * ends if blankless else WHOLE):
        named = sentence[: spans[ends - 1][1]]
        body = f"{_encoded(named)},{_encoded(sentence[spans[-ends][0] :])}"
    if not _is_twice(text, named):
        return body
    before = _last(unit, text[:start], around)
    behind = "" if before else _first(unit, text[end:], around)
    return f"{_encoded(before)}-,{body}" if before else f"{body},-{_encoded(behind)}" if behind else body


def _encoded(words: str) -> str:
    # The directive's own signs, which quote() leaves or which must not be taken for them: "-", "," and "&".
    return quote(words, safe="", errors="replace").replace("-", "%2D")


def _first(unit: re.Pattern[str], text: str, count: int) -> str:
    near = text[:NEAR]
    ends = [found.end() for found in unit.finditer(near)][:count]
    return near[: ends[-1]].strip() if ends else ""


def _last(unit: re.Pattern[str], text: str, count: int) -> str:
    near = text[-NEAR:]
    starts = [found.start() for found in unit.finditer(near)][-count:]
    return near[starts[0] :].strip() if starts else ""


def _find(text: str, wanted: str) -> int:
    """Where it begins, cut out between words; -1 where it is not there."""
    at, size = text.find(wanted), len(wanted)
    while at >= 0 and not (_is_edge(text[at - 1 : at]) and _is_edge(text[at + size : at + size + 1])):
        at = text.find(wanted, at + 1)
    return at


def _is_edge(beside: str) -> bool:
    return beside in {"", " "} or _BLANKLESS.match(beside) is not None


def _is_twice(text: str, words: str) -> bool:
    """Browsers look for them in any case."""
    text, words = text.casefold(), words.casefold()
    return text.find(words, text.find(words) + 1) >= 0

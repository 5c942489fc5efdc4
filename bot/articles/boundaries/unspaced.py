"""Chinese, Japanese and Thai, which put no spaces between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.articles.boundaries.parting import span_around

_OPENING = "“「『（【"
_CLOSERS = frozenset('”」』）】"')
_END = re.compile(r"[。！？][。！？…]*")
LONGEST_QUOTATION = 80  # characters: what is left whole, stops and all
_QUOTED = re.compile(
    "|".join(rf"{a}[^{a}{b}]{{0,{LONGEST_QUOTATION}}}{b}" for a, b in ("“”", "「」", "『』", "《》", "（）", "【】"))
)
# What goes on behind a quotation: who said so, and Japanese と and って.
_GOES_ON = re.compile(r"[と，、,。！？的]|って|[^，。！？、,“「]{0,6}(?:说|說|问|問|道|表示|称|稱|答|喊|写|寫)")

SHORT_PHRASE, LONG_PHRASE = 40, 120  # characters
_THAI = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e44"  # letters that may stand first
_THAI_SPACE = re.compile(rf"(?<=[^\W\d_a-zA-Z]|[\u0e31-\u0e4e!?\"”)]) (?=[{_THAI}\"“])")
_CONNECTIVE = re.compile(
    "ทั้งนี้|อย่างไรก็ตาม|นอกจากนี้|ขณะที่|ขณะเดียวกัน|ส่วน|แต่|ดังนั้น|หลังจาก|สำหรับ|เมื่อ|ด้าน|ต่อมา|จากนั้น|เนื่องจาก|เพราะ|"
    "โดย|ล่าสุด|ก่อนหน้านี้|เบื้องต้น|จึง|และ"
)
_PARTICLES = ("ครับ", "ค่ะ", "คะ", "นะ", "แล้ว", "ด้วย", "ๆ")


def han(line: str) -> Iterator[str]:
    """The sentences of a line in Chinese or Japanese."""
    quoted = [found.span() for found in _QUOTED.finditer(line)]
    start = 0
    for end in _END.finditer(line):
        at = _behind(line, end.end(), start, quoted)
        if at > start:
            yield line[start:at]
            start = at
    yield line[start:]


def _behind(line: str, at: int, start: int, quoted: list[tuple[int, int]]) -> int:
    """Where the sentence ends whose stops end at ``at``; 0 where it goes on."""
    around = span_around(quoted, at)
    if around is None:
        opened = any(mark in line[start:at] for mark in _OPENING)
        return at + 1 if opened and line[at : at + 1] in _CLOSERS else at
    last = at == around[1] - 1 and not _GOES_ON.match(line, around[1])
    return around[1] if last else 0


def thai(line: str) -> Iterator[str]:
    """The phrases of a line in Thai, which ends sentences with a space, if at all, and puts spaces elsewhere too: a
    phrase ends at a space that is no part of a name or number, where a connective or a particle tells, or where it
    has grown long."""
    start = 0
    for space in _THAI_SPACE.finditer(line):
        length = space.start() - start
        told = _CONNECTIVE.match(line, space.end()) or line.endswith(_PARTICLES, start, space.start())
        if length >= LONG_PHRASE or (length >= SHORT_PHRASE and told) or line[space.start() - 1] in "!?":
            yield line[start : space.end()]
            start = space.end()
    yield line[start:]

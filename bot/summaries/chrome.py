"""What pages and agencies put around the news: datelines, bylines, time stamps, prompts, credits."""

from __future__ import annotations

import re

LONGEST_HEADING = 12  # words
LONGEST_PROMPT = 14  # words: a longer sentence that begins like one says something
LONGEST_NAME = 5  # words that may stand after a lone "By."

# "BEIJING, Sept 2 (Reuters) - ": a place in capitals, perhaps a date and an agency, then a dash.
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,40}(?:, [A-Z][\w. ]{2,25})?(?:,? \w{3,9}\.? \d{1,2})?(?: ?\([^)]{2,30}\))?"
    r" ?(?:[-–—:]|--) +(?=\S)"
)
# "Ystad, 22. November 2026 - ": the same with a date and no agency, as in press releases.
_DATED_PLACE = re.compile(r"^[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}, \d{1,2}\.? \w{3,9}\.? \d{4} ?[-–—]+ +(?=\S)")
# "(CNN)", "Los Angeles (CNN) -- ", "(Reuters) - ", "New Delhi, Jul 30 (PTI) ": an agency in brackets, after a place of
# at most five words and perhaps a date.
_AGENCY = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]*,? ){0,5}(?:\w{3,9}\.? )?(?:\d{1,2},? )?\((?:CNN[^)]{0,25}|Reuters|REUTERS|AP|AFP|ANI|PTI|"
    r"IANS|UPI|EFE|dpa|DPA|ANSA|Xinhua)\) ?(?:(?:[-–—:]+|--) ?)?(?=[\"'“‘A-ZÀ-Þ0-9])"
)
_BYLINE = re.compile(r"^(?:By|BY)[.:]? [A-ZÀ-Þ][\w.'’-]+(?: (?:and |[A-ZÀ-Þ&])[\w.'’-]*){1,8}\.?$")
_STAMP = re.compile(
    r"(?i)^by[.:]?$|^(?:(?:first )?published|(?:last )?updated|created|posted|modified)(?:[:.]| (?:at|on)\b).{0,50}$|"
    r"^\d{1,2}[:.]\d\d\b.{0,12}\d{1,2} \w{3,9} \d{4}\.?$|^[\W\d]*(?:\d{1,2} \w{3,9}|\w{3,9} \d{1,2}),? \d{4}\.?$"
)
_PROMPT = re.compile(
    r"(?i)^\W*(?:read (?:more|also|full|the full)\b|also (?:read|see|watch)\b|see also\b|click (?:here|on|to)\b|"
    r"subscribe (?:now|to|for)\b|sign up (?:for|to)\b|advertisement\W*$|scroll (?:down|to)\b|"
    r"watch (?:the )?(?:video|below|live)\b|share (?:this|on|your)\b|follow (?:us|@)|e-?mail to a friend\b|"
    r"(?:image|(?:file )?photo|picture|video|representational image)s?(?: (?:credit|courtesy|source)s?)?\s?:|"
    r"all rights reserved\b|copyright (?:\d|©|by)|(?:we|th(?:is|e) (?:web)?site) uses? cookies\b|"
    r"more (?:on|from) (?:this|us|our)\b|related (?:stor|article|content)|(?:download|install|get) (?:the|our) app\b|"
    r"join (?:us on|the (?:conversation|discussion))\b|for (?:confidential )?(?:help|support)\b.{0,20}\bcall\b)"
)
# A prompt and the other article's headline, glued to a sentence however long.
_POINTER = re.compile(r"(?i)^\W*(?:must read|also read|read also|read more|also see|see also|also watch|watch)\s*[:|?]")
_CREDIT = re.compile(
    r"(?i)\bcontributed to th(?:is|e) (?:report|story|article)|^(?:additional )?(?:reporting|editing|writing) by |"
    r"^the (?:opinions|views) expressed|^editor['’]s note\b|© ?\d{4}"
)
# "In the lead: Ada Fenn (right) is first across the bay": a picture's label and where to look.
_CAPTION = re.compile(
    r"(?i)^[^:.!?]{2,40}: .*\((?:pictured|(?:top |bottom |far )?(?:left|right|cent(?:re|er))|above|below)\b"
)
_ENDED = re.compile(r"[.!?…:;。！？।]['\"’”»)\]」』）]*$")


def undated(sentence: str) -> str:
    """``sentence`` without its dateline."""
    return sentence if _POINTER.match(sentence) else _AGENCY.sub("", _DATED_PLACE.sub("", _DATELINE.sub("", sentence)))


def is_chrome(sentence: str, *, alone: bool = False, before: str = "") -> bool:
    """Whether ``sentence`` says nothing of the news. ``alone``: it has a line to itself, in a text of several;
    ``before``: the sentence before it."""
    words = len(sentence.split())
    if alone and words <= LONGEST_HEADING and not _ENDED.search(sentence):
        return True
    if words <= LONGEST_PROMPT and (_PROMPT.match(sentence) or _CREDIT.search(sentence)):
        return True
    if words <= LONGEST_NAME and before.strip(" .:").casefold() == "by":
        return True
    return bool(
        _POINTER.match(sentence) or _CAPTION.match(sentence) or _BYLINE.match(sentence) or _STAMP.match(sentence)
    )

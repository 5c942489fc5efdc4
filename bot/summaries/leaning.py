"""Sentences that lean on the one before: on who "he" is, on what is added to, on who speaks."""

from __future__ import annotations

import re

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
    "ru": "он|она|оно|они|его|её|ее|их|ему|ей|им|это|этот|эта|эти|этого|но|а|и|однако|также|при этом|кроме того|"
    "поэтому|затем|потом|тем не менее",
    "ar": "هو|هي|هم|وهو|وهي|وهم|لكن|ولكن|ولكنه|لكنه|لكنها|هذا|هذه|ذلك|تلك|وهذا|وهذه|كما|كذلك|غير أن|إلا أن|منذ ذلك|"
    "ومنذ ذلك|وأضاف|وأضافت|وقال|وقالت",
    "hi": "वह|वे|यह|ये|उसने|उन्होंने|उसका|उसके|उसकी|उनका|उनके|उनकी|इसका|इसके|इसकी|इस|इन|इससे|उससे|लेकिन|मगर|परंतु|किंतु|और|"
    "हालाँकि|हालांकि|इसलिए|तब|फिर",
}
# The same where nothing stands between words. Only such as no other word begins with.
_UNSPACED = {
    "zh": "他|她|它|这|這|那|但|然而|不过|不過|而且|此外|因此|所以|同时|同時|另外|其中",
    "ja": "彼|これ|それ|この|その|これら|しかし|だが|また、|そして|さらに|一方|なお、",
    "th": "และ|แต่(?!ง)|ซึ่ง|จึง|พวกเขา|นอกจากนี้|อย่างไรก็ตาม|ดังนั้น|ทั้งนี้|ขณะที่|ตั้งแต่นั้น",
}
_SIGNS = "\u0900-\u0963\u0966-\u0dff"  # Indic vowel signs, which Python does not count among letters
_STARTS = {code: re.compile(rf"(?i)^\W*(?:{words})(?![\w’'{_SIGNS}])") for code, words in _POINTING.items()} | {
    code: re.compile(rf"^\W*(?:{words})") for code, words in _UNSPACED.items()
}
# "This week", "It is clear that", "Those who": they point at nothing before them.
_POINTING_AT_NOTHING = re.compile(
    r"(?i)^\W*(?:(?:this|that) (?:year|month|week|weekend|morning|afternoon|evening|summer|autumn|winter|"
    r"spring|season|time)\b|"
    r"it(?: is|'s| was| has been| remains) (?:not |still |un)*(?:clear|known|certain|believed|understood|thought|hoped|"
    r"expected|likely|possible|estimated|reported|feared|claimed)\b|(?:those|they|he) who\b|"
    r"both (?:the )?[\w'’-]+ and\b|"
    r"such is\b|still (?:in|at|on)\b|so far\b|so[- ]called\b|then[- ]\w)"
)
# More of the kind in English. The ranker has not been trained on these: they count when points are chosen.
_BEFORE = re.compile(
    r"(?i)^\W*(?:the (?:pair|duo|trio|latter|two|three|others?|same)(?![\w-])|"
    r"the former(?=,| (?:is|was|has|had|will|would)\b)|all (?:two|three|four|five|six)\b|neither(?! \w+ nor\b)\b|"
    r"(?:one|two|three|some|many|most|all|none|each|neither|either|half) of (?:them|these|those)\b|indeed\b|"
    r"(?:as a result|in (?:fact|response|turn|contrast|addition)|by contrast)\b(?! (?:of|to|with)\b)|as such\b|"
    r"(?:even|if) so\b|that said\b|for (?:example|instance)\b|in other words\b|on the (?:other hand|contrary)\b|"
    r"(?:since|until|by) then\b|what['’]s more\b|(?:after|before|despite|because of) (?:that|this)\b(?! \w)|"
    r"at (?:that|the same) (?:time|point)\b(?! (?:of|as)\b)|at the time\b(?! (?:of|when)\b)|"
    r"(?:for|on) (?:his|her|its|their) part\b)"
)
_SHE = r"(?:s?he|they)(?:['’](?:s|d|ll|ve|re))?"
_SAYING = (
    r"(?:said|says|added|adds|told|explained|wrote|continued|noted|warned|claimed|recalled|revealed|insisted|joked)"
)
# '"It was late," she said.' It begins with a quotation, and no name follows.
_QUOTED_SHE = re.compile(rf"^[\"“'‘].*?[\"”'’],? (?:{_SHE} \w+|\w+ {_SHE}\b)")
_ENDING_SHE = re.compile(rf"(?:,|[,.!?][\"”'’]) {_SHE} {_SAYING}\b[^A-Z\"“]{{0,100}}$")
# "In November, after nine weeks, she was back." "When he came": no name is in what opens the sentence.
_OPENED_SHE = re.compile(
    r"^(?:In|On|At|After|Before|By|During|For|From|Since|Until|With|Without|Under|Speaking|Asked|Last|Later|Earlier|Now|"
    rf"Today|Yesterday|Following|Despite)\b(?P<opening>[^\"“”]{{0,90}}?), {_SHE} "
)
_SUBORDINATE_SHE = re.compile(
    r"^(?:What|When|While|As|If|Although|Though|Because|Once|Before|After|Since|Where|How|Why|Until) "
    rf"{_SHE}\b(?P<opening>.*)"
)
_PERSON = re.compile(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_NAME = re.compile(r"\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|I\b))[A-Z]\w")
_WHOLE_QUOTATION = re.compile(r"^(?:\"[^\"]*\"|“[^“”]*”|‘[^‘’]*’|'.*[.!?]')$")
_QUOTATION = re.compile(r"\"[^\"]*\"|“[^“”]*”|(?<!\w)['‘].{0,400}?[\w.,!?]['’](?!\w)")
_SPEAKER = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur)\b")


def is_dangling(text: str, language: str = "en") -> bool:
    """Whether ``text`` begins with a word that points to the sentence before it. Of languages that are not listed,
    nothing is known: False."""
    starts = _STARTS.get(language)
    if starts is None or not starts.match(text):
        return False
    return not (language == "en" and _POINTING_AT_NOTHING.match(text))


def leans(text: str, language: str = "en") -> bool:
    """Whether ``text`` needs the sentence before it: it dangles, or does not say who acts or speaks."""
    if language != "en":
        return is_dangling(text, language)
    return is_dangling(text) or bool(_BEFORE.match(text)) or _has_nameless_subject(text) or is_speakerless(text)


def _has_nameless_subject(text: str) -> bool:
    """Whether "she" or "they" act, and no name before tells who they are."""
    if _QUOTED_SHE.match(text) and not _NAME.search(_QUOTATION.sub("", text)):
        return True
    if _ENDING_SHE.search(text) and not _PERSON.search(text):
        return True
    return any(
        (found := pattern.match(text)) and not _NAME.search(found["opening"])
        for pattern in (_OPENED_SHE, _SUBORDINATE_SHE)
    )


def is_speakerless(text: str) -> bool:
    """Whether someone speaks and it does not say who: a quotation and nothing else, or "I" outside of one."""
    return bool(_WHOLE_QUOTATION.match(text) or _SPEAKER.search(_QUOTATION.sub("", text)))

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.sentences import split

# Sentences by language; joined by a space (or nothing) they must come apart again.
TEXTS = {
    "en": [
        "Dr. Miller came at 8.30 a.m. and stayed.",
        "Mr. A. B. Carter, of St. Agnes, paid $4.50.",
        '"Is it open?" she asked.',
        "Bus No. 7 and p. 12 of Vol. 3 were missing!",
        "It was late.",
        "7 boats came.",
        "It rained… and rained.",
        "The yard of Fenn Inc. is shut.",
        "She had lived in the U.S.",
        "The others had not [12].",
        '"It is late." [6]',
        "He left for the coast.",
        "(Laughter.)",
        "Most shops were shut.",
        "iPhone sales fell by a tenth.",
        "Lt. Gov. Rook and Sen. Brandt met at 9 p.m. Eastern time.",
        'She said: "I came. I saw. I left."',
        "Nobody wrote back.",
    ],
    "de": [
        "Er kam z. B. am Montag.",
        "Hr. Maier hat Nr. 5 gewählt.",
        "Das kostet ca. 5 Euro.",
        "Wirklich?",
        "Seit dem 8. Jahrhundert n. Chr. gab es hier Fischer.",
        "In der 4. Klasse lernen sie Segeln.",
        "Am 1. Januar war Ruhe.",
        "1987 wurde der Hafen gebaut.",
        "Papst Paul VI. Montini war nie hier.",
    ],
    "fr": [
        "M. le ministre est venu.",
        "Mme Durand et MM. Petit étaient là.",
        "Il pleuvait.",
        "Rome date de 753 av. J.-C. environ.",
    ],
    "es": [
        "El Sr. Gil llegó tarde.",
        "¿Por qué?",
        "La Dra. Mora no lo sabe.",
        "La torre se levantó, según los libros más antiguos, en el siglo V a. C.",
        "Los vecinos la derribaron.",
    ],
    "pt": ["O Sr. Gil saltou 4,40 m. e sorriu.", "A Dra. Mora não sabe.", "Choveu."],
    "it": ["Il sig. Rossi è arrivato.", "La dott.ssa Verdi dorme.", "S. Maria è chiusa.", "Piove."],
    "nl": ["Dhr. Smit kwam op 5 jan. 2020 aan.", "Mevr. De Boer niet.", "Het regende."],
    "ru": [
        "Он живёт на ул. Лесной.",
        "В 2026 г. было тепло.",
        "А. П. Иванов приехал.",
        "В 8 веке до н. э. Греция торговала с соседями.",
        "Дождь шёл.",
    ],
    "uk": ["Він живе на вул. Лісовій.", "У 2026 р. було тепло.", "Йшов дощ."],
    "pl": ["Dr. Nowak mieszka przy ul. Leśnej.", "W 2020 r. było ciepło.", "Padało."],
    "tr": [
        "M.Ö. 8. yüzyılda burada balıkçılar yaşardı.",
        "Dr. Kaya 5. sırada oturdu.",
        "“Yoruldum.” dedi.",
        "Papa VI. Paul hiç gelmedi.",
        "Yağmur yağdı.",
    ],
    "nb": ["Den 1. januar kom han.", "Dr. Berg kom f.eks. kl. 8 om morgenen.", "Det regnet."],
    "id": ["Pak Budi tinggi di Jl. Merdeka No. 5.", "Tn. Joko datang.", "Hujan turun."],
    "vi": ["TS. Lê sống ở TP. HCM.", "Trời mưa."],
    "hi": ["यह पहला वाक्य है।", "यह दूसरा है।", "डॉ. ली और प्रो. शर्मा आए।", "क्या वे रुके?", "हाँ।"],
    "bn": ["এটি প্রথম বাক্য।", "এটি দ্বিতীয়।", "ডা. করিম ও মো. রহিম এলেন।"],
    "ar": ["هذه جملة أولى.", "هل هذه الثانية؟", "نعم.", "قال د. سالم إن المطر توقف."],
    "zh": [
        "今天下雨了。",
        "船没有来！",
        "为什么？",
        "“你来吗？”他问。",
        "他说：“来。走吧。”",
        "2010年，码头重建。",
        "真的……没人知道。",
    ],
    "ja": [
        "今日は雨です。",
        "船は来ませんでした。",
        "「来る？」と聞いた。",
        "彼は「行こう。早く。」と言った。",
        "2010年に直した。",
    ],
    "th": [
        "เรือข้ามฟากแล่นอีกครั้งในวันจันทร์หลังจากหยุดไปเก้าสัปดาห์เพราะเครื่องยนต์เสีย",
        "อย่างไรก็ตาม ผู้โดยสารราว 300 คนมารอที่ท่าเรือตั้งแต่เช้าพร้อมวงดนตรีของหมู่บ้าน",
        "นอกจากนี้ สำนักงานท่าเรือแจ้งว่าจะเพิ่มเที่ยวเรือในเดือนพฤษภาคม พ.ศ. 2569",
    ],
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_comes_apart_where_it_was_joined(language: str) -> None:
    joint = "" if language in {"zh", "ja"} else " "
    assert split(joint.join(TEXTS[language]), language) == TEXTS[language]


def test_a_line_break_always_ends_one() -> None:
    assert split("A heading\nIt rained. It\u00a0 \tsnowed.\n\n", "en") == ["A heading", "It rained.", "It snowed."]


def test_a_number_at_the_start_of_a_sentence_is_one() -> None:
    assert split("Was it open? No. 12 people were turned away.", "en") != []
    assert split("She said no. They left.", "en") == ["She said no.", "They left."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rains :-) Then it stops.", ["It rains :-)", "Then it stops."]),
        ("It rains again. :)", ["It rains again. :)"]),
        (
            "see http://a.example/b.html http://a.example/c.html",
            ["see http://a.example/b.html", "http://a.example/c.html"],
        ),
        ("Write to Fenn. http://a.example", ["Write to Fenn.", "http://a.example"]),
        ("We met at http://a.example and talked.", ["We met at http://a.example and talked."]),
        ("Email: a@b.example Groups: boats", ["Email: a@b.example", "Groups: boats"]),
        ("Posted via Boats.Com today.", ["Posted via Boats.Com today."]),
        ("(The Gazette) It rained.", ["(The Gazette)", "It rained."]),
        ("Figure 1.5 The bay at noon.", ["Figure 1.5", "The bay at noon."]),
        ("They are safe by law. 4 Even so they left.", ["They are safe by law. 4", "Even so they left."]),
        ("i dont know. it rains. nobody came.", ["i dont know.", "it rains.", "nobody came."]),
        ("The end. *** Then it rained.", ["The end. ***", "Then it rained."]),
    ],
)
def test_what_people_write_on_the_web(text: str, sentences: list[str]) -> None:
    assert split(text, "en") == sentences


def test_a_short_quotation_stays_whole_and_a_speech_does_not() -> None:
    assert split('"I came. It rained. I left."', "en") == ['"I came. It rained. I left."']
    speech = "The harbour was ours for as long as anyone remembers. " * 12
    assert len(split(f'"{speech}It was ours."', "en")) == 13


def test_a_quotation_that_never_ends_hides_nothing() -> None:
    text = 'He said: " The road was long. The boats were late. Nobody waited. The rain fell.'
    assert split(text, "en")[1:] == ["The boats were late.", "Nobody waited.", "The rain fell."]


def test_a_long_line_without_a_stop_is_not_lost() -> None:
    assert "".join(split("word " * 5000, "en")).replace(" ", "") == "word" * 5000


def test_what_closes_belongs_to_what_it_closes() -> None:
    assert split("(It rained. )", "en") == ["(It rained. )"]


@pytest.mark.parametrize("language", ["", "xx", "zz-ZZ", "th"])
def test_languages_that_nobody_knows(language: str) -> None:
    assert split("It rained. It snowed.", language) == ["It rained.", "It snowed."]


def test_nothing() -> None:
    assert split("", "en") == []
    assert split(" \n \n", "en") == []


@given(st.text(max_size=300), st.sampled_from(["en", "de", "zh", "ar", ""]))
def test_no_letter_is_lost(text: str, language: str) -> None:
    letters = [char for char in text if not char.isspace()]
    assert [char for sentence in split(text, language) for char in sentence if char != " "] == letters
    assert all(sentence == " ".join(sentence.split()) for sentence in split(text, language))


PIECES = [
    "A. ",
    "a b ",
    "Mr. ",
    ". ",
    "No. 5 ",
    "！",
    "“。",
    '" ',
    "(. ",
    "http://",
    "=",
    "-- ",
    "「a。",
    ":) A ",
    "н. э. ",
    "ที่ ",
]


@pytest.mark.parametrize("language", ["en", "zh", "th"])
@pytest.mark.parametrize("piece", PIECES)
def test_no_input_takes_more_than_linear_time(piece: str, language: str) -> None:
    split(piece * (150_000 // len(piece)), language)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('It ended badly. "Let me be clear, it is over.', ["It ended badly.", '"Let me be clear, it is over.']),
        ("She spoke. “We gave three. “It was good.", ["She spoke.", "“We gave three.", "“It was good."]),
        ('He left. "', ['He left. "']),
        ('She said "no." He left.', ['She said "no."', "He left."]),
    ],
)
def test_a_mark_belongs_to_the_quotation_that_it_opens(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences

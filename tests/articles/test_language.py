from __future__ import annotations

import gzip
import json
from itertools import islice

import pytest

from bot.articles.language import detect
from tests.data.shared import shared

TEXTS = {
    "en": "The ferry sailed again on Monday after nine weeks, and a brass band stood on the quay to greet it.",
    "de": "Die Fähre fuhr am Montag nach neun Wochen wieder, und am Kai stand eine Blaskapelle zur Begrüßung.",
    "fr": "Le bac a repris la mer lundi après neuf semaines, et une fanfare l'attendait sur le quai pour le saluer.",
    "es": "El transbordador volvió a zarpar el lunes tras nueve semanas, y una banda lo esperaba en el muelle.",
    "pt": "A balsa voltou a navegar na segunda-feira depois de nove semanas, e uma banda esperava no cais.",
    "it": "Il traghetto è ripartito lunedì dopo nove settimane, e una banda lo aspettava sul molo con gli ottoni.",
    "nl": "De veerboot voer maandag na negen weken weer uit, en op de kade stond een fanfare om hem te begroeten.",
    "ru": "Паром снова вышел в море в понедельник после девяти недель, и на причале его встречал оркестр.",
    "uk": "Пором знову вийшов у море в понеділок після дев'яти тижнів, і на причалі його зустрічав оркестр.",
    "vi": "Phà đã chạy lại vào thứ hai sau chín tuần, và một ban nhạc đứng trên bến để chào đón.",
    "id": "Feri itu berlayar lagi pada hari Senin setelah sembilan minggu, dan sebuah band berdiri di dermaga.",
    "hi": "नौका नौ सप्ताह के बाद सोमवार को फिर चली, और घाट पर एक बैंड उसका स्वागत करने के लिए खड़ा था।",
    "bn": "নয় সপ্তাহ পর সোমবার ফেরিটি আবার চলল, এবং ঘাটে একটি ব্যান্ড তাকে স্বাগত জানাল।",
    "ar": "أبحرت العبارة مرة أخرى يوم الاثنين بعد تسعة أسابيع، ووقفت فرقة موسيقية على الرصيف لاستقبالها.",
    "zh": "渡轮在九个星期之后于星期一再次启航，码头上有一支乐队迎接它。",
    "ja": "フェリーは九週間ぶりに月曜日に再び出航し、埠頭では楽団が出迎えました。",
    "th": "เรือข้ามฟากแล่นอีกครั้งในวันจันทร์หลังจากเก้าสัปดาห์ และมีวงดนตรีมาต้อนรับที่ท่าเรือ",
    "ko": "여객선은 9주 만에 월요일에 다시 출항했고, 부두에서는 악대가 맞이했다.",
}


CONFIGURED = (*(code for code in TEXTS if code != "ko"), "pl", "tr", "sv", "nb", "da")


@pytest.mark.parametrize("language", TEXTS)
def test_it_is_told(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize("language", [code for code in TEXTS if code != "ko"])
def test_it_is_told_among_those_that_are_allowed(language: str) -> None:
    assert detect(TEXTS[language], tuple(code for code in TEXTS if code != "ko")) == language


def test_a_script_that_is_not_allowed_is_not_taken_for_another() -> None:
    for language in ("ja", "th", "bn", "ko", "zh"):
        assert detect(TEXTS[language], ("en", "de")) == ""


@pytest.mark.parametrize("text", ["", "   ", "1234 5678 !?", "Hi", "OK, Anna"])
def test_too_little_to_tell(text: str) -> None:
    assert detect(text) == ""


def test_what_most_of_it_is_in() -> None:
    assert detect(TEXTS["ru"] * 1000 + TEXTS["en"]) == "ru"
    assert detect("Share Subscribe Sign in Read more Comments " * 3 + TEXTS["ru"] * 50, ("en", "ru")) == "ru"
    assert detect(TEXTS["en"] * 2 + TEXTS["fr"] * 40, ("en", "fr")) == "fr"
    assert detect(f"{TEXTS['ja']} The Harbour Office of Osprey Bay said so.") == "ja"


def test_norwegian_by_the_name_that_settings_have() -> None:
    text = "Fergen seilte igjen på mandag etter ni uker, og et korps sto på kaien for å ta imot den."
    assert detect(text, ("en", "da", "sv", "nb")) == "nb"
    assert detect(text) == "nb"


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("nb", "Fergen går igjen | Korpset spilte på kaien. Fullt hus."),
        ("nb", "Ny bro over bekken til våren, lover ordføreren"),
        ("da", "Færgen sejler igen efter ni uger, siger borgmesteren"),
        ("id", "Osprey Bay (Kabar Laut) - Feri berlayar lagi hari Senin"),
        ("fr", "Le bac Osprey III du Bay Ferry Club a repris la mer"),
        ("en", "Osprey Bay ferry sails again after nine weeks"),
        ("de", "Fähre in Osprey Bay fährt wieder"),
    ],
)
def test_headlines(language: str, headline: str) -> None:
    assert detect(headline, CONFIGURED) == language


def test_a_script_tells_at_once() -> None:
    assert detect("नौका फिर चली", ("en", "hi")) == "hi"
    assert detect("渡轮", ("en", "zh")) == "zh"
    assert detect("เรือ", ("en", "th")) == "th"
    assert detect("फेरी", ("en", "de")) == ""


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("en_bbc", "en"),
        ("fr_orangesum", "fr"),
        ("id_indosum", "id"),
        ("nb_norsumm", "nb"),
        ("pt_cstnews", "pt"),
        ("vi_vietnews", "vi"),
        ("bn_bnlpc", "bn"),
    ],
)
@pytest.mark.parametrize(("size", "share"), [(100_000, 1.0), (200, 0.99), (60, 0.8)])
def test_real_articles(name: str, language: str, size: int, share: float) -> None:
    with gzip.open(shared(f"sum_{name}.jsonl.gz"), "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, 100)]
    found = [detect(text[:size], CONFIGURED) for text in texts]
    assert found.count(language) >= share * len(texts), found


def test_languages_that_the_model_does_not_know() -> None:
    assert detect(TEXTS["en"], ("qq",)) in {"en", ""}

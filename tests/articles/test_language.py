from __future__ import annotations

import pytest

from bot.articles.language import detect

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


def test_only_the_beginning_is_looked_at() -> None:
    assert detect(TEXTS["en"] * 30 + TEXTS["ru"] * 1000) == "en"


def test_languages_that_the_model_does_not_know() -> None:
    assert detect(TEXTS["en"], ("qq",)) in {"en", ""}

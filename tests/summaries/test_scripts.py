"""Languages of other scripts, for which there is no data, or little: each has an article of our own, one line a
sentence."""

from __future__ import annotations

import pytest

from bot.articles.sentences import split
from bot.summaries.rankers import METHODS
from bot.summaries.ranking.lede import FEWEST_WORDS
from bot.summaries.summarize import OURS, summarize
from bot.summaries.tokenizer import count_words

ARTICLES = {
    "zh": """
鹗湾村将在小溪上修建一座新的木桥，工程预计五月开始。
旧桥今年一月关闭，因为两根主梁已经腐烂。
从那以后，渡轮一直运送学生、邮递员和面包师的货车。
村议会星期二晚上以九票对两票通过了新桥的计划。
“这座桥属于每一个人。我们不会让它消失。”村长说。
新桥将用落叶松建造，造价约四万克朗。
一半的钱来自港口基金，另一半来自一次抽奖。
两名议员更喜欢石桥，但石桥要贵三倍。
工程完成之前，渡轮每半小时一班，免费乘坐。""",
    "ja": """
ミサゴ湾の村は、小川に新しい木の橋を架けることを決めた。
古い橋は、二本の梁が腐ったため、一月に閉鎖された。
それ以来、渡し船が生徒や郵便配達員を運んでいる。
村議会は火曜日の夜、九対二で新しい橋の計画を可決した。
村長は「この橋はみんなのものだ。なくすわけにはいかない。」と述べた。
新しい橋はカラマツで造られ、費用は四万クローネになる。
費用の半分は港の基金から、半分は宝くじから出る。
二人の議員は石の橋を望んだが、石なら三倍かかる。
工事が終わるまで、渡し船は三十分ごとに無料で運航する。""",
    "th": """
หมู่บ้านอ่าวเหยี่ยวออสเปรย์จะสร้างสะพานไม้แห่งใหม่ข้ามลำธาร เริ่มงานในเดือนพฤษภาคมและจะแล้วเสร็จในเดือนสิงหาคม
สะพานเดิมปิดตั้งแต่เดือนมกราคมเพราะคานไม้สองต้นผุจนรับน้ำหนักรถไม่ได้อีกต่อไป
ตั้งแต่นั้นมาเรือข้ามฟากรับส่งนักเรียน บุรุษไปรษณีย์ และรถของร้านขนมปังทุกวัน
สภาหมู่บ้านลงมติเห็นชอบแผนสร้างสะพานใหม่เมื่อคืนวันอังคารด้วยคะแนนเก้าต่อสอง
สะพานใหม่จะสร้างจากไม้สนลาร์ชเหมือนสะพานเดิม และใช้เงินราวสี่หมื่นโครน
เงินครึ่งหนึ่งมาจากกองทุนท่าเรือ อีกครึ่งหนึ่งมาจากการขายสลากของหมู่บ้าน
สมาชิกสภาสองคนอยากได้สะพานหินมากกว่า แต่สะพานหินมีราคาแพงกว่าถึงสามเท่า
ระหว่างการก่อสร้างเรือข้ามฟากจะออกทุกครึ่งชั่วโมงโดยไม่เก็บค่าโดยสาร""",
    "ar": """
ستبني قرية خليج العقاب جسرًا خشبيًا جديدًا فوق الجدول في شهر مايو.
أُغلق الجسر القديم في يناير لأن اثنين من عوارضه قد تعفّنا.
ومنذ ذلك الحين تنقل العبّارة التلاميذ وساعي البريد وعربة الخبّاز.
وافق مجلس القرية مساء الثلاثاء على الجسر الجديد بتسعة أصوات مقابل صوتين.
هل يكفي المال لبناء الجسر كله؟
سيُبنى الجسر من خشب الأرز وتبلغ كلفته أربعين ألف كرونة.
يأتي نصف المال من صندوق الميناء ونصفه الآخر من يانصيب القرية.
كان عضوان في المجلس يفضّلان جسرًا من الحجر، لكنه أغلى ثلاث مرات.
وحتى ينتهي العمل تبحر العبّارة كل نصف ساعة مجانًا.""",
    "hi": """
बाज़ खाड़ी गाँव नाले पर लकड़ी का एक नया पुल बनाएगा और काम मई में शुरू होगा।
पुराना पुल जनवरी में बंद कर दिया गया था क्योंकि उसकी दो शहतीरें सड़ गई थीं।
तब से नौका स्कूल के बच्चों, डाकिये और नानबाई की गाड़ी को पार ले जाती है।
ग्राम परिषद ने मंगलवार की शाम नौ के मुकाबले दो मतों से नए पुल को मंज़ूरी दी।
क्या पूरे पुल के लिए पैसा काफ़ी होगा?
नया पुल देवदार की लकड़ी का होगा और उस पर चालीस हज़ार क्राउन खर्च होंगे।
आधा पैसा बंदरगाह के कोष से आएगा और आधा एक लॉटरी से।
परिषद के दो सदस्य पत्थर का पुल चाहते थे, पर वह तीन गुना महँगा होता।
काम पूरा होने तक नौका हर आधे घंटे पर मुफ़्त चलेगी।""",
    "bn": """
বাজ উপসাগরের গ্রামটি খালের উপর কাঠের একটি নতুন সেতু বানাবে এবং কাজ শুরু হবে মে মাসে।
পুরনো সেতুটি জানুয়ারিতে বন্ধ করা হয়েছিল কারণ এর দুটি কড়িকাঠ পচে গিয়েছিল।
তখন থেকে ফেরি স্কুলের ছেলেমেয়ে, ডাকপিয়ন ও রুটিওয়ালার গাড়ি পার করে।
গ্রাম পরিষদ মঙ্গলবার সন্ধ্যায় নয় ভোটে নতুন সেতুর পরিকল্পনা অনুমোদন করেছে।
পুরো সেতুর জন্য টাকা কি যথেষ্ট হবে?
নতুন সেতুটি দেবদারু কাঠের হবে এবং এতে চল্লিশ হাজার ক্রাউন খরচ হবে।
অর্ধেক টাকা আসবে বন্দরের তহবিল থেকে আর অর্ধেক একটি লটারি থেকে।
পরিষদের দুজন সদস্য পাথরের সেতু চেয়েছিলেন, কিন্তু তার দাম তিন গুণ।
কাজ শেষ না হওয়া পর্যন্ত ফেরি আধ ঘণ্টা পরপর বিনা ভাড়ায় চলবে।""",
}
SENTENCES = {language: article.strip().split("\n") for language, article in ARTICLES.items()}
TITLES = {
    "zh": "鹗湾村的新木桥", "ja": "ミサゴ湾の新しい橋", "th": "สะพานไม้แห่งใหม่ของหมู่บ้าน", "ar": "جسر خشبي جديد في القرية",
    "hi": "गाँव का नया पुल", "bn": "গ্রামের নতুন সেতু",
}  # fmt: skip
JOINT = {"zh": "", "ja": ""}


@pytest.fixture(params=ARTICLES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def text(language: str) -> str:
    """In one paragraph; Thai, which has no stops, as it stands."""
    return ("\n" if language == "th" else JOINT.get(language, " ")).join(SENTENCES[language])


def test_sentences(language: str, text: str) -> None:
    found = split(text, language)
    if language == "th":  # a phrase may end within a line, but no line is lost or glued to the next
        assert "".join(found).replace(" ", "") == text.replace("\n", "").replace(" ", "")
        assert len(SENTENCES["th"]) <= len(found) <= 2 * len(SENTENCES["th"])
    else:
        assert found == SENTENCES[language]


@pytest.mark.parametrize("method", [OURS, *METHODS])
def test_three_points(language: str, text: str, method: str) -> None:
    summary = summarize(text, title=TITLES[language], method=method, sentences=3, languages=("en", *ARTICLES))
    assert summary.language == language
    assert not summary.short
    places = [point.index for point in summary.points]
    assert places == sorted(set(places))
    assert len(places) == 3
    assert [point.text for point in summary.points] == [split(text, language)[place] for place in places]


def test_ours_has_the_news_and_asks_nothing(language: str, text: str) -> None:
    """The news is what the first line says; a Thai phrase may begin where another ends."""
    summary = summarize(text, title=TITLES[language], sentences=3, language=language)
    assert summary.points[0].index <= (2 if language == "th" else 0)
    assert not [point.text for point in summary.points if point.text.endswith(("?", "؟"))]


@pytest.mark.parametrize("budget", [20, 40, 60])
def test_words(language: str, text: str, budget: int) -> None:
    summary = summarize(text, title=TITLES[language], words=budget, language=language)
    assert FEWEST_WORDS <= count_words("\n".join(point.text for point in summary.points)) <= budget * 1.1


def test_a_short_text_is_short(language: str) -> None:
    start = "\n".join(SENTENCES[language][1:3])
    assert summarize(start, sentences=4, language=language).short

## /start: three presses to a first digest

welcome-pick = ما المواضيع التي تهمك؟ يمكن الضغط على أي عدد منها، ثم على «التالي».
welcome-picked = المختار: { $topics }
welcome-otherwise =
    أو البداية بموقع يعجبك:
    /subscribe https://example.com
    أو إرسال قائمة الخلاصات (OPML) من قارئ آخر.
button-next-step = التالي
button-step-back = رجوع
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    متى يصل موجزك؟
    منطقتك الزمنية { $zone }، والساعة هناك الآن { $time }.
begin-zones = أين مكانك؟ يكفي الضغط على مكان ساعته الآن كساعتك.
begin-zone-otherwise =
    ليس بينها مكانك؟ يمكن إرسال موقعك إليّ، أو هذا الأمر مع اسم مدينة كبيرة قريبة بالأحرف اللاتينية:
    /digest 8:00
    مثلًا:
    /digest 8:00 Nairobi
button-my-zone = منطقتي الزمنية { $zone }
button-other-zone = منطقة زمنية أخرى
button-zone-at = { $place }، { $time }
begin-reading = أقرأ خلاصاتك: { $read } من { $total } حتى الآن.
begin-reading-hint = يستغرق ذلك بضع ثوانٍ. إن لم يصل شيء، يكفي الضغط على الزر.
button-digest-now = موجزي الآن
begin-done = { $count ->
    [zero] تم: لا خلاصات في قائمتك بعد. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
    [one] تم: في قائمتك خلاصة واحدة. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
    [two] تم: في قائمتك خلاصتان. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
    [few] تم: في قائمتك { $count } خلاصات. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
    [many] تم: في قائمتك { $count } خلاصة. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
   *[other] تم: في قائمتك { $count } خلاصة. يصل موجزك كل يوم الساعة { $at } ({ $zone }).
}
begin-first = ها هو الأول.
begin-nothing-yet = لم ترد أي منها بعد. ما تأتي به يصل مع ذلك الموجز.
begin-rest = { $count ->
    [zero] ردت كلها.
    [one] خلاصة واحدة منها لم ترد بعد. ما تأتي به يصل مع الموجز القادم.
    [two] خلاصتان منها لم تردا بعد. ما تأتيان به يصل مع الموجز القادم.
    [few] بقيت { $count } خلاصات منها لم ترد بعد. ما تأتي به يصل مع الموجز القادم.
    [many] بقيت { $count } خلاصة منها لم ترد بعد. ما تأتي به يصل مع الموجز القادم.
   *[other] بقيت { $count } خلاصة منها لم ترد بعد. ما تأتي به يصل مع الموجز القادم.
}
button-more-topics = متابعة المزيد

## The catalogue

topic-name = { $topic ->
    [world] أخبار العالم
    [news] أخبار محلية ووطنية
    [technology] تقنية
    [science] علوم
    [business] أعمال
    [sport] رياضة
    [culture] ثقافة
    [programming] برمجة
    [money] مال
    [design] بيت وتصميم
    [food] طعام
    [travel] سفر
    [games] ألعاب
    [cars] سيارات
    [style] أزياء وجمال
    [fun] فكاهة
    [health] صحة
   *[other] { $topic }
}
topics-title = ما المواضيع التي تهمك؟
topics-hint =
    الضغط على موضوع يعرض خلاصاته. وما ليس هنا تمكن متابعته بعنوانه:
    /subscribe https://example.com
topics-empty =
    لا شيء هنا للاختيار منه. تمكن متابعة أي موقع بعنوانه:
    /subscribe https://example.com
topic-title = { $count ->
    [zero] { $topic }: لا خلاصات
    [one] { $topic }: خلاصة واحدة
    [two] { $topic }: خلاصتان
    [few] { $topic }: { $count } خلاصات
    [many] { $topic }: { $count } خلاصة
   *[other] { $topic }: { $count } خلاصة
}
topic-hint = الضغط على رقم يعرض ما تأتي به الخلاصة، ويتيح متابعتها.
offer-followed = في قائمتك
offer-latest = أحدث ما فيها:
offer-no-items = لا منشورات فيها حاليًا.
offer-trouble = تتعذر قراءتها حاليًا، فلا تمكن متابعتها الآن. يمكن تكرار المحاولة لاحقًا، أو اختيار غيرها.
button-take-feed = متابعة
button-offer-settings = طريقة وصولها
button-topics = كل المواضيع
button-back-to = رجوع: { $topic }
country-name = { $code ->
    [AU] أستراليا
    [BD] بنغلاديش
    [BR] البرازيل
    [CA] كندا
    [DE] ألمانيا
    [ES] إسبانيا
    [FR] فرنسا
    [GB] المملكة المتحدة
    [HK] هونغ كونغ
    [ID] إندونيسيا
    [IE] أيرلندا
    [IN] الهند
    [IR] إيران
    [IT] إيطاليا
    [JP] اليابان
    [MM] ميانمار
    [MX] المكسيك
    [NG] نيجيريا
    [PH] الفلبين
    [PK] باكستان
    [PL] بولندا
    [RU] روسيا
    [UA] أوكرانيا
    [US] الولايات المتحدة
    [ZA] جنوب أفريقيا
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = مشاركة
share-link =
    من يفتح هذا الرابط يُسأل عن متابعة { $feed }:
    { $link }
button-copy-link = نسخ الرابط
share-question = هل أتابع لك { $feed }؟
button-decline = لا
share-declined = حسنًا، لم يتغير شيء.

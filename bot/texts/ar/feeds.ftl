feed-untitled = خلاصة بلا اسم
feed-mode = { $mode ->
    [instant] كل منشور فور صدوره
    [muted] بلا إرسال
   *[digest] في موجزك اليومي
}
feed-private = عنوان خاص
feed-pace-day = { $count ->
    [zero] أقل من منشور في اليوم
    [one] نحو منشور واحد في اليوم
    [two] نحو منشورين في اليوم
    [few] نحو { $count } منشورات في اليوم
    [many] نحو { $count } منشورًا في اليوم
   *[other] نحو { $count } منشور في اليوم
}
feed-pace-week = { $count ->
    [zero] أقل من منشور في الأسبوع
    [one] نحو منشور واحد في الأسبوع
    [two] نحو منشورين في الأسبوع
    [few] نحو { $count } منشورات في الأسبوع
    [many] نحو { $count } منشورًا في الأسبوع
   *[other] نحو { $count } منشور في الأسبوع
}
feed-pace-month = { $count ->
    [zero] أقل من منشور في الشهر
    [one] نحو منشور واحد في الشهر
    [two] نحو منشورين في الشهر
    [few] نحو { $count } منشورات في الشهر
    [many] نحو { $count } منشورًا في الشهر
   *[other] نحو { $count } منشور في الشهر
}
feed-pace-unknown = لا جديد منذ مدة

## /feeds

feeds-title = { $count ->
    [zero] لا خلاصات في قائمتك
    [one] في قائمتك خلاصة واحدة
    [two] في قائمتك خلاصتان
    [few] في قائمتك { $count } خلاصات
    [many] في قائمتك { $count } خلاصة
   *[other] في قائمتك { $count } خلاصة
}
feeds-empty =
    لا خلاصات في قائمتك بعد. البداية بعنوان موقع أو خلاصة تعجبك:
    /subscribe https://example.com
feed-read = آخر قراءة: { $last }
feed-never-read = لم تُقرأ بعد
feed-next = القراءة القادمة: { $next }
feed-given-up = توقفتُ عن محاولة قراءتها
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] يتعذر الاتصال بها
    [error-unreachable-slow] تتأخر كثيرًا في الرد
    [error-unreachable-dns] لا يوجد موقع بهذا الاسم
    [error-unreachable-tls] شهادة موقعها غير صحيحة أو منتهية
    [error-unreachable-encoding] مضغوطة بطريقة لا أستطيع فتحها
    [error-too-many-redirects] تحيلني من عنوان إلى آخر
    [error-address-refused] تقود إلى عنوان لا أفتحه
    [error-bad-status] { $status ->
        [401] تطلب اسمًا وكلمة مرور
        [403] لا تسمح لي بقراءتها
        [404] لم تعد في عنوانها
        [410] أزالها موقعها نهائيًا
        [429] طلبتُ من موقعها أكثر مما يقبل
       *[other] يرد موقعها بخطأ ({ $status })
    }
    [error-too-large] أكبر مما أستطيع قراءته
    [error-not-a-feed] لم تعد في عنوانها خلاصة
    [error-no-channel] لم تعد منشوراتها تظهر على الويب
    [error-too-hard] تستغرق قراءتها وقتًا طويلًا
   *[other] تتعذر قراءتها حاليًا
}{ $times ->
    [zero] .
    [one] .
    [two] {" "}(جرت محاولتان).
    [few] {" "}(جرت { $times } محاولات).
    [many] {" "}(جرت { $times } محاولة).
   *[other] {" "}(جرت { $times } محاولة).
}
feeds-digest-at = موعد موجزك: { digest-hour }
feeds-digest-off =
    موجزك متوقف. لتشغيله:
    /digest 08:00
feeds-paused = لا أرسل شيئًا الآن، وأعود إلى الإرسال { $when }.
feeds-hint =
    الضغط على رقم خلاصة يتيح تغييرها أو إزالتها. لمتابعة خلاصة أخرى:
    /subscribe https://example.com
button-feed = { $number }
button-feeds = كل الخلاصات
button-previous = السابق
button-next = التالي

## Following

preview-title = من الآن أتابع لك { $feed }.
preview-no-entries = لا منشورات فيها حاليًا.
preview-question =
    تصلك أخبارها في موجزك اليومي، الساعة { digest-hour }
    هل يناسبك أكثر أن يصلك كل منشور فور صدوره؟{ $count ->
        [zero] {""}
       *[other] {" "}ويمكن أيضًا عرض آخر ثلاثة الآن.
    }
latest-none = لا منشورات حاليًا في { $feed }.
button-mode-digest-at = في موجز يومي، { $at }
button-mode-digest = في موجز يومي
button-mode-instant = كل منشور جديد
button-mode-muted = لا شيء حاليًا
button-chosen = ✓ { $label }
button-latest = آخر 3 الآن
button-unsubscribe = إلغاء المتابعة
button-undo = تراجع

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = منذ أسبوع وأنا لا أستطيع قراءة { $feed }.
dead-goes-on = سأواصل المحاولة مرة في اليوم تقريبًا. هل تبقى في قائمتك؟
dead-gone = الخلاصة { $feed } توقفت نهائيًا.
dead-given-up = توقفتُ عن محاولة قراءتها. هل تبقى في قائمتك؟
button-stay = إبقاؤها
dead-kept = الخلاصة { $feed } باقية في قائمتك. سأواصل المحاولة، وأحمل إليك أخبارها متى أمكنت قراءتها.
dead-kept-in-list =
    الخلاصة { $feed } باقية في قائمتك. إن عادت يومًا، يكفي إرسال عنوانها بعد هذا الأمر:
    /subscribe
owner-feed-moved = الخلاصة { $feed } انتقلت نهائيًا إلى { $host }، وأنا أقرؤها من هناك الآن.

already-following = الخلاصة { $feed } في قائمتك من قبل: { $mode }. كيف يناسبك أن تصلك؟
mode-changed = { $mode ->
    [instant] من الآن يصلك كل منشور جديد فور صدوره من { $feed }.
    [muted] أواصل قراءة { $feed } ولا أرسل منها شيئًا.
   *[digest] أخبار { $feed } في موجزك اليومي من الآن، الساعة { $at }.
}
button-rename = تغيير الاسم
button-tags = الوسوم
button-copy-command = نسخ الأمر
button-back-to-feed = العودة إلى الخلاصة
rename-ask =
    ما الاسم الجديد للخلاصة { $feed }؟ يُنسخ هذا الأمر، ويُكتب الاسم في آخره، ثم يُرسل إليّ:
    { $command }
    لاستعادة اسمها الأصلي:
    { $own }
renamed = صار اسم { $feed } من الآن { $name }.
renamed-back = عاد إلى { $feed } اسمها الأصلي.
feed-tags = وسوم { $feed }: { $tags }. الضغط على وسم يضيفه إلى هذه الخلاصة أو يزيله عنها.
feed-tags-none = لا وسوم للخلاصة { $feed }، ولا وسوم بعد للاختيار منها.
feed-tags-new =
    لوسم جديد تُرسل كل وسوم الخلاصة هكذا:
    { $command }

## /stats

week-title = أيامك السبعة الأخيرة
week-articles = المقالات الواردة
week-stories = الأخبار الصادرة
week-minutes = الدقائق الموفَّرة
week-told = { $articles ->
    [zero] لم يرد أي مقال
    [one] ورد مقال واحد
    [two] ورد مقالان
    [few] وردت { $articles } مقالات
    [many] ورد { $articles } مقالًا
   *[other] ورد { $articles } مقال
} من { $feeds ->
    [zero] أي خلاصة
    [one] خلاصة واحدة
    [two] خلاصتين
    [few] { $feeds } خلاصات
    [many] { $feeds } خلاصة
   *[other] { $feeds } خلاصة
}، و{ $stories ->
    [zero] لم يصدر أي خبر
    [one] صدر خبر واحد
    [two] صدر خبران
    [few] صدرت { $stories } أخبار
    [many] صدر { $stories } خبرًا
   *[other] صدر { $stories } خبر
}. { $minutes ->
    [zero] وفّر ذلك عليك أقل من دقيقة من القراءة.
    [one] وفّر ذلك عليك نحو دقيقة من القراءة.
    [two] وفّر ذلك عليك نحو دقيقتين من القراءة.
    [few] وفّر ذلك عليك نحو { $minutes } دقائق من القراءة.
    [many] وفّر ذلك عليك نحو { $minutes } دقيقة من القراءة.
   *[other] وفّر ذلك عليك نحو { $minutes } دقيقة من القراءة.
}
week-others = { $count ->
    [zero] ولا شيء من خلاصات أخرى.
    [one] ومقال واحد من خلاصات أخرى.
    [two] ومقالان من خلاصات أخرى.
    [few] و{ $count } مقالات من خلاصات أخرى.
    [many] و{ $count } مقالًا من خلاصات أخرى.
   *[other] و{ $count } مقال من خلاصات أخرى.
}
week-nothing =
    لم يصل شيء من خلاصاتك في الأيام السبعة الأخيرة. لعرض حال كل منها:
    /feeds

## /tags

tags-title = { $count ->
    [zero] لا وسوم لديك
    [one] لديك وسم واحد
    [two] لديك وسمان
    [few] لديك { $count } وسوم
    [many] لديك { $count } وسمًا
   *[other] لديك { $count } وسم
}
tag-line = { $count ->
    [zero] #{ $tag } – بلا خلاصات
    [one] #{ $tag } – خلاصة واحدة
    [two] #{ $tag } – خلاصتان
    [few] #{ $tag } – { $count } خلاصات
    [many] #{ $tag } – { $count } خلاصة
   *[other] #{ $tag } – { $count } خلاصة
}
tags-hint = الضغط على وسم يعرض خلاصاته، ويتيح إزالته.
tags-empty =
    لا وسوم لديك بعد. يجمع الوسم الخلاصات تحت كلمة، ليكون لها موجز أو فلتر خاص بها. لإعطاء وسم لأول خلاصة في قائمتك:
    /tag 1 tech
    لعرض القائمة: /feeds
tag-title = { $count ->
    [zero] لا خلاصات لها الوسم #{ $tag }
    [one] خلاصة واحدة لها الوسم #{ $tag }
    [two] خلاصتان لهما الوسم #{ $tag }
    [few] { $count } خلاصات لها الوسم #{ $tag }
    [many] { $count } خلاصة لها الوسم #{ $tag }
   *[other] { $count } خلاصة لها الوسم #{ $tag }
}
tag-hint =
    الضغط على رقم يفتح خلاصته. لموجز من هذه الخلاصات الآن:
    { $digest }
    لتغيير اسم الوسم، مثلًا:
    { $rename }
button-all-tags = كل الوسوم
button-remove-tag = إزالة هذا الوسم
tag-renamed = { $count ->
    [zero] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو بلا خلاصات.
    [one] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو على خلاصة واحدة.
    [two] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو على خلاصتين.
    [few] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو على { $count } خلاصات.
    [many] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو على { $count } خلاصة.
   *[other] صار اسم الوسم #{ $tag } الآن #{ $name }، وهو على { $count } خلاصة.
}
tag-removed = { $count ->
    [zero] أُزيل الوسم #{ $tag }.
    [one] أُزيل الوسم #{ $tag } عن الخلاصة الوحيدة التي كان عليها.
    [two] أُزيل الوسم #{ $tag } عن الخلاصتين اللتين كان عليهما.
    [few] أُزيل الوسم #{ $tag } عن { $count } خلاصات كان عليها.
    [many] أُزيل الوسم #{ $tag } عن { $count } خلاصة كان عليها.
   *[other] أُزيل الوسم #{ $tag } عن { $count } خلاصة كان عليها.
}
labels-undone = تم: عادت الأسماء والوسوم كما كانت.
tagged =
    وسوم { $feed }: { $tags }. لموجز من هذه الخلاصات الآن:
    /digest { $first }
    وكل يوم:
    /digest 8:00 #{ $first }
untagged = أُزيلت كل وسوم { $feed }.
unsubscribed = أُلغيت متابعة { $feed }.
resubscribed = عادت متابعة { $feed }.

choices-title = { $count ->
    [zero] لا خلاصات في { $host }.
    [one] في { $host } خلاصة وليس مقالًا. لمتابعتها يكفي الضغط على الزر، أو لمس الأمر لنسخه ثم إرساله إليّ.
    [two] في { $host } خلاصتان. أيّ واحدة منهما؟ يكفي الضغط على زر، أو لمس أمر لنسخه ثم إرساله إليّ.
    [few] في { $host } { $count } خلاصات. أيّ واحدة منها؟ يكفي الضغط على زر، أو لمس أمر لنسخه ثم إرساله إليّ.
    [many] في { $host } { $count } خلاصة. أيّ واحدة منها؟ يكفي الضغط على زر، أو لمس أمر لنسخه ثم إرساله إليّ.
   *[other] في { $host } { $count } خلاصة. أيّ واحدة منها؟ يكفي الضغط على زر، أو لمس أمر لنسخه ثم إرساله إليّ.
}
choices-more = { $count ->
    [zero] لا خلاصات أخرى في تلك الصفحة.
    [one]
        في تلك الصفحة خلاصة أخرى. لمتابعتها يُرسل عنوانها بعد هذا الأمر:
        /subscribe
    [two]
        في تلك الصفحة خلاصتان أخريان. لمتابعة إحداهما يُرسل عنوانها بعد هذا الأمر:
        /subscribe
    [few]
        في تلك الصفحة { $count } خلاصات أخرى. لمتابعة إحداها يُرسل عنوانها بعد هذا الأمر:
        /subscribe
    [many]
        في تلك الصفحة { $count } خلاصة أخرى. لمتابعة إحداها يُرسل عنوانها بعد هذا الأمر:
        /subscribe
   *[other]
        في تلك الصفحة { $count } خلاصة أخرى. لمتابعة إحداها يُرسل عنوانها بعد هذا الأمر:
        /subscribe
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] العربية
    [bn] البنغالية
    [cs] التشيكية
    [da] الدنماركية
    [de] الألمانية
    [el] اليونانية
    [en] الإنجليزية
    [es] الإسبانية
    [fa] الفارسية
    [fi] الفنلندية
    [fr] الفرنسية
    [he] العبرية
    [hi] الهندية
    [hu] المجرية
    [id] الإندونيسية
    [it] الإيطالية
    [ja] اليابانية
    [ko] الكورية
    [my] البورمية
    [nb] النرويجية
    [nl] الهولندية
    [nn] النرويجية
    [no] النرويجية
    [pl] البولندية
    [pt] البرتغالية
    [ro] الرومانية
    [ru] الروسية
    [sv] السويدية
    [th] التايلاندية
    [tr] التركية
    [uk] الأوكرانية
    [ur] الأردية
    [vi] الفيتنامية
    [zh] الصينية
   *[other] اللغة «{ $code }»
}

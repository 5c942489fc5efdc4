# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = عذرًا، حدث خلل عندي. لم يُفقد شيء؛ تُرجى المحاولة مرة أخرى بعد قليل.
error-took-too-long =
    عذرًا، استغرق هذا وقتًا طويلًا فأوقفته. يُرجى إرساله مرة أخرى بعد دقيقة. كل شيء آخر يعمل، مثلًا:
    /feeds
error-gave-up =
    عذرًا، حاولت ثلاث مرات مع إحدى رسائلك ولم أنجح، فتركتها. كل شيء آخر يعمل، مثلًا:
    /feeds
error-database = عذرًا، لا أستطيع الوصول إلى ذاكرتي الآن، فلا يمكنني فعل ذلك. لم يُفقد شيء، ومن يشغّلني على علم. تُرجى المحاولة مرة أخرى بعد بضع دقائق.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble =
    لا أستطيع استخدام قاعدة بياناتي: { $error }. توقف كل العمل، ولم يُفقد شيء، وأواصل من تلقاء نفسي متى عادت. الحال في سجلّي وفي:
    /health
owner-database-well = عادت قاعدة بياناتي سليمة، وواصلت العمل.
error-administrators-only =
    لا يغيّر ما أفعله هنا إلا المشرفون. وهذه الأوامر متاحة للجميع:
    /summarize
    /digest
    /feeds
error-administrators-unknown = لا يغيّر ما أفعله هنا إلا المشرفون، ولا يخبرني Telegram الآن من هم. تُرجى المحاولة مرة أخرى بعد دقيقة.
error-no-target =
    لست في مجموعة أو قناة كهذه، أو لم أعد أعرف عنها شيئًا. يمكن إرسال هذا الأمر هناك:
    /target
error-target-administrators =
    إعداد تلك المحادثة لمشرفيها وحدهم. لعرض ما يمكنك إعداده:
    /target
    لإنهاء ذلك:
    /target off
error-import-running = ما زلت أعمل على قائمتك الأخرى. يُرجى إرسال هذه مرة أخرى بعد أن تكتمل تلك.
error-bad-share =
    لا يقود هذا الرابط إلى خلاصة أعرفها. يمكن طلب رابط جديد، أو متابعة موقع بعنوانه:
    /subscribe https://example.com
error-not-shared = عنوان هذه الخلاصة يفتحها لكل من يعرفه، لذلك لا تُشارَك.
error-opml-empty = لا خلاصات في هذه القائمة. ربما هي في ملف آخر صدّره قارئك.
error-old-erase =
    هذا السؤال قديم، فلم يُزل شيء. لطرحه من جديد:
    /delete_me
error-settings =
    عذرًا، إعدادي لم يكتمل بعد. من يشغّلني يعرف السبب بهذا الأمر:
    lede doctor
error-too-hard = عذرًا، كان هذا أكثر مما أقدر عليه: استغرقت قراءته وقتًا طويلًا. { $wanted ->
    [feed]
        ربما للموقع خلاصة أصغر:
        /subscribe https://example.com/feed.xml
    [article] يصلح نص أقصر، مثل الجزء الذي يهمك.
   *[other] يصلح شيء أقصر.
}

## What a person typed

error-bad-input =
    لم أفهم هذا. لعرض ما أفهمه مع أمثلة:
    /help
error-no-address =
    أحتاج إلى عنوان موقع أو خلاصة أو مقال. مثلًا:
    /subscribe https://example.com/feed.xml
error-bad-address = ليس هذا عنوانًا أستطيع فتحه: «{ $typed }». { $wanted ->
    [feed]
        مثلًا:
        /subscribe https://example.com/feed.xml
    [article]
        مثلًا:
        /summarize https://example.com/article
   *[other]
        يصلح عنوان كامل، مثلًا:
        https://example.com/news
}
error-bad-time =
    لم أفهم هذا الوقت: «{ $typed }». مثلًا:
    /digest 08:00
    /digest 6:30 pm
    /digest off
error-bad-zone =
    لا أعرف هذه المنطقة الزمنية: «{ $typed }». يصلح اسم مدينة كبيرة فيها بالأحرف اللاتينية، مثلًا:
    /digest 8:00 Europe/Berlin
    /digest 8:00 Tokyo
error-no-zone-there =
    لا أعرف المنطقة الزمنية لذلك المكان. يصلح اسم مدينة كبيرة قريبة منه بالأحرف اللاتينية، مثلًا:
    /digest 8:00 Tokyo
error-bad-until =
    لم أفهم أي يوم قادم هذا: «{ $typed }». مثلًا:
    /pause until Monday
    /pause 3 days
    /pause until 5 December
error-bad-quiet =
    لم أفهم هذه الساعات: «{ $typed }». مثلًا:
    /quiet 22:00-7:00
    /quiet off
error-which-tag =
    يُكتب رقم الخلاصة ثم وسومها، مثلًا:
    /tag 2 tech science
    لإزالة الوسوم:
    /tag 2 off
    أرقام الخلاصات: /feeds
error-which-rename =
    يُكتب رقم الخلاصة ثم الاسم الذي يناسبك، مثلًا:
    /rename 2 Morning paper
    لاستعادة اسمها الأصلي:
    /rename 2 off
    أرقام الخلاصات: /feeds
error-long-name =
    أقصى عدد لأحرف الاسم { $most }. مثلًا:
    /rename 2 Morning paper
error-which-tags =
    لعرض وسومك:
    /tags
    لعرض خلاصات وسم منها:
    /tags tech
    لتغيير اسمه:
    /tags tech science
error-no-tag =
    ليس لديك هذا الوسم: «{ $typed }». لعرض وسومك:
    /tags
error-many-tags = أقصى عدد لوسوم الخلاصة { $most }. تلزم إزالة أحدها أولًا.
error-undo-gone =
    مضى على ذلك وقت طويل، فلا يمكن التراجع عنه. لعرض الحال الآن:
    /feeds
    /tags
error-bad-tag =
    لا يصلح هذا وسمًا: «{ $typed }». الوسم كلمة واحدة من أحرف وأرقام والعلامتين - و _، وأقصى طول لها { $most }. مثلًا:
    /tag 2 tech
error-bad-length =
    لا أعرف هذا الطول: «{ $typed }». الأطوال ثلاثة: قصير (short) ومتوسط (normal) وطويل (long). مثلًا:
    /length short
error-bad-stories =
    عدد الأخبار في الموجز من 1 إلى { $most }. مثلًا:
    /digest 8:00, 5 stories
error-many-schedules = { $most ->
    [zero] لا يمكن إضافة موجزات.
    [one] لديك موجز مقرر، ولا يمكن إضافة غيره.
    [two] لديك موجزان مقرران، ولا يمكن إضافة غيرهما.
    [few] لديك { $most } موجزات مقررة، ولا يمكن إضافة غيرها.
    [many] لديك { $most } موجزًا مقررًا، ولا يمكن إضافة غيرها.
   *[other] لديك { $most } موجز مقرر، ولا يمكن إضافة غيرها.
}
    للعرض والإلغاء: /schedule
error-no-schedule =
    لم يعد هذا الموجز مقررًا.
    لعرض الموجزات المقررة: /schedule
error-which-feed =
    أي خلاصة؟ يُكتب رقمها أو اسمها، مثلًا:
    /unsubscribe 2
    أرقام الخلاصات: /feeds
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of =
    ينطبق هذا على عدة خلاصات عندك: { $names }. يُرسل رقم المطلوبة بعد هذا الأمر:
    /unsubscribe
error-feed-not-found =
    ليست في قائمتك خلاصة كهذه.
    لعرض خلاصاتك: /feeds
    لإلغاء متابعة أولاها: /unsubscribe 1
error-no-feeds =
    لا خلاصات في قائمتك بعد، فليس لدي ما أرويه. البداية بواحدة:
    /subscribe https://example.com
error-nothing-to-summarize =
    يُرسل مع الأمر رابط أو نص، مثلًا:
    /summarize https://example.com/article
    أو يكفي الرد على رسالة بهذا الأمر:
    /summarize
error-not-opml = هذا الملف ليس قائمة خلاصات. أقرأ ملفات OPML كما تصدّرها قارئات الخلاصات الأخرى.
error-opml-too-long = عدد الخلاصات في القائمة { $count }، وأنا آخذ { $most } على الأكثر في المرة. يمكن تقسيم الملف إلى اثنين وإرسالهما معًا.

## As much as one chat may have

error-many-feeds =
    بلغت الخلاصات في قائمتك أقصى عدد لمحادثة واحدة: { $most }. يمكن إلغاء متابعة ما لا حاجة إليه ثم المحاولة مرة أخرى. مثلًا:
    /unsubscribe 2
error-long-list =
    عدد الخلاصات الجديدة في هذه القائمة { $count }، والمتسع { $room } فقط: أقصى عدد في محادثة واحدة { $most }. يمكن إرسال قائمة أقصر، أو إفساح مكان بهذا الأمر:
    /unsubscribe
error-many-summaries =
    هذا أقصى ما ألخصه لمحادثة واحدة في اليوم ({ $most }). بعد منتصف الليل أقرأ لك من جديد؛ والموجزات تصل كالمعتاد، وقائمتك كما هي:
    /feeds

## What whoever runs the bot typed

error-bad-invite =
    يُكتب عدد من يُدخلهم الرابط (أقصاه { $uses }) وعدد الأيام (أقصاه { $days }). مثلًا:
    /invite
    /invite 5
    /invite 5 30 days
error-which-chat =
    يُكتب رقم محادثة غير محادثتك، مثلًا:
    /ban 123456789
    أرقام المحادثات: /people
error-not-banned =
    هذه المحادثة ليست تحت الحظر. لعرض المحادثات:
    /people
error-empty-broadcast =
    تُكتب الرسالة إلى الجميع بعد الأمر، أو يُرسل الأمر ردًا على رسالة. مثلًا:
    /broadcast We move to another server tonight.
error-long-broadcast =
    هذا أطول من رسالة واحدة، وأقصى عدد لأحرفها { $most }. مثلًا:
    /broadcast We move to another server tonight.
error-nobody-to-tell =
    لا أحد لإخباره بعد: لا أخدم غير محادثتك محادثة لم توقفني. لعرض كل المحادثات:
    /people
error-broadcast-settled =
    حُسم هذا من قبل: أُرسلت الرسالة أو أُلغيت. لرسالة أخرى يُكتب نصها بعد هذا الأمر:
    /broadcast

## Buttons and old messages

error-old-button =
    هذا الزر قديم ولم يعد يعمل. الأوامر تؤدي الغرض نفسه:
    /help
error-article-gone = لم يعد هذا المقال عندي. يكفي إرسال رابطه لألخّصه من جديد.
error-digest-gone =
    لم يعد هذا الموجز عندي.
    لمعرفة الجديد: /digest
error-forgotten = فات أوان التراجع: لقد نسيت ذلك. بالضغط على 👍 أو 👎 في خبر أتعلم من جديد.
error-already-settled =
    انتهى هذا الأمر من قبل: لا أرسل شيئًا مرتين.
    لمعرفة الجديد: /digest

## Addresses that could not be read

error-address-refused = لا أفتح { $host }: أقرأ عناوين الويب العامة فقط. { $wanted ->
    [feed]
        مثلًا:
        /subscribe https://example.com/feed.xml
    [article]
        مثلًا:
        /summarize https://example.com/article
   *[other]
        مثلًا:
        https://example.com/news
}
error-unreachable = تعذر الاتصال بالموقع { $host }. يُرجى التحقق من العنوان، أو المحاولة لاحقًا.
error-unreachable-slow = تأخر الموقع { $host } كثيرًا في الرد. تُرجى المحاولة مرة أخرى بعد بضع دقائق.
error-unreachable-dns = لا أجد الموقع { $host } حاليًا. إن كان اسمه صحيحًا، تُرجى المحاولة مرة أخرى بعد بضع دقائق.
error-unreachable-tls = الاتصال بالموقع { $host } غير آمن: شهادته غير صحيحة أو منتهية. لا يستطيع إصلاح ذلك إلا الموقع نفسه.
error-unreachable-encoding = يضغط الموقع { $host } صفحاته بطريقة لا أستطيع فتحها. تُرجى المحاولة لاحقًا؛ وإن بقي الأمر كذلك، فلا يستطيع إصلاحه إلا الموقع نفسه.
error-too-many-redirects = يحيلني الموقع { $host } من عنوان إلى آخر بلا نهاية. يمكن فتحه في متصفح ثم إرسال العنوان الذي ينتهي إليه.
error-bad-status = { $status ->
    [401] يطلب الموقع { $host } اسمًا وكلمة مرور. { $wanted ->
        [feed]
            إن كانا لديك، يمكن وضعهما في العنوان:
            /subscribe https://name:password@example.com/feed.xml
        [article] يمكن إرسال النص نفسه وسألخّصه.
       *[other] لا يُقرأ بهذه الطريقة إلا ما هو متاح للجميع.
    }
    [402] لا يعرض الموقع { $host } ذلك إلا لمشتركيه. { $wanted ->
        [feed]
            إن كان لديك عنوان منه لقارئ الخلاصات، يمكن إرساله:
            /subscribe https://example.com/feed.xml
        [article] يمكن إرسال النص نفسه وسألخّصه.
       *[other] لا يُقرأ بهذه الطريقة إلا ما هو متاح للجميع.
    }
    [403] لا يسمح لي الموقع { $host } بقراءة ذلك. { $wanted ->
        [feed] قد تصلح خلاصة أخرى من الموقع: يُبحث فيه عن رابط اسمه «RSS» أو «Atom».
        [article] يمكن إرسال النص نفسه وسألخّصه.
       *[other] قد يصلح عنوان آخر فيه.
    }
    [404] لا توجد صفحة كهذه، كما يقول الموقع { $host }. { $wanted ->
        [feed]
            يُرجى التحقق من العنوان، أو إرسال الصفحة الرئيسية للموقع:
            /subscribe https://example.com
        [article] يُرجى التحقق من العنوان، أو إرسال النص نفسه وسألخّصه.
       *[other] يُرجى التحقق من العنوان ثم إرساله مرة أخرى.
    }
    [410] أُزيلت هذه الصفحة نهائيًا، كما يقول الموقع { $host }. { $wanted ->
        [feed]
            ربما هناك خلاصة جديدة أبحث عنها في الصفحة الرئيسية للموقع:
            /subscribe https://example.com
        [article] إن كان نصها لديك، يمكن إرساله وسألخّصه.
       *[other] ربما صارت في عنوان آخر.
    }
    [429] طلبتُ من الموقع { $host } أكثر مما يقبل. تُرجى المحاولة مرة أخرى بعد ساعة.
    [451] لا يجوز للموقع { $host } عرض ذلك لأسباب قانونية.
   *[other] رد الموقع { $host } بخطأ ({ $status }). تُرجى المحاولة لاحقًا.
}
error-too-large = ما يرسله الموقع { $host } أكبر مما أستطيع قراءته. { $wanted ->
    [feed]
        ربما ليس خلاصة: بعنوان الموقع أبحث عن خلاصته:
        /subscribe https://example.com
   *[other] ربما هو فيديو أو ملف: يمكن إرسال الصفحة التي تتحدث عنه.
}
error-not-a-feed =
    لم أجد خلاصة في { $host }. يُبحث في الموقع عن رابط اسمه «RSS» أو «Atom»، ثم يُرسل إليّ:
    /subscribe https://example.com/feed.xml
error-private-channel =
    ليس لهذه القناة اسم عام، فلا أستطيع قراءتها بنفسي. أستطيع متابعة القنوات العامة. مثلًا:
    /subscribe @telegram
error-no-channel =
    لا أرى منشورات هناك. أستطيع متابعة قناة عامة تظهر منشوراتها على الويب في t.me/s/ متبوعًا باسمها. مثلًا:
    /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] يسأل الموقع { $host } إن كنتُ روبوتًا، وأنا كذلك. يمكن نسخ نص المقال وإرساله إليّ، فألخّصه أيضًا.
    [login] يعرض الموقع { $host } للروبوتات صفحة تسجيل الدخول. يمكن نسخ نص المقال وإرساله إليّ بدلًا من ذلك.
    [cookies] لا يعرض الموقع { $host } إلا سؤاله عن ملفات تعريف الارتباط، ولا يجيب عنه إلا إنسان. يمكن نسخ نص المقال وإرساله إليّ بدلًا من ذلك.
    [paywall] لا يعرض الموقع { $host } المقال كاملًا إلا للمشتركين. إن كان ظاهرًا لك، يمكن نسخ نصه وإرساله إليّ، فألخّصه أيضًا.
    [index]
        هذه الصفحة من { $host } قائمة روابط وليست مقالًا. يمكن إرسال رابط مقال واحد. لمتابعة الموقع كله:
        /subscribe https://{ $host }
    [video] في هذه الصفحة من { $host } فيديو أو صوت، وأنا أقرأ فقط. يمكن إرسال صفحة أو نص عما فيه.
    [image] في هذه الصفحة من { $host } صورة، وأنا أقرأ فقط. يمكن إرسال صفحة أو نص عما تعرضه.
    [script] يملأ الموقع { $host } هذه الصفحة ببرامج لا تعمل إلا في متصفح. يمكن نسخ نص المقال وإرساله إليّ بدلًا من ذلك.
    [gone] لا توجد صفحة كهذه (أو لم تعد توجد)، كما يقول الموقع { $host }. يُرجى التحقق من العنوان، أو إرسال النص.
    [feed]
        هذا العنوان في { $host } خلاصة وليس مقالًا. لمتابعتها:
        /subscribe https://example.com/feed.xml
    [scan] في ملف PDF من { $host } صور صفحات بلا نص أستطيع قراءته. يمكن إرسال نصه، أو صفحة عنه.
    [locked] ملف PDF من { $host } محمي بكلمة مرور. يمكن إرسال نصه بدلًا منه.
    [file] في { $host } نوع من الملفات لا أستطيع قراءته. أقرأ صفحات الويب وملفات PDF والنصوص العادية.
   *[empty] لم أجد نص مقال في { $host }. يمكن نسخ نص المقال وإرساله إليّ، فألخّصه أيضًا.
}
error-nothing-in-file = { $instead ->
    [scan] في ملف PDF هذا صور صفحات بلا نص أستطيع قراءته. يمكن إرسال نصه، أو رابط صفحة عنه.
    [locked] ملف PDF هذا محمي بكلمة مرور. يمكن إرسال نصه بدلًا منه.
    [image] هذه صورة، وأنا أقرأ فقط. يمكن إرسال نص أو رابط أو ملف PDF.
    [video] هذا فيديو أو صوت، وأنا أقرأ فقط. يمكن إرسال نص أو رابط أو ملف PDF.
    [feed]
        هذه خلاصة. لمتابعتها يُرسل عنوانها:
        /subscribe https://example.com/feed.xml
    [index]
        هذه صفحة روابط وليست مقالًا. يمكن إرسال رابط مقال واحد، مثلًا:
        https://example.com/news
    [file] هذا نوع من الملفات لا أستطيع قراءته. أقرأ صفحات الويب وملفات PDF والنصوص العادية (.html, .pdf, .txt).
   *[other]
        لم أجد في الملف نصًا يمكن تلخيصه. يمكن إرسال النص نفسه، أو رابط، مثلًا:
        https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = حجم هذا الملف أكبر من { $megabytes } ميغابايت، وهو أكثر مما أقرؤه. يمكن إرسال الجزء الذي يهمك: ملف PDF أصغر، أو نصه.
error-file-empty = هذا الملف فارغ. يمكن إرساله مرة أخرى، أو إرسال نصه.
error-file-office = لا أستطيع قراءة مستندات Office والكتب الإلكترونية. يمكن حفظ الملف بصيغة PDF أو نص عادي (.pdf, .txt) ثم إرساله.
error-file-archive = لا أفتح الملفات المضغوطة. يمكن فك الضغط وإرسال ما في الداخل: صفحات ويب أو ملفات PDF أو نصوص عادية (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = هذا الملف تالف، أو ليس من نوع { $ending } رغم اسمه. يمكن فتحه على جهازك ونسخ نصه وإرساله إليّ.
error-file-not-given = لا يعطيني Telegram هذا الملف حاليًا. يُرجى إرساله مرة أخرى بعد دقيقة، أو إرسال نصه.

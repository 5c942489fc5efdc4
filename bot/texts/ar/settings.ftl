# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = الإعدادات
settings-hint = لتغيير شيء منها يكفي الضغط على زره.
settings-digests = { $count ->
    [zero] لا يوجد موجز مقرر
    [one] الموجز: { $when }
    [two] موجزان، القادم: { $when }
    [few] { $count } موجزات، القادم: { $when }
    [many] { $count } موجزًا، القادم: { $when }
   *[other] { $count } موجز، القادم: { $when }
}
settings-zone = المنطقة الزمنية: { $zone }، والساعة هناك الآن { $time }
settings-language = اللغة: { $name }
settings-length = الملخصات: { $length ->
    [short] قصيرة
    [long] طويلة
   *[normal] متوسطة الطول
}
settings-stories = أقصى عدد للأخبار في الموجز: { $count }
settings-quiet = ساعات الهدوء: من { $begin } إلى { $end }
settings-quiet-none = ساعات الهدوء: لا توجد
settings-layout = شكل الموجز: { $layout ->
    [tags] حسب الوسم
    [rich] الأهم أولًا، مع عناوين
    [rich-tags] حسب الوسم، مع عناوين
   *[ranked] الأهم أولًا
}
settings-previews = صور الصفحات: { $shown ->
    [True] ظاهرة
   *[other] مخفية
}
button-settings = الإعدادات
button-settings-back = العودة إلى الإعدادات
button-settings-digests = الموجزات
button-settings-zone = المنطقة الزمنية
button-settings-language = اللغة
button-settings-length = الطول
button-settings-stories = عدد الأخبار
button-settings-quiet = ساعات الهدوء
button-settings-layout = الشكل
button-settings-previews = { $shown ->
    [True] إخفاء الصور
   *[other] إظهار الصور
}
button-settings-learned = ما تعلمته

choose-zone =
    أين مكانك؟ يمكن إرسال موقعك إليّ، أو كتابة هذا:
    /timezone Berlin
choose-language = بأي لغة أخاطبك؟ تبقى الملخصات بلغة مقالاتها.
choose-stories = كم خبرًا على الأكثر في الموجز؟ تظهر البقية بضغطة.
choose-quiet =
    متى لا يصل شيء من تلقاء نفسه؟ تصل الموجزات في موعدها. لساعات أخرى:
    /quiet 21:30-6:15
choose-layout =
    كيف أرتب الموجز؟ مع العناوين: يُقرأ كصفحة تُطوى فيها بقية النقاط، وبعض تطبيقات Telegram لا تعرض ذلك بعد. حسب الوسم: تأتي الأخبار تحت الوسوم المعطاة للخلاصات. لإعطاء وسم:
    /tag 2 tech
button-no-quiet = بلا ساعات هدوء
button-quiet = من { $begin } إلى { $end }
button-layout = { $layout ->
    [tags] حسب الوسم
    [rich] مع عناوين، الأهم أولًا
    [rich-tags] مع عناوين، حسب الوسم
   *[ranked] الأهم أولًا
}
# This language's own name.
language-own-name = العربية

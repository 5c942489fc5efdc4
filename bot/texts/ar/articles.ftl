article-untitled = بلا عنوان
article-time = القراءة: { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
article-times = القراءة: { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، وهنا: { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
article-times-long = القراءة: { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، وهنا: { $here ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $here } دقائق
    [many] { $here } دقيقة
   *[other] { $here } دقيقة
}
article-no-points = لا يوجد نص يمكن تلخيصه، بل هذا العنوان فقط.
article-refused = لا يسمح لي الموقع بقراءة الصفحة: هذا من النص الوارد في خلاصته.
article-teaser = لا يعرض الموقع لغير المشتركين إلا البداية: هذا منها.
article-short = النص قصير: هذا كله.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = المصدر
article-reading = أقرأ الآن { $host } …
article-reading-text = أقرأ نصك الآن …
button-shorter = أقصر
button-longer = أطول
button-save = حفظ
button-saved = ✓ محفوظ
button-sections = حسب الأقسام
button-points = أهم النقاط
button-follow = متابعة هذا المصدر

## /saved

article-saved =
    حُفظ: { $title }.
    لعرض المحفوظات: /saved
article-unsaved = لم يعد محفوظًا: { $title }
saved-title = { $count ->
    [zero] لا مقالات محفوظة
    [one] مقال محفوظ واحد
    [two] مقالان محفوظان
    [few] { $count } مقالات محفوظة
    [many] { $count } مقالًا محفوظًا
   *[other] { $count } مقال محفوظ
}
saved-empty = لا شيء محفوظ حتى الآن. الضغط على «حفظ» تحت أي مقال يبقيه هنا.
saved-hint = يمكن إزالة مقال من القائمة بالأزرار أدناه.
# Shows a saved text that has no page.
button-read = قراءة { $number }
button-forget = ✕ { $number }
button-newer = الأحدث
button-older = الأقدم

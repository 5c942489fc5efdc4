## /filter

filter-where = في { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] لا مقالات بعد لتجربته عليها. هل يبدأ العمل به؟
   *[other] { $kind ->
        [out] من آخر المقالات (وعددها { $tried }) { $count ->
            [zero] لا يطابقه شيء.
            [one] يطابقه مقال واحد، فلا يصل:
            [two] يطابقه مقالان، فلا يصلان:
            [few] تطابقه { $count } مقالات، فلا تصل:
            [many] يطابقه { $count } مقالًا، فلا تصل:
           *[other] يطابقه { $count } مقال، فلا تصل:
        }
       *[in] من آخر المقالات (وعددها { $tried }) { $count ->
            [zero] لا يطابقه شيء، فلا يصل شيء.
            [one] يطابقه مقال واحد، فلا يصل سواه:
            [two] يطابقه مقالان، فلا يصل سواهما:
            [few] تطابقه { $count } مقالات، فلا يصل سواها:
            [many] يطابقه { $count } مقالًا، فلا يصل سواها:
           *[other] يطابقه { $count } مقال، فلا يصل سواها:
        }
    }
}
filter-tried-more = { $count ->
    [zero] ولا شيء غير ذلك
    [one] ومقال آخر
    [two] ومقالان آخران
    [few] و{ $count } مقالات أخرى
    [many] و{ $count } مقالًا آخر
   *[other] و{ $count } مقال آخر
}
filter-used = { $kind ->
    [out] بدأ العمل بالفلتر: ما يطابقه لا يصل بعد الآن.
   *[in] بدأ العمل بالفلتر: لا يصل إلا ما يطابقه.
}
filter-refused = لم يبدأ العمل بالفلتر: { $filter }
filter-removed = أُزيل الفلتر: { $filter }
filters-title = { $count ->
    [zero] لا فلاتر
    [one] فلتر واحد
    [two] فلتران
    [few] { $count } فلاتر
    [many] { $count } فلترًا
   *[other] { $count } فلتر
}
filters-hint =
    لإزالة فلتر يكفي الضغط على زره. لإضافة فلتر آخر:
    /filter -football
    للاكتفاء بما يهمك:
    /filter "climate summit" #news
filters-empty =
    يصل الآن كل ما في قائمتك. لاستبعاد شيء تُكتب الكلمة وقبلها علامة ناقص:
    /filter -football
    للاكتفاء بما يهمك، من وسم واحد أو خلاصة واحدة:
    /filter "climate summit" #news
button-use-filter = بدء العمل به
button-refuse-filter = لا
button-filters = كل الفلاتر
error-empty-filter =
    يحتاج الفلتر إلى كلمة أو عبارة أو نمط. مثلًا:
    /filter -football
    /filter title:rumour
    /filter /goo+gle/
error-long-filter =
    هذا الفلتر طويل جدًا: أقصى عدد لأحرفه { $most }. مثلًا:
    /filter -football
error-many-filters =
    بلغت الفلاتر أقصى عدد لها: { $most }. لعرضها وإزالة أحدها:
    /filter
error-no-filter =
    لم يعد هذا الفلتر موجودًا. تمكن إضافته من جديد، مثلًا:
    /filter -football
error-filter-place =
    ليس في قائمتك خلاصة ولا وسم بهذا الاسم: «{ $typed }».
    لعرض ما فيها: /feeds
    مثلًا:
    /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern =
    لا يمكن استخدام هذا النمط ({ $reason }):
    /{ $pattern }/
    يصلح نمط بسيط، مثلًا:
    /filter /goo+gle/
error-large-pattern =
    هذا النمط كبير جدًا:
    /{ $pattern }/
    يصلح نمط أبسط، مثلًا:
    /filter /goo+gle/

## /search

search-title = { $count ->
    [zero] لا مقالات فيها { $words }
    [one] مقال واحد فيه { $words }
    [two] مقالان فيهما { $words }
    [few] { $count } مقالات فيها { $words }
    [many] { $count } مقالًا فيها { $words }
   *[other] { $count } مقال فيها { $words }
}
search-title-many = { $count ->
    [zero] مقالات كثيرة فيها { $words }
    [one] أكثر من مقال واحد فيه { $words }
    [two] أكثر من مقالين فيهما { $words }
    [few] أكثر من { $count } مقالات فيها { $words }
    [many] أكثر من { $count } مقالًا فيها { $words }
   *[other] أكثر من { $count } مقال فيها { $words }
}
search-title-any = لا مقال فيه كل هذا: { $words }. وفي هذه بعضه:
search-empty =
    لا شيء في خلاصاتك فيه { $words }. كلما قلّت الكلمات زادت النتائج، ويصلح أيضًا أول الكلمة:
    /search clim*
search-saved-empty =
    لا شيء في محفوظاتك فيه { $words }.
    لعرض المحفوظات: /saved
error-no-words =
    عمّ أبحث؟ مثلًا:
    /search ferry
    /search "climate summit" -sport
    /search clim*
error-only-without =
    هنا ما يُستبعد فقط، ولا شيء يُبحث عنه. مثلًا:
    /search ferry -football
error-search-gone =
    لم أعد أتذكر هذا البحث. يُرجى إرساله مرة أخرى، مثلًا:
    /search ferry

## What is saved, as a file

button-export = { $form ->
    [html] في صفحة ويب
   *[markdown] بتنسيق Markdown
}
export-title = { $count ->
    [zero] لا مقالات محفوظة
    [one] مقال محفوظ واحد
    [two] مقالان محفوظان
    [few] { $count } مقالات محفوظة
    [many] { $count } مقالًا محفوظًا
   *[other] { $count } مقال محفوظ
}

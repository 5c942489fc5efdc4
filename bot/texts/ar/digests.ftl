digest-title-scheduled = موجزك · { $day }
digest-title-review = نظرة على ما مضى · { $day }
digest-title = الأخبار · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [zero] لا منشورات جديدة
    [one] منشور جديد واحد
    [two] منشوران جديدان
    [few] { $count } منشورات جديدة
    [many] { $count } منشورًا جديدًا
   *[other] { $count } منشور جديد
} من { $feeds ->
    [zero] { $feed }
    [one] { $feed }
    [two] خلاصتين
    [few] { $feeds } خلاصات
    [many] { $feeds } خلاصة
   *[other] { $feeds } خلاصة
}
digest-burst = وصلت معًا، فها هي في رسالة واحدة · { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
# What could not be sent for a while.
digest-late = أخّرني Telegram، فها هي في رسالة واحدة · { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [zero] وصل موجزك.
    [one] … وخبر آخر. وصل موجزك.
    [two] … وخبران آخران. وصل موجزك.
    [few] … و{ $count } أخبار أخرى. وصل موجزك.
    [many] … و{ $count } خبرًا آخر. وصل موجزك.
   *[other] … و{ $count } خبر آخر. وصل موجزك.
}
digest-title-more = مزيد من الأخبار · { $day }
digest-count = { $stories ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $stories } أخبار
    [many] { $stories } خبرًا
   *[other] { $stories } خبر
} من { $articles ->
    [zero] غير مقالات
    [one] مقال واحد
    [two] مقالين
    [few] { $articles } مقالات
    [many] { $articles } مقالًا
   *[other] { $articles } مقال
}{ $sources ->
    [zero] {""}
    [one] {""}
    [two] {" "}في مصدرين
    [few] {" "}في { $sources } مصادر
    [many] {" "}في { $sources } مصدرًا
   *[other] {" "}في { $sources } مصدر
} · { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = بلا وسم
digest-rest = { $count ->
    [zero] … ولم يبقَ شيء.
    [one] … وبقي خبر واحد.
    [two] … وبقي خبران.
    [few] … وبقيت { $count } أخبار.
    [many] … وبقي { $count } خبرًا.
   *[other] … وبقي { $count } خبر.
}
digest-more-sources = { $count ->
    [zero] لا مصادر أخرى
    [one] مصدر آخر
    [two] مصدران آخران
    [few] { $count } مصادر أخرى
    [many] { $count } مصدرًا آخر
   *[other] { $count } مصدر آخر
}
# What a story's further points fold away under, in a digest with headings.
digest-further = نقاط أخرى
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = تحديث:
# Closes a point, as point-source does.
point-sources = { $count ->
    [zero] بلا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
}
story-sources = المصادر
story-times = { $spans ->
    [True] أول ذكر: { $first } · آخر ذكر: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 المزيد من هذا
   *[other] 👍 المزيد من هذا
}
button-less-like = { $chosen ->
    [True] ✓ 👎 أقل من هذا
   *[other] 👎 أقل من هذا
}
digest-no-more = هذا كل شيء: لم تبقَ أخبار أخرى.
digest-empty = لا جديد منذ { $since }.
digest-troubled =
    تتعذر القراءة حاليًا من: { $feeds }.
    لمعرفة السبب: /feeds
digest-more-troubled = { $count ->
    [zero] {""}
    [one] وواحدة أخرى
    [two] واثنتين أخريين
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
button-more-stories = { $count ->
    [zero] لا أخبار أخرى
    [one] عرض خبر آخر
    [two] عرض خبرين آخرين
    [few] عرض { $count } أخبار أخرى
    [many] عرض { $count } خبرًا آخر
   *[other] عرض { $count } خبر آخر
}{ $left ->
    [0] {""}
   *[other] {" "}(يبقى { $left })
}
button-last-day = آخر 24 ساعة
button-last-week = آخر 7 أيام

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC]
        { $at } بتوقيت UTC. لتوقيت مكان آخر:
        /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] موعد نظرتك على ما مضى: { $when } ({ $zone }). المرة القادمة: { $next }.
   *[other] موعد موجزك: { $when } ({ $zone }). المرة القادمة: { $next }.
}
schedule-daily = كل يوم الساعة { $at }
schedule-days = أيام { $days } الساعة { $at }
schedule-review = نظرة على ما مضى
schedule-stories = { $count ->
    [zero] بلا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $count } أخبار
    [many] { $count } خبرًا
   *[other] { $count } خبر
}
schedule-next = المرة القادمة: { $next }
schedule-beside = وإلى جانبه: { $others }.
schedule-zone-hint =
    إرسال موقعك إليّ يحدد المنطقة الزمنية أيضًا. ولتغيير الوقت أو المنطقة أو الأيام:
    /digest 8:00 Berlin
    /digest 18:30 mon-fri
zone-set =
    منطقتك الزمنية { $zone }، والساعة هناك الآن { $time }. لموجز كل يوم:
    /digest 8:00
schedule-removed = أُلغي هذا الموجز: { $when }.
schedule-missed =
    لم أكن أعمل في الموعد ({ $at })، ففاتك موجزك.
    لمعرفة ما كان سيرد فيه: /digest
schedule-waited =
    أبقاني Telegram في الانتظار ({ $at })، ففاتك موجزك.
    لمعرفة ما كان سيرد فيه: /digest
schedules-title = { $count ->
    [zero] لا موجزات ({ $zone })
    [one] موجزك ({ $zone })
    [two] موجزاك ({ $zone })
    [few] موجزاتك: { $count } ({ $zone })
    [many] موجزاتك: { $count } ({ $zone })
   *[other] موجزاتك: { $count } ({ $zone })
}
schedules-hint =
    يمكن إلغاء أي موجز بزره. لإضافة موجز آخر:
    /digest also 18:30 mon-fri, 5 stories
schedules-empty =
    لا يوجد موجز مقرر. لتحديد موعد:
    /digest 8:00 Berlin
button-zone = توقيتي هو توقيت { $zone }
button-schedules = كل موجزاتي
button-keep-too = إبقاء موجز { $at } أيضًا
button-bring-back = إعادة: { $when }
schedule-off =
    لن أرسل موجزًا يوميًا بعد الآن. خلاصاتك باقية.
    لمعرفة الجديد في أي وقت: /digest
button-digest-off = بلا موجز يومي
button-digest-at = كل يوم الساعة { $at }

## What votes have taught

learned-title = ما تعلمته منك
learned-liked = ما يعجبك: { $names }.
learned-passed-over = ما لا يهمك: { $names }.
learned-hint = أخبار كهذه تتقدم في موجزك أو تتأخر، ولا يُحذف منها شيء لهذا السبب. بالضغط على 👍 أو 👎 في بطاقة خبر، أو بحفظه، أتعلم المزيد.
learned-empty = لم أتعلم شيئًا بعد. يكفي الضغط على رقم خبر في موجزك ثم على 👍 أو 👎، فتتقدم الأخبار المشابهة بعدها أو تتأخر.
learned-forgotten = نسيت كل شيء. تصلك الأخبار الآن بالترتيب نفسه الذي تصل به إلى الجميع.
button-unlearn = نسيان كل ذلك

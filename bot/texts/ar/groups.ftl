## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = { $kind ->
    [channel] القناة
   *[group] المجموعة
} «{ $title }»:
target-over =
    انتهت الساعة المخصصة لهذه المحادثة: «{ $title }». فهذا الرد عن محادثتك الخاصة من جديد. للاختيار مرة أخرى:
    /target
target-choose =
    لأي محادثة تكون أوامرك؟ لمدة ساعة تسري أوامرك كلها هناك، ويصلك الرد هنا. منها مثلًا:
    /subscribe
    /feeds
    /digest 8:00
    /settings
    لمجموعة أو قناة أخرى يُرسل هذا الأمر هناك:
    /target
target-none =
    لا أعرف مجموعة ولا قناة تحت إشرافك أُضفتُ إليها. تمكن إضافتي إلى واحدة، وفي القناة مشرفًا يحق له نشر الرسائل، أو إرسال هذا الأمر هناك:
    /target
target-now = أوامرك الآن { $kind ->
    [channel] للقناة
   *[group] للمجموعة
} { $title }.
# $feeds: how many it follows.
target-chosen =
    ما يُكتب هنا يخص الآن { $kind ->
        [channel] القناة
       *[group] المجموعة
    } { $title }، حتى { $until } أو حتى إرسال هذا الأمر:
    /target off
    أرد هنا، والجديد يصل إلى هناك. { $feeds ->
        [0]
            البداية باختيار المواضيع، أو بخلاصة:
            /subscribe https://example.com
       *[other]
            مثلًا:
            /subscribe https://example.com
            /digest 8:00
            /feeds
    }
target-home = ما يُكتب هنا يخص الآن محادثتك الخاصة من جديد.
target-link = يمكن إعدادي في محادثة خاصة: أرد هناك، ولا يضطر غيرك إلى قراءة ذلك. هذا للمشرفين.
added-private =
    أنا الآن في { $kind ->
        [channel] القناة
       *[group] المجموعة
    } { $title }. يمكن إعدادها من هنا، فلا يضطر أحد هناك إلى قراءة ذلك، أو { $kind ->
        [channel] نشر هذا الأمر هناك:
       *[group] كتابة هذا الأمر هناك:
    }
    /subscribe https://example.com
added-here =
    شكرًا على إضافتي. يمكن لأي مشرف إعدادي هنا بهذين الأمرين، أو في محادثة خاصة:
    /subscribe https://example.com
    /digest 8:00
button-target = { $title }
button-target-set-up = إعداد { $title }
button-target-topics = اختيار المواضيع
button-target-feeds = خلاصاتها
button-target-settings = إعداداتها
button-home = العودة إلى محادثتي
button-set-up-in-private = الإعداد في محادثة خاصة

# A link to the forum topic to which a feed or a digest goes.
in-topic = في موضوع
## For whoever runs the bot

help-owner = لك وحدك، فأنت من يشغّلني
invite-link = { $count ->
    [zero] لا يُدخل هذا الرابط أحدًا، ومدته حتى { $until }:
    [one] يُدخل هذا الرابط شخصًا واحدًا، ومدته حتى { $until }:
    [two] يُدخل هذا الرابط شخصين، ومدته حتى { $until }:
    [few] يُدخل هذا الرابط { $count } أشخاص، ومدته حتى { $until }:
    [many] يُدخل هذا الرابط { $count } شخصًا، ومدته حتى { $until }:
   *[other] يُدخل هذا الرابط { $count } شخص، ومدته حتى { $until }:
}
    { $link }
invite-open = أستقبل الجميع الآن، برابط أو بدونه. ما يغيّر ذلك في إعداداتي: access.open: false
invite-withdrawn = لم يعد هذا الرابط يُدخل أحدًا.
button-withdraw = سحب الرابط

people-title = { $count ->
    [zero] لا محادثات
    [one] محادثة واحدة
    [two] محادثتان
    [few] { $count } محادثات
    [many] { $count } محادثة
   *[other] { $count } محادثة
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] شخص
    [group] مجموعة
    [supergroup] مجموعة
   *[channel] قناة
} · { $feeds ->
    [zero] بلا خلاصات
    [one] خلاصة واحدة
    [two] خلاصتان
    [few] { $feeds } خلاصات
    [many] { $feeds } خلاصة
   *[other] { $feeds } خلاصة
}{ $state ->
    [banned] {" "}· تحت الحظر
    [gone] {" "}· يتعذر الوصول
    [stopped] {" "}· توقف الإرسال
   *[served] {""}
}
person-since = البداية: { $at }
button-newer-people = الأحدث
button-older-people = الأقدم
button-people = كل المحادثات
button-ban = حظر
button-unban = إلغاء الحظر
banned = لم أعد أخدم { $who }، ولا أرسل شيئًا إلى هناك. الخلاصات محفوظة.
unbanned = عدت إلى خدمة { $who }.

# Under a text that goes to everybody.
broadcast-from =
    ممن يشغّل هذا البوت.
    لإيقاف كل الرسائل: /stop
broadcast-question = { $count ->
    [zero] هكذا تبدو الرسالة. لا محادثات تُرسل إليها.
    [one] هكذا تبدو الرسالة. هل أرسلها إلى المحادثة الوحيدة التي أخدمها غير محادثتك؟
    [two] هكذا تبدو الرسالة. هل أرسلها إلى محادثتين؟ هما لأشخاص أو مجموعات لم توقفني؛ ولا يصل شيء إلى القنوات.
    [few] هكذا تبدو الرسالة. هل أرسلها إلى { $count } محادثات؟ هي لأشخاص ومجموعات لم توقفني؛ ولا يصل شيء إلى القنوات.
    [many] هكذا تبدو الرسالة. هل أرسلها إلى { $count } محادثة؟ هي لأشخاص ومجموعات لم توقفني؛ ولا يصل شيء إلى القنوات.
   *[other] هكذا تبدو الرسالة. هل أرسلها إلى { $count } محادثة؟ هي لأشخاص ومجموعات لم توقفني؛ ولا يصل شيء إلى القنوات.
}
button-send-all = { $count ->
    [zero] إرسال
    [one] الإرسال إلى محادثة واحدة
    [two] الإرسال إلى محادثتين
    [few] الإرسال إلى { $count } محادثات
    [many] الإرسال إلى { $count } محادثة
   *[other] الإرسال إلى { $count } محادثة
}
broadcast-planned = { $count ->
    [zero] لا محادثات تُرسل إليها.
    [one] تُرسل بعد دقيقة إلى محادثة واحدة.
    [two] تُرسل بعد دقيقة إلى محادثتين.
    [few] تُرسل بعد دقيقة إلى { $count } محادثات.
    [many] تُرسل بعد دقيقة إلى { $count } محادثة.
   *[other] تُرسل بعد دقيقة إلى { $count } محادثة.
}
broadcast-dropped = حسنًا، لم يُرسل شيء.
broadcast-leaving = جارٍ الإرسال: وصلت إلى { $sent } من { $total }.
broadcast-over = اكتمل الإرسال: وصلت إلى { $sent } من { $total }.
broadcast-failed = { $count ->
    [zero] لم يرفض Telegram شيئًا.
    [one] رفض Telegram رسالة واحدة.
    [two] رفض Telegram رسالتين.
    [few] رفض Telegram { $count } رسائل.
    [many] رفض Telegram { $count } رسالة.
   *[other] رفض Telegram { $count } رسالة.
}
broadcast-uncertain = { $count ->
    [zero] لا شك في وصول أي رسالة.
    [one] ربما لم تصل رسالة واحدة؛ أسأل عنها هناك.
    [two] ربما لم تصل رسالتان؛ أسأل عنهما هناك.
    [few] ربما لم تصل { $count } رسائل؛ أسأل عنها هناك.
    [many] ربما لم تصل { $count } رسالة؛ أسأل عنها هناك.
   *[other] ربما لم تصل { $count } رسالة؛ أسأل عنها هناك.
}
broadcast-waiting = { $count ->
    [zero] لا رسائل تنتظر.
    [one] رسالة واحدة تنتظر، مثلًا نهاية إيقاف مؤقت، وتصل بعد ذلك.
    [two] رسالتان تنتظران، مثلًا نهاية إيقاف مؤقت، وتصلان بعد ذلك.
    [few] { $count } رسائل تنتظر، مثلًا نهاية إيقاف مؤقت، وتصل بعد ذلك.
    [many] { $count } رسالة تنتظر، مثلًا نهاية إيقاف مؤقت، وتصل بعد ذلك.
   *[other] { $count } رسالة تنتظر، مثلًا نهاية إيقاف مؤقت، وتصل بعد ذلك.
}

## To everybody else

not-let-in = عذرًا، لا أخدم إلا من سمح لهم بذلك من يشغّلني. إن كان لديك رابط إليّ فقد استُخدم أو انتهت مدته: يمكن طلب رابط جديد.
## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = { $kind ->
    [channel] Канал
   *[group] Група
} «{ $title }»:
target-over = Година для «{ $title }» минула, тож відповідь знову про ваш власний чат. Вибрати знову: /target
target-choose =
    Для якого чату ваші команди? Цілу годину /subscribe, /feeds, /digest 8:00, /settings та інші команди діятимуть там, а відповідатиму я вам тут.
    Інша група або інший канал: надішліть там /target
target-none = Я не знаю ні групи, ні каналу, куди ви мене додали й де ви адміністратор. Додайте мене (у канал – адміністратором із правом публікувати повідомлення) або надішліть там /target
target-now = Зараз ваші команди діють { $kind ->
    [channel] у каналі
   *[group] у групі
} { $title }.
# $feeds: how many it follows.
target-chosen = Тепер усе, що ви тут пишете, стосується { $kind ->
    [channel] каналу
   *[group] групи
} { $title }. Термін: { $until }; закінчити раніше: /target off. Відповідаю я тут, а нове приходить туди. { $feeds ->
    [0] Почніть із тем або зі стрічки: /subscribe https://example.com
   *[other] Наприклад: /subscribe https://example.com, /digest 8:00 або /feeds
}
target-home = Тепер усе, що ви тут пишете, знову стосується вашого власного чату.
target-link = Налаштуйте мене в особистому чаті: відповім там, і іншим не доведеться це читати. Це можуть робити адміністратори.
added-private = Тепер я { $kind ->
    [channel] у каналі
   *[group] у групі
} { $title }. Налаштуйте все звідси, щоб іншим не довелося це читати, або { $kind ->
    [channel] опублікуйте там /subscribe https://example.com
   *[group] напишіть там /subscribe https://example.com
}
added-here = Дякую, що додали мене. Адміністратор може налаштувати мене тут командами /subscribe https://example.com і /digest 8:00 або в особистому чаті.
button-target = { $title }
button-target-set-up = Налаштувати: { $title }
button-target-topics = Вибрати теми
button-target-feeds = Стрічки
button-target-settings = Налаштування
button-home = Повернутися до мого чату
button-set-up-in-private = Налаштувати в особистому чаті

# A link to the forum topic to which a feed or a digest goes.
in-topic = у темі
## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = { $kind ->
    [channel] Канал
   *[group] Группа
} «{ $title }»:
target-over = Час для «{ $title }» прошёл, поэтому ответ снова о вашем собственном чате. Выбрать заново: /target
target-choose =
    Для какого чата ваши команды? Целый час /subscribe, /feeds, /digest 8:00, /settings и другие команды будут действовать там, а отвечать я буду вам здесь.
    Другая группа или другой канал: пришлите там /target
target-none = Я не знаю ни группы, ни канала, куда вы меня добавили и где вы администратор. Добавьте меня (в канал – администратором с правом публиковать сообщения) или пришлите там /target
target-now = Сейчас ваши команды действуют { $kind ->
    [channel] в канале
   *[group] в группе
} { $title }.
# $feeds: how many it follows.
target-chosen = Теперь всё, что вы здесь пишете, относится { $kind ->
    [channel] к каналу
   *[group] к группе
} { $title }. Срок: { $until }; закончить раньше: /target off. Отвечаю я здесь, а новое приходит туда. { $feeds ->
    [0] Начните с тем или с ленты: /subscribe https://example.com
   *[other] Например: /subscribe https://example.com, /digest 8:00 или /feeds
}
target-home = Теперь всё, что вы здесь пишете, снова относится к вашему собственному чату.
target-link = Настройте меня в личном чате: отвечу там, и другим не придётся это читать. Это могут делать администраторы.
added-private = Теперь я { $kind ->
    [channel] в канале
   *[group] в группе
} { $title }. Настройте всё отсюда, чтобы другим не пришлось это читать, или { $kind ->
    [channel] опубликуйте там /subscribe https://example.com
   *[group] напишите там /subscribe https://example.com
}
added-here = Спасибо, что добавили меня. Администратор может настроить меня здесь командами /subscribe https://example.com и /digest 8:00 или в личном чате.
button-target = { $title }
button-target-set-up = Настроить: { $title }
button-target-topics = Выбрать темы
button-target-feeds = Ленты
button-target-settings = Настройки
button-home = Вернуться к моему чату
button-set-up-in-private = Настроить в личном чате

# A link to the forum topic to which a feed or a digest goes.
in-topic = в теме
## For whoever runs the bot

help-owner = Только для вас, ведь вы меня запускаете
invite-link = { $count ->
    [1] Эта ссылка впускает одного человека. Срок: { $until }.
    [one] Эта ссылка впускает { $count } человека. Срок: { $until }.
    [few] Эта ссылка впускает { $count } человек. Срок: { $until }.
    [many] Эта ссылка впускает { $count } человек. Срок: { $until }.
   *[other] Эта ссылка впускает { $count } человека. Срок: { $until }.
}
    { $link }
invite-open = Пока я впускаю всех, со ссылкой и без неё. Изменить это можно в моих настройках: access.open: false
invite-withdrawn = Эта ссылка больше никого не впускает.
button-withdraw = Отозвать ссылку

people-title = { $count ->
    [one] { $count } чат
    [few] { $count } чата
    [many] { $count } чатов
   *[other] { $count } чата
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] человек
    [group] группа
    [supergroup] группа
   *[channel] канал
} · { $feeds ->
    [one] { $feeds } лента
    [few] { $feeds } ленты
    [many] { $feeds } лент
   *[other] { $feeds } ленты
}{ $state ->
    [banned] {" "}· блокировка
    [gone] {" "}· нет доступа
    [stopped] {" "}· остановлено
   *[served] {""}
}
person-since = Начало: { $at }
button-newer-people = Новее
button-older-people = Старше
button-people = Все чаты
button-ban = Заблокировать
button-unban = Разблокировать
banned = Больше не обслуживаю { $who } и ничего туда не присылаю. Ленты сохранены.
unbanned = Снова обслуживаю { $who }.

# Under a text that goes to everybody.
broadcast-from = От того, кто запускает этого бота. Прекратить все сообщения: /stop
broadcast-question = Вот как это выглядит. { $count ->
    [1] Отправить в единственный чат, кроме вашего?
    [one] Отправить в { $count } чат? Это люди и группы, которые меня не остановили; каналы ничего не получат.
    [few] Отправить в { $count } чата? Это люди и группы, которые меня не остановили; каналы ничего не получат.
    [many] Отправить в { $count } чатов? Это люди и группы, которые меня не остановили; каналы ничего не получат.
   *[other] Отправить в { $count } чата? Это люди и группы, которые меня не остановили; каналы ничего не получат.
}
button-send-all = { $count ->
    [one] Отправить в { $count } чат
    [few] Отправить в { $count } чата
    [many] Отправить в { $count } чатов
   *[other] Отправить в { $count } чата
}
broadcast-planned = { $count ->
    [one] Уйдёт через минуту, в { $count } чат.
    [few] Уйдёт через минуту, в { $count } чата.
    [many] Уйдёт через минуту, в { $count } чатов.
   *[other] Уйдёт через минуту, в { $count } чата.
}
broadcast-dropped = Хорошо, ничего не отправлено.
broadcast-leaving = Рассылаю: дошло { $sent } из { $total }.
broadcast-over = Разослано: дошло { $sent } из { $total }.
broadcast-failed = Telegram отклонил: { $count }.
broadcast-uncertain = Могло не дойти: { $count }. Там я спрашиваю об этом.
broadcast-waiting = Пока ждёт, например конца паузы, и придёт потом: { $count }.

## To everybody else

not-let-in = Простите, я отвечаю только тем, кого впустил тот, кто меня запускает. Если у вас была ссылка, она уже использована или устарела: попросите новую.
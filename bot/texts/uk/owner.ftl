## For whoever runs the bot

help-owner = Лише для вас, адже ви мене запускаєте
invite-link = { $count ->
    [1] Це посилання впускає одну людину. Термін: { $until }.
    [one] Це посилання впускає { $count } людину. Термін: { $until }.
    [few] Це посилання впускає { $count } людей. Термін: { $until }.
    [many] Це посилання впускає { $count } людей. Термін: { $until }.
   *[other] Це посилання впускає { $count } людини. Термін: { $until }.
}
    { $link }
invite-open = Поки що я впускаю всіх, із посиланням і без нього. Змінити це можна в моїх налаштуваннях: access.open: false
invite-withdrawn = Це посилання більше нікого не впускає.
button-withdraw = Відкликати посилання

people-title = { $count ->
    [one] { $count } чат
    [few] { $count } чати
    [many] { $count } чатів
   *[other] { $count } чату
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] людина
    [group] група
    [supergroup] група
   *[channel] канал
} · { $feeds ->
    [one] { $feeds } стрічка
    [few] { $feeds } стрічки
    [many] { $feeds } стрічок
   *[other] { $feeds } стрічки
}{ $state ->
    [banned] {" "}· блокування
    [gone] {" "}· немає доступу
    [stopped] {" "}· зупинено
   *[served] {""}
}
person-since = Початок: { $at }
button-newer-people = Новіші
button-older-people = Старіші
button-people = Усі чати
button-ban = Заблокувати
button-unban = Розблокувати
banned = Більше не обслуговую { $who } і нічого туди не надсилаю. Стрічки збережено.
unbanned = Знову обслуговую { $who }.

# Under a text that goes to everybody.
broadcast-from = Від того, хто запускає цього бота. Припинити всі повідомлення: /stop
broadcast-question = Ось який це має вигляд. { $count ->
    [1] Надіслати в єдиний чат, крім вашого?
    [one] Надіслати у { $count } чат? Це люди й групи, які мене не зупинили; канали нічого не отримають.
    [few] Надіслати у { $count } чати? Це люди й групи, які мене не зупинили; канали нічого не отримають.
    [many] Надіслати у { $count } чатів? Це люди й групи, які мене не зупинили; канали нічого не отримають.
   *[other] Надіслати у { $count } чату? Це люди й групи, які мене не зупинили; канали нічого не отримають.
}
button-send-all = { $count ->
    [one] Надіслати у { $count } чат
    [few] Надіслати у { $count } чати
    [many] Надіслати у { $count } чатів
   *[other] Надіслати у { $count } чату
}
broadcast-planned = { $count ->
    [one] Піде за хвилину, у { $count } чат.
    [few] Піде за хвилину, у { $count } чати.
    [many] Піде за хвилину, у { $count } чатів.
   *[other] Піде за хвилину, у { $count } чату.
}
broadcast-dropped = Добре, нічого не надіслано.
broadcast-leaving = Розсилаю: дійшло { $sent } з { $total }.
broadcast-over = Розіслано: дійшло { $sent } з { $total }.
broadcast-failed = Telegram відхилив: { $count }.
broadcast-uncertain = Могло не дійти: { $count }. Там я про це запитую.
broadcast-waiting = Поки що чекає, наприклад кінця паузи, і прийде потім: { $count }.

## To everybody else

not-let-in = Перепрошую, я відповідаю лише тим, кого впустив той, хто мене запускає. Якщо у вас було посилання, його вже використано або воно застаріло: попросіть нове.
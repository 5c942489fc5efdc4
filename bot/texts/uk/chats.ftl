welcome-hello = Вітаю, { $name }! Я Lede.
welcome-hello-nameless = Вітаю! Я Lede.
welcome =
    Я читаю ваші стрічки й розповідаю, що сталося: кілька речень, і від кожного можна перейти до джерела.
    Раз на день у дайджесті або відразу, щойно щось вийшло.
    Надішліть мені посилання або довгий текст, і я виберу головне.
welcome-back = З поверненням! { $count ->
    [0] Почніть із сайту, який вам подобається: /subscribe https://example.com
    [one] Ви підписані на { $count } стрічку.
    [few] Ви підписані на { $count } стрічки.
    [many] Ви підписані на { $count } стрічок.
   *[other] Ви підписані на { $count } стрічки.
}{ $count ->
    [0] {""}
   *[other] {" "}Новини надходитимуть і далі. Ваші стрічки: /feeds, усе нове: /digest
}
help-title = Що я вмію
help-hint =
    Або просто надішліть посилання, пересланий допис, довгий текст чи файл (.pdf, .html, .txt), і я виберу головне.
    Дайджест у зручний час і у вашому часовому поясі: /digest 8:00 Berlin

paused-until = Пауза: я нічого не надсилаю. Продовжу: { $end } ({ $zone }). Команди працюють і зараз, а закінчити паузу раніше можна так: /resume
paused-open = Пауза: я нічого не надсилаю, доки ви не скажете /resume. Команди працюють і зараз. Пауза до певного дня: /pause until Monday
pause-over = коли закінчиться пауза ({ $day })
pause-over-open = коли ви скажете /resume
# $when is one of the two above.
paused-hint = Почну, { $when }.
resumed = Знову надсилаю новини. Усе нове просто зараз: /digest
quiet-hours = Тихі години: { $begin }–{ $end } ({ $zone }). Окремі публікації зачекають і прийдуть одним повідомленням, дайджести приходять у свій час. Вимкнути: /quiet off
quiet-none = Тихих годин немає. Задати їх можна так: /quiet 22:00-7:00
stopped = Більше нічого не надсилаю. { $count ->
    [0] Повернути мене: /start
    [1] Вашу стрічку збережено, її поверне /start
    [one] Вашу { $count } стрічку збережено, її поверне /start
    [few] Ваші { $count } стрічки збережено, їх поверне /start
    [many] Ваші { $count } стрічок збережено, їх поверне /start
   *[other] Ваші { $count } стрічки збережено, їх поверне /start
}
button-resume = Знову надсилати

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Перекази короткі: одне, найважливіше речення.
    [long] Перекази довгі: від п’яти до семи речень.
   *[normal] Перекази звичайної довжини: { $points ->
        [one] { $points } речення
        [few] { $points } речення
        [many] { $points } речень
       *[other] { $points } речення
    }.
}
length-hint = Так буде з усіма переказами. Кнопки під переказом змінюють лише його.
button-length-short = Короткі
button-length-normal = Звичайні
button-length-long = Довгі

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = Команди /{ $typed } в мене немає. { $near ->
    [help] Усі команди: /help
   *[other] Можливо, /{ $near }? Усі команди: /help
}
too-short-text = Це закоротко для переказу. Надішліть посилання або довший текст. Що ще я вмію: /help
# What came without a word to read.
cannot-read = { $what ->
    [photo] Читати із зображень я не вмію. Надішліть посилання, довгий текст або пересланий допис, і я виберу головне.
   *[other] Це я прочитати не можу. Надішліть посилання, довгий текст або пересланий допис, і я виберу головне.
}
too-many-files = За раз читаю не більше ніж { $count ->
    [one] { $count } файл
    [few] { $count } файли
    [many] { $count } файлів
   *[other] { $count } файлу
}. Решту надішліть ще раз, окремим повідомленням.
too-many-links = Беру з повідомлення не більше ніж { $count ->
    [one] { $count } посилання
    [few] { $count } посилання
    [many] { $count } посилань
   *[other] { $count } посилання
}. Решту надішліть окремим повідомленням.

uncertain = Це повідомлення могло не дійти: «{ $words }». Надіслати ще раз?
button-resend = Надіслати ще раз
button-dismiss = Дійшло
message-settled = Добре, тоді все гаразд.

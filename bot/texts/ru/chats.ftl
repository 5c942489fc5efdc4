welcome-hello = Здравствуйте, { $name }! Я Lede.
welcome-hello-nameless = Здравствуйте! Я Lede.
welcome =
    Я читаю ваши ленты и рассказываю, что произошло: несколько предложений, и от каждого можно перейти к источнику.
    Раз в день в дайджесте или сразу, как только что-то вышло.
    Пришлите мне ссылку или длинный текст, и я выберу главное.
welcome-first-step =
    Начните с сайта, который вам нравится:
    /subscribe https://example.com
welcome-back = С возвращением! { $count ->
    [0] Начните с сайта, который вам нравится: /subscribe https://example.com
    [one] Вы подписаны на { $count } ленту.
    [few] Вы подписаны на { $count } ленты.
    [many] Вы подписаны на { $count } лент.
   *[other] Вы подписаны на { $count } ленты.
}{ $count ->
    [0] {""}
   *[other] {" "}Продолжаю присылать новости. Ваши ленты: /feeds, всё новое: /digest
}
help-title = Что я умею
help-hint =
    Или просто пришлите ссылку, пересланный пост, длинный текст или файл (.pdf, .html, .txt), и я выберу главное.
    Дайджест в удобное время и в вашем часовом поясе: /digest 8:00 Berlin

paused-until = Пауза: я ничего не присылаю. Продолжу: { $end } ({ $zone }). Команды работают и сейчас, а закончить паузу раньше можно так: /resume
paused-open = Пауза: я ничего не присылаю, пока вы не скажете /resume. Команды работают и сейчас. Пауза со сроком: /pause until Monday
pause-over = когда закончится пауза ({ $day })
pause-over-open = когда вы скажете /resume
# $when is one of the two above.
paused-hint = Начну, { $when }.
resumed = Снова присылаю новости. Всё новое прямо сейчас: /digest
quiet-hours = Тихие часы: { $begin }–{ $end } ({ $zone }). Отдельные публикации подождут и придут одним сообщением, дайджесты приходят в своё время. Отключить: /quiet off
quiet-none = Тихих часов нет. Задать их можно так: /quiet 22:00-7:00
stopped = Больше ничего не присылаю. { $count ->
    [0] Вернуть меня: /start
    [1] Ваша лента сохранена, её вернёт /start
    [one] Ваша { $count } лента сохранена, её вернёт /start
    [few] Ваши { $count } ленты сохранены, их вернёт /start
    [many] Ваши { $count } лент сохранены, их вернёт /start
   *[other] Ваши { $count } ленты сохранены, их вернёт /start
}
button-resume = Снова присылать

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Пересказы короткие: одно, самое важное предложение.
    [long] Пересказы длинные: от пяти до семи предложений.
   *[normal] Пересказы обычной длины: { $points ->
        [one] { $points } предложение
        [few] { $points } предложения
        [many] { $points } предложений
       *[other] { $points } предложения
    }.
}
length-hint = Так будет со всеми пересказами. Кнопки под пересказом меняют только его.
button-length-short = Короткие
button-length-normal = Обычные
button-length-long = Длинные

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = Команды /{ $typed } у меня нет. { $near ->
    [help] Все команды: /help
   *[other] Может быть, /{ $near }? Все команды: /help
}
too-short-text = Это слишком коротко для пересказа. Пришлите ссылку или текст подлиннее. Что ещё я умею: /help
# What came without a word to read.
cannot-read = { $what ->
    [photo] Читать с картинок я не умею. Пришлите ссылку, длинный текст или пересланный пост, и я выберу главное.
    [opml] Взять список лент отсюда я пока не могу. Это может сделать тот, кто меня запускает: lede import FILE --chat { $chat }. Или подпишитесь на ленты по одной: /subscribe https://example.com
   *[other] Это я прочитать не могу. Пришлите ссылку, длинный текст или пересланный пост, и я выберу главное.
}
too-many-files = За раз читаю не больше { $count ->
    [one] { $count } файла
    [few] { $count } файлов
    [many] { $count } файлов
   *[other] { $count } файла
}. Остальное пришлите ещё раз, отдельным сообщением.
too-many-links = Беру из сообщения не больше { $count ->
    [one] { $count } ссылки
    [few] { $count } ссылок
    [many] { $count } ссылок
   *[other] { $count } ссылки
}. Остальные пришлите отдельным сообщением.

uncertain = Это сообщение могло не дойти: «{ $words }». Прислать ещё раз?
button-resend = Прислать ещё раз
button-dismiss = Дошло
message-settled = Хорошо, тогда всё в порядке.

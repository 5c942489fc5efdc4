feed-untitled = лента без названия
feed-mode = { $mode ->
    [instant] каждая новая публикация сразу
    [muted] ничего не присылаю
   *[digest] в ежедневном дайджесте
}
feed-private = личный адрес
feed-pace-day = { $count ->
    [one] примерно { $count } публикация в день
    [few] примерно { $count } публикации в день
    [many] примерно { $count } публикаций в день
   *[other] примерно { $count } публикации в день
}
feed-pace-week = { $count ->
    [one] примерно { $count } публикация в неделю
    [few] примерно { $count } публикации в неделю
    [many] примерно { $count } публикаций в неделю
   *[other] примерно { $count } публикации в неделю
}
feed-pace-month = { $count ->
    [one] примерно { $count } публикация в месяц
    [few] примерно { $count } публикации в месяц
    [many] примерно { $count } публикаций в месяц
   *[other] примерно { $count } публикации в месяц
}
feed-pace-unknown = давно ничего нового

## /feeds

feeds-title = { $count ->
    [one] Вы подписаны на { $count } ленту
    [few] Вы подписаны на { $count } ленты
    [many] Вы подписаны на { $count } лент
   *[other] Вы подписаны на { $count } ленты
}
feeds-empty =
    Подписок пока нет. Начните с адреса сайта или ленты, которые вам нравятся:
    /subscribe https://example.com
feed-read = последнее чтение: { $last }
feed-never-read = ещё не прочитано
feed-next = следующее: { $next }
feed-given-up = больше не проверяю
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] Не удаётся подключиться
    [error-unreachable-slow] Сайт отвечает слишком долго
    [error-unreachable-dns] Сайт с таким именем не находится
    [error-unreachable-tls] Сертификат сайта недействителен или просрочен
    [error-unreachable-encoding] Не удаётся распаковать ответ сайта
    [error-too-many-redirects] Сайт пересылает меня с адреса на адрес
    [error-address-refused] Лента ведёт на адрес, который я не открываю
    [error-bad-status] { $status ->
        [401] Сайт требует имя и пароль
        [403] Сайт не даёт мне читать ленту
        [404] Ленты больше нет по этому адресу
        [410] Сайт сообщает, что ленты больше не будет
        [429] Сайт просит обращаться к нему реже
       *[other] Сайт отвечает ошибкой ({ $status })
    }
    [error-too-large] Лента слишком велика для меня
    [error-not-a-feed] По этому адресу больше не лента
    [error-no-channel] Посты канала больше не видны в интернете
    [error-too-hard] Чтение ленты занимает слишком много времени
   *[other] Сейчас прочитать не получается
}{ $times ->
    [1] .
    [one] {" "}({ $times } попытка).
    [few] {" "}({ $times } попытки).
    [many] {" "}({ $times } попыток).
   *[other] {" "}({ $times } попытки).
}
feeds-digest-at = Время дайджеста: { digest-hour }
feeds-digest-off = Дайджест отключён. Включить: /digest 08:00
feeds-paused = Сейчас ничего не присылаю. Продолжу, { $when }.
feeds-hint = Нажмите номер, чтобы изменить подписку или отписаться. Подписаться ещё: /subscribe https://example.com
button-feed = { $number }
button-feeds = Все ленты
button-previous = Назад
button-next = Дальше

## Following

preview-title = Новая подписка: { $feed }.
preview-no-entries = Публикаций там пока нет.
preview-question =
    Новости приходят в ежедневном дайджесте, его время: { digest-hour }
    Или лучше присылать каждую публикацию сразу?{ $count ->
        [0] {""}
       *[other] {" "}Последние три можно посмотреть прямо сейчас.
    }
latest-none = «{ $feed }»: публикаций сейчас нет.
button-mode-digest-at = В ежедневном дайджесте, { $at }
button-mode-digest = В ежедневном дайджесте
button-mode-instant = Каждую сразу
button-mode-muted = Пока ничего
button-chosen = ✓ { $label }
button-latest = Последние 3
button-unsubscribe = Отписаться
button-undo = Отменить

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Уже неделю не получается прочитать «{ $feed }».
dead-goes-on = Буду пробовать примерно раз в день. Оставить эту ленту?
dead-gone = Лента «{ $feed }» закрылась.
dead-given-up = Больше её не проверяю. Оставить её в списке?
button-stay = Оставить
dead-kept = «{ $feed }» остаётся. Буду пробовать дальше и пришлю новости, как только ленту снова можно будет прочитать.
dead-kept-in-list = «{ $feed }» остаётся в списке. Если лента вернётся, пришлите /subscribe с её адресом.
owner-feed-moved = Лента «{ $feed }» навсегда переехала на { $host }, теперь читаю её там.

already-following = Вы уже подписаны на «{ $feed }»: { $mode }. Как вам удобнее?
mode-changed = { $mode ->
    [instant] «{ $feed }»: теперь присылаю каждую новую публикацию сразу.
    [muted] «{ $feed }»: продолжаю читать, но ничего не присылаю.
   *[digest] «{ $feed }»: теперь в ежедневном дайджесте, { $at }.
}
button-rename = Переименовать
button-tags = Теги
button-copy-command = Скопировать команду
button-back-to-feed = Назад к ленте
rename-ask =
    Как назвать «{ $feed }»? Скопируйте команду, поставьте в конце своё название и пришлите мне:
    { $command }
    Вернуть ленте её собственное название: { $own }
renamed = «{ $feed }» теперь называется «{ $name }».
renamed-back = У ленты «{ $feed }» снова её собственное название.
feed-tags = Теги ленты «{ $feed }»: { $tags }. Нажмите тег, чтобы добавить его или убрать.
feed-tags-none = У ленты «{ $feed }» нет тегов, и выбирать пока не из чего.
feed-tags-new = Чтобы добавить новый, пришлите все теги, которые должны у неё быть: { $command }

## /stats

week-title = Ваши последние семь дней
week-articles = { $count ->
    [one] статья на входе
    [few] статьи на входе
    [many] статей на входе
   *[other] статьи на входе
}
week-stories = { $count ->
    [one] новость на выходе
    [few] новости на выходе
    [many] новостей на выходе
   *[other] новости на выходе
}
week-minutes = { $count ->
    [one] минута экономии
    [few] минуты экономии
    [many] минут экономии
   *[other] минуты экономии
}
week-told = На входе { $articles ->
    [one] { $articles } статья
    [few] { $articles } статьи
    [many] { $articles } статей
   *[other] { $articles } статьи
} из { $feeds ->
    [one] { $feeds } ленты
    [few] { $feeds } лент
    [many] { $feeds } лент
   *[other] { $feeds } ленты
}, на выходе { $stories ->
    [one] { $stories } новость
    [few] { $stories } новости
    [many] { $stories } новостей
   *[other] { $stories } новости
}. Это сэкономило вам примерно { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
} чтения.
week-others = Из других лент: ещё { $count }.
week-nothing = За последние семь дней в ваших лентах ничего не появилось. Что с каждой из них, покажет /feeds

## /tags

tags-title = { $count ->
    [one] У вас { $count } тег
    [few] У вас { $count } тега
    [many] У вас { $count } тегов
   *[other] У вас { $count } тега
}
tag-line = { $count ->
    [one] #{ $tag } – { $count } лента
    [few] #{ $tag } – { $count } ленты
    [many] #{ $tag } – { $count } лент
   *[other] #{ $tag } – { $count } ленты
}
tags-hint = Нажмите тег, чтобы увидеть его ленты или убрать его.
tags-empty =
    Тегов пока нет. Тег собирает ленты под одним словом, чтобы у них был свой дайджест или фильтр. Дайте тег первой ленте из /feeds:
    /tag 1 tech
tag-title = { $count ->
    [one] { $count } лента с тегом #{ $tag }
    [few] { $count } ленты с тегом #{ $tag }
    [many] { $count } лент с тегом #{ $tag }
   *[other] { $count } ленты с тегом #{ $tag }
}
tag-hint =
    Нажмите номер, чтобы открыть ленту. Дайджест этих лент сейчас: { $digest }
    Переименовать тег, например так: { $rename }
button-all-tags = Все теги
button-remove-tag = Убрать этот тег
tag-renamed = Тег #{ $tag } теперь называется #{ $name }. Лент с ним: { $count }.
tag-removed = Тег #{ $tag } убран. Лент, где он был: { $count }.
labels-undone = Готово: названия и теги снова прежние.
tagged = Теги ленты «{ $feed }»: { $tags }. Дайджест таких лент сейчас: /digest { $first }; каждый день: /digest 8:00 #{ $first }
untagged = У ленты «{ $feed }» больше нет тегов.
unsubscribed = Вы отписались от «{ $feed }».
resubscribed = Вы снова подписаны на «{ $feed }».

choices-title = { $count ->
    [1] По этому адресу на { $host } лента, а не статья. Чтобы подписаться, нажмите кнопку или скопируйте команду касанием и пришлите мне.
    [one] На { $host } нашлась { $count } лента. Какая вам нужна? Нажмите кнопку или скопируйте команду касанием и пришлите мне.
    [few] На { $host } нашлись { $count } ленты. Какая вам нужна? Нажмите кнопку или скопируйте команду касанием и пришлите мне.
    [many] На { $host } нашлось { $count } лент. Какая вам нужна? Нажмите кнопку или скопируйте команду касанием и пришлите мне.
   *[other] На { $host } нашлось { $count } ленты. Какая вам нужна? Нажмите кнопку или скопируйте команду касанием и пришлите мне.
}
choices-more = На странице есть ещё { $count ->
    [one] { $count } лента
    [few] { $count } ленты
    [many] { $count } лент
   *[other] { $count } ленты
}. Пришлите адрес нужной командой /subscribe.

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] арабский
    [bn] бенгальский
    [cs] чешский
    [da] датский
    [de] немецкий
    [el] греческий
    [en] английский
    [es] испанский
    [fa] персидский
    [fi] финский
    [fr] французский
    [he] иврит
    [hi] хинди
    [hu] венгерский
    [id] индонезийский
    [it] итальянский
    [ja] японский
    [ko] корейский
    [my] бирманский
    [nb] норвежский
    [nl] нидерландский
    [nn] норвежский
    [no] норвежский
    [pl] польский
    [pt] португальский
    [ro] румынский
    [ru] русский
    [sv] шведский
    [th] тайский
    [tr] турецкий
    [uk] украинский
    [ur] урду
    [vi] вьетнамский
    [zh] китайский
   *[other] язык «{ $code }»
}

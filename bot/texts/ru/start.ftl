## /start: three presses to a first digest

welcome-pick = О чём вам хочется читать? Выберите сколько угодно тем и нажмите «Дальше».
welcome-picked = Выбрано: { $topics }
welcome-otherwise =
    Или начните с сайта, который вам нравится: /subscribe https://example.com
    Или пришлите список лент (OPML) из другой программы.
button-next-step = Дальше
button-step-back = Назад
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    Когда присылать дайджест?
    Ваш часовой пояс: { $zone }, там сейчас { $time }.
begin-zones = Где вы живёте? Нажмите место, где сейчас столько же времени, сколько у вас.
begin-zone-otherwise = Ничего не подходит? Пришлите /digest 8:00 и большой город рядом по-английски, например /digest 8:00 Nairobi, или свою геопозицию.
button-my-zone = Мой часовой пояс: { $zone }
button-other-zone = Другой часовой пояс
button-zone-at = { $place }, { $time }
begin-reading = Читаю ваши ленты: пока { $read } из { $total }.
begin-reading-hint = Это займёт несколько секунд. Если ничего не придёт, нажмите кнопку.
button-digest-now = Мой дайджест сейчас
begin-done = Готово! { $count ->
    [one] Вы подписаны на { $count } ленту.
    [few] Вы подписаны на { $count } ленты.
    [many] Вы подписаны на { $count } лент.
   *[other] Вы подписаны на { $count } ленты.
} Дайджест приходит каждый день в { $at } ({ $zone }).
begin-first = Вот первый.
begin-nothing-yet = Пока ни одна не ответила. Их новости придут с этим дайджестом.
begin-rest = { $count ->
    [1] Одна из них пока не ответила. Её новости придут со следующим дайджестом.
   *[other] Пока не ответили: { $count }. Их новости придут со следующим дайджестом.
}
button-more-topics = Подписаться ещё

## The catalogue

topic-name = { $topic ->
    [world] Новости мира
    [news] Новости страны и регионов
    [technology] Технологии
    [science] Наука
    [business] Бизнес
    [sport] Спорт
    [culture] Культура
    [programming] Программирование
    [money] Деньги
    [design] Дом и дизайн
    [food] Еда
    [travel] Путешествия
    [games] Игры
    [cars] Автомобили
    [style] Мода и красота
    [fun] Юмор
    [health] Здоровье
   *[other] { $topic }
}
topics-title = О чём вам хочется читать?
topics-hint = Нажмите тему, чтобы увидеть её ленты. Если чего-то здесь нет, подпишитесь по адресу: /subscribe https://example.com
topics-empty = Выбирать здесь пока не из чего. Подпишитесь на сайт по его адресу: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: { $count } лента
    [few] { $topic }: { $count } ленты
    [many] { $topic }: { $count } лент
   *[other] { $topic }: { $count } ленты
}
topic-hint = Нажмите номер, чтобы посмотреть, что есть в ленте, и подписаться.
offer-followed = вы подписаны
offer-latest = Последние публикации:
offer-no-items = Публикаций там пока нет.
offer-trouble = Сейчас прочитать её не получается, так что с подпиской придётся подождать. Попробуйте позже или выберите другую.
button-take-feed = Подписаться
button-offer-settings = Как присылать
button-topics = Все темы
button-back-to = Назад: { $topic }
country-name = { $code ->
    [AU] Австралия
    [BD] Бангладеш
    [BR] Бразилия
    [CA] Канада
    [DE] Германия
    [ES] Испания
    [FR] Франция
    [GB] Великобритания
    [HK] Гонконг
    [ID] Индонезия
    [IE] Ирландия
    [IN] Индия
    [IR] Иран
    [IT] Италия
    [JP] Япония
    [MM] Мьянма
    [MX] Мексика
    [NG] Нигерия
    [PH] Филиппины
    [PK] Пакистан
    [PL] Польша
    [RU] Россия
    [UA] Украина
    [US] США
    [ZA] ЮАР
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Поделиться
share-link =
    Кто откроет эту ссылку, тому я предложу подписаться на «{ $feed }»:
    { $link }
button-copy-link = Скопировать ссылку
share-question = Подписаться на «{ $feed }»?
button-decline = Нет
share-declined = Хорошо, всё остаётся как было.

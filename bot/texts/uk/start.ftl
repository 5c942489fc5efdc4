## /start: three presses to a first digest

welcome-pick = Про що вам хочеться читати? Виберіть скільки завгодно тем і натисніть «Далі».
welcome-picked = Вибрано: { $topics }
welcome-otherwise =
    Або почніть із сайту, який вам подобається: /subscribe https://example.com
    Або надішліть список стрічок (OPML) з іншої програми.
button-next-step = Далі
button-step-back = Назад
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    Коли надсилати дайджест?
    Ваш часовий пояс: { $zone }, там зараз { $time }.
begin-zones = Де ви живете? Натисніть місце, де зараз стільки ж часу, як у вас.
begin-zone-otherwise = Нічого не підходить? Надішліть /digest 8:00 і велике місто поблизу англійською, наприклад /digest 8:00 Nairobi, або свою геопозицію.
button-my-zone = Мій часовий пояс: { $zone }
button-other-zone = Інший часовий пояс
button-zone-at = { $place }, { $time }
begin-reading = Читаю ваші стрічки: поки що { $read } з { $total }.
begin-reading-hint = Це триватиме кілька секунд. Якщо нічого не прийде, натисніть кнопку.
button-digest-now = Мій дайджест зараз
begin-done = Готово! { $count ->
    [one] Ви підписані на { $count } стрічку.
    [few] Ви підписані на { $count } стрічки.
    [many] Ви підписані на { $count } стрічок.
   *[other] Ви підписані на { $count } стрічки.
} Дайджест приходить щодня, { $at } ({ $zone }).
begin-first = Ось перший.
begin-nothing-yet = Поки що жодна не відповіла. Їхні новини прийдуть із цим дайджестом.
begin-rest = { $count ->
    [1] Одна з них поки що не відповіла. Її новини прийдуть з наступним дайджестом.
   *[other] Поки що не відповіли: { $count }. Їхні новини прийдуть з наступним дайджестом.
}
button-more-topics = Підписатися ще

## The catalogue

topic-name = { $topic ->
    [world] Новини світу
    [news] Новини країни й регіонів
    [technology] Технології
    [science] Наука
    [business] Бізнес
    [sport] Спорт
    [culture] Культура
    [programming] Програмування
    [money] Гроші
    [design] Дім і дизайн
    [food] Їжа
    [travel] Подорожі
    [games] Ігри
    [cars] Автомобілі
    [style] Мода і краса
    [fun] Гумор
    [health] Здоров’я
   *[other] { $topic }
}
topics-title = Про що вам хочеться читати?
topics-hint = Натисніть тему, щоб побачити її стрічки. Якщо чогось тут немає, підпишіться за адресою: /subscribe https://example.com
topics-empty = Вибирати тут поки що нічого. Підпишіться на сайт за його адресою: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: { $count } стрічка
    [few] { $topic }: { $count } стрічки
    [many] { $topic }: { $count } стрічок
   *[other] { $topic }: { $count } стрічки
}
topic-hint = Натисніть номер, щоб переглянути, що є у стрічці, і підписатися.
offer-followed = ви підписані
offer-latest = Останні публікації:
offer-no-items = Публікацій там поки що немає.
offer-trouble = Зараз прочитати її не вдається, тож з підпискою доведеться зачекати. Спробуйте пізніше або виберіть іншу.
button-take-feed = Підписатися
button-offer-settings = Як надсилати
button-topics = Усі теми
button-back-to = Назад: { $topic }
country-name = { $code ->
    [AU] Австралія
    [BD] Бангладеш
    [BR] Бразилія
    [CA] Канада
    [DE] Німеччина
    [ES] Іспанія
    [FR] Франція
    [GB] Велика Британія
    [HK] Гонконг
    [ID] Індонезія
    [IE] Ірландія
    [IN] Індія
    [IR] Іран
    [IT] Італія
    [JP] Японія
    [MM] М’янма
    [MX] Мексика
    [NG] Нігерія
    [PH] Філіппіни
    [PK] Пакистан
    [PL] Польща
    [RU] Росія
    [UA] Україна
    [US] США
    [ZA] ПАР
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Поділитися
share-link =
    Хто відкриє це посилання, тому я запропоную підписатися на «{ $feed }»:
    { $link }
button-copy-link = Скопіювати посилання
share-question = Підписатися на «{ $feed }»?
button-decline = Ні
share-declined = Добре, усе залишається, як було.

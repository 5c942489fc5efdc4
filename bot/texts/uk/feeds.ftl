feed-untitled = стрічка без назви
feed-mode = { $mode ->
    [instant] кожна нова публікація відразу
    [muted] нічого не надсилаю
   *[digest] у щоденному дайджесті
}
feed-private = приватна адреса
feed-pace-day = { $count ->
    [one] приблизно { $count } публікація на день
    [few] приблизно { $count } публікації на день
    [many] приблизно { $count } публікацій на день
   *[other] приблизно { $count } публікації на день
}
feed-pace-week = { $count ->
    [one] приблизно { $count } публікація на тиждень
    [few] приблизно { $count } публікації на тиждень
    [many] приблизно { $count } публікацій на тиждень
   *[other] приблизно { $count } публікації на тиждень
}
feed-pace-month = { $count ->
    [one] приблизно { $count } публікація на місяць
    [few] приблизно { $count } публікації на місяць
    [many] приблизно { $count } публікацій на місяць
   *[other] приблизно { $count } публікації на місяць
}
feed-pace-unknown = давно нічого нового

## /feeds

feeds-title = { $count ->
    [one] Ви підписані на { $count } стрічку
    [few] Ви підписані на { $count } стрічки
    [many] Ви підписані на { $count } стрічок
   *[other] Ви підписані на { $count } стрічки
}
feeds-empty =
    Підписок поки що немає. Почніть з адреси сайту або стрічки, які вам подобаються:
    /subscribe https://example.com
feed-read = останнє читання: { $last }
feed-never-read = ще не прочитано
feed-next = наступне: { $next }
feed-given-up = більше не перевіряю
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] Не вдається під’єднатися
    [error-unreachable-slow] Сайт відповідає надто довго
    [error-unreachable-dns] Сайту з таким іменем не знайдено
    [error-unreachable-tls] Сертифікат сайту недійсний або прострочений
    [error-unreachable-encoding] Не вдається розпакувати відповідь сайту
    [error-too-many-redirects] Сайт пересилає мене з адреси на адресу
    [error-address-refused] Стрічка веде на адресу, якої я не відкриваю
    [error-bad-status] { $status ->
        [401] Сайт вимагає ім’я та пароль
        [403] Сайт не дає мені читати стрічку
        [404] Стрічки більше немає за цією адресою
        [410] Сайт повідомляє, що стрічки більше не буде
        [429] Сайт просить звертатися до нього рідше
       *[other] Сайт відповідає помилкою ({ $status })
    }
    [error-too-large] Стрічка завелика для мене
    [error-not-a-feed] За цією адресою більше не стрічка
    [error-no-channel] Дописів каналу більше не видно в інтернеті
    [error-too-hard] Читання стрічки триває надто довго
   *[other] Зараз прочитати не вдається
}{ $times ->
    [1] .
    [one] {" "}({ $times } спроба).
    [few] {" "}({ $times } спроби).
    [many] {" "}({ $times } спроб).
   *[other] {" "}({ $times } спроби).
}
feeds-digest-at = Час дайджесту: { digest-hour }
feeds-digest-off = Дайджест вимкнено. Увімкнути: /digest 08:00
feeds-paused = Зараз нічого не надсилаю. Продовжу, { $when }.
feeds-hint = Натисніть номер, щоб змінити підписку або відписатися. Підписатися ще: /subscribe https://example.com
button-feed = { $number }
button-feeds = Усі стрічки
button-previous = Назад
button-next = Далі

## Following

preview-title = Нова підписка: { $feed }.
preview-no-entries = Публікацій там поки що немає.
preview-question =
    Новини приходять у щоденному дайджесті, його час: { digest-hour }
    Чи краще надсилати кожну публікацію відразу?{ $count ->
        [0] {""}
       *[other] {" "}Останні три можна переглянути просто зараз.
    }
latest-none = «{ $feed }»: публікацій зараз немає.
button-mode-digest-at = У щоденному дайджесті, { $at }
button-mode-digest = У щоденному дайджесті
button-mode-instant = Кожну відразу
button-mode-muted = Поки що нічого
button-chosen = ✓ { $label }
button-latest = Останні 3
button-unsubscribe = Відписатися
button-undo = Скасувати

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Уже тиждень не вдається прочитати «{ $feed }».
dead-goes-on = Пробуватиму приблизно раз на день. Залишити цю стрічку?
dead-gone = Стрічка «{ $feed }» закрилася.
dead-given-up = Більше її не перевіряю. Залишити її у списку?
button-stay = Залишити
dead-kept = «{ $feed }» залишається. Пробуватиму далі й надішлю новини, щойно стрічку знову можна буде прочитати.
dead-kept-in-list = «{ $feed }» залишається у списку. Якщо стрічка повернеться, надішліть /subscribe з її адресою.
owner-feed-moved = Стрічка «{ $feed }» назавжди переїхала на { $host }, тепер читаю її там.

already-following = Ви вже підписані на «{ $feed }»: { $mode }. Як вам зручніше?
mode-changed = { $mode ->
    [instant] «{ $feed }»: тепер надсилаю кожну нову публікацію відразу.
    [muted] «{ $feed }»: і далі читаю, але нічого не надсилаю.
   *[digest] «{ $feed }»: тепер у щоденному дайджесті, { $at }.
}
button-rename = Перейменувати
button-tags = Теги
button-copy-command = Скопіювати команду
button-back-to-feed = Назад до стрічки
rename-ask =
    Як назвати «{ $feed }»? Скопіюйте команду, поставте в кінці свою назву й надішліть мені:
    { $command }
    Повернути стрічці її власну назву: { $own }
renamed = «{ $feed }» тепер має назву «{ $name }».
renamed-back = Стрічка «{ $feed }» знову має власну назву.
feed-tags = Теги стрічки «{ $feed }»: { $tags }. Натисніть тег, щоб додати його або прибрати.
feed-tags-none = У стрічки «{ $feed }» немає тегів, і вибирати поки що нема з чого.
feed-tags-new = Щоб додати новий, надішліть усі теги, які вона повинна мати: { $command }

## /stats

week-title = Ваші останні сім днів
week-articles = { $count ->
    [one] стаття на вході
    [few] статті на вході
    [many] статей на вході
   *[other] статті на вході
}
week-stories = { $count ->
    [one] новина на виході
    [few] новини на виході
    [many] новин на виході
   *[other] новини на виході
}
week-minutes = { $count ->
    [one] хвилина економії
    [few] хвилини економії
    [many] хвилин економії
   *[other] хвилини економії
}
week-told = На вході { $articles ->
    [one] { $articles } стаття
    [few] { $articles } статті
    [many] { $articles } статей
   *[other] { $articles } статті
} з { $feeds ->
    [one] { $feeds } стрічки
    [few] { $feeds } стрічок
    [many] { $feeds } стрічок
   *[other] { $feeds } стрічки
}, на виході { $stories ->
    [one] { $stories } новина
    [few] { $stories } новини
    [many] { $stories } новин
   *[other] { $stories } новини
}. Це заощадило вам приблизно { $minutes ->
    [one] { $minutes } хвилину
    [few] { $minutes } хвилини
    [many] { $minutes } хвилин
   *[other] { $minutes } хвилини
} читання.
week-others = З інших стрічок: ще { $count }.
week-nothing = За останні сім днів у ваших стрічках нічого не з’явилося. Що з кожною з них, покаже /feeds

## /tags

tags-title = { $count ->
    [one] У вас { $count } тег
    [few] У вас { $count } теги
    [many] У вас { $count } тегів
   *[other] У вас { $count } тегу
}
tag-line = { $count ->
    [one] #{ $tag } – { $count } стрічка
    [few] #{ $tag } – { $count } стрічки
    [many] #{ $tag } – { $count } стрічок
   *[other] #{ $tag } – { $count } стрічки
}
tags-hint = Натисніть тег, щоб побачити його стрічки або прибрати його.
tags-empty =
    Тегів поки що немає. Тег збирає стрічки під одним словом, щоб вони мали свій дайджест або фільтр. Дайте тег першій стрічці з /feeds:
    /tag 1 tech
tag-title = { $count ->
    [one] { $count } стрічка з тегом #{ $tag }
    [few] { $count } стрічки з тегом #{ $tag }
    [many] { $count } стрічок із тегом #{ $tag }
   *[other] { $count } стрічки з тегом #{ $tag }
}
tag-hint =
    Натисніть номер, щоб відкрити стрічку. Дайджест цих стрічок зараз: { $digest }
    Перейменувати тег, наприклад так: { $rename }
button-all-tags = Усі теги
button-remove-tag = Прибрати цей тег
tag-renamed = Тег #{ $tag } тепер має назву #{ $name }. Стрічок із ним: { $count }.
tag-removed = Тег #{ $tag } прибрано. Стрічок, де він був: { $count }.
labels-undone = Готово: назви й теги знову такі, як були.
tagged = Теги стрічки «{ $feed }»: { $tags }. Дайджест таких стрічок зараз: /digest { $first }; щодня: /digest 8:00 #{ $first }
untagged = У стрічки «{ $feed }» більше немає тегів.
unsubscribed = Ви відписалися від «{ $feed }».
resubscribed = Ви знову підписані на «{ $feed }».

choices-title = { $count ->
    [1] За цією адресою на { $host } стрічка, а не стаття. Щоб підписатися, натисніть кнопку або скопіюйте команду дотиком і надішліть мені.
    [one] На { $host } знайшлася { $count } стрічка. Яка вам потрібна? Натисніть кнопку або скопіюйте команду дотиком і надішліть мені.
    [few] На { $host } знайшлися { $count } стрічки. Яка вам потрібна? Натисніть кнопку або скопіюйте команду дотиком і надішліть мені.
    [many] На { $host } знайшлося { $count } стрічок. Яка вам потрібна? Натисніть кнопку або скопіюйте команду дотиком і надішліть мені.
   *[other] На { $host } знайшлося { $count } стрічки. Яка вам потрібна? Натисніть кнопку або скопіюйте команду дотиком і надішліть мені.
}
choices-more = На сторінці є ще { $count ->
    [one] { $count } стрічка
    [few] { $count } стрічки
    [many] { $count } стрічок
   *[other] { $count } стрічки
}. Надішліть адресу потрібної командою /subscribe.

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] арабська
    [bn] бенгальська
    [cs] чеська
    [da] данська
    [de] німецька
    [el] грецька
    [en] англійська
    [es] іспанська
    [fa] перська
    [fi] фінська
    [fr] французька
    [he] іврит
    [hi] гінді
    [hu] угорська
    [id] індонезійська
    [it] італійська
    [ja] японська
    [ko] корейська
    [my] бірманська
    [nb] норвезька
    [nl] нідерландська
    [nn] норвезька
    [no] норвезька
    [pl] польська
    [pt] португальська
    [ro] румунська
    [ru] російська
    [sv] шведська
    [th] тайська
    [tr] турецька
    [uk] українська
    [ur] урду
    [vi] в’єтнамська
    [zh] китайська
   *[other] мова «{ $code }»
}

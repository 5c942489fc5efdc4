digest-title-scheduled = Ваш дайджест · { $day }
digest-title-review = Огляд · { $day }
digest-title = Новини · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $feeds ->
    [1] { $feed }: { $count ->
        [one] { $count } нова публікація
        [few] { $count } нові публікації
        [many] { $count } нових публікацій
       *[other] { $count } нової публікації
    }
   *[other] { $count ->
        [one] { $count } нова публікація
        [few] { $count } нові публікації
        [many] { $count } нових публікацій
       *[other] { $count } нової публікації
    } з { $feeds ->
        [one] { $feeds } стрічки
        [few] { $feeds } стрічок
        [many] { $feeds } стрічок
       *[other] { $feeds } стрічки
    }
}
digest-burst = Вони вийшли водночас, тож прийшли одним повідомленням · { $minutes } хв
# What could not be sent for a while.
digest-late = Telegram змусив мене чекати, тож усе прийшло одним повідомленням · { $minutes } хв
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Ваш дайджест готовий.
    [one] … і ще { $count } новина. Ваш дайджест готовий.
    [few] … і ще { $count } новини. Ваш дайджест готовий.
    [many] … і ще { $count } новин. Ваш дайджест готовий.
   *[other] … і ще { $count } новини. Ваш дайджест готовий.
}
digest-title-more = Ще новини · { $day }
digest-count = { $stories ->
    [one] { $stories } новина
    [few] { $stories } новини
    [many] { $stories } новин
   *[other] { $stories } новини
} з { $articles ->
    [one] { $articles } статті
    [few] { $articles } статей
    [many] { $articles } статей
   *[other] { $articles } статті
}{ $sources ->
    [0] {""}
    [1] {""}
    [one] {" "}· { $sources } джерело
    [few] {" "}· { $sources } джерела
    [many] {" "}· { $sources } джерел
   *[other] {" "}· { $sources } джерела
} · { $minutes } хв
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Без тегів
digest-rest = … і ще { $count ->
    [one] { $count } новина.
    [few] { $count } новини.
    [many] { $count } новин.
   *[other] { $count } новини.
}
digest-more-sources = ще { $count }
# What a story's further points fold away under, in a digest with headings.
digest-further = Ще пункти
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Нове:
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] { $count } джерело
    [few] { $count } джерела
    [many] { $count } джерел
   *[other] { $count } джерела
}
story-sources = Джерела
story-times = { $spans ->
    [True] Уперше: { $first }; востаннє: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Більше такого
   *[other] 👍 Більше такого
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Менше такого
   *[other] 👎 Менше такого
}
digest-no-more = Це все: новин більше немає.
digest-empty = За цей час нічого нового: { $since } – зараз.
digest-troubled = Зараз не читаються: { $feeds }. Чому: /feeds
digest-more-troubled = і ще { $count }
button-more-stories = Показати ще { $count }{ $left ->
    [0] {""}
   *[other] {" "}(залишилося { $left })
}
button-last-day = За останню добу
button-last-week = За останній тиждень

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. У вас інший час? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Ваш огляд: { $when }. Часовий пояс: { $zone }. Наступний: { $next }.
   *[other] Ваш дайджест: { $when }. Часовий пояс: { $zone }. Наступний: { $next }.
}
schedule-daily = щодня, { $at }
schedule-days = { $at } ({ $days })
schedule-review = ще раз про головне
schedule-stories = { $count ->
    [one] { $count } новина
    [few] { $count } новини
    [many] { $count } новин
   *[other] { $count } новини
}
schedule-next = наступний: { $next }
schedule-beside = Крім нього: { $others }.
schedule-zone-hint = Інший час, пояс чи дні? Наприклад, так: /digest 8:00 Berlin або /digest 18:30 mon-fri. Часовий пояс я дізнаюся і з геопозиції, якщо її надіслати.
zone-set = Ваш часовий пояс: { $zone }, там зараз { $time }. Дайджест щодня: /digest 8:00
schedule-removed = Цей дайджест більше не приходить: { $when }.
schedule-missed = Дайджест не вийшов ({ $at }): бот тоді не працював. Усе, що було б у ньому: /digest
schedule-waited = Дайджест не вийшов ({ $at }): Telegram просив бота зачекати. Усе, що було б у ньому: /digest
schedules-title = { $count ->
    [1] Ваш дайджест ({ $zone })
    [one] Ваш { $count } дайджест ({ $zone })
    [few] Ваші { $count } дайджести ({ $zone })
    [many] Ваші { $count } дайджестів ({ $zone })
   *[other] Ваші { $count } дайджесту ({ $zone })
}
schedules-hint = Прибрати дайджест можна його кнопкою. Додати ще один: /digest also 18:30 mon-fri, 5 stories
schedules-empty = Дайджестів немає. Додати: /digest 8:00 Berlin
button-zone = Мій час: { $zone }
button-schedules = Усі мої дайджести
button-keep-too = Залишити й { $at }
button-bring-back = Повернути: { $when }
schedule-off = Щоденний дайджест вимкнено. Стрічки залишаються, а все нове будь-коли покаже /digest
button-digest-off = Вимкнути щоденний дайджест
button-digest-at = Щодня, { $at }

## What votes have taught

learned-title = Що я знаю про ваші смаки
learned-liked = Вам подобається: { $names }.
learned-passed-over = Ви пропускаєте: { $names }.
learned-hint = Схожі новини в дайджесті будуть вище або нижче, але жодна не пропаде. Натисніть 👍 чи 👎 під новиною або збережіть її, і я це врахую.
learned-empty = Я поки що нічого не знаю про ваші смаки. Натисніть номер новини в дайджесті, потім 👍 чи 👎: схожі новини будуть вище або нижче.
learned-forgotten = Усе забуто. Новини йдуть у тому ж порядку, що й в усіх.
button-unlearn = Забути все

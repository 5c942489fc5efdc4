digest-title-scheduled = Ваш дайджест · { $day }
digest-title-review = Обзор · { $day }
digest-title = Новости · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $feeds ->
    [1] { $feed }: { $count ->
        [one] { $count } новая публикация
        [few] { $count } новые публикации
        [many] { $count } новых публикаций
       *[other] { $count } новой публикации
    }
   *[other] { $count ->
        [one] { $count } новая публикация
        [few] { $count } новые публикации
        [many] { $count } новых публикаций
       *[other] { $count } новой публикации
    } из { $feeds ->
        [one] { $feeds } ленты
        [few] { $feeds } лент
        [many] { $feeds } лент
       *[other] { $feeds } ленты
    }
}
digest-burst = Они вышли разом, поэтому пришли одним сообщением · { $minutes } мин
# What could not be sent for a while.
digest-late = Telegram заставил меня ждать, поэтому всё пришло одним сообщением · { $minutes } мин
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Ваш дайджест готов.
    [one] … и ещё { $count } новость. Ваш дайджест готов.
    [few] … и ещё { $count } новости. Ваш дайджест готов.
    [many] … и ещё { $count } новостей. Ваш дайджест готов.
   *[other] … и ещё { $count } новости. Ваш дайджест готов.
}
digest-title-more = Ещё новости · { $day }
digest-count = { $stories ->
    [one] { $stories } новость
    [few] { $stories } новости
    [many] { $stories } новостей
   *[other] { $stories } новости
} из { $articles ->
    [one] { $articles } статьи
    [few] { $articles } статей
    [many] { $articles } статей
   *[other] { $articles } статьи
}{ $sources ->
    [0] {""}
    [1] {""}
    [one] {" "}· { $sources } источник
    [few] {" "}· { $sources } источника
    [many] {" "}· { $sources } источников
   *[other] {" "}· { $sources } источника
} · { $minutes } мин
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Без тега
digest-rest = … и ещё { $count ->
    [one] { $count } новость.
    [few] { $count } новости.
    [many] { $count } новостей.
   *[other] { $count } новости.
}
digest-more-sources = ещё { $count }
# What a story's further points fold away under, in a digest with headings.
digest-further = Ещё пункты
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Новое:
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
    [many] { $count } источников
   *[other] { $count } источника
}
story-sources = Источники
story-times = { $spans ->
    [True] Впервые: { $first }; последний раз: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Больше такого
   *[other] 👍 Больше такого
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Меньше такого
   *[other] 👎 Меньше такого
}
digest-no-more = Это всё: новостей больше нет.
digest-empty = За это время ничего нового: { $since } – сейчас.
digest-troubled = Сейчас не читаются: { $feeds }. Почему: /feeds
digest-more-troubled = и ещё { $count }
button-more-stories = Показать ещё { $count }{ $left ->
    [0] {""}
   *[other] {" "}(осталось { $left })
}
button-last-day = За последние сутки
button-last-week = За последнюю неделю

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. У вас другое время? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Обзор приходит { $when }. Часовой пояс: { $zone }. Следующий: { $next }.
   *[other] Дайджест приходит { $when }. Часовой пояс: { $zone }. Следующий: { $next }.
}
schedule-daily = каждый день в { $at }
schedule-days = в { $at } ({ $days })
schedule-review = ещё раз о главном
schedule-stories = { $count ->
    [one] { $count } новость
    [few] { $count } новости
    [many] { $count } новостей
   *[other] { $count } новости
}
schedule-next = следующий: { $next }
schedule-beside = Кроме него: { $others }.
schedule-zone-hint = Другое время, пояс или дни? Например, так: /digest 8:00 Berlin или /digest 18:30 mon-fri. Часовой пояс я узнаю и по геопозиции, если её прислать.
zone-set = Ваш часовой пояс: { $zone }, там сейчас { $time }. Дайджест каждый день: /digest 8:00
schedule-removed = Этот дайджест больше не приходит: { $when }.
schedule-missed = Дайджест не вышел ({ $at }): бот тогда не работал. Всё, что было бы в нём: /digest
schedule-waited = Дайджест не вышел ({ $at }): Telegram просил бота подождать. Всё, что было бы в нём: /digest
schedules-title = { $count ->
    [1] Ваш дайджест ({ $zone })
    [one] Ваш { $count } дайджест ({ $zone })
    [few] Ваши { $count } дайджеста ({ $zone })
    [many] Ваши { $count } дайджестов ({ $zone })
   *[other] Ваши { $count } дайджеста ({ $zone })
}
schedules-hint = Убрать дайджест можно его кнопкой. Добавить ещё один: /digest also 18:30 mon-fri, 5 stories
schedules-empty = Дайджестов нет. Добавить: /digest 8:00 Berlin
button-zone = Моё время: { $zone }
button-schedules = Все мои дайджесты
button-keep-too = Оставить и { $at }
button-bring-back = Вернуть: { $when }
schedule-off = Ежедневный дайджест отключён. Ленты остаются, а всё новое в любой момент покажет /digest
button-digest-off = Отключить ежедневный дайджест
button-digest-at = Каждый день в { $at }

## What votes have taught

learned-title = Что я знаю о ваших вкусах
learned-liked = Вам нравится: { $names }.
learned-passed-over = Вы пропускаете: { $names }.
learned-hint = Похожие новости в дайджесте будут выше или ниже, но ни одна не пропадёт. Нажмите 👍 или 👎 под новостью или сохраните её, и я это учту.
learned-empty = Пока я ничего не знаю о ваших вкусах. Нажмите номер новости в дайджесте, затем 👍 или 👎: похожие новости будут выше или ниже.
learned-forgotten = Всё забыто. Новости идут в том же порядке, что и у всех.
button-unlearn = Забыть всё

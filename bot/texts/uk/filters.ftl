## /filter

filter-where = у { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Перевірити фільтр поки що ні на чому: статей ще немає. Увімкнути його?
   *[other] Перевірено останніх статей: { $tried }. { $kind ->
        [out] { $count ->
            [0] Під фільтр не підпадає жодна.
           *[other] Під фільтр підпадає: { $count }. Ось що не прийшло б:
        }
       *[in] { $count ->
            [0] Під фільтр не підпадає жодна, тож нічого б не прийшло.
           *[other] Під фільтр підпадає: { $count }. Прийшло б лише це:
        }
    }
}
filter-tried-more = і ще { $count }
filter-used = { $kind ->
    [out] Фільтр увімкнено: те, що під нього підпадає, більше не приходить.
   *[in] Фільтр увімкнено: приходить лише те, що під нього підпадає.
}
filter-refused = Фільтр не ввімкнено: { $filter }
filter-removed = Фільтр прибрано: { $filter }
filters-title = { $count ->
    [one] { $count } фільтр
    [few] { $count } фільтри
    [many] { $count } фільтрів
   *[other] { $count } фільтра
}
filters-hint = Прибрати фільтр можна його кнопкою. Додати ще один: /filter -football. Або залишити лише потрібне: /filter "climate summit" #news
filters-empty =
    Приходить усе, на що ви підписані. Щоб щось прибрати, напишіть слово з мінусом: /filter -football
    Лише потрібне, з одного тегу або однієї стрічки: /filter "climate summit" #news
button-use-filter = Увімкнути
button-refuse-filter = Ні
button-filters = Усі фільтри
error-empty-filter = Для фільтра потрібне слово, фраза або шаблон. Наприклад: /filter -football, /filter title:rumour або /filter /goo+gle/
error-long-filter = Фільтр задовгий, можна не більше ніж { $most ->
    [one] { $most } знак
    [few] { $most } знаки
    [many] { $most } знаків
   *[other] { $most } знака
}. Наприклад: /filter -football
error-many-filters = Більше фільтрів додати не можна, їх уже { $most }. Переглянути й прибрати зайві: /filter
error-no-filter = Цього фільтра більше немає. Додайте його знову, наприклад: /filter -football
error-filter-place = У вас немає ні стрічки, ні тегу «{ $typed }». Що є, покаже /feeds; наприклад: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = Шаблон /{ $pattern }/ використати не можна ({ $reason }). Підійде простий, наприклад: /filter /goo+gle/
error-large-pattern = Шаблон /{ $pattern }/ завеликий. Підійде простіший, наприклад: /filter /goo+gle/

## /search

search-title = На запит { $words }: { $count ->
    [one] { $count } стаття
    [few] { $count } статті
    [many] { $count } статей
   *[other] { $count } статті
}
search-title-many = На запит { $words }: понад { $count ->
    [one] { $count } статтю
    [few] { $count } статті
    [many] { $count } статей
   *[other] { $count } статті
}
search-title-any = Повністю { $words } ніде не трапляється. Тут є принаймні частина:
search-empty = У ваших стрічках не знайшлося { $words }. Що менше слів, то більше знаходиться; можна шукати й за початком слова: /search clim*
search-saved-empty = Серед збереженого не знайшлося { $words }. Усе збережене: /saved
error-no-words = Що шукати? Наприклад: /search ferry, /search "climate summit" -sport або /search clim*
error-only-without = Вказано лише те, що потрібно прибрати, а шукати нічого. Наприклад: /search ferry -football
error-search-gone = Цього пошуку я вже не пам’ятаю. Надішліть його ще раз, наприклад: /search ferry

## What is saved, as a file

button-export = { $form ->
    [html] Вебсторінкою
   *[markdown] У форматі Markdown
}
export-title = { $count ->
    [one] { $count } збережена стаття
    [few] { $count } збережені статті
    [many] { $count } збережених статей
   *[other] { $count } збереженої статті
}

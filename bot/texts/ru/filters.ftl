## /filter

filter-where = в { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Проверить фильтр пока не на чем: статей ещё нет. Включить его?
   *[other] Проверено последних статей: { $tried }. { $kind ->
        [out] { $count ->
            [0] Под фильтр не подпадает ни одна.
           *[other] Под фильтр подпадает: { $count }. Вот что не пришло бы:
        }
       *[in] { $count ->
            [0] Под фильтр не подпадает ни одна, поэтому ничего бы не пришло.
           *[other] Под фильтр подпадает: { $count }. Пришло бы только это:
        }
    }
}
filter-tried-more = и ещё { $count }
filter-used = { $kind ->
    [out] Фильтр включён: то, что под него подпадает, больше не приходит.
   *[in] Фильтр включён: приходит только то, что под него подпадает.
}
filter-refused = Фильтр не включён: { $filter }
filter-removed = Фильтр убран: { $filter }
filters-title = { $count ->
    [one] { $count } фильтр
    [few] { $count } фильтра
    [many] { $count } фильтров
   *[other] { $count } фильтра
}
filters-hint = Убрать фильтр можно его кнопкой. Добавить ещё один: /filter -football. Или оставить только нужное: /filter "climate summit" #news
filters-empty =
    Приходит всё, на что вы подписаны. Чтобы что-то убрать, напишите слово с минусом: /filter -football
    Только нужное, из одного тега или одной ленты: /filter "climate summit" #news
button-use-filter = Включить
button-refuse-filter = Нет
button-filters = Все фильтры
error-empty-filter = Для фильтра нужно слово, фраза или шаблон. Например: /filter -football, /filter title:rumour или /filter /goo+gle/
error-long-filter = Фильтр слишком длинный, можно не больше { $most ->
    [one] { $most } знака
    [few] { $most } знаков
    [many] { $most } знаков
   *[other] { $most } знака
}. Например: /filter -football
error-many-filters = Больше фильтров добавить нельзя, их уже { $most }. Посмотреть и убрать лишние: /filter
error-no-filter = Этого фильтра больше нет. Добавьте его снова, например: /filter -football
error-filter-place = У вас нет ни ленты, ни тега «{ $typed }». Что есть, покажет /feeds; например: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = Шаблон /{ $pattern }/ использовать нельзя ({ $reason }). Подойдёт простой, например: /filter /goo+gle/
error-large-pattern = Шаблон /{ $pattern }/ слишком велик. Подойдёт попроще, например: /filter /goo+gle/

## /search

search-title = По запросу { $words }: { $count ->
    [one] { $count } статья
    [few] { $count } статьи
    [many] { $count } статей
   *[other] { $count } статьи
}
search-title-many = По запросу { $words }: больше { $count ->
    [one] { $count } статьи
    [few] { $count } статей
    [many] { $count } статей
   *[other] { $count } статьи
}
search-title-any = Целиком { $words } нигде не встречается. Здесь есть хотя бы часть:
search-empty = В ваших лентах не нашлось { $words }. Чем меньше слов, тем больше находится; можно искать и по началу слова: /search clim*
search-saved-empty = Среди сохранённого не нашлось { $words }. Всё сохранённое: /saved
error-no-words = Что искать? Например: /search ferry, /search "climate summit" -sport или /search clim*
error-only-without = Указано только то, что нужно убрать, а искать нечего. Например: /search ferry -football
error-search-gone = Этого поиска я уже не помню. Пришлите его ещё раз, например: /search ferry

## What is saved, as a file

button-export = { $form ->
    [html] Веб-страницей
   *[markdown] В формате Markdown
}
export-title = { $count ->
    [one] { $count } сохранённая статья
    [few] { $count } сохранённые статьи
    [many] { $count } сохранённых статей
   *[other] { $count } сохранённой статьи
}

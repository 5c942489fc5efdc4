article-untitled = без названия
article-time = читать { $minutes } мин
article-times = читать { $minutes } мин, здесь { $seconds } с
article-times-long = читать { $minutes } мин, здесь { $here } мин
article-no-points = Пересказывать нечего: есть только этот заголовок.
article-refused = Сайт не даёт мне прочитать страницу: это пересказ текста из его ленты.
article-teaser = Без подписки сайт показывает только начало статьи: это его пересказ.
article-short = Текст короткий: здесь он весь.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = источник
article-reading = Читаю { $host } …
article-reading-text = Читаю ваш текст …
button-shorter = Короче
button-longer = Подробнее
button-save = Сохранить
button-saved = ✓ Сохранено
button-sections = По разделам
button-points = Главное
button-follow = Подписаться на источник

## /saved

article-saved = Сохранено: { $title }. Всё сохранённое: /saved
article-unsaved = Больше не сохранено: { $title }
saved-title = { $count ->
    [one] { $count } сохранённая статья
    [few] { $count } сохранённые статьи
    [many] { $count } сохранённых статей
   *[other] { $count } сохранённой статьи
}
saved-empty = Здесь пока пусто. Нажмите «Сохранить» под статьёй, и она останется здесь.
saved-hint = Убрать статью из списка можно кнопками ниже.
# Shows a saved text that has no page.
button-read = Читать { $number }
button-forget = ✕ { $number }
button-newer = Новее
button-older = Старше

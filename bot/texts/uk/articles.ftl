article-untitled = без назви
article-time = читати { $minutes } хв
article-times = читати { $minutes } хв, тут { $seconds } с
article-times-long = читати { $minutes } хв, тут { $here } хв
article-no-points = Переказувати нічого: є лише цей заголовок.
article-refused = Сайт не дає мені прочитати сторінку: це переказ тексту з його стрічки.
article-teaser = Без передплати сайт показує лише початок статті: це його переказ.
article-short = Текст короткий: тут він увесь.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = джерело
article-reading = Читаю { $host } …
article-reading-text = Читаю ваш текст …
button-shorter = Коротше
button-longer = Докладніше
button-save = Зберегти
button-saved = ✓ Збережено
button-sections = За розділами
button-points = Головне
button-follow = Підписатися на джерело

## /saved

article-saved = Збережено: { $title }. Усе збережене: /saved
article-unsaved = Більше не збережено: { $title }
saved-title = { $count ->
    [one] { $count } збережена стаття
    [few] { $count } збережені статті
    [many] { $count } збережених статей
   *[other] { $count } збереженої статті
}
saved-empty = Тут поки що порожньо. Натисніть «Зберегти» під статтею, і вона залишиться тут.
saved-hint = Прибрати статтю зі списку можна кнопками нижче.
# Shows a saved text that has no page.
button-read = Читати { $number }
button-forget = ✕ { $number }
button-newer = Новіші
button-older = Старіші

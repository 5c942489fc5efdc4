# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Настройки
settings-hint = Нажмите, что хотите изменить.
settings-digests = { $count ->
    [0] Дайджестов нет
    [1] Дайджест: { $when }
    [one] { $count } дайджест, ближайший: { $when }
    [few] { $count } дайджеста, ближайший: { $when }
    [many] { $count } дайджестов, ближайший: { $when }
   *[other] { $count } дайджеста, ближайший: { $when }
}
settings-zone = Часовой пояс: { $zone }, там сейчас { $time }
settings-language = Язык: { $name }
settings-length = Пересказы: { $length ->
    [short] короткие
    [long] длинные
   *[normal] обычной длины
}
settings-stories = Новостей в дайджесте: не больше { $count }
settings-quiet = Тихие часы: { $begin }–{ $end }
settings-quiet-none = Тихие часы: нет
settings-layout = Вид дайджеста: { $layout ->
    [tags] по тегам
    [rich] сначала самое важное, с заголовками
    [rich-tags] по тегам, с заголовками
   *[ranked] сначала самое важное
}
settings-previews = Картинки страниц: { $shown ->
    [True] показываю
   *[other] не показываю
}
button-settings = Настройки
button-settings-back = Назад к настройкам
button-settings-digests = Дайджесты
button-settings-zone = Часовой пояс
button-settings-language = Язык
button-settings-length = Длина
button-settings-stories = Число новостей
button-settings-quiet = Тихие часы
button-settings-layout = Вид
button-settings-previews = { $shown ->
    [True] Без картинок
   *[other] С картинками
}
button-settings-learned = Мои вкусы

choose-zone = Где вы находитесь? Пришлите геопозицию или напишите, например, так: /timezone Berlin
choose-language = На каком языке мне с вами говорить? Пересказы остаются на языке статей.
choose-stories = Сколько новостей показывать в дайджесте? Остальные откроются по кнопке.
choose-quiet = Когда ничего не должно приходить само? Другие часы: /quiet 21:30-6:15. Дайджесты приходят в своё время.
choose-layout = Как расположить новости в дайджесте? С заголовками он читается как страница, где остальные пункты свёрнуты; некоторые приложения Telegram этого ещё не показывают. «По тегам» – под тегами, которые вы дали лентам: /tag 2 tech
button-no-quiet = Без тихих часов
button-quiet = { $begin }–{ $end }
button-layout = { $layout ->
    [tags] По тегам
    [rich] С заголовками, сначала важное
    [rich-tags] С заголовками, по тегам
   *[ranked] Сначала самое важное
}
# This language's own name.
language-own-name = Русский

# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Налаштування
settings-hint = Натисніть, що хочете змінити.
settings-digests = { $count ->
    [0] Дайджестів немає
    [1] Дайджест: { $when }
    [one] { $count } дайджест, найближчий: { $when }
    [few] { $count } дайджести, найближчий: { $when }
    [many] { $count } дайджестів, найближчий: { $when }
   *[other] { $count } дайджесту, найближчий: { $when }
}
settings-zone = Часовий пояс: { $zone }, там зараз { $time }
settings-language = Мова: { $name }
settings-length = Перекази: { $length ->
    [short] короткі
    [long] довгі
   *[normal] звичайної довжини
}
settings-stories = Новин у дайджесті: щонайбільше { $count }
settings-quiet = Тихі години: { $begin }–{ $end }
settings-quiet-none = Тихі години: немає
settings-layout = Вигляд дайджесту: { $layout ->
    [tags] за тегами
    [rich] спершу найважливіше, із заголовками
    [rich-tags] за тегами, із заголовками
   *[ranked] спершу найважливіше
}
settings-previews = Зображення сторінок: { $shown ->
    [True] показую
   *[other] не показую
}
button-settings = Налаштування
button-settings-back = Назад до налаштувань
button-settings-digests = Дайджести
button-settings-zone = Часовий пояс
button-settings-language = Мова
button-settings-length = Довжина
button-settings-stories = Кількість новин
button-settings-quiet = Тихі години
button-settings-layout = Вигляд
button-settings-previews = { $shown ->
    [True] Без зображень
   *[other] Із зображеннями
}
button-settings-learned = Мої смаки

choose-zone = Де ви перебуваєте? Надішліть геопозицію або напишіть, наприклад, так: /timezone Berlin
choose-language = Якою мовою мені з вами говорити? Перекази залишаються мовою статей.
choose-stories = Скільки новин показувати в дайджесті? Решта відкриється кнопкою.
choose-quiet = Коли нічого не має приходити само? Інші години: /quiet 21:30-6:15. Дайджести приходять у свій час.
choose-layout = Як розташувати новини в дайджесті? Із заголовками він читається як сторінка, де решта пунктів згорнута; деякі застосунки Telegram цього ще не показують. «За тегами» – під тегами, які ви дали стрічкам: /tag 2 tech
button-no-quiet = Без тихих годин
button-quiet = { $begin }–{ $end }
button-layout = { $layout ->
    [tags] За тегами
    [rich] Із заголовками, спершу важливе
    [rich-tags] Із заголовками, за тегами
   *[ranked] Спершу найважливіше
}
# This language's own name.
language-own-name = Українська

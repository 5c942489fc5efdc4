date-weekday = { $weekday ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}
date-month = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
# In the nominative wherever it stands: the sentences around it are built so.
date-day = { date-weekday }, { $day } { date-month }
date-day-year = { date-weekday }, { $day } { date-month } { $year } года
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] вчера
    [1] завтра
   *[0] сегодня
}
date-moment = { $day }, { $time }
list-comma = {", "}
list-semicolon = {"; "}

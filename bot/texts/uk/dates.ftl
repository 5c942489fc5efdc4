date-weekday = { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}
date-month = { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
# In the nominative wherever it stands: the sentences around it are built so. Times stand without "о", which is "об" before 11.
date-day = { date-weekday }, { $day } { date-month }
date-day-year = { date-weekday }, { $day } { date-month } { $year } року
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] учора
    [1] завтра
   *[0] сьогодні
}
date-moment = { $day }, { $time }
list-comma = {", "}
list-semicolon = {"; "}

date-weekday = { $weekday ->
    [0] lunes
    [1] martes
    [2] miércoles
    [3] jueves
    [4] viernes
    [5] sábado
   *[6] domingo
}
date-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-day = { date-weekday }, { $day } de { date-month }
date-day-year = { date-weekday }, { $day } de { date-month } de { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] ayer
    [1] mañana
   *[0] hoy
}
date-moment = { $day }, { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {"; "}

date-weekday = { $weekday ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
}
date-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-day = { date-weekday }, { $day }. { date-month }
date-day-year = { date-weekday }, { $day }. { date-month } { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] gestern
    [1] morgen
   *[0] heute
}
date-moment = { $day }, { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {"; "}

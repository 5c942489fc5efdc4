date-weekday = { $weekday ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
}
date-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
# $day is a number, 1 to 31.
date-day = { date-weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { date-month }
date-day-year = { date-day } { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] hier
    [1] demain
   *[0] aujourd’hui
}
date-moment = { $day }, { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {" ; "}

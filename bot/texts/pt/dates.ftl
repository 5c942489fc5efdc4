date-weekday = { $weekday ->
    [0] segunda-feira
    [1] terça-feira
    [2] quarta-feira
    [3] quinta-feira
    [4] sexta-feira
    [5] sábado
   *[6] domingo
}
date-month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
# $day is a number, 1 to 31.
date-day = { date-weekday }, { $day ->
    [1] 1º
   *[other] { $day }
} de { date-month }
date-day-year = { date-day } de { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] ontem
    [1] amanhã
   *[0] hoje
}
date-moment = { $day }, { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {"; "}

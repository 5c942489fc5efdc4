date-weekday = { $weekday ->
    [0] 星期一
    [1] 星期二
    [2] 星期三
    [3] 星期四
    [4] 星期五
    [5] 星期六
   *[6] 星期日
}
date-month = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
}
date-day = { date-month }{ $day }日 { date-weekday }
date-day-year = { $year }年{ date-month }{ $day }日 { date-weekday }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] 昨天
    [1] 明天
   *[0] 今天
}
date-moment = { $day } { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = 、
list-semicolon = ；

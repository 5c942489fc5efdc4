date-weekday = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { date-weekday } { $day } { date-month }
date-day-year = { date-weekday } { $day } { date-month } { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] yesterday
    [1] tomorrow
   *[0] today
}
date-moment = { $day }, { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {"; "}

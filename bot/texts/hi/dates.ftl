date-weekday = { $weekday ->
    [0] सोमवार
    [1] मंगलवार
    [2] बुधवार
    [3] गुरुवार
    [4] शुक्रवार
    [5] शनिवार
   *[6] रविवार
}
date-month = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
}
date-day = { date-weekday }, { $day } { date-month }
date-day-year = { date-weekday }, { $day } { date-month } { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] कल
    [1] कल
   *[0] आज
}
date-moment = { $day }, { $time } बजे
# Between the members of a list, and between such as hold commas themselves.
list-comma = {", "}
list-semicolon = {"; "}

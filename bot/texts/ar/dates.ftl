date-weekday = { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
}
date-month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
date-day = { date-weekday } { $day } { date-month }
date-day-year = { date-weekday } { $day } { date-month } { $year }
# $days from today: -1, 0 or 1.
date-near = { $days ->
    [-1] أمس
    [1] غدًا
   *[0] اليوم
}
date-moment = { $day }، { $time }
# Between the members of a list, and between such as hold commas themselves.
list-comma = {"، "}
list-semicolon = {"؛ "}

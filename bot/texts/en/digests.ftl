digest-title-scheduled = Your digest · { $day }
digest-title = News · { $day }
# New items of one feed that came together, for who has each item as it comes.
digest-title-burst = { $count ->
    [one] 1 new item from { $feed }
   *[other] { $count } new items from { $feed }
}
digest-burst = They came together, so here they are in one message · { $minutes } min
digest-title-more = More stories · { $day }
digest-count = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
} from { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} · { $minutes } min
digest-rest = { $count ->
    [one] … and 1 more story.
   *[other] … and { $count } more stories.
}
digest-more-sources = { $count ->
    [one] 1 other
   *[other] { $count } others
}
digest-no-more = That was all: there are no more stories.
digest-empty = Nothing new since { $since }.
digest-troubled = Not readable at the moment: { $feeds }. /feeds says why.
digest-more-troubled = { $count ->
    [one] 1 more
   *[other] { $count } more
}
button-more-stories = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}{ $left ->
    [0] {""}
   *[other] {" "}({ $left } left)
}
button-last-day = The last 24 hours
button-last-week = The last 7 days

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. Elsewhere? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

schedule-daily = Your digest comes every day at { $at } ({ $zone }). The next one: { $next }.
schedule-days = Your digest comes at { $at } ({ $zone }) on { $days }. The next one: { $next }.
schedule-zone-hint = Another time or time zone? Say it like this: /digest 8:00 Berlin
schedule-off = I send no daily digest any more. Your feeds stay; /digest brings what is new whenever you ask.
button-digest-off = No daily digest
button-digest-at = Every day at { $at }

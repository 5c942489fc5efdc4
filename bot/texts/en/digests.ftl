digest-title-scheduled = Your digest · { $day }
digest-title-review = Looking back · { $day }
digest-title = News · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [one] 1 new item from { $feed }
   *[other] { $count } new items from { $feeds ->
        [one] { $feed }
       *[other] { $feeds } feeds
    }
}
digest-burst = They came together, so here they are in one message · { $minutes } min
# What could not be sent for a while.
digest-late = Telegram kept me waiting, so here they are in one message · { $minutes } min
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Your digest is here.
    [one] … and 1 more story. Your digest is here.
   *[other] … and { $count } more stories. Your digest is here.
}
digest-title-more = More stories · { $day }
digest-count = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
} from { $articles ->
    [one] 1 article
   *[other] { $articles } articles
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other] {" "}in { $sources } sources
} · { $minutes } min
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Without a tag
digest-rest = { $count ->
    [one] … and 1 more story.
   *[other] … and { $count } more stories.
}
digest-more-sources = { $count ->
    [one] 1 other
   *[other] { $count } others
}
# What a story's further points fold away under, in a digest with headings.
digest-further = More points
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Update:
# Closes a point, as point-source does.
point-sources = { $count } sources
story-sources = Sources
story-times = { $spans ->
    [True] First told { $first }, last { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 More of this
   *[other] 👍 More of this
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Less of this
   *[other] 👎 Less of this
}
digest-no-more = That was all: there are no more stories.
digest-empty = Nothing new since { $since }.
digest-troubled = Not readable at the moment: { $feeds }. /feeds says why.
digest-more-troubled = { $count ->
    [one] and 1 more
   *[other] and { $count } more
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

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Your look back comes { $when } ({ $zone }). The next one: { $next }.
   *[other] Your digest comes { $when } ({ $zone }). The next one: { $next }.
}
schedule-daily = every day at { $at }
schedule-days = at { $at } on { $days }
schedule-review = look back
schedule-stories = { $count ->
    [one] one story
   *[other] { $count } stories
}
schedule-next = next: { $next }
schedule-beside = Beside it: { $others }.
schedule-zone-hint = Another time, zone or days? Say it like this: /digest 8:00 Berlin, or /digest 18:30 mon-fri. Your location, sent to me, sets the zone too.
zone-set = Your time zone is { $zone }, where it is { $time } now. A digest every day: /digest 8:00
schedule-removed = No digest any more { $when }.
schedule-missed = I was not running ({ $at }), so your digest was left out. /digest brings what it would have told.
schedule-waited = Telegram kept me waiting ({ $at }), so your digest was left out. /digest brings what it would have told.
schedules-title = { $count ->
    [one] Your digest ({ $zone })
   *[other] Your { $count } digests ({ $zone })
}
schedules-hint = Take one off with its button. One more: /digest also 18:30 mon-fri, 5 stories
schedules-empty = No digest is planned. Plan one: /digest 8:00 Berlin
button-zone = My time is that of { $zone }
button-schedules = All my digests
button-keep-too = Keep { $at } too
button-bring-back = Bring back: { $when }
schedule-off = I send no daily digest any more. Your feeds stay; /digest brings what is new whenever you ask.
button-digest-off = No daily digest
button-digest-at = Every day at { $at }

## What votes have taught

learned-title = What I have learned from you
learned-liked = You like: { $names }.
learned-passed-over = You pass over: { $names }.
learned-hint = Stories like these come earlier or later in your digest; none is left out for it. Press 👍 or 👎 on a story's card, or save it, and I learn.
learned-empty = I have learned nothing yet. Press the number of a story in your digest, then 👍 or 👎: stories like it come earlier or later from then on.
learned-forgotten = All forgotten. Your stories come in the order in which everybody gets them.
button-unlearn = Forget it all

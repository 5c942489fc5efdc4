digest-title-scheduled = Dein Überblick · { $day }
digest-title-review = Rückblick · { $day }
digest-title = Neues · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [one] 1 neuer Beitrag von { $feed }
   *[other] { $count } neue Beiträge { $feeds ->
        [one] von { $feed }
       *[other] aus { $feeds } Feeds
    }
}
digest-burst = Sie kamen zusammen, darum stehen sie hier in einer Nachricht · { $minutes } Min.
# What could not be sent for a while.
digest-late = Telegram hat mich warten lassen, darum stehen sie hier in einer Nachricht · { $minutes } Min.
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Dein Überblick ist da.
    [one] … und 1 weitere Meldung. Dein Überblick ist da.
   *[other] … und { $count } weitere Meldungen. Dein Überblick ist da.
}
digest-title-more = Weitere Meldungen · { $day }
digest-count = { $stories ->
    [one] 1 Meldung
   *[other] { $stories } Meldungen
} aus { $articles ->
    [one] 1 Artikel
   *[other] { $articles } Artikeln
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other] {" "}in { $sources } Quellen
} · { $minutes } Min.
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Ohne Schlagwort
digest-rest = { $count ->
    [one] … und 1 weitere Meldung.
   *[other] … und { $count } weitere Meldungen.
}
digest-more-sources = { $count ->
    [one] 1 weitere
   *[other] { $count } weitere
}
# What a story's further points fold away under, in a digest with headings.
digest-further = Weitere Punkte
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Neu dazu:
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] 1 Quelle
   *[other] { $count } Quellen
}
story-sources = Quellen
story-times = { $spans ->
    [True] Zuerst { $first }, zuletzt { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Mehr davon
   *[other] 👍 Mehr davon
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Weniger davon
   *[other] 👎 Weniger davon
}
digest-no-more = Das war alles: Es gibt keine weiteren Meldungen.
digest-empty = Nichts Neues seit { $since }.
digest-troubled = Im Moment nicht lesbar: { $feeds }. /feeds sagt, warum.
digest-more-troubled = { $count ->
    [one] und 1 weiterer
   *[other] und { $count } weitere
}
button-more-stories = { $count ->
    [one] 1 weitere zeigen
   *[other] { $count } weitere zeigen
}{ $left ->
    [0] {""}
   *[other] {" "}(noch { $left })
}
button-last-day = Die letzten 24 Stunden
button-last-week = Die letzten 7 Tage

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. Du bist woanders? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Dein Rückblick kommt { $when } ({ $zone }). Der nächste: { $next }.
   *[other] Dein Überblick kommt { $when } ({ $zone }). Der nächste: { $next }.
}
schedule-daily = täglich um { $at }
schedule-days = um { $at } am { $days }
schedule-review = Rückblick
schedule-stories = { $count ->
    [one] eine Meldung
   *[other] { $count } Meldungen
}
schedule-next = nächster: { $next }
schedule-beside = Daneben: { $others }.
schedule-zone-hint = Andere Uhrzeit, Zeitzone oder andere Tage? Schreib es so: /digest 8:00 Berlin oder /digest 18:30 mon-fri. Auch dein Standort, an mich gesendet, legt die Zeitzone fest.
zone-set = Deine Zeitzone ist { $zone }, dort ist es jetzt { $time }. Ein Überblick an jedem Tag: /digest 8:00
schedule-removed = Kein Überblick mehr: { $when }.
schedule-missed = Ich war nicht in Betrieb ({ $at }), darum ist dein Überblick ausgefallen. /digest bringt, was darin gestanden hätte.
schedule-waited = Telegram hat mich warten lassen ({ $at }), darum ist dein Überblick ausgefallen. /digest bringt, was darin gestanden hätte.
schedules-title = { $count ->
    [one] Dein Überblick ({ $zone })
   *[other] Deine { $count } Überblicke ({ $zone })
}
schedules-hint = Mit seinem Knopf nimmst du einen weg. Einer mehr: /digest also 18:30 mon-fri, 5 stories
schedules-empty = Es ist kein Überblick geplant. Plane einen: /digest 8:00 Berlin
button-zone = Zeitzone { $zone }
button-schedules = Alle meine Überblicke
button-keep-too = { $at } auch behalten
button-bring-back = Zurückholen: { $when }
schedule-off = Ich sende keinen täglichen Überblick mehr. Deine Feeds bleiben; /digest bringt, was neu ist, wann immer du fragst.
button-digest-off = Kein täglicher Überblick
button-digest-at = Täglich um { $at }

## What votes have taught

learned-title = Was ich von dir gelernt habe
learned-liked = Du magst: { $names }.
learned-passed-over = Du übergehst: { $names }.
learned-hint = Solche Meldungen kommen in deinem Überblick früher oder später; keine fällt deshalb weg. Drücke auf der Karte einer Meldung auf 👍 oder 👎 oder speichere sie, und ich lerne daraus.
learned-empty = Ich habe noch nichts gelernt. Drücke in deinem Überblick auf die Nummer einer Meldung und dann auf 👍 oder 👎: Ähnliche kommen von da an früher oder später.
learned-forgotten = Alles vergessen. Deine Meldungen kommen in der Reihenfolge, in der alle sie bekommen.
button-unlearn = Alles vergessen

feed-untitled = ein Feed ohne Namen
feed-mode = { $mode ->
    [instant] jeder neue Beitrag, sobald er kommt
    [muted] stumm
   *[digest] im täglichen Überblick
}
feed-private = private Adresse
feed-pace-day = { $count ->
    [one] etwa ein Beitrag am Tag
   *[other] etwa { $count } Beiträge am Tag
}
feed-pace-week = { $count ->
    [one] etwa ein Beitrag pro Woche
   *[other] etwa { $count } Beiträge pro Woche
}
feed-pace-month = { $count ->
    [one] etwa ein Beitrag im Monat
   *[other] etwa { $count } Beiträge im Monat
}
feed-pace-unknown = seit einer Weile nichts Neues

## /feeds

feeds-title = { $count ->
    [one] Du folgst einem Feed
   *[other] Du folgst { $count } Feeds
}
feeds-empty =
    Du folgst noch keinem Feed. Fang mit der Adresse einer Website oder eines Feeds an, den du magst:
    /subscribe https://example.com
feed-read = gelesen: { $last }
feed-never-read = noch nicht gelesen
feed-next = wieder: { $next }
feed-given-up = Ich frage dort nicht mehr nach
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] Ich kann ihn nicht erreichen
    [error-unreachable-slow] Die Antwort dauert zu lange
    [error-unreachable-dns] Seine Website ist unter diesem Namen nicht zu finden
    [error-unreachable-tls] Sein Zertifikat ist falsch oder abgelaufen
    [error-unreachable-encoding] Er ist so verpackt, dass ich ihn nicht öffnen kann
    [error-too-many-redirects] Er schickt mich von einer Adresse zur nächsten
    [error-address-refused] Er führt zu einer Adresse, die ich nicht öffne
    [error-bad-status] { $status ->
        [401] Er verlangt Namen und Passwort
        [403] Er lässt sich von mir nicht lesen
        [404] Er steht nicht mehr unter seiner Adresse
        [410] Seine Website sagt, dass es ihn endgültig nicht mehr gibt
        [429] Seine Website hat zu viele Anfragen von mir bekommen
       *[other] Seine Website antwortet mit einem Fehler ({ $status })
    }
    [error-too-large] Er ist zu groß für mich
    [error-not-a-feed] Unter seiner Adresse steht kein Feed mehr
    [error-no-channel] Seine Beiträge stehen nicht mehr im Web
    [error-too-hard] Das Lesen dauert zu lange
   *[other] Ich kann ihn im Moment nicht lesen
}{ $times ->
    [one] .
   *[other] {" "}({ $times }-mal versucht).
}
feeds-digest-at = Dein Überblick kommt um { digest-hour }
feeds-digest-off = Dein Überblick ist abgeschaltet. Schalte ihn ein: /digest 08:00
feeds-paused = Ich sende gerade nichts; weiter geht es { $when }.
feeds-hint = Drücke auf eine Nummer, um den Feed zu ändern oder loszuwerden. Einem weiteren folgen: /subscribe https://example.com
button-feed = { $number }
button-feeds = Alle Feeds
button-previous = Zurück
button-next = Weiter

## Following

preview-title = Du folgst jetzt { $feed }.
preview-no-entries = Im Moment enthält er keine Beiträge.
preview-question =
    Was er bringt, kommt in deinem täglichen Überblick um { digest-hour }
    Oder möchtest du lieber jeden Beitrag, sobald er kommt?{ $count ->
        [0] {""}
       *[other] {" "}Du kannst auch gleich die letzten drei sehen.
    }
latest-none = { $feed } enthält im Moment keine Beiträge.
button-mode-digest-at = Im täglichen Überblick, { $at }
button-mode-digest = Im täglichen Überblick
button-mode-instant = Jeden neuen Beitrag
button-mode-muted = Vorerst nichts
button-chosen = ✓ { $label }
button-latest = Jetzt die letzten 3
button-unsubscribe = Nicht mehr folgen
button-undo = Rückgängig

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Seit einer Woche kann ich { $feed } nicht lesen.
dead-goes-on = Ich versuche es weiter, etwa einmal am Tag. Möchtest du ihn behalten?
dead-gone = { $feed } ist zu Ende gegangen.
dead-given-up = Ich frage nicht mehr nach. Möchtest du ihn in deiner Liste behalten?
button-stay = Behalten
dead-kept = Du behältst { $feed }. Ich versuche es weiter und bringe Neues, sobald er wieder lesbar ist.
dead-kept-in-list = { $feed } bleibt in deiner Liste. Sollte er wiederkommen, schick mir /subscribe mit seiner Adresse.
owner-feed-moved = { $feed } ist endgültig zu { $host } umgezogen, und ich bin gefolgt.

already-following = Du folgst { $feed } schon: { $mode }. Wie hättest du es gern?
mode-changed = { $mode ->
    [instant] { $feed }: Ab jetzt sende ich jeden neuen Beitrag, sobald er kommt.
    [muted] { $feed } ist stumm: Ich lese weiter mit und sende nichts.
   *[digest] { $feed } steht in deinem täglichen Überblick, um { $at }.
}
button-rename = Umbenennen
button-tags = Schlagwörter
button-copy-command = Befehl kopieren
button-back-to-feed = Zurück zum Feed
rename-ask =
    Wie soll { $feed } heißen? Kopiere das hier, schreib deinen Namen dafür ans Ende, und schick es mir:
    { $command }
    Damit der Feed wieder seinen eigenen Namen hat: { $own }
renamed = { $feed } heißt ab jetzt { $name }.
renamed-back = { $feed } hat wieder seinen eigenen Namen.
feed-tags = Schlagwörter von { $feed }: { $tags }. Drücke auf eines, um es diesem Feed zu geben oder zu nehmen.
feed-tags-none = { $feed } hat kein Schlagwort, und noch gibt es keines zur Auswahl.
feed-tags-new = Für ein anderes schick mir alle, die er haben soll: { $command }

## /stats

week-title = Deine letzten sieben Tage
week-articles = { $count ->
    [one] Artikel kam herein
   *[other] Artikel kamen herein
}
week-stories = { $count ->
    [one] Meldung kam heraus
   *[other] Meldungen kamen heraus
}
week-minutes = { $count ->
    [one] Minute gespart
   *[other] Minuten gespart
}
week-told =
    { $articles ->
        [one] Ein Artikel kam herein
       *[other] { $articles } Artikel kamen herein
    } aus { $feeds ->
        [one] einem Feed
       *[other] { $feeds } Feeds
    }, und { $stories ->
        [one] eine Meldung kam
       *[other] { $stories } Meldungen kamen
    } heraus. { $minutes ->
        [one] Das hat dir etwa eine Minute Lesezeit gespart.
       *[other] Das hat dir etwa { $minutes } Minuten Lesezeit gespart.
    }
week-others = { $count ->
    [one] Einer mehr kam aus anderen Feeds.
   *[other] { $count } weitere kamen aus anderen Feeds.
}
week-nothing = Deine Feeds haben in den letzten sieben Tagen nichts gebracht. /feeds zeigt, wie es jedem von ihnen geht.

## /tags

tags-title = { $count ->
    [one] Du hast ein Schlagwort
   *[other] Du hast { $count } Schlagwörter
}
tag-line = { $count ->
    [one] #{ $tag } – ein Feed
   *[other] #{ $tag } – { $count } Feeds
}
tags-hint = Drücke auf eines, um seine Feeds zu sehen oder es zu entfernen.
tags-empty =
    Du hast noch keine Schlagwörter. Ein Schlagwort sammelt Feeds unter einem Wort, für einen eigenen Überblick oder Filter. Gib dem ersten Feed aus /feeds eines:
    /tag 1 tech
tag-title = { $count ->
    [one] Ein Feed hat das Schlagwort #{ $tag }
   *[other] { $count } Feeds haben das Schlagwort #{ $tag }
}
tag-hint =
    Drücke auf eine Nummer, um diesen Feed zu öffnen. Ein Überblick über diese hier, jetzt: { $digest }
    Ein anderer Name für das Schlagwort, etwa: { $rename }
button-all-tags = Alle Schlagwörter
button-remove-tag = Dieses Schlagwort entfernen
tag-renamed = { $count ->
    [one] Das Schlagwort #{ $tag } heißt jetzt #{ $name }, an seinem einen Feed.
   *[other] Das Schlagwort #{ $tag } heißt jetzt #{ $name }, an { $count } Feeds.
}
tag-removed = { $count ->
    [one] Das Schlagwort #{ $tag } ist von dem einen Feed genommen, der es hatte.
   *[other] Das Schlagwort #{ $tag } ist von den { $count } Feeds genommen, die es hatten.
}
labels-undone = Erledigt: Namen und Schlagwörter sind, wie sie waren.
tagged = { $feed } hat jetzt diese Schlagwörter: { $tags }. Ein Überblick über solche Feeds, jetzt: /digest { $first }; an jedem Tag: /digest 8:00 #{ $first }
untagged = { $feed } hat kein Schlagwort mehr.
unsubscribed = Du folgst { $feed } nicht mehr.
resubscribed = Du folgst { $feed } wieder.

choices-title = { $count ->
    [one] { $host } hat dort einen Feed und keinen Artikel. Um ihm zu folgen, drücke den Knopf, oder tippe auf den Befehl, um ihn zu kopieren, und schick ihn mir.
   *[other] { $host } nennt { $count } Feeds. Welcher soll es sein? Drücke einen Knopf, oder tippe auf einen Befehl, um ihn zu kopieren, und schick ihn mir.
}
choices-more = { $count ->
    [one] Einer mehr steht auf der Seite. Schick mir seine Adresse mit /subscribe.
   *[other] { $count } weitere stehen auf der Seite. Schick mir die Adresse des gewünschten mit /subscribe.
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] Arabisch
    [bn] Bengalisch
    [cs] Tschechisch
    [da] Dänisch
    [de] Deutsch
    [el] Griechisch
    [en] Englisch
    [es] Spanisch
    [fa] Persisch
    [fi] Finnisch
    [fr] Französisch
    [he] Hebräisch
    [hi] Hindi
    [hu] Ungarisch
    [id] Indonesisch
    [it] Italienisch
    [ja] Japanisch
    [ko] Koreanisch
    [my] Birmanisch
    [nb] Norwegisch
    [nl] Niederländisch
    [nn] Norwegisch
    [no] Norwegisch
    [pl] Polnisch
    [pt] Portugiesisch
    [ro] Rumänisch
    [ru] Russisch
    [sv] Schwedisch
    [th] Thailändisch
    [tr] Türkisch
    [uk] Ukrainisch
    [ur] Urdu
    [vi] Vietnamesisch
    [zh] Chinesisch
   *[other] Sprache „{ $code }“
}

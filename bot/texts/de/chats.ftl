welcome-hello = Hallo { $name }, ich bin Lede.
welcome-hello-nameless = Hallo, ich bin Lede.
welcome =
    Ich lese deine Feeds und bringe dir, was geschehen ist: ein paar Sätze, und jeder führt zurück zu seiner Quelle.
    Einmal am Tag als Überblick oder jeden Beitrag, sobald er kommt.
    Schick mir einen Link oder einen langen Text, und ich nenne dir das Wichtigste daraus.
welcome-back = { $count ->
    [one] Schön, dass du wieder da bist. Du folgst einem Feed, und ich sende weiter. /feeds zeigt ihn, /digest bringt, was neu ist.
   *[other] Schön, dass du wieder da bist. Du folgst { $count } Feeds, und ich sende weiter. /feeds zeigt sie, /digest bringt, was neu ist.
}
help-title = Was ich kann
help-hint =
    Oder schick mir einfach einen Link, einen weitergeleiteten Beitrag, einen langen Text oder eine Datei (.pdf, .html, .txt), und ich nenne dir das Wichtigste daraus.
    Den Überblick zu deiner Uhrzeit, in deiner Zeitzone: /digest 8:00 Berlin

paused-until = Bis { $end } ({ $zone }) sende ich nichts. Deine Befehle gehen weiterhin, und /resume beendet die Pause.
paused-open = Ich sende nichts, bis du /resume schickst. Deine Befehle gehen weiterhin. Eine Pause mit Ende: /pause until Monday
pause-over = nach dem Ende deiner Pause am { $day }
pause-over-open = sobald du /resume schickst
# $when is one of the two above.
paused-hint = Das beginnt { $when }.
resumed = Ich sende wieder. /digest bringt dir gleich, was neu ist.
quiet-hours = Ruhe von { $begin } bis { $end } ({ $zone }): Einzelne Beiträge warten und kommen dann in einer Nachricht; Überblicke kommen zu ihrer Zeit. /quiet off beendet das.
quiet-none = Du hast keine Ruhezeit. Leg eine fest: /quiet 22:00-7:00
stopped = { $count ->
    [0] Ich sende nichts mehr. Mit /start bin ich wieder da.
    [one] Ich sende nichts mehr. Der Feed, dem du folgst, bleibt erhalten: /start bringt ihn zurück.
   *[other] Ich sende nichts mehr. Die { $count } Feeds, denen du folgst, bleiben erhalten: /start bringt sie zurück.
}
button-resume = Weiter senden

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Deine Zusammenfassungen sind kurz: der eine Satz, der am meisten sagt.
    [long] Deine Zusammenfassungen sind lang: fünf bis sieben Sätze.
   *[normal] Deine Zusammenfassungen sind normal lang: { $points ->
        [one] ein Satz
       *[other] { $points } Sätze
    }.
}
length-hint = Das gilt ab jetzt für jede Zusammenfassung. Die Knöpfe unter einer Zusammenfassung ändern nur diese eine.
button-length-short = Kurz
button-length-normal = Normal
button-length-long = Lang

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = /{ $typed } kenne ich nicht. { $near ->
    [help] /help zeigt alle Befehle.
   *[other] Meinst du /{ $near }? /help zeigt alle Befehle.
}
too-short-text = Das ist zu kurz zum Zusammenfassen. Schick mir einen Link oder einen längeren Text. /help zeigt, was ich sonst noch kann.
# What came without a word to read.
cannot-read = { $what ->
    [photo] Was auf Bildern steht, kann ich nicht lesen. Schick mir einen Link, einen längeren Text oder einen weitergeleiteten Beitrag, und ich nenne dir das Wichtigste daraus.
   *[other] Das kann ich nicht lesen. Schick mir einen Link, einen längeren Text oder einen weitergeleiteten Beitrag, und ich nenne dir das Wichtigste daraus.
}
too-many-files = Ich lese { $count } Dateien auf einmal. Schick die übrigen noch einmal, in einer anderen Nachricht.
too-many-links = Ich nehme { $count } Links aus einer Nachricht. Schick die übrigen in einer anderen.

uncertain = Diese Nachricht ist vielleicht nicht angekommen: „{ $words }“. Noch einmal senden?
button-resend = Noch einmal senden
button-dismiss = Sie ist angekommen
message-settled = Gut, dann ist das erledigt.

topic-gone = Das Thema, zu dem das gehört, ist geschlossen oder gelöscht, darum schreibe ich hier.
chat-untitled = ohne Namen
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] Im Kanal „{ $title }“ darf ich nicht mehr schreiben, darum geht dort nichts mehr hinaus. Mach mich zum Administrator, der Nachrichten posten darf, und ich mache weiter; seine Feeds bleiben erhalten.
   *[group] In der Gruppe „{ $title }“ darf ich nicht mehr schreiben, darum geht dort nichts mehr hinaus. Lass mich wieder Nachrichten senden, und ich mache weiter; ihre Feeds bleiben erhalten.
}
chat-lost = { $kind ->
    [channel] Im Kanal „{ $title }“ bin ich nicht mehr, darum geht dort nichts mehr hinaus. Nimm mich wieder als Administrator auf, der Nachrichten posten darf, und ich mache weiter; seine Feeds bleiben erhalten.
   *[group] In der Gruppe „{ $title }“ bin ich nicht mehr, darum geht dort nichts mehr hinaus. Nimm mich wieder auf, und ich mache weiter; ihre Feeds bleiben erhalten.
}

## /status, for who runs the bot

status-title = Wie es mir geht
status-up = In Betrieb seit { $days ->
    [0] {""}
    [one] 1 Tag{" "}
   *[other] { $days } Tagen{" "}
}{ $hours } Std. { $minutes } Min. · { $versions }
status-feeds = Feeds: { $count }, davon { $failing } gestört
status-chats = Chats: { $count }, davon { $gone } nicht erreichbar
status-queue = Nachrichten: { $pending } wartend, { $sending } unterwegs, { $uncertain } ungewiss, { $failed } gescheitert
status-memory = Speicher: { $megabytes } MB

## /delete_me

erase-ask = Das entfernt alles, was ich { $group ->
    [yes] über diese Gruppe
   *[no] über dich
} aufhebe: { $feeds ->
    [0] deine Einstellungen
    [one] den Feed, dem du folgst, deine Einstellungen
   *[other] die { $feeds } Feeds, denen du folgst, deine Einstellungen
}, geplante Überblicke, Bewertungen, { $saved ->
    [0] was ich zum Lesen bekommen habe
    [one] den Artikel, den du gespeichert hast, was ich zum Lesen bekommen habe
   *[other] die { $saved } Artikel, die du gespeichert hast, was ich zum Lesen bekommen habe
} und die Nachrichten, die ich gesendet habe. Das lässt sich nicht rückgängig machen.
button-erase = Alles entfernen
button-spare = Alles behalten
erase-begun = Ich entferne alles …
erase-done = Alles, was ich { $group ->
    [yes] über diese Gruppe
   *[no] über dich
} hatte, ist entfernt, und auch von dieser Nachricht hebe ich nichts auf. Was in diesem Chat steht, kannst du selbst löschen. Mit /start fängt es neu an.
erase-spared = Es wurde nichts entfernt.

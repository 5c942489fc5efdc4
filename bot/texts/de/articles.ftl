article-untitled = ohne Titel
article-time = { $minutes } Min. Lesezeit
article-times = { $minutes } Min. Lesezeit, hier { $seconds } Sek.
article-times-long = { $minutes } Min. Lesezeit, hier { $here } Min.
article-no-points = Hier gibt es keinen Text zum Zusammenfassen, nur diesen Titel.
article-refused = Die Website lässt mich die Seite nicht lesen: Das hier stammt aus dem Text in ihrem Feed.
article-teaser = Ohne Abo zeigt die Website nur den Anfang: Daraus stammt das hier.
article-short = Der Text ist kurz: Das ist schon alles.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = Quelle
article-reading = Ich lese { $host } …
article-reading-text = Ich lese deinen Text …
button-shorter = Kürzer
button-longer = Länger
button-save = Speichern
button-saved = ✓ Gespeichert
button-sections = Nach Abschnitten
button-points = Das Wichtigste
button-follow = Dieser Quelle folgen

## /saved

article-saved = Gespeichert: { $title }. Mit /saved siehst du alles, was du aufhebst.
article-unsaved = Nicht mehr gespeichert: { $title }
saved-title = { $count ->
    [one] Ein gespeicherter Artikel
   *[other] { $count } gespeicherte Artikel
}
saved-empty = Du hast noch nichts gespeichert. Drücke unter einem Artikel auf „Speichern“, dann bleibt er hier.
saved-hint = Mit den Knöpfen hier unten nimmst du einen von der Liste.
# Shows a saved text that has no page.
button-read = { $number } lesen
button-forget = ✕ { $number }
button-newer = Neuere
button-older = Ältere

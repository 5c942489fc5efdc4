## Lists of feeds (OPML), in and out

import-how =
    Schick mir die OPML-Datei, die dir dein anderer Feedreader gegeben hat (such in seinen Einstellungen nach „Exportieren“), mit bis zu { $most } Feeds. Ich folge dem, was darin steht, und aus den Ordnern werden Schlagwörter.
    /export gibt dir die Liste dessen, dem du hier folgst.
import-begun = { $count ->
    [one] In deiner Liste steht ein Feed. Ich folge ihm jetzt.
   *[other] In deiner Liste stehen { $count } Feeds. Ich folge ihnen jetzt.
}
import-reading = { $total ->
    [one] Deine Liste ist da: Ein Feed darin ist neu. Ich lese ihn jetzt.
   *[other] Deine Liste ist da: { $read } von { $total } neuen Feeds habe ich schon gelesen.
}
import-reading-hint = Mach inzwischen weiter, wie du magst. Diese Nachricht sagt, wie es ausgegangen ist.
import-done = { $count ->
    [one] Deine Liste ist da. Darin stand ein Feed.
   *[other] Deine Liste ist da. Darin standen { $count } Feeds.
}
import-new = { $count ->
    [0] Nichts davon ist neu.
    [one] Einer ist neu: Du folgst ihm ab jetzt.
   *[other] { $count } davon sind neu: Du folgst ihnen ab jetzt.
}
import-known = { $count ->
    [one] Einem davon folgst du schon.
   *[other] { $count } davon folgst du schon.
}
import-repeated = { $count ->
    [one] Einer stand mehrmals darin.
   *[other] { $count } standen mehrmals darin.
}
import-refused = { $count ->
    [one] Einer hat keine brauchbare Adresse: { $names }.
   *[other] { $count } haben keine brauchbare Adresse: { $names }.
}
import-failed = { $count ->
    [one] Einer war nicht zu lesen:
   *[other] { $count } waren nicht zu lesen:
}
import-failed-keep = { $count ->
    [one] Er bleibt unter deinen Feeds, und ich versuche es weiter.
   *[other] Sie bleiben unter deinen Feeds, und ich versuche es weiter.
}
import-failed-file = { $count ->
    [one] Einer war nicht zu lesen; die Datei sagt, warum.
   *[other] { $count } waren nicht zu lesen; die Datei sagt, warum.
}
button-drop-failed = { $count ->
    [one] Ihm nicht mehr folgen
   *[other] Diesen { $count } nicht mehr folgen
}
import-dropped = { $count ->
    [one] Dem einen, der nicht zu lesen war, folgst du nicht mehr.
   *[other] Den { $count }, die nicht zu lesen waren, folgst du nicht mehr.
}
import-restored = Du folgst ihnen wieder.
export-caption = { $count ->
    [one] Der eine Feed, dem du folgst, als Liste (OPML), die auch andere Feedreader verstehen.
   *[other] Die { $count } Feeds, denen du folgst, als Liste (OPML), die auch andere Feedreader verstehen.
}
export-left-out = { $count ->
    [one] Einer fehlt darin, weil seine Adresse jeden hineinlässt, der sie hat: { $names }.
   *[other] { $count } fehlen darin, weil ihre Adressen jeden hineinlassen, der sie hat: { $names }.
}

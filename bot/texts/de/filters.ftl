## /filter

filter-where = in { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Es gibt noch keinen Artikel, an dem ich ihn ausprobieren könnte. Soll er gelten?
   *[other] { $kind ->
        [out] { $count ->
            [0] Er hätte keinen der letzten { $tried } Artikel getroffen.
            [one] Er hätte einen der letzten { $tried } Artikel getroffen, der dann nicht käme:
           *[other] Er hätte { $count } der letzten { $tried } Artikel getroffen, die dann nicht kämen:
        }
       *[in] { $count ->
            [0] Er hätte keinen der letzten { $tried } Artikel getroffen, und sonst käme nichts.
            [one] Er hätte einen der letzten { $tried } Artikel getroffen, und sonst käme nichts:
           *[other] Er hätte { $count } der letzten { $tried } Artikel getroffen, und sonst käme nichts:
        }
    }
}
filter-tried-more = { $count ->
    [one] und einen weiteren
   *[other] und { $count } weitere
}
filter-used = { $kind ->
    [out] Er gilt: Was er trifft, kommt nicht mehr.
   *[in] Er gilt: Nur was er trifft, kommt noch.
}
filter-refused = Nicht übernommen: { $filter }
filter-removed = Gilt nicht mehr: { $filter }
filters-title = { $count ->
    [one] Ein Filter
   *[other] { $count } Filter
}
filters-hint = Mit seinem Knopf nimmst du einen weg. Einer mehr: /filter -football, oder nur, was du willst: /filter "climate summit" #news
filters-empty =
    Es kommt alles, dem du folgst. Um etwas wegzulassen, gib ein Wort mit einem Minus davor an: /filter -football
    Nur was du willst, aus einem Schlagwort oder Feed: /filter "climate summit" #news
button-use-filter = Verwenden
button-refuse-filter = Nein
button-filters = Alle Filter
error-empty-filter = Ein Filter braucht ein Wort, eine Wortfolge oder ein Muster. Zum Beispiel: /filter -football, /filter title:rumour oder /filter /goo+gle/
error-long-filter = Dieser Filter ist zu lang: höchstens { $most } Zeichen. Zum Beispiel: /filter -football
error-many-filters = Du hast { $most } Filter, mehr geht nicht. /filter zeigt sie und nimmt einen weg.
error-no-filter = Diesen Filter gibt es nicht mehr. Leg ihn neu an, zum Beispiel: /filter -football
error-filter-place = Du folgst keinem Feed namens „{ $typed }“ und hast kein solches Schlagwort. /feeds zeigt, was es gibt; zum Beispiel: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = Das Muster /{ $pattern }/ geht nicht ({ $reason }). Ein einfaches geht, zum Beispiel: /filter /goo+gle/
error-large-pattern = Das Muster /{ $pattern }/ ist zu groß. Ein einfacheres geht, zum Beispiel: /filter /goo+gle/

## /search

search-title = { $count ->
    [one] Ein Artikel mit { $words }
   *[other] { $count } Artikel mit { $words }
}
search-title-many = Über { $count } Artikel mit { $words }
search-title-any = Nichts enthält alle Wörter von { $words }. Das hier enthält einige davon:
search-empty = Nichts in deinen Feeds enthält { $words }. Weniger Wörter finden mehr, und auch ein Wortanfang: /search clim*
search-saved-empty = Nichts, was du gespeichert hast, enthält { $words }. /saved zeigt alles davon.
error-no-words = Wonach soll ich suchen? Zum Beispiel: /search ferry, /search "climate summit" -sport oder /search clim*
error-only-without = Da steht nur, was wegbleiben soll, und nichts, wonach ich suchen kann. Zum Beispiel: /search ferry -football
error-search-gone = An diese Suche erinnere ich mich nicht mehr. Schick sie noch einmal, zum Beispiel: /search ferry

## What is saved, as a file

button-export = Als { $form ->
    [html] Webseite
   *[markdown] Markdown
}
export-title = { $count ->
    [one] Ein gespeicherter Artikel
   *[other] { $count } gespeicherte Artikel
}

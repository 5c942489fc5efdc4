## /start: three presses to a first digest

welcome-pick = Worüber möchtest du lesen? Drücke auf so viele Themen, wie du magst, dann auf „Weiter“.
welcome-picked = Ausgewählt: { $topics }
welcome-otherwise =
    Oder fang mit einer Website an, die du magst: /subscribe https://example.com
    Oder schick mir die Liste der Feeds (OPML), die dir ein anderer Feedreader gegeben hat.
button-next-step = Weiter
button-step-back = Zurück
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    Wann soll dein Überblick kommen?
    Deine Zeitzone ist { $zone }, dort ist es jetzt { $time }.
begin-zones = Wo wohnst du? Drücke auf einen Ort, an dem es so spät ist wie bei dir.
begin-zone-otherwise = Keiner davon? Schick /digest 8:00 und eine große Stadt in deiner Nähe auf Englisch, zum Beispiel /digest 8:00 Nairobi, oder teile deinen Standort.
button-my-zone = Meine Zeitzone ist { $zone }
button-other-zone = Eine andere Zeitzone
button-zone-at = { $place }, { $time }
begin-reading = Ich lese deine Feeds: bisher { $read } von { $total }.
begin-reading-hint = Das dauert ein paar Sekunden. Sollte nichts kommen, drücke auf den Knopf.
button-digest-now = Mein Überblick, jetzt
begin-done = { $count ->
    [one] Fertig: Du folgst einem Feed. Dein Überblick kommt täglich um { $at } ({ $zone }).
   *[other] Fertig: Du folgst { $count } Feeds. Dein Überblick kommt täglich um { $at } ({ $zone }).
}
begin-first = Hier ist der erste.
begin-nothing-yet = Noch hat keiner davon geantwortet. Was sie bringen, kommt mit diesem Überblick.
begin-rest = { $count ->
    [one] Einer davon hat noch nicht geantwortet. Was er bringt, kommt mit dem nächsten Überblick.
   *[other] { $count } davon haben noch nicht geantwortet. Was sie bringen, kommt mit dem nächsten Überblick.
}
button-more-topics = Mehr zum Folgen

## The catalogue

topic-name = { $topic ->
    [world] Aus aller Welt
    [news] Inland und Lokales
    [technology] Technik
    [science] Wissenschaft
    [business] Wirtschaft
    [sport] Sport
    [culture] Kultur
    [programming] Programmieren
    [money] Geld
    [design] Wohnen und Design
    [food] Essen
    [travel] Reisen
    [games] Spiele
    [cars] Autos
    [style] Mode und Schönheit
    [fun] Humor
    [health] Gesundheit
   *[other] { $topic }
}
topics-title = Worüber möchtest du lesen?
topics-hint = Drücke auf ein Thema, um seine Feeds zu sehen. Was hier fehlt, dem folgst du mit seiner Adresse: /subscribe https://example.com
topics-empty = Hier gibt es nichts zur Auswahl. Folge einer Website mit ihrer Adresse: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: ein Feed
   *[other] { $topic }: { $count } Feeds
}
topic-hint = Drücke auf eine Nummer, um zu sehen, was ein Feed bringt, und um ihm zu folgen.
offer-followed = du folgst ihm
offer-latest = Das Neueste daraus:
offer-no-items = Im Moment enthält er keine Beiträge.
offer-trouble = Im Moment kann ich ihn nicht lesen, darum muss das Folgen warten. Versuch es später noch einmal, oder nimm einen anderen.
button-take-feed = Folgen
button-offer-settings = Wie er kommt
button-topics = Alle Themen
button-back-to = Zurück: { $topic }
country-name = { $code ->
    [AU] Australien
    [BD] Bangladesch
    [BR] Brasilien
    [CA] Kanada
    [DE] Deutschland
    [ES] Spanien
    [FR] Frankreich
    [GB] Vereinigtes Königreich
    [HK] Hongkong
    [ID] Indonesien
    [IE] Irland
    [IN] Indien
    [IR] Iran
    [IT] Italien
    [JP] Japan
    [MM] Myanmar
    [MX] Mexiko
    [NG] Nigeria
    [PH] Philippinen
    [PK] Pakistan
    [PL] Polen
    [RU] Russland
    [UA] Ukraine
    [US] USA
    [ZA] Südafrika
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Teilen
share-link =
    Wer diesen Link öffnet, wird gefragt, ob er { $feed } folgen möchte:
    { $link }
button-copy-link = Link kopieren
share-question = Möchtest du { $feed } folgen?
button-decline = Nein
share-declined = Gut, es hat sich nichts geändert.

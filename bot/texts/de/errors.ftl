# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = Entschuldige, hier ist etwas schiefgegangen. Nichts ist verloren; bitte versuch es gleich noch einmal.
error-took-too-long = Entschuldige, das hat zu lange gedauert, darum habe ich aufgehört. Bitte schick es in einer Minute noch einmal. Alles andere geht, zum Beispiel /feeds
error-gave-up = Entschuldige, eine deiner Nachrichten habe ich dreimal versucht, und dreimal ging es schief. Darum lasse ich sie. Alles andere geht, zum Beispiel /feeds
error-database = Entschuldige, ich komme gerade nicht an mein Gedächtnis, darum geht das nicht. Nichts ist verloren, und wer mich betreibt, weiß davon. Bitte versuch es in ein paar Minuten noch einmal.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = Ich kann meine Datenbank nicht benutzen: { $error }. Alle Arbeit ruht, nichts ist verloren, und ich mache von selbst weiter, sobald es wieder geht. Mein Protokoll und /health sagen, wie es steht.
owner-database-well = Meine Datenbank geht wieder, und ich habe weitergemacht.
error-settings = Entschuldige, ich bin noch nicht richtig eingerichtet. Wer mich betreibt, findet den Grund mit „lede doctor“.
error-too-hard = Entschuldige, das war zu viel für mich: Das Lesen hat zu lange gedauert. { $wanted ->
    [feed] Vielleicht hat die Website einen kleineren Feed: /subscribe https://example.com/feed.xml
    [article] Ein kürzerer Text geht, zum Beispiel der Teil, der dir wichtig ist.
   *[other] Etwas Kürzeres geht.
}

error-administrators-only = Nur Administratoren können ändern, was ich hier tue. Alle können /summarize, /digest und /feeds benutzen.
error-administrators-unknown = Nur Administratoren können ändern, was ich hier tue, und Telegram sagt mir gerade nicht, wer sie sind. Bitte versuch es in einer Minute noch einmal.
error-no-target = In so einer Gruppe oder so einem Kanal bin ich nicht, oder ich weiß nichts mehr davon. Schick dort /target.
error-target-administrators = Nur die Administratoren dort können diesen Chat einrichten. /target zeigt die, die deine sind, und /target off beendet das.

## What a person typed

error-bad-input = Damit kann ich nichts anfangen. /help zeigt mit Beispielen, was ich verstehe.
error-no-address = Ich brauche die Adresse einer Website, eines Feeds oder eines Artikels. Zum Beispiel: /subscribe https://example.com/feed.xml
error-bad-address = „{ $typed }“ ist keine Adresse, die ich öffnen kann. { $wanted ->
    [feed] Zum Beispiel: /subscribe https://example.com/feed.xml
    [article] Zum Beispiel: /summarize https://example.com/article
   *[other] Eine ganze Adresse geht, zum Beispiel: https://example.com/news
}
error-bad-time = „{ $typed }“ ist keine Uhrzeit, die ich verstehe. Zum Beispiel: /digest 08:00, /digest 6:30 pm oder /digest off
error-bad-zone = Die Zeitzone „{ $typed }“ kenne ich nicht. Nenne eine große Stadt darin auf Englisch, zum Beispiel: /digest 8:00 Europe/Berlin oder /digest 8:00 Tokyo
error-no-zone-there = Die Zeitzone dieses Ortes kenne ich nicht. Nenne eine große Stadt in der Nähe auf Englisch, zum Beispiel: /digest 8:00 Tokyo
error-bad-until = „{ $typed }“ ist kein künftiger Tag, den ich verstehe. Zum Beispiel: /pause until Monday, /pause 3 days oder /pause until 5 December
error-bad-quiet = „{ $typed }“ verstehe ich nicht als Uhrzeiten. Zum Beispiel: /quiet 22:00-7:00 oder /quiet off
error-which-tag = Nenne die Nummer eines Feeds aus /feeds und dann seine Schlagwörter, zum Beispiel: /tag 2 tech science. Ohne Schlagwort: /tag 2 off
error-which-rename = Nenne die Nummer eines Feeds aus /feeds und dann deinen Namen für ihn, zum Beispiel: /rename 2 Morning paper. Wieder sein eigener Name: /rename 2 off
error-long-name = Ein Name kann { $most } Zeichen haben. Zum Beispiel: /rename 2 Morning paper
error-which-tags = /tags zeigt deine Schlagwörter, „/tags tech“ die Feeds unter einem, und „/tags tech science“ gibt ihm einen anderen Namen.
error-no-tag = Ein Schlagwort „{ $typed }“ hast du nicht. /tags zeigt, welche du hast.
error-many-tags = Ein Feed kann { $most } Schlagwörter haben. Nimm erst eines weg.
error-undo-gone = Das ist zu lange her, um es rückgängig zu machen. /feeds und /tags zeigen, wie es steht.
error-bad-tag = „{ $typed }“ kann kein Schlagwort sein: ein Wort aus höchstens { $most } Buchstaben, Ziffern, - und _. Zum Beispiel: /tag 2 tech
error-bad-length = „{ $typed }“ kenne ich nicht als Länge. Es gibt short (kurz), normal und long (lang), zum Beispiel: /length short
error-bad-stories = Ein Überblick kann 1 bis { $most } Meldungen haben. Zum Beispiel: /digest 8:00, 5 stories
error-many-schedules = Du hast schon { $most } Überblicke geplant. /schedule zeigt sie und nimmt einen weg.
error-no-schedule = Dieser Überblick ist nicht mehr geplant. /schedule zeigt, welche es sind.
error-which-feed = Welcher Feed? Nenne seine Nummer oder seinen Namen, zum Beispiel: /unsubscribe 2. Die Nummern stehen in /feeds.
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = Mehrere deiner Feeds passen: { $names }. Schick /unsubscribe mit der Nummer des gemeinten.
error-feed-not-found = So einem Feed folgst du nicht. /feeds zeigt, welchen du folgst; /unsubscribe 1 beendet den ersten davon.
error-no-feeds = Du folgst noch keinem Feed, darum gibt es nichts zu berichten. Fang mit einem an: /subscribe https://example.com
error-nothing-to-summarize = Schick mir einen Link oder einen Text dazu, zum Beispiel: /summarize https://example.com/article. Oder antworte auf eine Nachricht mit /summarize.
error-not-opml = Diese Datei ist keine Liste von Feeds. Ich lese OPML-Dateien, wie andere Feedreader sie exportieren.
error-import-running = Ich bin noch mit deiner anderen Liste beschäftigt. Schick diese noch einmal, wenn jene fertig ist.
error-bad-share = Dieser Link führt zu keinem Feed, den ich kenne. Bitte um einen neuen, oder folge einer Website mit ihrer Adresse: /subscribe https://example.com
error-not-shared = Die Adresse dieses Feeds lässt jeden hinein, der sie hat, darum wird sie nicht weitergegeben.
error-opml-empty = In dieser Liste steht kein Feed. Vielleicht stehen sie in einer anderen Liste, die dein Feedreader exportiert.
error-opml-too-long = Diese Liste hat { $count } Feeds; ich nehme { $most } auf einmal. Teile die Datei in zwei und schick beide.

## As much as one chat may have

error-many-feeds = Du folgst { $most } Feeds, und mehr geht in einem Chat nicht. Beende einen, der dir nicht fehlt, zum Beispiel: /unsubscribe 2. Dann versuch es noch einmal.
error-long-list = In dieser Liste sind { $count } Feeds neu für dich, und Platz ist für { $room }: Ein Chat kann { $most } folgen. Schick eine kürzere Liste, oder schaff Platz mit /unsubscribe.
error-many-summaries = Mehr fasse ich an einem Tag für einen Chat nicht zusammen ({ $most }). Ab Mitternacht lese ich wieder für dich; Überblicke und /feeds gehen weiter wie immer.

## What whoever runs the bot typed

error-bad-invite = Sag, wie viele ein Link hereinlässt (höchstens { $uses }) und für wie viele Tage (höchstens { $days }). Zum Beispiel: /invite, /invite 5 oder /invite 5 30 days
error-which-chat = Nenne die Nummer eines Chats, wie /people sie zeigt. Zum Beispiel: /ban 123456789. Deinen eigenen kannst du nicht sperren.
error-not-banned = Dieser Chat ist nicht gesperrt. /people zeigt, welche es sind.
error-empty-broadcast = Schreib hinter den Befehl, was alle erfahren sollen, oder antworte mit ihm auf eine Nachricht. Zum Beispiel: /broadcast We move to another server tonight.
error-long-broadcast = Das ist zu lang für eine Nachricht: Es gehen höchstens { $most } Zeichen. Zum Beispiel: /broadcast We move to another server tonight.
error-nobody-to-tell = Es gibt noch niemanden, dem ich es sagen könnte: Außer deinem Chat ist keiner da, der mich nicht angehalten hat. /people zeigt alle Chats.
error-broadcast-settled = Das ist schon entschieden: Es ist hinausgegangen oder wurde verworfen. Für eine neue: /broadcast und der Text

## Buttons and old messages

error-old-button = Dieser Knopf ist zu alt und geht nicht mehr. Dasselbe kann das Befehlsmenü: /help zeigt es.
error-article-gone = Diesen Artikel habe ich nicht mehr. Schick mir seinen Link, und ich fasse ihn neu zusammen.
error-digest-gone = Diesen Überblick habe ich nicht mehr. /digest bringt, was neu ist.
error-old-erase = Diese Frage ist schon alt, darum wurde nichts entfernt. Um neu gefragt zu werden: /delete_me
error-forgotten = Das lässt sich nicht mehr rückgängig machen: Ich habe es vergessen. Drücke bei einer Meldung auf 👍 oder 👎, und ich lerne neu.
error-already-settled = Das ist schon erledigt: Ich sende nichts doppelt. /digest bringt, was neu ist.

## Addresses that could not be read

error-address-refused = { $host } öffne ich nicht: Ich lese nur öffentliche Webadressen. { $wanted ->
    [feed] Zum Beispiel: /subscribe https://example.com/feed.xml
    [article] Zum Beispiel: /summarize https://example.com/article
   *[other] Zum Beispiel: https://example.com/news
}
error-unreachable = Ich konnte { $host } nicht erreichen. Prüfe die Adresse oder versuch es später noch einmal.
error-unreachable-slow = { $host } hat zu lange nicht geantwortet. Bitte versuch es in ein paar Minuten noch einmal.
error-unreachable-dns = Ich finde { $host } im Moment nicht. Wenn der Name richtig geschrieben ist, versuch es bitte in ein paar Minuten noch einmal.
error-unreachable-tls = Die Verbindung zu { $host } ist nicht sicher: Das Zertifikat ist falsch oder abgelaufen. Das kann nur die Website beheben.
error-unreachable-encoding = { $host } verpackt seine Seiten so, dass ich sie nicht öffnen kann. Bitte versuch es später noch einmal; bleibt es so, kann das nur die Website beheben.
error-too-many-redirects = { $host } schickt mich von einer Adresse zur nächsten. Öffne sie im Browser und schick mir die Adresse, bei der du ankommst.
error-bad-status = { $status ->
    [401] { $host } verlangt Namen und Passwort. { $wanted ->
        [feed] Hast du beides, dann setz es in die Adresse: /subscribe https://name:password@example.com/feed.xml
        [article] Schick mir stattdessen den Text, und ich fasse ihn zusammen.
       *[other] So lässt sich nur lesen, was allen offensteht.
    }
    [402] { $host } zeigt das nur mit Abo. { $wanted ->
        [feed] Hast du von dort eine Adresse für deinen Feedreader, dann schick mir die: /subscribe https://example.com/feed.xml
        [article] Schick mir stattdessen den Text, und ich fasse ihn zusammen.
       *[other] So lässt sich nur lesen, was allen offensteht.
    }
    [403] { $host } lässt mich das nicht lesen. { $wanted ->
        [feed] Vielleicht geht ein anderer Feed der Website: Such dort nach einem Link namens „RSS“ oder „Atom“.
        [article] Schick mir stattdessen den Text, und ich fasse ihn zusammen.
       *[other] Vielleicht geht eine andere Adresse dort.
    }
    [404] { $host } sagt, dass es diese Seite nicht gibt. { $wanted ->
        [feed] Prüfe die Adresse oder schick mir die Startseite der Website: /subscribe https://example.com
        [article] Prüfe die Adresse oder schick mir stattdessen den Text, und ich fasse ihn zusammen.
       *[other] Prüfe die Adresse und schick sie dann noch einmal.
    }
    [410] { $host } sagt, dass es diese Seite endgültig nicht mehr gibt. { $wanted ->
        [feed] Vielleicht gibt es einen neuen Feed, den ich auf der Startseite der Website suche: /subscribe https://example.com
        [article] Wenn du den Text hast, schick ihn mir, und ich fasse ihn zusammen.
       *[other] Vielleicht steht sie jetzt unter einer anderen Adresse.
    }
    [429] { $host } hat zu viele Anfragen von mir bekommen. Bitte versuch es in einer Stunde noch einmal.
    [451] { $host } darf das aus rechtlichen Gründen nicht zeigen.
   *[other] { $host } hat mit einem Fehler geantwortet ({ $status }). Bitte versuch es später noch einmal.
}
error-too-large = Was { $host } sendet, ist zu groß für mich. { $wanted ->
    [feed] Vielleicht ist es kein Feed: Schick mir die Adresse der Website, und ich suche einen: /subscribe https://example.com
   *[other] Vielleicht ist es ein Video oder eine Datei: Schick mir die Seite, die davon erzählt.
}
error-not-a-feed = Bei { $host } habe ich keinen Feed gefunden. Such auf der Website nach einem Link namens „RSS“ oder „Atom“ und schick mir den: /subscribe https://example.com/feed.xml
error-private-channel = Dieser Kanal hat keinen öffentlichen Namen, darum kann ich ihn nicht von mir aus lesen. Öffentlichen kann ich folgen. Zum Beispiel: /subscribe @telegram
error-no-channel = Dort sehe ich keine Beiträge. Ich kann einem öffentlichen Kanal folgen, dessen Beiträge im Web unter t.me/s/ und seinem Namen stehen. Zum Beispiel: /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } fragt, ob ich ein Roboter bin, und das bin ich. Kopiere den Text des Artikels und schick ihn mir: Auch den fasse ich zusammen.
    [login] { $host } zeigt Bots eine Anmeldeseite. Kopiere den Text des Artikels und schick mir stattdessen den.
    [cookies] { $host } zeigt nur die Frage nach Cookies, die allein ein Mensch beantworten kann. Kopiere den Text des Artikels und schick mir stattdessen den.
    [paywall] { $host } zeigt den ganzen Artikel nur mit Abo. Wenn du ihn lesen kannst, kopiere den Text und schick ihn mir: Auch den fasse ich zusammen.
    [index] Diese Seite von { $host } ist eine Liste von Links und kein Artikel. Schick mir den Link eines Artikels. Der ganzen Website folgst du so: /subscribe https://{ $host }
    [video] { $host } hat dort ein Video oder eine Tonaufnahme, und ich kann nur lesen. Schick mir eine Seite oder einen Text, der erzählt, was darin vorkommt.
    [image] { $host } hat dort ein Bild, und ich kann nur lesen. Schick mir eine Seite oder einen Text, der erzählt, was es zeigt.
    [script] { $host } füllt diese Seite mit Programmen, die nur ein Browser ausführt. Kopiere den Text des Artikels und schick mir stattdessen den.
    [gone] { $host } sagt, dass es diese Seite nicht (mehr) gibt. Prüfe die Adresse oder schick mir den Text.
    [feed] Diese Adresse von { $host } ist ein Feed und kein Artikel. Folge ihm: /subscribe https://example.com/feed.xml
    [scan] Das PDF von { $host } enthält Bilder von Seiten und keinen Text, den ich lesen könnte. Schick mir den Text oder eine Seite darüber.
    [locked] Das PDF von { $host } ist mit einem Passwort gesperrt. Schick mir stattdessen den Text.
    [file] { $host } hat dort eine Art von Datei, die ich nicht lesen kann. Ich lese Webseiten, PDFs und einfache Texte.
   *[empty] Bei { $host } habe ich keinen Artikeltext gefunden. Kopiere den Text des Artikels und schick ihn mir: Auch den fasse ich zusammen.
}
error-nothing-in-file = { $instead ->
    [scan] Dieses PDF enthält Bilder von Seiten und keinen Text, den ich lesen könnte. Schick mir den Text oder einen Link zu einer Seite darüber.
    [locked] Dieses PDF ist mit einem Passwort gesperrt. Schick mir stattdessen den Text.
    [image] Das ist ein Bild, und ich kann nur lesen. Schick mir einen Text, einen Link oder ein PDF.
    [video] Das ist ein Video oder eine Tonaufnahme, und ich kann nur lesen. Schick mir einen Text, einen Link oder ein PDF.
    [feed] Das ist ein Feed. Schick mir seine Adresse, um ihm zu folgen: /subscribe https://example.com/feed.xml
    [index] Das ist eine Seite voller Links und kein Artikel. Schick mir den Link eines Artikels, zum Beispiel: https://example.com/news
    [file] Diese Art von Datei kann ich nicht lesen. Ich lese Webseiten, PDFs und einfache Texte (.html, .pdf, .txt).
   *[other] In dieser Datei habe ich keinen Text zum Zusammenfassen gefunden. Schick mir den Text selbst oder einen Link, zum Beispiel: https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = Diese Datei hat über { $megabytes } MB, und so viel lese ich nicht. Schick mir den Teil, der dir wichtig ist: ein kleineres PDF oder seinen Text.
error-file-empty = Diese Datei ist leer. Schick sie noch einmal, oder schick mir ihren Text.
error-file-office = Office-Dokumente und E-Books kann ich nicht lesen. Speichere es als PDF oder als einfachen Text (.pdf, .txt) und schick mir das.
error-file-archive = Archive öffne ich nicht. Entpacke es und schick mir, was darin ist: Webseiten, PDFs oder einfache Texte (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = Diese Datei ist beschädigt oder trotz ihres Namens keine { $ending }-Datei. Öffne sie auf deinem Gerät, kopiere den Text und schick mir den.
error-file-not-given = Telegram gibt mir diese Datei im Moment nicht. Bitte schick sie in einer Minute noch einmal, oder schick mir ihren Text.

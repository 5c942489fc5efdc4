# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = einem Feed oder einer Website folgen: /subscribe https://example.com
menu-feeds = wem du folgst, und wie es jedem Feed geht
menu-topics = Feeds zur Auswahl, nach Thema
menu-digest = was neu ist, jetzt; /digest 8:00 an jedem Tag, /digest 18:30 mon-fri, /digest off
menu-schedule = wann deine Überblicke kommen
menu-quiet = Stunden, in denen nichts von selbst kommt: /quiet 22:00-7:00
menu-rename = einen Feed nennen, wie du magst: /rename 2 Morning paper
menu-tags = deine Schlagwörter und ihre Feeds; /tags tech science benennt eines um
menu-tag = Feeds unter einem Wort sammeln: /tag 2 tech
menu-import = den Feeds aus der Liste eines anderen Feedreaders folgen (einer OPML-Datei)
menu-export = die Liste deiner Feeds, als OPML-Datei
menu-summarize = das Wichtigste aus einem Link oder Text
menu-length = wie lang Zusammenfassungen sind: kurz, normal oder lang
menu-search = Artikel deiner Feeds finden: /search "climate summit" -sport
menu-saved = die Artikel, die du gespeichert hast; /saved ferry sucht darin
menu-filter = etwas weglassen, oder nur nehmen, was du willst: /filter -football
menu-learned = was deine Daumen hoch und runter mich gelehrt haben, und wie ich es vergesse
menu-stats = deine letzten sieben Tage: Artikel herein, Meldungen heraus, Minuten gespart
menu-settings = alles, was du ändern kannst, in einer Nachricht
menu-timezone = wo du bist: /timezone Berlin
menu-unsubscribe = einem Feed nicht mehr folgen: /unsubscribe 2
menu-pause = eine Weile nichts senden: /pause until Monday
menu-resume = weiter senden
menu-target = eine deiner Gruppen oder Kanäle von hier aus einrichten
menu-start = anfangen: Themen und Uhrzeit wählen und einen ersten Überblick sehen; oder zurückkommen
menu-stop = nichts mehr senden; deine Feeds bleiben erhalten
menu-delete_me = alles entfernen, was ich über dich aufhebe
menu-help = was ich kann

# Shown to whoever runs the bot alone.
menu-status = wie es mir geht: Feeds, Chats, Nachrichten, Speicher
menu-people = wer mich nutzt, mit einem Knopf zum Sperren
menu-invite = ein Link, der jemanden hereinlässt: /invite, /invite 5 30 days
menu-broadcast = allen etwas sagen: /broadcast und der Text; du siehst es zuerst
menu-ban = für einen Chat nicht mehr da sein: /ban 123456789
menu-unban = wieder für ihn da sein: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede liest deine Feeds und bringt dir, was geschehen ist: ein paar Sätze zu jeder Meldung, und jeder führt zurück zu seiner Quelle.

    Folge einer Website mit /subscribe, bekomm täglich einen Überblick zu deiner Uhrzeit, oder schick einen Link oder langen Text und erhalte das Wichtigste daraus.
bot-short-description = Liest deine Feeds und bringt dir, was geschehen ist: in wenigen Sätzen, die zur Quelle führen.

## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = Für { $kind ->
    [channel] den Kanal
   *[group] die Gruppe
} „{ $title }“:
target-over = Die Stunde für „{ $title }“ ist um, darum geht es hier wieder um deinen eigenen Chat. /target wählt neu.
target-choose = Für welchen Chat sollen deine Befehle gelten? Eine Stunde lang wirken /subscribe, /feeds, /digest 8:00, /settings und die übrigen dort, und ich antworte dir hier.
    Eine andere Gruppe oder ein anderer Kanal: Schick dort /target.
target-none = Ich kenne keine Gruppe und keinen Kanal, zu dem du mich hinzugefügt hast und den du verwaltest. Füge mich zu einem hinzu, in einem Kanal als Administrator, der posten darf; oder schick dort /target.
target-now = Deine Befehle gelten für { $kind ->
    [channel] den Kanal
   *[group] die Gruppe
} { $title }.
# $feeds: how many it follows.
target-chosen = Was du hier schreibst, gilt jetzt für { $kind ->
    [channel] den Kanal
   *[group] die Gruppe
} { $title }, bis { $until } oder /target off. Ich antworte dir hier, und was neu ist, geht dorthin. { $feeds ->
    [0] Fang mit Themen an oder mit einem Feed: /subscribe https://example.com
   *[other] Zum Beispiel: /subscribe https://example.com, /digest 8:00 oder /feeds
}
target-home = Was du hier schreibst, gilt wieder für deinen eigenen Chat.
target-link = Richte mich unter vier Augen ein: Ich antworte dir dort, und sonst muss es niemand lesen. Das ist für Administratoren.
added-private = Ich bin jetzt { $kind ->
    [channel] im Kanal
   *[group] in der Gruppe
} { $title }. Richte alles von hier aus ein, damit es dort niemand lesen muss, oder { $kind ->
    [channel] poste dort /subscribe https://example.com.
   *[group] schreib dort /subscribe https://example.com.
}
added-here = Danke, dass ihr mich aufgenommen habt. Ein Administrator kann mich hier einrichten, mit /subscribe https://example.com und /digest 8:00, oder unter vier Augen.
button-target = { $title }
button-target-set-up = { $title } einrichten
button-target-topics = Themen wählen
button-target-feeds = Feeds dort
button-target-settings = Einstellungen dort
button-home = Zurück zu meinem eigenen Chat
button-set-up-in-private = Unter vier Augen einrichten

# A link to the forum topic to which a feed or a digest goes.
in-topic = in einem Thema

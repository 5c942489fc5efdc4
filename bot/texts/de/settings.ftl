# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Einstellungen
settings-hint = Drücke auf das, was du ändern möchtest.
settings-digests = { $count ->
    [0] Kein Überblick geplant
    [one] Überblick: { $when }
   *[other] { $count } Überblicke, der nächste: { $when }
}
settings-zone = Zeitzone: { $zone }, dort ist es jetzt { $time }
settings-language = Sprache: { $name }
settings-length = Zusammenfassungen: { $length ->
    [short] kurz
    [long] lang
   *[normal] normal lang
}
settings-stories = Meldungen in einem Überblick: höchstens { $count }
settings-quiet = Ruhezeit: { $begin } bis { $end }
settings-quiet-none = Ruhezeit: keine
settings-layout = Aufbau eines Überblicks: { $layout ->
    [tags] nach Schlagwort
    [rich] das Wichtigste zuerst, mit Überschriften
    [rich-tags] nach Schlagwort, mit Überschriften
   *[ranked] das Wichtigste zuerst
}
settings-previews = Bilder von Seiten: { $shown ->
    [True] werden gezeigt
   *[other] werden weggelassen
}
button-settings = Einstellungen
button-settings-back = Zurück zu den Einstellungen
button-settings-digests = Überblicke
button-settings-zone = Zeitzone
button-settings-language = Sprache
button-settings-length = Länge
button-settings-stories = Meldungen
button-settings-quiet = Ruhezeit
button-settings-layout = Aufbau
button-settings-previews = { $shown ->
    [True] Bilder weglassen
   *[other] Bilder zeigen
}
button-settings-learned = Was ich gelernt habe

choose-zone = Wo bist du? Schick mir deinen Standort, oder schreib es so: /timezone Berlin
choose-language = In welcher Sprache soll ich mit dir sprechen? Zusammenfassungen bleiben in der Sprache ihrer Artikel.
choose-stories = Wie viele Meldungen soll ein Überblick höchstens haben? Die übrigen sind einen Knopfdruck entfernt.
choose-quiet = Wann soll nichts von selbst kommen? Andere Zeiten: /quiet 21:30-6:15. Überblicke kommen zu ihrer Zeit.
choose-layout = Wie soll ich einen Überblick ordnen? Mit Überschriften liest er sich wie eine Seite, auf der weitere Punkte eingeklappt sind; manche Telegram-Apps können das noch nicht zeigen. Nach Schlagwort stehen Meldungen unter den Schlagwörtern, die du deinen Feeds gibst: /tag 2 tech
button-no-quiet = Keine Ruhezeit
button-quiet = { $begin } bis { $end }
button-layout = { $layout ->
    [tags] Nach Schlagwort
    [rich] Überschriften, Wichtigstes zuerst
    [rich-tags] Überschriften, nach Schlagwort
   *[ranked] Das Wichtigste zuerst
}
# This language's own name.
language-own-name = Deutsch

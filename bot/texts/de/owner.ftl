## For whoever runs the bot

help-owner = Nur für dich, weil du mich betreibst
invite-link = { $count ->
    [one] Dieser Link lässt eine Person herein, bis { $until }:
   *[other] Dieser Link lässt { $count } Personen herein, bis { $until }:
}
    { $link }
invite-open = Zurzeit lasse ich alle herein, mit Link oder ohne. In meinen Einstellungen ändert das access.open: false.
invite-withdrawn = Dieser Link lässt niemanden mehr herein.
button-withdraw = Link zurückziehen

people-title = { $count ->
    [one] Ein Chat
   *[other] { $count } Chats
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] Person
    [group] Gruppe
    [supergroup] Gruppe
   *[channel] Kanal
} · { $feeds ->
    [one] ein Feed
   *[other] { $feeds } Feeds
}{ $state ->
    [banned] {" "}· gesperrt
    [gone] {" "}· nicht erreichbar
    [stopped] {" "}· hat angehalten
   *[served] {""}
}
person-since = Hier seit { $at }
button-newer-people = Neuere
button-older-people = Ältere
button-people = Alle Chats
button-ban = Sperren
button-unban = Wieder zulassen
banned = Für { $who } bin ich nicht mehr da und sende nichts mehr dorthin. Die Feeds bleiben erhalten.
unbanned = Für { $who } bin ich wieder da.

# Under a text that goes to everybody.
broadcast-from = Von dem Menschen, der diesen Bot betreibt. /stop beendet alle Nachrichten.
broadcast-question = { $count ->
    [one] So sieht es aus. Soll es an den einen Chat gehen, für den ich außer deinem da bin?
   *[other] So sieht es aus. Soll es an { $count } Chats gehen? Das sind Menschen und Gruppen, die mich nicht angehalten haben; Kanäle bekommen nichts.
}
button-send-all = An { $count } senden
broadcast-planned = { $count ->
    [one] Es geht in einer Minute hinaus, an einen Chat.
   *[other] Es geht in einer Minute hinaus, an { $count } Chats.
}
broadcast-dropped = Gut, es wurde nichts gesendet.
broadcast-leaving = Es geht gerade hinaus: { $sent } von { $total } haben es.
broadcast-over = Es ist hinausgegangen: { $sent } von { $total } haben es.
broadcast-failed = { $count ->
    [one] Eine hat Telegram abgelehnt.
   *[other] { $count } hat Telegram abgelehnt.
}
broadcast-uncertain = { $count ->
    [one] Eine ist vielleicht nicht angekommen; danach frage ich dort.
   *[other] { $count } sind vielleicht nicht angekommen; danach frage ich dort.
}
broadcast-waiting = { $count ->
    [one] Einer wartet noch, etwa auf das Ende einer Pause, und bekommt es dann.
   *[other] { $count } warten noch, etwa auf das Ende einer Pause, und bekommen es dann.
}

## To everybody else

not-let-in = Entschuldige, ich bin nur für die da, die eingelassen wurden. Wenn du einen Link zu mir hattest, ist er verbraucht oder abgelaufen: Bitte um einen neuen.

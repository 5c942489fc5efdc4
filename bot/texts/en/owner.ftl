## For whoever runs the bot

help-owner = Only for you, who run me
invite-link = { $count ->
    [one] This link lets one person in, until { $until }:
   *[other] This link lets { $count } people in, until { $until }:
}
    { $link }
invite-open = For the time being I let everybody in, with a link or without. In my settings, access.open: false changes that.
invite-withdrawn = That link lets nobody in any more.
button-withdraw = Withdraw the link

people-title = { $count ->
    [one] One chat
   *[other] { $count } chats
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] person
    [group] group
    [supergroup] group
   *[channel] channel
} · { $feeds ->
    [one] one feed
   *[other] { $feeds } feeds
}{ $state ->
    [banned] {" "}· banned
    [gone] {" "}· not reachable
    [stopped] {" "}· has stopped
   *[served] {""}
}
person-since = Here since { $at }
button-newer-people = Newer
button-older-people = Older
button-people = All chats
button-ban = Ban
button-unban = Serve it again
banned = I don't serve { $who } any more, and send nothing there. Its feeds are kept.
unbanned = I serve { $who } again.

# Under a text that goes to everybody.
broadcast-from = From whoever runs this bot. /stop ends all messages.
broadcast-question = { $count ->
    [one] That is how it looks. Send it to the one chat I serve beside yours?
   *[other] That is how it looks. Send it to { $count } chats? These are people and groups that have not stopped me; channels get nothing.
}
button-send-all = Send to { $count }
broadcast-planned = { $count ->
    [one] It leaves in a minute, to one chat.
   *[other] It leaves in a minute, to { $count } chats.
}
broadcast-dropped = Good, nothing was sent.
broadcast-leaving = It is going out: { $sent } of { $total } have it.
broadcast-over = It is out: { $sent } of { $total } have it.
broadcast-failed = { $count ->
    [one] Telegram refused one.
   *[other] Telegram refused { $count }.
}
broadcast-uncertain = { $count ->
    [one] One may not have arrived; that person is asked.
   *[other] { $count } may not have arrived; those people are asked.
}
broadcast-waiting = { $count ->
    [one] One still waits, such as for the end of a pause, and gets it then.
   *[other] { $count } still wait, such as for the end of a pause, and get it then.
}

## To everybody else

not-let-in = Sorry, I only serve people whom whoever runs me has let in. If you had a link to me, it has been used or has run out: ask for a new one.

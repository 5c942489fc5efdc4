welcome-hello = Hello { $name }, I am Lede.
welcome-hello-nameless = Hello, I am Lede.
welcome =
    I read your feeds and bring you what happened: a few sentences, each leading back to its source.
    Once a day in a digest, or each item as it comes.
    Send me a link or a long text, and I give you its main points.
welcome-back = { $count ->
    [one] Welcome back. You follow one feed, and I go on sending. /feeds shows it, /digest brings what is new.
   *[other] Welcome back. You follow { $count } feeds, and I go on sending. /feeds shows them, /digest brings what is new.
}
help-title = What I can do
help-hint =
    Or simply send me a link, a forwarded post, a long text or a file (.pdf, .html, .txt), and I give you its main points.
    The digest at your own hour, in your time zone: /digest 8:00 Berlin

paused-until = I send nothing until { $end } ({ $zone }). Your commands still work, and /resume ends the pause.
paused-open = I send nothing until you say /resume. Your commands still work. A pause with an end: /pause until Monday
pause-over = after your pause ends on { $day }
pause-over-open = once you say /resume
# $when is one of the two above.
paused-hint = That begins { $when }.
resumed = I go on sending. /digest brings what is new right away.
quiet-hours = Quiet from { $begin } to { $end } ({ $zone }): single items wait and then come as one message; digests come at their hour. /quiet off ends that.
quiet-none = You have no quiet hours. Set some: /quiet 22:00-7:00
stopped = { $count ->
    [0] I send nothing any more. /start brings me back.
    [one] I send nothing any more. The feed you follow is kept: /start brings it back.
   *[other] I send nothing any more. The { $count } feeds you follow are kept: /start brings them back.
}
button-resume = Go on sending

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Your summaries are short: the one sentence that says most.
    [long] Your summaries are long: five to seven sentences.
   *[normal] Your summaries are of normal length: { $points ->
        [one] one sentence
       *[other] { $points } sentences
    }.
}
length-hint = That holds for every summary from now on. The buttons under a summary change that one alone.
button-length-short = Short
button-length-normal = Normal
button-length-long = Long

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = I don't know /{ $typed }. { $near ->
    [help] /help shows all commands.
   *[other] Did you mean /{ $near }? /help shows all commands.
}
too-short-text = That is too short to summarise. Send me a link or a longer text. /help shows what else I can do.
# What came without a word to read.
cannot-read = { $what ->
    [photo] I can't read what is in pictures. Send me a link, a longer text or a forwarded post, and I give you its main points.
   *[other] I can't read that. Send me a link, a longer text or a forwarded post, and I give you its main points.
}
too-many-files = I read { $count } files at a time. Send the others again, in another message.
too-many-links = I take { $count } links from one message. Send the others in another one.

uncertain = This message may not have arrived: “{ $words }”. Send it again?
button-resend = Send it again
button-dismiss = It arrived
message-settled = Good, then that is settled.

topic-gone = The topic that this belongs to is closed or deleted, so I write here instead.
chat-untitled = without a name
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] I may not write in the channel “{ $title }” any more, so nothing goes out there. Make me an administrator who may post messages, and I go on; its feeds are kept.
   *[group] I may not write in the group “{ $title }” any more, so nothing goes out there. Let me send messages again, and I go on; its feeds are kept.
}
chat-lost = { $kind ->
    [channel] I am not in the channel “{ $title }” any more, so nothing goes out there. Add me again as an administrator who may post messages, and I go on; its feeds are kept.
   *[group] I am not in the group “{ $title }” any more, so nothing goes out there. Add me again, and I go on; its feeds are kept.
}

## /status, for who runs the bot

status-title = How I am doing
status-up = Up for { $days ->
    [0] {""}
    [one] 1 day{" "}
   *[other] { $days } days{" "}
}{ $hours } h { $minutes } min · { $versions }
status-feeds = Feeds: { $count }, { $failing } of them failing
status-chats = Chats: { $count }, { $gone } of them not reachable
status-queue = Messages: { $pending } waiting, { $sending } on their way, { $uncertain } uncertain, { $failed } failed
status-memory = Memory: { $megabytes } MB

## /delete_me

erase-ask = This removes everything I keep of { $group ->
    [yes] this group
   *[no] you
}: { $feeds ->
    [0] your settings
    [one] the feed you follow, your settings
   *[other] the { $feeds } feeds you follow, your settings
}, planned digests, votes, { $saved ->
    [0] what I was sent to read
    [one] the article you saved, what I was sent to read
   *[other] the { $saved } articles you saved, what I was sent to read
} and the messages I sent. It can't be undone.
button-erase = Remove everything
button-spare = Keep everything
erase-begun = I am removing everything…
erase-done = Everything I had of { $group ->
    [yes] this group
   *[no] you
} is removed, and I keep nothing of this message either. What stands in this chat is yours to delete. /start begins anew.
erase-spared = Nothing was removed.

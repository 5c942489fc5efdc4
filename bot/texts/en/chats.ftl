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

uncertain = This message may not have arrived: “{ $words }”. Shall I send it again?
button-resend = Send it again
button-dismiss = It arrived
message-settled = Good, then that is settled.

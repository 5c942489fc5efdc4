feed-untitled = a feed without a name
feed-mode = { $mode ->
    [instant] each new item as it comes
    [muted] muted
   *[digest] in your daily digest
}
feed-private = private address
feed-pace-day = { $count ->
    [one] about one item a day
   *[other] about { $count } items a day
}
feed-pace-week = { $count ->
    [one] about one item a week
   *[other] about { $count } items a week
}
feed-pace-month = { $count ->
    [one] about one item a month
   *[other] about { $count } items a month
}
feed-pace-unknown = nothing new for a while

## /feeds

feeds-title = { $count ->
    [one] You follow one feed
   *[other] You follow { $count } feeds
}
feeds-empty =
    You follow no feed yet. Begin with the address of a site or feed you like:
    /subscribe https://example.com
feed-read = read { $last }
feed-never-read = not read yet
feed-next = next look { $next }
feed-given-up = I have stopped asking it
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] I can't connect to it
    [error-unreachable-slow] It takes too long to answer
    [error-unreachable-dns] Its site is not found under that name
    [error-unreachable-tls] Its certificate is wrong or out of date
    [error-unreachable-encoding] It is packed in a way that I can't open
    [error-too-many-redirects] It sends me from one address to another
    [error-address-refused] It leads to an address that I don't open
    [error-bad-status] { $status ->
        [401] It wants a name and a password
        [403] It refuses to let me read it
        [404] It is no longer at its address
        [410] Its site says that it is gone for good
        [429] Its site has had too many questions from me
       *[other] Its site answers with an error ({ $status })
    }
    [error-too-large] It is too large for me
    [error-not-a-feed] What is at its address is no feed any more
    [error-no-channel] Its posts are not shown on the web any more
    [error-too-hard] Reading it takes too long
   *[other] I can't read it at the moment
}{ $times ->
    [one] .
   *[other] {" "}(tried { $times } times).
}
feeds-digest-at = Your digest comes at { digest-hour }
feeds-digest-off = Your digest is switched off. Switch it on: /digest 08:00
feeds-paused = I send nothing now, and go on { $when }.
feeds-hint = Press a number to change or drop that feed. Follow another: /subscribe https://example.com
button-feed = { $number }
button-feeds = All feeds
button-previous = Previous
button-next = Next

## Following

preview-title = You now follow { $feed }.
preview-no-entries = It holds no items at the moment.
preview-question =
    Its news comes in your daily digest at { digest-hour }
    Or would you rather have each item as it comes?{ $count ->
        [0] {""}
       *[other] {" "}You can also see the last three right away.
    }
latest-none = { $feed } holds no items at the moment.
button-mode-digest-at = In a daily digest, { $at }
button-mode-digest = In a daily digest
button-mode-instant = Each new item
button-mode-muted = Nothing for now
button-chosen = ✓ { $label }
button-latest = The last 3 now
button-unsubscribe = Stop following
button-undo = Undo

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = I have not been able to read { $feed } for a week.
dead-goes-on = I go on trying about once a day. Do you want to keep it?
dead-gone = { $feed } has come to its end.
dead-given-up = I have stopped asking. Do you want to keep it in your list?
button-stay = Keep it
dead-kept = You keep { $feed }. I go on trying, and bring its news once it can be read again.
dead-kept-in-list = { $feed } stays in your list. Should it come back, send me /subscribe with its address.
owner-feed-moved = { $feed } has moved to { $host } for good, and I have followed it.

already-following = You follow { $feed } already: { $mode }. How would you like it?
mode-changed = { $mode ->
    [instant] { $feed }: I send each new item as it comes, from now on.
    [muted] { $feed } is muted: I keep reading it and send nothing.
   *[digest] { $feed } is in your daily digest, at { $at }.
}
button-rename = Rename
button-tags = Tags
button-copy-command = Copy the command
button-back-to-feed = Back to the feed
rename-ask =
    What shall I call { $feed }? Copy this, put your name for it at its end, and send it to me:
    { $command }
    To have the feed’s own name again: { $own }
renamed = { $feed } is called { $name } from now on.
renamed-back = { $feed } has its own name again.
feed-tags = Tags of { $feed }: { $tags }. Press one to put it on this feed, or to take it off.
feed-tags-none = { $feed } has no tag, and there is none to choose from yet.
feed-tags-new = For another one, send me all that it shall have: { $command }

## /stats

week-title = Your last seven days
week-articles = { $count ->
    [one] article came in
   *[other] articles came in
}
week-stories = { $count ->
    [one] story came out
   *[other] stories came out
}
week-minutes = { $count ->
    [one] minute saved
   *[other] minutes saved
}
week-told =
    { $articles ->
        [one] One article came in
       *[other] { $articles } articles came in
    } from { $feeds ->
        [one] one feed
       *[other] { $feeds } feeds
    }, and { $stories ->
        [one] one story
       *[other] { $stories } stories
    } came out. { $minutes ->
        [one] That saved you about a minute of reading.
       *[other] That saved you about { $minutes } minutes of reading.
    }
week-others = { $count ->
    [one] One more came from other feeds.
   *[other] { $count } more came from other feeds.
}
week-nothing = Your feeds have brought nothing in the last seven days. /feeds shows how each of them is doing.

## /tags

tags-title = { $count ->
    [one] You have one tag
   *[other] You have { $count } tags
}
tag-line = { $count ->
    [one] #{ $tag } – one feed
   *[other] #{ $tag } – { $count } feeds
}
tags-hint = Press one to see its feeds, or to remove it.
tags-empty =
    You have no tags yet. A tag puts feeds together under a word, for a digest or a filter of their own. Put the first feed of /feeds under one:
    /tag 1 tech
tag-title = { $count ->
    [one] One feed is tagged #{ $tag }
   *[other] { $count } feeds are tagged #{ $tag }
}
tag-hint =
    Press a number to open that feed. A digest of these now: { $digest }
    Another name for the tag, such as: { $rename }
button-all-tags = All tags
button-remove-tag = Remove this tag
tag-renamed = { $count ->
    [one] The tag #{ $tag } is called #{ $name } now, on its one feed.
   *[other] The tag #{ $tag } is called #{ $name } now, on { $count } feeds.
}
tag-removed = { $count ->
    [one] The tag #{ $tag } is off the one feed that had it.
   *[other] The tag #{ $tag } is off the { $count } feeds that had it.
}
labels-undone = Done: names and tags are as they were.
tagged = { $feed } is tagged { $tags }. A digest of such feeds, now: /digest { $first }; every day: /digest 8:00 #{ $first }
untagged = { $feed } has no tag any more.
unsubscribed = You no longer follow { $feed }.
resubscribed = You follow { $feed } again.

choices-title = { $count ->
    [one] { $host } has a feed there, and no article. To follow it press the button, or tap the command to copy it and send it to me.
   *[other] { $host } names { $count } feeds. Which one? Press a button, or tap a command to copy it and send it to me.
}
choices-more = { $count ->
    [one] One more is on that page. Send me its address with /subscribe.
   *[other] { $count } more are on that page. Send me the address of the one you want with /subscribe.
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] Arabic
    [bn] Bengali
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [es] Spanish
    [fa] Persian
    [fi] Finnish
    [fr] French
    [he] Hebrew
    [hi] Hindi
    [hu] Hungarian
    [id] Indonesian
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [my] Burmese
    [nb] Norwegian
    [nl] Dutch
    [nn] Norwegian
    [no] Norwegian
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sv] Swedish
    [th] Thai
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
    [vi] Vietnamese
    [zh] Chinese
   *[other] language “{ $code }”
}

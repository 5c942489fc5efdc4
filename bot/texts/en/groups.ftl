## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = For the { $kind ->
    [channel] channel
   *[group] group
} “{ $title }”:
target-over = The hour for “{ $title }” is over, so this is about your own chat again. /target chooses anew.
target-choose = Which chat shall your commands be for? For an hour, /subscribe, /feeds, /digest 8:00, /settings and the others act there, and I answer you here.
    Another group or channel: send /target there.
target-none = I know of no group or channel that you have added me to and administrate. Add me to one, in a channel as an administrator who may post; or send /target there.
target-now = Your commands are for the { $kind ->
    [channel] channel
   *[group] group
} { $title }.
# $feeds: how many it follows.
target-chosen = What you say here is now for the { $kind ->
    [channel] channel
   *[group] group
} { $title }, until { $until } or /target off. I answer you here, and what is new goes there. { $feeds ->
    [0] Begin with its topics, or with a feed: /subscribe https://example.com
   *[other] For example: /subscribe https://example.com, /digest 8:00 or /feeds
}
target-home = What you say here is for your own chat again.
target-link = Set me up in private: I answer you there, and nobody else has to read it. That is for administrators.
added-private = I am in the { $kind ->
    [channel] channel
   *[group] group
} { $title } now. Set it up from here, so that nobody there has to read it, or { $kind ->
    [channel] post /subscribe https://example.com there.
   *[group] say /subscribe https://example.com there.
}
added-here = Thank you for adding me. An administrator can set me up here, with /subscribe https://example.com and /digest 8:00, or in private.
button-target = { $title }
button-target-set-up = Set up { $title }
button-target-topics = Pick topics
button-target-feeds = Its feeds
button-target-settings = Its settings
button-home = Back to my own chat
button-set-up-in-private = Set up in private

# A link to the forum topic to which a feed or a digest goes.
in-topic = in a topic

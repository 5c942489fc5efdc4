# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Say hello to me first, then I work here too
inline-empty = Type a link, or words to look for in your feeds
inline-nothing = Nothing found. Try other words, or type a link
inline-reading = Reading { $host } … ask again in a moment
inline-searching = Looking … ask again in a moment
inline-unreadable = This page can't be read. Send me the link to learn why
inline-private = This link is yours alone. Send it to me in our chat

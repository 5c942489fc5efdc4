# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Sag mir erst Hallo, dann geht es auch hier
inline-empty = Schreib einen Link oder Suchwörter für deine Feeds
inline-nothing = Nichts gefunden. Versuch andere Wörter oder einen Link
inline-reading = Ich lese { $host } … frag gleich noch einmal
inline-searching = Ich suche … frag gleich noch einmal
inline-unreadable = Nicht lesbar. Schick mir den Link, und ich sage, warum
inline-private = Dieser Link gehört nur dir. Schick ihn mir in unserem Chat

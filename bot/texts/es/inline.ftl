# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Salúdame primero y funcionaré también aquí
inline-empty = Escribe un enlace o palabras que buscar en tus feeds
inline-nothing = Nada. Prueba otras palabras o escribe un enlace
inline-reading = Leyendo { $host } … pregunta otra vez enseguida
inline-searching = Buscando… pregunta otra vez enseguida
inline-unreadable = No se puede leer. Mándame el enlace y te digo por qué
inline-private = Este enlace es solo tuyo. Mándamelo en nuestro chat

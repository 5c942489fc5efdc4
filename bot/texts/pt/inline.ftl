# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Primeiro me diga olá, e eu funciono aqui também
inline-empty = Digite um link ou palavras para buscar nos seus feeds
inline-nothing = Nada encontrado. Tente outras palavras ou um link
inline-reading = Lendo { $host } … pergunte de novo daqui a pouco
inline-searching = Procurando… pergunte de novo daqui a pouco
inline-unreadable = Não dá para ler. Mande o link para mim e saiba por quê
inline-private = Este link é só seu. Mande no nosso chat

# Inline mode: labels of the button that stands above what is offered, and opens the chat with the bot. Short: apps show
# one line.
inline-stranger = Dis-moi d’abord bonjour, et je marche ici aussi
inline-empty = Écris un lien ou des mots à chercher dans tes flux
inline-nothing = Rien trouvé. Essaie d’autres mots ou un lien
inline-reading = Je lis { $host } … redemande dans un instant
inline-searching = Je cherche… redemande dans un instant
inline-unreadable = Page illisible. Envoie-moi le lien pour savoir pourquoi
inline-private = Ce lien n’est qu’à toi. Envoie-le dans notre discussion

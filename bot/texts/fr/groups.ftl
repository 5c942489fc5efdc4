## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = Pour { $kind ->
    [channel] le canal
   *[group] le groupe
} « { $title } » :
target-over = L’heure pour « { $title } » est passée, il s’agit donc de nouveau de ta propre discussion. /target permet de choisir à nouveau.
target-choose = Pour quelle discussion doivent être tes commandes ? Pendant une heure, /subscribe, /feeds, /digest 8:00, /settings et les autres agissent là-bas, et je te réponds ici.
    Un autre groupe ou canal : envoie /target là-bas.
target-none = Je ne connais aucun groupe ni canal où tu m’as ajouté et que tu administres. Ajoute-moi à l’un d’eux, dans un canal comme administrateur qui peut publier ; ou envoie /target là-bas.
target-now = Tes commandes sont pour { $kind ->
    [channel] le canal
   *[group] le groupe
} { $title }.
# $feeds: how many it follows.
target-chosen = Ce que tu dis ici est maintenant pour { $kind ->
    [channel] le canal
   *[group] le groupe
} { $title }, jusqu’à { $until } ou /target off. Je te réponds ici, et les nouveautés vont là-bas. { $feeds ->
    [0] Commence par ses thèmes, ou par un flux : /subscribe https://example.com
   *[other] Par exemple : /subscribe https://example.com, /digest 8:00 ou /feeds
}
target-home = Ce que tu dis ici est de nouveau pour ta propre discussion.
target-link = Règle-moi en privé : je te réponds là, et personne d’autre n’a à le lire. C’est pour les administrateurs.
added-private = Je suis maintenant dans { $kind ->
    [channel] le canal
   *[group] le groupe
} { $title }. Règle tout d’ici, pour que personne là-bas n’ait à le lire, ou { $kind ->
    [channel] publie là-bas /subscribe https://example.com.
   *[group] dis là-bas /subscribe https://example.com.
}
added-here = Merci de m’avoir ajouté. Un administrateur peut me régler ici, avec /subscribe https://example.com et /digest 8:00, ou en privé.
button-target = { $title }
button-target-set-up = Régler { $title }
button-target-topics = Choisir des thèmes
button-target-feeds = Ses flux
button-target-settings = Ses réglages
button-home = Retour à ma propre discussion
button-set-up-in-private = Régler en privé

# A link to the forum topic to which a feed or a digest goes.
in-topic = dans un sujet du forum

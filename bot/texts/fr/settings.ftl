# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Réglages
settings-hint = Appuie sur ce que tu veux changer.
settings-digests = { $count ->
    [0] Aucun bulletin n’est prévu
    [one] Bulletin : { $when }
   *[other] { $count } bulletins, le prochain : { $when }
}
settings-zone = Fuseau horaire : { $zone }, où il est maintenant { $time }
settings-language = Langue : { $name }
settings-length = Résumés : { $length ->
    [short] courts
    [long] longs
   *[normal] de longueur normale
}
settings-stories = Sujets dans un bulletin : { $count } au plus
settings-quiet = Heures calmes : de { $begin } à { $end }
settings-quiet-none = Heures calmes : aucune
settings-layout = Présentation d’un bulletin : { $layout ->
    [tags] par étiquette
    [rich] le plus important d’abord, avec des titres
    [rich-tags] par étiquette, avec des titres
   *[ranked] le plus important d’abord
}
settings-previews = Images des pages : { $shown ->
    [True] montrées
   *[other] laissées de côté
}
button-settings = Réglages
button-settings-back = Retour aux réglages
button-settings-digests = Bulletins
button-settings-zone = Fuseau horaire
button-settings-language = Langue
button-settings-length = Longueur
button-settings-stories = Sujets
button-settings-quiet = Heures calmes
button-settings-layout = Présentation
button-settings-previews = { $shown ->
    [True] Sans images
   *[other] Montrer les images
}
button-settings-learned = Ce que j’ai appris

choose-zone = Où es-tu ? Envoie-moi ta position, ou dis-le comme ceci : /timezone Berlin
choose-language = Dans quelle langue dois-je te parler ? Les résumés restent dans la langue de leurs articles.
choose-stories = Combien de sujets un bulletin doit-il avoir au plus ? Les autres sont à un appui de là.
choose-quiet = Quand rien ne doit-il venir de soi-même ? D’autres heures : /quiet 21:30-6:15. Les bulletins arrivent à leur heure.
choose-layout = Comment dois-je ordonner un bulletin ? Avec des titres, il se lit comme une page où les autres points se replient ; certaines applications Telegram ne l’affichent pas encore. Par étiquette, les sujets se rangent sous les étiquettes que tu donnes à tes flux : /tag 2 tech
button-no-quiet = Pas d’heures calmes
button-quiet = De { $begin } à { $end }
button-layout = { $layout ->
    [tags] Par étiquette
    [rich] Avec titres, l’important d’abord
    [rich-tags] Avec titres, par étiquette
   *[ranked] Le plus important d’abord
}
# This language's own name.
language-own-name = Français

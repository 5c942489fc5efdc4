## /start: three presses to a first digest

welcome-pick = Que veux-tu lire ? Appuie sur autant de thèmes que tu veux, puis sur « Suivant ».
welcome-picked = Choisis : { $topics }
welcome-otherwise =
    Ou commence par un site que tu aimes : /subscribe https://example.com
    Ou envoie-moi la liste de flux (OPML) qu’un autre lecteur t’a donnée.
button-next-step = Suivant
button-step-back = Retour
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    Quand ton bulletin doit-il arriver ?
    Ton fuseau horaire est { $zone }, où il est maintenant { $time }.
begin-zones = Où habites-tu ? Appuie sur un endroit où il est la même heure que chez toi.
begin-zone-otherwise = Aucun de ceux-là ? Envoie /digest 8:00 et une grande ville proche de toi en anglais, par exemple /digest 8:00 Nairobi, ou partage ta position.
button-my-zone = Mon fuseau horaire : { $zone }
button-other-zone = Un autre fuseau horaire
button-zone-at = { $place }, { $time }
begin-reading = Je lis tes flux : { $read } sur { $total } pour l’instant.
begin-reading-hint = Cela prend quelques secondes. Si rien ne vient, appuie sur le bouton.
button-digest-now = Mon bulletin maintenant
begin-done = { $count ->
    [one] C’est fait : tu suis un flux. Ton bulletin arrive chaque jour à { $at } ({ $zone }).
   *[other] C’est fait : tu suis { $count } flux. Ton bulletin arrive chaque jour à { $at } ({ $zone }).
}
begin-first = Voici le premier.
begin-nothing-yet = Aucun n’a encore répondu. Ce qu’ils apportent viendra dans ce bulletin.
begin-rest = { $count ->
    [one] L’un d’eux n’a pas encore répondu. Ce qu’il apporte viendra dans le prochain bulletin.
   *[other] { $count } d’entre eux n’ont pas encore répondu. Ce qu’ils apportent viendra dans le prochain bulletin.
}
button-more-topics = D’autres flux à suivre

## The catalogue

topic-name = { $topic ->
    [world] Actualité internationale
    [news] Actualité nationale et locale
    [technology] Technologie
    [science] Sciences
    [business] Économie
    [sport] Sport
    [culture] Culture
    [programming] Programmation
    [money] Argent
    [design] Maison et design
    [food] Cuisine
    [travel] Voyages
    [games] Jeux
    [cars] Automobile
    [style] Mode et beauté
    [fun] Humour
    [health] Santé
   *[other] { $topic }
}
topics-title = Que veux-tu lire ?
topics-hint = Appuie sur un thème pour voir ses flux. Ce qui manque ici se suit par son adresse : /subscribe https://example.com
topics-empty = Il n’y a rien à choisir ici. Suis un site par son adresse : /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic } : un flux
   *[other] { $topic } : { $count } flux
}
topic-hint = Appuie sur un numéro pour voir ce qu’apporte un flux, et pour le suivre.
offer-followed = tu le suis
offer-latest = Ses derniers titres :
offer-no-items = Il ne contient aucun article pour le moment.
offer-trouble = Je n’arrive pas à le lire pour le moment, il faut donc attendre pour le suivre. Réessaie plus tard, ou prends-en un autre.
button-take-feed = Suivre
button-offer-settings = Comment il arrive
button-topics = Tous les thèmes
button-back-to = Retour : { $topic }
country-name = { $code ->
    [AU] Australie
    [BD] Bangladesh
    [BR] Brésil
    [CA] Canada
    [DE] Allemagne
    [ES] Espagne
    [FR] France
    [GB] Royaume-Uni
    [HK] Hong Kong
    [ID] Indonésie
    [IE] Irlande
    [IN] Inde
    [IR] Iran
    [IT] Italie
    [JP] Japon
    [MM] Birmanie
    [MX] Mexique
    [NG] Nigeria
    [PH] Philippines
    [PK] Pakistan
    [PL] Pologne
    [RU] Russie
    [UA] Ukraine
    [US] États-Unis
    [ZA] Afrique du Sud
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Partager
share-link =
    À qui ouvre ce lien, je demande s’il faut suivre { $feed } :
    { $link }
button-copy-link = Copier le lien
share-question = Veux-tu suivre { $feed } ?
button-decline = Non
share-declined = Bien, rien n’a changé.

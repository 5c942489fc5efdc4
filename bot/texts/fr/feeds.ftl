feed-untitled = un flux sans nom
feed-mode = { $mode ->
    [instant] chaque nouvel article dès qu’il arrive
    [muted] en sourdine
   *[digest] dans ton bulletin quotidien
}
feed-private = adresse privée
feed-pace-day = { $count ->
    [one] environ un article par jour
   *[other] environ { $count } articles par jour
}
feed-pace-week = { $count ->
    [one] environ un article par semaine
   *[other] environ { $count } articles par semaine
}
feed-pace-month = { $count ->
    [one] environ un article par mois
   *[other] environ { $count } articles par mois
}
feed-pace-unknown = rien de nouveau depuis un moment

## /feeds

feeds-title = { $count ->
    [one] Tu suis un flux
   *[other] Tu suis { $count } flux
}
feeds-empty =
    Tu ne suis encore aucun flux. Commence par l’adresse d’un site ou d’un flux que tu aimes :
    /subscribe https://example.com
feed-read = lu : { $last }
feed-never-read = pas encore lu
feed-next = prochaine lecture : { $next }
feed-given-up = J’ai cessé de le consulter
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] Je n’arrive pas à le joindre
    [error-unreachable-slow] Il met trop de temps à répondre
    [error-unreachable-dns] Son site est introuvable sous ce nom
    [error-unreachable-tls] Son certificat est faux ou périmé
    [error-unreachable-encoding] Il est compressé d’une façon que je ne sais pas ouvrir
    [error-too-many-redirects] Il me renvoie d’une adresse à l’autre
    [error-address-refused] Il mène à une adresse que je n’ouvre pas
    [error-bad-status] { $status ->
        [401] Il veut un nom et un mot de passe
        [403] Il refuse que je le lise
        [404] Il n’est plus à son adresse
        [410] Son site dit qu’il a disparu pour de bon
        [429] Son site a reçu trop de demandes de ma part
       *[other] Son site répond par une erreur ({ $status })
    }
    [error-too-large] Il est trop gros pour moi
    [error-not-a-feed] Ce qui se trouve à son adresse n’est plus un flux
    [error-no-channel] Ses messages ne se voient plus sur le web
    [error-too-hard] Sa lecture prend trop de temps
   *[other] Je n’arrive pas à le lire pour le moment
}{ $times ->
    [one] .
   *[other] {" "}({ $times } essais).
}
feeds-digest-at = Ton bulletin arrive à { digest-hour }
feeds-digest-off = Ton bulletin est désactivé. Pour l’activer : /digest 08:00
feeds-paused = Je n’envoie rien pour l’instant ; je reprendrai { $when }.
feeds-hint = Appuie sur un numéro pour changer ou retirer ce flux. Pour en suivre un autre : /subscribe https://example.com
button-feed = { $number }
button-feeds = Tous les flux
button-previous = Précédents
button-next = Suivants

## Following

preview-title = Tu suis maintenant { $feed }.
preview-no-entries = Il ne contient aucun article pour le moment.
preview-question =
    Ses nouveautés arrivent dans ton bulletin quotidien à { digest-hour }
    Ou préfères-tu chaque article dès qu’il arrive ?{ $count ->
        [0] {""}
       *[other] {" "}Tu peux aussi voir les trois derniers tout de suite.
    }
latest-none = { $feed } ne contient aucun article pour le moment.
button-mode-digest-at = Dans un bulletin quotidien, { $at }
button-mode-digest = Dans un bulletin quotidien
button-mode-instant = Chaque nouvel article
button-mode-muted = Rien pour l’instant
button-chosen = ✓ { $label }
button-latest = Les 3 derniers
button-unsubscribe = Ne plus suivre
button-undo = Annuler

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Depuis une semaine, je n’arrive pas à lire { $feed }.
dead-goes-on = Je continue d’essayer environ une fois par jour. Veux-tu le garder ?
dead-gone = { $feed } a pris fin.
dead-given-up = J’ai cessé de le consulter. Veux-tu le garder dans ta liste ?
button-stay = Le garder
dead-kept = Tu gardes { $feed }. Je continue d’essayer, et j’apporte ses nouveautés dès qu’il redevient lisible.
dead-kept-in-list = { $feed } reste dans ta liste. S’il revient, envoie-moi /subscribe avec son adresse.
owner-feed-moved = { $feed } a déménagé définitivement vers { $host }, et je l’ai suivi.

already-following = Tu suis déjà { $feed } : { $mode }. Comment le veux-tu ?
mode-changed = { $mode ->
    [instant] { $feed } : désormais, j’envoie chaque nouvel article dès qu’il arrive.
    [muted] { $feed } est en sourdine : je continue de le lire et n’envoie rien.
   *[digest] { $feed } est dans ton bulletin quotidien, à { $at }.
}
button-rename = Renommer
button-tags = Étiquettes
button-copy-command = Copier la commande
button-back-to-feed = Retour au flux
rename-ask =
    Comment dois-je appeler { $feed } ? Copie ceci, mets à la fin le nom que tu lui donnes, et envoie-le-moi :
    { $command }
    Pour que le flux reprenne son propre nom : { $own }
renamed = { $feed } s’appelle désormais { $name }.
renamed-back = { $feed } a repris son propre nom.
feed-tags = Étiquettes de { $feed } : { $tags }. Appuie sur l’une d’elles pour la mettre à ce flux, ou la retirer.
feed-tags-none = { $feed } n’a pas d’étiquette, et il n’y en a encore aucune à choisir.
feed-tags-new = Pour une autre, envoie-moi toutes celles qu’il doit avoir : { $command }

## /stats

week-title = Tes sept derniers jours
week-articles = { $count ->
    [one] article arrivé
   *[other] articles arrivés
}
week-stories = { $count ->
    [one] sujet livré
   *[other] sujets livrés
}
week-minutes = { $count ->
    [one] minute gagnée
   *[other] minutes gagnées
}
week-told =
    { $articles ->
        [one] Un article est arrivé
       *[other] { $articles } articles sont arrivés
    } de { $feeds ->
        [one] un flux
       *[other] { $feeds } flux
    }, et { $stories ->
        [0] aucun sujet n’en est sorti
        [one] un sujet en est sorti
       *[other] { $stories } sujets en sont sortis
    }. { $minutes ->
        [0] Cela ne t’a pas encore fait gagner une minute de lecture.
        [one] Cela t’a fait gagner environ une minute de lecture.
       *[other] Cela t’a fait gagner environ { $minutes } minutes de lecture.
    }
week-others = { $count ->
    [one] Un autre est venu d’autres flux.
   *[other] { $count } autres sont venus d’autres flux.
}
week-nothing = Tes flux n’ont rien apporté ces sept derniers jours. /feeds montre comment va chacun d’eux.

## /tags

tags-title = { $count ->
    [one] Tu as une étiquette
   *[other] Tu as { $count } étiquettes
}
tag-line = { $count ->
    [one] #{ $tag } – un flux
   *[other] #{ $tag } – { $count } flux
}
tags-hint = Appuie sur l’une d’elles pour voir ses flux, ou pour la supprimer.
tags-empty =
    Tu n’as pas encore d’étiquettes. Une étiquette réunit des flux sous un mot, pour un bulletin ou un filtre à eux. Donnes-en une au premier flux de /feeds :
    /tag 1 tech
tag-title = { $count ->
    [one] Un flux porte l’étiquette #{ $tag }
   *[other] { $count } flux portent l’étiquette #{ $tag }
}
tag-hint =
    Appuie sur un numéro pour ouvrir ce flux. Un bulletin de ceux-ci, maintenant : { $digest }
    Un autre nom pour l’étiquette, par exemple : { $rename }
button-all-tags = Toutes les étiquettes
button-remove-tag = Supprimer cette étiquette
tag-renamed = { $count ->
    [one] L’étiquette #{ $tag } s’appelle maintenant #{ $name }, sur son seul flux.
   *[other] L’étiquette #{ $tag } s’appelle maintenant #{ $name }, sur { $count } flux.
}
tag-removed = { $count ->
    [one] L’étiquette #{ $tag } est retirée du seul flux qui la portait.
   *[other] L’étiquette #{ $tag } est retirée des { $count } flux qui la portaient.
}
labels-undone = C’est fait : les noms et les étiquettes sont comme avant.
tagged = { $feed } a pour étiquettes : { $tags }. Un bulletin de ces flux, maintenant : /digest { $first } ; chaque jour : /digest 8:00 #{ $first }
untagged = { $feed } n’a plus d’étiquette.
unsubscribed = Tu ne suis plus { $feed }.
resubscribed = Tu suis de nouveau { $feed }.

choices-title = { $count ->
    [one] { $host } a là un flux, et pas d’article. Pour le suivre, appuie sur le bouton, ou touche la commande pour la copier et envoie-la-moi.
   *[other] { $host } annonce { $count } flux. Lequel ? Appuie sur un bouton, ou touche une commande pour la copier et envoie-la-moi.
}
choices-more = { $count ->
    [one] Il y en a un autre sur cette page. Envoie-moi son adresse avec /subscribe.
   *[other] Il y en a { $count } autres sur cette page. Envoie-moi l’adresse de celui que tu veux avec /subscribe.
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] arabe
    [bn] bengali
    [cs] tchèque
    [da] danois
    [de] allemand
    [el] grec
    [en] anglais
    [es] espagnol
    [fa] persan
    [fi] finnois
    [fr] français
    [he] hébreu
    [hi] hindi
    [hu] hongrois
    [id] indonésien
    [it] italien
    [ja] japonais
    [ko] coréen
    [my] birman
    [nb] norvégien
    [nl] néerlandais
    [nn] norvégien
    [no] norvégien
    [pl] polonais
    [pt] portugais
    [ro] roumain
    [ru] russe
    [sv] suédois
    [th] thaï
    [tr] turc
    [uk] ukrainien
    [ur] ourdou
    [vi] vietnamien
    [zh] chinois
   *[other] langue « { $code } »
}

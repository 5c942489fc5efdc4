# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = Désolé, quelque chose n’a pas marché ici. Rien n’est perdu ; réessaie dans un instant.
error-took-too-long = Désolé, c’était trop long, j’ai donc arrêté. Renvoie-le dans une minute. Tout le reste marche, par exemple /feeds
error-gave-up = Désolé, j’ai essayé trois fois un de tes messages et échoué trois fois, je l’ai donc laissé. Tout le reste marche, par exemple /feeds
error-database = Désolé, je n’ai pas accès à ma mémoire en ce moment, je ne peux donc pas le faire. Rien n’est perdu, et la personne qui m’administre est prévenue. Réessaie dans quelques minutes.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = Je ne peux pas utiliser ma base de données : { $error }. Tout le travail est arrêté, rien n’est perdu, et je reprends de moi-même dès qu’elle va mieux. Mon journal et /health disent où cela en est.
owner-database-well = Ma base de données va de nouveau bien, et j’ai repris.
error-settings = Désolé, je ne suis pas encore bien configuré. La personne qui m’administre trouve la raison avec « lede doctor ».
error-too-hard = Désolé, c’était trop pour moi : la lecture prenait trop de temps. { $wanted ->
    [feed] Le site a peut-être un flux plus petit : /subscribe https://example.com/feed.xml
    [article] Un texte plus court marche, par exemple la partie qui t’intéresse.
   *[other] Quelque chose de plus court marche.
}

error-administrators-only = Seuls les administrateurs peuvent changer ce que je fais ici. Tout le monde peut utiliser /summarize, /digest et /feeds.
error-administrators-unknown = Seuls les administrateurs peuvent changer ce que je fais ici, et Telegram ne me dit pas en ce moment qui ils sont. Réessaie dans une minute.
error-no-target = Je ne suis dans aucun groupe ou canal de ce genre, ou je n’en sais plus rien. Envoie /target là-bas.
error-target-administrators = Seuls ses administrateurs peuvent régler cette discussion. /target montre celles qui sont à toi, et /target off y met fin.

## What a person typed

error-bad-input = Je ne peux rien en faire. /help montre ce que je comprends, avec des exemples.
error-no-address = Il me faut l’adresse d’un site, d’un flux ou d’un article. Par exemple : /subscribe https://example.com/feed.xml
error-bad-address = « { $typed } » n’est pas une adresse que je peux ouvrir. { $wanted ->
    [feed] Par exemple : /subscribe https://example.com/feed.xml
    [article] Par exemple : /summarize https://example.com/article
   *[other] Une adresse entière marche, par exemple : https://example.com/news
}
error-bad-time = « { $typed } » n’est pas une heure que je comprends. Par exemple : /digest 08:00, /digest 6:30 pm ou /digest off
error-bad-zone = Je ne connais pas le fuseau horaire « { $typed } ». Nomme en anglais une grande ville qui s’y trouve, par exemple : /digest 8:00 Europe/Berlin ou /digest 8:00 Tokyo
error-no-zone-there = Je ne connais pas le fuseau horaire de cet endroit. Nomme en anglais une grande ville proche, par exemple : /digest 8:00 Tokyo
error-bad-until = « { $typed } » n’est pas un jour à venir que je comprends. Par exemple : /pause until Monday, /pause 3 days ou /pause until 5 December
error-bad-quiet = « { $typed } » ne sont pas des heures que je comprends. Par exemple : /quiet 22:00-7:00, ou /quiet off
error-which-tag = Donne le numéro d’un flux dans /feeds, puis ses étiquettes, par exemple : /tag 2 tech science. Sans étiquette : /tag 2 off
error-which-rename = Donne le numéro d’un flux dans /feeds, puis ton nom pour lui, par exemple : /rename 2 Morning paper. De nouveau son propre nom : /rename 2 off
error-long-name = Un nom peut avoir { $most } caractères. Par exemple : /rename 2 Morning paper
error-which-tags = /tags montre tes étiquettes, « /tags tech » les flux de l’une d’elles, et « /tags tech science » lui donne un autre nom.
error-no-tag = Tu n’as pas d’étiquette « { $typed } ». /tags montre celles que tu as.
error-many-tags = Un flux peut avoir { $most } étiquettes. Retires-en d’abord une.
error-undo-gone = C’est trop ancien pour être annulé. /feeds et /tags montrent où tout en est.
error-bad-tag = « { $typed } » ne peut pas être une étiquette : un mot d’au plus { $most } lettres, chiffres, - et _. Par exemple : /tag 2 tech
error-bad-length = « { $typed } » n’est pas une longueur que je connais. Il y a short (court), normal et long, par exemple : /length short
error-bad-stories = Un bulletin peut avoir de 1 à { $most } sujets. Par exemple : /digest 8:00, 5 stories
error-many-schedules = Tu as déjà { $most } bulletins prévus. /schedule les montre, et en retire un.
error-no-schedule = Ce bulletin n’est plus prévu. /schedule montre ceux qui le sont.
error-which-feed = Quel flux ? Donne son numéro ou son nom, par exemple : /unsubscribe 2. Les numéros sont dans /feeds.
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = Plusieurs de tes flux correspondent : { $names }. Envoie /unsubscribe avec le numéro du bon.
error-feed-not-found = Tu ne suis pas de tel flux. /feeds montre ceux que tu suis ; /unsubscribe 1 arrête le premier d’entre eux.
error-no-feeds = Tu ne suis encore aucun flux, il n’y a donc rien à raconter. Commence par un : /subscribe https://example.com
error-nothing-to-summarize = Envoie-moi un lien ou un texte avec, par exemple : /summarize https://example.com/article. Ou réponds à un message par /summarize.
error-not-opml = Ce fichier n’est pas une liste de flux. Je lis les fichiers OPML, tels que les exportent d’autres lecteurs de flux.
error-import-running = Je m’occupe encore de ton autre liste. Renvoie celle-ci quand l’autre sera finie.
error-bad-share = Ce lien ne mène à aucun flux que je connais. Demandes-en un nouveau, ou suis un site par son adresse : /subscribe https://example.com
error-not-shared = L’adresse de ce flux laisse entrer quiconque l’a, elle ne se partage donc pas.
error-opml-empty = Il n’y a aucun flux dans cette liste. Ils sont peut-être dans un autre fichier que ton lecteur exporte.
error-opml-too-long = Cette liste a { $count } flux ; j’en prends { $most } à la fois. Coupe le fichier en deux et envoie les deux.

## As much as one chat may have

error-many-feeds = Tu suis { $most } flux, et je ne peux pas en suivre plus dans une discussion. Arrêtes-en un qui ne te manquera pas, par exemple : /unsubscribe 2. Puis réessaie.
error-long-list = Cette liste a { $count } flux nouveaux pour toi, et il y a de la place pour { $room } : une discussion peut en suivre { $most }. Envoie une liste plus courte, ou fais de la place avec /unsubscribe.
error-many-summaries = Je n’en résume pas plus en un jour pour une discussion ({ $most }). Dès minuit, je lis de nouveau pour toi ; les bulletins et /feeds continuent comme toujours.

## What whoever runs the bot typed

error-bad-invite = Dis combien de personnes un lien laisse entrer (au plus { $uses }) et pour combien de jours (au plus { $days }). Par exemple : /invite, /invite 5 ou /invite 5 30 days
error-which-chat = Donne le numéro d’une discussion, tel que /people le montre. Par exemple : /ban 123456789. La tienne ne peut pas être bloquée.
error-not-banned = Cette discussion n’est pas bloquée. /people montre celles qui le sont.
error-empty-broadcast = Écris après la commande ce qu’il faut dire à tous, ou réponds avec elle à un message. Par exemple : /broadcast We move to another server tonight.
error-long-broadcast = C’est trop long pour un message : { $most } caractères au plus. Par exemple : /broadcast We move to another server tonight.
error-nobody-to-tell = Il n’y a encore personne à qui le dire : à part la tienne, je ne sers aucune discussion qui ne m’a pas arrêté. /people montre toutes les discussions.
error-broadcast-settled = C’est déjà décidé : c’est parti, ou abandonné. Pour un autre : /broadcast et le texte

## Buttons and old messages

error-old-button = Ce bouton est trop ancien pour marcher encore. Le menu des commandes fait la même chose : /help le montre.
error-article-gone = Je n’ai plus cet article. Envoie-moi son lien et je le résume à nouveau.
error-digest-gone = Je n’ai plus ce bulletin. /digest apporte les nouveautés.
error-old-erase = Cette question est ancienne, rien n’a donc été effacé. Pour que je la pose de nouveau : /delete_me
error-forgotten = Il est trop tard pour annuler : je l’ai oublié. Appuie sur 👍 ou 👎 sur un sujet, et je réapprends.
error-already-settled = C’est déjà réglé : je n’envoie rien deux fois. /digest apporte les nouveautés.

## Addresses that could not be read

error-address-refused = Je n’ouvre pas { $host } : je lis seulement les adresses web publiques. { $wanted ->
    [feed] Par exemple : /subscribe https://example.com/feed.xml
    [article] Par exemple : /summarize https://example.com/article
   *[other] Par exemple : https://example.com/news
}
error-unreachable = Je n’ai pas pu joindre { $host }. Vérifie l’adresse, ou réessaie plus tard.
error-unreachable-slow = { $host } a mis trop de temps à répondre. Réessaie dans quelques minutes.
error-unreachable-dns = Je ne trouve pas { $host } pour le moment. Si le nom est bien écrit, réessaie dans quelques minutes.
error-unreachable-tls = La connexion à { $host } n’est pas sûre : son certificat est faux ou périmé. Seul le site peut y remédier.
error-unreachable-encoding = { $host } compresse ses pages d’une façon que je ne sais pas ouvrir. Réessaie plus tard ; si cela dure, seul le site peut y remédier.
error-too-many-redirects = { $host } me renvoie sans cesse d’une adresse à l’autre. Ouvre-la dans un navigateur et envoie-moi l’adresse où tu arrives.
error-bad-status = { $status ->
    [401] { $host } veut un nom et un mot de passe. { $wanted ->
        [feed] Si tu les as, mets-les dans l’adresse : /subscribe https://name:password@example.com/feed.xml
        [article] Envoie-moi plutôt le texte, et je le résume.
       *[other] On ne peut lire ainsi que ce qui est ouvert à tous.
    }
    [402] { $host } ne montre cela qu’à ses abonnés. { $wanted ->
        [feed] S’il t’a donné une adresse pour ton lecteur de flux, envoie-la-moi : /subscribe https://example.com/feed.xml
        [article] Envoie-moi plutôt le texte, et je le résume.
       *[other] On ne peut lire ainsi que ce qui est ouvert à tous.
    }
    [403] { $host } refuse de me le laisser lire. { $wanted ->
        [feed] Un autre flux du site marchera peut-être : cherches-y un lien nommé « RSS » ou « Atom ».
        [article] Envoie-moi plutôt le texte, et je le résume.
       *[other] Une autre adresse du site marchera peut-être.
    }
    [404] { $host } dit que cette page n’existe pas. { $wanted ->
        [feed] Vérifie l’adresse, ou envoie-moi la page d’accueil du site : /subscribe https://example.com
        [article] Vérifie l’adresse, ou envoie-moi plutôt le texte, et je le résume.
       *[other] Vérifie l’adresse, puis renvoie-la.
    }
    [410] { $host } dit que cette page a disparu pour de bon. { $wanted ->
        [feed] Il y a peut-être un nouveau flux, que je cherche sur la page d’accueil du site : /subscribe https://example.com
        [article] Si tu as le texte, envoie-le-moi, et je le résume.
       *[other] Elle est peut-être maintenant à une autre adresse.
    }
    [429] { $host } a reçu trop de demandes de ma part. Réessaie dans une heure.
    [451] { $host } n’a pas le droit de le montrer, pour des raisons légales.
   *[other] { $host } a répondu par une erreur ({ $status }). Réessaie plus tard.
}
error-too-large = Ce que { $host } envoie est trop gros pour moi. { $wanted ->
    [feed] Ce n’est peut-être pas un flux : envoie-moi l’adresse du site, et j’en cherche un : /subscribe https://example.com
   *[other] C’est peut-être une vidéo ou un fichier : envoie-moi la page qui en parle.
}
error-not-a-feed = Je n’ai pas trouvé de flux sur { $host }. Cherche sur le site un lien nommé « RSS » ou « Atom », et envoie-le-moi : /subscribe https://example.com/feed.xml
error-private-channel = Ce canal n’a pas de nom public, je ne peux donc pas le lire moi-même. Je peux suivre les canaux publics. Par exemple : /subscribe @telegram
error-no-channel = Je n’y vois pas de messages. Je peux suivre un canal public dont les messages se voient sur le web, à t.me/s/ suivi de son nom. Par exemple : /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } demande si je suis un robot, et j’en suis un. Copie le texte de l’article et envoie-le-moi : je le résume aussi.
    [login] { $host } montre aux robots une page de connexion. Copie plutôt le texte de l’article et envoie-le-moi.
    [cookies] { $host } ne montre que sa question sur les cookies, à laquelle seul un humain peut répondre. Copie plutôt le texte de l’article et envoie-le-moi.
    [paywall] { $host } ne montre l’article entier qu’à ses abonnés. Si tu peux le lire, copie son texte et envoie-le-moi : je le résume aussi.
    [index] Cette page de { $host } est une liste de liens, pas un article. Envoie-moi le lien d’un article. Pour suivre tout le site : /subscribe https://{ $host }
    [video] { $host } a là une vidéo ou un son, et je ne sais que lire. Envoie-moi une page ou un texte qui raconte ce qu’on y trouve.
    [image] { $host } a là une image, et je ne sais que lire. Envoie-moi une page ou un texte qui raconte ce qu’elle montre.
    [script] { $host } remplit cette page par des programmes que seul un navigateur exécute. Copie plutôt le texte de l’article et envoie-le-moi.
    [gone] { $host } dit que cette page n’existe pas (ou plus). Vérifie l’adresse, ou envoie-moi le texte.
    [feed] Cette adresse de { $host } est un flux, pas un article. Suis-le : /subscribe https://example.com/feed.xml
    [scan] Le PDF de { $host } contient des images de pages et aucun texte que je puisse lire. Envoie-moi son texte, ou une page qui en parle.
    [locked] Le PDF de { $host } est protégé par un mot de passe. Envoie-moi plutôt son texte.
    [file] { $host } a là un type de fichier que je ne sais pas lire. Je lis les pages web, les PDF et les textes simples.
   *[empty] Je n’ai pas trouvé de texte d’article sur { $host }. Copie le texte de l’article et envoie-le-moi : je le résume aussi.
}
error-nothing-in-file = { $instead ->
    [scan] Ce PDF contient des images de pages et aucun texte que je puisse lire. Envoie-moi son texte, ou un lien vers une page qui en parle.
    [locked] Ce PDF est protégé par un mot de passe. Envoie-moi plutôt son texte.
    [image] C’est une image, et je ne sais que lire. Envoie-moi un texte, un lien ou un PDF.
    [video] C’est une vidéo ou un son, et je ne sais que lire. Envoie-moi un texte, un lien ou un PDF.
    [feed] C’est un flux. Envoie-moi son adresse pour le suivre : /subscribe https://example.com/feed.xml
    [index] C’est une page de liens, pas un article. Envoie-moi le lien d’un article, par exemple : https://example.com/news
    [file] Je ne sais pas lire ce type de fichier. Je lis les pages web, les PDF et les textes simples (.html, .pdf, .txt).
   *[other] Je n’ai pas trouvé de texte à résumer dans ce fichier. Envoie-moi le texte lui-même, ou un lien, par exemple : https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = Ce fichier dépasse { $megabytes } Mo, et je n’en lis pas autant. Envoie-moi la partie qui t’intéresse : un PDF plus petit, ou son texte.
error-file-empty = Ce fichier est vide. Renvoie-le, ou envoie-moi son texte.
error-file-office = Je ne sais pas lire les documents bureautiques ni les livres numériques. Enregistre-le en PDF ou en texte simple (.pdf, .txt), et envoie-moi cela.
error-file-archive = Je n’ouvre pas les archives. Décompresse-la, et envoie-moi ce qu’elle contient : pages web, PDF ou textes simples (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = Ce fichier est abîmé, ou n’est pas un { $ending } malgré son nom. Ouvre-le sur ton appareil, copie son texte et envoie-le-moi.
error-file-not-given = Telegram ne me donne pas ce fichier pour le moment. Renvoie-le dans une minute, ou envoie-moi son texte.

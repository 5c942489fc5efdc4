welcome-hello = Bonjour { $name }, je suis Lede.
welcome-hello-nameless = Bonjour, je suis Lede.
welcome =
    Je lis tes flux et je t’apporte ce qui s’est passé : quelques phrases, et chacune ramène à sa source.
    Une fois par jour dans un bulletin, ou chaque article dès qu’il arrive.
    Envoie-moi un lien ou un long texte, et je te donne l’essentiel.
welcome-back = { $count ->
    [one] Content de te revoir. Tu suis un flux, et je continue mes envois. /feeds le montre, /digest apporte les nouveautés.
   *[other] Content de te revoir. Tu suis { $count } flux, et je continue mes envois. /feeds les montre, /digest apporte les nouveautés.
}
help-title = Ce que je sais faire
help-hint =
    Ou envoie-moi simplement un lien, un message transféré, un long texte ou un fichier (.pdf, .html, .txt), et je te donne l’essentiel.
    Le bulletin à ton heure, dans ton fuseau horaire : /digest 8:00 Berlin

paused-until = Je n’envoie rien jusqu’au { $end } ({ $zone }). Tes commandes marchent toujours, et /resume met fin à la pause.
paused-open = Je n’envoie rien jusqu’à ce que tu dises /resume. Tes commandes marchent toujours. Une pause avec une fin : /pause until Monday
pause-over = à la fin de ta pause, le { $day }
pause-over-open = dès que tu diras /resume
# $when is one of the two above.
paused-hint = Cela commencera { $when }.
resumed = Je reprends mes envois. /digest apporte tout de suite les nouveautés.
quiet-hours = Silence de { $begin } à { $end } ({ $zone }) : les articles isolés attendent, puis arrivent en un seul message ; les bulletins arrivent à leur heure. /quiet off y met fin.
quiet-none = Tu n’as pas d’heures calmes. Choisis-les : /quiet 22:00-7:00
stopped = { $count ->
    [0] Je n’envoie plus rien. /start me fait revenir.
    [one] Je n’envoie plus rien. Le flux que tu suis est conservé : /start le ramène.
   *[other] Je n’envoie plus rien. Les { $count } flux que tu suis sont conservés : /start les ramène.
}
button-resume = Reprendre les envois

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Tes résumés sont courts : la phrase qui en dit le plus.
    [long] Tes résumés sont longs : cinq à sept phrases.
   *[normal] Tes résumés sont de longueur normale : { $points ->
        [one] une phrase
       *[other] { $points } phrases
    }.
}
length-hint = Cela vaut désormais pour chaque résumé. Les boutons sous un résumé ne changent que celui-là.
button-length-short = Court
button-length-normal = Normal
button-length-long = Long

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = Je ne connais pas /{ $typed }. { $near ->
    [help] /help montre toutes les commandes.
   *[other] Tu voulais dire /{ $near } ? /help montre toutes les commandes.
}
too-short-text = C’est trop court pour un résumé. Envoie-moi un lien ou un texte plus long. /help montre ce que je sais faire d’autre.
# What came without a word to read.
cannot-read = { $what ->
    [photo] Je ne sais pas lire ce qu’il y a dans les images. Envoie-moi un lien, un texte plus long ou un message transféré, et je te donne l’essentiel.
   *[other] Je ne sais pas lire cela. Envoie-moi un lien, un texte plus long ou un message transféré, et je te donne l’essentiel.
}
too-many-files = Je lis { $count } fichiers à la fois. Renvoie les autres dans un autre message.
too-many-links = Je prends { $count } liens par message. Envoie les autres dans un autre.

uncertain = Ce message n’est peut-être pas arrivé : « { $words } ». Je le renvoie ?
button-resend = Le renvoyer
button-dismiss = Il est arrivé
message-settled = Bien, c’est donc réglé.

topic-gone = Le sujet du forum où cela a sa place est fermé ou supprimé, j’écris donc ici.
chat-untitled = sans nom
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] Je n’ai plus le droit d’écrire dans le canal « { $title } », plus rien n’y part donc. Fais de moi un administrateur qui peut publier des messages, et je reprends ; ses flux sont conservés.
   *[group] Je n’ai plus le droit d’écrire dans le groupe « { $title } », plus rien n’y part donc. Laisse-moi de nouveau envoyer des messages, et je reprends ; ses flux sont conservés.
}
chat-lost = { $kind ->
    [channel] Je ne suis plus dans le canal « { $title } », plus rien n’y part donc. Ajoute-moi de nouveau comme administrateur qui peut publier des messages, et je reprends ; ses flux sont conservés.
   *[group] Je ne suis plus dans le groupe « { $title } », plus rien n’y part donc. Ajoute-moi de nouveau, et je reprends ; ses flux sont conservés.
}

## /status, for who runs the bot

status-title = Comment je vais
status-up = En marche depuis { $days ->
    [0] {""}
    [one] 1 jour{" "}
   *[other] { $days } jours{" "}
}{ $hours } h { $minutes } min · { $versions }
status-feeds = Flux : { $count }, dont { $failing } en échec
status-chats = Discussions : { $count }, dont { $gone } hors d’atteinte
status-queue = Messages : { $pending } en attente, { $sending } en route, { $uncertain } sans confirmation, { $failed } en échec
status-memory = Mémoire : { $megabytes } Mo

## /delete_me

erase-ask = Ceci efface tout ce que je garde { $group ->
    [yes] sur ce groupe
   *[no] sur toi
} : { $feeds ->
    [0] tes réglages
    [one] le flux que tu suis, tes réglages
   *[other] les { $feeds } flux que tu suis, tes réglages
}, les bulletins prévus, les votes, { $saved ->
    [0] ce qu’on m’a envoyé à lire
    [one] l’article que tu as enregistré, ce qu’on m’a envoyé à lire
   *[other] les { $saved } articles que tu as enregistrés, ce qu’on m’a envoyé à lire
} et les messages que j’ai envoyés. Cela ne peut pas être annulé.
button-erase = Tout effacer
button-spare = Tout garder
erase-begun = J’efface tout…
erase-done = Tout ce que j’avais { $group ->
    [yes] sur ce groupe
   *[no] sur toi
} est effacé, et je ne garde rien de ce message non plus. Ce qui reste dans cette discussion, c’est à toi de l’effacer. /start recommence à neuf.
erase-spared = Rien n’a été effacé.

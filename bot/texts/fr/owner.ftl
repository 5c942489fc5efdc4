## For whoever runs the bot

help-owner = Pour toi seul, qui m’administres
invite-link = { $count ->
    [one] Ce lien laisse entrer une personne, jusqu’à { $until } :
   *[other] Ce lien laisse entrer { $count } personnes, jusqu’à { $until } :
}
    { $link }
invite-open = Pour l’instant, je laisse entrer tout le monde, avec ou sans lien. Dans ma configuration, access.open: false change cela.
invite-withdrawn = Ce lien ne laisse plus entrer personne.
button-withdraw = Retirer le lien

people-title = { $count ->
    [one] Une discussion
   *[other] { $count } discussions
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] personne
    [group] groupe
    [supergroup] groupe
   *[channel] canal
} · { $feeds ->
    [0] 0 flux
    [one] un flux
   *[other] { $feeds } flux
}{ $state ->
    [banned] {" "}· accès bloqué
    [gone] {" "}· hors d’atteinte
    [stopped] {" "}· m’a arrêté
   *[served] {""}
}
person-since = Ici depuis { $at }
button-newer-people = Plus récentes
button-older-people = Plus anciennes
button-people = Toutes les discussions
button-ban = Bloquer
button-unban = Servir de nouveau
banned = Je ne sers plus { $who }, et je n’y envoie rien. Ses flux sont conservés.
unbanned = Je sers de nouveau { $who }.

# Under a text that goes to everybody.
broadcast-from = De la personne qui administre ce bot. /stop arrête tous les messages.
broadcast-question = { $count ->
    [one] Voici ce que cela donne. Je l’envoie à la seule discussion que je sers à part la tienne ?
   *[other] Voici ce que cela donne. Je l’envoie à { $count } discussions ? Ce sont des personnes et des groupes qui ne m’ont pas arrêté ; les canaux ne reçoivent rien.
}
button-send-all = Envoyer à { $count }
broadcast-planned = { $count ->
    [one] Départ dans une minute, vers une discussion.
   *[other] Départ dans une minute, vers { $count } discussions.
}
broadcast-dropped = Bien, rien n’a été envoyé.
broadcast-leaving = L’envoi est en cours : { $sent } sur { $total } l’ont reçu.
broadcast-over = L’envoi est fini : { $sent } sur { $total } l’ont reçu.
broadcast-failed = { $count ->
    [one] Telegram en a refusé un.
   *[other] Telegram en a refusé { $count }.
}
broadcast-uncertain = { $count ->
    [one] Un message n’est peut-être pas arrivé ; je demande à cette personne.
   *[other] { $count } ne sont peut-être pas arrivés ; je demande à ces personnes.
}
broadcast-waiting = { $count ->
    [one] Une discussion attend encore, par exemple la fin d’une pause, et le recevra alors.
   *[other] { $count } attendent encore, par exemple la fin d’une pause, et le recevront alors.
}

## To everybody else

not-let-in = Désolé, je ne sers que les personnes que celle qui m’administre a laissées entrer. Si tu avais un lien vers moi, il a servi ou expiré : demandes-en un nouveau.

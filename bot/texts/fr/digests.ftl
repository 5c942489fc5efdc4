digest-title-scheduled = Ton bulletin · { $day }
digest-title-review = Rétrospective · { $day }
digest-title = Actualités · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [one] 1 nouvel article de { $feed }
   *[other] { $count } nouveaux articles de { $feeds ->
        [one] { $feed }
       *[other] { $feeds } flux
    }
}
digest-burst = Ils sont arrivés ensemble, les voici donc en un seul message · { $minutes } min
# What could not be sent for a while.
digest-late = Telegram m’a fait attendre, les voici donc en un seul message · { $minutes } min
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Ton bulletin est là.
    [one] … et 1 autre sujet. Ton bulletin est là.
   *[other] … et { $count } autres sujets. Ton bulletin est là.
}
digest-title-more = D’autres sujets · { $day }
digest-count = { $stories ->
    [one] 1 sujet
   *[other] { $stories } sujets
} tiré{ $stories ->
    [one] {""}
   *[other] s
} { $articles ->
    [one] d’un article
   *[other] de { $articles } articles
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other] {" "}dans { $sources } sources
} · { $minutes } min
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Sans étiquette
digest-rest = { $count ->
    [one] … et 1 autre sujet.
   *[other] … et { $count } autres sujets.
}
digest-more-sources = { $count ->
    [one] 1 autre
   *[other] { $count } autres
}
# What a story's further points fold away under, in a digest with headings.
digest-further = Autres points
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Du nouveau :
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}
story-sources = Sources
story-times = { $spans ->
    [True] Première fois : { $first } ; dernière : { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Plus de ce genre
   *[other] 👍 Plus de ce genre
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Moins de ce genre
   *[other] 👎 Moins de ce genre
}
digest-no-more = C’était tout : il n’y a pas d’autres sujets.
digest-empty = Rien de nouveau depuis { $since }.
digest-troubled = Illisibles pour le moment : { $feeds }. /feeds dit pourquoi.
digest-more-troubled = { $count ->
    [one] et 1 autre
   *[other] et { $count } autres
}
button-more-stories = { $count ->
    [one] En montrer 1 de plus
   *[other] En montrer { $count } de plus
}{ $left ->
    [0] {""}
    [one] {" "}(reste { $left })
   *[other] {" "}(restent { $left })
}
button-last-day = Les dernières 24 heures
button-last-week = Les 7 derniers jours

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. Tu es ailleurs ? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Ta rétrospective arrive { $when } ({ $zone }). La prochaine : { $next }.
   *[other] Ton bulletin arrive { $when } ({ $zone }). Le prochain : { $next }.
}
schedule-daily = chaque jour à { $at }
schedule-days = à { $at } les jours suivants : { $days }
schedule-review = rétrospective
schedule-stories = { $count ->
    [one] un sujet
   *[other] { $count } sujets
}
schedule-next = prochain : { $next }
schedule-beside = À côté : { $others }.
schedule-zone-hint = Une autre heure, un autre fuseau ou d’autres jours ? Dis-le comme ceci : /digest 8:00 Berlin, ou /digest 18:30 mon-fri. Ta position, si tu me l’envoies, règle aussi le fuseau.
zone-set = Ton fuseau horaire est { $zone }, où il est maintenant { $time }. Un bulletin chaque jour : /digest 8:00
schedule-removed = Plus de bulletin { $when }.
schedule-missed = Je n’étais pas en marche ({ $at }), ton bulletin a donc été sauté. /digest apporte ce qu’il aurait raconté.
schedule-waited = Telegram m’a fait attendre ({ $at }), ton bulletin a donc été sauté. /digest apporte ce qu’il aurait raconté.
schedules-title = { $count ->
    [one] Ton bulletin ({ $zone })
   *[other] Tes { $count } bulletins ({ $zone })
}
schedules-hint = Retires-en un avec son bouton. Un de plus : /digest also 18:30 mon-fri, 5 stories
schedules-empty = Aucun bulletin n’est prévu. Prévois-en un : /digest 8:00 Berlin
button-zone = Mon heure : { $zone }
button-schedules = Tous mes bulletins
button-keep-too = Garder aussi { $at }
button-bring-back = Rétablir : { $when }
schedule-off = Je n’envoie plus de bulletin quotidien. Tes flux restent ; /digest apporte les nouveautés quand tu veux.
button-digest-off = Pas de bulletin quotidien
button-digest-at = Chaque jour à { $at }

## What votes have taught

learned-title = Ce que j’ai appris de toi
learned-liked = Tu aimes : { $names }.
learned-passed-over = Tu passes sur : { $names }.
learned-hint = Ce genre de sujets arrive plus tôt ou plus tard dans ton bulletin ; aucun n’est écarté pour cela. Appuie sur 👍 ou 👎 sur la fiche d’un sujet, ou enregistre-le, et j’apprends.
learned-empty = Je n’ai encore rien appris. Appuie sur le numéro d’un sujet dans ton bulletin, puis sur 👍 ou 👎 : ceux qui lui ressemblent arriveront ensuite plus tôt ou plus tard.
learned-forgotten = Tout est oublié. Tes sujets arrivent dans le même ordre que pour tout le monde.
button-unlearn = Tout oublier

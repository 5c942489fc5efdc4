digest-title-scheduled = Seu boletim · { $day }
digest-title-review = Retrospectiva · { $day }
digest-title = Notícias · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [one] 1 item novo de { $feed }
   *[other] { $count } itens novos de { $feeds ->
        [one] { $feed }
       *[other] { $feeds } feeds
    }
}
digest-burst = Eles chegaram juntos, então aqui estão em uma só mensagem · { $minutes } min
# What could not be sent for a while.
digest-late = O Telegram me fez esperar, então aqui estão em uma só mensagem · { $minutes } min
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Seu boletim chegou.
    [one] … e mais 1 notícia. Seu boletim chegou.
   *[other] … e mais { $count } notícias. Seu boletim chegou.
}
digest-title-more = Mais notícias · { $day }
digest-count = { $stories ->
    [one] 1 notícia
   *[other] { $stories } notícias
} de { $articles ->
    [one] 1 artigo
   *[other] { $articles } artigos
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other] {" "}em { $sources } fontes
} · { $minutes } min
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Sem etiqueta
digest-rest = { $count ->
    [one] … e mais 1 notícia.
   *[other] … e mais { $count } notícias.
}
digest-more-sources = { $count ->
    [one] mais 1
   *[other] mais { $count }
}
# What a story's further points fold away under, in a digest with headings.
digest-further = Mais pontos
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Novidade:
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] 1 fonte
   *[other] { $count } fontes
}
story-sources = Fontes
story-times = { $spans ->
    [True] Primeira vez: { $first }; última: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Mais como esta
   *[other] 👍 Mais como esta
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Menos como esta
   *[other] 👎 Menos como esta
}
digest-no-more = Isso era tudo: não há mais notícias.
digest-empty = Nada de novo desde { $since }.
digest-troubled = Não consigo ler no momento: { $feeds }. /feeds diz por quê.
digest-more-troubled = { $count ->
    [one] e mais 1
   *[other] e mais { $count }
}
button-more-stories = { $count ->
    [one] Mostrar mais 1
   *[other] Mostrar mais { $count }
}{ $left ->
    [0] {""}
    [one] {" "}(resta { $left })
   *[other] {" "}(restam { $left })
}
button-last-day = As últimas 24 horas
button-last-week = Os últimos 7 dias

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. Está em outro lugar? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Sua retrospectiva chega { $when } ({ $zone }). A próxima: { $next }.
   *[other] Seu boletim chega { $when } ({ $zone }). O próximo: { $next }.
}
schedule-daily = todos os dias às { $at }
schedule-days = às { $at } nestes dias: { $days }
schedule-review = retrospectiva
schedule-stories = { $count ->
    [one] uma notícia
   *[other] { $count } notícias
}
schedule-next = próximo: { $next }
schedule-beside = Além dele: { $others }.
schedule-zone-hint = Outra hora, outro fuso ou outros dias? Diga assim: /digest 8:00 Berlin, ou /digest 18:30 mon-fri. Sua localização, se você me mandar, também define o fuso.
zone-set = Seu fuso horário é { $zone }, onde agora são { $time }. Um boletim todos os dias: /digest 8:00
schedule-removed = Não há mais boletim { $when }.
schedule-missed = Eu não estava funcionando ({ $at }), então seu boletim foi pulado. /digest traz o que ele teria contado.
schedule-waited = O Telegram me fez esperar ({ $at }), então seu boletim foi pulado. /digest traz o que ele teria contado.
schedules-title = { $count ->
    [one] Seu boletim ({ $zone })
   *[other] Seus { $count } boletins ({ $zone })
}
schedules-hint = Tire um com o botão dele. Mais um: /digest also 18:30 mon-fri, 5 stories
schedules-empty = Nenhum boletim está programado. Programe um: /digest 8:00 Berlin
button-zone = Minha hora: { $zone }
button-schedules = Todos os meus boletins
button-keep-too = Manter { $at } também
button-bring-back = Trazer de volta: { $when }
schedule-off = Não envio mais o boletim diário. Seus feeds ficam; /digest traz as novidades sempre que você pedir.
button-digest-off = Sem boletim diário
button-digest-at = Todos os dias às { $at }

## What votes have taught

learned-title = O que aprendi com você
learned-liked = Você gosta de: { $names }.
learned-passed-over = Você deixa passar: { $names }.
learned-hint = Notícias como essas chegam antes ou depois no seu boletim; nenhuma fica de fora por isso. Toque em 👍 ou 👎 no cartão de uma notícia, ou salve-a, e eu aprendo.
learned-empty = Ainda não aprendi nada. Toque no número de uma notícia no seu boletim e depois em 👍 ou 👎: as parecidas passam a chegar antes ou depois.
learned-forgotten = Tudo esquecido. Suas notícias chegam na mesma ordem que para todos.
button-unlearn = Esquecer tudo

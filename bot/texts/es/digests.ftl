digest-title-scheduled = Tu boletín · { $day }
digest-title-review = Repaso · { $day }
digest-title = Noticias · { $day }
# New items that came together, for who has each item as it comes, from so many $feeds.
digest-title-burst = { $count ->
    [one] 1 entrada nueva de { $feed }
   *[other] { $count } entradas nuevas de { $feeds ->
        [one] { $feed }
       *[other] { $feeds } feeds
    }
}
digest-burst = Llegaron juntas, así que aquí están en un solo mensaje · { $minutes } min
# What could not be sent for a while.
digest-late = Telegram me ha hecho esperar, así que aquí están en un solo mensaje · { $minutes } min
# Under the top headline, until the whole digest takes its place a moment later.
digest-first = { $count ->
    [0] Aquí está tu boletín.
    [one] … y 1 noticia más. Aquí está tu boletín.
   *[other] … y { $count } noticias más. Aquí está tu boletín.
}
digest-title-more = Más noticias · { $day }
digest-count = { $stories ->
    [one] 1 noticia
   *[other] { $stories } noticias
} de { $articles ->
    [one] 1 artículo
   *[other] { $articles } artículos
}{ $sources ->
    [0] {""}
    [one] {""}
   *[other] {" "}en { $sources } fuentes
} · { $minutes } min
# The section of stories from feeds without a tag, where the others stand under their tags.
digest-no-tag = Sin etiqueta
digest-rest = { $count ->
    [one] … y 1 noticia más.
   *[other] … y { $count } noticias más.
}
digest-more-sources = { $count ->
    [one] 1 más
   *[other] { $count } más
}
# What a story's further points fold away under, in a digest with headings.
digest-further = Más puntos
# Before the headline of a story that the reader knows: its points are what is new.
digest-update = Novedad:
# Closes a point, as point-source does.
point-sources = { $count ->
    [one] 1 fuente
   *[other] { $count } fuentes
}
story-sources = Fuentes
story-times = { $spans ->
    [True] Primera vez: { $first }; última: { $latest }
   *[other] { $first }
}
button-more-like = { $chosen ->
    [True] ✓ 👍 Más como esto
   *[other] 👍 Más como esto
}
button-less-like = { $chosen ->
    [True] ✓ 👎 Menos como esto
   *[other] 👎 Menos como esto
}
digest-no-more = Eso era todo: no hay más noticias.
digest-empty = Nada nuevo desde { $since }.
digest-troubled = No se pueden leer por ahora: { $feeds }. /feeds dice por qué.
digest-more-troubled = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
button-more-stories = { $count ->
    [one] Mostrar 1 más
   *[other] Mostrar { $count } más
}{ $left ->
    [0] {""}
    [one] {" "}(queda { $left })
   *[other] {" "}(quedan { $left })
}
button-last-day = Las últimas 24 horas
button-last-week = Los últimos 7 días

## When it comes

# Most people who have UTC have never said where they are.
digest-hour = { $zone ->
    [UTC] { $at } UTC. ¿Estás en otro lugar? /digest { $at } Berlin
   *[other] { $at } ({ $zone }).
}

# $when is schedule-daily or schedule-days, with what else the digest is.
schedule-set = { $review ->
    [True] Tu repaso llega { $when } ({ $zone }). El próximo: { $next }.
   *[other] Tu boletín llega { $when } ({ $zone }). El próximo: { $next }.
}
schedule-daily = cada día a las { $at }
schedule-days = a las { $at } los días { $days }
schedule-review = repaso
schedule-stories = { $count ->
    [one] una noticia
   *[other] { $count } noticias
}
schedule-next = próximo: { $next }
schedule-beside = Además: { $others }.
schedule-zone-hint = ¿Otra hora, otra zona u otros días? Dilo así: /digest 8:00 Berlin, o /digest 18:30 mon-fri. Tu ubicación, si me la mandas, también fija la zona.
zone-set = Tu zona horaria es { $zone }, donde ahora son las { $time }. Un boletín cada día: /digest 8:00
schedule-removed = Ya no hay boletín { $when }.
schedule-missed = Yo no estaba en marcha ({ $at }), así que tu boletín se omitió. /digest trae lo que habría contado.
schedule-waited = Telegram me ha hecho esperar ({ $at }), así que tu boletín se omitió. /digest trae lo que habría contado.
schedules-title = { $count ->
    [one] Tu boletín ({ $zone })
   *[other] Tus { $count } boletines ({ $zone })
}
schedules-hint = Quita uno con su botón. Uno más: /digest also 18:30 mon-fri, 5 stories
schedules-empty = No hay ningún boletín programado. Programa uno: /digest 8:00 Berlin
button-zone = Mi hora: { $zone }
button-schedules = Todos mis boletines
button-keep-too = Mantener también { $at }
button-bring-back = Recuperar: { $when }
schedule-off = Ya no envío el boletín diario. Tus feeds se quedan; /digest trae lo nuevo cuando lo pidas.
button-digest-off = Sin boletín diario
button-digest-at = Cada día a las { $at }

## What votes have taught

learned-title = Lo que he aprendido de ti
learned-liked = Te gusta: { $names }.
learned-passed-over = Pasas por alto: { $names }.
learned-hint = Noticias así llegan antes o después en tu boletín; ninguna se omite por eso. Pulsa 👍 o 👎 en la ficha de una noticia, o guárdala, y aprendo.
learned-empty = Todavía no he aprendido nada. Pulsa el número de una noticia en tu boletín y luego 👍 o 👎: las parecidas llegarán antes o después desde entonces.
learned-forgotten = Todo olvidado. Tus noticias llegan en el mismo orden que para todos.
button-unlearn = Olvidarlo todo

## /start: three presses to a first digest

welcome-pick = ¿Sobre qué quieres leer? Pulsa todos los temas que quieras y luego «Siguiente».
welcome-picked = Elegidos: { $topics }
welcome-otherwise =
    O empieza con un sitio que te guste: /subscribe https://example.com
    O mándame la lista de feeds (OPML) que te haya dado otro lector.
button-next-step = Siguiente
button-step-back = Atrás
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    ¿Cuándo quieres recibir tu boletín?
    Tu zona horaria es { $zone }, donde ahora son las { $time }.
begin-zones = ¿Dónde vives? Pulsa un lugar en el que sea la misma hora que donde estás.
begin-zone-otherwise = ¿Ninguno de estos? Manda /digest 8:00 y una ciudad grande cercana en inglés, por ejemplo /digest 8:00 Nairobi, o comparte tu ubicación.
button-my-zone = Mi zona horaria es { $zone }
button-other-zone = Otra zona horaria
button-zone-at = { $place }, { $time }
begin-reading = Estoy leyendo tus feeds: { $read } de { $total } por ahora.
begin-reading-hint = Tarda unos segundos. Si no llega nada, pulsa el botón.
button-digest-now = Mi boletín, ahora
begin-done = { $count ->
    [one] Listo: sigues un feed. Tu boletín llega cada día a las { $at } ({ $zone }).
   *[other] Listo: sigues { $count } feeds. Tu boletín llega cada día a las { $at } ({ $zone }).
}
begin-first = Aquí va el primero.
begin-nothing-yet = Ninguno ha respondido todavía. Lo que traigan llega con ese boletín.
begin-rest = { $count ->
    [one] Uno de ellos no ha respondido todavía. Lo que traiga llega con el próximo boletín.
   *[other] { $count } de ellos no han respondido todavía. Lo que traigan llega con el próximo boletín.
}
button-more-topics = Seguir más

## The catalogue

topic-name = { $topic ->
    [world] Noticias del mundo
    [news] Noticias nacionales y locales
    [technology] Tecnología
    [science] Ciencia
    [business] Negocios
    [sport] Deportes
    [culture] Cultura
    [programming] Programación
    [money] Dinero
    [design] Casa y diseño
    [food] Cocina
    [travel] Viajes
    [games] Juegos
    [cars] Automóviles
    [style] Moda y belleza
    [fun] Humor
    [health] Salud
   *[other] { $topic }
}
topics-title = ¿Sobre qué quieres leer?
topics-hint = Pulsa un tema para ver sus feeds. Lo que falte aquí lo puedes seguir por su dirección: /subscribe https://example.com
topics-empty = Aquí no hay nada que elegir. Sigue un sitio por su dirección: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: un feed
   *[other] { $topic }: { $count } feeds
}
topic-hint = Pulsa un número para ver qué trae un feed, y para seguirlo.
offer-followed = lo sigues
offer-latest = Lo último:
offer-no-items = Por ahora no tiene entradas.
offer-trouble = Por ahora no puedo leerlo, así que seguirlo tiene que esperar. Inténtalo más tarde o elige otro.
button-take-feed = Seguir
button-offer-settings = Cómo llega
button-topics = Todos los temas
button-back-to = Volver: { $topic }
country-name = { $code ->
    [AU] Australia
    [BD] Bangladés
    [BR] Brasil
    [CA] Canadá
    [DE] Alemania
    [ES] España
    [FR] Francia
    [GB] Reino Unido
    [HK] Hong Kong
    [ID] Indonesia
    [IE] Irlanda
    [IN] India
    [IR] Irán
    [IT] Italia
    [JP] Japón
    [MM] Birmania
    [MX] México
    [NG] Nigeria
    [PH] Filipinas
    [PK] Pakistán
    [PL] Polonia
    [RU] Rusia
    [UA] Ucrania
    [US] Estados Unidos
    [ZA] Sudáfrica
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Compartir
share-link =
    A quien abra este enlace le pregunto si quiere seguir { $feed }:
    { $link }
button-copy-link = Copiar el enlace
share-question = ¿Quieres seguir { $feed }?
button-decline = No
share-declined = Bien, no ha cambiado nada.

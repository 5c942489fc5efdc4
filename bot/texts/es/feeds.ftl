feed-untitled = un feed sin nombre
feed-mode = { $mode ->
    [instant] cada entrada nueva en cuanto llega
    [muted] en silencio
   *[digest] en tu boletín diario
}
feed-private = dirección privada
feed-pace-day = { $count ->
    [one] cerca de una entrada al día
   *[other] unas { $count } entradas al día
}
feed-pace-week = { $count ->
    [one] cerca de una entrada por semana
   *[other] unas { $count } entradas por semana
}
feed-pace-month = { $count ->
    [one] cerca de una entrada al mes
   *[other] unas { $count } entradas al mes
}
feed-pace-unknown = nada nuevo desde hace tiempo

## /feeds

feeds-title = { $count ->
    [one] Sigues un feed
   *[other] Sigues { $count } feeds
}
feeds-empty =
    Todavía no sigues ningún feed. Empieza con la dirección de un sitio o un feed que te guste:
    /subscribe https://example.com
feed-read = leído: { $last }
feed-never-read = aún sin leer
feed-next = próxima lectura: { $next }
feed-given-up = He dejado de consultarlo
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] No puedo conectar con él
    [error-unreachable-slow] Tarda demasiado en responder
    [error-unreachable-dns] No encuentro su sitio con ese nombre
    [error-unreachable-tls] Su certificado es incorrecto o ha caducado
    [error-unreachable-encoding] Está comprimido de un modo que no puedo abrir
    [error-too-many-redirects] Me manda de una dirección a otra
    [error-address-refused] Lleva a una dirección que no abro
    [error-bad-status] { $status ->
        [401] Pide un nombre y una contraseña
        [403] No me deja leerlo
        [404] Ya no está en su dirección
        [410] Su sitio dice que ha desaparecido para siempre
        [429] Su sitio ha recibido demasiadas peticiones mías
       *[other] Su sitio responde con un error ({ $status })
    }
    [error-too-large] Es demasiado grande para mí
    [error-not-a-feed] Lo que hay en su dirección ya no es un feed
    [error-no-channel] Sus publicaciones ya no se ven en la web
    [error-too-hard] Leerlo tarda demasiado
   *[other] No puedo leerlo por ahora
}{ $times ->
    [one] .
   *[other] {" "}({ $times } intentos).
}
feeds-digest-at = Tu boletín llega a las { digest-hour }
feeds-digest-off = Tu boletín está desactivado. Actívalo: /digest 08:00
feeds-paused = Ahora no envío nada; sigo { $when }.
feeds-hint = Pulsa un número para cambiar o quitar ese feed. Sigue otro: /subscribe https://example.com
button-feed = { $number }
button-feeds = Todos los feeds
button-previous = Anteriores
button-next = Siguientes

## Following

preview-title = Ahora sigues { $feed }.
preview-no-entries = Por ahora no tiene entradas.
preview-question =
    Lo suyo llega en tu boletín diario a las { digest-hour }
    ¿O prefieres cada entrada en cuanto llega?{ $count ->
        [0] {""}
       *[other] {" "}También puedes ver las tres últimas ahora mismo.
    }
latest-none = { $feed } no tiene entradas por ahora.
button-mode-digest-at = En un boletín diario, { $at }
button-mode-digest = En un boletín diario
button-mode-instant = Cada entrada nueva
button-mode-muted = Nada por ahora
button-chosen = ✓ { $label }
button-latest = Las 3 últimas ahora
button-unsubscribe = Dejar de seguir
button-undo = Deshacer

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Llevo una semana sin poder leer { $feed }.
dead-goes-on = Sigo intentándolo más o menos una vez al día. ¿Quieres conservarlo?
dead-gone = { $feed } ha llegado a su fin.
dead-given-up = He dejado de consultarlo. ¿Quieres conservarlo en tu lista?
button-stay = Conservarlo
dead-kept = Conservas { $feed }. Sigo intentándolo, y traigo sus noticias en cuanto se pueda leer otra vez.
dead-kept-in-list = { $feed } se queda en tu lista. Si vuelve, mándame /subscribe con su dirección.
owner-feed-moved = { $feed } se ha mudado a { $host } para siempre, y lo he seguido.

already-following = Ya sigues { $feed }: { $mode }. ¿Cómo lo quieres?
mode-changed = { $mode ->
    [instant] { $feed }: desde ahora envío cada entrada nueva en cuanto llega.
    [muted] { $feed } está en silencio: lo sigo leyendo y no envío nada.
   *[digest] { $feed } está en tu boletín diario, a las { $at }.
}
button-rename = Cambiar el nombre
button-tags = Etiquetas
button-copy-command = Copiar el comando
button-back-to-feed = Volver al feed
rename-ask =
    ¿Cómo llamo a { $feed }? Copia esto, pon al final tu nombre para él y mándamelo:
    { $command }
    Para que vuelva a tener su propio nombre: { $own }
renamed = { $feed } se llama { $name } desde ahora.
renamed-back = { $feed } vuelve a tener su propio nombre.
feed-tags = Etiquetas de { $feed }: { $tags }. Pulsa una para ponérsela a este feed o quitársela.
feed-tags-none = { $feed } no tiene etiqueta, y todavía no hay ninguna que elegir.
feed-tags-new = Para otra, mándame todas las que deba llevar: { $command }

## /stats

week-title = Tus últimos siete días
week-articles = { $count ->
    [one] artículo ha entrado
   *[other] artículos han entrado
}
week-stories = { $count ->
    [one] noticia ha salido
   *[other] noticias han salido
}
week-minutes = { $count ->
    [one] minuto ahorrado
   *[other] minutos ahorrados
}
week-told =
    { $articles ->
        [one] Ha entrado un artículo
       *[other] Han entrado { $articles } artículos
    } de { $feeds ->
        [one] un feed
       *[other] { $feeds } feeds
    }, y { $stories ->
        [one] ha salido una noticia
       *[other] han salido { $stories } noticias
    }. { $minutes ->
        [one] Eso te ha ahorrado cerca de un minuto de lectura.
       *[other] Eso te ha ahorrado unos { $minutes } minutos de lectura.
    }
week-others = { $count ->
    [one] Uno más ha venido de otros feeds.
   *[other] { $count } más han venido de otros feeds.
}
week-nothing = Tus feeds no han traído nada en los últimos siete días. /feeds muestra cómo va cada uno.

## /tags

tags-title = { $count ->
    [one] Tienes una etiqueta
   *[other] Tienes { $count } etiquetas
}
tag-line = { $count ->
    [one] #{ $tag } – un feed
   *[other] #{ $tag } – { $count } feeds
}
tags-hint = Pulsa una para ver sus feeds, o para borrarla.
tags-empty =
    Todavía no tienes etiquetas. Una etiqueta junta feeds bajo una palabra, para un boletín o un filtro propios. Ponle una al primer feed de /feeds:
    /tag 1 tech
tag-title = { $count ->
    [one] Un feed lleva la etiqueta #{ $tag }
   *[other] { $count } feeds llevan la etiqueta #{ $tag }
}
tag-hint =
    Pulsa un número para abrir ese feed. Un boletín de estos, ahora: { $digest }
    Otro nombre para la etiqueta, por ejemplo: { $rename }
button-all-tags = Todas las etiquetas
button-remove-tag = Borrar esta etiqueta
tag-renamed = { $count ->
    [one] La etiqueta #{ $tag } se llama ahora #{ $name }, en su único feed.
   *[other] La etiqueta #{ $tag } se llama ahora #{ $name }, en { $count } feeds.
}
tag-removed = { $count ->
    [one] La etiqueta #{ $tag } ya no está en el único feed que la llevaba.
   *[other] La etiqueta #{ $tag } ya no está en los { $count } feeds que la llevaban.
}
labels-undone = Hecho: los nombres y las etiquetas están como antes.
tagged = { $feed } lleva estas etiquetas: { $tags }. Un boletín de feeds así, ahora: /digest { $first }; cada día: /digest 8:00 #{ $first }
untagged = { $feed } ya no lleva etiqueta.
unsubscribed = Ya no sigues { $feed }.
resubscribed = Vuelves a seguir { $feed }.

choices-title = { $count ->
    [one] { $host } tiene ahí un feed, y ningún artículo. Para seguirlo pulsa el botón, o toca el comando para copiarlo y mándamelo.
   *[other] { $host } anuncia { $count } feeds. ¿Cuál? Pulsa un botón, o toca un comando para copiarlo y mándamelo.
}
choices-more = { $count ->
    [one] Hay uno más en esa página. Mándame su dirección con /subscribe.
   *[other] Hay { $count } más en esa página. Mándame la dirección del que quieras con /subscribe.
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] árabe
    [bn] bengalí
    [cs] checo
    [da] danés
    [de] alemán
    [el] griego
    [en] inglés
    [es] español
    [fa] persa
    [fi] finés
    [fr] francés
    [he] hebreo
    [hi] hindi
    [hu] húngaro
    [id] indonesio
    [it] italiano
    [ja] japonés
    [ko] coreano
    [my] birmano
    [nb] noruego
    [nl] neerlandés
    [nn] noruego
    [no] noruego
    [pl] polaco
    [pt] portugués
    [ro] rumano
    [ru] ruso
    [sv] sueco
    [th] tailandés
    [tr] turco
    [uk] ucraniano
    [ur] urdu
    [vi] vietnamita
    [zh] chino
   *[other] idioma «{ $code }»
}

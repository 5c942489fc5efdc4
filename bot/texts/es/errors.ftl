# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = Perdona, algo ha fallado aquí. No se ha perdido nada; inténtalo otra vez en un momento.
error-took-too-long = Perdona, esto tardaba demasiado y lo he parado. Mándalo otra vez en un minuto. Todo lo demás funciona, por ejemplo /feeds
error-gave-up = Perdona, he intentado tres veces uno de tus mensajes y las tres ha fallado, así que lo he dejado. Todo lo demás funciona, por ejemplo /feeds
error-database = Perdona, ahora mismo no llego a mi memoria, así que no puedo hacerlo. No se ha perdido nada, y quien me administra ya lo sabe. Inténtalo otra vez en unos minutos.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = No puedo usar mi base de datos: { $error }. Todo el trabajo se ha detenido, no se ha perdido nada, y sigo por mi cuenta en cuanto vuelva a funcionar. Mi registro y /health dicen cómo va.
owner-database-well = Mi base de datos vuelve a funcionar, y he seguido adelante.
error-settings = Perdona, todavía no estoy bien configurado. Quien me administra encuentra el motivo con «lede doctor».
error-too-hard = Perdona, era demasiado para mí: leerlo tardaba mucho. { $wanted ->
    [feed] Quizá el sitio tenga un feed más pequeño: /subscribe https://example.com/feed.xml
    [article] Un texto más corto funciona, por ejemplo la parte que te importa.
   *[other] Algo más corto funciona.
}

error-administrators-only = Solo los administradores pueden cambiar lo que hago aquí. Todos pueden usar /summarize, /digest y /feeds.
error-administrators-unknown = Solo los administradores pueden cambiar lo que hago aquí, y Telegram no me dice ahora mismo quiénes son. Inténtalo otra vez en un minuto.
error-no-target = No estoy en ningún grupo o canal así, o ya no sé nada de él. Manda /target allí.
error-target-administrators = Solo sus administradores pueden configurar ese chat. /target muestra los que son tuyos, y /target off termina esto.

## What a person typed

error-bad-input = Eso no me sirve. /help muestra lo que entiendo, con ejemplos.
error-no-address = Necesito la dirección de un sitio, de un feed o de un artículo. Por ejemplo: /subscribe https://example.com/feed.xml
error-bad-address = «{ $typed }» no es una dirección que pueda abrir. { $wanted ->
    [feed] Por ejemplo: /subscribe https://example.com/feed.xml
    [article] Por ejemplo: /summarize https://example.com/article
   *[other] Una completa funciona, por ejemplo: https://example.com/news
}
error-bad-time = «{ $typed }» no es una hora que yo entienda. Por ejemplo: /digest 08:00, /digest 6:30 pm o /digest off
error-bad-zone = No conozco la zona horaria «{ $typed }». Nombra en inglés una ciudad grande de ella, por ejemplo: /digest 8:00 Europe/Berlin o /digest 8:00 Tokyo
error-no-zone-there = No conozco la zona horaria de ese lugar. Nombra en inglés una ciudad grande cercana, por ejemplo: /digest 8:00 Tokyo
error-bad-until = «{ $typed }» no es un día futuro que yo entienda. Por ejemplo: /pause until Monday, /pause 3 days o /pause until 5 December
error-bad-quiet = «{ $typed }» no son horas que yo entienda. Por ejemplo: /quiet 22:00-7:00, o /quiet off
error-which-tag = Di el número de un feed de /feeds y luego sus etiquetas, por ejemplo: /tag 2 tech science. Sin etiqueta: /tag 2 off
error-which-rename = Di el número de un feed de /feeds y luego tu nombre para él, por ejemplo: /rename 2 Morning paper. Su propio nombre otra vez: /rename 2 off
error-long-name = Un nombre puede tener { $most } caracteres. Por ejemplo: /rename 2 Morning paper
error-which-tags = /tags muestra tus etiquetas, «/tags tech» los feeds de una, y «/tags tech science» le da otro nombre.
error-no-tag = No tienes ninguna etiqueta «{ $typed }». /tags muestra las que tienes.
error-many-tags = Un feed puede tener { $most } etiquetas. Quita una primero.
error-undo-gone = Ha pasado demasiado tiempo para deshacerlo. /feeds y /tags muestran cómo está todo.
error-bad-tag = «{ $typed }» no puede ser una etiqueta: una palabra de { $most } letras, cifras, - y _ como máximo. Por ejemplo: /tag 2 tech
error-bad-length = «{ $typed }» no es una longitud que yo conozca. Hay short (corto), normal y long (largo), por ejemplo: /length short
error-bad-stories = Un boletín puede tener de 1 a { $most } noticias. Por ejemplo: /digest 8:00, 5 stories
error-many-schedules = Ya tienes { $most } boletines programados. /schedule los muestra y permite quitar uno.
error-no-schedule = Ese boletín ya no está programado. /schedule muestra los que sí lo están.
error-which-feed = ¿Qué feed? Di su número o su nombre, por ejemplo: /unsubscribe 2. Los números están en /feeds.
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = Varios de tus feeds coinciden: { $names }. Manda /unsubscribe con el número del que quieras.
error-feed-not-found = No sigues ningún feed así. /feeds muestra los que sigues; /unsubscribe 1 deja el primero de ellos.
error-no-feeds = Todavía no sigues ningún feed, así que no hay nada que contar. Empieza con uno: /subscribe https://example.com
error-nothing-to-summarize = Mándame un enlace o un texto, por ejemplo: /summarize https://example.com/article. O responde a un mensaje con /summarize.
error-not-opml = Ese archivo no es una lista de feeds. Leo archivos OPML, como los que exportan otros lectores de feeds.
error-import-running = Todavía estoy con tu otra lista. Manda esta otra vez cuando aquella haya terminado.
error-bad-share = Ese enlace no lleva a ningún feed que yo conozca. Pide uno nuevo, o sigue un sitio por su dirección: /subscribe https://example.com
error-not-shared = La dirección de ese feed deja entrar a quien la tenga, así que no se comparte.
error-opml-empty = No hay ningún feed en esa lista. Quizá estén en otro archivo de los que exporta tu lector.
error-opml-too-long = Esa lista tiene { $count } feeds; acepto { $most } a la vez. Divide el archivo en dos y manda ambos.

## As much as one chat may have

error-many-feeds = Sigues { $most } feeds, y no puedo seguir más en un chat. Deja uno que no eches de menos, por ejemplo: /unsubscribe 2. Luego inténtalo otra vez.
error-long-list = Esa lista tiene { $count } feeds nuevos para ti, y hay sitio para { $room }: un chat puede seguir { $most }. Manda una lista más corta, o haz sitio con /unsubscribe.
error-many-summaries = Ya no resumo más para un chat en un día ({ $most }). Desde medianoche vuelvo a leer para ti; los boletines y /feeds siguen como siempre.

## What whoever runs the bot typed

error-bad-invite = Di a cuántas personas deja entrar un enlace (como máximo { $uses }) y durante cuántos días (como máximo { $days }). Por ejemplo: /invite, /invite 5 o /invite 5 30 days
error-which-chat = Di el número de un chat, tal como lo muestra /people. Por ejemplo: /ban 123456789. El tuyo no se puede bloquear.
error-not-banned = Ese chat no está bloqueado. /people muestra los que lo están.
error-empty-broadcast = Escribe detrás del comando lo que quieres decir a todos, o responde con él a un mensaje. Por ejemplo: /broadcast We move to another server tonight.
error-long-broadcast = Es demasiado largo para un mensaje: { $most } caracteres como máximo. Por ejemplo: /broadcast We move to another server tonight.
error-nobody-to-tell = Todavía no hay nadie a quien decírselo: aparte del tuyo, no atiendo ningún chat que no me haya detenido. /people muestra todos los chats.
error-broadcast-settled = Eso ya está decidido: ha salido, o se descartó. Para otro: /broadcast y el texto

## Buttons and old messages

error-old-button = Ese botón es demasiado antiguo y ya no funciona. El menú de comandos hace lo mismo: lo muestra /help.
error-article-gone = Ya no tengo ese artículo. Mándame su enlace y lo resumo de nuevo.
error-digest-gone = Ya no tengo ese boletín. /digest trae lo nuevo.
error-old-erase = Esa pregunta ya es antigua, así que no se ha borrado nada. Para que te pregunte de nuevo: /delete_me
error-forgotten = Ya es tarde para deshacerlo: lo he olvidado. Pulsa 👍 o 👎 en una noticia y aprendo de nuevo.
error-already-settled = Eso ya está resuelto: no envío nada dos veces. /digest trae lo nuevo.

## Addresses that could not be read

error-address-refused = No abro { $host }: solo leo direcciones web públicas. { $wanted ->
    [feed] Por ejemplo: /subscribe https://example.com/feed.xml
    [article] Por ejemplo: /summarize https://example.com/article
   *[other] Por ejemplo: https://example.com/news
}
error-unreachable = No he podido conectar con { $host }. Comprueba la dirección o inténtalo más tarde.
error-unreachable-slow = { $host } ha tardado demasiado en responder. Inténtalo otra vez en unos minutos.
error-unreachable-dns = No encuentro { $host } por ahora. Si el nombre está bien escrito, inténtalo otra vez en unos minutos.
error-unreachable-tls = La conexión con { $host } no es segura: su certificado es incorrecto o ha caducado. Eso solo puede arreglarlo el sitio.
error-unreachable-encoding = { $host } comprime sus páginas de un modo que no puedo abrir. Inténtalo más tarde; si sigue igual, eso solo puede arreglarlo el sitio.
error-too-many-redirects = { $host } me manda de una dirección a otra sin parar. Ábrela en un navegador y mándame la dirección a la que llegues.
error-bad-status = { $status ->
    [401] { $host } pide un nombre y una contraseña. { $wanted ->
        [feed] Si los tienes, ponlos en la dirección: /subscribe https://name:password@example.com/feed.xml
        [article] Mándame el texto y lo resumo.
       *[other] Así solo se puede leer lo que está abierto a todos.
    }
    [402] { $host } solo lo muestra a sus suscriptores. { $wanted ->
        [feed] Si te dio una dirección para tu lector de feeds, mándamela: /subscribe https://example.com/feed.xml
        [article] Mándame el texto y lo resumo.
       *[other] Así solo se puede leer lo que está abierto a todos.
    }
    [403] { $host } no me deja leer eso. { $wanted ->
        [feed] Quizá funcione otro feed del sitio: busca allí un enlace llamado «RSS» o «Atom».
        [article] Mándame el texto y lo resumo.
       *[other] Quizá funcione otra dirección del sitio.
    }
    [404] { $host } dice que esa página no existe. { $wanted ->
        [feed] Comprueba la dirección, o mándame la portada del sitio: /subscribe https://example.com
        [article] Comprueba la dirección, o mándame el texto y lo resumo.
       *[other] Comprueba la dirección y mándala otra vez.
    }
    [410] { $host } dice que esa página ha desaparecido para siempre. { $wanted ->
        [feed] Quizá haya un feed nuevo, que busco en la portada del sitio: /subscribe https://example.com
        [article] Si tienes el texto, mándamelo y lo resumo.
       *[other] Quizá esté ahora en otra dirección.
    }
    [429] { $host } ha recibido demasiadas peticiones mías. Inténtalo otra vez en una hora.
    [451] { $host } no puede mostrarlo por motivos legales.
   *[other] { $host } ha respondido con un error ({ $status }). Inténtalo más tarde.
}
error-too-large = Lo que manda { $host } es demasiado grande para mí. { $wanted ->
    [feed] Quizá no sea un feed: mándame la dirección del sitio y busco uno: /subscribe https://example.com
   *[other] Quizá sea un vídeo o un archivo: mándame la página que habla de ello.
}
error-not-a-feed = No he encontrado ningún feed en { $host }. Busca en el sitio un enlace llamado «RSS» o «Atom» y mándamelo: /subscribe https://example.com/feed.xml
error-private-channel = Ese canal no tiene nombre público, así que no puedo leerlo por mi cuenta. Puedo seguir los públicos. Por ejemplo: /subscribe @telegram
error-no-channel = Ahí no veo publicaciones. Puedo seguir un canal público cuyas publicaciones se vean en la web, en t.me/s/ y su nombre. Por ejemplo: /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } pregunta si soy un robot, y lo soy. Copia el texto del artículo y mándamelo: también lo resumo.
    [login] { $host } muestra a los bots una página de inicio de sesión. Mejor copia el texto del artículo y mándamelo.
    [cookies] { $host } solo muestra su pregunta sobre las cookies, que solo una persona puede responder. Mejor copia el texto del artículo y mándamelo.
    [paywall] { $host } muestra el artículo entero solo a sus suscriptores. Si puedes leerlo, copia el texto y mándamelo: también lo resumo.
    [index] Esa página de { $host } es una lista de enlaces, no un artículo. Mándame el enlace de un artículo. Para seguir todo el sitio: /subscribe https://{ $host }
    [video] { $host } tiene ahí un vídeo o un sonido, y yo solo leo. Mándame una página o un texto que cuente lo que contiene.
    [image] { $host } tiene ahí una imagen, y yo solo leo. Mándame una página o un texto que cuente lo que muestra.
    [script] { $host } llena esa página con programas que solo ejecuta un navegador. Mejor copia el texto del artículo y mándamelo.
    [gone] { $host } dice que esa página no existe (o ya no). Comprueba la dirección o mándame el texto.
    [feed] Esa dirección de { $host } es un feed, no un artículo. Síguelo: /subscribe https://example.com/feed.xml
    [scan] El PDF de { $host } contiene imágenes de páginas y ningún texto que yo pueda leer. Mándame el texto, o una página que hable de ello.
    [locked] El PDF de { $host } está protegido con una contraseña. Mejor mándame el texto.
    [file] { $host } tiene ahí un tipo de archivo que no puedo leer. Leo páginas web, PDF y textos sin formato.
   *[empty] No he encontrado el texto de ningún artículo en { $host }. Copia el texto del artículo y mándamelo: también lo resumo.
}
error-nothing-in-file = { $instead ->
    [scan] Ese PDF contiene imágenes de páginas y ningún texto que yo pueda leer. Mándame el texto, o un enlace a una página que hable de ello.
    [locked] Ese PDF está protegido con una contraseña. Mejor mándame el texto.
    [image] Eso es una imagen, y yo solo leo. Mándame un texto, un enlace o un PDF.
    [video] Eso es un vídeo o un sonido, y yo solo leo. Mándame un texto, un enlace o un PDF.
    [feed] Eso es un feed. Mándame su dirección para seguirlo: /subscribe https://example.com/feed.xml
    [index] Eso es una página de enlaces, no un artículo. Mándame el enlace de un artículo, por ejemplo: https://example.com/news
    [file] Ese tipo de archivo no lo puedo leer. Leo páginas web, PDF y textos sin formato (.html, .pdf, .txt).
   *[other] No he encontrado texto que resumir en ese archivo. Mándame el propio texto, o un enlace, por ejemplo: https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = Ese archivo pasa de { $megabytes } MB, y tanto no leo. Mándame la parte que te importa: un PDF más pequeño, o su texto.
error-file-empty = Ese archivo está vacío. Mándalo otra vez, o mándame su texto.
error-file-office = No puedo leer documentos de ofimática ni libros electrónicos. Guárdalo como PDF o como texto sin formato (.pdf, .txt) y mándame eso.
error-file-archive = No abro archivos comprimidos. Descomprímelo y mándame lo que contiene: páginas web, PDF o textos sin formato (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = Ese archivo está dañado o, pese a su nombre, no es { $ending }. Ábrelo en tu dispositivo, copia su texto y mándamelo.
error-file-not-given = Telegram no me da ese archivo por ahora. Mándalo otra vez en un minuto, o mándame su texto.

# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = seguir un feed o un sitio: /subscribe https://example.com
menu-feeds = lo que sigues, y cómo va cada feed
menu-topics = feeds entre los que elegir, por temas
menu-digest = lo nuevo, ahora; /digest 8:00 cada día, /digest 18:30 mon-fri, /digest off
menu-schedule = cuándo llegan tus boletines
menu-quiet = horas en las que nada llega por sí solo: /quiet 22:00-7:00
menu-rename = llamar a un feed como quieras: /rename 2 Morning paper
menu-tags = tus etiquetas y sus feeds; /tags tech science cambia el nombre de una
menu-tag = juntar feeds bajo una palabra: /tag 2 tech
menu-import = seguir los feeds de una lista de otro lector (un archivo OPML)
menu-export = la lista de lo que sigues, como archivo OPML
menu-summarize = lo esencial de un enlace o un texto
menu-length = lo largos que son los resúmenes: cortos, normales o largos
menu-search = encontrar artículos de tus feeds: /search "climate summit" -sport
menu-saved = los artículos que has guardado; /saved ferry busca en ellos
menu-filter = dejar algo fuera, o recibir solo lo que quieres: /filter -football
menu-learned = lo que tus pulgares arriba y abajo me han enseñado, y cómo hacer que lo olvide
menu-stats = tus últimos siete días: artículos que entran, noticias que salen, minutos ahorrados
menu-settings = todo lo que puedes cambiar, en un mensaje
menu-timezone = dónde estás: /timezone Berlin
menu-unsubscribe = dejar de seguir un feed: /unsubscribe 2
menu-pause = no enviar nada por un tiempo: /pause until Monday
menu-resume = volver a enviar
menu-target = configurar desde aquí un grupo o canal tuyo
menu-start = empezar: elegir temas y una hora, y ver un primer boletín; o volver
menu-stop = no enviar nada más; tus feeds se conservan
menu-delete_me = borrar todo lo que guardo de ti
menu-help = lo que sé hacer

# Shown to whoever runs the bot alone.
menu-status = cómo estoy: feeds, chats, mensajes, memoria
menu-people = quién me usa, con un botón para bloquear
menu-invite = un enlace que deja entrar a alguien: /invite, /invite 5 30 days
menu-broadcast = decir algo a todos: /broadcast y el texto; lo ves antes
menu-ban = dejar de atender un chat: /ban 123456789
menu-unban = volver a atenderlo: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    Lede lee tus feeds y te trae lo que ha pasado: unas pocas frases por noticia, cada una con el camino de vuelta a su fuente.

    Sigue un sitio con /subscribe, recibe un boletín diario a la hora que quieras, o manda un enlace o un texto largo y recibe lo esencial.
bot-short-description = Lee tus feeds y te trae lo que ha pasado, en unas pocas frases que llevan a su fuente.

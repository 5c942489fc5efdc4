## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = Para { $kind ->
    [channel] el canal
   *[group] el grupo
} «{ $title }»:
target-over = La hora para «{ $title }» ha terminado, así que esto vuelve a ser sobre tu propio chat. /target elige de nuevo.
target-choose = ¿Para qué chat deben ser tus comandos? Durante una hora, /subscribe, /feeds, /digest 8:00, /settings y los demás actúan allí, y te respondo aquí.
    Otro grupo o canal: manda /target allí.
target-none = No conozco ningún grupo o canal al que me hayas añadido y que administres. Añádeme a uno, en un canal como administrador que pueda publicar; o manda /target allí.
target-now = Tus comandos son para { $kind ->
    [channel] el canal
   *[group] el grupo
} { $title }.
# $feeds: how many it follows.
target-chosen = Lo que dices aquí es ahora para { $kind ->
    [channel] el canal
   *[group] el grupo
} { $title }, hasta { $until } o /target off. Te respondo aquí, y lo nuevo va allí. { $feeds ->
    [0] Empieza con sus temas, o con un feed: /subscribe https://example.com
   *[other] Por ejemplo: /subscribe https://example.com, /digest 8:00 o /feeds
}
target-home = Lo que dices aquí vuelve a ser para tu propio chat.
target-link = Configúrame en privado: te respondo allí, y nadie más tiene que leerlo. Es para administradores.
added-private = Ya estoy en { $kind ->
    [channel] el canal
   *[group] el grupo
} { $title }. Configúralo desde aquí, para que nadie tenga que leerlo allí, o { $kind ->
    [channel] publica allí /subscribe https://example.com.
   *[group] di allí /subscribe https://example.com.
}
added-here = Gracias por añadirme. Un administrador puede configurarme aquí, con /subscribe https://example.com y /digest 8:00, o en privado.
button-target = { $title }
button-target-set-up = Configurar { $title }
button-target-topics = Elegir temas
button-target-feeds = Sus feeds
button-target-settings = Sus ajustes
button-home = Volver a mi propio chat
button-set-up-in-private = Configurar en privado

# A link to the forum topic to which a feed or a digest goes.
in-topic = en un tema

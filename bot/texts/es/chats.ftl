welcome-hello = Hola, { $name }, soy Lede.
welcome-hello-nameless = Hola, soy Lede.
welcome =
    Leo tus feeds y te traigo lo que ha pasado: unas pocas frases, cada una con el camino de vuelta a su fuente.
    Una vez al día en un boletín, o cada entrada en cuanto llega.
    Mándame un enlace o un texto largo y te doy lo esencial.
welcome-back = { $count ->
    [one] Qué bien que has vuelto. Sigues un feed y te sigo enviando lo suyo. /feeds lo muestra, /digest trae lo nuevo.
   *[other] Qué bien que has vuelto. Sigues { $count } feeds y te sigo enviando lo suyo. /feeds los muestra, /digest trae lo nuevo.
}
help-title = Lo que sé hacer
help-hint =
    O simplemente mándame un enlace, una publicación reenviada, un texto largo o un archivo (.pdf, .html, .txt), y te doy lo esencial.
    El boletín a tu hora y en tu zona horaria: /digest 8:00 Berlin

paused-until = No envío nada hasta el { $end } ({ $zone }). Tus comandos siguen funcionando, y /resume termina la pausa.
paused-open = No envío nada hasta que digas /resume. Tus comandos siguen funcionando. Una pausa con final: /pause until Monday
pause-over = cuando termine tu pausa, el { $day }
pause-over-open = cuando digas /resume
# $when is one of the two above.
paused-hint = Eso empieza { $when }.
resumed = Vuelvo a enviar. /digest te trae ahora mismo lo nuevo.
quiet-hours = Silencio de { $begin } a { $end } ({ $zone }): las entradas sueltas esperan y luego llegan en un solo mensaje; los boletines llegan a su hora. /quiet off lo quita.
quiet-none = No tienes horas de silencio. Pon unas: /quiet 22:00-7:00
stopped = { $count ->
    [0] Ya no envío nada. Con /start vuelvo.
    [one] Ya no envío nada. El feed que sigues se conserva: /start lo recupera.
   *[other] Ya no envío nada. Los { $count } feeds que sigues se conservan: /start los recupera.
}
button-resume = Volver a enviar

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Tus resúmenes son cortos: la frase que más dice.
    [long] Tus resúmenes son largos: de cinco a siete frases.
   *[normal] Tus resúmenes son de longitud normal: { $points ->
        [one] una frase
       *[other] { $points } frases
    }.
}
length-hint = Vale para todos los resúmenes desde ahora. Los botones debajo de un resumen cambian solo ese.
button-length-short = Corto
button-length-normal = Normal
button-length-long = Largo

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = No conozco /{ $typed }. { $near ->
    [help] /help muestra todos los comandos.
   *[other] ¿Querías decir /{ $near }? /help muestra todos los comandos.
}
too-short-text = Es demasiado corto para resumirlo. Mándame un enlace o un texto más largo. /help muestra qué más sé hacer.
# What came without a word to read.
cannot-read = { $what ->
    [photo] No puedo leer lo que hay en las imágenes. Mándame un enlace, un texto más largo o una publicación reenviada, y te doy lo esencial.
   *[other] No puedo leer eso. Mándame un enlace, un texto más largo o una publicación reenviada, y te doy lo esencial.
}
too-many-files = Leo { $count } archivos a la vez. Manda los demás otra vez, en otro mensaje.
too-many-links = Tomo { $count } enlaces de un mensaje. Manda los demás en otro.

uncertain = Puede que este mensaje no haya llegado: «{ $words }». ¿Lo envío otra vez?
button-resend = Enviarlo otra vez
button-dismiss = Sí llegó
message-settled = Bien, entonces queda resuelto.

topic-gone = El tema al que pertenece esto está cerrado o eliminado, así que escribo aquí.
chat-untitled = sin nombre
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] Ya no puedo escribir en el canal «{ $title }», así que allí no sale nada más. Hazme administrador con permiso para publicar mensajes, y sigo; sus feeds se conservan.
   *[group] Ya no puedo escribir en el grupo «{ $title }», así que allí no sale nada más. Déjame enviar mensajes otra vez, y sigo; sus feeds se conservan.
}
chat-lost = { $kind ->
    [channel] Ya no estoy en el canal «{ $title }», así que allí no sale nada más. Añádeme otra vez como administrador con permiso para publicar mensajes, y sigo; sus feeds se conservan.
   *[group] Ya no estoy en el grupo «{ $title }», así que allí no sale nada más. Añádeme otra vez, y sigo; sus feeds se conservan.
}

## /status, for who runs the bot

status-title = Cómo estoy
status-up = En marcha desde hace { $days ->
    [0] {""}
    [one] 1 día{" "}
   *[other] { $days } días{" "}
}{ $hours } h { $minutes } min · { $versions }
status-feeds = Feeds: { $count }, { $failing } de ellos con fallos
status-chats = Chats: { $count }, { $gone } de ellos fuera de mi alcance
status-queue = Mensajes: { $pending } en espera, { $sending } en camino, { $uncertain } sin confirmar, { $failed } sin éxito
status-memory = Memoria: { $megabytes } MB

## /delete_me

erase-ask = Esto borra todo lo que guardo de { $group ->
    [yes] este grupo
   *[no] ti
}: { $feeds ->
    [0] tus ajustes
    [one] el feed que sigues, tus ajustes
   *[other] los { $feeds } feeds que sigues, tus ajustes
}, los boletines programados, los votos, { $saved ->
    [0] lo que me han mandado leer
    [one] el artículo que guardaste, lo que me han mandado leer
   *[other] los { $saved } artículos que guardaste, lo que me han mandado leer
} y los mensajes que envié. No se puede deshacer.
button-erase = Borrar todo
button-spare = Conservar todo
erase-begun = Estoy borrando todo…
erase-done = Todo lo que tenía de { $group ->
    [yes] este grupo
   *[no] ti
} está borrado, y tampoco guardo nada de este mensaje. Lo que hay en este chat lo puedes borrar tú. /start empieza de nuevo.
erase-spared = No se ha borrado nada.

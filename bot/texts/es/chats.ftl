welcome-hello = Hola, { $name }, soy Lede.
welcome-hello-nameless = Hola, soy Lede.
welcome =
    Leo tus feeds y te traigo lo que ha pasado: unas pocas frases, cada una con el camino de vuelta a su fuente.
    Una vez al día en un boletín, o cada entrada en cuanto llega.
    Mándame un enlace o un texto largo y te doy lo esencial.
welcome-first-step =
    Empieza con un sitio que te guste:
    /subscribe https://example.com
welcome-back = { $count ->
    [0] Qué bien que has vuelto. Empieza con un sitio que te guste: /subscribe https://example.com
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
    [opml] Desde aquí todavía no puedo importar una lista de feeds. Quien me administra puede hacerlo: lede import FILE --chat { $chat }. O síguelos uno a uno: /subscribe https://example.com
   *[other] No puedo leer eso. Mándame un enlace, un texto más largo o una publicación reenviada, y te doy lo esencial.
}
too-many-files = Leo { $count } archivos a la vez. Manda los demás otra vez, en otro mensaje.
too-many-links = Tomo { $count } enlaces de un mensaje. Manda los demás en otro.

uncertain = Puede que este mensaje no haya llegado: «{ $words }». ¿Lo envío otra vez?
button-resend = Enviarlo otra vez
button-dismiss = Sí llegó
message-settled = Bien, entonces queda resuelto.

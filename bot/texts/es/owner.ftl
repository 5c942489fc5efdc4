## For whoever runs the bot

help-owner = Solo para ti, que me administras
invite-link = { $count ->
    [one] Este enlace deja entrar a una persona (válido hasta: { $until }):
   *[other] Este enlace deja entrar a { $count } personas (válido hasta: { $until }):
}
    { $link }
invite-open = Por ahora dejo entrar a todos, con enlace o sin él. En mi configuración, access.open: false lo cambia.
invite-withdrawn = Ese enlace ya no deja entrar a nadie.
button-withdraw = Retirar el enlace

people-title = { $count ->
    [one] Un chat
   *[other] { $count } chats
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] persona
    [group] grupo
    [supergroup] grupo
   *[channel] canal
} · { $feeds ->
    [one] un feed
   *[other] { $feeds } feeds
}{ $state ->
    [banned] {" "}· bloqueado
    [gone] {" "}· fuera de mi alcance
    [stopped] {" "}· me ha detenido
   *[served] {""}
}
person-since = Aquí desde: { $at }
button-newer-people = Más recientes
button-older-people = Más antiguos
button-people = Todos los chats
button-ban = Bloquear
button-unban = Volver a atenderlo
banned = Ya no atiendo a { $who }, y no le envío nada. Sus feeds se conservan.
unbanned = Vuelvo a atender a { $who }.

# Under a text that goes to everybody.
broadcast-from = De quien administra este bot. /stop detiene todos los mensajes.
broadcast-question = { $count ->
    [one] Así se ve. ¿Lo envío al único chat que atiendo aparte del tuyo?
   *[other] Así se ve. ¿Lo envío a { $count } chats? Son personas y grupos que no me han detenido; los canales no reciben nada.
}
button-send-all = Enviar a { $count }
broadcast-planned = { $count ->
    [one] Sale en un minuto, hacia un chat.
   *[other] Sale en un minuto, hacia { $count } chats.
}
broadcast-dropped = Bien, no se ha enviado nada.
broadcast-leaving = Está saliendo: lo tienen { $sent } de { $total }.
broadcast-over = Ha salido: lo tienen { $sent } de { $total }.
broadcast-failed = { $count ->
    [one] Telegram rechazó uno.
   *[other] Telegram rechazó { $count }.
}
broadcast-uncertain = { $count ->
    [one] Puede que uno no haya llegado; se lo pregunto a esa persona.
   *[other] Puede que { $count } no hayan llegado; se lo pregunto a esas personas.
}
broadcast-waiting = { $count ->
    [one] Uno espera todavía, por ejemplo el final de una pausa, y lo recibe entonces.
   *[other] { $count } esperan todavía, por ejemplo el final de una pausa, y lo reciben entonces.
}

## To everybody else

not-let-in = Perdona, solo atiendo a quienes ha dejado entrar la persona que me administra. Si tenías un enlace, ya se ha usado o ha caducado: pide uno nuevo.

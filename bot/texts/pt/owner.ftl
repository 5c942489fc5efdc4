## For whoever runs the bot

help-owner = Só para você, que me administra
invite-link = { $count ->
    [one] Este link deixa uma pessoa entrar, até { $until }:
   *[other] Este link deixa { $count } pessoas entrarem, até { $until }:
}
    { $link }
invite-open = Por enquanto deixo todos entrarem, com link ou sem. Na minha configuração, access.open: false muda isso.
invite-withdrawn = Esse link não deixa mais ninguém entrar.
button-withdraw = Retirar o link

people-title = { $count ->
    [one] Um chat
   *[other] { $count } chats
}
# $who: name and number. $kind: of chat, as Telegram calls it.
person-line = { $who } · { $kind ->
    [private] pessoa
    [group] grupo
    [supergroup] grupo
   *[channel] canal
} · { $feeds ->
    [0] 0 feeds
    [one] um feed
   *[other] { $feeds } feeds
}{ $state ->
    [banned] {" "}· bloqueado
    [gone] {" "}· fora de alcance
    [stopped] {" "}· me parou
   *[served] {""}
}
person-since = Aqui desde { $at }
button-newer-people = Mais novos
button-older-people = Mais antigos
button-people = Todos os chats
button-ban = Bloquear
button-unban = Voltar a atender
banned = Não atendo mais { $who }, e não envio nada para lá. Os feeds ficam guardados.
unbanned = Voltei a atender { $who }.

# Under a text that goes to everybody.
broadcast-from = De quem administra este bot. /stop encerra todas as mensagens.
broadcast-question = { $count ->
    [one] Fica assim. Envio para o único chat que atendo além do seu?
   *[other] Fica assim. Envio para { $count } chats? São pessoas e grupos que não me pararam; canais não recebem nada.
}
button-send-all = Enviar para { $count }
broadcast-planned = { $count ->
    [one] Sai daqui a um minuto, para um chat.
   *[other] Sai daqui a um minuto, para { $count } chats.
}
broadcast-dropped = Certo, nada foi enviado.
broadcast-leaving = Está saindo: { $sent } de { $total } já receberam.
broadcast-over = Saiu: { $sent } de { $total } receberam.
broadcast-failed = { $count ->
    [one] O Telegram recusou uma.
   *[other] O Telegram recusou { $count }.
}
broadcast-uncertain = { $count ->
    [one] Talvez uma não tenha chegado; eu pergunto a essa pessoa.
   *[other] Talvez { $count } não tenham chegado; eu pergunto a essas pessoas.
}
broadcast-waiting = { $count ->
    [one] Um ainda espera, por exemplo o fim de uma pausa, e recebe então.
   *[other] { $count } ainda esperam, por exemplo o fim de uma pausa, e recebem então.
}

## To everybody else

not-let-in = Desculpe, só atendo pessoas que quem me administra deixou entrar. Se você tinha um link para mim, ele já foi usado ou venceu: peça um novo.

feed-untitled = um feed sem nome
feed-mode = { $mode ->
    [instant] cada item novo assim que chega
    [muted] silenciado
   *[digest] no seu boletim diário
}
feed-private = endereço privado
feed-pace-day = { $count ->
    [one] cerca de um item por dia
   *[other] cerca de { $count } itens por dia
}
feed-pace-week = { $count ->
    [one] cerca de um item por semana
   *[other] cerca de { $count } itens por semana
}
feed-pace-month = { $count ->
    [one] cerca de um item por mês
   *[other] cerca de { $count } itens por mês
}
feed-pace-unknown = nada de novo há algum tempo

## /feeds

feeds-title = { $count ->
    [one] Você segue um feed
   *[other] Você segue { $count } feeds
}
feeds-empty =
    Você ainda não segue nenhum feed. Comece com o endereço de um site ou feed de que você gosta:
    /subscribe https://example.com
feed-read = lido: { $last }
feed-never-read = ainda não lido
feed-next = próxima leitura: { $next }
feed-given-up = Parei de consultar este feed
# $trouble is feed-trouble.
feed-warning = ⚠️ { $trouble }
# Also said at the terminal. $cause is the key of the error; a test asks for a variant for each one that reading a feed can meet.
feed-trouble = { $cause ->
    [error-unreachable] Não consigo me conectar a ele
    [error-unreachable-slow] Ele demora demais para responder
    [error-unreachable-dns] O site dele não é encontrado com esse nome
    [error-unreachable-tls] O certificado dele está errado ou vencido
    [error-unreachable-encoding] Ele é compactado de um jeito que não consigo abrir
    [error-too-many-redirects] Ele me manda de um endereço para outro
    [error-address-refused] Ele leva a um endereço que não abro
    [error-bad-status] { $status ->
        [401] Ele pede um nome e uma senha
        [403] Ele não me deixa ler
        [404] Ele não está mais no endereço dele
        [410] O site dele diz que ele acabou de vez
        [429] O site dele recebeu pedidos demais de mim
       *[other] O site dele responde com um erro ({ $status })
    }
    [error-too-large] Ele é grande demais para mim
    [error-not-a-feed] O que está no endereço dele não é mais um feed
    [error-no-channel] As publicações dele não aparecem mais na web
    [error-too-hard] A leitura dele demora demais
   *[other] Não consigo ler este feed no momento
}{ $times ->
    [one] .
   *[other] {" "}({ $times } tentativas).
}
feeds-digest-at = Seu boletim chega às { digest-hour }
feeds-digest-off = Seu boletim está desligado. Ligue: /digest 08:00
feeds-paused = Não envio nada agora, e continuo { $when }.
feeds-hint = Toque em um número para mudar ou tirar aquele feed. Siga outro: /subscribe https://example.com
button-feed = { $number }
button-feeds = Todos os feeds
button-previous = Anteriores
button-next = Próximos

## Following

preview-title = Agora você segue { $feed }.
preview-no-entries = No momento não há itens nele.
preview-question =
    As novidades dele chegam no seu boletim diário às { digest-hour }
    Ou você prefere cada item assim que chega?{ $count ->
        [0] {""}
       *[other] {" "}Você também pode ver os três últimos agora mesmo.
    }
latest-none = { $feed } não tem itens no momento.
button-mode-digest-at = Em um boletim diário, { $at }
button-mode-digest = Em um boletim diário
button-mode-instant = Cada item novo
button-mode-muted = Nada por enquanto
button-chosen = ✓ { $label }
button-latest = Os 3 últimos agora
button-unsubscribe = Deixar de seguir
button-undo = Desfazer

## Dead feeds. Between the two lines stands the cause: see feed-trouble.

dead-silent = Há uma semana não consigo ler { $feed }.
dead-goes-on = Continuo tentando cerca de uma vez por dia. Quer manter este feed?
dead-gone = { $feed } chegou ao fim.
dead-given-up = Parei de consultar. Quer manter este feed na sua lista?
button-stay = Manter
dead-kept = Você mantém { $feed }. Continuo tentando, e trago as novidades assim que der para ler de novo.
dead-kept-in-list = { $feed } fica na sua lista. Se voltar, mande /subscribe com o endereço dele.
owner-feed-moved = { $feed } mudou de vez para { $host }, e eu fui junto.

already-following = Você já segue { $feed }: { $mode }. Como você prefere?
mode-changed = { $mode ->
    [instant] { $feed }: a partir de agora envio cada item novo assim que chega.
    [muted] { $feed } está silenciado: continuo lendo e não envio nada.
   *[digest] { $feed } está no seu boletim diário, às { $at }.
}
tagged = { $feed } tem estas etiquetas: { $tags }. Um boletim desses feeds, agora: /digest { $first }; todos os dias: /digest 8:00 #{ $first }
untagged = { $feed } não tem mais etiqueta.
unsubscribed = Você não segue mais { $feed }.
resubscribed = Você segue { $feed } de novo.

choices-title = { $count ->
    [one] { $host } tem um feed ali, e nenhum artigo. Para seguir, toque no botão, ou toque no comando para copiar e mande para mim.
   *[other] { $host } oferece { $count } feeds. Qual deles? Toque em um botão, ou toque em um comando para copiar e mande para mim.
}
choices-more = { $count ->
    [one] Há mais um nessa página. Mande o endereço dele com /subscribe.
   *[other] Há mais { $count } nessa página. Mande o endereço daquele que você quer com /subscribe.
}

## Languages of feeds, by ISO 639-1 code

language-name = { $code ->
    [ar] árabe
    [bn] bengali
    [cs] tcheco
    [da] dinamarquês
    [de] alemão
    [el] grego
    [en] inglês
    [es] espanhol
    [fa] persa
    [fi] finlandês
    [fr] francês
    [he] hebraico
    [hi] híndi
    [hu] húngaro
    [id] indonésio
    [it] italiano
    [ja] japonês
    [ko] coreano
    [my] birmanês
    [nb] norueguês
    [nl] holandês
    [nn] norueguês
    [no] norueguês
    [pl] polonês
    [pt] português
    [ro] romeno
    [ru] russo
    [sv] sueco
    [th] tailandês
    [tr] turco
    [uk] ucraniano
    [ur] urdu
    [vi] vietnamita
    [zh] chinês
   *[other] idioma “{ $code }”
}

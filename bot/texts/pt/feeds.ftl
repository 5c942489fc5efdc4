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
button-rename = Renomear
button-tags = Etiquetas
button-copy-command = Copiar o comando
button-back-to-feed = Voltar ao feed
rename-ask =
    Como devo chamar { $feed }? Copie isto, ponha no fim o seu nome para ele e mande para mim:
    { $command }
    Para o feed voltar a ter o próprio nome: { $own }
renamed = { $feed } se chama { $name } a partir de agora.
renamed-back = { $feed } voltou a ter o próprio nome.
feed-tags = Etiquetas de { $feed }: { $tags }. Toque em uma para pôr neste feed, ou para tirar.
feed-tags-none = { $feed } não tem etiqueta, e ainda não há nenhuma para escolher.
feed-tags-new = Para outra, mande todas as que ele deve ter: { $command }

## /stats

week-title = Seus últimos sete dias
week-articles = { $count ->
    [one] artigo entrou
   *[other] artigos entraram
}
week-stories = { $count ->
    [one] notícia saiu
   *[other] notícias saíram
}
week-minutes = { $count ->
    [one] minuto poupado
   *[other] minutos poupados
}
week-told =
    { $articles ->
        [one] Um artigo entrou
       *[other] { $articles } artigos entraram
    } de { $feeds ->
        [one] um feed
       *[other] { $feeds } feeds
    }, e { $stories ->
        [0] nenhuma notícia saiu
        [one] uma notícia saiu
       *[other] { $stories } notícias saíram
    }. { $minutes ->
        [0] Isso ainda não poupou nem um minuto de leitura.
        [one] Isso poupou cerca de um minuto de leitura.
       *[other] Isso poupou cerca de { $minutes } minutos de leitura.
    }
week-others = { $count ->
    [one] Mais um veio de outros feeds.
   *[other] Mais { $count } vieram de outros feeds.
}
week-nothing = Seus feeds não trouxeram nada nos últimos sete dias. /feeds mostra como vai cada um.

## /tags

tags-title = { $count ->
    [one] Você tem uma etiqueta
   *[other] Você tem { $count } etiquetas
}
tag-line = { $count ->
    [one] #{ $tag } – um feed
   *[other] #{ $tag } – { $count } feeds
}
tags-hint = Toque em uma para ver os feeds dela, ou para apagar.
tags-empty =
    Você ainda não tem etiquetas. Uma etiqueta junta feeds sob uma palavra, para um boletim ou um filtro só deles. Ponha uma no primeiro feed de /feeds:
    /tag 1 tech
tag-title = { $count ->
    [one] Um feed tem a etiqueta #{ $tag }
   *[other] { $count } feeds têm a etiqueta #{ $tag }
}
tag-hint =
    Toque em um número para abrir aquele feed. Um boletim destes, agora: { $digest }
    Outro nome para a etiqueta, por exemplo: { $rename }
button-all-tags = Todas as etiquetas
button-remove-tag = Apagar esta etiqueta
tag-renamed = { $count ->
    [one] A etiqueta #{ $tag } agora se chama #{ $name }, no único feed que a tem.
   *[other] A etiqueta #{ $tag } agora se chama #{ $name }, em { $count } feeds.
}
tag-removed = { $count ->
    [one] A etiqueta #{ $tag } saiu do único feed que a tinha.
   *[other] A etiqueta #{ $tag } saiu dos { $count } feeds que a tinham.
}
labels-undone = Pronto: nomes e etiquetas estão como antes.
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

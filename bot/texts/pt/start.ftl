## /start: three presses to a first digest

welcome-pick = Sobre o que você quer ler? Toque em quantos assuntos quiser e depois em “Próximo”.
welcome-picked = Escolhidos: { $topics }
welcome-otherwise =
    Ou comece com um site de que você gosta: /subscribe https://example.com
    Ou mande a lista de feeds (OPML) que outro leitor deu a você.
button-next-step = Próximo
button-step-back = Voltar
# $time is the time there now, by which people see whether the zone is theirs.
begin-when =
    Quando o seu boletim deve chegar?
    Seu fuso horário é { $zone }, onde agora são { $time }.
begin-zones = Onde você mora? Toque em um lugar onde a hora seja a mesma que a sua.
begin-zone-otherwise = Nenhum deles? Mande /digest 8:00 e o nome em inglês de uma cidade grande perto de você, por exemplo /digest 8:00 Nairobi, ou compartilhe a sua localização.
button-my-zone = Meu fuso horário é { $zone }
button-other-zone = Outro fuso horário
button-zone-at = { $place }, { $time }
begin-reading = Lendo os seus feeds: { $read } de { $total } até agora.
begin-reading-hint = Isso leva alguns segundos. Se nada chegar, toque no botão.
button-digest-now = Meu boletim agora
begin-done = { $count ->
    [one] Pronto: você segue um feed. Seu boletim chega todos os dias às { $at } ({ $zone }).
   *[other] Pronto: você segue { $count } feeds. Seu boletim chega todos os dias às { $at } ({ $zone }).
}
begin-first = Aqui está o primeiro.
begin-nothing-yet = Nenhum deles respondeu ainda. O que trouxerem chega nesse boletim.
begin-rest = { $count ->
    [one] Um deles ainda não respondeu. O que trouxer chega no próximo boletim.
   *[other] { $count } deles ainda não responderam. O que trouxerem chega no próximo boletim.
}
button-more-topics = Seguir mais

## The catalogue

topic-name = { $topic ->
    [world] Notícias do mundo
    [news] Notícias nacionais e locais
    [technology] Tecnologia
    [science] Ciência
    [business] Negócios
    [sport] Esportes
    [culture] Cultura
    [programming] Programação
    [money] Dinheiro
    [design] Casa e design
    [food] Comida
    [travel] Viagens
    [games] Jogos
    [cars] Carros
    [style] Moda e beleza
    [fun] Humor
    [health] Saúde
   *[other] { $topic }
}
topics-title = Sobre o que você quer ler?
topics-hint = Toque em um assunto para ver os feeds dele. O que falta aqui você pode seguir pelo endereço: /subscribe https://example.com
topics-empty = Não há nada para escolher aqui. Siga um site pelo endereço: /subscribe https://example.com
topic-title = { $count ->
    [one] { $topic }: um feed
   *[other] { $topic }: { $count } feeds
}
topic-hint = Toque em um número para ver o que um feed traz, e para seguir.
offer-followed = você segue
offer-latest = O que há de mais novo:
offer-no-items = No momento não há itens nele.
offer-trouble = Não consigo ler este feed no momento, então seguir precisa esperar. Tente mais tarde, ou escolha outro.
button-take-feed = Seguir
button-offer-settings = Como ele chega
button-topics = Todos os assuntos
button-back-to = Voltar: { $topic }
country-name = { $code ->
    [AU] Austrália
    [BD] Bangladesh
    [BR] Brasil
    [CA] Canadá
    [DE] Alemanha
    [ES] Espanha
    [FR] França
    [GB] Reino Unido
    [HK] Hong Kong
    [ID] Indonésia
    [IE] Irlanda
    [IN] Índia
    [IR] Irã
    [IT] Itália
    [JP] Japão
    [MM] Mianmar
    [MX] México
    [NG] Nigéria
    [PH] Filipinas
    [PK] Paquistão
    [PL] Polônia
    [RU] Rússia
    [UA] Ucrânia
    [US] Estados Unidos
    [ZA] África do Sul
   *[other] { $code }
}

## A feed passed on: t.me/name_of_the_bot?start=sub_...

button-share = Compartilhar
share-link =
    Eu pergunto a quem abrir este link se quer seguir { $feed }:
    { $link }
button-copy-link = Copiar o link
share-question = Quer seguir { $feed }?
button-decline = Não
share-declined = Certo, nada mudou.

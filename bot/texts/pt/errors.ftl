# What went wrong, and what to do: at most a few sentences, with an example that works.
# $wanted is what the person asked for: a feed, an article, or unknown. The errors themselves do not know it.

## Ours

error-ours = Desculpe, algo deu errado aqui. Nada se perdeu; tente de novo daqui a pouco.
error-took-too-long = Desculpe, isso demorou demais, então eu parei. Mande de novo daqui a um minuto. Todo o resto funciona, por exemplo /feeds
error-gave-up = Desculpe, tentei três vezes uma das suas mensagens e nas três deu errado, então desisti dela. Todo o resto funciona, por exemplo /feeds
error-database = Desculpe, não consigo acessar a minha memória agora, então não posso fazer isso. Nada se perdeu, e quem me administra já foi avisado. Tente de novo daqui a alguns minutos.
# To whoever runs the bot. $error is what the database says.
owner-database-trouble = Não consigo usar o meu banco de dados: { $error }. Todo o trabalho parou, nada se perdeu, e eu continuo por conta própria assim que ele voltar a funcionar. O meu registro e /health mostram a situação.
owner-database-well = O meu banco de dados voltou a funcionar, e eu continuei.
error-settings = Desculpe, ainda não estou bem configurado. Quem me administra descobre o motivo com “lede doctor”.
error-too-hard = Desculpe, isso foi demais para mim: a leitura demorou muito. { $wanted ->
    [feed] Talvez o site tenha um feed menor: /subscribe https://example.com/feed.xml
    [article] Um texto mais curto funciona, por exemplo a parte que interessa a você.
   *[other] Algo mais curto funciona.
}

error-administrators-only = Só administradores podem mudar o que eu faço aqui. Todos podem usar /summarize, /digest e /feeds.
error-administrators-unknown = Só administradores podem mudar o que eu faço aqui, e o Telegram não me diz agora quem são. Tente de novo daqui a um minuto.
error-no-target = Não estou em nenhum grupo ou canal assim, ou não sei mais nada dele. Mande /target por lá.
error-target-administrators = Só os administradores dele podem configurar esse chat. /target mostra os que são seus, e /target off encerra isso.

## What a person typed

error-bad-input = Não consigo usar isso. /help mostra o que eu entendo, com exemplos.
error-no-address = Preciso do endereço de um site, de um feed ou de um artigo. Por exemplo: /subscribe https://example.com/feed.xml
error-bad-address = “{ $typed }” não é um endereço que eu consiga abrir. { $wanted ->
    [feed] Por exemplo: /subscribe https://example.com/feed.xml
    [article] Por exemplo: /summarize https://example.com/article
   *[other] Um completo funciona, por exemplo: https://example.com/news
}
error-bad-time = “{ $typed }” não é uma hora que eu entenda. Por exemplo: /digest 08:00, /digest 6:30 pm ou /digest off
error-bad-zone = Não conheço o fuso horário “{ $typed }”. Diga em inglês uma cidade grande dele, por exemplo: /digest 8:00 Europe/Berlin ou /digest 8:00 Tokyo
error-no-zone-there = Não conheço o fuso horário desse lugar. Diga em inglês uma cidade grande perto dele, por exemplo: /digest 8:00 Tokyo
error-bad-until = “{ $typed }” não é um dia futuro que eu entenda. Por exemplo: /pause until Monday, /pause 3 days ou /pause until 5 December
error-bad-quiet = “{ $typed }” não são horas que eu entenda. Por exemplo: /quiet 22:00-7:00, ou /quiet off
error-which-tag = Diga o número de um feed em /feeds e depois as etiquetas dele, por exemplo: /tag 2 tech science. Sem etiqueta: /tag 2 off
error-which-rename = Diga o número de um feed em /feeds e depois o seu nome para ele, por exemplo: /rename 2 Morning paper. O próprio nome dele de novo: /rename 2 off
error-long-name = Um nome pode ter { $most } caracteres. Por exemplo: /rename 2 Morning paper
error-which-tags = /tags mostra as suas etiquetas, “/tags tech” os feeds de uma, e “/tags tech science” dá outro nome a ela.
error-no-tag = Você não tem a etiqueta “{ $typed }”. /tags mostra as que você tem.
error-many-tags = Um feed pode ter { $most } etiquetas. Tire uma primeiro.
error-undo-gone = Já faz tempo demais para desfazer isso. /feeds e /tags mostram como está tudo.
error-bad-tag = “{ $typed }” não pode ser uma etiqueta: uma palavra de no máximo { $most } letras, algarismos, - e _. Por exemplo: /tag 2 tech
error-bad-length = “{ $typed }” não é um tamanho que eu conheça. Há short (curto), normal e long (longo), por exemplo: /length short
error-bad-stories = Um boletim pode ter de 1 a { $most } notícias. Por exemplo: /digest 8:00, 5 stories
error-many-schedules = Você já tem { $most } boletins programados. /schedule mostra quais são e tira um deles.
error-no-schedule = Esse boletim não está mais programado. /schedule mostra os que estão.
error-which-feed = Qual feed? Diga o número ou o nome dele, por exemplo: /unsubscribe 2. Os números estão em /feeds.
# $names are a few of the feeds, each with its number: "2. Harbour News; 4. Harbour Talk".
error-which-of = Vários dos seus feeds combinam: { $names }. Mande /unsubscribe com o número daquele que você quer.
error-feed-not-found = Você não segue nenhum feed assim. /feeds mostra os que você segue; /unsubscribe 1 deixa o primeiro deles.
error-no-feeds = Você ainda não segue nenhum feed, então não há nada para contar. Comece com um: /subscribe https://example.com
error-nothing-to-summarize = Mande um link ou um texto junto, por exemplo: /summarize https://example.com/article. Ou responda a uma mensagem com /summarize.
error-not-opml = Esse arquivo não é uma lista de feeds. Eu leio arquivos OPML, como os que outros leitores de feeds exportam.
error-import-running = Ainda estou com a sua outra lista. Mande esta de novo quando a outra terminar.
error-bad-share = Esse link não leva a nenhum feed que eu conheça. Peça um novo, ou siga um site pelo endereço: /subscribe https://example.com
error-not-shared = O endereço desse feed deixa entrar quem o tiver, então ele não é compartilhado.
error-opml-empty = Não há nenhum feed nessa lista. Talvez estejam em outro arquivo que o seu leitor exporta.
error-opml-too-long = Essa lista tem { $count } feeds; eu aceito { $most } por vez. Divida o arquivo em dois e mande os dois.

## As much as one chat may have

error-many-feeds = Você segue { $most } feeds, e mais do que isso não dá em um chat. Deixe um que não faça falta, por exemplo: /unsubscribe 2. Depois tente de novo.
error-long-list = Essa lista tem { $count } feeds novos para você, e há lugar para { $room }: um chat pode seguir { $most }. Mande uma lista mais curta, ou abra espaço com /unsubscribe.
error-many-summaries = Isso é tudo o que resumo para um chat em um dia ({ $most }). A partir da meia-noite volto a ler para você; os boletins e /feeds continuam como sempre.

## What whoever runs the bot typed

error-bad-invite = Diga quantas pessoas um link deixa entrar (no máximo { $uses }) e por quantos dias (no máximo { $days }). Por exemplo: /invite, /invite 5 ou /invite 5 30 days
error-which-chat = Diga o número de um chat, como /people mostra. Por exemplo: /ban 123456789. O seu não pode ser bloqueado.
error-not-banned = Esse chat não está bloqueado. /people mostra os que estão.
error-empty-broadcast = Escreva depois do comando o que quer dizer a todos, ou responda com ele a uma mensagem. Por exemplo: /broadcast We move to another server tonight.
error-long-broadcast = Isso é longo demais para uma mensagem: no máximo { $most } caracteres. Por exemplo: /broadcast We move to another server tonight.
error-nobody-to-tell = Ainda não há ninguém para avisar: além do seu, não atendo nenhum chat que não tenha me parado. /people mostra todos os chats.
error-broadcast-settled = Isso já está decidido: saiu, ou foi descartado. Para outro: /broadcast e o texto

## Buttons and old messages

error-old-button = Esse botão é antigo demais para funcionar. O menu de comandos faz o mesmo: /help mostra.
error-article-gone = Não tenho mais esse artigo. Mande o link dele e eu resumo de novo.
error-digest-gone = Não tenho mais esse boletim. /digest traz as novidades.
error-old-erase = Essa pergunta já é antiga, então nada foi apagado. Para eu perguntar de novo: /delete_me
error-forgotten = É tarde demais para desfazer: já esqueci. Toque em 👍 ou 👎 em uma notícia, e eu aprendo de novo.
error-already-settled = Isso já está resolvido: não envio nada duas vezes. /digest traz as novidades.

## Addresses that could not be read

error-address-refused = Não abro { $host }: leio só endereços públicos da web. { $wanted ->
    [feed] Por exemplo: /subscribe https://example.com/feed.xml
    [article] Por exemplo: /summarize https://example.com/article
   *[other] Por exemplo: https://example.com/news
}
error-unreachable = Não consegui me conectar a { $host }. Confira o endereço ou tente mais tarde.
error-unreachable-slow = { $host } demorou demais para responder. Tente de novo daqui a alguns minutos.
error-unreachable-dns = Não encontro { $host } no momento. Se o nome está escrito certo, tente de novo daqui a alguns minutos.
error-unreachable-tls = A conexão com { $host } não é segura: o certificado está errado ou vencido. Só o site pode consertar isso.
error-unreachable-encoding = { $host } compacta as páginas de um jeito que não consigo abrir. Tente mais tarde; se continuar assim, só o site pode consertar isso.
error-too-many-redirects = { $host } fica me mandando de um endereço para outro. Abra em um navegador e mande o endereço a que você chegar.
error-bad-status = { $status ->
    [401] { $host } pede um nome e uma senha. { $wanted ->
        [feed] Se você tem, ponha os dois no endereço: /subscribe https://name:password@example.com/feed.xml
        [article] Mande o texto, e eu resumo.
       *[other] Só dá para ler assim o que é aberto a todos.
    }
    [402] { $host } só mostra isso a assinantes. { $wanted ->
        [feed] Se o site deu a você um endereço para o seu leitor de feeds, mande para mim: /subscribe https://example.com/feed.xml
        [article] Mande o texto, e eu resumo.
       *[other] Só dá para ler assim o que é aberto a todos.
    }
    [403] { $host } não me deixa ler isso. { $wanted ->
        [feed] Talvez outro feed do site funcione: procure lá um link chamado “RSS” ou “Atom”.
        [article] Mande o texto, e eu resumo.
       *[other] Talvez outro endereço do site funcione.
    }
    [404] { $host } diz que essa página não existe. { $wanted ->
        [feed] Confira o endereço, ou mande a página inicial do site: /subscribe https://example.com
        [article] Confira o endereço, ou mande o texto, e eu resumo.
       *[other] Confira o endereço e mande de novo.
    }
    [410] { $host } diz que essa página acabou de vez. { $wanted ->
        [feed] Talvez haja um feed novo, que eu procuro na página inicial do site: /subscribe https://example.com
        [article] Se você tem o texto, mande, e eu resumo.
       *[other] Talvez ela esteja agora em outro endereço.
    }
    [429] { $host } recebeu pedidos demais de mim. Tente de novo daqui a uma hora.
    [451] { $host } não pode mostrar isso, por motivos legais.
   *[other] { $host } respondeu com um erro ({ $status }). Tente mais tarde.
}
error-too-large = O que { $host } manda é grande demais para mim. { $wanted ->
    [feed] Talvez não seja um feed: mande o endereço do site, e eu procuro um: /subscribe https://example.com
   *[other] Talvez seja um vídeo ou um arquivo: mande a página que fala dele.
}
error-not-a-feed = Não encontrei nenhum feed em { $host }. Procure no site um link chamado “RSS” ou “Atom” e mande para mim: /subscribe https://example.com/feed.xml
error-private-channel = Esse canal não tem nome público, então não consigo ler por conta própria. Posso seguir os públicos. Por exemplo: /subscribe @telegram
error-no-channel = Não vejo publicações ali. Posso seguir um canal público cujas publicações apareçam na web, em t.me/s/ e o nome dele. Por exemplo: /subscribe @telegram
error-nothing-to-read = { $instead ->
    [bot-check] { $host } pergunta se eu sou um robô, e eu sou. Copie o texto do artigo e mande para mim: eu resumo também.
    [login] { $host } mostra aos bots uma página de login. Copie o texto do artigo e mande para mim.
    [cookies] { $host } só mostra a pergunta sobre cookies, que só uma pessoa pode responder. Copie o texto do artigo e mande para mim.
    [paywall] { $host } mostra o artigo inteiro só a assinantes. Se você consegue ler, copie o texto e mande para mim: eu resumo também.
    [index] Essa página de { $host } é uma lista de links, não um artigo. Mande o link de um artigo. Para seguir o site todo: /subscribe https://{ $host }
    [video] { $host } tem um vídeo ou um som ali, e eu só leio. Mande uma página ou um texto que conte o que há nele.
    [image] { $host } tem uma imagem ali, e eu só leio. Mande uma página ou um texto que conte o que ela mostra.
    [script] { $host } preenche essa página com programas que só um navegador executa. Copie o texto do artigo e mande para mim.
    [gone] { $host } diz que essa página não existe (mais). Confira o endereço ou mande o texto.
    [feed] Esse endereço de { $host } é um feed, não um artigo. Siga-o: /subscribe https://example.com/feed.xml
    [scan] O PDF de { $host } tem imagens de páginas e nenhum texto que eu consiga ler. Mande o texto dele, ou uma página que fale dele.
    [locked] O PDF de { $host } está protegido por senha. Mande o texto dele.
    [file] { $host } tem ali um tipo de arquivo que não consigo ler. Eu leio páginas da web, PDFs e textos simples.
   *[empty] Não encontrei texto de artigo em { $host }. Copie o texto do artigo e mande para mim: eu resumo também.
}
error-nothing-in-file = { $instead ->
    [scan] Esse PDF tem imagens de páginas e nenhum texto que eu consiga ler. Mande o texto dele, ou um link para uma página que fale dele.
    [locked] Esse PDF está protegido por senha. Mande o texto dele.
    [image] Isso é uma imagem, e eu só leio. Mande um texto, um link ou um PDF.
    [video] Isso é um vídeo ou um som, e eu só leio. Mande um texto, um link ou um PDF.
    [feed] Isso é um feed. Mande o endereço dele para seguir: /subscribe https://example.com/feed.xml
    [index] Isso é uma página de links, não um artigo. Mande o link de um artigo, por exemplo: https://example.com/news
    [file] Esse tipo de arquivo eu não consigo ler. Eu leio páginas da web, PDFs e textos simples (.html, .pdf, .txt).
   *[other] Não encontrei texto para resumir nesse arquivo. Mande o próprio texto, ou um link, por exemplo: https://example.com/article
}

## Files that were sent

# $megabytes is the limit.
error-file-too-large = Esse arquivo passa de { $megabytes } MB, e tanto assim eu não leio. Mande a parte que interessa a você: um PDF menor, ou o texto dele.
error-file-empty = Esse arquivo está vazio. Mande de novo, ou mande o texto dele.
error-file-office = Não consigo ler documentos de escritório nem e-books. Salve como PDF ou como texto simples (.pdf, .txt) e mande para mim.
error-file-archive = Não abro arquivos compactados. Descompacte e mande o que há dentro: páginas da web, PDFs ou textos simples (.html, .pdf, .txt).
# $ending is that of its name: ".pdf".
error-file-damaged = Esse arquivo está danificado ou, apesar do nome, não é { $ending }. Abra no seu aparelho, copie o texto e mande para mim.
error-file-not-given = O Telegram não me dá esse arquivo no momento. Mande de novo daqui a um minuto, ou mande o texto dele.

# The command menu (setMyCommands: at most 256 characters each), also shown by /help.
menu-subscribe = seguir um feed ou um site: /subscribe https://example.com
menu-feeds = o que você segue, e como vai cada feed
menu-topics = feeds para escolher, por assunto
menu-digest = as novidades, agora; /digest 8:00 todos os dias, /digest 18:30 mon-fri, /digest off
menu-schedule = quando chegam os seus boletins
menu-quiet = horas em que nada chega por si só: /quiet 22:00-7:00
menu-rename = chamar um feed como você quiser: /rename 2 Morning paper
menu-tags = suas etiquetas e os feeds delas; /tags tech science renomeia uma
menu-tag = juntar feeds sob uma palavra: /tag 2 tech
menu-import = seguir os feeds de uma lista de outro leitor (um arquivo OPML)
menu-export = a lista do que você segue, em um arquivo OPML
menu-summarize = os pontos principais de um link ou de um texto
menu-length = o tamanho dos resumos: curtos, normais ou longos
menu-search = encontrar artigos dos seus feeds: /search "climate summit" -sport
menu-saved = os artigos que você salvou; /saved ferry procura neles
menu-filter = deixar algo de fora, ou receber só o que você quer: /filter -football
menu-learned = o que os seus polegares para cima e para baixo me ensinaram, e como me fazer esquecer
menu-stats = seus últimos sete dias: artigos que entraram, notícias que saíram, minutos poupados
menu-settings = tudo o que você pode mudar, em uma mensagem
menu-timezone = onde você está: /timezone Berlin
menu-unsubscribe = deixar de seguir um feed: /unsubscribe 2
menu-pause = não enviar nada por um tempo: /pause until Monday
menu-resume = voltar a enviar
menu-target = configurar daqui um grupo ou canal seu
menu-start = começar: escolher assuntos e uma hora, e ver um primeiro boletim; ou voltar
menu-stop = não enviar mais nada; seus feeds ficam guardados
menu-delete_me = apagar tudo o que guardo sobre você
menu-help = o que eu sei fazer

# Shown to whoever runs the bot alone.
menu-status = como estou: feeds, chats, mensagens, memória
menu-people = quem me usa, com um botão para bloquear
menu-invite = um link que deixa alguém entrar: /invite, /invite 5 30 days
menu-broadcast = dizer algo a todos: /broadcast e o texto; você vê antes
menu-ban = não atender mais um chat: /ban 123456789
menu-unban = voltar a atender: /unban 123456789

# The bot's profile (setMyDescription: at most 512 characters; setMyShortDescription: at most 120).
bot-description =
    O Lede lê os seus feeds e traz o que aconteceu: poucas frases para cada notícia, cada uma levando de volta à sua fonte.

    Siga um site com /subscribe, receba um boletim diário na hora que quiser, ou mande um link ou um texto longo e receba os pontos principais.
bot-short-description = Lê os seus feeds e traz o que aconteceu, em poucas frases que levam de volta à fonte.

# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Configurações
settings-hint = Toque no que você quer mudar.
settings-digests = { $count ->
    [0] Nenhum boletim programado
    [one] Boletim: { $when }
   *[other] { $count } boletins, o próximo: { $when }
}
settings-zone = Fuso horário: { $zone }, onde agora são { $time }
settings-language = Idioma: { $name }
settings-length = Resumos: { $length ->
    [short] curtos
    [long] longos
   *[normal] de tamanho normal
}
settings-stories = Notícias em um boletim: no máximo { $count }
settings-quiet = Horário de silêncio: das { $begin } às { $end }
settings-quiet-none = Horário de silêncio: nenhum
settings-layout = Formato de um boletim: { $layout ->
    [tags] por etiqueta
    [rich] o mais importante primeiro, com títulos
    [rich-tags] por etiqueta, com títulos
   *[ranked] o mais importante primeiro
}
settings-previews = Imagens das páginas: { $shown ->
    [True] aparecem
   *[other] ficam de fora
}
button-settings = Configurações
button-settings-back = Voltar às configurações
button-settings-digests = Boletins
button-settings-zone = Fuso horário
button-settings-language = Idioma
button-settings-length = Tamanho
button-settings-stories = Notícias
button-settings-quiet = Horário de silêncio
button-settings-layout = Formato
button-settings-previews = { $shown ->
    [True] Não mostrar imagens
   *[other] Mostrar imagens
}
button-settings-learned = O que aprendi

choose-zone = Onde você está? Mande a sua localização, ou diga assim: /timezone Berlin
choose-language = Em que idioma devo falar com você? Os resumos ficam no idioma dos artigos.
choose-stories = Quantas notícias um boletim deve ter no máximo? As outras ficam a um toque.
choose-quiet = Quando nada deve chegar por si só? Outras horas: /quiet 21:30-6:15. Os boletins chegam na hora deles.
choose-layout = Como devo organizar um boletim? Com títulos, ele se lê como uma página em que os outros pontos ficam recolhidos; alguns aplicativos do Telegram ainda não mostram isso. Por etiqueta, as notícias ficam sob as etiquetas que você dá aos seus feeds: /tag 2 tech
button-no-quiet = Sem horário de silêncio
button-quiet = Das { $begin } às { $end }
button-layout = { $layout ->
    [tags] Por etiqueta
    [rich] Com títulos, o importante primeiro
    [rich-tags] Com títulos, por etiqueta
   *[ranked] O mais importante primeiro
}
# This language's own name.
language-own-name = Português

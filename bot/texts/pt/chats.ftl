welcome-hello = Olá, { $name }, eu sou o Lede.
welcome-hello-nameless = Olá, eu sou o Lede.
welcome =
    Eu leio os seus feeds e trago o que aconteceu: poucas frases, cada uma levando de volta à sua fonte.
    Uma vez por dia em um boletim, ou cada item assim que chega.
    Mande um link ou um texto longo, e eu digo os pontos principais.
welcome-back = { $count ->
    [one] Que bom ver você de novo. Você segue um feed, e eu continuo enviando. /feeds mostra qual é, /digest traz as novidades.
   *[other] Que bom ver você de novo. Você segue { $count } feeds, e eu continuo enviando. /feeds mostra quais são, /digest traz as novidades.
}
help-title = O que eu sei fazer
help-hint =
    Ou simplesmente mande um link, uma mensagem encaminhada, um texto longo ou um arquivo (.pdf, .html, .txt), e eu digo os pontos principais.
    O boletim na sua hora, no seu fuso horário: /digest 8:00 Berlin

paused-until = Não envio nada até { $end } ({ $zone }). Seus comandos continuam funcionando, e /resume encerra a pausa.
paused-open = Não envio nada até você dizer /resume. Seus comandos continuam funcionando. Uma pausa com fim: /pause until Monday
pause-over = depois que a sua pausa terminar ({ $day })
pause-over-open = quando você disser /resume
# $when is one of the two above.
paused-hint = Isso começa { $when }.
resumed = Voltei a enviar. /digest traz as novidades agora mesmo.
quiet-hours = Silêncio das { $begin } às { $end } ({ $zone }): itens avulsos esperam e depois chegam em uma só mensagem; os boletins chegam na hora deles. /quiet off encerra isso.
quiet-none = Você não tem horário de silêncio. Defina um: /quiet 22:00-7:00
stopped = { $count ->
    [0] Não envio mais nada. /start me traz de volta.
    [one] Não envio mais nada. O feed que você segue fica guardado: /start o traz de volta.
   *[other] Não envio mais nada. Os { $count } feeds que você segue ficam guardados: /start os traz de volta.
}
button-resume = Voltar a enviar

# $points: how many a normal summary has.
length-chosen = { $length ->
    [short] Seus resumos são curtos: a frase que diz mais.
    [long] Seus resumos são longos: de cinco a sete frases.
   *[normal] Seus resumos têm tamanho normal: { $points ->
        [one] uma frase
       *[other] { $points } frases
    }.
}
length-hint = Isso vale para todos os resumos a partir de agora. Os botões embaixo de um resumo mudam só aquele.
button-length-short = Curto
button-length-normal = Normal
button-length-long = Longo

# $near is the command that was most likely meant; "help" where none is near.
unknown-command = Não conheço /{ $typed }. { $near ->
    [help] /help mostra todos os comandos.
   *[other] Você quis dizer /{ $near }? /help mostra todos os comandos.
}
too-short-text = Isso é curto demais para resumir. Mande um link ou um texto mais longo. /help mostra o que mais eu sei fazer.
# What came without a word to read.
cannot-read = { $what ->
    [photo] Não consigo ler o que está em imagens. Mande um link, um texto mais longo ou uma mensagem encaminhada, e eu digo os pontos principais.
   *[other] Não consigo ler isso. Mande um link, um texto mais longo ou uma mensagem encaminhada, e eu digo os pontos principais.
}
too-many-files = Eu leio { $count } arquivos por vez. Mande os outros de novo, em outra mensagem.
too-many-links = Eu aceito { $count } links por mensagem. Mande os outros em outra.

uncertain = Talvez esta mensagem não tenha chegado: “{ $words }”. Envio de novo?
button-resend = Enviar de novo
button-dismiss = Ela chegou
message-settled = Certo, então está resolvido.

topic-gone = O tópico a que isto pertence está fechado ou foi apagado, então escrevo aqui.
chat-untitled = sem nome
# For who has let the bot into it. $kind: channel or group.
chat-lost-rights = { $kind ->
    [channel] Não posso mais escrever no canal “{ $title }”, então nada mais sai por lá. Faça de mim um administrador que pode publicar mensagens, e eu continuo; os feeds dele ficam guardados.
   *[group] Não posso mais escrever no grupo “{ $title }”, então nada mais sai por lá. Deixe-me enviar mensagens de novo, e eu continuo; os feeds dele ficam guardados.
}
chat-lost = { $kind ->
    [channel] Não estou mais no canal “{ $title }”, então nada mais sai por lá. Adicione-me de novo como administrador que pode publicar mensagens, e eu continuo; os feeds dele ficam guardados.
   *[group] Não estou mais no grupo “{ $title }”, então nada mais sai por lá. Adicione-me de novo, e eu continuo; os feeds dele ficam guardados.
}

## /status, for who runs the bot

status-title = Como estou
status-up = Funcionando há { $days ->
    [0] {""}
    [one] 1 dia{" "}
   *[other] { $days } dias{" "}
}{ $hours } h { $minutes } min · { $versions }
status-feeds = Feeds: { $count }, { $failing } deles com falha
status-chats = Chats: { $count }, { $gone } deles fora de alcance
status-queue = Mensagens: { $pending } à espera, { $sending } a caminho, { $uncertain } sem confirmação, { $failed } com falha
status-memory = Memória: { $megabytes } MB

## /delete_me

erase-ask = Isto apaga tudo o que guardo { $group ->
    [yes] deste grupo
   *[no] sobre você
}: { $feeds ->
    [0] suas configurações
    [one] o feed que você segue, suas configurações
   *[other] os { $feeds } feeds que você segue, suas configurações
}, boletins programados, votos, { $saved ->
    [0] o que me mandaram ler
    [one] o artigo que você salvou, o que me mandaram ler
   *[other] os { $saved } artigos que você salvou, o que me mandaram ler
} e as mensagens que enviei. Não dá para desfazer.
button-erase = Apagar tudo
button-spare = Manter tudo
erase-begun = Estou apagando tudo…
erase-done = Tudo o que eu tinha { $group ->
    [yes] deste grupo
   *[no] sobre você
} foi apagado, e também não guardo nada desta mensagem. O que está neste chat cabe a você apagar. /start começa de novo.
erase-spared = Nada foi apagado.

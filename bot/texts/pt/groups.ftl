## /target: setting up a group or channel from a private chat. $kind: channel or group.

# Above every answer that is about it.
target-line = Para { $kind ->
    [channel] o canal
   *[group] o grupo
} “{ $title }”:
target-over = A hora para “{ $title }” acabou, então isto volta a ser sobre o seu próprio chat. /target escolhe de novo.
target-choose = Para qual chat devem ser os seus comandos? Por uma hora, /subscribe, /feeds, /digest 8:00, /settings e os outros agem lá, e eu respondo aqui.
    Outro grupo ou canal: mande /target por lá.
target-none = Não conheço nenhum grupo ou canal em que você me adicionou e que você administra. Adicione-me a um, em um canal como administrador que pode publicar; ou mande /target por lá.
target-now = Seus comandos são para { $kind ->
    [channel] o canal
   *[group] o grupo
} { $title }.
# $feeds: how many it follows.
target-chosen = O que você diz aqui agora é para { $kind ->
    [channel] o canal
   *[group] o grupo
} { $title }, até { $until } ou /target off. Eu respondo aqui, e as novidades vão para lá. { $feeds ->
    [0] Comece com os assuntos, ou com um feed: /subscribe https://example.com
   *[other] Por exemplo: /subscribe https://example.com, /digest 8:00 ou /feeds
}
target-home = O que você diz aqui volta a ser para o seu próprio chat.
target-link = Configure-me em particular: eu respondo lá, e ninguém mais precisa ler. Isso é para administradores.
added-private = Agora estou { $kind ->
    [channel] no canal
   *[group] no grupo
} { $title }. Configure tudo daqui, para que ninguém lá precise ler, ou { $kind ->
    [channel] publique lá /subscribe https://example.com.
   *[group] diga lá /subscribe https://example.com.
}
added-here = Obrigado por me adicionarem. Um administrador pode me configurar aqui, com /subscribe https://example.com e /digest 8:00, ou em particular.
button-target = { $title }
button-target-set-up = Configurar { $title }
button-target-topics = Escolher assuntos
button-target-feeds = Feeds de lá
button-target-settings = Configurações de lá
button-home = Voltar ao meu próprio chat
button-set-up-in-private = Configurar em particular

# A link to the forum topic to which a feed or a digest goes.
in-topic = em um tópico

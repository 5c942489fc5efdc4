article-untitled = sem título
article-time = { $minutes } min de leitura
article-times = { $minutes } min de leitura, aqui em { $seconds } s
article-times-long = { $minutes } min de leitura, aqui em { $here } min
article-no-points = Não há texto para resumir, só este título.
article-refused = O site não me deixa ler a página: isto vem do texto no feed dele.
article-teaser = Sem assinatura, o site só mostra o começo: isto vem dali.
article-short = O texto é curto: isto é tudo.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = fonte
article-reading = Lendo { $host } …
article-reading-text = Lendo o seu texto…
button-shorter = Mais curto
button-longer = Mais longo
button-save = Salvar
button-saved = ✓ Salvo
button-sections = Por seção
button-points = Pontos principais
button-follow = Seguir esta fonte

## /saved

article-saved = Salvo: { $title }. /saved mostra o que você guarda.
article-unsaved = Não está mais salvo: { $title }
saved-title = { $count ->
    [one] Um artigo salvo
   *[other] { $count } artigos salvos
}
saved-empty = Você ainda não salvou nada. Toque em “Salvar” embaixo de um artigo, e ele fica aqui.
saved-hint = Com os botões abaixo você tira um da lista.
# Shows a saved text that has no page.
button-read = Ler o { $number }
button-forget = ✕ { $number }
button-newer = Mais novos
button-older = Mais antigos

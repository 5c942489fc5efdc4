## /filter

filter-where = em { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Ainda não há nenhum artigo para testar. Uso o filtro?
   *[other] { $kind ->
        [out] { $count ->
            [0] Ele não teria pegado nenhum dos últimos { $tried } artigos.
            [one] Ele teria pegado um dos últimos { $tried } artigos, que então não chegaria:
           *[other] Ele teria pegado { $count } dos últimos { $tried } artigos, que então não chegariam:
        }
       *[in] { $count ->
            [0] Ele não teria pegado nenhum dos últimos { $tried } artigos, e nada mais chegaria.
            [one] Ele teria pegado um dos últimos { $tried } artigos, e nada mais chegaria:
           *[other] Ele teria pegado { $count } dos últimos { $tried } artigos, e nada mais chegaria:
        }
    }
}
filter-tried-more = { $count ->
    [one] e mais um
   *[other] e mais { $count }
}
filter-used = { $kind ->
    [out] Em uso: o que ele pega não chega mais.
   *[in] Em uso: só chega o que ele pega.
}
filter-refused = Deixado de lado: { $filter }
filter-removed = Não filtro mais: { $filter }
filters-title = { $count ->
    [one] Um filtro
   *[other] { $count } filtros
}
filters-hint = Tire um com o botão dele. Mais um: /filter -football, ou só o que você quer: /filter "climate summit" #news
filters-empty =
    Chega tudo o que você segue. Para deixar algo de fora, dê uma palavra com um sinal de menos: /filter -football
    Só o que você quer, de uma etiqueta ou de um feed: /filter "climate summit" #news
button-use-filter = Usar
button-refuse-filter = Não
button-filters = Todos os filtros
error-empty-filter = Um filtro precisa de uma palavra, uma expressão ou um padrão. Por exemplo: /filter -football, /filter title:rumour ou /filter /goo+gle/
error-long-filter = Esse filtro é longo demais: no máximo { $most } caracteres. Por exemplo: /filter -football
error-many-filters = Você tem { $most } filtros, que é o máximo. /filter mostra quais são e tira um deles.
error-no-filter = Esse filtro não existe mais. Faça de novo, por exemplo: /filter -football
error-filter-place = Você não segue nenhum feed chamado “{ $typed }”, nem tem essa etiqueta. /feeds mostra o que há; por exemplo: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = O padrão /{ $pattern }/ não pode ser usado ({ $reason }). Um simples funciona, por exemplo: /filter /goo+gle/
error-large-pattern = O padrão /{ $pattern }/ é grande demais. Um mais simples funciona, por exemplo: /filter /goo+gle/

## /search

search-title = { $count ->
    [one] Um artigo com { $words }
   *[other] { $count } artigos com { $words }
}
search-title-many = Mais de { $count } artigos com { $words }
search-title-any = Nada tem todas as palavras de { $words }. Isto tem algumas delas:
search-empty = Nada nos seus feeds tem { $words }. Com menos palavras se encontra mais, e também com um começo: /search clim*
search-saved-empty = Nada do que você salvou tem { $words }. /saved mostra tudo.
error-no-words = O que devo procurar? Por exemplo: /search ferry, /search "climate summit" -sport ou /search clim*
error-only-without = Aí só está o que deve ficar de fora, e nada para procurar. Por exemplo: /search ferry -football
error-search-gone = Não me lembro mais dessa busca. Mande de novo, por exemplo: /search ferry

## What is saved, as a file

button-export = Como { $form ->
    [html] página web
   *[markdown] Markdown
}
export-title = { $count ->
    [one] Um artigo salvo
   *[other] { $count } artigos salvos
}

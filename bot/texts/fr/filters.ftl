## /filter

filter-where = dans { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Il n’y a encore aucun article pour l’essayer. Je l’utilise ?
   *[other] { $kind ->
        [out] { $count ->
            [0] Il n’aurait touché aucun des { $tried } derniers articles.
            [one] Il aurait touché un des { $tried } derniers articles, qui alors ne viendrait pas :
           *[other] Il aurait touché { $count } des { $tried } derniers articles, qui alors ne viendraient pas :
        }
       *[in] { $count ->
            [0] Il n’aurait retenu aucun des { $tried } derniers articles, et rien d’autre ne viendrait.
            [one] Il aurait retenu un des { $tried } derniers articles, et rien d’autre ne viendrait :
           *[other] Il aurait retenu { $count } des { $tried } derniers articles, et rien d’autre ne viendrait :
        }
    }
}
filter-tried-more = { $count ->
    [one] et un de plus
   *[other] et { $count } de plus
}
filter-used = { $kind ->
    [out] En service : ce qu’il touche ne vient plus.
   *[in] En service : seul vient ce qu’il retient.
}
filter-refused = Laissé de côté : { $filter }
filter-removed = N’est plus filtré : { $filter }
filters-title = { $count ->
    [one] Un filtre
   *[other] { $count } filtres
}
filters-hint = Retires-en un avec son bouton. Un de plus : /filter -football, ou seulement ce que tu veux : /filter "climate summit" #news
filters-empty =
    Tout ce que tu suis arrive. Pour écarter quelque chose, donne un mot précédé d’un signe moins : /filter -football
    Seulement ce que tu veux, d’une étiquette ou d’un flux : /filter "climate summit" #news
button-use-filter = L’utiliser
button-refuse-filter = Non
button-filters = Tous les filtres
error-empty-filter = Il faut à un filtre un mot, une expression ou un motif. Par exemple : /filter -football, /filter title:rumour ou /filter /goo+gle/
error-long-filter = Ce filtre est trop long : { $most } caractères au plus. Par exemple : /filter -football
error-many-filters = Tu as { $most } filtres, et c’est le maximum. /filter les montre, et en retire un.
error-no-filter = Ce filtre n’existe plus. Refais-le, par exemple : /filter -football
error-filter-place = Tu ne suis pas de flux nommé « { $typed } », et tu n’as pas cette étiquette. /feeds montre ce qu’il y a ; par exemple : /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = Le motif /{ $pattern }/ est inutilisable ({ $reason }). Un motif simple marche, par exemple : /filter /goo+gle/
error-large-pattern = Le motif /{ $pattern }/ est trop gros. Un plus simple marche, par exemple : /filter /goo+gle/

## /search

search-title = { $count ->
    [one] Un article avec { $words }
   *[other] { $count } articles avec { $words }
}
search-title-many = Plus de { $count } articles avec { $words }
search-title-any = Rien ne contient tous les mots de { $words }. Ceci en contient quelques-uns :
search-empty = Rien dans tes flux ne contient { $words }. Avec moins de mots, on trouve plus, et avec un début de mot aussi : /search clim*
search-saved-empty = Rien de ce que tu as enregistré ne contient { $words }. /saved montre tout.
error-no-words = Que dois-je chercher ? Par exemple : /search ferry, /search "climate summit" -sport ou /search clim*
error-only-without = Il n’y a là que ce qu’il faut écarter, et rien à chercher. Par exemple : /search ferry -football
error-search-gone = Je ne me souviens plus de cette recherche. Renvoie-la, par exemple : /search ferry

## What is saved, as a file

button-export = En { $form ->
    [html] page web
   *[markdown] Markdown
}
export-title = { $count ->
    [one] Un article enregistré
   *[other] { $count } articles enregistrés
}

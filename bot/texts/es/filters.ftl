## /filter

filter-where = en { $place }
# $kind: "out" takes away what it matches, "in" lets nothing else through.
filter-tried = { $tried ->
    [0] Todavía no hay ningún artículo con el que probarlo. ¿Lo uso?
   *[other] { $kind ->
        [out] { $count ->
            [0] No habría coincidido con ninguno de los últimos { $tried } artículos.
            [one] Habría coincidido con uno de los últimos { $tried } artículos, que entonces no llegaría:
           *[other] Habría coincidido con { $count } de los últimos { $tried } artículos, que entonces no llegarían:
        }
       *[in] { $count ->
            [0] No habría coincidido con ninguno de los últimos { $tried } artículos, y no llegaría nada más.
            [one] Habría coincidido con uno de los últimos { $tried } artículos, y no llegaría nada más:
           *[other] Habría coincidido con { $count } de los últimos { $tried } artículos, y no llegaría nada más:
        }
    }
}
filter-tried-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
filter-used = { $kind ->
    [out] En uso: lo que coincide con él ya no llega.
   *[in] En uso: solo llega lo que coincide con él.
}
filter-refused = Descartado: { $filter }
filter-removed = Ya no se filtra: { $filter }
filters-title = { $count ->
    [one] Un filtro
   *[other] { $count } filtros
}
filters-hint = Quita uno con su botón. Uno más: /filter -football, o solo lo que quieres: /filter "climate summit" #news
filters-empty =
    Llega todo lo que sigues. Para dejar algo fuera, da una palabra con un signo menos: /filter -football
    Solo lo que quieres, de una etiqueta o un feed: /filter "climate summit" #news
button-use-filter = Usarlo
button-refuse-filter = No
button-filters = Todos los filtros
error-empty-filter = Un filtro necesita una palabra, una frase o un patrón. Por ejemplo: /filter -football, /filter title:rumour o /filter /goo+gle/
error-long-filter = Ese filtro es demasiado largo: { $most } caracteres como máximo. Por ejemplo: /filter -football
error-many-filters = Tienes { $most } filtros, y no caben más. /filter los muestra y permite quitar uno.
error-no-filter = Ese filtro ya no existe. Hazlo otra vez, por ejemplo: /filter -football
error-filter-place = No sigues ningún feed llamado «{ $typed }» ni tienes esa etiqueta. /feeds muestra lo que hay; por ejemplo: /filter -football @2
# $reason is the engine's, in English: "missing ): (foo".
error-bad-pattern = El patrón /{ $pattern }/ no se puede usar ({ $reason }). Uno sencillo funciona, por ejemplo: /filter /goo+gle/
error-large-pattern = El patrón /{ $pattern }/ es demasiado grande. Uno más sencillo funciona, por ejemplo: /filter /goo+gle/

## /search

search-title = { $count ->
    [one] Un artículo con { $words }
   *[other] { $count } artículos con { $words }
}
search-title-many = Más de { $count } artículos con { $words }
search-title-any = Nada contiene todas las palabras de { $words }. Esto contiene algunas:
search-empty = Nada en tus feeds contiene { $words }. Con menos palabras se encuentra más, y también con un comienzo: /search clim*
search-saved-empty = Nada de lo que has guardado contiene { $words }. /saved lo muestra todo.
error-no-words = ¿Qué busco? Por ejemplo: /search ferry, /search "climate summit" -sport o /search clim*
error-only-without = Ahí solo está lo que debe quedar fuera, y nada que buscar. Por ejemplo: /search ferry -football
error-search-gone = Ya no recuerdo esa búsqueda. Mándala otra vez, por ejemplo: /search ferry

## What is saved, as a file

button-export = Como { $form ->
    [html] página web
   *[markdown] Markdown
}
export-title = { $count ->
    [one] Un artículo guardado
   *[other] { $count } artículos guardados
}

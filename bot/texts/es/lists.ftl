## Lists of feeds (OPML), in and out

import-how =
    Mándame el archivo OPML que te haya dado tu otro lector (busca «Exportar» en sus ajustes), con { $most } feeds como máximo. Sigo lo que contiene, y sus carpetas se convierten en etiquetas.
    /export te da la lista de lo que sigues aquí.
import-begun = { $count ->
    [one] Hay un feed en tu lista. Ahora lo sigo.
   *[other] Hay { $count } feeds en tu lista. Ahora los sigo.
}
import-reading = { $total ->
    [one] Tu lista ya está aquí: tiene un feed nuevo. Ahora lo leo.
   *[other] Tu lista ya está aquí: he leído { $read } de { $total } feeds nuevos.
}
import-reading-hint = Mientras tanto, sigue con lo tuyo. Este mensaje cuenta cómo ha ido.
import-done = { $count ->
    [one] Tu lista ya está aquí. Tenía un feed.
   *[other] Tu lista ya está aquí. Tenía { $count } feeds.
}
import-new = { $count ->
    [0] Ninguno es nuevo.
    [one] Uno es nuevo: lo sigues desde ahora.
   *[other] { $count } son nuevos: los sigues desde ahora.
}
import-known = { $count ->
    [one] Uno ya lo seguías.
   *[other] { $count } ya los seguías.
}
import-repeated = { $count ->
    [one] Uno estaba más de una vez.
   *[other] { $count } estaban más de una vez.
}
import-refused = { $count ->
    [one] Uno no tiene una dirección válida: { $names }.
   *[other] { $count } no tienen una dirección válida: { $names }.
}
import-failed = { $count ->
    [one] Uno no se ha podido leer:
   *[other] { $count } no se han podido leer:
}
import-failed-keep = { $count ->
    [one] Se queda entre tus feeds, y lo sigo intentando.
   *[other] Se quedan entre tus feeds, y lo sigo intentando.
}
import-failed-file = { $count ->
    [one] Uno no se ha podido leer; el archivo dice por qué.
   *[other] { $count } no se han podido leer; el archivo dice por qué.
}
button-drop-failed = { $count ->
    [one] Dejar de seguirlo
   *[other] Dejar de seguir estos { $count }
}
import-dropped = { $count ->
    [one] Ya no sigues el que no se ha podido leer.
   *[other] Ya no sigues los { $count } que no se han podido leer.
}
import-restored = Vuelves a seguirlos.
export-caption = { $count ->
    [one] El único feed que sigues, como lista (OPML) que también entienden otros lectores.
   *[other] Los { $count } feeds que sigues, como lista (OPML) que también entienden otros lectores.
}
export-left-out = { $count ->
    [one] Uno no está en ella, porque su dirección deja entrar a quien la tenga: { $names }.
   *[other] { $count } no están en ella, porque sus direcciones dejan entrar a quien las tenga: { $names }.
}

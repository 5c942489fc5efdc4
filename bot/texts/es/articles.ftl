article-untitled = sin título
article-time = { $minutes } min de lectura
article-times = { $minutes } min de lectura, aquí en { $seconds } s
article-times-long = { $minutes } min de lectura, aquí en { $here } min
article-no-points = No hay texto que resumir, solo este título.
article-refused = El sitio no me deja leer la página: esto viene del texto de su feed.
article-teaser = Sin suscripción, el sitio solo muestra el comienzo: esto viene de ahí.
article-short = El texto es corto: esto es todo.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = fuente
article-reading = Leyendo { $host } …
article-reading-text = Leyendo tu texto…
button-shorter = Más corto
button-longer = Más largo
button-save = Guardar
button-saved = ✓ Guardado
button-sections = Por secciones
button-points = Lo esencial
button-follow = Seguir esta fuente

## /saved

article-saved = Guardado: { $title }. /saved muestra lo que guardas.
article-unsaved = Ya no está guardado: { $title }
saved-title = { $count ->
    [one] Un artículo guardado
   *[other] { $count } artículos guardados
}
saved-empty = Todavía no has guardado nada. Pulsa «Guardar» debajo de un artículo y se queda aquí.
saved-hint = Con los botones de abajo quitas uno de la lista.
# Shows a saved text that has no page.
button-read = Leer el { $number }
button-forget = ✕ { $number }
button-newer = Más recientes
button-older = Más antiguos

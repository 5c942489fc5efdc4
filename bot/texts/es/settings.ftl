# One message that shows what a chat has chosen; each button opens a choice in its place.
settings-title = Ajustes
settings-hint = Pulsa lo que quieras cambiar.
settings-digests = { $count ->
    [0] Ningún boletín programado
    [one] Boletín: { $when }
   *[other] { $count } boletines, el próximo: { $when }
}
settings-zone = Zona horaria: { $zone }, donde ahora son las { $time }
settings-language = Idioma: { $name }
settings-length = Resúmenes: { $length ->
    [short] cortos
    [long] largos
   *[normal] de longitud normal
}
settings-stories = Noticias en un boletín: { $count } como máximo
settings-quiet = Horas de silencio: de { $begin } a { $end }
settings-quiet-none = Horas de silencio: ninguna
settings-layout = Formato de un boletín: { $layout ->
    [tags] por etiqueta
    [rich] primero lo más importante, con títulos
    [rich-tags] por etiqueta, con títulos
   *[ranked] primero lo más importante
}
settings-previews = Imágenes de las páginas: { $shown ->
    [True] se muestran
   *[other] se omiten
}
button-settings = Ajustes
button-settings-back = Volver a los ajustes
button-settings-digests = Boletines
button-settings-zone = Zona horaria
button-settings-language = Idioma
button-settings-length = Longitud
button-settings-stories = Noticias
button-settings-quiet = Horas de silencio
button-settings-layout = Formato
button-settings-previews = { $shown ->
    [True] Omitir imágenes
   *[other] Mostrar imágenes
}
button-settings-learned = Lo que he aprendido

choose-zone = ¿Dónde estás? Mándame tu ubicación, o dilo así: /timezone Berlin
choose-language = ¿En qué idioma te hablo? Los resúmenes se quedan en el idioma de sus artículos.
choose-stories = ¿Cuántas noticias como máximo debe tener un boletín? Las demás quedan a un toque.
choose-quiet = ¿Cuándo no debe llegar nada por sí solo? Otras horas: /quiet 21:30-6:15. Los boletines llegan a su hora.
choose-layout = ¿Cómo ordeno un boletín? Con títulos se lee como una página en la que los demás puntos se pliegan; algunas aplicaciones de Telegram aún no lo muestran. Por etiqueta, las noticias van bajo las etiquetas que das a tus feeds: /tag 2 tech
button-no-quiet = Sin horas de silencio
button-quiet = De { $begin } a { $end }
button-layout = { $layout ->
    [tags] Por etiqueta
    [rich] Con títulos, primero lo importante
    [rich-tags] Con títulos, por etiqueta
   *[ranked] Primero lo más importante
}
# This language's own name.
language-own-name = Español

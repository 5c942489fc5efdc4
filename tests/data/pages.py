"""Web pages as code: an article with what sites put around it. Everything in them is made up."""

from __future__ import annotations

TITLE = "Ferry to Osprey Island sails again"
PARAGRAPHS = (
    "The ferry to Osprey Island sailed again on Monday after nine weeks in the yard, and a brass band played.",
    "Its new engine burns half of what the old one did, the harbour master said, and is much quieter as well.",
    "For the four hundred people of the island the wait had been long, since the only shop ran out of flour.",
)
LATER = (
    "The next crossing is planned for Thursday, when the school's forty pupils are to visit the museum.",
    "Until the summer there will be two crossings a day, and three on market days, as a notice shows.",
)
LIST = ("The first boat leaves at seven in the morning.", "The last boat leaves at nine in the evening.")


def article(
    *, language: str = "en", head: str = "", body: str = "", encoding: str = "utf-8", declare: bool = True
) -> bytes:
    """The page of the article above; ``head`` and ``body`` are added to it."""
    meta = f'<meta charset="{encoding}">' if declare else ""
    text = f"""<!DOCTYPE html><html lang="{language}"><head>{meta}<title>{TITLE} - The Osprey Post</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Osprey Post">
<meta name="author" content="Robin Miller"><meta property="article:published_time" content="2026-03-02T09:30:00+01:00">
<meta property="og:image" content="https://post.example/img/ferry.jpg">
<link rel="canonical" href="https://post.example/ferry">{head}</head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie">We use cookies. Accept all cookies to go on reading.</div>
<main><article><h1>{TITLE}</h1>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<h2>Flour and patience</h2><p>{PARAGRAPHS[2]}</p>
<h2>What comes next</h2><p>{LATER[0]}<br><br>{LATER[1]}</p>
<ul><li>{LIST[0]}</li><li>{LIST[1]}</li></ul>{body}</article></main>
<aside><h3>Most read</h3><a href="/a">Goat wins prize</a> <a href="/b">Well dries up</a></aside>
<footer>Copyright The Osprey Post. All rights reserved.</footer></body></html>"""
    return text.encode(encoding)

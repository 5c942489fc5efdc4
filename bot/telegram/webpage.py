"""Web pages that need nothing else: no scripts, no pictures, nothing from elsewhere.

Whatever feeds hold comes in as text alone, and addresses only as links to http and https.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from bot.telegram.foreign import tidy
from bot.telegram.html import is_link

# Contrast of text to its ground is at least 7 to 1 (WCAG 2.2, 1.4.6), in the dark as well.
_STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --quiet: #545454; --link: #0a4a9e; --line: #d0d0d0 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #141414; --ink: #e8e8e8; --quiet: #b4b4b4; --link: #9cc3ff; --line: #3c3c3c }
}
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; overflow-wrap: break-word }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 }
p, ul { margin: .5rem 0 }
ul { padding-inline-start: 1.25rem }
li { margin: .3rem 0 }
article, section { border-top: 1px solid var(--line); margin-top: 1.25rem; padding-top: 1.25rem }
.quiet { color: var(--quiet); font-size: .9375rem }
a { color: var(--link) }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
"""

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{content}
</main>
</body>
</html>
"""


def web_page(title: str, language: str, parts: Iterable[str]) -> str:
    """A page with this content, which is markup. ``language``: an IETF tag."""
    return _PAGE.format(title=escape(title), language=escape(language), style=_STYLE, content="\n".join(parts))


def link(words: str, url: str) -> str:
    return (
        f'<a href="{escape(url.strip())}" dir="auto">{text(words)}</a>'
        if is_link(url)
        else f'<span dir="auto">{text(words)}</span>'
    )


def text(words: str) -> str:
    """One line, harmless, escaped."""
    return escape(" ".join(tidy(words).split()))

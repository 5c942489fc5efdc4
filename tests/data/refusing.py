"""Pages that hold no article, in several makes each, and articles that look a little like them. All of it is "
"made up."""

from __future__ import annotations

from tests.data.pages import LATER, PARAGRAPHS, TITLE

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in (*PARAGRAPHS, *LATER) * 3)
TEASER = f"<p>{PARAGRAPHS[0]}</p>"
_LINKS = [
    f"{who} {does} {what} in {where}"
    for who, does in (("Baker", "wins prize for"), ("Council", "paints"), ("Pupils", "rescue"), ("Captain", "sells"))
    for what in ("old clock", "rye bread", "white goat")
    for where in ("Larkfield", "Osprey Bay", "Millbrook")
]


def html(body: str, title: str = "The Osprey Post", head: str = "") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


def _headlines(template: str) -> str:
    return "".join(template.format(number=number, text=text) for number, text in enumerate(_LINKS))


_NAV = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/b">Life</a></li></ul></nav>'
)
_FOOTER = (
    '<footer><p>© The Osprey Post. <a href="/privacy">Privacy policy</a> <a href="/imprint">Imprint</a></p></footer>'
)

BOT_CHECKS = {
    "just a moment": html(
        '<div class="main-wrapper"><h1>post.example</h1><h2>Checking if the site connection is '
        "secure</h2><p>post.example "
        "needs to review the security of your connection before proceeding.</p><div>Ray ID: 7d3f0e2a</div></div>"
        '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate.js"></script>',
        "Just a moment...",
    ),
    "robot or human": html(
        "<div><h1>Are you a robot?</h1><p>To continue, please click the box below to let us know you're not a "
        "robot.</p>"
        "<p>Why did this happen? Please make sure your browser supports JavaScript and cookies and that you are not "
        "blocking them from loading.</p></div>",
        "The Osprey Post - Are you a robot?",
    ),
    "interruption": html(
        "<h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think "
        "you were a "
        "bot. There are a few reasons this might happen:</p><ul><li>You're a power user moving through this "
        "website with "
        "super-human speed.</li><li>You've disabled JavaScript in your web browser.</li></ul>"
    ),
    "empty with a guard": html(
        '<p>Please wait</p><iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=1"></iframe>',
        "post.example",
    ),
    "denied": html(
        "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference "
        "#18.2f1</p>",
        "Access Denied",
    ),
    "German": html(
        "<main><h1>Sicherheitsüberprüfung</h1><p>Wir haben ungewöhnliche Aktivität in Ihrem Netzwerk bemerkt. Bitte "
        "bestätigen Sie, dass Sie kein Roboter sind.</p><form><input type=checkbox> Ich bin kein Roboter</form></main>"
    ),
}
LOGINS = {
    "form": html(
        f'{_NAV}<main><h1>Log in</h1><form action="/login" method="post"><label>E-mail<input type="email" '
        f'name="e"></label>'
        '<label>Password<input type="password" name="p"></label><button>Log in</button><a href="/forgot">Forgot your '
        f"password?</a></form><p>No account yet? <a href='/register'>Create one</a> in a minute.</p></main>{_FOOTER}",
        "Log in | The Osprey Post",
    ),
    "members only": html(
        "<div class=box><h2>Sign in to the Harbour Club</h2><p>Welcome back! Please enter your details to go on. "
        "Members "
        "read all our stories, take part in the discussions and get the weekly letter from the quay.</p><form><input "
        "type=text name=user><input type=password name=pw><input type=submit value='Sign in'></form></div>"
    ),
    "German": html(
        "<div><h1>Anmelden</h1><form><input name=b placeholder=Benutzername><input type=password name=p></form>"
        "<a href='/x'>Passwort vergessen?</a><p>Bitte melden Sie sich an, um fortzufahren.</p></div>",
        "Anmelden – Hafenbote",
    ),
    "French": html(
        "<section><h1>Se connecter</h1><p>Identifiez-vous pour accéder à votre espace.</p><form><input type=email>"
        "<input type=password></form><a href='/oubli'>Mot de passe oublié ?</a></section>"
    ),
}
COOKIE_WALLS = {
    "before you continue": html(
        "<div role=dialog><h1>Before you continue to The Osprey Post</h1><p>We use cookies and data to deliver "
        "and maintain "
        "our services, to track outages and to measure how our readers use the site.</p><p>If you choose to "
        "“Accept all”, we "
        "will also use cookies and data to show personalised ads and to measure how well they work.</p><p>If you "
        "choose to "
        "“Reject all”, we will not use cookies for these additional purposes.</p><button>Accept all</button></div>"
    ),
    "partners": html(
        "<div class='cmp'><h2>We value your privacy</h2><p>We and our 842 partners store and/or access "
        "information on a "
        "device, such as cookies, and process personal data, such as unique identifiers.</p><p>With your "
        "permission we and "
        "our partners may use precise location data. You may click to consent to our and our partners’ "
        "processing. Your "
        "choices apply to this site only. You can change your consent at any time in our privacy "
        "policy.</p><ul><li>Store "
        "and/or access information on a device</li><li>Personalised ads and content, consent to "
        "measurement</li></ul></div>"
    ),
    "German pur": html(
        "<main><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details "
        "zum Tracking "
        "finden Sie in der Datenschutzerklärung und im Privacy Center.</p><p>Mit Ihrer Einwilligung verarbeiten "
        "wir und unsere "
        "Partner personenbezogene Daten mit Cookies. Die Zustimmung ist jederzeit "
        "widerrufbar.</p><button>Akzeptieren und "
        "weiter</button><h2>… oder Pur-Abo</h2><p>Ohne Tracking und ohne Cookies von Dritten für 2 Taler im "
        "Monat.</p></main>"
    ),
    "French": html(
        "<div><h1>Le respect de votre vie privée est notre priorité</h1><p>Nos partenaires et nous-mêmes "
        "utilisons des cookies "
        "pour stocker des informations, avec votre consentement.</p><p>Vous pouvez accepter les cookies ou gérer "
        "vos choix. "
        "Votre consentement vaut pour ce site.</p><button>Tout accepter</button></div>"
    ),
    "Spanish": html(
        "<section class=aviso><h2>Tu privacidad es importante</h2><p>Nosotros y nuestros socios usamos cookies "
        "para tratar "
        "tus datos personales, con tu consentimiento.</p><p>Puedes aceptar todo o cambiar tu consentimiento sobre las "
        "cookies cuando quieras.</p></section>"
    ),
}
PAYWALLS = {
    "subscribe to continue": html(
        f"<article><h1>{TITLE}</h1>{TEASER}<div class='paywall'><h2>Subscribe to continue reading</h2><p>This "
        f"article is for "
        "subscribers only. Already a subscriber? <a href='/login'>Log in</a></p></div></article>"
    ),
    "to machines": html(
        f"<article><h1>{TITLE}</h1>{TEASER}<a href='/offers'>See our offers</a></article>",
        head='<script type="application/ld+json">{"@type": "NewsArticle", "headline": "' + TITLE + '", '
        '"isAccessibleForFree": "False"}</script>',
    ),
    "German plus": html(
        "<article><h1>Die Fähre fährt wieder</h1><p>Nach neun Wochen in der Werft fuhr die Fähre am Montag wieder.</p>"
        "<div class='piano-offer'><p>Lesen Sie den ganzen Artikel mit dem Plus-Abo.</p><p>Bereits Abonnent? "
        "<a href='/anmelden'>Hier anmelden</a></p></div></article>"
    ),
    "French": html(
        "<article><h1>Le ferry repart</h1><p>Le ferry est reparti lundi, après neuf semaines au chantier, et une "
        "fanfare a "
        "joué sur le quai pour l'occasion.</p><p>Il vous reste 85 % de cet article à lire.</p><p>La suite est "
        "réservée aux "
        "abonnés. Déjà abonné ? Connectez-vous</p></article>"
    ),
    "metered": html(
        f"<main>{TEASER}<div class='regwall-box'><p>You've reached your limit of free articles.</p><p>Create an "
        f"account or "
        "subscribe now to read on.</p></div></main>"
    ),
}
INDEXES = {
    "front of lists": html(f"{_NAV}<main>{_headlines('<h3><a href=/{number}>{text}</a></h3>')}</main>{_FOOTER}"),
    "front of teasers": html(
        _NAV
        + "<main>"
        + _headlines(
            "<article><h2><a href=/{number}>{text}</a></h2><p>It was the talk of the whole town, and more will "
            "be heard.</p>"
            "</article>"
        )
        + "</main>"
    ),
    "front of divs": html(
        _headlines("<div class=card><a href=/{number}><span>{text}</span></a><div class=time>2 hours ago</div></div>")
    ),
    "list of links": html(f"<h1>All links</h1><ul>{_headlines('<li><a href=/{number}>{text}</a></li>')}</ul>"),
}
VIDEOS = {
    "OpenGraph": html(
        f"<h1>{TITLE}</h1><div id=player></div><p>Watch how the ferry sailed on Monday. 2:14</p><button>Share</button>",
        head='<meta property="og:type" content="video.other">',
    ),
    "element": html(f"<h1>{TITLE}</h1><video src=/ferry.mp4 controls></video><p>1,204 views</p>"),
    "JSON-LD": html(
        f"<main><h1>{TITLE}</h1><p>The whole film of the first crossing, from the quay to the island.</p></main>",
        head='<script type="application/ld+json">{"@type": "VideoObject", "name": "Ferry"}</script>',
    ),
}
IMAGES = {
    "alone": html('<img src="/ferry.jpg" alt="ferry">', "ferry.jpg (1200×800)"),
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 40,
    "JPEG": b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 40,
    "WebP": b"RIFF\x24\x00\x00\x00WEBPVP8 " + b"\x00" * 40,
}
SCRIPTS = {
    "shell": html(
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'
        '<script src="/static/js/main.js"></script>',
        "The Osprey Post",
    ),
    "shell without a word": html("<div id=app></div><script src=/a.js></script><script src=/b.js></script>"),
    "loading": html("<div id=app><p>Loading...</p></div><script src=/a.js></script>"),
}
GONE = {
    "English": html(
        f"{_NAV}<h1>Page not found</h1><p>Sorry, what you are looking for has moved or never was.</p>{_FOOTER}",
        "404 - The Osprey Post",
    ),
    "German": html(
        "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es leider nicht mehr bei uns im Angebot.</p>"
    ),
}
FEEDS = {
    "RSS": b'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title></channel></rss>',
    "Atom": b'<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title></feed>',
}
FILES = {
    "ZIP": b"PK\x03\x04" + b"\x00" * 40,
    "JSON": b'{"title": "Ferry sails", "text": "nothing that a person would read as it is, though it has many words"}',
    "binary": bytes(range(256)) * 20,
    "gzip": b"\x1f\x8b\x08\x00" + b"\x00" * 40,
}
MEDIA = {
    "MP4": b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 40,
    "MP3": b"ID3\x04\x00" + b"\x00" * 40,
    "WebM": b"\x1aE\xdf\xa3" + b"\x00" * 40,
}

KINDS: dict[str, dict[str, bytes]] = {
    "bot-check": BOT_CHECKS,
    "login": LOGINS,
    "cookies": COOKIE_WALLS,
    "paywall": PAYWALLS,
    "index": INDEXES,
    "video": VIDEOS | MEDIA,
    "image": IMAGES,
    "script": SCRIPTS,
    "gone": GONE,
    "feed": FEEDS,
    "file": FILES,
}

_BANNER = (
    "<div id=cookie-banner><h2>We value your privacy</h2><p>We and our 842 partners use cookies and process "
    "personal data. "
    "You can consent or manage your choices. See our privacy policy and cookie policy.</p><button>Accept "
    "all</button></div>"
)
ARTICLES = {
    "a cookie banner over it": html(f"{_BANNER}<article><h1>{TITLE}</h1>{STORY}</article>"),
    "a cookie banner behind it": html(f"<article><h1>{TITLE}</h1>{STORY}</article>{_BANNER}{_FOOTER}"),
    "a short one with a cookie banner": html(
        f"{_BANNER}<main><article><h1>{TITLE}</h1>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</article></main>"
    ),
    "a log-in form in the header": html(
        "<header><form><input name=u><input type=password name=p><button>Log in</button></form></header>"
        f"<article><h1>{TITLE}</h1>{STORY}</article>"
    ),
    "an article about captchas": html(
        "<article><h1>Are you a robot? Harbour tries the captcha</h1><p>Whoever wants a ticket for the ferry "
        "must now prove "
        f"to be no robot: the harbour shows a captcha with pictures of buoys, and many fail.</p>{STORY}</article>"
    ),
    "an article about cookies": html(
        "<article><h1>Why sites ask about cookies</h1><p>Every site asks for consent to its cookies, and hardly "
        "anybody reads "
        f"what the banner says, a study of the island's school has found.</p>{STORY}</article>"
    ),
    "a subscription offer behind the whole text": html(
        f"<article><h1>{TITLE}</h1>{STORY}</article><div class=paywall-offer><p>Subscribe now. Already a "
        f"subscriber? Log in"
        "</p></div>"
    ),
    "many links around it": html(
        f"{_NAV}<article><h1>{TITLE}</h1>{STORY}</article>"
        f"<aside>{_headlines('<h3><a href=/{number}>{text}</a></h3>')}</aside>"
    ),
    "a video in it": html(f"<article><h1>{TITLE}</h1><video src=/a.mp4></video>{STORY}</article>"),
    "a number in its title": html(f"<article><h1>404 goats came to the fair</h1>{STORY}</article>"),
}

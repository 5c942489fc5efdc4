"""The web preview of a public Telegram channel, as far as its structure matters, with posts that are made up."""

from __future__ import annotations

from datetime import datetime
from html import escape


def post(
    number: int,
    text: str = "",
    *,
    channel: str = "OspreyHarbour",
    date: datetime | str | None = None,
    inside: str = "",
    service: bool = False,
) -> str:
    """``text`` is HTML, as Telegram gives it; ``inside`` stands before it: a photograph, a poll, what is replied to."""
    stated = date.isoformat() if isinstance(date, datetime) else date
    words = f'<div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>' if text else ""
    when = f'<time datetime="{stated}" class="time">10:00</time>' if stated else ""
    kind = " service_message" if service else ""
    return f"""
<div class="tgme_widget_message_wrap js-widget_message_wrap">
 <div class="tgme_widget_message text_not_supported_wrap{kind} js-widget_message" data-post="{channel}/{number}">
  <div class="tgme_widget_message_user"><a href="https://t.me/{channel}"></a></div>
  <div class="tgme_widget_message_bubble">
   <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name"><span>Harbour</span></a></div>
   {inside}{words}
   <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info">
    <span class="tgme_widget_message_views">1.2K</span>
    <a class="tgme_widget_message_date" href="https://t.me/{channel}/{number}">{when}</a></div></div>
  </div></div></div>"""


def photo(address: str) -> str:
    return (
        f'<a class="tgme_widget_message_photo_wrap 5" href="https://t.me/x/1" '
        f"style=\"width:800px;background-image:url('{address}')\"></a>"
    )


def preview(*posts: str, title: str = "Osprey Harbour") -> str:
    """Oldest post first."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)} – Telegram</title>
<meta property="og:title" content="{escape(title)}"></head><body class="widget_frame_base tgme_webpreview">
<header class="tgme_header"><div class="tgme_channel_info">
 <div class="tgme_channel_info_header">
 <div class="tgme_channel_info_header_title"><span dir="auto">{escape(title)}</span></div>
 <div class="tgme_channel_info_header_username"><a href="https://t.me/OspreyHarbour">@OspreyHarbour</a></div></div>
 <div class="tgme_channel_info_description">Crossings and tides</div></div></header>
<main class="tgme_main"><section class="tgme_channel_history js-message_history">{"".join(posts)}</section></main>
</body></html>"""


def without_posts() -> str:
    """What Telegram shows of a person, a bot, a private channel, or of nobody at all."""
    return """<!DOCTYPE html><html><head><title>Telegram: Contact @robin</title></head><body>
<div class="tgme_page"><div class="tgme_page_title"><span dir="auto">Robin</span></div>
<div class="tgme_page_action"><a href="tg://resolve?domain=robin">Send Message</a></div></div>
</body></html>"""

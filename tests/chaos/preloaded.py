"""What every life would do again at its start: read the texts of all languages, for the menu of commands."""

from __future__ import annotations

from bot.texts import languages
from handlers.commands import Menu
from handlers.reception import menu

for _language in languages():
    menu(_language, Menu.PRIVATE)

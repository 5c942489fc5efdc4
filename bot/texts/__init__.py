"""Every sentence a person reads, by language, in Fluent files: ``bot/texts/<language>/*.ftl``.

Keys are kebab-case; variables are written ``{ $name }``. A key that a language lacks falls back to English, an unknown
key is an error: a test keeps keys, variables and uses in step.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from bot.texts.direction import directed, is_right_to_left

DEFAULT_LANGUAGE = "en"
_FOLDER = Path(__file__).parent

Value = str | int | float | datetime


class MissingText(KeyError):
    """No language has this key: a mistake of ours, never of a person."""


@cache
def languages() -> frozenset[str]:
    """The languages that have texts, as ISO 639-1 codes."""
    return frozenset(folder.name for folder in _FOLDER.iterdir() if any(folder.glob("*.ftl")))


@cache
def _bundle(language: str) -> FluentBundle:
    # Where all that is filled in runs the same way, marks around it would be of no use.
    bundle = FluentBundle([language], use_isolating=is_right_to_left(language))
    for path in sorted((_FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def say(language: str, key: str, **about: Value) -> str:
    """The text ``key`` in ``language`` (``en``, ``pt-BR``), plain, its variables filled in. Raises ``MissingText``."""
    return _filled(language, key, about) if about else _constant(language, key)


@lru_cache(maxsize=4096)  # language codes are what clients say they are
def _constant(language: str, key: str) -> str:
    return _filled(language, key, {})


def _filled(language: str, key: str, about: dict[str, Value]) -> str:
    for code in (language, language.split("-", maxsplit=1)[0], DEFAULT_LANGUAGE):
        if code not in languages() or not _bundle(code).has_message(key):
            continue
        pattern = _bundle(code).get_message(key).value
        if pattern is not None:
            text, _errors = _bundle(code).format_pattern(pattern, about)
            return directed(str(text)) if is_right_to_left(code) else str(text)
    raise MissingText(key)

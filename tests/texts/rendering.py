"""Each text in each language as people may come to read it: for all that decides between its variants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from tests.texts.fluent_files import TEXTS, messages, references, variables

COUNTS = (0, 1, 2, 5, 11, 21, 100)
CATEGORIES = frozenset({"zero", "one", "two", "few", "many"})  # "other" is the name of any selector's last resort, too

# What people type, or open, as the text shows it: commands with the arguments that the parser understands, addresses,
# the terminal's commands, endings of files.
_ADDRESS = r"https?://[^\s,;،。，；：！？）」।]+"
_ARGUMENT = (
    rf"{_ADDRESS}|@\w+|#?⟦\w+⟧|[\w:.-]*\d[\w:-]*|mon-fri|Europe/Berlin|"
    r"(?:off|until|Monday|December|days|pm|also|stories|tech|science|Berlin|Tokyo|short|normal|long)\b"
)
_EXAMPLE = re.compile(
    rf"(?<![\w./])/(?:⟦\w+⟧|[a-z]+)(?:,? (?:{_ARGUMENT}))*|{_ADDRESS}|t\.me/s/|"
    r"lede (?:doctor|import FILE --chat ⟦chat⟧)|(?<!\w)\.(?:pdf|html|txt)\b"
)


@dataclass
class Selectors(Visitor):
    """The names of variants by the variable that chooses between them."""

    found: list[tuple[str, frozenset[str], str]] = field(default_factory=list)  # variable, names, the default's name

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        assert isinstance(node.selector, ast.VariableReference)
        (default,) = (_name(variant) for variant in node.variants if variant.default)
        names = frozenset(_name(variant) for variant in node.variants)
        assert len(names) == len(node.variants), f"two variants of one name: {sorted(names)}"
        self.found.append((node.selector.id.name, names, default))
        self.generic_visit(node)


def _name(variant: ast.Variant) -> str:
    return variant.key.value if isinstance(variant.key, ast.NumberLiteral) else variant.key.name


def selectors(key: str, language: str) -> list[tuple[str, frozenset[str], str]]:
    """Of a text without those that it quotes."""
    visitor = Selectors()
    visitor.visit(messages(language)[key])
    return visitor.found


def quoted(key: str, language: str) -> list[tuple[str, frozenset[str], str]]:
    """As ``selectors``, those of the texts that it quotes included."""
    return selectors(key, language) + [one for other in references(key, language) for one in quoted(other, language)]


def is_numeric(names: frozenset[str]) -> bool:
    return any(name in CATEGORIES or re.fullmatch(r"-?\d+", name) for name in names)


def plural_categories(language: str) -> frozenset[str]:
    return frozenset(Locale.parse(language).plural_form.tags) | {"other"}


def samples(key: str, language: str) -> Iterator[dict[str, str | int]]:
    """Values for the text's variables, in English and in ``language``: for each variant, and counts. All else stands
    there as ⟦name⟧."""
    chosen: dict[str, list[str | int]] = {}
    for variable, names, _default in quoted(key, "en") + quoted(key, language):
        values = chosen.setdefault(variable, [])
        if is_numeric(names):
            literals = [int(name) for name in names if re.fullmatch(r"-?\d+", name)]
            values += [*COUNTS, *literals] if not names <= {str(number) for number in range(-1, 13)} else literals
        else:
            values += [*sorted(names), f"⟦{variable}⟧"]
    about: dict[str, list[str | int]] = {name: [f"⟦{name}⟧"] for name in variables(key) | variables(key, language)}
    for name, values in chosen.items():
        numbers = [value for value in values if isinstance(value, int)]
        about[name] = list(dict.fromkeys(numbers or values))
    every = (dict(zip(about, values, strict=True)) for values in product(*about.values()))
    return filter(_can_be, every)


def _can_be(about: dict[str, str | int]) -> bool:
    """One item does not come from two feeds."""
    count, feeds = about.get("count"), about.get("feeds")
    return not (isinstance(count, int) and isinstance(feeds, int) and count < feeds)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((TEXTS / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def rendered(key: str, language: str, about: dict[str, str | int]) -> str:
    """Fails on any error of Fluent's."""
    pattern = _bundle(language).get_message(key).value
    text, errors = _bundle(language).format_pattern(pattern, about)
    assert not errors, (language, key, about, errors)
    return str(text)


def examples(text: str) -> set[str]:
    """What stands there to be typed, copied or opened."""
    return {found.rstrip(".:)”“»’") for found in _EXAMPLE.findall(text)}


def shown(text: str) -> set[str]:
    return set(re.findall(r"⟦\w+⟧", text))


def digits(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d){number}(?!\d)")

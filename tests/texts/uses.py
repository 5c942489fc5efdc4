"""Which texts the code asks for, and with which variables: read from its syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Functions that take (language, key, **variables); `button` has its action in between.
SPEAKERS = frozenset({"say", "phrase", "note", "button"})
NO_VARIABLES = frozenset({"reply_to", "text"})


@dataclass(frozen=True)
class Use:
    """``variables`` is None where they are not written out (``**about``)."""

    key: str
    variables: frozenset[str] | None
    where: str


@dataclass
class Uses:
    spoken: list[Use] = field(default_factory=list)
    raised: list[Use] = field(default_factory=list)
    prefixes: set[str] = field(default_factory=set)  # of keys that are put together, such as menu-
    loose: set[str] = field(default_factory=set)  # other strings: keys that reach a speaker by way of a name

    def add(self, other: Uses) -> None:
        self.spoken += other.spoken
        self.raised += other.raised
        self.prefixes |= other.prefixes
        self.loose |= other.loose


def error_keys() -> dict[str, str]:
    """The text key of each class of error, by the class's name."""
    keys: dict[str, str] = {}
    for node in ast.parse((ROOT / "bot" / "errors.py").read_text()).body:
        if not isinstance(node, ast.ClassDef):
            continue
        inherited = next((keys[base.id] for base in node.bases if isinstance(base, ast.Name) and base.id in keys), "")
        own = [
            statement.value.value
            for statement in node.body
            if isinstance(statement, ast.Assign | ast.AnnAssign)
            and isinstance(statement.value, ast.Constant)
            and ast.unparse(statement).startswith("key")
        ]
        keys[node.name] = own[0] if own else inherited
    return keys


def of_project() -> Uses:
    """Of bot/ and handlers/, except the playground, which has texts of its own."""
    found, classes = Uses(), error_keys()
    for folder in ("bot", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "playground" not in path.parts:
                found.add(of_source(path.read_text(), str(path.relative_to(ROOT)), classes))
    return found


def of_source(source: str, name: str, classes: dict[str, str]) -> Uses:
    found = Uses()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.loose.add(node.value)
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        where = f"{name}:{node.lineno}"
        if called in SPEAKERS and len(node.args) > 1:
            found.prefixes |= set(_prefixes(node.args[1]))
            found.spoken += [Use(key, _variables(node), where) for key in _constants(node.args[1])]
        elif called in classes:
            stated = [key for keyword in node.keywords if keyword.arg == "text" for key in _constants(keyword.value)]
            found.raised += [Use(key or classes[called], _variables(node), where) for key in stated or [""]]
    return found


def _constants(node: ast.expr) -> Iterator[str]:
    """The strings that the expression may have as its value."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _constants(node.body)
            yield from _constants(node.orelse)


def _prefixes(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text


def _variables(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name and name not in NO_VARIABLES)

"""The texts as Fluent's own parser sees them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

TEXTS = Path(__file__).parents[2] / "bot" / "texts"


@cache
def messages(language: str = "en") -> dict[str, ast.Message]:
    """By key. Fails on what is not Fluent, and on a key that stands twice."""
    found: dict[str, ast.Message] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


class _Parts(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(node.id.name)


def references(key: str, language: str = "en") -> set[str]:
    """Keys that this text quotes."""
    return _parts(key, language).references


def variables(key: str, language: str = "en") -> set[str]:
    """What the text needs to be told, quoted texts included."""
    parts = _parts(key, language)
    return parts.variables.union(*(variables(other, language) for other in parts.references))


def _parts(key: str, language: str) -> _Parts:
    parts = _Parts()
    parts.visit(messages(language)[key])
    return parts

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError, NoSuchTableError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import StorageError
from bot.storage.connection import batches, translated


class UniqueViolation(Exception):
    """As a driver raises it."""


SECRET = "https://courier.example/?token=0f1e2d"


def test_an_error_names_its_kind_and_keeps_no_values() -> None:
    orig = UniqueViolation(f"duplicate key\nDETAIL: Key (url)=({SECRET}) already exists.")
    with pytest.raises(StorageError, match=r"^UniqueViolation: duplicate key$") as raised, translated():
        raise IntegrityError(f"INSERT ... '{SECRET}'", {"url": SECRET}, orig)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


@pytest.mark.parametrize("error", [PoolTimeout("pool is empty"), NoSuchTableError("chats"), OverflowError("too large")])
def test_whatever_goes_wrong_in_storage_is_ours(error: Exception) -> None:
    with pytest.raises(StorageError), translated():
        raise error


def test_a_wrong_value_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="time zone"), translated():
        raise StatementError("...", "INSERT", {}, ValueError("an instant needs a time zone"))


def test_other_errors_pass() -> None:
    with pytest.raises(LookupError), translated():
        raise LookupError


def test_batches() -> None:
    assert [list(part) for part in batches(range(1201))] == [
        list(range(500)),
        list(range(500, 1000)),
        list(range(1000, 1201)),
    ]
    assert list(batches([])) == []

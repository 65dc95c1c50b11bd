"""Who may come where: every address × everybody, as a table that is read in review."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from scripts.addresses import filled, own
from tests.cast import ALVA, BO, CILLA, DISA, EGIL, FRIDA, Person
from tests.house import writing
from tests.house.rooms import ROOT

WHO: dict[str, Person | None] = {
    "nobody": None,
    "stranger": EGIL,
    "reader": DISA,
    "auditor": FRIDA,
    "member": BO,
    "chair": CILLA,
    "coordinator": ALVA,
}
HEAD = """# Who may come where

Every address, asked for (GET) and pressed with nothing filled in (POST), by everybody: what the program answers.
200 shows, 302 sends on (nobody: to the sign-in), 400 and 422 want more, 403 may not, 404 is not there for her; a row is
left out where the address does not know the method. The coordinator is Nykvarn's, the stranger another municipality's.
"""


def status(client: Client, method: str, path: str) -> str:
    """Ask, tell the answer's number, and leave no trace."""
    with transaction.atomic():
        answer = client.generic(method, path)
        transaction.set_rollback(True)
    return "" if answer.status_code == 405 else str(answer.status_code)


@pytest.mark.parametrize("person", [DISA, FRIDA], ids=["reader", "auditor"])
@pytest.mark.usefixtures("today")
def test_who_may_only_read_is_told_so_at_every_page_that_writes(
    person: Person, sign_in: Callable[[Person | None], Client], samples: dict[str, int]
) -> None:
    client = sign_in(person)
    pages = [route for route in own() if route.startswith("/s/")]
    assert [route for route in pages if status(client, "POST", filled(route, samples)) not in {"", "403", "404"}] == []


@pytest.mark.usefixtures("today")
def test_the_table_is_what_the_program_answers(
    sign_in: Callable[[Person | None], Client], samples: dict[str, int]
) -> None:
    lines = [HEAD, f"| address | | {' | '.join(WHO)} |", f"|---|---|{'---|' * len(WHO)}"]
    clients = [sign_in(person) for person in WHO.values()]
    for route in own():
        for method in ("GET", "POST"):
            told = [status(client, method, filled(route, samples)) for client in clients]
            if any(told):
                lines.append(f"| `{route}` | {method} | {' | '.join(told)} |")
            assert "500" not in told, f"{method} {route} breaks"
    writing.keep(ROOT / "docs/generated/access.md", "\n".join(lines) + "\n")


def test_a_difference_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "WRITES", False)
    monkeypatch.setattr(writing, "inside", str)
    (tmp_path / "access.md").write_text("| 200 |")
    writing.keep(tmp_path / "access.md", "| 200 |\n")
    with pytest.raises(AssertionError, match="not current"):
        writing.keep(tmp_path / "access.md", "| 404 |")

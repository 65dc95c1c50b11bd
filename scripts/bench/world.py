"""The world that pages are measured in: the five agreements over and over, each in a collaboration of its own."""

from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.papers import reading
from samsyn.papers.model import Paper

PAPERS = Path(__file__).resolve().parents[2] / "samsyn/practice/papers"
FOLDER = Path(__file__).resolve().parents[2] / "var"
SINCE = date(2023, 1, 1)


def papers() -> list[Paper]:
    """Read the five, Södertälje first: it is the largest, and the one that pages are measured on."""
    found = [reading.read_file(path).paper for path in sorted(PAPERS.glob("*.yaml"))]
    return sorted(found, key=lambda paper: not paper.id.startswith("sodertalje"))


def use(name: str) -> None:
    """Turn to the database of this name, and open it, so that opening is not measured."""
    connection.close()
    connection.settings_dict["NAME"] = str(FOLDER / f"bench-{name}.sqlite3")
    connection.ensure_connection()


def empty(name: str) -> None:
    """Begin a database of this name with tables alone."""
    if connection.vendor != "sqlite":
        raise SystemExit("bench measures on SQLite: leave DATABASE_URL out")
    for file in FOLDER.glob(f"bench-{name}.sqlite3*"):
        file.unlink()
    use(name)
    call_command("migrate", verbosity=0)


def a_collaboration(number: int, made_of: list[Paper]) -> Actor:
    """Load one of the five into a collaboration of its own, taken into use when its people came."""
    paper = made_of[number % len(made_of)]
    started = agreements.start(
        actor=PROGRAM, paper=paper, today=clock.today(), slug=f"samverkan-{number}", in_use_from=SINCE
    )
    return started.actor


def a_person(here: Actor, number: int) -> User:
    """Let a samordnare belong to a collaboration."""
    user_id = accounts.add_user(actor=PROGRAM, email=f"person-{number}@exempel.se", name=f"Person {number}")
    collaborations.add_member(actor=here, user_id=user_id, role=Role.COORDINATOR, first_day=SINCE)
    return User.objects.get(pk=user_id)


def signed_in(user: User) -> Client:
    """Give a client where she is signed in."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    return client

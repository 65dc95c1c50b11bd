"""``samsyn agreement load`` and ``export``: files into the database and out of it (läs in, skriv ut)."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from samsyn.papers.reading import Document

if TYPE_CHECKING:
    from samsyn.agreements.commands import Loaded


def work(asked: Namespace, task: Callable[[Namespace], str]) -> tuple[int, str]:
    """Do a task with the program's own rights, and give the exit code with what to say."""
    import django  # noqa: PLC0415 - the help, and check, need no Django

    django.setup()
    from django.core.exceptions import ObjectDoesNotExist  # noqa: PLC0415
    from django.db import DatabaseError  # noqa: PLC0415

    from samsyn.base.refusals import Refused  # noqa: PLC0415
    from samsyn.site import refusals  # noqa: PLC0415

    try:
        return 0, task(asked)
    except Refused as refused:
        return 1, refusals.words(refused.objection)
    except DatabaseError:
        return 1, "Databasen är inte byggd eller går inte att nå. Kör samsyn migrate och försök igen."
    except ObjectDoesNotExist:
        return 1, "Det finns ingen sådan överenskommelse. Läs in den med samsyn agreement load FIL."


def load(asked: Namespace, documents: dict[Path, Document]) -> str:
    """Load all the files or none of them, and say for each what it changed."""
    from django.db import transaction  # noqa: PLC0415

    from samsyn.agreements import commands  # noqa: PLC0415
    from samsyn.base import clock  # noqa: PLC0415
    from samsyn.base.audit.acting import PROGRAM  # noqa: PLC0415
    from samsyn.duties import commands as duties  # noqa: PLC0415

    said = []
    with transaction.atomic():
        for file, document in documents.items():
            loaded = commands.start(
                actor=PROGRAM,
                paper=document.paper,
                today=clock.today(),
                slug=asked.slug or "",
                in_use_from=asked.in_use_from,
            )
            if loaded.is_successor:
                duties.see_to_followed(actor=loaded.actor, today=clock.today())
            said.append(f"{file}: {_said(loaded)}")
    return "\n".join(said)


def _said(loaded: "Loaded") -> str:
    """Say what a load did, with each difference on a line of its own."""
    name = loaded.actor.name
    if loaded.is_first:
        return f"{name} är inläst."
    if not loaded.parts:
        return f"{name} är redan inläst, och inget har ändrats."
    first = f"{name} har fått en ny överenskommelse." if loaded.is_successor else f"{name} är ändrad."
    lines = [f"    {one.path}: {_shown(one.before)} → {_shown(one.after)}" for one in loaded.differences]
    return "\n".join([first, *lines])


def _shown(value: object) -> str:
    """Show a value in a line: nothing, a text, or how large it is."""
    if value is None:
        return "(fanns inte)"
    if isinstance(value, dict | list):
        return f"({len(value)} fält)" if isinstance(value, dict) else ", ".join(map(str, value))[:80]
    return str(value)[:80]


def export(asked: Namespace) -> str:
    """Write out the agreement of a collaboration as a day has it, YAML or JSON."""
    from samsyn.agreements import queries  # noqa: PLC0415
    from samsyn.base import clock  # noqa: PLC0415
    from samsyn.base.collaborations.queries import program  # noqa: PLC0415
    from samsyn.papers import writing  # noqa: PLC0415

    paper = queries.exported(program(slug=asked.slug), asked.on or clock.today())
    return (writing.as_json(paper) if asked.json else writing.as_yaml(paper)).rstrip("\n")

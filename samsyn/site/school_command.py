"""``samsyn school``: the school days of a collaboration's place, set by whoever keeps the installation."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from datetime import date

import django

KINDS = {
    "termin": "TERM",
    "sportlov": "WINTER_BREAK",
    "påsklov": "EASTER_BREAK",
    "sommarlov": "SUMMER_BREAK",
    "höstlov": "AUTUMN_BREAK",
    "jullov": "CHRISTMAS_BREAK",
}


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    asked = _parser().parse_args(arguments)
    django.setup()
    from django.core.exceptions import ObjectDoesNotExist  # noqa: PLC0415 - needs the apps

    from samsyn.base.refusals import Refused  # noqa: PLC0415
    from samsyn.site import refusals  # noqa: PLC0415

    work: Callable[[Namespace], str] = asked.work
    try:
        sys.stdout.write(work(asked) + "\n")
    except Refused as refused:
        return _no(refusals.words(refused.objection))
    except ObjectDoesNotExist:
        return _no("Samverkan eller tiden finns inte.")
    return 0


def _set(asked: Namespace) -> str:
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps
    from samsyn.places import commands  # noqa: PLC0415
    from samsyn.places.rules import SchoolDays  # noqa: PLC0415

    actor, kind = queries.program(slug=asked.slug), SchoolDays[KINDS[asked.kind]]
    commands.set_school_days(actor=actor, kind=kind, first_day=asked.first_day, last_day=asked.last_day)
    return f"{asked.kind.capitalize()} {asked.first_day}–{asked.last_day} är satt i {asked.slug}."


def _list(asked: Namespace) -> str:
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps
    from samsyn.places import queries as places  # noqa: PLC0415
    from samsyn.places.wording import SCHOOL_DAYS  # noqa: PLC0415

    rows = places.school_dates(queries.program(slug=asked.slug))
    lines = [f"{row.id:>4}  {row.first_day}–{row.last_day}  {SCHOOL_DAYS[row.kind]}" for row in rows]
    return "\n".join(lines) or f"Skolans datum är inte satta i {asked.slug}."


def _remove(asked: Namespace) -> str:
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps
    from samsyn.places import commands  # noqa: PLC0415

    commands.take_away_school_days(actor=queries.program(slug=asked.slug), school_date_id=asked.number)
    return "Tiden är borttagen."


def _no(words: str) -> int:
    sys.stderr.write(f"samsyn school: {words}\n")
    return 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="samsyn school", description="Skolans terminer och lov i en samverkan.")
    ways = parser.add_subparsers(required=True, metavar="GÖR")
    setting = ways.add_parser("set", help="sätt en termin eller ett lov")
    listing = ways.add_parser("list", help="visa det som är satt")
    removing = ways.add_parser("remove", help="ta bort en tid")
    for way, work in ((setting, _set), (listing, _list), (removing, _remove)):
        way.set_defaults(work=work)
        way.add_argument("slug", help="samverkans kortnamn")
    setting.add_argument("kind", choices=KINDS)
    setting.add_argument("first_day", type=date.fromisoformat, help="åååå-mm-dd")
    setting.add_argument("last_day", type=date.fromisoformat, help="åååå-mm-dd, den dagen med")
    removing.add_argument("number", type=int, help="numret i samsyn school list")
    return parser

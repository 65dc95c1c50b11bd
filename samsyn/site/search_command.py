"""``samsyn search``: makes the index of the search anew, out of what every package says can be found.

Each command keeps the index in step by itself; this is for after an upgrade, or when ``samsyn doctor`` asks for it.
"""

import sys
from collections.abc import Iterator, Sequence

import django

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.rules.entries import Findable
from samsyn.site.arguments import Arguments


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    asked = _parser().parse_args(arguments)
    django.setup()
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps

    known = queries.slugs()
    if asked.slug and asked.slug not in known:
        sys.stderr.write(f"samsyn search: det finns ingen samverkan som heter {asked.slug}.\n")
        return 1
    for slug in [asked.slug] if asked.slug else known:
        sys.stdout.write(f"{slug}: {_rebuild(queries.program(slug=slug))} poster går att hitta.\n")
    return 0


def lacking() -> dict[str, int]:
    """Count how many entries are wrong in each collaboration's index; those that are right are left out."""
    from samsyn.base.collaborations import queries as collaborations  # noqa: PLC0415 - needs the apps
    from samsyn.base.search import queries  # noqa: PLC0415

    programs = (collaborations.program(slug=slug) for slug in collaborations.slugs())
    counts = {program.slug: queries.lacking(program, findable(program)) for program in programs}
    return {slug: count for slug, count in counts.items() if count}


def findable(program: Actor) -> Iterator[Findable]:
    """Give all that can be found in a collaboration, package by package: each that puts entries has its line here."""
    from samsyn.agreements import queries as agreements  # noqa: PLC0415 - needs the apps
    from samsyn.duties import queries as duties  # noqa: PLC0415
    from samsyn.forums import queries as forums  # noqa: PLC0415

    yield from agreements.findable(program)
    yield from duties.findable(program)
    yield from forums.findable(program)


def _rebuild(program: Actor) -> int:
    from samsyn.base.search import commands  # noqa: PLC0415 - needs the apps

    return commands.rebuild(program, findable(program))


def _parser() -> Arguments:
    parser = Arguments(prog="samsyn search", description="Sökregistret: det som går att hitta med Sök.")
    ways = parser.add_subparsers(required=True, metavar="GÖR", parser_class=Arguments)
    rebuilding = ways.add_parser("rebuild", help="gör om registret från grunden; inget annat ändras")
    rebuilding.add_argument("slug", nargs="?", default="", help="samverkans kortnamn; utan det alla samverkan")
    return parser

"""``samsyn search``: makes the index of the search anew, out of what every package says can be found.

Each command keeps the index in step by itself; this is for after an upgrade, or when ``samsyn doctor`` asks for it.
"""

from collections.abc import Iterator, Sequence

import django

from samsyn.base.collaborations.actors import Actor
from samsyn.base.search.rules.entries import Findable
from samsyn.site import each

NAME = "search"


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    about = "gör om registret från grunden; inget annat ändras"
    asked = each.parser(NAME, "Sökregistret: det som går att hitta med Sök.", "rebuild", about).parse_args(arguments)
    django.setup()
    return each.do(NAME, asked.slug, lambda program: f"{_rebuild(program)} poster går att hitta.")


def lacking() -> dict[str, int]:
    """Count how many entries are wrong in each collaboration's index; those that are right are left out."""
    from samsyn.base.search import queries  # noqa: PLC0415 - needs the apps

    return each.counted(lambda program: queries.lacking(program, findable(program)))


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

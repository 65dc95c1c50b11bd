"""``samsyn records``: lets documents that were made before there were records be such, as of their own days.

Each command tells of its document by itself; this is for after an upgrade, or when ``samsyn doctor`` asks for it.
"""

from collections.abc import Sequence

import django

from samsyn.base.collaborations.actors import Actor
from samsyn.site import each

NAME = "records"


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    about = "skriv in det som gjordes innan handlingar skrevs in; inget annat ändras"
    asked = each.parser(NAME, "Handlingar: vems de är och vilka som har fått dem.", "fill", about).parse_args(arguments)
    django.setup()
    return each.do(NAME, asked.slug, lambda program: f"{_record(program)} handlingar skrevs in.")


def lacking() -> dict[str, int]:
    """Count the documents that are no records in each collaboration; those that lack none are left out."""
    from samsyn.agreements import queries as agreements  # noqa: PLC0415 - needs the apps
    from samsyn.forums import queries as forums  # noqa: PLC0415

    return each.counted(lambda program: len(agreements.unrecorded(program)) + forums.unrecorded(program).count)


def _record(program: Actor) -> int:
    from samsyn.agreements import commands as agreements  # noqa: PLC0415 - needs the apps
    from samsyn.forums import commands as forums  # noqa: PLC0415

    return agreements.record_earlier(actor=program) + forums.record_earlier(actor=program)

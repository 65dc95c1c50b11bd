"""``samsyn records``: lets documents that were made before there were records be such, as of their own days.

Each command tells of its document by itself; this is for after an upgrade, or when ``samsyn doctor`` asks for it.
"""

import sys
from collections.abc import Sequence

import django

from samsyn.site.arguments import Arguments


def run(arguments: Sequence[str]) -> int:
    """Do what is asked; 0 done, 1 refused, 2 not understood."""
    asked = _parser().parse_args(arguments)
    django.setup()
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps

    known = queries.slugs()
    if asked.slug and asked.slug not in known:
        sys.stderr.write(f"samsyn records: det finns ingen samverkan som heter {asked.slug}.\n")
        return 1
    for slug in [asked.slug] if asked.slug else known:
        sys.stdout.write(f"{slug}: {_record(slug)} handlingar skrevs in.\n")
    return 0


def lacking() -> dict[str, int]:
    """Count the documents that are no records in each collaboration; those that lack none are left out."""
    from samsyn.agreements import queries as agreements  # noqa: PLC0415 - needs the apps
    from samsyn.base.collaborations import queries as collaborations  # noqa: PLC0415
    from samsyn.forums import queries as forums  # noqa: PLC0415

    programs = (collaborations.program(slug=slug) for slug in collaborations.slugs())
    counts = {one.slug: len(agreements.unrecorded(one)) + forums.unrecorded(one).count for one in programs}
    return {slug: count for slug, count in counts.items() if count}


def _record(slug: str) -> int:
    from samsyn.agreements import commands as agreements  # noqa: PLC0415 - needs the apps
    from samsyn.base.collaborations import queries  # noqa: PLC0415
    from samsyn.forums import commands as forums  # noqa: PLC0415

    program = queries.program(slug=slug)
    return agreements.record_earlier(actor=program) + forums.record_earlier(actor=program)


def _parser() -> Arguments:
    parser = Arguments(prog="samsyn records", description="Handlingar: vems de är och vilka som har fått dem.")
    ways = parser.add_subparsers(required=True, metavar="GÖR", parser_class=Arguments)
    filling = ways.add_parser("fill", help="skriv in det som gjordes innan handlingar skrevs in; inget annat ändras")
    filling.add_argument("slug", nargs="?", default="", help="samverkans kortnamn; utan det alla samverkan")
    return parser

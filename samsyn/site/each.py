"""Work on one collaboration or on all of them (var och en): what the commands that look after them share."""

import sys
from collections.abc import Callable

from samsyn.base.collaborations.actors import Actor
from samsyn.site.arguments import Arguments


def parser(name: str, description: str, way: str, about: str) -> Arguments:
    """Give what ``samsyn <name> <way> [slug]`` takes."""
    found = Arguments(prog=f"samsyn {name}", description=description)
    ways = found.add_subparsers(required=True, metavar="GÖR", parser_class=Arguments)
    asked = ways.add_parser(way, help=about)
    asked.add_argument("slug", nargs="?", default="", help="samverkans kortnamn; utan det alla samverkan")
    return found


def do(name: str, slug: str, work: Callable[[Actor], str]) -> int:
    """Do it in one collaboration, or in all of them, a line of words for each; 1 if there is none of that name."""
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps

    known = queries.slugs()
    if slug and slug not in known:
        sys.stderr.write(f"samsyn {name}: det finns ingen samverkan som heter {slug}.\n")
        return 1
    for each in [slug] if slug else known:
        sys.stdout.write(f"{each}: {work(queries.program(slug=each))}\n")
    return 0


def counted(count: Callable[[Actor], int]) -> dict[str, int]:
    """Count something in each collaboration; those that have none of it are left out."""
    from samsyn.base.collaborations import queries  # noqa: PLC0415 - needs the apps

    counts = {slug: count(queries.program(slug=slug)) for slug in queries.slugs()}
    return {slug: number for slug, number in counts.items() if number}

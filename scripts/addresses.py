"""All the addresses of the program, with something to stand in each blank."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

BLANK = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")
FOREIGN = ("account_", "mfa_", "usersessions_")
SAMPLES = {
    "slug": "nykvarn",
    "key": "forums/chefssamradet/rhythm",
    "form": "csv",
    "forum": "chefssamradet",
    "secret": "never-made",
    "signed": "never-made",
    "function": "kommundirektor",
    "seat": "chefssamradet-kommundirektor",
    "activity": "suma",
    "part": "plan",
    "party": "kommunen",
    "signature": "underskrift-kommunen",
    "file": "yaml",
    "shelf": "mallar",
    "source": "kommun-polis",
    "item": "forums/chefssamradet",
    "where": "forums",
    "step": "forum",
    "listed": "activities",
    "group": "texten",
    "clause": "chefssamradet",
    "closed": "operativa-gruppen",
    "written": "pdf",
    "headed": "laget",
    "chapter": "ataganden",
    "sort": "kallelse",
    "kind": "notice",
    "known": "valborg-2022",
    "heading": "situation",
    "root": "chefssamradet",
    "made": "chefssamradet--belysning",
    "composed": "chefssamradet--belysning",
    "line": "forums/planeringsgruppen/reports/rapport",
}
"""What there is in Nykvarn; a number is 1 where nothing else is said."""


def addresses(resolver: URLResolver | None = None, before: str = "/") -> Iterator[tuple[str, str]]:
    """Give every address as it is written in the code, with its name."""
    for one in (resolver or get_resolver()).url_patterns:
        route = before + str(one.pattern).lstrip("^").removesuffix("$").removesuffix("\\Z")
        if isinstance(one, URLResolver):
            yield from addresses(one, route)
        elif isinstance(one, URLPattern):
            yield route, one.name or ""


def filled(route: str, samples: dict[str, Any] | None = None) -> str:
    """Fill the blanks of an address.

    Raises ``KeyError`` for a blank that nothing is known for: give it a sample above.
    """
    known = {**SAMPLES, **(samples or {})}

    def fill(blank: re.Match[str]) -> str:
        name = blank["name"]
        if blank["kind"] != "int":
            return str(known[name])
        found = known.get(name, 1)
        return str(found if isinstance(found, int) else known.get(f"{name}_id", 1))

    return BLANK.sub(fill, route)


def own() -> list[str]:
    """List the addresses of our own pages and API, those of the sign-in library left out."""
    return sorted({route for route, name in addresses() if not name.startswith(FOREIGN)})

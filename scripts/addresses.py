"""All the addresses of the program, with something to stand in each blank."""

import re
from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

BLANK = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
FOREIGN = ("account_", "mfa_", "usersessions_")
SAMPLES = {
    "slug": "nykvarn",
    "uidb36": "1",
    "key": "x",
    "pk": "1",
    "token_id": "1",
    "feed_id": "1",
}


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
    return BLANK.sub(lambda blank: str(known[blank.group(1) or blank.group(2)]), route)


def own() -> list[str]:
    """List the addresses of our own pages and API, those of the sign-in library left out."""
    return sorted({route for route, name in addresses() if not name.startswith(FOREIGN)})

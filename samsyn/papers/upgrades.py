"""Older formats made into today's (uppgradering): editions never change, so their formats are read for ever."""

from collections.abc import Callable
from typing import Any

from samsyn.papers.model import FORMAT

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]

UPGRADES: dict[str, Upgrade] = {}
"""From a format, by one function, to the next; the function sets ``format`` to what it made."""


def upgraded(content: dict[str, Any]) -> dict[str, Any]:
    """Bring stored values to today's format, one step at a time.

    Raises ``KeyError`` if the format is none that ever was.
    """
    while content.get("format", FORMAT) != FORMAT:
        content = UPGRADES[content["format"]](content)
    return content

"""Reading an item written in one line (ett ärende på en rad): "Beslut: Vakter på torget, 10 min"."""

import re
from collections.abc import Mapping

from samsyn.forums.rules.agenda import ItemFacts, is_minutes
from samsyn.forums.rules.kinds import Purpose

_MINUTES = re.compile(r"[\s,;–-]+(\d{1,3})\s*min(?:uter|ut|\.)?\s*$", re.IGNORECASE)


def read(line: str, names: Mapping[Purpose, str], usual: Purpose = Purpose.DISCUSSION) -> ItemFacts:
    """Read a line: its purpose by name before a colon, its minutes last; what is no such thing is the title."""
    title, purpose = line.strip(), usual
    start, colon, rest = title.partition(":")
    said = next((one for one, name in names.items() if name.casefold() == start.strip().casefold()), None)
    if colon and said is not None and rest.strip():
        title, purpose = rest.strip(), said
    found = _MINUTES.search(title)
    if found and is_minutes(int(found[1])) and title[: found.start()].strip():
        return ItemFacts(title[: found.start()].strip(), purpose, minutes=int(found[1]))
    return ItemFacts(title, purpose)


def write(facts: ItemFacts, names: Mapping[Purpose, str], usual: Purpose = Purpose.DISCUSSION) -> str:
    """Write an item as the line that it is read from."""
    start = "" if facts.purpose == usual else f"{names[Purpose(facts.purpose)]}: "
    return f"{start}{facts.title}" + (f", {facts.minutes} min" if facts.minutes else "")

"""Reaching rows without saying who asks is counted, file by file; a new place is a decision, not a convenience."""

import json
import re

from tests.house.rooms import ROOT, code, inside

PAST_THE_DOOR = re.compile(r"\.(?:unscoped|_default_manager|_base_manager)\b(?!:)")
LIST = ROOT / "tests/house/unscoped.json"


def uses(source: str) -> int:
    """Count the places in a file that reach past ``rows.of``."""
    return len(PAST_THE_DOOR.findall(source))


def counted() -> dict[str, int]:
    """Count every file of the program that has any; the tables of base reach for their own."""
    found = {inside(path): uses(path.read_text()) for path in code("samsyn")}
    return {path: number for path, number in found.items() if number}


def test_only_the_listed_places_reach_past_the_door() -> None:
    assert counted() == json.loads(LIST.read_text())


def test_no_page_reaches_past_the_door() -> None:
    assert [path for path in counted() if path.startswith("samsyn/pages/")] == []


def test_a_use_is_seen() -> None:
    assert uses("Duty.unscoped.get(pk=1)\nunscoped: ClassVar\nDuty._default_manager.all()") == 2

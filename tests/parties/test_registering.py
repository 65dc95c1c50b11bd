"""What goes to a registry: only to a party's, and of practice only to nobody."""

import pytest

from samsyn.agreements.rules.reach import mailable
from samsyn.papers import reading
from samsyn.parties.rules.registering import RegistryObjection, objection_to_sending
from tests.world import PAPERS

PAPER = reading.read_file(PAPERS / "sodertalje.yaml").paper


@pytest.mark.parametrize(
    ("party", "is_practice", "leads_to_nobody", "expected"),
    [
        ("kommunen", False, False, None),
        ("kommunen", False, True, None),
        ("kommunen", True, True, None),
        ("kommunen", True, False, RegistryObjection.PRACTICE_TO_SOMEBODY),
        ("nobina", False, False, RegistryObjection.NOT_A_PARTY),
        ("nobina", True, False, RegistryObjection.NOT_A_PARTY),
        ("", False, False, RegistryObjection.NOT_A_PARTY),
    ],
)
def test_sending(party: str, is_practice: bool, leads_to_nobody: bool, expected: RegistryObjection | None) -> None:
    said = objection_to_sending(PAPER, party, is_practice=is_practice, leads_to_nobody=leads_to_nobody)
    assert said is expected


def test_what_only_a_forums_authorities_see_is_never_mailed() -> None:
    circles = {"parties", "open:mandagsmoten", "authorities:mandagsmoten", "body:kommunen"}
    assert mailable(circles) == circles - {"authorities:mandagsmoten"}

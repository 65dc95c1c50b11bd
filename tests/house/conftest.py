"""What stands in the addresses' blanks beside what is always there: a draft that somebody writes in."""

import pytest

from samsyn.agreements import commands
from samsyn.agreements.rules.drafting import DraftKind
from tests.cast import THE_DAY
from tests.world import World


@pytest.fixture
def samples(world: World) -> dict[str, int]:
    """A proposed change of Nykvarn's agreement, by the names that addresses call it."""
    actor = world.programs["nykvarn"]
    made = commands.open_draft(actor=actor, kind=DraftKind.AMENDMENT, title="Fler möten", today=THE_DAY)
    return {"draft": made, "proposal": made}

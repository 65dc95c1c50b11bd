"""What the tests of forums stand on."""

import pytest

from tests.forums.friday import Friday, a_friday
from tests.forums.monday import Monday, a_monday
from tests.world import World


@pytest.fixture
def monday(world: World) -> Monday:
    """Södertälje's Monday meeting, open, with an item."""
    return a_monday(world)


@pytest.fixture
def friday(world: World) -> Friday:
    """Södertälje's Friday briefing, set."""
    return a_friday(world)

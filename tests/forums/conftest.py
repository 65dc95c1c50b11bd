"""What the tests of forums stand on."""

import pytest

from tests.forums.monday import Monday, a_monday
from tests.world import World


@pytest.fixture
def monday(world: World) -> Monday:
    """Södertälje's Monday meeting, open, with an item."""
    return a_monday(world)

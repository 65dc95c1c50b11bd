"""The cast and the world say what they promise."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base.collaborations.actors import Role
from tests.cast import ALVA, BO, EGIL
from tests.world import World


def test_bo_is_one_person_in_two_collaborations(world: World) -> None:
    assert {(one.slug, one.role) for one in world.actors(BO)} == {
        ("nykvarn", Role.MEMBER),
        ("sodertalje", Role.COORDINATOR),
    }


def test_egil_is_nobody_in_nykvarn(world: World) -> None:
    assert world.actor(ALVA).slug == "nykvarn"
    with pytest.raises(ObjectDoesNotExist):
        world.actor(EGIL, "nykvarn")

"""Alva, who can sign in, and her browser."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from samsyn.base.collaborations.actors import Actor
from tests.base.conftest import PASSWORD, alva, disa, nykvarn, person

__all__ = ["PASSWORD", "alva", "disa", "nykvarn", "person"]


@pytest.fixture
def signed_in(client: Client, alva: Actor) -> Client:
    client.force_login(get_user_model().objects.get(pk=alva.user_id))
    return client

"""A letter of an invitation is written by its secret alone."""

import pytest
from django.core.exceptions import ObjectDoesNotExist

from samsyn.base import clock
from samsyn.pages.letters.documents import invitation


@pytest.mark.django_db
def test_a_secret_that_was_never_made_writes_no_letter() -> None:
    with pytest.raises(ObjectDoesNotExist):
        invitation.letter("never-made", now=clock.now())

"""Where letters about meetings lead: to the page where each is answered."""

import pytest
from django.urls import reverse

from samsyn.pages.letters.documents.meetings import PLACES


@pytest.mark.parametrize("kind", list(PLACES))
def test_each_letter_about_a_meeting_leads_to_a_page_that_is_there(kind: str) -> None:
    assert reverse(PLACES[kind], args=["sodertalje", "7"]).startswith("/s/sodertalje/")

"""Where the agreement names no forum there is nothing to make a group under, and the page says so."""

from dataclasses import replace

import pytest

from samsyn.agreements import commands as agreements
from samsyn.base.accounts.models import User
from samsyn.base.audit.acting import PROGRAM
from samsyn.papers import reading
from tests.cast import THE_DAY
from tests.conftest import JudgingClient
from tests.five import FIVE
from tests.pages.reading import words_of
from tests.world import PAPERS, a_person


@pytest.mark.usefixtures("today")
@pytest.mark.django_db
def test_without_forums_there_is_nothing_to_make_one_under() -> None:
    paper = replace(reading.read_file(PAPERS / "strangnas.yaml").paper, forums=(), follow_up=(), sources=())
    program = agreements.start(actor=PROGRAM, paper=paper, today=THE_DAY, slug="strangnas", in_use_from=THE_DAY).actor
    client = JudgingClient()
    client.force_login(User.objects.get(pk=a_person(FIVE["strangnas"], {"strangnas": program})))
    assert "Inga forum än" in words_of(client.get("/s/strangnas/forum/nytt/"))

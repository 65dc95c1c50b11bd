"""The page of one's letters: what one wants is kept, what cannot be is said, and the last letters are listed."""

from typing import Any

import pytest
from django.test import Client

from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices import commands, queries
from samsyn.base.notices.queries import Wishes
from samsyn.base.notices.rules import Notice
from tests.pages.reading import words_of

PAGE = "/konto/brev/"
ALL = {"monday": "on", "reminders": "on", "meetings": "on", "days_before": "7"}


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert client.get(PAGE)["Location"] == f"/konto/logga-in/?next={PAGE}"


def test_what_one_wants_is_kept(signed_in: Client, alva: Actor) -> None:
    assert "Inga brev än." in words_of(signed_in.get(PAGE))
    answer = signed_in.post(PAGE, {"reminders": "on", "days_before": "14"})
    assert answer["Location"] == PAGE
    wanted = Wishes(monday=False, reminders=True, meetings=False, days_before=14)
    assert queries.wishes(user_id=alva.user_id or 0) == wanted
    page = signed_in.get(PAGE).content.decode()
    assert "Sparat. Det gäller från nästa brev." in page
    assert 'value="14"' in page


@pytest.mark.parametrize("days", ["0", "31", "", "snart"])
def test_days_that_cannot_be_are_said_and_nothing_is_lost(signed_in: Client, alva: Actor, days: str) -> None:
    answer = signed_in.post(PAGE, {**ALL, "monday": "", "days_before": days})
    assert answer.status_code == 400
    assert "Skriv ett antal dagar mellan 1 och 30." in words_of(answer)
    assert f'value="{days}"' in answer.content.decode() or not days
    assert queries.wishes(user_id=alva.user_id or 0) == Wishes()


def test_ones_last_letters_are_listed(signed_in: Client, alva: Actor, nykvarn: Actor) -> None:
    commands.put(actor=nykvarn, notice=Notice("meeting.called"), user_ids=[alva.user_id or 0])
    page = words_of(signed_in.get(PAGE))
    assert "Kallelse till ett möte , Nykvarn Väntar på att skickas" in page
    assert "Härifrån skickas inga brev än." not in page


def test_it_is_said_where_no_letters_are_sent(signed_in: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert "Härifrån skickas inga brev än. Du kan läsa dem här." in words_of(signed_in.get(PAGE))


def test_ones_own_page_leads_there(signed_in: Client) -> None:
    assert f'href="{PAGE}"' in signed_in.get("/konto/").content.decode()

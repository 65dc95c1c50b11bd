"""Duties for programs: the same answers and the same rights as the pages."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import BO, DISA, EGIL, Person

SignIn = Callable[[Person | None], Client]
API = "/api/v1/s/sodertalje"
COUNCIL = "forums/strategisk-styrgrupp/rhythm"
pytestmark = pytest.mark.usefixtures("today")


def test_duties_are_listed_with_their_standing(sign_in: SignIn) -> None:
    rows = sign_in(BO).get(f"{API}/duties").json()
    council = next(row for row in rows if row["key"] == COUNCIL)
    assert council["phrase"] == "minst fyra gånger per år"
    assert council["wanted_count"] == 4


def test_a_report_is_entered(sign_in: SignIn) -> None:
    told = {"done_on": "2026-11-12", "what": "Mötet hölls."}
    answer = sign_in(BO).post(f"{API}/evidence/{COUNCIL}", told, content_type="application/json")
    assert answer.json()["kept_count"] == 1
    again = sign_in(BO).get(f"{API}/duties/{COUNCIL}", {"per": "2026-11-01"}).json()
    assert again["kept_count"] == 0


def test_refusals_are_said_in_words_and_codes(sign_in: SignIn) -> None:
    told = {"done_on": "2027-11-12", "what": "Mötet hölls."}
    answer = sign_in(BO).post(f"{API}/evidence/{COUNCIL}", told, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "not_yet_done")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("excuses/forums/mandagsmoten/rhythm", {"window_first_day": "2026-07-06", "reason": "Semester."}),
        ("happenings/promises/tillfallig-ersattare", {"happened_on": "2026-11-02", "what": "En ledamot var sjuk."}),
    ],
)
def test_other_writing_answers_with_the_duty(sign_in: SignIn, path: str, told: dict[str, str]) -> None:
    answer = sign_in(BO).post(f"{API}/{path}", told, content_type="application/json")
    assert answer.status_code == 200, answer.content
    assert answer.json()["key"] == path.partition("/")[2]


def test_strangers_and_readers_are_kept_out(sign_in: SignIn) -> None:
    assert sign_in(EGIL).get(f"{API}/duties").status_code == 404
    assert sign_in(None).get(f"{API}/duties").status_code == 401
    told = {"done_on": "2022-11-12", "what": "Mötet hölls."}
    path = "/api/v1/s/nykvarn/evidence/forums/chefssamradet/rhythm"
    assert sign_in(DISA).post(path, told, content_type="application/json").status_code == 403

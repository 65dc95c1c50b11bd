"""The duties' pages, for those who may write, those who only read, and strangers."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from samsyn.duties import queries as duties
from tests.cast import ALVA, BO, DISA, EGIL, FRIDA, Person
from tests.world import World

SignIn = Callable[[Person | None], Client]
HOME = "/s/sodertalje/ataganden/"
COUNCIL = "forums/strategisk-styrgrupp/rhythm"
SUBSTITUTE = "promises/tillfallig-ersattare"
MOST = 12
pytestmark = pytest.mark.usefixtures("today")


def key_of(world: World, mode: str, kind: str = "") -> str:
    """Find a promise of a mode in Södertälje's paper."""
    rows = duties.standings(world.programs["sodertalje"], on=date(2026, 11, 20))
    return next(row.key for row in rows if row.mode == mode and kind in ("", row.kind) and not row.law_section)


def text(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_the_year_is_shown_as_a_wheel_a_list_and_what_has_no_time(sign_in: SignIn) -> None:
    shown = text(sign_in(BO).get(HOME))
    for said in ("Årshjul 2026", "minst fyra gånger per år", "Gäller hela tiden", "När något händer", "löper ut"):
        assert said in shown


def test_the_page_asks_few_questions(
    sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries, world: World
) -> None:
    client = sign_in(BO)
    client.get(HOME)
    for path in (HOME, f"{HOME}lovat-och-hallet/", f"{HOME}ett/{COUNCIL}"):
        with django_assert_max_num_queries(MOST):
            client.get(path)


def test_an_agreement_that_ended_shows_its_last_year(sign_in: SignIn) -> None:
    shown = text(sign_in(ALVA).get("/s/nykvarn/ataganden/"))
    assert "Överenskommelsen löpte ut 31" in shown
    assert "Årshjul 2022" in shown


@pytest.mark.parametrize(
    ("chosen", "there", "gone"),
    [
        ("behover", "Strategisk styrgrupp möts", ""),
        ("part:brandforsvaret", "Uppföljning", "Måndagsmöten möts</a>"),
        ("forum:mandagsmoten", "Måndagsmöten möts</a>", "Strategisk styrgrupp möts</a>"),
        ("punkt:punkt-10", "Uppdatera", "Måndagsmöten möts</a>"),
        ("part:ingen", "Inget här just nu", "möts</a>"),
    ],
)
def test_the_list_can_be_narrowed(sign_in: SignIn, chosen: str, there: str, gone: str) -> None:
    shown = text(sign_in(BO).get(HOME, {"visa": chosen}, headers={"HX-Request": "true"}))
    assert there in shown
    assert not gone or gone not in shown


def test_a_narrowed_list_may_be_empty(sign_in: SignIn) -> None:
    # Södertälje's SSPF groups meet without a rhythm that can be counted
    shown = text(sign_in(BO).get(HOME, {"visa": "forum:sspf-grupper"}, headers={"HX-Request": "true"}))
    assert "Inget här just nu." in shown


@pytest.mark.parametrize("year", ["", "1066", "x", "99999", "2026"])
def test_any_year_asked_for_is_brought_into_the_term(sign_in: SignIn, year: str) -> None:
    assert sign_in(BO).get(HOME, {"ar": year}).status_code == 200


@pytest.mark.parametrize("person", [EGIL, DISA])
def test_a_stranger_is_told_nothing(sign_in: SignIn, person: Person) -> None:
    assert sign_in(person).get(HOME).status_code == 404


def test_nobody_comes_in_without_signing_in(sign_in: SignIn) -> None:
    assert sign_in(None).get(HOME)["Location"] == f"/konto/logga-in/?next={HOME}"


def test_a_report_is_entered_and_seen(sign_in: SignIn) -> None:
    client = sign_in(BO)
    told = {"done_on": "12 november", "what": "Mötet hölls.", "reference": "KS 26/0101"}
    answer = client.post(f"{HOME}rapportera/{COUNCIL}", told)
    assert answer["Location"] == f"{HOME}ett/{COUNCIL}"
    shown = text(client.get(answer["Location"]))
    assert "Mötet hölls." in shown
    assert "KS 26/0101" in shown


def test_a_report_goes_back_to_where_it_was_pressed_but_never_away(sign_in: SignIn) -> None:
    client, told = sign_in(BO), {"done_on": "2026-11-12", "what": "Mötet hölls."}
    assert client.post(f"{HOME}rapportera/{COUNCIL}?next=/", told)["Location"] == "/"
    told |= {"done_on": "2026-11-13"}
    away = client.post(f"{HOME}rapportera/{COUNCIL}?next=https://annan.se/", told)
    assert away["Location"] == f"{HOME}ett/{COUNCIL}"


def test_a_report_under_htmx_is_an_event(sign_in: SignIn) -> None:
    told = {"done_on": "2026-11-12", "what": "Mötet hölls."}
    answer = sign_in(BO).post(f"{HOME}rapportera/{COUNCIL}", told, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Trigger"]) == (204, "duties-changed")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"done_on": "", "what": "Mötet hölls."}, "Skriv en dag"),
        ({"done_on": "31 februari", "what": "Mötet hölls."}, "Skriv dagen så att den går att läsa"),
        ({"done_on": "2027-01-01", "what": "Mötet hölls."}, "Välj en dag som har varit"),
        ({"done_on": "2026-11-12", "what": "Samtal om 19811228-9874."}, "personnummer"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_kept(
    sign_in: SignIn, world: World, told: dict[str, str], said: str
) -> None:
    answer = sign_in(BO).post(f"{HOME}rapportera/{COUNCIL}", told)
    assert answer.status_code == 400
    assert said in text(answer)
    row = duties.duty(world.programs["sodertalje"], COUNCIL, date(2026, 11, 20))
    assert not [proof for one in row.occurrences for proof in one.evidence]


def test_who_only_reads_sees_no_button_and_may_not_write(sign_in: SignIn) -> None:
    client = sign_in(DISA)
    home, key = "/s/nykvarn/ataganden/", "forums/chefssamradet/rhythm"
    assert "Rapportera" not in text(client.get(f"{home}ett/{key}"))
    told = {"done_on": "2022-11-12", "what": "Mötet hölls."}
    assert client.post(f"{home}rapportera/{key}", told).status_code == 403
    assert "Rapportera" not in text(sign_in(FRIDA).get(f"{home}ett/{key}"))


def test_a_window_is_let_go_with_a_reason_and_only_once(sign_in: SignIn) -> None:
    client, key = sign_in(BO), "forums/mandagsmoten/rhythm"
    told = {"window": "2026-07-06", "reason": "Semesteruppehåll."}
    assert client.post(f"{HOME}undanta/{key}", told).status_code == 302
    assert "Semesteruppehåll." in text(client.get(f"{HOME}ett/{key}"))
    assert client.post(f"{HOME}undanta/{key}", told).status_code == 400


def test_it_has_happened_is_noted_answered_and_counted(sign_in: SignIn, world: World) -> None:
    client, key = sign_in(BO), key_of(world, "on_event", "on_event")
    told = {"happened_on": "1 november", "what": "Ledamoten kunde inte komma."}
    assert client.post(f"{HOME}det-har-hant/{key}", told).status_code == 302
    (case,) = duties.duty(world.programs["sodertalje"], key, date(2026, 11, 20)).cases
    answered = {"done_on": "2 november", "what": "Ersättare utsågs."}
    assert client.post(f"{HOME}svara/{case.id}/{key}", answered).status_code == 302
    shown = text(client.get(f"{HOME}ett/{key}"))
    assert "Ersättare utsågs." in shown
    assert "Har hänt 1 gång" in shown


def test_what_holds_always_is_answered_by_a_sentence_never_by_a_report(sign_in: SignIn, world: World) -> None:
    client, key = sign_in(BO), key_of(world, "always")
    refused = client.post(f"{HOME}rapportera/{key}", {"done_on": "2026-11-12", "what": "Gjort."})
    assert "Berätta i stället hur det har hållits" in text(refused)
    told = {"period": "2025-01-01", "sentence": "Hölls i alla forum.", "exception": "Inte i juli."}
    assert client.post(f"{HOME}sa-holls-det/{key}", told).status_code == 302
    shown = text(client.get(f"{HOME}ett/{key}", {"per": "2026-11-20"}))
    assert "Inte i juli." in shown


def test_the_ninth_piece_of_evidence_and_older_are_folded(sign_in: SignIn) -> None:
    client = sign_in(BO)
    for number in range(1, 10):
        told = {"done_on": f"2026-11-{number:02}", "what": f"Möte nummer {number}."}
        assert client.post(f"{HOME}rapportera/{COUNCIL}", told).status_code == 302
    before, _, folded = text(client.get(f"{HOME}ett/{COUNCIL}")).partition("Äldre bevis")
    assert "Möte nummer 9." in before
    assert "Möte nummer 1." not in before
    assert "Möte nummer 1." in folded


def test_evidence_is_taken_back_with_a_reason(sign_in: SignIn, world: World) -> None:
    client = sign_in(BO)
    client.post(f"{HOME}rapportera/{COUNCIL}", {"done_on": "2026-11-12", "what": "Fel möte."})
    row = duties.duty(world.programs["sodertalje"], COUNCIL, date(2026, 11, 20))
    (proof,) = (one for time in row.occurrences for one in time.evidence)
    answer = client.post(f"{HOME}ta-tillbaka/{proof.id}/{COUNCIL}", {"reason": "Det var ett annat forum."})
    assert answer.status_code == 302
    assert "Fel möte." not in text(client.get(f"{HOME}ett/{COUNCIL}"))


def test_another_day_is_shown_but_never_written_in(sign_in: SignIn) -> None:
    client = sign_in(BO)
    shown = text(client.get(f"{HOME}ett/{COUNCIL}", {"per": "2025-10-01"}))
    assert "Inget går att ändra i det här läget" in shown
    assert "rapportera/" not in shown
    told = {"done_on": "2025-09-12", "what": "Mötet hölls."}
    client.post(f"{HOME}rapportera/{COUNCIL}?per=2025-10-01", told)
    assert "Mötet hölls." not in text(client.get(f"{HOME}ett/{COUNCIL}"))
    assert client.get(HOME, {"per": "i förrgår"})["Location"] == HOME


@pytest.mark.parametrize(("form", "begins"), [("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")])
def test_the_list_can_be_saved(sign_in: SignIn, form: str, begins: bytes) -> None:
    answer = sign_in(BO).get(f"{HOME}lista.{form}")
    assert answer.content.startswith(begins)
    assert f'filename="ataganden-sodertalje-2026.{form}"' in answer["Content-Disposition"]
    assert sign_in(BO).get(f"{HOME}lista.exe").status_code == 404


def test_promised_is_set_against_held(sign_in: SignIn) -> None:
    shown = text(sign_in(BO).get(f"{HOME}lovat-och-hallet/"))
    assert "Lovat och hållet 2026" in shown
    assert "Strategisk styrgrupp möts" in shown


def test_an_unknown_promise_is_not_found(sign_in: SignIn) -> None:
    assert sign_in(BO).get(f"{HOME}ett/forums/finns-inte/rhythm").status_code == 404


def test_everything_can_be_read_in_english(sign_in: SignIn) -> None:
    client = sign_in(BO)
    client.post("/konto/utseende/", {"language": "en"})
    shown = text(client.get(HOME))
    assert 'lang="en"' in shown
    assert "Year wheel 2026" in shown


def test_a_collaborations_own_address_leads_to_what_it_agreed(sign_in: SignIn) -> None:
    assert sign_in(BO).get("/s/sodertalje/")["Location"] == "/s/sodertalje/overenskommelsen/"
    assert sign_in(EGIL).get("/s/sodertalje/").status_code == 404


def test_the_wheel_is_narrowed_with_the_list(sign_in: SignIn) -> None:
    shown = text(sign_in(BO).get(HOME, {"visa": "forum:mandagsmoten"}))
    assert '<option value="forum:mandagsmoten" selected>' in shown
    wheel = shown.partition('class="wheel-page"')[2].partition("</section>")[0]
    assert "Måndagsmöten möts" in wheel
    assert "Strategisk styrgrupp möts" not in wheel


def test_another_years_wheel_and_grid_lead_to_that_year(sign_in: SignIn) -> None:
    client = sign_in(BO)
    for path in (HOME, f"{HOME}lovat-och-hallet/"):
        assert f'href="{HOME}ett/{COUNCIL}?ar=2025"' in text(client.get(path, {"ar": "2025"}))
        assert f'href="{HOME}ett/{COUNCIL}"' in text(client.get(path, {"ar": "2026"}))

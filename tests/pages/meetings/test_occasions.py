"""The pages of known days: the year, one day with its preparations, last year's again, lessons and own days."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from samsyn.base import clock
from samsyn.duties import commands as duties
from samsyn.duties.rules.assignments import Outcome
from samsyn.forums import commands, queries
from samsyn.forums.rules.occasions import Preparation
from tests.cast import BO
from tests.conftest import JudgingClient
from tests.forums.monday import COUNCIL, FORUM, GUN, IDA, KIM, LO, MONDAY, Monday, a_monday
from tests.world import World

HERE = "/s/sodertalje/kanda-dagar/"
VALBORG, AGAIN = "valborg-2026", "valborg-2027"
ADULTS, BUSES = "Vuxna vid torget", "Extra bussar hem"
THEN = date(2026, 4, 1)


@pytest.fixture
def monday(world: World, today: date) -> Monday:
    return a_monday(world)


Sign = Callable[[Any], JudgingClient]


def last_year(monday: Monday) -> list[int]:
    """Prepare Valborg as it was done in the spring, and learn from it."""
    gun = monday.actor(GUN, THEN)
    lines = (
        Preparation(ADULTS, "chef-fritidsgardarna", date(2026, 4, 17)),
        Preparation(BUSES, "kommunpolis", date(2026, 4, 28)),
    )
    with clock.at(THEN):
        made = commands.prepare(actor=gun, key=VALBORG, lines=lines, forum_key=FORUM, today=THEN)
    after = date(2026, 5, 4)
    with clock.at(after):
        said = {"outcome": Outcome.NOT_DONE, "words": "Gick inte att bemanna.", "today": after}
        duties.answer_assignment(actor=gun, assignment_id=made[0], **said)  # type: ignore[arg-type]
        commands.learn(actor=gun, key=VALBORG, words="Börja tidigare med bussarna.", today=after)
    return made


def test_a_year_of_known_days(monday: Monday, sign_in: Sign) -> None:
    last_year(monday)
    days = {"first_day": date(2026, 8, 14), "last_day": date(2026, 8, 16), "today": THEN}
    own = commands.add_own_day(actor=monday.actor(GUN), name="Hamnfesten", **days)  # type: ignore[arg-type]
    page = sign_in(GUN).get(HERE).text
    for words in ("Närmast är Lucia", "Hamnfesten", "Något är sent", "0 av 2", "Saknar dag", "Lägg in skolans datum"):
        assert words in page, words
    coming = sign_in(GUN).get(f"{HERE}?ar=2027").text
    assert "Förra årets förberedelser finns att använda." in coming
    assert f"/kanda-dagar/egen/{own}/?ar=2027" in coming
    assert "Alla årets kända dagar har varit." in sign_in(GUN).get(f"{HERE}?ar=2025").text
    for asked in ("1", "abcd", "9999", "٢٠٢٧"):
        assert sign_in(IDA).get(f"{HERE}?ar={asked}").status_code == 200
    assert "Lägg till en egen dag" not in sign_in(IDA).get(HERE).text
    assert "?ar=2099" in sign_in(IDA).get(f"{HERE}?ar=2100").text


def test_how_a_day_stands(monday: Monday, sign_in: Sign) -> None:
    made = last_year(monday)
    gun = monday.actor(GUN)
    duties.answer_assignment(actor=gun, assignment_id=made[1], outcome=Outcome.DONE, words="Ja.", today=MONDAY)
    commands.prepare(actor=gun, key="new_year-2026", forum_key=COUNCIL, today=MONDAY)
    with clock.at(MONDAY):
        page = sign_in(GUN).get(HERE).text
        assert "Allt blev inte av" in page
        assert "Tas upp i forumet" in page
        one = sign_in(GUN).get(f"{HERE}{VALBORG}/").text
    for words in ("Gick inte att bemanna.", "Börja tidigare med bussarna.", "1 av 2", "Måndagsmöten"):
        assert words in one, words
    (done,) = commands.prepare(
        actor=gun, key="lucia-2026", lines=(Preparation(ADULTS, "kommunpolis", MONDAY),), today=MONDAY
    )
    with clock.at(MONDAY):
        assert "Förbereds" in sign_in(GUN).get(f"{HERE}lucia-2026/").text
        duties.answer_assignment(actor=gun, assignment_id=done, outcome=Outcome.DONE, words="Ja.", today=MONDAY)
        assert "Allt är klart" in sign_in(GUN).get(f"{HERE}lucia-2026/").text
        assert "Inget förbereddes" in sign_in(GUN).get(f"{HERE}midsummer-2026/").text


def test_a_preparation_becomes_an_assignment(monday: Monday, sign_in: Sign) -> None:
    gun, to = sign_in(GUN), f"{HERE}lucia-2026/forbered/"
    assert "Inget är förberett än" in gun.get(f"{HERE}lucia-2026/").text
    assert "Förbered Lucia 2026" in gun.get(to).text
    said = {"what": ADULTS, "owner": "chef-fritidsgardarna", "by_day": "4 december", "forum": FORUM}
    assert gun.post(to, said).headers["Location"] == f"{HERE}lucia-2026/"
    page = gun.get(f"{HERE}lucia-2026/").text
    assert ADULTS in page
    assert "Forumet tar upp dagen senast" in page
    again = gun.post(to, said)
    assert (again.status_code, ADULTS in again.text) == (400, True)
    assert "Samma förberedelse står redan" in again.text
    for wrong in (
        {"what": "x" * 5000},
        {"what": "a\0b"},
        {"owner": "finns-inte"},
        {"by_day": "igår kanske"},
        {"owner": ""},
    ):
        assert gun.post(to, {**said, **wrong}).status_code == 400
    assert gun.post(to, {**said, "what": "Annat", "by_day": "2026-11-01"}).status_code == 400
    assert gun.post(f"{to}?per=2026-11-01", {**said, "what": "Annat"}).status_code == 302
    assert "Annat" not in gun.get(f"{HERE}lucia-2026/").text


def test_last_years_are_kept_changed_or_struck_before_anything_is_saved(monday: Monday, sign_in: Sign) -> None:
    last_year(monday)
    gun, to = sign_in(GUN), f"{HERE}{AGAIN}/forra-arets/"
    assert to in gun.get(f"{HERE}{AGAIN}/").text
    page = gun.get(to).text
    for words in (
        "Använd det ni gjorde 2026",
        "Gick inte att bemanna.",
        "Börja tidigare",
        "16 april 2027",
        "28 april 2027",
    ):
        assert words in page, words
    assert queries.prepared(monday.actor(GUN), (AGAIN,), MONDAY)[AGAIN].lines == ()
    kept = {
        "med_0": "on",
        "vad_0": "Fler vuxna vid torget",
        "vem_0": "kommunpolis",
        "dag_0": "15 april 2027",
        "vad_1": "",
        "vem_1": "",
        "dag_1": "strunt",
        "forum": FORUM,
    }
    wrong = gun.post(to, {**kept, "dag_0": ""})
    assert (wrong.status_code, "Fler vuxna vid torget" in wrong.text) == (400, True)
    nothing = gun.post(to, {"vad_0": "Fler", "forum": ""})
    assert "Behåll minst en förberedelse" in nothing.text
    assert gun.post(to, {**kept, "dag_0": "2026-01-01"}).status_code == 400
    assert gun.post(to, kept).headers["Location"] == f"{HERE}{AGAIN}/"
    held = queries.prepared(monday.actor(GUN), (AGAIN,), MONDAY)[AGAIN]
    assert [(one.what, one.owner.key, one.by_day) for one in held.lines] == [
        ("Fler vuxna vid torget", "kommunpolis", date(2027, 4, 15))
    ]
    assert held.forum is not None
    assert gun.post(to, kept).status_code == 400  # somebody else was first
    assert "Använd förra årets" in gun.get(f"{HERE}{AGAIN}/").text
    other = gun.get(f"{HERE}lucia-2026/forra-arets/", follow=True)
    assert "Det finns inget från förra året" in other.text
    assert "Använd dem från 2027" in gun.get(f"{HERE}valborg-2029/").text


def test_lessons(monday: Monday, sign_in: Sign) -> None:
    to = f"{HERE}halloween-2026/lardom/"
    ida = sign_in(IDA)
    assert "<textarea" in ida.get(f"{HERE}halloween-2026/").text
    assert ida.get(to).status_code == 200
    assert ida.post(to, {"words": "Stäng senare."}).headers["Location"] == f"{HERE}halloween-2026/"
    assert "Stäng senare." in ida.get(f"{HERE}halloween-2027/").text
    early = ida.post(f"{HERE}lucia-2026/lardom/", {"words": "Stäng senare."})
    assert (early.status_code, "Stäng senare." in early.text) == (400, True)
    assert ida.post(to, {"words": ""}).status_code == 400
    assert ida.post(to, {"words": "Han heter 19121212-1212."}).status_code == 400
    assert sign_in(LO).post(to, {"words": "Stäng senare."}).status_code == 403
    assert "Stäng senare." not in sign_in(KIM).get(f"{HERE}halloween-2027/").text


def test_own_days_and_the_schools(monday: Monday, sign_in: Sign) -> None:
    gun = sign_in(GUN)
    this_year = {"first_day": date(2026, 8, 14), "last_day": date(2026, 8, 16), "today": date(2026, 11, 20)}
    said = {"name": "Hamnfesten", "first_day": "13 augusti 2027", "last_day": "15 augusti 2027"}
    to = gun.post(f"{HERE}ny/", said).headers["Location"]
    own = queries.occasions(monday.actor(GUN), 2027, date(2026, 11, 20))
    (made,) = [one.own_id for one in own if one.is_own]
    assert to == f"{HERE}own-{made}-2027/"
    page = gun.get(to).text
    assert "Hamnfesten 2027" in page
    assert "Ta bort för kommande år" in page
    again = gun.post(f"{HERE}ny/", said)
    assert (again.status_code, "Hamnfesten" in again.text) == (400, True)
    assert gun.get(f"{HERE}egen/{made}/?ar=2027").status_code == 200
    assert gun.get(f"{HERE}egen/{made}/?ar=x").status_code == 200
    commands.set_own_day(actor=monday.actor(GUN), own_id=made or 0, **this_year)  # type: ignore[arg-type]
    moved = {"first_day": "20 augusti 2027", "last_day": ""}
    assert gun.post(f"{HERE}egen/{made}/?ar=2027", moved).headers["Location"] == to
    assert gun.post(f"{HERE}egen/{made}/?ar=2027", moved).status_code == 400
    assert "Dagen är inte satt" in gun.get(f"{HERE}own-{made}-2028/").text
    assert "Hamnfesten" in gun.get("/s/sodertalje/ataganden/?ar=2026").text
    assert "Dagen är borttagen." in gun.post(f"{HERE}egen/{made}/ta-bort/", follow=True).text
    assert "redan borttagen" in gun.post(f"{HERE}egen/{made}/ta-bort/", follow=True).text
    school = {"kind": "WINTER_BREAK", "first_day": "1 mars 2027", "last_day": "5 mars 2027"}
    assert gun.post(f"{HERE}skolans-datum/", school).headers["Location"] == f"{HERE}?ar=2027"
    assert "1–5\N{NO-BREAK SPACE}mars" in gun.get(f"{HERE}?ar=2027").text
    assert gun.post(f"{HERE}skolans-datum/", school).status_code == 400
    assert gun.get(f"{HERE}own-999999-2027/").status_code == 404
    assert gun.get(f"{HERE}finns-inte/").status_code == 404


@pytest.mark.parametrize("path", ["ny/", "skolans-datum/", "lucia-2026/forbered/", f"{AGAIN}/forra-arets/"])
def test_who_only_writes_does_not_say_which_days_there_are(monday: Monday, sign_in: Sign, path: str) -> None:
    for person in (IDA, LO):
        assert sign_in(person).get(HERE + path).status_code == 403
        assert sign_in(person).post(HERE + path, {}).status_code == 403


def test_one_outside_sees_only_what_is_hers(monday: Monday, sign_in: Sign) -> None:
    theirs = Preparation("Extra turer", "nobina", date(2026, 12, 4), is_for_outside=True)
    ours = Preparation(ADULTS, "chef-fritidsgardarna", date(2026, 12, 4))
    gun = monday.actor(GUN)
    commands.prepare(actor=gun, key="lucia-2026", lines=(theirs, ours), forum_key=FORUM, today=MONDAY)
    with clock.at(MONDAY):
        page = sign_in(KIM).get(f"{HERE}lucia-2026/").text
    assert "Extra turer" in page
    assert ADULTS not in page
    with clock.at(MONDAY):
        assert "Extra turer" in sign_in(BO).get(f"{HERE}lucia-2026/").text


def test_an_assignment_leads_to_its_day(monday: Monday, sign_in: Sign) -> None:
    made = last_year(monday)
    page = sign_in(GUN).get(f"/s/sodertalje/ataganden/uppdrag/{made[0]}/").text
    assert f'href="{HERE}{VALBORG}/"' in page
    assert "Kända dagar" in sign_in(GUN).get("/s/sodertalje/moten/").text

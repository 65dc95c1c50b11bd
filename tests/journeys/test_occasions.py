"""Valborg is prepared from last year's on a phone, and an invitation is answered by a tap and given as evidence."""

from datetime import date

import pytest

from samsyn.base import clock
from samsyn.forums import commands, queries
from samsyn.forums.rules.invitations import NewOccasion, OccasionKind
from samsyn.forums.rules.occasions import Preparation
from tests.cast import BO, PASSWORD, THE_DAY
from tests.forums.monday import FORUM, GUN, Monday, a_monday
from tests.journeys.conftest import Walk
from tests.world import World

LAST_MONDAY, THEN, AFTER = date(2026, 11, 16), date(2026, 4, 1), date(2026, 5, 4)
HERE = "/s/sodertalje/kanda-dagar/"
INVITED = NewOccasion(OccasionKind.DIALOGUE, "Dialog om tystnadskultur", THE_DAY, ("polisen",), place="Stadshuset")


def lived(world: World) -> Monday:
    """Let Valborg have been prepared and learnt from in the spring."""
    monday = a_monday(world, LAST_MONDAY)
    gun = monday.actor(GUN)
    lines = (
        Preparation("Vuxna vid torget", "chef-fritidsgardarna", date(2026, 4, 17)),
        Preparation("Extra bussar hem", "kommunpolis", date(2026, 4, 28)),
    )
    with clock.at(THEN):
        commands.prepare(actor=gun, key="valborg-2026", lines=lines, forum_key=FORUM, today=THEN)
    with clock.at(AFTER):
        commands.learn(actor=gun, key="valborg-2026", words="Börja tidigare med bussarna.", today=AFTER)
    return monday


@pytest.mark.usefixtures("on_the_day")
@pytest.mark.django_db(transaction=True)
def test_valborg_is_prepared_from_last_years(world: World, on_a_phone: Walk) -> None:
    monday, walk = lived(world), on_a_phone
    walk.sign_in(GUN.email, PASSWORD, to="/s/sodertalje/moten/")
    walk.press("Kända dagar", role="link")
    walk.press("2027", role="link")
    walk.press("Valborg", role="link")
    walk.press("Använd förra årets", role="link")
    assert "Börja tidigare med bussarna." in walk.page.locator("main").inner_text()
    walk.fill(vad_0="Vuxna vid torget och stationen")
    walk.page.locator("[name=med_1]").press("Space")  # struck by keyboard
    walk.page.locator("[name=vad_0]").press("Enter")
    walk.page.wait_for_load_state("networkidle")
    walk.look()
    assert "Vuxna vid torget och stationen" in walk.page.locator("main").inner_text()
    held = queries.prepared(monday.actor(GUN), ("valborg-2027",), THE_DAY)["valborg-2027"]
    assert [(one.what, one.by_day) for one in held.lines] == [("Vuxna vid torget och stationen", date(2027, 4, 16))]
    for path in ("lucia-2026/", "lucia-2026/forbered/", "valborg-2026/", "ny/", "skolans-datum/"):
        walk.go(HERE + path)


@pytest.mark.usefixtures("on_the_day")
@pytest.mark.django_db(transaction=True)
def test_an_invitation_is_answered_by_a_tap_and_is_evidence(world: World, on_a_phone: Walk) -> None:
    monday, walk = a_monday(world, LAST_MONDAY), on_a_phone
    made = commands.invite(actor=monday.actor(GUN), new=INVITED, today=LAST_MONDAY)
    walk.sign_in(BO.email, PASSWORD)
    walk.page.get_by_text("Inbjudningar till er part").wait_for()
    walk.look()
    walk.press("Kommer")
    row = queries.shared_occasion(monday.actor(BO), made, THE_DAY)
    assert [one.count for one in row.asked] == [1]
    walk.page.context.clear_cookies()
    walk.sign_in(GUN.email, PASSWORD, to=f"/s/sodertalje/inbjudningar/{made}/")
    walk.page.get_by_label("Polisen").check()
    walk.press("Spara vilka som deltog")
    walk.press("Ge som bevis")
    assert "Tillfället är bevis för åtagandet." in walk.page.locator("body").inner_text()
    for path in ("", "ny/"):
        walk.go(f"/s/sodertalje/inbjudningar/{path}")

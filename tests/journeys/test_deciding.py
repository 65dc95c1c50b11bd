"""The absent fire service answers on the phone, with a proviso, and enters its own decision afterwards."""

from datetime import date

import pytest

from samsyn.forums.commands import propose_decision, say_stand
from samsyn.forums.rules.kinds import StandKind
from tests.cast import BO, PASSWORD
from tests.forums.monday import GUN, HANS, a_monday
from tests.journeys.conftest import Walk
from tests.world import World

LAST_MONDAY = date(2026, 11, 16)


@pytest.mark.usefixtures("on_the_day")
@pytest.mark.django_db(transaction=True)
def test_a_proviso_by_a_tap(world: World, on_a_phone: Walk) -> None:
    monday = a_monday(world, LAST_MONDAY)
    facts = {"touches": ("kommunen", "polisen", "brandforsvaret"), "today": LAST_MONDAY}
    text = "Vuxna på kvällsbussarna tisdag till torsdag."
    made = propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, text=text, **facts)  # type: ignore[arg-type]
    for person, party in ((GUN, "kommunen"), (BO, "polisen")):
        said = {"party_key": party, "stand": StandKind.BEHIND, "today": LAST_MONDAY}
        say_stand(actor=monday.actor(person), decision_id=made, **said)  # type: ignore[arg-type]
    walk = on_a_phone
    walk.sign_in(HANS.email, PASSWORD)
    assert "Svara för er part" in walk.page.locator("main").inner_text()
    walk.press("Bakom, med förbehåll")
    walk.press("Skriv in ert eget beslut", role="link")
    walk.fill(body="Direktionen", decided_on="19 november", paragraph="§ 12")
    walk.page.get_by_label("Ja").check()
    walk.press("Spara")
    assert "Taget i konsensus" in walk.page.locator("main").inner_text()
    walk.go("/s/sodertalje/beslut/")
    walk.go("/s/sodertalje/samling/ny/?forum=mandagsmoten")

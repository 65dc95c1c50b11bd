"""Min vecka as one meets it: what leads on from it is there, on a desk and on a phone, and nothing hinders anybody."""

from tests.cast import BO, DISA, PASSWORD
from tests.journeys.conftest import Walk
from tests.world import World


def test_one_signs_in_and_lands_in_ones_week(walk: Walk, world: World) -> None:
    walk.sign_in(BO.email, PASSWORD)
    assert walk.page.locator("h1").inner_text() == "Min vecka"
    assert walk.page.locator(".step").count() == 1
    for details in walk.page.locator("main details").all():
        details.locator("summary").click()
    walk.look()


def test_the_next_step_leads_to_what_it_speaks_of(walk: Walk, world: World) -> None:
    walk.sign_in(BO.email, PASSWORD)
    walk.page.locator(".step .btn").click()
    walk.page.wait_for_load_state("networkidle")
    walk.look()
    assert "/s/" in walk.page.url


def test_the_first_step_is_seen_on_a_phone_without_scrolling(on_a_phone: Walk, world: World) -> None:
    on_a_phone.sign_in(DISA.email, PASSWORD)
    box = on_a_phone.page.locator(".step").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 844

"""Sara finds with the keyboard what the school is promised; on a phone and without scripts it goes the same way."""

import pytest
from playwright.sync_api import expect

from tests.cast import PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place
from tests.journeys.conftest import Walk
from tests.journeys.keys import Keys

SARA = FIVE["sodertalje"]
SEARCH = "/s/sodertalje/sok/"


@pytest.fixture(autouse=True)
def sodertalje(transactional_db: None, on_the_day: None) -> None:
    a_place("sodertalje", in_use_from=EARLY, today=THE_DAY)


def test_from_the_frame_to_what_was_found_without_a_mouse(walk: Walk) -> None:
    keys = Keys(walk)
    walk.sign_in(SARA.email, PASSWORD, to="/s/sodertalje/plan/")
    keys.write("Ord att söka efter", "skolorna")
    keys.press("Sök", tag="button")
    expect(walk.page.get_by_role("heading", level=2)).to_contain_text("träffar på ”skolorna”")
    expect(walk.page.locator(".hits mark").first).to_be_visible()
    keys.to("Ord i överenskommelsen")
    keys.press("Plan 3")
    expect(walk.page.locator(".tabs [aria-current]")).to_contain_text("Plan")
    keys.past_the_menu()
    keys.press("Medling vid allvarliga brott")
    expect(walk.page.get_by_role("heading", level=1)).to_contain_text("Medling vid allvarliga brott")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["", "?q=skolan", "?q=xyzzy", "?q=skolan&per=2024-02-01"])
def test_each_face_of_the_page_on_a_phone(on_a_phone: Walk, scheme: str, asked: str) -> None:
    on_a_phone.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    on_a_phone.sign_in(SARA.email, PASSWORD, to=SEARCH)
    on_a_phone.go(f"{SEARCH}{asked}")
    on_a_phone.page.set_viewport_size({"width": 320, "height": 700})
    on_a_phone.look()


def test_without_scripts(without_scripts: Walk) -> None:
    without_scripts.sign_in(SARA.email, PASSWORD, to="/s/sodertalje/plan/")
    without_scripts.page.locator("#hitta").fill("trygghet")
    without_scripts.press("Sök")
    expect(without_scripts.page.locator(".hits > li").first).to_be_visible()
    without_scripts.press("Texten", role="link")
    without_scripts.page.locator(".hits a").first.click()
    expect(without_scripts.page.get_by_role("heading", level=1)).to_be_visible()

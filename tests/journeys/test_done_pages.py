"""Every page of the menu, as each of the five meets it, on the narrowest screen and in both lights."""

import pytest
from playwright.sync_api import ViewportSize

from tests.cast import PASSWORD, THE_DAY
from tests.five import EARLY, FIVE, a_place, menu
from tests.journeys.conftest import Walk

NARROW: ViewportSize = {"width": 320, "height": 640}
MORE = {
    "haninge": (
        "/s/haninge/organisation/forum/osg/",
        "/s/haninge/overenskommelsen/fornya/",
        "/s/haninge/overenskommelsen/fornya/forlang/",
    ),
    "sodertalje": (
        "/s/sodertalje/ataganden/ett/forums/strategisk-styrgrupp/rhythm",
        "/s/sodertalje/ataganden/rapportera/forums/strategisk-styrgrupp/rhythm",
    ),
    "nykvarn": ("/s/nykvarn/ataganden/lovat-och-hallet/", "/s/nykvarn/organisation/parter/"),
    "stockholm": ("/s/stockholm/overenskommelsen/utgavor/", "/s/stockholm/overenskommelsen/fornya/"),
    "strangnas": ("/konto/",),
}
"""Pages behind the menu, some with each."""


@pytest.mark.parametrize("slug", FIVE)
def test_every_page_fits_320_pixels_and_hinders_nobody(
    walk: Walk, transactional_db: None, on_the_day: None, slug: str
) -> None:
    a_place(slug, in_use_from=EARLY, today=THE_DAY)
    walk.page.set_viewport_size(NARROW)
    walk.page.emulate_media(color_scheme="light", reduced_motion="reduce")
    walk.sign_in(FIVE[slug].email, PASSWORD)
    for path in (*menu(slug), *MORE[slug]):
        walk.page.emulate_media(color_scheme="light")
        walk.go(path)
        walk.page.emulate_media(color_scheme="dark")
        walk.look()


def test_the_dark_look_is_another(walk: Walk, transactional_db: None) -> None:
    """The test above looks twice at something that differs."""
    walk.page.emulate_media(color_scheme="light")
    walk.go("/konto/logga-in/")
    light = walk.page.evaluate("getComputedStyle(document.body).backgroundColor")
    walk.page.emulate_media(color_scheme="dark")
    assert walk.page.evaluate("getComputedStyle(document.body).backgroundColor") != light

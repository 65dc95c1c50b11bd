"""All that pages are built of, judged at once: on a desk, on a phone and at 320 px, light and dark, closed and open."""

from typing import Any, Literal

import pytest

from tests.journeys.conftest import Walk

OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_component_has_a_fault(walk: Walk, settings: Any, width: int, scheme: Literal["light", "dark"]) -> None:
    settings.DEBUG = True
    walk.page.set_viewport_size({"width": width, "height": 900})
    walk.page.emulate_media(color_scheme=scheme)
    walk.go("/ui/")
    walk.page.evaluate(OPEN_ALL)
    walk.look()


def test_a_menu_closes_on_escape_with_focus_back_on_what_opened_it(walk: Walk, settings: Any) -> None:
    settings.DEBUG = True
    walk.go("/ui/")
    walk.page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('afterbegin',"
        '\'<details data-drop id="d"><summary>Visa</summary><a href="#">Ett val</a></details>\')'
    )
    walk.page.get_by_text("Visa", exact=True).click()
    walk.page.get_by_role("link", name="Ett val").focus()
    walk.page.keyboard.press("Escape")
    assert walk.page.evaluate("[document.getElementById('d').open, document.activeElement.tagName]") == [
        False,
        "SUMMARY",
    ]

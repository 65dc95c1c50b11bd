"""The walk itself sees what is wrong: axe speaks Swedish and works under the policy; a page is never too wide."""

import pytest

from tests.journeys.conftest import Walk

GOOD = '<html lang="sv"><title>Min vecka</title><main><h1>Min vecka</h1></main></html>'


def test_a_page_under_the_policy_can_be_judged(walk: Walk) -> None:
    headers = {"Content-Security-Policy": "default-src 'self'; object-src 'none'", "Content-Type": "text/html"}
    walk.page.route("**/", lambda route: route.fulfill(body=GOOD, headers=headers))
    walk.go("/")


def test_a_fault_is_said_in_swedish(walk: Walk) -> None:
    walk.page.set_content('<html lang="sv"><title>x</title><main><h1>x</h1><img src="data:,"></main></html>')
    with pytest.raises(AssertionError, match="alternativ"):
        walk.look()


def test_a_page_that_is_too_wide_is_seen(on_a_phone: Walk) -> None:
    on_a_phone.page.set_content('<html lang="sv"><title>x</title><main style="width:900px"><h1>x</h1></main></html>')
    with pytest.raises(AssertionError, match="px too wide"):
        on_a_phone.look()

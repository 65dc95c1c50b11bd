"""Nykvarn's agreement for 2023–2026 is made from the old one: on a desk, on a phone, and without scripts."""

import re
from datetime import date, datetime, time

import pytest
from django.utils.timezone import make_aware
from playwright.sync_api import expect

from samsyn.agreements import queries as agreements
from samsyn.base import clock
from tests.cast import PASSWORD
from tests.five import FIVE, Place, a_place
from tests.journeys.conftest import Walk

OCTOBER = date(2022, 10, 3)
RENEW = "/s/nykvarn/overenskommelsen/fornya/"
STRUCK, WHY = "Avhopparverksamhet", "Går in i länets arbete"


@pytest.fixture
def nykvarn(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Nykvarn in the last autumn of its agreement, in the server's threads too."""
    noon = make_aware(datetime.combine(OCTOBER, time(12)))
    monkeypatch.setattr(clock, "now", lambda: noon)
    return a_place("nykvarn", in_use_from=date(2022, 9, 1))


def begin(walk: Walk) -> None:
    """Come in, see the ways, and begin on a new agreement."""
    walk.sign_in(FIVE["nykvarn"].email, PASSWORD, to="/s/nykvarn/overenskommelsen/")
    walk.press("Förnya eller avsluta", role="link")
    walk.press("Börja på en ny", role="link")
    walk.press("Börja på den nya")
    assert "/val/texten/" in walk.page.url


def choose(walk: Walk, title: str, what: str, *, why: str = "") -> None:
    """Choose about one item by its title; what is changed or struck takes its reason."""
    unchosen = walk.page.locator(".choices > li").filter(has_text="Inte valt")
    row = unchosen.filter(has=walk.page.get_by_role("heading", name=title, exact=True)).first
    if why:
        row.locator("summary").click()
        row.locator("[name=why]").fill(why)
    progress = walk.page.locator(".progress-line b")
    before = progress.inner_text()
    row.get_by_role("button", name=re.compile(f"^{what}")).click()
    if what == "Ändra" or why.isspace():
        walk.page.wait_for_load_state("networkidle")
    else:
        expect(progress).not_to_have_text(before)


def titles(walk: Walk) -> list[str]:
    """Name what is not yet chosen on the page."""
    rows = walk.page.locator(".choices > li").filter(has_text="Inte valt")
    return rows.get_by_role("heading").all_inner_texts()


def keep_the_rest(walk: Walk) -> None:
    """Keep what is left, group after group, until the new one may take over."""
    while walk.page.get_by_role("link", name="Vidare: Låt den ta vid").count() == 0:
        if walk.page.get_by_role("button", name="Behåll resten").count():
            walk.press("Behåll resten")
            expect(walk.page.get_by_role("button", name="Behåll resten")).to_have_count(0)
        elif titles(walk):
            choose(walk, titles(walk)[0], "Behåll")
        else:
            walk.page.get_by_role("link", name="Vidare:").click()
            walk.page.wait_for_load_state("networkidle")
            walk.look()


def take_over(walk: Walk, place: Place) -> None:
    """Let the new agreement take over, and see both."""
    walk.press("Vidare: Låt den ta vid", role="link")
    assert f"därför att {WHY}" in walk.page.locator("main").inner_text().replace("\n", " ")
    walk.press("Låt den nya ta vid")
    main = walk.page.locator("main").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert "tar vid 1 januari 2023." in main
    old, new = (agreements.paper(place.program, on) for on in (date(2022, 12, 31), date(2023, 1, 1)))
    assert (old.id, new.id) == ("nykvarn-2021-2022", "nykvarn-2023-2026")
    assert [one.title for one in old.activities if one not in new.activities] == [STRUCK]


def test_each_clause_is_chosen_on_a_desk_and_one_is_changed(walk: Walk, nykvarn: Place) -> None:
    begin(walk)
    changed, *others = titles(walk)
    for title in others:
        choose(walk, title, "Behåll")
    walk.look()
    choose(walk, changed, "Ändra", why="Andra år")
    assert "/punkt/clauses/" in walk.page.url
    walk.look()
    walk.page.locator("[name=text]").fill("Överenskommelsen gäller 2023–2026.")
    walk.press("Spara")
    assert "/val/texten/" in walk.page.url
    assert titles(walk) == []
    assert "Andra år" in walk.page.locator(".choices > li").first.inner_text()
    walk.press("Vidare: Forum", role="link")
    walk.press("Aktiviteter", role="link")
    choose(walk, STRUCK, "Stryk", why=WHY)
    keep_the_rest(walk)
    take_over(walk, nykvarn)
    new = agreements.paper(nykvarn.program, date(2023, 1, 1))
    assert "Överenskommelsen gäller 2023–2026." in {one.text for one in new.clauses}


def test_each_clause_is_chosen_on_a_phone(on_a_phone: Walk, nykvarn: Place) -> None:
    begin(on_a_phone)
    while left := titles(on_a_phone):
        choose(on_a_phone, left[0], "Behåll")
    on_a_phone.press("Aktiviteter", role="link")
    choose(on_a_phone, STRUCK, "Stryk", why=WHY)
    on_a_phone.look()
    keep_the_rest(on_a_phone)
    take_over(on_a_phone, nykvarn)


def test_the_choices_are_made_without_scripts(without_scripts: Walk, nykvarn: Place) -> None:
    walk = without_scripts
    begin(walk)
    walk.press("Aktiviteter", role="link")
    choose(walk, STRUCK, "Stryk", why=" ")
    assert "Skriv varför." in walk.page.locator("main").inner_text()
    walk.troubles.clear()  # the browser notes the answer 422
    walk.page.locator("[name=why]:visible").fill(WHY)
    walk.page.locator("details[open]").get_by_role("button", name=re.compile("^Stryk")).click()
    walk.page.wait_for_load_state("networkidle")
    keep_the_rest(walk)
    take_over(walk, nykvarn)

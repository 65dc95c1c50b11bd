"""A browser to walk the program with: each page that a journey opens is judged by axe, in Swedish."""

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from django.utils.timezone import make_aware
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from samsyn.base import clock
from tests.cast import THE_DAY

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps a loop in this thread; nothing else runs in it

AXE = next((Path(__file__).resolve().parents[1] / "vendor").glob("axe-core@*"))
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
QUIET += ["--disable-component-update", "--disable-sync", "--disable-extensions", "--force-prefers-reduced-motion"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
JUDGE = """async tags => (await axe.run(document, {runOnly: tags})).violations.map(
  one => `${one.id}: ${one.help} (${one.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')})`)"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here as journeys, and say so if there is no browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.journey)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


class Walk:
    """One person's walk through the program in one browser; every page she comes to is judged."""

    def __init__(self, page: Page, root: str, *, scripts: bool = True) -> None:
        self.page, self.root, self.scripts, self.troubles = page, root, scripts, list[str]()
        page.on("console", lambda said: self._note(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self._note(str(error)))

    def _note(self, trouble: str) -> None:
        self.troubles.append(f"{self.page.url}: {trouble}")

    def go(self, path: str) -> None:
        """Open an address of the program."""
        answer = self.page.goto(f"{self.root}{path}")
        assert answer is not None
        assert answer.status < 400, f"{path} answered {answer.status}"
        self.look()

    def press(self, name: str, *, role: Any = "button") -> None:
        """Press the button or link of this name, wait for what comes, and judge it."""
        self.page.get_by_role(role, name=name).first.click()
        self.page.wait_for_load_state("networkidle")
        self.look()

    def fill(self, **fields: str) -> None:
        """Fill fields by their names in the form."""
        for name, value in fields.items():
            self.page.locator(f"[name={name}]").first.fill(value)

    def sign_in(self, email: str, password: str, *, to: str = "/") -> None:
        """Sign in with a password, on the way to a page."""
        self.go(f"/konto/logga-in/?next={to}")
        self.fill(login=email, password=password)
        self.page.locator("[name=password]").press("Enter")
        self.page.wait_for_load_state("networkidle")
        self.look()

    def look(self) -> None:
        """Judge the page as it stands: accessibility, width, and what the browser complained of.

        With scripts off there is nobody in the page to ask, and what it complained of is all that is judged.
        """
        if not self.scripts:
            assert self.troubles == [], self.page.url
            return
        self.page.evaluate((AXE / "axe.min.js").read_text())
        self.page.evaluate(f"axe.configure({{locale: {(AXE / 'sv.json').read_text()}}})")
        found = self.page.evaluate(JUDGE, RULES)
        wide = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        found += [f"the page is {wide} px too wide"] if wide > 0 else []
        assert [*found, *self.troubles] == [], self.page.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm", viewport=DESK, reduced_motion="reduce")
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be THE_DAY in the server's threads too, whatever day the tests are run."""
    noon = make_aware(datetime.combine(THE_DAY, time(12)))
    monkeypatch.setattr(clock, "now", lambda: noon)


@pytest.fixture
def walk(context: BrowserContext, live_server: Any) -> Walk:
    return Walk(context.new_page(), live_server.url)


@pytest.fixture
def on_a_phone(walk: Walk) -> Walk:
    walk.page.set_viewport_size(PHONE)
    return walk


@pytest.fixture
def without_scripts(browser: Browser, live_server: Any) -> Iterator[Walk]:
    """Walk with scripts off: every task can be finished so."""
    made = browser.new_context(locale="sv-SE", viewport=DESK, java_script_enabled=False)
    made.set_default_timeout(10_000)
    yield Walk(made.new_page(), live_server.url, scripts=False)
    made.close()

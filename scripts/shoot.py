"""Take pictures of pages, to look at before calling anything done.

``scripts/shoot.py ADDRESS FOLDER PATH…`` opens each path of a running Samsyn at 390 and 1280 px, light and dark,
and says when a page is too wide or the browser complains. ``--user E-MAIL --password WORD`` signs in first.
"""

import argparse
import re
import shutil
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

Scheme = Literal["light", "dark"]
WIDTHS = (390, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def main() -> None:
    """Read what is asked for, and take the pictures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("address")
    asked.add_argument("folder", type=Path)
    asked.add_argument("paths", nargs="+")
    asked.add_argument("--user", default="")
    asked.add_argument("--password", default="")
    given = asked.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width in WIDTHS:
            for scheme in SCHEMES:
                _walk(browser, given, width, scheme)
        browser.close()


def _walk(browser: Browser, given: argparse.Namespace, width: int, scheme: Scheme) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, locale="sv-SE")
    page.on("console", lambda said: print(said.text) if said.type in {"error", "warning"} else None)
    if given.user:
        _sign_in(page, given)
    for path in given.paths:
        answer = page.goto(given.address + path)
        if answer is None or answer.status >= 400:
            print(path, answer.status if answer else "did not answer")
        if over := page.evaluate(TOO_WIDE):
            print(f"{path} is {over} px too wide at {width}")
        name = re.sub(r"[^\w]+", "-", path).strip("-") or "start"
        page.screenshot(path=given.folder / f"{name}-{width}-{scheme}.png", full_page=True)
    page.close()


def _sign_in(page: Page, given: argparse.Namespace) -> None:
    page.goto(f"{given.address}/konto/logga-in/")
    page.locator("[name=login]").fill(given.user)
    page.locator("[name=password]").fill(given.password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_load_state("networkidle")


if __name__ == "__main__":
    main()

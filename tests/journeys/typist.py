"""Somebody who types a whole agreement into the pages of its draft, item by item, from what a paper says."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from samsyn.pages.start.forms.items import item_form
from samsyn.papers import editing
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values
from tests.cast import THE_DAY
from tests.pages.start.filling import sent

POINTS_AT = {
    "clause": "clauses",
    "annex": "annexes",
    "focus_areas": "focus_areas",
    "goals": "goals",
    "plan": "other_plans",
}
"""What is chosen in a list, and which list its items come from; whom one names is written by name."""
SET = """said => {
  const lacking = [];
  for (const [name, values] of Object.entries(said)) {
    const fields = [...document.querySelectorAll(`main form:not(.quick-form) [name="${name}"]`)];
    if (!fields.length) { lacking.push(name); continue; }
    for (const field of fields) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (field.type !== 'hidden') field.value = values[0] ?? '';
    }
  }
  for (const field of document.querySelectorAll('main form:not(.quick-form) [type=checkbox]'))
    if (!(field.name in said)) field.checked = false;
  return lacking;
}"""


class Typist:
    """Types items of one paper, named as that paper names them, into a draft."""

    def __init__(self, page: Page, base: str, paper: Paper, today: date = THE_DAY) -> None:
        self.page, self.base, self.paper, self.today = page, base, paper, today
        self._made: dict[str, dict[str, str]] = {}

    def learn(self, *lists: str) -> None:
        """Learn what the items of some lists are known by in the draft, to choose them where they are pointed at."""
        for key in lists:
            pairs = zip(getattr(self.paper, key), self._held(key), strict=True)
            self._made[key] = {ours.id: theirs["id"] for ours, theirs in pairs}

    def _held(self, list_path: str) -> list[dict[str, Any]]:
        """Ask the program what a list of the draft holds."""
        slug, draft = urlsplit(self.base).path.split("/")[2::2][:2]
        root = self.base.partition("/s/")[0]
        held = self.page.request.get(f"{root}/api/v1/s/{slug}/drafts/{draft}").json()["content"]
        found: list[dict[str, Any]] = editing.at(held, list_path)
        return found

    def add(self, list_path: str, items: Sequence[Any], *, without: Sequence[str] = (), where: str = "") -> None:
        """Type every item of a list, in order; ``where`` is the list's path in the draft if it is another there."""
        for item in items:
            values = {key: value for key, value in as_values(item).items() if key not in without}
            cls = type(item)
            self._type(f"lagg-till/{where or list_path}/", cls, values)

    def again(self, list_path: str, items: Sequence[Any] | None = None, *, where: str = "") -> None:
        """Say what is left to say of items that are in the draft already, in the same order."""
        held = self._held(where or list_path)
        for item, there in zip(items or getattr(self.paper, list_path), held, strict=True):
            if self._said(as_values(item)) != self._said(there):
                self._type(f"punkt/{where or list_path}/{there['id']}/", type(item), as_values(item))

    def _said(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """What an item says, with what it points at as the draft knows it."""
        made = {key: self._made.get(POINTS_AT.get(key, ""), {}) for key in values}
        return {
            key: made[key].get(value, value) if isinstance(value, str) else value
            for key, value in values.items()
            if key != "id"
        }

    def put(self, path: str, values: Mapping[str, Any], *, where: str = "") -> None:
        """Type what a single item says, or an item that is there already."""
        cls = Paper if not path else editing.class_at(path)
        self._type(f"punkt/{where or path}/" if path else "egna-ord/", cls, values)

    def _type(self, address: str, cls: type[Any], values: Mapping[str, Any]) -> None:
        form = item_form(cls, paper=self.paper, today=self.today, values=values)
        said = {name: self._chosen(name, held) for name, held in sent(form).lists() if name and any(held)}
        if self.page.url != f"{self.base}{address}":
            self.page.goto(f"{self.base}{address}?next={urlsplit(self.base).path}{address}")
        lacking = self.page.evaluate(SET, said)
        assert not lacking, f"{address} asks for no {lacking}"
        self.page.locator("main form:not(.quick-form) .actions button[type=submit]").first.click()
        assert self.page.locator(".error-summary").count() == 0, (
            f"{address} {dict(values)}: {self.page.locator('.error-summary').inner_text()}"
        )

    def _chosen(self, name: str, held: Sequence[Any]) -> list[str]:
        made = self._made.get(POINTS_AT.get(name.rpartition("__")[2], ""), {})
        return [made.get(str(one), str(one)) for one in held]

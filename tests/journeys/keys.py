"""Walking with the keyboard alone: at every stop one sees where one is."""

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.journeys.conftest import Walk

MOST = 120
"""More stops than this to reach something is no way for anybody."""
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const label = at.labels?.length ? at.labels[0].innerText : "";
  const name = (at.getAttribute("aria-label") || label || at.innerText || at.name || "").trim().replace(/\\s+/g, " ");
  const box = at.getClientRects()[0];
  if (!box) return {name, tag: at.localName, fault: "has no place on the page"};
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
  const on = document.elementFromPoint(x, y);
  const look = getComputedStyle(at), ring = parseFloat(look.outlineWidth) > 0 && look.outlineStyle !== "none";
  let fault = "";
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) fault = `lies outside what one sees (${x}, ${y})`;
  else if (!on || !(at.contains(on) || on.contains(at))) fault = `is hidden by ${on?.outerHTML.slice(0, 80)}`;
  else if (!ring && look.boxShadow === "none") fault = "shows no ring";
  return {name, tag: at.localName, fault};
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where one stands: what it is called, what kind it is, what is wrong with how it is seen."""

    name: str
    tag: str
    fault: str


class Keys:
    """One person's keyboard."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.stops = walk, list[Stop]()

    @property
    def page(self) -> Page:
        """The page that one is on."""
        return self.walk.page

    def tab(self, key: str = "Tab") -> Stop | None:
        """Go one stop on, and see that it is seen; None past the last stop of the page."""
        self.page.keyboard.press(key)
        found = self.page.evaluate(STOP)
        if found is None:
            return None
        stop = Stop(**found)
        self.stops.append(stop)
        assert not stop.fault, f"{self.page.url}: the {stop.tag} {stop.name!r} {stop.fault}"
        return stop

    def to(self, name: str, *, tag: str = "") -> None:
        """Go on until one stands on what begins so."""
        before = ""
        for _ in range(MOST):
            stop = self.tab()
            if stop and stop.name.startswith(name) and tag in ("", stop.tag):
                return
            before = stop.name if stop else before
        raise AssertionError(f"{self.page.url}: no stop called {name!r}; the last was {before!r}")

    def press(self, name: str, *, tag: str = "", refused: bool = False) -> None:
        """Go to what begins so, press Enter, and judge what comes; a browser complains of a form that comes back."""
        self.to(name, tag=tag)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        if refused:
            assert [one for one in self.walk.troubles if "400" not in one] == []
            self.walk.troubles.clear()
        self.walk.look()

    def write(self, name: str, words: str) -> None:
        """Go to a field, and write in it."""
        self.to(name)
        self.page.keyboard.type(words)

    def past_the_menu(self) -> None:
        """Jump past the menu, as the first stop of every page lets one."""
        stop = self.tab()
        assert stop is not None
        assert stop.name == "Till innehållet"
        self.page.keyboard.press("Enter")
        assert self.page.evaluate("document.activeElement.id") == "innehall"

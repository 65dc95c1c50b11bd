"""Judges a page as it left the program: what every page of Samsyn must be, whoever sees it."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN_INPUTS = {"hidden", "submit", "button", "reset", "image"}
POINTERS = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
QUOTES = {"code", "pre"}
LEFTOVERS = ("{{", "{%", "%(", "<QuerySet", "Objection.", "Standing.")


@dataclass(slots=True)
class Element:
    """One element: what it is, what it says of itself, what it holds and where it stands."""

    name: str
    about: dict[str, str]
    above: tuple["Element", ...]
    words: list[str] = field(default_factory=list)

    def says(self) -> str:
        """Give its words as they are read, with single blanks."""
        return " ".join(" ".join(self.words).split())

    def inside(self, *names: str) -> "Element | None":
        """Find the nearest element around it of one of these names."""
        return next((one for one in reversed(self.above) if one.name in names), None)


class Page(HTMLParser):
    """The elements of a page in order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.spoken: list[str] = []
        self._open: list[Element] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag == "img":
            for one in self._open:
                one.words.append(element.about.get("alt", ""))
        if tag not in EMPTY:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self._open and tag not in EMPTY:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            if self._open.pop().name == tag:
                return

    def handle_data(self, data: str) -> None:
        for one in self._open:
            one.words.append(data)
        if not any(one.name in QUOTES for one in self._open):
            self.spoken.append(data)

    def all(self, *names: str) -> list[Element]:
        return [one for one in self.elements if one.name in names]


def findings(html: str) -> list[str]:
    """Name everything that is wrong with a page, or with a part of one; an empty list is praise."""
    page = Page(html)
    whole = bool(page.all("html"))
    found = _outline(page) if whole else []
    return [*found, *_names(page, whole=whole), *_fields(page), *_forms(page), *_inline(page), *_words(page)]


def _outline(page: Page) -> list[str]:
    found = [] if page.all("html")[0].about.get("lang") else ["html has no lang"]
    first, titles = page.all("h1"), [one for one in page.all("title") if not one.inside("svg")]
    if len(first) != 1:
        found.append(f"{len(first)} h1, one is wanted")
    elif not titles or not titles[0].says().startswith(first[0].says()) or not first[0].says():
        found.append(f"the title does not start with the h1: {[one.says() for one in (*titles, *first)]}")
    if len(page.all("main")) != 1:
        found.append(f"{len(page.all('main'))} main, one is wanted")
    last = 0
    for heading in page.all(*HEADINGS):
        if heading.about.get("id") == "att-ratta":
            continue  # the summary of what has to be mended stands first, above the h1
        level = int(heading.name[1])
        if level > last + 1:
            found.append(f"{heading.name} {heading.says()!r} comes after h{last}")
        last = level
    return found


def _names(page: Page, *, whole: bool) -> list[str]:
    ids = Counter(one.about["id"] for one in page.elements if "id" in one.about)
    found = [f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1]
    if not whole:
        return found
    for one in page.elements:
        for pointer in POINTERS:
            found += [
                f"{pointer} names {name!r}, which is nowhere"
                for name in one.about.get(pointer, "").split()
                if name not in ids
            ]
        target = one.about.get("hx-target", "")
        if target.startswith("#") and target[1:] not in ids:
            found.append(f"hx-target {target} is nowhere")
    return found


def _fields(page: Page) -> list[str]:
    labelled = {one.about["for"] for one in page.all("label") if "for" in one.about and one.says()}
    found = []
    for one in page.all("input", "select", "textarea"):
        about = one.about
        if about.get("type") in UNSEEN_INPUTS or about.get("id") in labelled:
            continue
        if not (about.get("aria-label") or about.get("aria-labelledby") or one.inside("label")):
            found.append(f"{one.name} {about.get('name')!r} has no label")
    for one in page.all("button", "a"):
        if not (one.says() or one.about.get("aria-label") or one.about.get("aria-labelledby")):
            found.append(f"{one.name} {one.about} says nothing")
    return found + [f"img {one.about.get('src')!r} has no alt" for one in page.all("img") if "alt" not in one.about]


def _forms(page: Page) -> list[str]:
    tokens = {id(one.inside("form")) for one in page.all("input") if one.about.get("name") == "csrfmiddlewaretoken"}
    found = []
    for form in page.all("form"):
        method = form.about.get("method", "get").lower()
        if not form.about.get("action"):
            found.append(f"a form has no action: {form.about}")
        if method == "post" and id(form) not in tokens:
            found.append(f"the form to {form.about.get('action')} has no token")
    posts = [one for one in page.elements if "hx-post" in one.about and one.name != "form" and not one.inside("form")]
    return found + [f"{one.name} posts to {one.about['hx-post']} only with scripts" for one in posts]


def _inline(page: Page) -> list[str]:
    scripts = [
        one for one in page.all("script") if "src" not in one.about and one.about.get("type") != "application/json"
    ]
    found = [f"inline {one.name}" for one in (*scripts, *page.all("style"))]
    for one in page.elements:
        found += [f"{one.name} has {name}" for name in one.about if name == "style" or name.startswith("on")]
        found += [
            f"{one.name} has {name}" for name, value in one.about.items() if value.strip().startswith("javascript:")
        ]
    return found


def _words(page: Page) -> list[str]:
    said = page.spoken + [value for one in page.elements for value in one.about.values()]
    found = [f"{left!r} was left standing" for left in LEFTOVERS if any(left in one for one in said)]
    bare = [one for one in page.all("td", "dd", "p", "li", "h1", "h2", "h3") if one.says() in {"None", "True", "False"}]
    return found + [f"{one.name} says {one.says()}" for one in bare]

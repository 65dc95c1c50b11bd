"""A form as a browser holds it: every control with what stands in it, ready to be sent as it is or changed."""

from html.parser import HTMLParser

from django.http import QueryDict

UNSENT = {"submit", "button", "reset", "image", "file"}


class Browser(HTMLParser):
    """Reads the controls of a page as a browser would send them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.sent = QueryDict(mutable=True)
        self._select, self._area, self._first = "", "", ""
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        name, value = about.get("name", ""), about.get("value", "")
        if tag == "select":
            self._select, self._first = name, ""
        elif tag == "option" and self._select:
            self._first = self._first or f"={value}"
            if "selected" in about:
                self.sent.appendlist(self._select, value)
        elif tag == "textarea":
            self._area, self._text = name, []
        elif tag == "input" and _is_sent(about):
            self.sent.appendlist(name, value if "value" in about or about.get("type") != "checkbox" else "on")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            if self._select not in self.sent and self._first:
                self.sent.appendlist(self._select, self._first[1:])
            self._select = ""
        elif tag == "textarea":
            text = "".join(self._text).removeprefix("\r").removeprefix("\n")
            self.sent.appendlist(self._area, text.replace("\r\n", "\n").replace("\n", "\r\n"))
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self._text.append(data)


def _is_sent(about: dict[str, str]) -> bool:
    kind = about.get("type", "text")
    return kind not in UNSENT and (kind not in {"checkbox", "radio"} or "checked" in about)


def sent(html: object, **changed: str | list[str]) -> QueryDict:
    """Give what a browser would send of a form, with some fields filled in otherwise."""
    held = Browser(str(html)).sent
    for name, value in changed.items():
        held.setlist(name, [value] if isinstance(value, str) else value)
    return held

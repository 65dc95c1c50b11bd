"""Finds Swedish on an English page: the interface's own must not be there, the paper's must say what it is."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from samsyn.papers import meetings
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises
from samsyn.papers.walking import places, texts
from tests.judge import EMPTY

SWEDISH = re.compile(
    r"[åäö]|\b(?:och|av|inte|det|som|till|med|senast|ett|att|vara|har|ska|kan|eller|inom|minst|vid|hos|inga|varje"
    r"|denna|detta|finns|ni|vecka|om|din|ditt|sedan|ja|nej|inget|ingen|plats|dag|dagar|saknas|skriv|visa|se)\b",
    re.IGNORECASE,
)
MAIL = re.compile(r"\S+@\S+")
SAID = ("aria-label", "title", "alt", "placeholder", "data-l")
UNSEEN = {"script", "style", "textarea", "title"}
NAMES = {
    "name",
    "short_name",
    "aliases",
    "abbreviation",
    "address",
    "function",
    "functions",
    "place",
    "municipalities",
    "email",
}
"""Keys of the paper whose texts are proper names, which are the same in every language."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a collaboration's papers say: every text, and which of them are names."""

    written: frozenset[str]
    names: frozenset[str]
    pattern: re.Pattern[str] = field(repr=False)

    def without(self, text: str) -> str:
        """Give a text without what the papers say."""
        return self.pattern.sub(" ", text)


def words(papers: Iterable[Paper], *more: str) -> Words:
    """Gather what papers say, and what people have written."""
    written, names = set(more), set()
    for paper in papers:
        for path, text in texts(list(places(paper))):
            written |= set(_pieces(text))
            if NAMES & set(path.split("/")[-2:]):
                names.add(plain(text).lower())
        names |= {meetings.one_of(forum.name).lower() for forum in paper.forums}
        for one in promises(paper):
            written |= {plain(text) for text in (one.title, one.clause_label, one.quote, one.phrase, one.when)}
    longest = sorted({one for one in written | names if len(one) > 2}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})s?(?!\w)", re.IGNORECASE)
    return Words(frozenset(one.lower() for one in written), frozenset(names), pattern)


def _pieces(text: str) -> Iterator[str]:
    yield plain(text)
    yield from (plain(line) for line in text.split("\n"))


def plain(text: str) -> str:
    """Give a text with single blanks, no marks of hyphenation and no addresses of mail."""
    return " ".join(MAIL.sub("@", text.replace("\N{SOFT HYPHEN}", "")).split())


class Page(HTMLParser):
    """The texts of a page that claim to be in the page's language."""

    def __init__(self, html: str, *, unseen: Collection[str] = UNSEEN) -> None:
        super().__init__(convert_charrefs=True)
        self._unseen = unseen
        self.said: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        language = about.get("lang") or (self._open[-1][1] if self._open else "")
        if language != "sv":
            self.said += [about[name] for name in SAID if name in about]
        if tag not in EMPTY:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1] != "sv" and self._open[-1][0] not in self._unseen:
            self.said.append(data)


def unmarked(html: str, known: Words) -> list[str]:
    """Name the texts of the papers that do not say that they are Swedish.

    Browsers do not tell the language of what is chosen in a list, so there it need not be said.
    """
    found = (plain(one) for one in Page(html, unseen={*UNSEEN, "option"}).said)
    return [one for one in found if one.lower() in known.written - known.names and SWEDISH.search(one)]


def leaked(html: str, known: Words) -> list[str]:
    """Name what the interface says in Swedish."""
    found = (plain(one) for one in Page(html).said)
    return [one for one in found if SWEDISH.search(one) and SWEDISH.search(known.without(one))]

"""Reading a draft through (genomläsning): which clauses remain, and one clause with what was found in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.ui.frame import Link
from samsyn.base.ui.widgets import Answering
from samsyn.intake.queries import OriginalRow
from samsyn.intake.rules import clauses
from samsyn.intake.rules.phrases import Phrase, PhraseKind, phrases_in
from samsyn.pages.start.queries import items
from samsyn.papers import editing
from samsyn.papers.model import Annex, Clause, Paper

QUOTED = ("rhythm", "when", "quote", "review_rhythm")
KEY_MOST = 60
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A clause in the list (punkt): whether it has been read through, and how many promises stand in it."""

    id: str
    title: str
    url: str
    is_read: bool
    level: int
    promises: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one has come (genomläst): so many of so many clauses, and where to go on."""

    read: int
    count: int
    following: str

    @property
    def is_done(self) -> bool:
        """Whether nothing remains."""
        return self.read == self.count

    @property
    def words(self) -> str:
        """Say it: "7 av 23 genomlästa"."""
        return _("%(read)d av %(count)d genomlästa") % {"read": self.read, "count": self.count}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The list of what is to be read (genomläsning), under the agreement and each of its annexes."""

    progress: Progress
    groups: tuple[tuple[str, tuple[ClauseRow, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a clause's text (textställe); with a number it is a phrase that was understood."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRow:
    """A phrase of a clause (fras): what it says, how it is understood, and what it has been made to be.

    ``source`` is the original where only that has the phrase, since the clause has been rewritten; else "".
    """

    number: int
    key: str
    path: str
    phrase: Phrase
    source: str
    said: tuple[str, ...]
    made: tuple[Link, ...]
    is_nothing: bool

    @property
    def is_open(self) -> bool:
        """Whether nobody has taken a stand on it."""
        return not self.made and not self.is_nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """One clause to be read through (punkt): its text with phrases, the original, and the way on."""

    clause: Clause
    path: str
    title: str
    place: int
    progress: Progress
    paragraphs: tuple[tuple[Passage, ...], ...]
    original: tuple[tuple[Passage, ...], ...]
    phrases: tuple[PhraseRow, ...]
    made: tuple[Link, ...]
    sentences: tuple[tuple[int, str], ...]
    is_read: bool
    seen: str
    before: Link | None
    after: Link | None


def progress(draft: DraftRow, slug: str) -> Progress:
    """Count what has been read through, and tell which clause is next."""
    unread = [one.id for one in draft.paper.clauses if not _is_read(draft, one)]
    count = len(draft.paper.clauses)
    following = url(draft, slug, unread[0]) if unread else ""
    return Progress(read=count - len(unread), count=count, following=following)


def reading(draft: DraftRow, slug: str) -> Reading:
    """List the clauses that are to be read, the agreement's own first."""
    annexes = {one.id: _titled(one) for one in draft.paper.annexes}
    rows = [(annexes.get(one.annex, ""), _row(draft, slug, one)) for one in draft.paper.clauses]
    groups = groupby(rows, key=lambda pair: pair[0])
    return Reading(
        progress=progress(draft, slug),
        groups=tuple((title, tuple(row for _, row in pairs)) for title, pairs in groups),
    )


def following(draft: DraftRow, clause_id: str) -> str:
    """Give the next unread clause after one, else the first unread, "" when all have been read."""
    ids = [one.id for one in draft.paper.clauses]
    at = ids.index(clause_id) if clause_id in ids else -1
    order = (*draft.paper.clauses[at + 1 :], *draft.paper.clauses[: at + 1])
    return next((one.id for one in order if one.id != clause_id and not _is_read(draft, one)), "")


def clause_of(paper: Paper, clause_id: str) -> Clause:
    """Give a clause. Raises ``Http404``."""
    found = next((one for one in paper.clauses if one.id == clause_id), None)
    if found is None:
        raise Http404
    return found


def page(
    draft: DraftRow, clause: Clause, originals: Sequence[OriginalRow], *, slug: str, answering: Answering
) -> ReadPage:
    """Shape the page of one clause; ``answering`` says how a rhythm is understood."""
    ids = [one.id for one in draft.paper.clauses]
    place = ids.index(clause.id)
    source = "\n".join(next((lines for one in originals if (lines := one.lines(clause.id))), ()))
    found, more = phrases_in(clause.text), _only_in(source, clause.text)
    rows = tuple(_phrase_rows(draft, clause, [("", found), (source, more)], slug, answering))
    shown = {link.url for row in rows for link in row.made}
    return ReadPage(
        clause=clause,
        path=f"clauses/{clause.id}",
        title=f"{clause.number} {clause.title}".strip(),
        place=place,
        progress=progress(draft, slug),
        paragraphs=tuple(_paragraphs(clause.text, found)),
        original=tuple(_paragraphs(source, more, len(found))),
        phrases=rows,
        made=tuple(link for link in _made(draft, slug, clause, "") if link.url not in shown),
        sentences=tuple(clauses.sentences_of(clause.text)),
        is_read=_is_read(draft, clause),
        seen=draft.seen(f"clauses/{clause.id}"),
        before=_link(draft, slug, draft.paper.clauses[place - 1]) if place else None,
        after=_link(draft, slug, draft.paper.clauses[place + 1]) if place + 1 < len(ids) else None,
    )


def url(draft: DraftRow, slug: str, clause_id: str) -> str:
    """Give the address of a clause to be read."""
    return reverse("start:read", args=[slug, draft.id, clause_id])


def _titled(annex: Annex) -> str:
    named = {"number": annex.number, "title": annex.title}
    return _("Bilaga %(number)s %(title)s") % named if annex.number else annex.title


def _row(draft: DraftRow, slug: str, clause: Clause) -> ClauseRow:
    return ClauseRow(
        id=clause.id,
        title=f"{clause.number} {clause.title}".strip(),
        url=url(draft, slug, clause.id),
        is_read=_is_read(draft, clause),
        level=clause.level,
        promises=len(list(_standing_in(draft.content, clause, ""))),
    )


def _is_read(draft: DraftRow, clause: Clause) -> bool:
    mark = draft.marks.get(f"clauses/{clause.id}")
    return mark is not None and mark.state == MarkState.READ


def _link(draft: DraftRow, slug: str, clause: Clause) -> Link:
    return Link(label=f"{clause.number} {clause.title}".strip(), url=url(draft, slug, clause.id))


def _phrase_rows(
    draft: DraftRow, clause: Clause, found: Sequence[tuple[str, Sequence[Phrase]]], slug: str, answering: Answering
) -> Iterator[PhraseRow]:
    """Shape phrases, each with the text that it stands in where that is not the clause's own."""
    used: dict[str, int] = {}
    for number, (source, phrase) in enumerate(((text, one) for text, each in found for one in each), 1):
        stem = editing.plain(phrase.text)[:KEY_MOST] or "fras"
        used[stem] = used.get(stem, 0) + 1
        key = stem if used[stem] == 1 else f"{stem}-{used[stem]}"
        path = f"clauses/{clause.id}#{key}"
        mark = draft.marks.get(path)
        yield PhraseRow(
            number=number,
            key=key,
            path=path,
            phrase=phrase,
            source=source,
            said=tuple(_said(phrase, answering)),
            made=tuple(_made(draft, slug, clause, phrase.text, is_turn=phrase.kind is PhraseKind.CHAIR)),
            is_nothing=mark is not None and mark.state == MarkState.NOTHING,
        )


def _said(phrase: Phrase, answering: Answering) -> Iterator[str]:
    """Say when a phrase next falls; what it was understood as is said beside."""
    if phrase.kind is PhraseKind.EVENT:
        yield _("Det gäller när det händer.")
    elif phrase.kind not in {PhraseKind.TERM, PhraseKind.CHAIR} and (answer := answering(phrase.text)):
        yield from answer.said


def _only_in(source: str, text: str) -> tuple[Phrase, ...]:
    """Find the phrases of an original that a clause has lost as it was rewritten; none where it says the same."""
    if _words(text) in _words(source):
        return ()
    said = text.casefold()
    return tuple(one for one in phrases_in(source) if one.text.casefold() not in said)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _paragraphs(text: str, found: Sequence[Phrase], before: int = 0) -> Iterator[tuple[Passage, ...]]:
    """Cut a text into its lines, and each line where a phrase begins and ends; ``before`` phrases have numbers."""
    at = 0
    for line in text.split("\n"):
        inside = [(number, one) for number, one in enumerate(found, before + 1) if at <= one.start < at + len(line)]
        if line.strip():
            yield tuple(_passages(line, at, inside))
        at += len(line) + 1


def _passages(line: str, at: int, inside: Sequence[tuple[int, Phrase]]) -> Iterator[Passage]:
    done = 0
    for number, phrase in inside:
        start, end = phrase.start - at, min(phrase.end - at, len(line))
        if line[done:start]:
            yield Passage(text=line[done:start])
        yield Passage(text=line[start:end], number=number)
        done = end
    if line[done:]:
        yield Passage(text=line[done:])


def _made(draft: DraftRow, slug: str, clause: Clause, phrase: str, *, is_turn: bool = False) -> Iterator[Link]:
    """Name what has been made of a phrase, or of the clause where no phrase is asked for.

    All that a clause says of whose turn it is makes one rule, so that rule is what each of those phrases has become.
    """
    found = list(_standing_in(draft.content, clause, phrase))
    turns = [path for path in _standing_in(draft.content, clause, "") if is_turn and path.endswith("/chair")]
    for path in dict.fromkeys((*found, *turns)):
        shown = "/".join(path.split("/")[:2]) if path.startswith(("forums/", "annexes/")) else path
        yield Link(
            label=f"{_called(path)}: {items.title(draft.paper, shown)}",
            url=reverse("start:item", args=[slug, draft.id, shown]),
        )


def _called(path: str) -> str:
    """Say what sort of thing stands at a path."""
    if path.startswith("forums/") and path.endswith("/chair"):
        return _("Ordförandens tur")
    sorts = {
        "forums": _("Forumets möten"),
        "annexes": _("Bilagans uppdatering"),
        "term": _("Tiden"),
        "renewal": _("Så går den vidare"),
        "amendment": _("Så ändras den"),
    }
    return sorts.get(path.split("/", 1)[0], _("Åtagande"))


def _standing_in(value: Any, clause: Clause, phrase: str, path: str = "") -> Iterator[str]:
    """Find what says that it stands in a clause, and whose rhythm or quote holds a phrase if one is asked for."""
    if isinstance(value, Mapping):
        if _is_from(value, clause, phrase) and not path.startswith("definitions"):
            yield path
        for key, inner in value.items():
            yield from _standing_in(inner, clause, phrase, f"{path}/{key}".lstrip("/"))
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, Mapping) and "id" in inner:
                yield from _standing_in(inner, clause, phrase, f"{path}/{inner['id']}")


def _is_from(value: Mapping[str, Any], clause: Clause, phrase: str) -> bool:
    """Whether an item is from a clause: it says so, or quotes its very words."""
    quote = str(value.get("quote", ""))
    if value.get("clause") != clause.id and not (phrase and quote and quote in clause.text):
        return False
    said = [str(value[key]) for key in QUOTED if value.get(key)]
    return any(phrase.casefold() in one.casefold() for one in said)

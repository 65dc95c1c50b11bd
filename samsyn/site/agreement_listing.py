"""The promises of a file as a list for people and as values for programs (``samsyn agreement duties``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from textwrap import wrap

from samsyn.almanac.periods import ONE_DAY, Window, month_after
from samsyn.almanac.writing import write
from samsyn.papers import organisation, wording
from samsyn.papers.model import Paper
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.who import name_of
from samsyn.papers.windows import windows_of

_UNBROKEN = "\u00a0"
OPEN_YEARS = 4
WINDOWS_SHOWN = 6
WIDTH = 110
_MONTHS = {
    "sv": ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A promise with its windows in the span."""

    promise: Promise
    windows: list[Window]


@dataclass(frozen=True, slots=True)
class Listing:
    """Every promise of a paper in a span of days."""

    paper: Paper
    first: date
    last: date
    rows: list[Row]


def span(paper: Paper, first: date | None, last: date | None) -> tuple[date, date] | None:
    """Choose the first and last day: what is asked for, else the term; four years of one that has no last day.

    A paper without a first day is listed from 1 January 2000. None if the last day comes before the first.
    """
    held = organisation.term(paper)
    starts = first or (held.first_day if held else date(2000, 1, 1))
    ends = last or (held.last_day if held else None) or month_after(starts, OPEN_YEARS * 12) - ONE_DAY
    return (starts, ends) if starts <= ends else None


def listing(paper: Paper, first: date, last: date) -> Listing:
    """List every promise with its windows."""
    rows = [Row(promise, windows_of(promise, paper, first, last)) for promise in promises(paper)]
    return Listing(paper, first, last, rows)


def as_values(listed: Listing) -> dict[str, object]:
    """Give the list as values; docs/format.md says what each means."""
    return {
        "agreement": listed.paper.id,
        "first_day": listed.first.isoformat(),
        "last_day": listed.last.isoformat(),
        "promises": [_values(listed.paper, row) for row in listed.rows],
    }


def _values(paper: Paper, row: Row) -> dict[str, object]:
    promise = row.promise
    return {
        "key": promise.key,
        "title": promise.title,
        "kind": promise.kind.value,
        "source": promise.source.value,
        "part": promise.part,
        "clause": promise.clause,
        "clause_label": promise.clause_label,
        "quote": promise.quote,
        "owners": [{"id": each, "name": name_of(paper, each)} for each in promise.owners],
        "through": [{"id": each, "name": name_of(paper, each)} for each in promise.through],
        "to": {"id": promise.to, "name": name_of(paper, promise.to)} if promise.to else None,
        "phrase": promise.phrase,
        "rhythm": write(promise.rhythm) if promise.rhythm and promise.is_understood else "",
        "is_understood": promise.is_understood,
        "when": promise.when,
        "forum": promise.forum,
        "activity": promise.activity,
        "plan": promise.plan,
        "windows": [_window(window) for window in row.windows],
    }


def _window(window: Window) -> dict[str, object]:
    return {
        "first": window.first_day.isoformat(),
        "last": window.last_day.isoformat(),
        "wanted": window.wanted,
        "most": window.most,
    }


def as_text(listed: Listing, language: str = "sv") -> str:
    """Write the list for people: the clause at the left, and beside it what, who, how often and when."""
    left = max((len(row.promise.clause_label) for row in listed.rows), default=0)
    left = min(left, 28)
    lines = [_heading(listed, language), ""]
    for row in listed.rows:
        lines += _lines(listed.paper, row, left, language)
    return "\n".join(line.rstrip() for line in lines)


def _heading(listed: Listing, language: str) -> str:
    words = (
        "{name}: {count} åtaganden, {first} – {last}",
        "{name}: {count} promises, {first} – {last}",
    )
    said = words[wording.LANGUAGES.index(language)]
    return said.format(
        name=listed.paper.title,
        count=len(listed.rows),
        first=_day(listed.first, language),
        last=_day(listed.last, language),
    )


def _lines(paper: Paper, row: Row, left: int, language: str) -> Iterator[str]:
    """Write a promise over as many lines as it takes, with its clause beside the first of them."""
    promise = row.promise
    owners = ", ".join(name_of(paper, each) for each in promise.owners)
    to = f" → {name_of(paper, promise.to)}" if promise.to else ""
    how = promise.phrase or promise.when
    facts = " · ".join(part for part in (wording.kind(promise.kind, language), how, owners + to) if part)
    right = [*wrap(promise.title, WIDTH), *_indented(facts), *_indented(_windows(row.windows, language))]
    clause = wrap(promise.clause_label, left) if left else []
    for beside, said in zip_longest(clause, right, fillvalue=""):
        yield f"{beside:<{left}}  {said}"
    yield ""


def _indented(text: str) -> list[str]:
    return [f"  {line}".replace(_UNBROKEN, " ") for line in wrap(text, WIDTH - 2)]


def _windows(windows: list[Window], language: str) -> str:
    shown = "; ".join(_stretch(window, language) for window in windows[:WINDOWS_SHOWN])
    more = len(windows) - WINDOWS_SHOWN
    words = ("{shown}; och {more} till", "{shown}; and {more} more")
    return words[wording.LANGUAGES.index(language)].format(shown=shown, more=more) if more > 0 else shown


def _stretch(window: Window, language: str) -> str:
    """Write a window: "30 jun 2026", "1 jan – 31 dec 2021 (4)", "(1–2)"."""
    first, last = window.first_day, window.last_day
    ends = _day(last, language)
    days = ends if first == last else f"{_day(first, language, last)} – {ends}"
    many = f"{window.wanted}–{window.most}" if window.most else str(window.wanted)
    return (days if many == "1" else f"{days} ({many})").replace(" ", _UNBROKEN)


def _day(day: date, language: str, until: date | None = None) -> str:
    """Write a day, without the year where the day that follows says it."""
    short = f"{day.day} {_MONTHS[language][day.month - 1]}"
    return short if until is not None and until.year == day.year else f"{short} {day.year}"

"""The briefing before a weekend as one sheet (Helgens läge); Swedish whoever asks for it.

It names functions, never persons. What there is no room for is counted, so that the sheet never becomes two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from django.utils.translation import override

from samsyn.base.documents.written import Block, Heading, Items, Run, Text, Written, cell, grid
from samsyn.pages.meetings.documents.around import Around, lay
from samsyn.pages.meetings.queries.shown import when
from samsyn.pages.meetings.queries.weekend import AreaLine, EffortLine, WeekendPage
from samsyn.papers.fitting import beginning

T = TypeVar("T")
MOST_AREAS, MOST_EFFORTS = 9, 8
LONGEST, LONGEST_LINE = 150, 80


def weekend(page: WeekendPage, around: Around) -> Written:
    """Lay out the briefing of a meeting on one sheet."""
    row = page.row.meeting
    with override("sv"):
        title, under = f"Helgens läge {row.on.isoformat()}", f"{row.name}, {when(row)}"
        blocks = (*_on_duty(page), *_areas(page), *_special(page), *_efforts(page))
        return replace(lay(title, under, blocks, around), is_sheet=True)


def _on_duty(page: WeekendPage) -> Iterator[Block]:
    yield Heading(1, "I tjänst")
    rows = [(cell(Run(one.name, bold=True)), cell(one.hours), cell(Run(one.number, bold=True))) for one in page.on_duty]
    yield from grid(("Funktion", "Tid", "Telefon"), (5, 4, 4), rows) or (Text("Ingen är inskriven."),)


def _areas(page: WeekendPage) -> Iterator[Block]:
    yield Heading(1, "Områden")
    rows = [_area(one) for one in _first(page.stands_out, MOST_AREAS)]
    left = len(page.stands_out) - len(rows)
    if rows:
        yield Items((*rows, *([f"och {left} till"] if left else [])))
    if page.calm:
        yield Text(f"Lugnt: {beginning(page.calm, LONGEST)}.")
    if not page.areas:
        yield Text("Inget är skrivet.")


def _area(one: AreaLine) -> str:
    head = f"{beginning(one.title, LONGEST_LINE)}: {(one.said or 'inget sagt än').lower()}"
    return f"{head}. {beginning(' '.join(one.text.split()), LONGEST)}" if one.text else head


def _special(page: WeekendPage) -> Iterator[Block]:
    yield Heading(1, "Det särskilda")
    lines = [one.strip() for one in page.row.special.splitlines() if one.strip()]
    yield from (Text(one) for one in lines or ["Inget är skrivet."])


def _efforts(page: WeekendPage) -> Iterator[Block]:
    yield Heading(1, "Vi gör det här")
    rows = [_effort(one) for one in _first(page.efforts, MOST_EFFORTS)]
    left = len(page.efforts) - len(rows)
    yield Items((*rows, *([f"och {left} till"] if left else []))) if rows else Text("Ingen insats är planerad.")


def _effort(one: EffortLine) -> str:
    said = f" ({one.standing.lower()})" if one.standing else ""
    told = (beginning(words, LONGEST_LINE) for words in (one.what, one.where, one.who))
    return f"{'. '.join(told)}{said}"


def _first(rows: Sequence[T], most: int) -> Sequence[T]:
    """Give as many as there is room for; one more than that is not left alone."""
    return rows if len(rows) <= most else rows[: most - 1]

"""The notice of a meeting with its agenda as a document (kallelse och dagordning); Swedish whoever asks for it.

It names functions, never persons.
"""

from collections.abc import Iterator

from django.utils.translation import override

from samsyn.base.documents.written import Block, Cell, Grid, Heading, Run, Text, Written, cell, grid, pairs
from samsyn.base.ui.number_words import listing
from samsyn.forums.queries import ItemRow
from samsyn.pages.meetings.documents.around import Around, lay
from samsyn.pages.meetings.queries.meeting import item_line
from samsyn.pages.meetings.queries.notice import NoticePage
from samsyn.pages.meetings.queries.shown import leads, when


def notice(page: NoticePage, around: Around) -> Written:
    """Lay out the notice of a meeting: when and where, the agenda as far as it is reached, and who is called."""
    with override("sv"):
        blocks = (*_head(page), *_agenda(page), *_called(page))
        return lay(f"Kallelse {page.row.name} {page.row.on.isoformat()}", page.row.forum.name, blocks, around)


def _head(page: NoticePage) -> Iterator[Block]:
    row = page.row
    cancelled = row.reason if row.cancelled_at else ""
    yield from pairs(
        ("Inställt", cancelled),
        ("När", when(row)),
        ("Plats", row.place),
        ("Videomöte", row.link),
        ("Leder mötet", leads(row)),
    )


def _agenda(page: NoticePage) -> Iterator[Block]:
    yield Heading(1, "Dagordning")
    rows = [*_areas(page), *(_item(one) for one in page.items if not one.is_area)]
    if rows:
        yield from grid(("Nr", "Ärende", "Syfte", "Föredragande", "Minuter"), (1, 8, 3, 4, 2), rows)
    else:
        yield Text("Inget ärende står på dagordningen än.")


def _areas(page: NoticePage) -> Iterator[tuple[Cell, ...]]:
    areas = [one for one in page.items if one.is_area]
    if areas:
        names = listing([one.title for one in areas])
        yield (cell(str(areas[0].number)), cell(Run("Läget i områdena", bold=True), names), (), (), ())


def _item(one: ItemRow) -> tuple[Cell, ...]:
    line = item_line(one)
    origin = line.origin if line.is_from_somewhere else ""
    material = f"Underlag: {one.file.name}" if one.file else ""
    return (
        cell(str(one.number)),
        cell(Run(one.title, bold=True), origin, material),
        cell(line.purpose),
        cell(one.presenter.name if one.presenter else ""),
        cell(str(one.minutes or "")),
    )


def _called(page: NoticePage) -> tuple[Block, ...]:
    seated = [
        (cell(one.body.name), cell(one.party.name if one.party else ""), cell("" if one.decides else "Adjungerad"))
        for one in page.seats
    ]
    besides = [(cell(one.body.name, one.reason), cell(""), cell("Adjungerad till mötet")) for one in page.adjuncts]
    laid: tuple[Grid, ...] = grid(("Funktion", "Part", ""), (5, 4, 3), [*seated, *besides])
    return (Heading(1, "Kallade"), *laid) if laid else ()

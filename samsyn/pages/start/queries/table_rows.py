"""A pasted table's rows as they are shown (raderna): what each is called, who leads, how its time is understood."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write
from samsyn.base.ui.values import Fact
from samsyn.intake import wording
from samsyn.intake.rules.tables import Field, ProposedRow, Table, Trouble
from samsyn.pages.start.queries.sheets import called
from samsyn.pages.start.queries.tables import NAMES, Preview, is_called, is_there
from samsyn.papers import naming
from samsyn.papers.fitting import beginning

_ADDED = ("focus_areas", "goals", "bodies")
MOST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row as it will become (rad); ``new`` is what comes along, ``troubles`` what stops it, in words.

    ``asks`` are the names that are asked about, each with what it is known by.
    """

    number: int
    title: str
    is_taken: bool
    is_there: bool
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    rhythm: str = ""
    understood: str = ""
    facts: tuple[Fact, ...] = ()
    new: tuple[str, ...] = ()
    troubles: tuple[str, ...] = ()
    asks: tuple[tuple[str, str], ...] = ()


def table_rows(shown: Preview) -> list[TableRow]:
    """Shape every row of a sheet, those that are left out by their first words."""
    labels = naming.labels(shown.paper)
    return [_row(shown, number, labels) for number in range(1, len(shown.sheet.table.rows) + 1)]


def trouble_words(shown: Preview, one: Trouble) -> str:
    """Say what stops a row."""
    return wording.trouble(one, shown.sheet.table, naming.labels(shown.paper))


def _row(shown: Preview, number: int, labels: Mapping[str, str]) -> TableRow:
    row = shown.rows.get(number)
    if row is None:
        title = _words(shown.sheet.table, number)
        is_same = is_called(shown.paper, shown.where, title)
        return TableRow(number=number, title=title, is_taken=False, is_there=is_same)
    path, values = _own(shown, row)
    rhythm = str(values.get("rhythm", ""))
    understood = read(rhythm) if rhythm else None
    return TableRow(
        number=number,
        title=_title(values, labels) or row.title or _words(shown.sheet.table, number),
        is_taken=True,
        is_there=is_there(shown.paper, shown.where, row),
        leads=_called(values.get("lead") or values.get("responsible") or (), labels),
        supports=_called(values.get("support") or (), labels),
        rhythm=rhythm,
        understood="" if understood is None or isinstance(understood, NotUnderstood) else write(understood),
        facts=tuple(_written(shown.sheet.table, number) if row.troubles else _facts(shown, values, labels)),
        new=tuple(_new(row, path)),
        troubles=tuple(trouble_words(shown, one) for one in row.troubles if one.kind not in NAMES),
        asks=tuple((one.text, called(one.text)) for one in row.troubles if one.kind in NAMES),
    )


def _own(shown: Preview, row: ProposedRow) -> tuple[str, Mapping[str, Any]]:
    """Give what the row itself becomes, apart from what comes along."""
    return next(((path, values) for path, values in reversed(row.items) if path == shown.where), ("", {}))


def _title(values: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    said = values.get("title") or values.get("name") or values.get("text")
    return str(said or labels.get(str(values.get("body", "")), ""))


def _words(table: Table, number: int) -> str:
    """Give what a row is about, else its first words, to know it by."""
    row = table.rows[number - 1]
    about = [cell for _, cell in table.cells(row, Field.TITLE, Field.GOAL, Field.POSITION)]
    return next((_short(cell.text) for cell in (*about, *row.cells) if cell.text), _("Tom rad"))


def _written(table: Table, number: int) -> Iterator[Fact]:
    """Give a row as it was written, where it cannot yet be read."""
    for column, cell in zip(table.columns, table.rows[number - 1].cells, strict=True):
        if cell.text and column.field not in {Field.TITLE, Field.SKIPPED}:
            yield Fact(label=column.heading or _("Utan rubrik"), words=_short(cell.text))


def _facts(shown: Preview, values: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[Fact]:
    paper = shown.paper
    names = {one.id: one.name for one in paper.focus_areas} | {one.id: one.text for one in paper.goals}
    for row in shown.rows.values():
        names |= {
            str(made["id"]): str(made.get("name") or made.get("text")) for _path, made in row.items if "id" in made
        }
    said = (
        (_("Fokusområde"), _listed(values.get("focus_areas"), names)),
        (_("Syfte"), values.get("purpose")),
        (_("Mål"), _listed(values.get("goals"), names)),
        (_("Metod"), values.get("method")),
        (_("När"), values.get("when")),
        (_("Redovisas till"), labels.get(str(values.get("to")))),
        (_("Uppföljning"), values.get("follow_up") or values.get("follow_up_rhythm")),
        (_("Indikator"), _listed(values.get("indicators"), {})),
        (_("Nummer"), values.get("number")),
        (_("Hos"), labels.get(str(values.get("party", "")))),
    )
    yield from (Fact(label=label, words=_short(str(words))) for label, words in said if words)


def _new(row: ProposedRow, path: str) -> Iterator[str]:
    kinds = {"focus_areas": _("Nytt fokusområde"), "goals": _("Nytt mål"), "bodies": _("Ny funktion")}
    for made_path, values in row.items:
        if made_path in _ADDED and made_path != path:
            yield f"{kinds[made_path]}: {_short(str(values.get('name') or values.get('text')))}"


def _called(ids: Sequence[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(labels.get(one, one) for one in ids)


def _listed(ids: Any, names: Mapping[str, str]) -> str:
    return ", ".join(_short(names.get(one, one)) for one in ids or ())


def _short(text: str) -> str:
    said = " ".join(text.split())
    return beginning(said, MOST)


def is_of_cell(one: Trouble) -> bool:
    """Tell whether a trouble is mended in its own cell, not by saying who is meant."""
    return bool(one.column) and one.kind not in NAMES

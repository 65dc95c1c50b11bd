"""The forms of a pasted table (klistra in en tabell): what is pasted, and how its rows are looked over."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.ui import asked, fields
from samsyn.intake import wording
from samsyn.intake.rules import limits
from samsyn.intake.rules.tables import Cell, Column, Field, Row, Table, TableKind, Trouble, TroubleKind, tables_in
from samsyn.intake.rules.tables.html_tables import MOST_COLUMNS, MOST_ROWS
from samsyn.intake.rules.tables.marked_cells import cell_of
from samsyn.pages.start.forms import pointing
from samsyn.pages.start.queries.sheets import AT, COLUMNS, IS, NEW, NOBODY, Sheet, called, marked
from samsyn.pages.start.queries.table_rows import is_of_cell, trouble_words
from samsyn.pages.start.queries.tables import NAMES, Asked, Preview
from samsyn.papers import naming
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Paper
from samsyn.papers.references import Space

MOST_OPEN = 25
"""So many rows with something to mend are opened at once."""
TABLE, SHOWN, SEEN, OPENED, CLAUSE = "tabell", "sett", "lista", "oppna", "punkt"
WITH_CLAUSE = {TableKind.ACTIVITIES, TableKind.FOLLOW_UP, TableKind.GOALS}


class Pasted(forms.CharField):
    """What was pasted, whatever signs are in it; those that are not seen are left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = []

    def to_python(self, value: Any) -> str:
        """Give the text as it can be read."""
        said = super().to_python(value) or ""
        return limits.without_unseen(said.replace("\r\n", "\n").replace("\r", "\n"))[0]

    def validate(self, value: Any) -> None:
        """Let the form say what is missing."""


class PasteTable(fields.Form):
    """A table to be read (tabell); ``tables`` is what was found in it."""

    use_required_attribute = False
    text = Pasted(
        label=gettext_lazy("Klistra in tabellen"),
        help_text=gettext_lazy(
            "Kopiera hela tabellen med rubrikraden från Word, Excel eller en webbsida. "
            "Stycken som ”Aktivitet: … Syfte: … Ansvarig: …” går också bra."
        ),
        widget=forms.Textarea({"rows": 14, "data-paste": "html", "spellcheck": "false", "lang": "sv"}),
    )
    html = Pasted(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Read the tables, or say why none can be read."""
        said = self.cleaned_data
        text, html = said.get("text", ""), said.get("html", "")
        self.tables: Sequence[Table] = ()
        if not text.strip():
            self.add_error("text", _("Klistra in tabellen i fältet."))
        elif objection := limits.objection_to_reading(text, html=html):
            self.add_error("text", str(wording.OBJECTIONS[objection]))
        else:
            self.tables = [one for one in tables_in(text, html) if one.rows]
            if not self.tables:
                self.add_error("text", _(
                    "Det här är ingen tabell. Markera hela tabellen där den står, rubrikerna också, "
                    "kopiera den och klistra in den."
                ))  # fmt: skip
        return said


class _Quiet(forms.CharField):
    """A cell as it stands; what is wrong with it is found when the rows are read."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = []

    def validate(self, value: Any) -> None:
        """Let it be empty."""


class _Choice(forms.ChoiceField):
    """A choice that was judged when the sheet was read."""

    def validate(self, value: Any) -> None:
        """Let it be whatever it is."""


class Rows(fields.Form):
    """All the rows of a sheet (raderna): its columns, its names, and the cells of those that are open."""

    use_required_attribute = False

    def __init__(self, shown: Preview, *, shown_by: str = "", **kwargs: Any) -> None:
        self.shown, self._said = shown, QueryDict(mutable=True)
        super().__init__(self._said, **kwargs)
        sheet = shown.sheet
        self._hide(TABLE, packed(sheet.table))
        self._hide(SHOWN, shown_by or sheet.known_by)
        self._hide(SEEN, shown.seen)
        if sheet.table.kind in WITH_CLAUSE and shown.paper.clauses:
            listed = [("", _("Ingen särskild")), *pointing.choices(shown.paper, Space.CLAUSES)]
            self._ask(CLAUSE, _Choice(label=_("Vilken punkt står tabellen i?"), choices=listed), sheet.clause)
        for place, column in enumerate(sheet.table.columns):
            label = _("Vad är ”%(heading)s”?") if column.heading else _("Vad är kolumn %(place)s?")
            said = {"heading": column.heading, "place": place + 1}
            self._ask(f"kolumn-{place}", _Choice(label=label % said, choices=_held(sheet.table.kind)), column.field)
        for one in shown.asked:
            choices = list(_meanings(shown, one))
            field = _Choice(label=_("Vem är ”%(name)s”?") % {"name": one.text}, choices=choices)
            self._ask(f"vem-{called(one.text)}", field, sheet.means.get(called(one.text), ""))
        for number in range(1, len(sheet.table.rows) + 1):
            label = _("Ta med rad %(number)s") % {"number": number}
            self._ask(f"med-{number}", forms.BooleanField(label=label, required=False), number not in sheet.left_out)
        self.opened = sorted({*sheet.opened, *self._troubled()})
        for number in self.opened:
            self._open(number)

    def tell(self) -> None:
        """Say what stops the table: at its cell, at the name that is asked about, or above all."""
        for one in self.shown.troubles:
            self.add_error(None, trouble_words(self.shown, one))
        for number, row in self.shown.rows.items():
            for trouble in row.troubles:
                self._tell(number, trouble)

    def _tell(self, number: int, trouble: Trouble) -> None:
        field = f"vem-{called(trouble.text)}"
        if trouble.kind in NAMES and field in self.fields:
            if field not in self.errors:
                heading = self.shown.sheet.table.columns[trouble.column - 1].heading
                said = {"name": trouble.text, "row": number, "column": heading}
                self.add_error(
                    field, _("Säg vem ”%(name)s” är. Namnet står på rad %(row)s, kolumn ”%(column)s”.") % said
                )
            return
        at = f"ruta-{number}-{trouble.column - 1}"
        self.add_error(at if at in self.fields else None, trouble_words(self.shown, trouble))

    @property
    def lacks_columns(self) -> bool:
        """Whether somebody has to say what a column is."""
        return any(one.field is Field.UNKNOWN for one in self.shown.sheet.table.columns)

    def columns(self) -> list[forms.BoundField]:
        """Give the fields that say what each column is."""
        return [self[f"kolumn-{place}"] for place in range(len(self.shown.sheet.table.columns))]

    def names(self) -> list[forms.BoundField]:
        """Give the fields that ask who is meant."""
        return [self[f"vem-{called(one.text)}"] for one in self.shown.asked]

    def clause(self) -> forms.BoundField | None:
        """Give the field that asks for the clause; None where there is none to ask for."""
        return self[CLAUSE] if CLAUSE in self.fields else None

    def taken(self, number: int) -> forms.BoundField:
        """Give the checkbox of a row."""
        return self[f"med-{number}"]

    def cells(self, number: int) -> list[forms.BoundField]:
        """Give the cells of a row, none where it is closed."""
        wanted = (f"ruta-{number}-", f"delad-{number}-")
        return [self[name] for name in self.fields if name.startswith(wanted)]

    def _troubled(self) -> list[int]:
        rows = self.shown.rows.items()
        return [number for number, row in rows if any(map(is_of_cell, row.troubles))][:MOST_OPEN]

    def _open(self, number: int) -> None:
        self._hide(f"{OPENED}-{number}", "1")
        table, row = self.shown.sheet.table, self.shown.rows.get(number)
        merged = {one.column for one in row.troubles if one.kind is TroubleKind.MERGED} if row else set()
        for place, (column, cell) in enumerate(zip(table.columns, table.rows[number - 1].cells, strict=True)):
            if column.field is Field.SKIPPED:
                continue
            label = column.heading or _("Kolumn %(place)s") % {"place": place + 1}
            lines = min(6, 1 + cell.text.count("\n") + len(cell.text) // 60)
            widget = forms.Textarea({"rows": lines, "lang": "sv"})
            self._ask(f"ruta-{number}-{place}", _Quiet(label=label, widget=widget), marked(cell))
            if place + 1 in merged:
                label = _("”%(heading)s” ska stå så på den här raden") % {"heading": label}
                self._ask(f"delad-{number}-{place}", forms.BooleanField(label=label, required=False), value=False)

    def _ask(self, name: str, field: forms.Field, value: Any) -> None:
        self.add(name, field)
        if value is not False:
            self._said[name] = str(value)

    def _hide(self, name: str, value: str) -> None:
        self._ask(name, forms.CharField(widget=forms.HiddenInput, required=False), value)


def packed(table: Table) -> str:
    """Write a table so that it can be sent back with its page."""
    rows = [[marked(cell) for cell in row.cells] for row in table.rows]
    merged = [
        [number, place, cell.is_carried, cell.is_spread]
        for number, row in enumerate(table.rows)
        for place, cell in enumerate(row.cells)
        if cell.text and (cell.is_carried or cell.is_spread)
    ]
    columns = [[column.heading, column.field] for column in table.columns]
    troubles = bool(table.troubles)
    return json.dumps({"columns": columns, "rows": rows, "merged": merged, "cut": troubles}, ensure_ascii=False)


def sheet_of(data: QueryDict, kind: TableKind) -> Sheet | None:
    """Read a sheet as it was sent back with what was changed in it; None for what is no sheet."""
    try:
        held = json.loads(data.get(TABLE, ""))
        json.dumps(held, ensure_ascii=False).encode()  # half a mark can be written in JSON, but on no page
        columns = tuple(_column(data, kind, place, one) for place, one in enumerate(held["columns"]))
        merged = {(row, place): (bool(down), bool(right)) for row, place, down, right in held["merged"]}
        rows = tuple(
            Row(tuple(_cell(data, (number, place), str(cell), merged) for place, cell in enumerate(row)))
            for number, row in enumerate(held["rows"])
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not rows or len(rows) > MOST_ROWS or not 0 < len(columns) <= MOST_COLUMNS + 1:
        return None
    if any(len(row.cells) != len(columns) for row in rows):
        return None
    numbers = range(1, len(rows) + 1)
    pressed = asked.number(data.get(OPENED, ""))
    return Sheet(
        Table(kind, columns, rows),
        left_out=frozenset(number for number in numbers if f"med-{number}" not in data),
        opened=frozenset(number for number in numbers if f"{OPENED}-{number}" in data or number == pressed),
        means={name.removeprefix("vem-"): str(data[name]) for name in data if name.startswith("vem-") and data[name]},
        clause=data.get(CLAUSE, ""),
    )


def _column(data: QueryDict, kind: TableKind, place: int, held: Sequence[str]) -> Column:
    heading, was = held
    said = data.get(f"kolumn-{place}", was)
    known = {*COLUMNS[kind], Field.SKIPPED, Field.UNKNOWN}
    return Column(str(heading), Field(said) if said in known else Field.UNKNOWN)


def _cell(data: QueryDict, at: tuple[int, int], was: str, merged: Mapping[Any, tuple[bool, bool]]) -> Cell:
    """Give a cell as it was last written; a merged one that was changed, or said to be right, is like any other."""
    name = f"{at[0] + 1}-{at[1]}"
    said = data.get(f"ruta-{name}", was)
    cell = cell_of(said, is_narrow=False)
    if at not in merged or f"delad-{name}" in data or cell != cell_of(was, is_narrow=False):
        return cell
    down, right = merged[at]
    return Cell(cell.text, cell.bold, is_carried=down, is_spread=right)


def _held(kind: TableKind) -> list[tuple[str, Any]]:
    return [(one.value, wording.FIELDS[one]) for one in (Field.UNKNOWN, *COLUMNS[kind], Field.SKIPPED)]


def _meanings(shown: Preview, one: Asked) -> Iterator[Any]:
    labels = naming.labels(shown.paper)
    yield "", _("Välj …")
    if like := [(f"{IS}{AT}{who}", labels[who]) for who in one.near if who in labels]:
        yield _("Menar du"), like
    if not one.is_several:
        yield _("Lägg till som ny"), list(_kinds(shown.paper))
    yield NOBODY, _("Ta inte med namnet")


def _kinds(paper: Paper) -> Iterator[tuple[str, str]]:
    for party in paper.parties:
        named = {"party": capfirst(party.short_name or party.name)}
        yield f"{NEW}{AT}{BodyKind.FUNCTION}{AT}{party.id}", _("Ny funktion hos %(party)s") % named
        yield f"{NEW}{AT}{BodyKind.UNIT}{AT}{party.id}", _("Ny enhet hos %(party)s") % named
    yield f"{NEW}{AT}{BodyKind.ORGANISATION}{AT}", _("Ny organisation utanför parterna")

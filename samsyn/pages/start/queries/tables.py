"""A pasted table as it would come in (förhandsvisning): each row as it will become, who is asked about, what stops."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules.drafting import Item
from samsyn.base.guard.rules import objection_to_storing
from samsyn.intake.rules.suggesting.ground import ground
from samsyn.intake.rules.tables import (
    Field,
    Proposed,
    ProposedRow,
    Table,
    TableKind,
    Trouble,
    TroubleKind,
    rows_as_items,
)
from samsyn.pages.start.queries.sheets import AT, IS, KINDS, NEW, NOBODY, Sheet, called, chosen, put_for
from samsyn.papers import editing, naming
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Body, Paper
from samsyn.papers.naming import fold

NAMES = {TroubleKind.UNKNOWN_WHO, TroubleKind.SEVERAL}
_CLAUSES = {"activities": "aktivitet", "follow_up": "uppfölj", "goals": "mål"}
"""What the clause is called that a table of each kind usually stands in."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name that nobody, or several, answer to (okänt namn): whom it is like, and where it stands."""

    text: str
    near: tuple[str, ...]
    at: tuple[tuple[int, int], ...]
    is_several: bool = False


@dataclass(frozen=True)
class Preview:
    """A sheet as it would come in (förhandsvisning); ``paper`` has those who are added with it."""

    sheet: Sheet
    where: str
    paper: Paper
    asked: tuple[Asked, ...]
    new: tuple[Item, ...]
    rows: Mapping[int, ProposedRow]
    troubles: tuple[Trouble, ...]
    seen: str

    @cached_property
    def is_whole(self) -> bool:
        """Whether every row that is taken along can come in."""
        stopped = any(row.troubles for row in self.rows.values())
        return bool(self.rows) and not (self.troubles or stopped)

    @property
    def items(self) -> list[Item]:
        """All that is added, those who are new first."""
        return [*self.new, *(Item(path, values) for row in self.rows.values() for path, values in row.items)]


def first(draft: DraftRow, where: str, pastes: str, tables: Sequence[Table]) -> tuple[Sheet, int]:
    """Begin to look over what was pasted: rows that the draft already has are left out; how many tables were not read.

    A table of a kind that has a clause of its own is taken to stand in that one.
    """
    table, others = chosen(tables, KINDS[pastes])
    sheet = Sheet(table, clause=_clause(draft.paper, pastes))
    shown = preview(draft, where, sheet)
    there = {number for number, row in shown.rows.items() if is_there(draft.paper, where, row)}
    return replace(sheet, left_out=frozenset(there)), others


def is_there(paper: Paper, where: str, row: ProposedRow) -> bool:
    """Tell whether a draft already has what a row says."""
    if where == "bodies":
        return not row.items and not row.troubles
    if where.endswith("/seats"):
        forum = next((one for one in paper.forums if one.id == where.split("/")[1]), None)
        bodies = {seat.body for seat in forum.seats} if forum else set()
        return any(path == where and values.get("body") in bodies for path, values in row.items)
    said = next((str(values.get("title") or values.get("text")) for path, values in row.items if path == where), "")
    return is_called(paper, where, said or row.title)


def is_called(paper: Paper, where: str, name: str) -> bool:
    """Tell whether something in a list of a draft is called so."""
    held = (getattr(one, "title", "") or getattr(one, "text", "") for one in getattr(paper, where, ()))
    return fold(name) in set(map(fold, held))


def preview(draft: DraftRow, where: str, sheet: Sheet) -> Preview:
    """Tell what the rows of a sheet become in a draft; who was said to be meant stands in the cells."""
    settled = _settled(draft.paper, where, sheet)
    asked = _asked(draft.paper, where, settled)
    new = _new(draft.paper, asked, settled.means)
    bodies = tuple(Body(**{**one.values, "kind": BodyKind(one.values["kind"])}) for one in new)
    paper = replace(draft.paper, bodies=(*draft.paper.bodies, *bodies))
    added = {fold(str(one.values["name"])) for one in new}
    left = tuple(one for one in asked if fold(one.text) not in added)
    found = _proposed(paper, where, settled)
    stopped = [trouble for one in left for trouble in _unsaid(one, settled.table)]
    rows = {number: _stopped(row, number, stopped) for number, row in zip(settled.taken, found.rows, strict=False)}
    seen = draft.seen(where)
    return Preview(settled, where, paper, asked, new, rows, found.troubles, seen)


def _proposed(paper: Paper, where: str, sheet: Sheet) -> Proposed:
    table = replace(sheet.table, rows=tuple(sheet.table.rows[number - 1] for number in sheet.taken))
    forum = where.split("/")[1] if where.endswith("/seats") else ""
    return rows_as_items(table, paper, clause=sheet.clause, forum=forum, sensitive=objection_to_storing)


def _stopped(row: ProposedRow, number: int, stopped: Sequence[Trouble]) -> ProposedRow:
    """Number a row as it is shown, and let what is not known of its names stop it."""
    own = [replace(one, row=number) for one in row.troubles]
    more = [one for one in stopped if one.row == number and all(one.text != each.text for each in own)]
    return replace(row, number=number, troubles=(*own, *more), items=() if more else row.items)


def _settled(paper: Paper, where: str, sheet: Sheet) -> Sheet:
    """Write in the cells who was said to be meant, or nobody; only those who are new are still to be added."""
    labels = naming.labels(paper)
    table, means = sheet.table, dict(sheet.means)
    for one in _asked(paper, where, sheet):
        kind, _, who = means.get(called(one.text), "").partition(AT)
        if kind == NOBODY or (kind == IS and who in labels):
            table = put_for(table, one.text, labels[who] if kind == IS else "", one.at)
            means.pop(called(one.text), None)
    return replace(sheet, table=table, means=means)


def _asked(paper: Paper, where: str, sheet: Sheet) -> tuple[Asked, ...]:
    """Find the names that nobody, or several, answer to, each once with all its places."""
    troubles = [
        replace(one, row=number)
        for number, row in zip(sheet.taken, _proposed(paper, where, sheet).rows, strict=False)
        for one in row.troubles
        if one.kind in NAMES
    ]
    if sheet.table.kind is TableKind.MEMBERS:
        troubles += _positions(paper, sheet)
    found: dict[str, Asked] = {}
    for one in troubles:
        held = found.get(called(one.text))
        at = (*(held.at if held else ()), (one.row, one.column))
        is_several = one.kind is TroubleKind.SEVERAL
        found[called(one.text)] = Asked(one.text, one.near, tuple(dict.fromkeys(at)), is_several)
    return tuple(found.values())


def _positions(paper: Paper, sheet: Sheet) -> Iterator[Trouble]:
    """Find functions that are not known: like another one, without a party of their own, or of several."""
    around, table = ground(paper), sheet.table
    for number in sheet.taken:
        row = table.rows[number - 1]
        where = [who for _, cell in table.cells(row, Field.ORGANISATION) for who in around.find(cell.text).ids]
        for place, cell in table.cells(row, Field.POSITION):
            text = " ".join(cell.text.split())
            answers = around.names.answers(text)
            fitting = [one for one in answers if not where or around.names.whose.get(one) == where[0]]
            near = answers if answers and not where else around.names.near(text)
            if len(fitting) != 1 and (near or not where):
                kind = TroubleKind.SEVERAL if len(answers) > 1 else TroubleKind.UNKNOWN_WHO
                yield Trouble(kind, number, place + 1, text, near)


def _unsaid(one: Asked, table: Table) -> Iterator[Trouble]:
    kind = TroubleKind.SEVERAL if one.is_several else TroubleKind.UNKNOWN_WHO
    for row, column in one.at:
        if table.columns[column - 1].field is Field.POSITION:
            yield Trouble(kind, row, column, one.text, one.near)


def _new(paper: Paper, asked: Sequence[Asked], means: Mapping[str, str]) -> tuple[Item, ...]:
    """Make those who were said to be new: of a party, or outside all of them."""
    used = {*(one.id for one in paper.parties), *(one.id for one in paper.bodies), *(one.id for one in paper.forums)}
    made: list[Item] = []
    for one in asked:
        kind, _, rest = means.get(called(one.text), "").partition(AT)
        what, _, party = rest.partition(AT)
        if kind != NEW or what not in set(BodyKind) or (party and party not in {each.id for each in paper.parties}):
            continue
        key = editing.free_id(editing.plain(one.text), used)
        used.add(key)
        name = one.text[:1].upper() + one.text[1:]
        where = {"party": party} if party else {"is_outside": True}
        made.append(Item("bodies", {"id": key, "name": name, "kind": what, **where}))
    return tuple(made)


def _clause(paper: Paper, pastes: str) -> str:
    """Find the clause that such a table stands in: where its likes already stand, else by its title."""
    held = [one.clause for one in getattr(paper, pastes, ()) if getattr(one, "clause", "")]
    if held or pastes not in _CLAUSES:
        return max(held, key=held.count) if held else ""
    word = _CLAUSES[pastes]
    titled = [one for one in paper.clauses if one.title.casefold().startswith(word)]
    return next((one.id for one in sorted(titled, key=lambda one: not one.annex)), "")

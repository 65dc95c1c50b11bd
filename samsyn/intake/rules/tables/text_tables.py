"""Tables out of plain text: cells with tabs between as Excel writes them, and blocks of labels with their values.

Nykvarn 2021–2022, bilaga 2 and 3, are written so: "Aktivitet: … Syfte: … Mål 1: … Ansvarig: … Tid: …".
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samsyn.intake.rules.tables.columns import field_of
from samsyn.intake.rules.tables.html_tables import MOST_COLUMNS, MOST_ROWS, Grid
from samsyn.intake.rules.tables.marked_cells import cell_of
from samsyn.intake.rules.tables.table import Cell, Field

_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w /&.-]{0,40}?(?: \d{1,2})?)\s*(?::|\t)\s*(?P<value>.*)$", re.DOTALL)
_NUMBERED = re.compile(r"(?P<label>.+?)\s+(?P<number>\d{1,2})$")
_SIGN = re.compile(r"^\s*#{1,6}\s+")
_OPENING = (Field.TITLE, Field.METHOD)
"""What a block begins with: an activity with its name, a row of the follow-up plan with its method."""
LEAST_LETTERS = 3
LEAST_SHARE = 0.6
"""So large a share of the lines have tabs in what is a table."""


def grid_of_cells(text: str) -> Grid | None:
    """Read cells with tabs between; None for a text that is no table. A cell in quotation marks may go over lines."""
    rows = [row for row in _rows(text) if any(cell.strip() for cell in row)]
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < 1 or len(wide) < LEAST_SHARE * len(rows):
        return None
    width = min(max(map(len, wide)), MOST_COLUMNS)
    cells = [tuple(cell_of(cell) for cell in row[:width]) for row in rows[: MOST_ROWS + 1]]
    padded = tuple((*row, *[Cell()] * (width - len(row))) for row in cells)
    kept = tuple(row for row in padded if not _is_stray(row))
    return Grid(kept, frozenset(place for place, row in enumerate(kept) if width > 2 and _is_alone(row)))


def _is_alone(row: Sequence[Cell]) -> bool:
    """Whether a row has words in its first cell only, as one that names an area has."""
    return bool(row[0].text) and not any(cell.text for cell in row[1:])


def _is_stray(row: Sequence[Cell]) -> bool:
    """Whether a row is only a letter or two, which a scan has left."""
    return _is_alone(row) and len(row[0].text) < LEAST_LETTERS


def _rows(text: str) -> list[list[str]]:
    """Take lines apart at their tabs; quotation marks that are never closed are words like others."""
    try:
        if text.count('"') % 2 == 0:
            return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    except csv.Error:
        pass  # a cell that is longer than any table has
    return [line.split("\t") for line in text.splitlines()]


@dataclass(slots=True)
class Block:
    """A block of labels (block): the heading that it stands under, and each label with its value."""

    heading: str
    values: dict[str, str] = field(default_factory=dict)


def blocks_in(text: str) -> list[Block]:
    """Read blocks of labels and values; what stands between them is the heading of the next."""
    found: list[Block] = []
    heading, label, waits = "", "", False
    for line in _lines(text):
        said = _label(line)
        if said is None:
            if waits and found:
                found[-1].values[label], waits = line, False
            else:
                heading, label = _plain(line), ""
            continue
        label, value = said
        if not found or _begins(label, found[-1], heading):
            found.append(Block(heading))
        found[-1].values[label] = "\n".join(part for part in (found[-1].values.get(label, ""), value) if part)
        waits = not value
    return [block for block in found if len(block.values) > 1]


def _lines(text: str) -> Iterator[str]:
    yield from (_SIGN.sub("", line).strip() for line in text.splitlines() if line.strip())


def _label(line: str) -> tuple[str, str] | None:
    """Read a label and its value; None for a line that is neither "Ansvarig: Polis" nor "Ansvarig" alone."""
    plain = _plain(line)
    if field_of(plain) in _ALONE:
        return plain.strip(" :"), ""
    match = _LABELLED.match(plain)
    if match is None or field_of(match["label"]) is Field.UNKNOWN:
        return None
    numbered = _NUMBERED.fullmatch(match["label"])
    value = _value(line, match["value"])
    return (numbered["label"], f"{numbered['number']}. {value}") if numbered else (match["label"], value)


def _value(line: str, plain: str) -> str:
    """Give the value with the bold of its own, without the label's."""
    place = line.find(plain[:12]) if plain else -1
    opened = line[:place].count("**") % 2 if place > 0 else 0
    return ("**" if opened else "") + line[place:] if place > 0 else plain


def _plain(line: str) -> str:
    return cell_of(line.replace("\t", "\u241f")).text.replace("\u241f", "\t")


def _begins(label: str, block: Block, heading: str) -> bool:
    """Whether a label begins a new block: one that opens blocks, said again or under another heading."""
    if heading != block.heading:
        return True
    return field_of(label) in _OPENING and label in block.values


_ALONE = {Field.METHOD, Field.RESPONSIBLE, Field.RHYTHM}


def columns_of_blocks(blocks: Sequence[Block]) -> list[str]:
    """Give the labels of some blocks as headings, in the order that they are first said, one for each field."""
    found: dict[Field, str] = {}
    for block in blocks:
        for label in block.values:
            found.setdefault(field_of(label), label)
    return list(found.values())

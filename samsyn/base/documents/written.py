"""A document as values (dokument): headings, text, lists and tables, before it is set as PDF or Word.

Whoever has something to write out shapes it as blocks, once; both forms are made of the same.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from typing import Any, Literal

_BULLETS = re.compile(r"[\uf0a7\uf0b7\uf0d8]")
_UNHOLDABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in a cell, that may be bold (text)."""

    text: str
    bold: bool = False


Cell = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading (rubrik) of level 1–3, with the number that the paper gives it."""

    level: int
    text: str
    number: str = ""
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph (stycke)."""

    text: str
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class Items:
    """A list (lista), numbered or not."""

    rows: tuple[str, ...]
    is_numbered: bool = False
    kind: Literal["items"] = "items"


@dataclass(frozen=True, slots=True)
class Pairs:
    """Terms and what they are (begrepp), beside each other."""

    rows: tuple[tuple[str, str], ...]
    kind: Literal["pairs"] = "pairs"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table (tabell) with a head; ``widths`` are the columns' shares of the page."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True, slots=True)
class Signing:
    """Room for a party to sign (underskriftsrad): who it is, by which functions, and what is written by hand."""

    party: str
    functions: str
    lines: tuple[str, ...]
    kind: Literal["signing"] = "signing"


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own (ny sida)."""

    kind: Literal["page"] = "page"


Block = Heading | Text | Items | Pairs | Grid | Signing | NewPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A whole document (dokument), Swedish whoever asks for it.

    ``mark`` stands on every page ("Övningsdata"), ``foot`` too. ``is_sheet`` for one that is one page to put on a wall
    (ett blad): printed as large as it has room for. The same values always give the same bytes.
    """

    title: str
    subtitle: str
    author: str
    made_on: date
    mark: str
    foot: str
    is_sheet: bool = False
    blocks: tuple[Block, ...] = field(default=())


def finished(document: Written) -> Written:
    """Make a document ready to be set: no heading is empty or skips a level, no mark stands that no file can hold."""
    cleaned: Written = _clean(document)
    kept = (one for one in cleaned.blocks if not isinstance(one, Heading) or one.text.strip())
    return replace(cleaned, title=cleaned.title.strip() or "–", blocks=tuple(_in_order(kept)))


def _in_order(blocks: Iterable[Block]) -> Iterator[Block]:
    """Let who steps through the headings never be lost (WCAG 1.3.1)."""
    held = 0
    for block in blocks:
        if isinstance(block, Heading):
            held = min(block.level, held + 1)
            yield replace(block, level=held)
        else:
            yield block


def _clean(value: Any) -> Any:
    """Take away what no file can hold; the bullets that a text processor has of its own become plain ones."""
    if isinstance(value, str):
        return _UNHOLDABLE.sub("", _BULLETS.sub("•", value))
    if isinstance(value, tuple):
        return tuple(_clean(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _clean(getattr(value, one.name)) for one in fields(value)})
    return value


def cell(*lines: str | Run) -> Cell:
    """Write a cell of some lines, those that are empty left out."""
    runs = [one if isinstance(one, Run) else Run(one) for one in lines]
    filled = [one for one in runs if one.text]
    return tuple(
        Run(f"{one.text}\n" if place < len(filled) else one.text, one.bold) for place, one in enumerate(filled, 1)
    )


def pairs(*rows: tuple[str, str]) -> tuple[Pairs, ...]:
    """Write terms beside what they are, those without words left out; nothing where all are."""
    filled = tuple(row for row in rows if row[1])
    return (Pairs(filled),) if filled else ()


def grid(head: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[Cell]]) -> tuple[Grid, ...]:
    """Write a table; nothing where it has no rows, and no column that is empty in every row."""
    kept = [place for place in range(len(head)) if any(row[place] for row in rows)]
    if not kept:
        return ()
    laid = tuple(tuple(row[place] for place in kept) for row in rows)
    return (Grid(tuple(head[place] for place in kept), laid, tuple(widths[place] for place in kept)),)

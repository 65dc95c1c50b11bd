"""The paper and its time."""

from collections.abc import Sequence
from datetime import date

from samsyn.base.ui import lines
from samsyn.base.ui.components.library import Values, component
from samsyn.base.ui.values import FileLine, MarginNote, Passage, SignatureLine, Turn


@component(
    "ui/components/ruler.html",
    example="{% term_ruler first=term_first last=term_last today=today words=days_left now='i dag, 41 dagar kvar' %}",
)
def term_ruler(*, first: date, last: date | None, today: date, words: str, now: str) -> Values:
    """Show a term as a ruler (överenskommelsetid): what has gone, today, the end as a wall.

    ``words`` says all of it for those who do not see it; ``now`` stands at today.
    """
    return {"ruler": lines.ruler(first, last, today=today), "words": words, "now": now}


@component(
    "ui/components/clause.html",
    example="{% clause number='6' title='Strategisk styrgrupp' paragraphs=paragraphs notes=notes %}",
)
def clause(
    *,
    title: str,
    paragraphs: Sequence[Sequence[Passage]],
    number: str = "",
    notes: Sequence[MarginNote] = (),
    anchor: str = "",
    level: int = 2,
) -> Values:
    """Show a clause with its margin (punkt): the parties' text in serif, beside it what Samsyn has worked out."""
    shown = {"title": title, "paragraphs": paragraphs, "number": number, "notes": notes}
    return {**shown, "anchor": anchor, "heading": f"h{level}"}


@component("ui/components/signatures.html", example="{% signatures of=signature_lines %}")
def signatures(*, of: Sequence[SignatureLine]) -> Values:
    """Show who signed, where and when (underskrifter); what is missing has a dashed line."""
    return {"lines": of}


@component("ui/components/files.html", example="{% files of=file_lines %}")
def files(*, of: Sequence[FileLine]) -> Values:
    """List files to save (filer), each with its fingerprint: short to compare by eye, whole in its details."""
    return {"files": of}


@component("ui/components/turns.html", example="{% turns of=turn_list %}")
def turns(*, of: Sequence[Turn], down: bool = False) -> Values:
    """Show whose turn each year is (ordförandeskapets ordning), the present one filled."""
    return {"turns": of, "down": down}

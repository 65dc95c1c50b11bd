"""The list of records as a file (handlingar): a table to sort, and a PDF to hand to who asks what is held."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import override

from samsyn.base import documents
from samsyn.base.documents import File
from samsyn.base.documents.setting import set_as
from samsyn.base.documents.written import Block, Run, Text, Written, cell, grid
from samsyn.base.records.queries import RecordRow, Records
from samsyn.base.records.rules import DispatchState
from samsyn.base.records.wording import WAYS
from samsyn.base.ui.number_words import listing
from samsyn.pages.trail.queries.records import MOST_EXPORTED, kind_words
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, short_name
from samsyn.papers.words import Word, words

FORMS = (*documents.TABLES, "pdf")
HEAD = (
    "Handling",
    "Slag",
    "Upprättad",
    "Upprättad av",
    "Inkommen till",
    "Diarienummer",
    "Sekretessmarkering",
    "Skickad till registrator",
    "SHA-256",
)
CUT = f"Här står de {MOST_EXPORTED} senaste. Välj en kortare tid för att få med de tidigare."


def records(found: Records, paper: Paper, *, form: str, where: str, on: date, is_practice: bool) -> File:
    """Write a list of records as ``csv``, ``xlsx`` or ``pdf``, Swedish whoever asks. Raises as ``set_as``."""
    with override("sv"):
        spoken = words(paper.words, "sv")
        if form in documents.TABLES:
            rows = [HEAD, *(_row(one, paper, spoken) for one in found.rows), *([(CUT,)] if found.has_more else [])]
            return documents.table(rows, form=form, name=f"handlingar-{on.isoformat()}")
        return set_as(
            Written(
                title="Handlingar",
                subtitle=f"{where}, {on.isoformat()}",
                author=listing([party.name for party in paper.parties]),
                made_on=on,
                mark="Övningsdata" if is_practice else "",
                foot=f"Handlingar, {where}",
                blocks=tuple(_blocks(found, paper, spoken)),
            ),
            form=form,
            name=f"handlingar-{on.isoformat()}",
        )


def _blocks(found: Records, paper: Paper, spoken: Mapping[str, Word]) -> list[Block]:
    rows = [
        (
            cell(Run(one.title, bold=True), kind_words(one.kind, spoken), _marks(one, paper)),
            cell(one.made_on.isoformat(), short_name(paper, one.whose) if one.whose else ""),
            cell(*dict.fromkeys(f"{short_name(paper, each.party_key)} {each.on.isoformat()}" for each in one.receipts)),
            cell(*(f"{short_name(paper, each.party_key)} {each.said}" for each in one.numbers if each.said)),
        )
        for one in found.rows
    ]
    laid = grid(("Handling", "Upprättad", "Inkommen till", "Diarienummer"), (7, 3, 4, 4), rows)
    return [*(laid or (Text("Inga handlingar."),)), *([Text(CUT)] if found.has_more else [])]


def _row(one: RecordRow, paper: Paper, spoken: Mapping[str, Word]) -> tuple[str | date, ...]:
    return (
        one.title,
        kind_words(one.kind, spoken),
        one.made_on,
        name_of(paper, one.whose) if one.whose else "",
        "; ".join(f"{name_of(paper, each.party_key)} {each.on} {WAYS[each.how]}" for each in one.receipts),
        "; ".join(f"{name_of(paper, each.party_key)} {each.said}" for each in one.numbers if each.said),
        _marks(one, paper),
        "; ".join(f"{each.email} {each.ended_at:%Y-%m-%d}" for each in one.dispatches if _is_sent(each.state)),
        one.sha256,
    )


def _is_sent(state: DispatchState) -> bool:
    return state is DispatchState.SENT


def _marks(one: RecordRow, paper: Paper) -> str:
    said = (f"{each.said} ({name_of(paper, each.party_key)} {each.on})" for each in one.marks if each.said)
    return "; ".join(said)

"""A meeting's notes as a document (anteckningar), and one decision as an excerpt (utdrag); Swedish whoever asks."""

from collections.abc import Iterator
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import override

from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents.written import Block, Heading, Items, Text, Written, cell, grid, pairs
from samsyn.base.ui import day_words
from samsyn.forums import queries as forums
from samsyn.pages.meetings.documents.around import Around, lay
from samsyn.pages.meetings.queries.notes import DecisionShown, ItemShown, NotesPage, notes_page


def notes(page: NotesPage, around: Around) -> Written:
    """Lay out the notes of a meeting, with the sheet of who approved them."""
    held = page.row.content
    word = capfirst(around.words["minutes"].plural)
    with override("sv"):
        blocks = (*_head(page), *_items(page), *_sheet(page), *_additions(page, around))
        return lay(f"{word} {_meeting(page)}", held.forum, blocks, around)


def excerpt(page: NotesPage, decision_id: int, around: Around) -> Written:
    """Lay out one decision, for the forum that asked. Raises ``ObjectDoesNotExist`` for one that is not there."""
    item, found = _decision(page, decision_id)
    with override("sv"):
        number = found.number or "inte numrerat än"
        blocks = (
            *pairs(("Beslut", number), ("Forum", page.row.content.forum), ("Möte", page.when), ("Ärende", item.title)),
            *_of_decision(found),
            *_sheet(page),
        )
        return lay(f"Utdrag {_meeting(page)} beslut {found.number or found.id}".replace(":", "-"), "", blocks, around)


def page_of_decision(actor: Actor, decision_id: int, today: date) -> tuple[int, NotesPage]:
    """Find the meeting of a decision and its notes; raises ``ObjectDoesNotExist`` for one of no meeting."""
    meeting_id = forums.meeting_of_decision(actor, decision_id)
    return meeting_id, notes_page(actor, meeting_id, today)


def _head(page: NotesPage) -> Iterator[Block]:
    held = page.row.content
    times = "–".join(f"{one:%H.%M}" for one in (held.starts, held.ends) if one)
    rows = (
        ("Möte", f"{held.meeting}, {page.when}"),
        ("Tid", f"kl. {times}" if times else ""),
        ("Plats", held.place),
        ("Ordförande", page.chair),
        ("Närvarande", page.present),
        ("Frånvarande", page.absent),
    )
    yield from pairs(*((term, words) for term, words in rows if words))


def _items(page: NotesPage) -> Iterator[Block]:
    for one in page.items:
        yield Heading(1, one.title, number=str(one.number))
        if one.presenter:
            yield Text(f"Föredragande: {one.presenter}")
        if one.text:
            yield Text(one.text)
        for each in one.decisions:
            yield from _of_decision(each)
        if one.assignments:
            yield Heading(2, "Uppdrag")
            yield Items(one.assignments)
        if one.outcome and not one.decisions and not one.assignments:
            yield Text(f"{one.outcome}. {one.why}".strip())


def _of_decision(one: DecisionShown) -> Iterator[Block]:
    yield Heading(2, f"Beslut {one.number}".strip())
    yield Text(one.text)
    if one.stands:
        yield from grid(
            ("Part", "Ställningstagande"), (3, 7), [(cell(each.party), cell(each.words)) for each in one.stands]
        )


def _sheet(page: NotesPage) -> Iterator[Block]:
    if page.sheet:
        yield Heading(1, "Godkännande")
        rows = [(cell(one.function), cell(one.said, one.words)) for one in page.sheet]
        yield from grid(("Funktion", "Besked"), (4, 6), rows)


def _additions(page: NotesPage, around: Around) -> Iterator[Block]:
    if page.row.additions:
        yield Heading(1, f"Tillägg efter att {around.words['minutes'].plural_definite} låstes")
        for one in page.row.additions:
            day = day_words.day(timezone.localdate(one.added_at), today=date.min, form="plain")
            yield Text(f"{day} ({one.by_name}): {one.words}")


def _meeting(page: NotesPage) -> str:
    held = page.row.content
    return f"{held.meeting} {held.on.isoformat()}"


def _decision(page: NotesPage, decision_id: int) -> tuple[ItemShown, DecisionShown]:
    for item in page.items:
        for one in item.decisions:
            if one.id == decision_id:
                return item, one
    raise ObjectDoesNotExist(decision_id)

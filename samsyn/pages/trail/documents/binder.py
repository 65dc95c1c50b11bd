"""The binder as a document (granskningspärm): the same rows as its pages; Swedish whoever asks for it."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import override

from samsyn.base.documents import File
from samsyn.base.documents.setting import set_as
from samsyn.base.documents.written import Block, Cell, Heading, Items, NewPage, Run, Text, Written, cell, grid, pairs
from samsyn.base.ui import day_words
from samsyn.base.ui.number_words import listing
from samsyn.pages.trail.queries import lines
from samsyn.pages.trail.queries.lines import DecisionShown, ForumShown, PromiseShown, ProofShown, TimeShown, day
from samsyn.pages.trail.queries.shown import FirstPage, Part, first_page
from samsyn.pages.trail.queries.values import Binder, ChangeRow
from samsyn.papers.words import words

SEEN = "Siffrorna räknar varje åtagande, gång och bevis en gång."


def file(binder: Binder, form: str) -> File:
    """Set a binder as ``pdf`` or ``docx``, named by its days. Raises as ``set_as``."""
    with override("sv"):
        span = binder.span
        days = str(span.year) if span.year else f"{span.first}–{span.last}"
        return set_as(written(binder), form=form, name=f"granskningsparm-{binder.slug}-{days}")


def written(binder: Binder) -> Written:
    """Lay out a binder: its first page, and each chapter on a page of its own."""
    with override("sv"):
        page = first_page(binder, words(binder.words, "sv"))
        names = [name for one in binder.agreements[-1:] for name in one.parties]
        return Written(
            title=page.title,
            subtitle=f"{binder.collaboration}, {_agreement_in_short(binder)}",
            author=listing(names) or binder.collaboration,
            made_on=binder.on,
            mark="Övningsdata" if binder.is_practice else "",
            foot=f"{page.title}, {binder.collaboration}",
            blocks=(*_first(page), *_chapters(binder, page)),
        )


def _agreement_in_short(binder: Binder) -> str:
    return listing([one.title for one in binder.agreements]) or "ingen överenskommelse gällde"


def _first(page: FirstPage) -> Iterator[Block]:
    yield Text(page.audience)
    yield Text(page.as_of)
    yield Heading(1, "Det här saknas")
    yield Items(page.lacking) if page.lacking else Text(page.is_whole)
    yield Heading(1, "Det hela i siffror")
    rows = [
        (cell(Run(one.title, bold=True)), cell(str(one.total)), cell(*_parts(one.parts), one.note))
        for one in page.tallies
    ]
    yield from grid(("Vad", "Antal", "Av dem"), (4, 2, 9), rows)
    yield Text(SEEN)
    yield Heading(1, "Innehåll")
    yield Items(tuple(f"{one.title}: {one.about}" for one in page.chapters), is_numbered=True)


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    return (f"{one.words}: {one.count}" for one in parts)


def _chapters(binder: Binder, page: FirstPage) -> Iterator[Block]:
    laid = {
        "overenskommelsen": _agreement,
        "ataganden": _promises,
        "moten": _meetings,
        "beslut": _decisions,
        "uppdrag": _assignments,
    }
    for number, one in enumerate(page.chapters, start=1):
        yield NewPage()
        yield Heading(1, one.title, number=str(number))
        yield from laid[one.slug](binder)


def _agreement(binder: Binder) -> Iterator[Block]:
    for one in binder.agreements:
        days = day_words.period(one.first_day, one.last_day, today=date.min)
        yield from pairs(("Överenskommelse", one.title), ("Parter", listing(one.parties)), ("Gäller", days))
    yield from pairs(("I Samsyn från", day(binder.in_use_from)))
    rows = [
        (
            cell(one.title, f"utgåva {one.row.number}"),
            cell(day(one.row.first_day) or "från början"),
            cell(one.decided),
            cell(one.row.reason),
        )
        for one in lines.editions(binder)
    ]
    yield Heading(2, "Utgåvor som gällde")
    yield from grid(("Del", "Gäller från", "Beslutad", "Varför"), (4, 3, 4, 5), rows)
    yield Heading(2, "Ändringar")
    if not binder.changes:
        yield Text("Överenskommelsen ändrades inte.")
    for change in binder.changes:
        yield from _change(change)


def _change(one: ChangeRow) -> Iterator[Block]:
    yield Heading(3, f"Från {day(one.first_day)}")
    if not (one.came or one.ended or one.changed):
        yield Text("Inget åtagande ändrades.")
    for label, titles in (("Nya åtaganden", one.came), ("Åtaganden som upphörde", one.ended)):
        if titles:
            yield Text(f"{label}:")
            yield Items(titles)
    rows = [(cell(each.title), cell(each.before), cell(each.after)) for each in one.changed]
    yield from grid(("Åtagande", "Förut", "Nu"), (4, 4, 4), rows)


def _promises(binder: Binder) -> Iterator[Block]:
    for group in lines.promises(binder):
        yield Heading(2, group.title)
        for one in group.promises:
            yield from _promise(one)


def _promise(one: PromiseShown) -> Iterator[Block]:
    yield Heading(3, one.row.title)
    quoted = f"”{one.row.quote}”" if one.row.quote else ""
    stands = f"{one.words}, {one.figures}" if one.figures else one.words
    yield from pairs(
        ("Så stod det", stands),
        ("Så är det lovat", quoted),
        ("Var och hur ofta", one.source),
        ("Ansvarar", one.owners),
        ("Till", one.row.receiver),
    )
    rows = [(cell(time.days), cell(time.words, time.note), _of_time(time)) for time in one.times]
    rows += [(cell(day(proof.row.done_on)), (), _proof(proof)) for proof in one.proofs]
    yield from grid(("När", "Läge", "Vad som gjordes, eller varför inte"), (4, 4, 9), rows)


def _of_time(one: TimeShown) -> Cell:
    return (*cell(one.written), *(run for proof in one.proofs for run in _proof(proof)))


def _proof(one: ProofShown) -> Cell:
    row = one.row
    about = row.about.title if row.meeting_id else ""
    exception = f"Undantag: {row.exception}" if row.exception else ""
    said = f"{day(row.done_on)}: {row.what}"
    return cell(said, exception, *(part for part in (about, one.reference) if part), f"{one.entered}.")


def _meetings(binder: Binder) -> Iterator[Block]:
    if not binder.forums:
        yield Text("Inget möte finns i Samsyn för perioden.")
    for one in lines.forums(binder):
        yield from _forum(one)


def _forum(one: ForumShown) -> Iterator[Block]:
    yield Heading(2, one.row.forum.name)
    yield Text(one.sentence)
    rows = [(cell(day(each.row.on)), cell(each.state), cell(each.notes), cell(each.note)) for each in one.meetings]
    yield from grid(("Dag", "Läge", "Anteckningar", "Not"), (4, 4, 5, 5), rows)


def _decisions(binder: Binder) -> Iterator[Block]:
    found = lines.decisions(binder)
    if not found:
        yield Text("Inget beslut finns i Samsyn för perioden.")
    for one in found:
        yield from _decision(one)


def _decision(one: DecisionShown) -> Iterator[Block]:
    row = one.row
    yield Heading(2, one.title)
    yield Text(row.text)
    yield from pairs(("Läge", f"{one.words}. {one.taken}".strip()), ("Vad det blev av", one.became))
    rows = [
        (cell(each.row.party), cell(each.words, each.row.reservation), cell(each.said), cell(each.own))
        for each in one.stands
    ]
    yield from grid(("Part", "Ställningstagande", "När", "Egen organisation"), (4, 6, 4, 6), rows)


def _assignments(binder: Binder) -> Iterator[Block]:
    rows = [
        (cell(Run(one.row.what, bold=True), one.asked), cell(one.row.owner), cell(one.by), cell(one.words, one.answer))
        for one in lines.assignments(binder)
    ]
    if not rows:
        yield Text("Inget uppdrag finns i Samsyn för perioden.")
    yield from grid(("Uppdrag", "Vem", "Till när", "Svar"), (6, 4, 3, 6), rows)

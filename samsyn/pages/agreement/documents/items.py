"""What stands under a clause besides its text (innehåll): forums, goals, activities, follow-up and the like.

The documents are in the agreement's own language, Swedish, whoever asks for them; so their words are not translated.
"""

from collections.abc import Callable, Iterator, Sequence

from samsyn.base.documents.written import Block, Cell, Heading, Items, Run, Text, cell, grid, pairs
from samsyn.base.ui.number_words import in_words, listing
from samsyn.papers.clauses import label
from samsyn.papers.kinds import ChairKind, ContactPurpose, Level, PromiseKind, SeatKind
from samsyn.papers.model import Activity, Chair, ExplicitPromise, FollowUp, Forum, Goal, Line, Paper, Seat
from samsyn.papers.who import name_of

LEVELS = {Level.STRATEGIC: "Strategisk", Level.OPERATIVE: "Operativ", Level.INDIVIDUAL: "Individnivå"}
SEATS = {
    SeatKind.MEMBER: "Ledamöter",
    SeatKind.STANDING_ADJUNCT: "Ständigt adjungerade",
    SeatKind.ADJUNCT: "Adjungeras vid behov",
}
CHAIRS = {
    ChairKind.FIXED: "{names}",
    ChairKind.JOINT: "{names}, gemensamt",
    ChairKind.ALTERNATING: "Växlar mellan {names}, möte för möte",
    ChairKind.YEARLY: "Ett år i taget i turordning: {names}",
}
PURPOSES = {
    ContactPurpose.COORDINATION: "Samverkan",
    ContactPurpose.COMMUNICATION: "Kommunikation",
    ContactPurpose.MEDIA: "Media",
    ContactPurpose.PUBLIC: "Allmänheten",
}
FOLLOWED = ("Följs upp", "Hur", "Ansvarar", "När", "Till")
Make = Callable[[Paper, str], Iterator[Block]]


def place(paper: Paper, clause: str) -> str:
    """Tell under which clause something stands, "" where the paper has no such clause."""
    return clause if any(one.id == clause for one in paper.clauses) else ""


def forums(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the forums of a clause with level, rhythm, chair and seats (samverkansforum)."""
    found = [one for one in paper.forums if place(paper, one.clause) == clause]
    is_alone = len(found) == 1 and _has_text(paper, clause)
    for one in found:
        if not is_alone:
            yield Heading(3, one.name)
        yield from pairs(*_forum(paper, one, is_told=is_alone))


def coordinators(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the coordinators of a clause, by party (samordnare)."""
    held = paper.coordinators
    if held and place(paper, held.clause) == clause:
        yield from pairs(*((name_of(paper, one.party), name_of(paper, one.function)) for one in held.people))


def contacts(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the contacts, under the clause that is called so (kontakter)."""
    own = next((one.id for one in paper.clauses if one.title.lower().startswith("kontakt")), "")
    if own == clause:
        rows = [
            (
                cell(name_of(paper, one.party)),
                cell(PURPOSES[one.purpose]),
                cell(name_of(paper, one.function) if one.function else ""),
                cell(one.phone, one.email, one.address),
            )
            for one in paper.contacts
        ]
        yield from grid(("Part", "Gäller", "Funktion", "Nås på"), (4, 3, 4, 5), rows)


def communication(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the aim of communication (kommunikation)."""
    held = paper.communication
    if held and held.aim and place(paper, held.clause) == clause and not _has_text(paper, clause):
        yield Text(held.aim)


def sources(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the sources of the picture (underlag)."""
    rows = [
        f"{one.name} ({name_of(paper, one.owner)})" if one.owner else one.name
        for one in paper.sources
        if place(paper, one.clause) == clause
    ]
    yield from _headed(paper, clause, "Underlag", (Items(tuple(rows)),) if rows else ())


def focus_areas(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the focus areas with the picture's words, unless they are what the clause itself is about (fokusområden)."""
    found = [one for one in paper.focus_areas if place(paper, one.clause) == clause]
    for one in found:
        if len(found) > 1 or not _has_text(paper, clause):
            yield Heading(3, f"{one.number} {one.name}".strip())
            if one.picture:
                yield Text(one.picture)


def goals(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the goals of a clause (mål)."""
    rows = [_goal(one) for one in paper.goals if place(paper, one.clause) == clause]
    yield from _headed(paper, clause, "Mål", (Items(tuple(rows)),) if rows else ())


def activities(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the activities of a clause (aktiviteter); who leads stands in bold, as in the papers."""
    rows = [_activity(paper, one) for one in paper.activities if place(paper, one.clause) == clause]
    yield from grid(("Aktivitet", "Ansvarar", "När", "Uppföljning"), (9, 5, 4, 5), rows)


def other_plans(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the plans that the agreement leans on (andra planer)."""
    rows = [
        (cell(one.name), cell(name_of(paper, one.owner) if one.owner else ""), cell(one.period), cell(one.rhythm))
        for one in paper.other_plans
        if place(paper, one.clause) == clause
    ]
    yield from grid(("Annan plan", "Hålls av", "Tid", "När"), (6, 4, 3, 3), rows)


def follow_up(paper: Paper, clause: str) -> Iterator[Block]:
    """Give the rows of the follow-up plan (uppföljning)."""
    rows = [_follow_up(paper, one) for one in paper.follow_up if place(paper, one.clause) == clause]
    if len(rows) == 1 and clause:
        yield from pairs(*zip(FOLLOWED, ("".join(run.text for run in one) for one in rows[0]), strict=True))
    else:
        yield from grid(FOLLOWED, (5, 6, 5, 4, 4), rows)


def promises(paper: Paper) -> Iterator[Block]:
    """Give all that is promised by words alone, in short (åtagandena i korthet)."""
    every: list[ExplicitPromise] = [*paper.promises, *paper.picture_promises]
    every += paper.coordinators.tasks if paper.coordinators else ()
    every += paper.communication.promises if paper.communication else ()
    rows = [
        (cell(one.title), cell(_names(paper, one.owner)), cell(_when(one)), cell(label(paper, one.clause)))
        for one in every
    ]
    yield from grid(("Åtagande", "Vem", "När", "Står i"), (8, 6, 4, 4), rows)


UNDER: tuple[Make, ...] = (
    *(forums, coordinators, contacts, communication, sources),
    *(focus_areas, goals, activities, other_plans, follow_up),
)
"""All that may stand under a clause, in the order that it is read."""


def _headed(paper: Paper, clause: str, title: str, blocks: Sequence[Block]) -> Iterator[Block]:
    own = next((one.title for one in paper.clauses if one.id == clause), "")
    if blocks and clause and own != title:
        yield Heading(3, title)
    yield from blocks


def _has_text(paper: Paper, clause: str) -> bool:
    return any(one.id == clause and one.text for one in paper.clauses)


def _forum(paper: Paper, one: Forum, *, is_told: bool) -> Iterator[tuple[str, str]]:
    yield "Nivå", f"{LEVELS[one.level]}, högst beslutande" if one.is_highest else LEVELS[one.level]
    yield "Uppgift", "" if is_told else one.purpose
    yield "Möts", ", ".join(part for part in (one.rhythm, one.place) if part)
    yield "Ordförande", _chair(paper, one.chair) if one.chair else ""
    yield "Föredragande", _names(paper, one.presenters)
    for kind, words in SEATS.items():
        yield words, _seats(paper, [seat for seat in one.seats if seat.kind is kind])
    yield "Beslut", one.decision_rule
    yield "Rapporterar", _lines(paper, one.reports)
    yield "Anteckningar", _lines(paper, one.minutes)


def _chair(paper: Paper, chair: Chair) -> str:
    said = CHAIRS[chair.kind].format(names=_names(paper, chair.order)) if chair.order else ""
    begins = f"från {chair.first_year}" if said and chair.first_year else ""
    convenes = "kallar till mötena" if said and chair.convenes else ""
    return ", ".join(part for part in (said, begins, convenes) if part)


def _seats(paper: Paper, seats: Sequence[Seat]) -> str:
    names = []
    for one in seats:
        more = [in_words(one.count) if one.count > 1 else "", "eftersträvas" if one.is_aim else ""]
        said = ", ".join(part for part in more if part)
        names.append(f"{name_of(paper, one.body)} ({said})" if said else name_of(paper, one.body))
    return "; ".join(names) if any("," in one for one in names) else listing(names)


def _lines(paper: Paper, lines: Sequence[Line]) -> str:
    said = (f"{one.what} till {name_of(paper, one.to)}" + _after(one.rhythm or one.when) for one in lines)
    return "; ".join(said)


def _after(words: str) -> str:
    return f", {words}" if words else ""


def _goal(one: Goal) -> str:
    return f"Mål {one.number}. {one.text}" if one.number else one.text


def _activity(paper: Paper, one: Activity) -> tuple[Cell, ...]:
    numbers = [goal.number for goal in paper.goals if goal.id in one.goals and goal.number]
    return (
        cell(
            Run(one.title, bold=True),
            one.purpose,
            one.how,
            f"Mål {listing(numbers)}." if numbers else "",
            f"Resurser: {one.commitment}" if one.commitment else "",
        ),
        cell(
            *(Run(_short(paper, key), bold=True) for key in one.lead),
            *(_short(paper, key) for key in (*one.support, *one.positions)),
        ),
        cell(one.rhythm, one.when, one.days),
        cell(one.follow_up, one.follow_up_rhythm, *one.indicators),
    )


def _follow_up(paper: Paper, one: FollowUp) -> tuple[Cell, ...]:
    return (
        cell(one.title),
        cell(one.method, *one.indicators),
        cell(*(_short(paper, key) for key in (*one.responsible, *one.through))),
        cell(one.rhythm),
        cell(name_of(paper, one.to) if one.to else ""),
    )


def _when(one: ExplicitPromise) -> str:
    always = "gäller hela tiden" if one.kind in {None, PromiseKind.STANDING} else ""
    return one.rhythm or one.when or always


def _names(paper: Paper, keys: Sequence[str]) -> str:
    return listing([_short(paper, key) for key in keys])


def _short(paper: Paper, key: str) -> str:
    """Call a party as the text does for short, anybody else by name."""
    short = next((party.short_name for party in paper.parties if party.id == key), "")
    return f"{short[:1].upper()}{short[1:]}" if short else name_of(paper, key)

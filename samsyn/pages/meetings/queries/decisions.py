"""What the pages of decisions show: the register, and one decision in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import Stance
from samsyn.forums import queries as forums
from samsyn.forums.queries import Course, DecisionRow, PartyRow
from samsyn.forums.rules.circles import has_outside
from samsyn.forums.rules.consensus import UNDECIDED, DecisionStanding
from samsyn.forums.rules.kinds import Purpose
from samsyn.forums.rules.lifting import forums_above
from samsyn.forums.wording import STANDS
from samsyn.forums.wording.deciding import DECISIONS
from samsyn.pages.meetings.queries import marks, sentences
from samsyn.papers.model import Paper

PAGE = 50


@dataclass(frozen=True, slots=True)
class PartyCard:
    """A party's card (ställningstagande): where it stands, who said it, and its own decision beside the forum's."""

    party: str
    mark: Kind
    words: str
    said: str
    reservation: str
    own: str
    lacks_own: bool
    own_url: str


@dataclass(frozen=True, slots=True)
class Line:
    """A decision as a line of the register (rad): its title, how it stands, and what became of it."""

    id: int
    title: str
    url: str
    mark: Kind
    standing: str
    sentence: str
    forum: str
    number: str
    on: date
    became: str
    has_outside: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """The register as it is shown (beslutsregister)."""

    lines: tuple[Line, ...]
    before: Link | None
    after: Link | None
    is_sifted: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision as it is shown (beslut)."""

    line: Line
    row: DecisionRow
    cards: tuple[PartyCard, ...]
    others: str
    may_answer: bool
    stood: PartyRow | None
    may_lead: bool
    may_withdraw: bool
    may_change: bool
    may_tell: bool
    lift_url: str
    meeting_url: str
    way: tuple[str, ...]
    effect: str


def asked_for(found: Mapping[str, str]) -> dict[str, Any]:
    """Read what is sifted by from an address; what cannot be read is not sifted by."""
    standing, year = found.get("lage", ""), found.get("ar", "")
    return {
        "words": found.get("ord", "")[:200],
        "forum_key": found.get("forum", ""),
        "year": int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None,
        "standing": DecisionStanding(standing) if standing in {one.value for one in DecisionStanding} else None,
    }


def listed(actor: Actor, found: Mapping[str, str], *, on: date) -> Listed:
    """Show a page of the register."""
    asked = asked_for(found)
    at = int(found["sida"]) if found.get("sida", "").isascii() and found.get("sida", "").isdigit() else 1
    at = min(max(at, 1), 10_000)
    page = forums.decisions(actor, on=on, offset=(at - 1) * PAGE, most=PAGE, **asked)
    kept = {key: found[key] for key in ("ord", "lage", "forum", "ar", "per") if found.get(key)}
    is_sifted = any(key != "per" for key in kept)
    before = _page(actor, kept, at - 1, _("Senare beslut")) if at > 1 else None
    after = _page(actor, kept, at + 1, _("Tidigare beslut")) if page.has_more else None
    return Listed(tuple(line(one) for one in page.rows), before, after, is_sifted)


def choices(actor: Actor, paper: Paper) -> dict[str, list[tuple[str, str]]]:
    """Give what the register can be sifted by: forums and years."""
    every = [("", _("Alla"))]
    years = [(str(year), str(year)) for year in forums.years_of_decisions(actor)]
    return {"forum": [*every, *((one.id, one.name) for one in paper.forums)], "ar": [*every, *years]}


def _page(actor: Actor, kept: Mapping[str, str], number: int, label: str) -> Link:
    query = {**kept, "sida": str(number)} if number > 1 else dict(kept)
    return Link(label=label, url=reverse("meetings:decisions", args=[actor.slug], query=query))


def line(row: DecisionRow) -> Line:
    """Put a decision in a line."""
    return Line(
        id=row.id,
        title=row.title,
        url=reverse("meetings:decision", args=[row.slug, row.id]),
        mark=marks.OF_DECISION[row.standing],
        standing=str(DECISIONS[row.standing]),
        sentence=sentences.standing(row),
        forum=row.forum.name,
        number=row.number,
        on=row.proposed_on,
        became=row.became,
        has_outside=row.has_outside,
    )


def stances(row: DecisionRow) -> tuple[Stance, ...]:
    """Say where each party that a decision touches stands, for the component."""
    return tuple(marks.stance(one.party.name, one.stand) for one in row.stood)


def shown(actor: Actor, paper: Paper, decision_id: int, *, on: date) -> Shown:
    """Show one decision. Raises ``ObjectDoesNotExist``."""
    return shown_row(actor, paper, forums.decision(actor, decision_id, on))


def shown_row(actor: Actor, paper: Paper, row: DecisionRow) -> Shown:
    """Show a decision that is at hand."""
    way = forums.course(actor, paper, row.item_id) if row.item_id else None
    is_live = row.standing not in {DecisionStanding.LIFTED, DecisionStanding.WITHDRAWN}
    may_lead = forums.may_lead(actor, paper, row)
    return Shown(
        line=line(row),
        row=row,
        cards=tuple(_card(actor, one, row) for one in row.stood),
        others=sentences.not_touched(row),
        may_answer=is_live and row.consensus.holds_from is None and forums.may_answer(actor, row),
        stood=next((one for one in row.touched if one.party.key == actor.party_key), None),
        may_lead=may_lead,
        may_change=may_lead and forums.may_reword(row),
        may_withdraw=is_live and row.consensus.holds_from is None and may_lead,
        may_tell=row.standing in {DecisionStanding.TAKEN, DecisionStanding.CONDITIONAL} and forums.may_tell_of(actor),
        lift_url=_lift_url(paper, row, way) if may_lead else "",
        meeting_url=reverse("meetings:meeting", args=[row.slug, row.meeting_id]) if row.meeting_id else "",
        way=sentences.way(way) if way else (),
        effect=sentences.effect(row),
    )


def as_written(page: Shown) -> dict[str, Any]:
    """Give what a decision says, for the form that words it anew."""
    return {"text": page.row.text, "touches": [one.party.key for one in page.row.touched], "seen": page.row.revision}


def _lift_url(paper: Paper, row: DecisionRow, way: Course | None) -> str:
    is_open = way is not None and way.here.outcome is None and row.standing in UNDECIDED
    if not is_open or not forums_above(paper, row.forum.key):
        return ""
    return reverse("meetings:lift", args=[row.slug, row.item_id])


def _card(actor: Actor, one: PartyRow, row: DecisionRow) -> PartyCard:
    is_mine = one.party.key == actor.party_key and one.lacks_own and forums.may_answer(actor, row)
    return PartyCard(
        party=one.party.name,
        mark=marks.OF_STAND[one.stand],
        words=str(STANDS[one.stand]),
        said=sentences.said(one),
        reservation=one.reservation,
        own=sentences.own(one),
        lacks_own=one.lacks_own,
        own_url=reverse("meetings:own-decision", args=[row.slug, row.id]) if is_mine else "",
    )


def table(actor: Actor, found: Mapping[str, str], *, on: date) -> list[list[str | int | date | None]]:
    """Lay out the register as a table for a spreadsheet, all that is sifted."""
    heads = [_("Nummer"), _("Dag"), _("Forum"), _("Beslut"), _("Läge"), _("Taget"), _("Gäller från")]
    heads += [_("Väntar på"), _("Eget beslut saknas"), _("Vad blev det av?")]
    rows = _all(actor, found, on)
    return [list(heads), *(_cells(one) for one in rows)]


def _all(actor: Actor, found: Mapping[str, str], on: date) -> Sequence[DecisionRow]:
    return forums.decisions(actor, on=on, most=MOST_EXPORTED, **asked_for(found)).rows


MOST_EXPORTED = 10_000


def _cells(row: DecisionRow) -> list[str | int | date | None]:
    held = row.consensus
    names = {one.party.key: one.party.name for one in row.parties}
    waits, lacks = (", ".join(names[key] for key in keys) for keys in (held.waits_for, held.lacks_own))
    head: list[str | int | date | None] = [row.number, row.proposed_on, row.forum.name, row.text]
    return [*head, str(DECISIONS[row.standing]), held.taken_on, held.holds_from, waits, lacks, row.became]


@dataclass(frozen=True, slots=True)
class Lifting:
    """A question to be lifted (fråga att lyfta): the forums above, and if there are outside seats where it is now."""

    title: str
    above: list[tuple[str, str]]
    has_outside: bool


def lifting(actor: Actor, paper: Paper, item_id: int) -> Lifting:
    """Give a question and the forums that it can be lifted to. Raises ``ObjectDoesNotExist``."""
    here = forums.course(actor, paper, item_id).here
    above = [(one.id, one.name) for one in forums.lifts_to(actor, paper, item_id)]
    return Lifting(here.title, above, has_outside(paper, here.forum.key))


def insist_on_saying(actor: Actor) -> None:
    """Raise ``PermissionDenied`` for one who only reads."""
    if not forums.may_say(actor):
        raise PermissionDenied


def purpose_of(value: str) -> Purpose:
    """Take a purpose as it was chosen."""
    return Purpose(value)

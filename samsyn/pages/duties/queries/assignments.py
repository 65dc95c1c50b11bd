"""What the list of assignments asks (uppdragen): mine, those we gave, all that are open, and those that ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.rules.reach import INSIDE, is_outside, open_circle
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import number_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import kind
from samsyn.base.ui.values import Need, Tab
from samsyn.base.ui.wheel_values import Dot, Ring
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import AssignmentRow
from samsyn.duties.queries import telling as words
from samsyn.duties.rules.assignments import COORDINATORS, AssignmentStanding
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper
from samsyn.papers.who import party_of

MINE, GIVEN, OPEN, ENDED = "mina", "givna", "oppna", "avslutade"
PER_PAGE, MANY = 50, 7
Choices = list[tuple[str, str | list[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which assignments are asked for (urval): of a tab, of one owner or asker, and which page of those that ended."""

    tab: str = ""
    who: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentsPage:
    """The list of assignments (uppdragen): the chosen ones, with what may be done."""

    lead: str
    rows: tuple[Need, ...]
    tabs: tuple[Tab, ...]
    chosen: str
    who: Choices
    can_choose: bool
    is_empty: bool
    give: Link | None
    after: Link | None


def assignments(actor: Actor, paper: Paper, wanted: Wanted, *, on: date, is_open: bool) -> AssignmentsPage:
    """Lay out the assignments of a tab, and of one owner or asker if asked. At most three queries."""
    found = duties.assignments(actor, on=on, open_only=True)
    held = {
        MINE: [one for one in found if one.owner.key in duties.owned_keys(actor, paper)],
        GIVEN: [one for one in found if is_given_by(one, actor)],
        OPEN: found,
    }
    usual = MINE if held[MINE] else OPEN
    tab = wanted.tab if wanted.tab in (*held, ENDED) else usual
    ended = _ended(actor, on, wanted.page) if tab == ENDED or not found else []
    shown = [one for one in held.get(tab, ended[:PER_PAGE]) if _is_of(one, wanted.who)]
    may = is_open and duties.may_assign(actor)
    return AssignmentsPage(
        lead=_lead(held[MINE], found),
        rows=tuple(need(actor, paper, one, on=on) for one in shown),
        tabs=_tabs(actor, held, tab),
        chosen=tab,
        who=_who(found if tab != ENDED else ended),
        can_choose=bool(wanted.who) or len(shown) > MANY,
        is_empty=not found and not ended,
        give=Link(label=_("Ge ett uppdrag"), url=_url("assign", actor)) if may else None,
        after=_after(actor, wanted.page) if tab == ENDED and len(ended) > PER_PAGE else None,
    )


def is_given_by(row: AssignmentRow, actor: Actor) -> bool:
    """Tell whether the actor gave it, or a forum where she sits asked for it."""
    asker = row.asked_by.key if row.asked_by else ""
    return asker in duties.belonging(actor) if asker else row.given_by_id == actor.user_id


def need(actor: Actor, paper: Paper, row: AssignmentRow, *, on: date) -> Need:
    """Show an assignment with its sentence and the one thing to do."""
    answer = Link(label=_("Svara"), url=_url("answer-assignment", actor, row.id))
    may = row.is_open and duties.may_answer(actor, row, paper) and row.owner.key in duties.owned_keys(actor, paper)
    return Need(
        mark=kind(row.standing),
        title=words.title(row.what),
        url=_url("assignment", actor, row.id),
        standing=str(wording.ASSIGNMENT_STANDINGS[row.standing]),
        sentence=words.sentence(row, on),
        actions=(answer,) if may else (),
    )


def rings(actor: Actor, rows: Sequence[AssignmentRow], year: int) -> tuple[Ring, ...]:
    """Give the assignments of a year as one ring of the wheel, a mark on each last day; none if there are none."""
    held = [one for one in rows if one.by_day and one.by_day.year == year]
    if not held:
        return ()
    dots = [
        Dot(one.by_day, kind(one.standing), f"{words.title(one.what)}: {wording.ASSIGNMENT_STANDINGS[one.standing]}")
        for one in held
        if one.by_day
    ]
    worst = min((one.standing for one in held), key=list(AssignmentStanding).index)
    one = Ring(
        letter="",
        name=_("Uppdrag"),
        dots=tuple(sorted(dots, key=lambda dot: dot.on)),
        mark=kind(worst),
        words=str(wording.ASSIGNMENT_STANDINGS[worst]),
        url=_url("assignments", actor),
        written=False,
    )
    return (one,)


def owners(paper: Paper) -> Choices:
    """Offer everybody who can have an assignment: forums, the coordinators, then each party with its own."""
    forums = [(one.id, one.name) for one in paper.forums if one.level is not Level.INDIVIDUAL]
    groups: Choices = [
        ("", _("Välj")),
        (_("Forum"), forums),
        (_("Alla samordnare"), [(COORDINATORS, str(wording.COORDINATORS))]),
    ]
    for party in paper.parties:
        bodies = [(one.id, one.name) for one in paper.bodies if party_of(paper, one.id) == party.id]
        groups.append((capfirst(party.short_name or party.name), [(party.id, party.name), *bodies]))
    others = [one for one in paper.bodies if not party_of(paper, one.id)]
    groups.append((_("Andra"), [(one.id, one.name) for one in others if not one.is_outside]))
    groups.append((_("Utanför parterna"), [(one.id, one.name) for one in others if one.is_outside]))
    return [(label, held) for label, held in groups if held or not label]


def forums(paper: Paper, nobody: str) -> list[tuple[str, str]]:
    """Offer the forums of which something may be kept, and that it is none of them."""
    return [("", nobody), *((one.id, one.name) for one in paper.forums if one.level is not Level.INDIVIDUAL)]


def circles(actor: Actor, paper: Paper) -> list[tuple[str, str]]:
    """Offer who may see an assignment, as far as the actor herself reaches: the parties, then those outside too."""
    outside = {body.id for body in paper.bodies if body.is_outside}
    marked = [one for one in paper.forums if one.level is not Level.INDIVIDUAL]
    found = [(INSIDE, _("Bara parterna"))]
    for forum in marked:
        if any(seat.body in outside for seat in forum.seats):
            facts = {"forum": forum.name}
            found.append((open_circle(forum.id), _("Parterna och de utanför som sitter i %(forum)s") % facts))
    if is_outside(paper, actor.party_key):
        found = [one for one in found if one[0] in actor.circles] or [("", _("Alla i samverkan"))]
    return found


def _ended(actor: Actor, on: date, page: int) -> list[AssignmentRow]:
    """Give a page of those that ended, the latest first, and one more if there are more."""
    first = (max(page, 1) - 1) * PER_PAGE
    return duties.ended_assignments(actor, on=on, first=first, most=PER_PAGE + 1)


def _is_of(row: AssignmentRow, who: str) -> bool:
    return who in ("", row.owner.key, row.asked_by.key if row.asked_by else "")


def _lead(mine: Sequence[AssignmentRow], found: Sequence[AssignmentRow]) -> str:
    """Say how many wait, how many of them for me, and how many of those that are late."""
    late = sum(one.standing is AssignmentStanding.LATE for one in mine)
    facts = {"all": capfirst(_count(len(found))), "mine": capfirst(_count(len(mine))), "late": _count(late)}
    if not found:
        return _("Inget uppdrag väntar på svar.")
    if not mine:
        said = ngettext(
            "%(all)s uppdrag väntar på svar. Det är inte ditt.",
            "%(all)s uppdrag väntar på svar. Inget av dem är ditt.",
            len(found),
        )
    elif not late:
        said = ngettext("%(mine)s uppdrag väntar på ditt svar.", "%(mine)s uppdrag väntar på ditt svar.", len(mine))
    elif len(mine) == late:
        said = ngettext(
            "%(mine)s uppdrag väntar på ditt svar. Det är försenat.",
            "%(mine)s uppdrag väntar på ditt svar. Alla är försenade.",
            late,
        )
    else:
        said = ngettext(
            "%(mine)s uppdrag väntar på ditt svar, och %(late)s av dem är försenat.",
            "%(mine)s uppdrag väntar på ditt svar, och %(late)s av dem är försenade.",
            late,
        )
    return said % facts


def _count(value: int) -> str:
    return number_words.in_words(value, language=language(), neuter=True)


def _tabs(actor: Actor, held: dict[str, list[AssignmentRow]], tab: str) -> tuple[Tab, ...]:
    offered = ((MINE, _("Mina")), (GIVEN, _("Givna av oss")), (OPEN, _("Alla öppna")), (ENDED, _("Avslutade")))
    base = _url("assignments", actor)
    return tuple(
        Tab(
            label=label,
            url=f"{base}?visa={name}",
            count=len(held[name]) if name in held else None,
            current=name == tab,
        )
        for name, label in offered
    )


def _who(rows: Sequence[AssignmentRow]) -> Choices:
    """Offer those who have or gave what is shown."""
    named = {one.owner.key: one.owner.name for one in rows}
    named |= {one.asked_by.key: one.asked_by.name for one in rows if one.asked_by}
    return [("", _("Alla")), *sorted(named.items(), key=lambda one: one[1])]


def _after(actor: Actor, page: int) -> Link:
    return Link(label=_("Äldre"), url=f"{_url('assignments', actor)}?visa={ENDED}&sida={max(page, 1) + 1}")


def _url(name: str, actor: Actor, *args: int) -> str:
    return reverse(f"duties:{name}", args=[actor.slug, *args])

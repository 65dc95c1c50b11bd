"""What the page of one assignment asks (ett uppdrag): what is wanted, what came of it, and what one may do."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind, kind
from samsyn.base.ui.values import Fact
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import AnswerRow, AssignmentRow, Told
from samsyn.duties.queries import telling as words
from samsyn.duties.rules.assignments import AssignmentStanding, Outcome, Purpose
from samsyn.papers.model import Paper

MARKS: dict[Outcome, AssignmentStanding] = {
    Outcome.DONE: AssignmentStanding.DONE,
    Outcome.PARTLY: AssignmentStanding.PARTLY,
    Outcome.NOT_DONE: AssignmentStanding.NOT_DONE,
}


SOURCES = {
    "forums.meeting": "meetings:meeting",
    "forums.item": "meetings:item",
    "forums.occasion": "meetings:occasion",
    "forums.shared_occasion": "meetings:shared",
    "duties.duty": "duties:duty",
}
"""Where the kinds are that an assignment comes from: a literal table, one row a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer as it is shown (svar)."""

    row: AnswerRow
    mark: Kind
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One change as it is shown (ändring)."""

    on: date
    sentence: str
    reason: str
    about: str
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentPage:
    """One assignment (uppdrag) with all that was said of it, and what may be done."""

    row: AssignmentRow
    title: str
    lead: str
    url: str
    facts: tuple[Fact, ...]
    answers: tuple[Said, ...]
    changes: tuple[Changed, ...]
    answer_url: str
    others: tuple[Link, ...]
    note: str


def assignment(actor: Actor, paper: Paper, assignment_id: int, *, on: date, is_open: bool) -> AssignmentPage:
    """Lay out one assignment; raises ``ObjectDoesNotExist`` for one that is not there on the day."""
    told = duties.assignment(actor, assignment_id, on)
    row, may = told.row, _may(actor, told.row, paper) if is_open else frozenset[str]()
    return AssignmentPage(
        row=row,
        title=words.title(row.what),
        lead=_lead(row, on),
        url=_url("assignment", actor, row),
        facts=_facts(row, on),
        answers=tuple(_said(one) for one in told.answers),
        changes=_changes(told, on),
        answer_url=_url("answer-assignment", actor, row) if "answer" in may else "",
        others=tuple(_links(actor, row, may)),
        note=_note(row),
    )


def changeable(actor: Actor, paper: Paper, assignment_id: int, *, on: date, to: str) -> AssignmentRow:
    """Give the assignment that something is to be written about: to answer, postpone, pass_on or withdraw.

    Raises ``PermissionDenied`` for one who may not, and ``ObjectDoesNotExist`` for one that is not there.
    """
    row = duties.assignment(actor, assignment_id, on).row
    if to not in _rights(actor, row, paper):
        raise PermissionDenied
    return row


def _rights(actor: Actor, row: AssignmentRow, paper: Paper) -> frozenset[str]:
    """Name what the actor may do with an assignment, were it open."""
    may_change, may_pass_on = duties.may_change(actor, row), duties.may_pass_on(actor, row, paper)
    found = {
        "answer": duties.may_answer(actor, row, paper),
        "postpone": may_change,
        "pass_on": may_pass_on,
        "withdraw": may_change,
    }
    return frozenset(name for name, may in found.items() if may)


def _may(actor: Actor, row: AssignmentRow, paper: Paper) -> frozenset[str]:
    return _rights(actor, row, paper) if row.is_open else frozenset()


def _links(actor: Actor, row: AssignmentRow, may: frozenset[str]) -> list[Link]:
    offered = (
        ("postpone", "postpone-assignment", _("Ge en ny dag")),
        ("pass_on", "pass-assignment-on", _("Lämna över till någon annan")),
        ("withdraw", "withdraw-assignment", _("Ta tillbaka uppdraget")),
    )
    return [Link(label=label, url=_url(name, actor, row)) for right, name, label in offered if right in may]


def _lead(row: AssignmentRow, on: date) -> str:
    """Say who gave it, and what a forum is to do with what was submitted to it."""
    purpose = str(wording.PURPOSES[Purpose(row.purpose)]) if row.purpose else ""
    return " ".join(filter(None, (words.giver(row, on), f"{purpose}." if purpose else "")))


def source_url(row: AssignmentRow) -> str:
    """Give the address of what an assignment comes from; "" for a kind that has no page."""
    name = SOURCES.get(row.about.kind, "")
    return reverse(name, args=[row.collaboration, row.about.key]) if name and row.about.key else ""


def _facts(row: AssignmentRow, on: date) -> tuple[Fact, ...]:
    mark = kind(row.standing)
    found = [
        Fact(label=_("Läge"), words=str(wording.ASSIGNMENT_STANDINGS[row.standing]), mark=mark),
        Fact(label=_("Vem"), words=row.owner.name),
        Fact(label=_("Svar"), words=capfirst(words.time(row, on))),
    ]
    if row.about.title:
        found.append(Fact(label=_("Kommer från"), words=row.about.title, url=source_url(row)))
    return tuple(found)


def _said(one: AnswerRow) -> Said:
    return Said(row=one, mark=kind(MARKS[one.outcome]), outcome=str(wording.OUTCOMES[one.outcome]))


def _changes(told: Told, on: date) -> tuple[Changed, ...]:
    return tuple(
        Changed(
            on=one.changed_on,
            sentence=words.change(one, on),
            reason=one.reason,
            about=one.about.title,
            by_name=one.by_name,
        )
        for one in told.changes
    )


def _note(row: AssignmentRow) -> str:
    """Say where the answer goes."""
    if row.asked_by is None:
        return ""
    if row.answer_id is None or row.course.postponed_since:
        return _("Svaret kommer upp nästa gång %(forum)s möts.") % {"forum": row.asked_by.name}
    if row.is_taken_up:
        return _("%(forum)s har tagit upp svaret.") % {"forum": row.asked_by.name}
    return _("Svaret tas upp nästa gång %(forum)s möts.") % {"forum": row.asked_by.name}


def _url(name: str, actor: Actor, row: AssignmentRow) -> str:
    return reverse(f"duties:{name}", args=[actor.slug, row.id])

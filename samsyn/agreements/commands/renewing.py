"""How an agreement goes on or ends (förnya eller avsluta): extended, followed, let run out, reviewed, consulted on."""

from dataclasses import asdict
from datetime import date

from django.db import transaction

from samsyn.agreements import access
from samsyn.agreements.commands import writing
from samsyn.agreements.commands.drafting import open_draft
from samsyn.agreements.models import Edition, Proposal, Review
from samsyn.agreements.queries import renewing as asking
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import renewing, terms
from samsyn.agreements.rules.amending import Decision
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.agreements.rules.parts import REST
from samsyn.agreements.rules.renewing import Note, Noted, Objection
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.papers import succeeding
from samsyn.papers.model import Paper, Term


@transaction.atomic
def extend(
    *, actor: Actor, years: int, decision: Decision, today: date, consulted_on: date | None = None, reason: str = ""
) -> date:
    """Extend an agreement as its text allows (förläng), from the day of the decision, and give its new last day.

    ``consulted_on`` is when consultation began, where that was noted with its promise; else what was noted of it
    here counts. Raises ``Refused`` with ``renewing.Objection``, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    Edition.rows.in_turn(actor)
    paper = paper_of(actor, today)
    held = list(Edition.rows.of(actor).filter(part=REST, paper_key=paper.id).order_by("number", "id"))
    ends = _former_ends(held)
    access.require(actor, access.GO_ON)
    objection = renewing.objection_to_extending(
        paper,
        years=years,
        decision=decision,
        today=today,
        consulted_on=asking.consulted_on(actor, paper, also=consulted_on),
        former_ends=[terms.day_of_end(one) for one in ends],
        has_successor=asking.has_successor(actor, paper),
    )
    insist(objection)
    longer = renewing.extended(paper, years=years, former_ends=ends)
    latest = held[-1]
    content = {**latest.content, "term": {**latest.content["term"], "last_day": longer.term.last_day}}
    holds_from = max(filter(None, (decision.on, latest.first_day)))
    why = (decision, reason)
    writing.write(actor, paper.id, {REST: content}, {REST: latest}, first_day=holds_from, why=why)
    facts = {"last_day": longer.term.last_day, "decided_by": decision.by, "decided_on": decision.on, "years": years}
    audit.record(actor, "agreements.extended", _ref(paper), before={"last_day": paper.term.last_day}, after=facts)
    return terms.day_of_end(longer.term.last_day)


@transaction.atomic
def let_run_out(*, actor: Actor, reason: str, decision: Decision, today: date) -> int:
    """Note that the parties let the agreement run out on its last day (låt löpa ut), and give the note's id.

    Raises ``Refused`` with ``renewing.Objection``, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    Review.rows.in_turn(actor)
    paper = paper_of(actor, today)
    access.require(actor, access.GO_ON)
    objection = renewing.objection_to_running_out(
        paper,
        reason=reason,
        decision=decision,
        today=today,
        is_said=asking.is_said_to_run_out(actor, paper),
        has_successor=asking.has_successor(actor, paper),
    )
    insist(objection)
    note = Note(Noted.RUNS_OUT, decision.on or today, decision.by, reason, decision.reference)
    made = _keep(actor, paper, note)
    audit.record(actor, "agreements.let_run_out", _ref(paper), after={**asdict(note), "last_day": paper.term.last_day})
    return made.pk


@transaction.atomic
def note_review(
    *, actor: Actor, reviewed_on: date, by: str, conclusion: str, today: date, again_by: date | None = None
) -> int:
    """Note that the parties have reviewed the agreement and what came of it (se över), and give the note's id.

    ``again_by`` is when it shall be reviewed next, where they said so. Raises ``Refused`` and ``NotAllowed``.
    """
    paper = paper_of(actor, today)
    access.require(actor, access.REVIEW)
    note = Note(Noted.REVIEWED, reviewed_on, by, conclusion, again_by=again_by)
    insist(renewing.objection_to_noting(paper, note, today=today))
    made = _keep(actor, paper, note)
    audit.record(actor, "agreements.reviewed", _ref(paper), after=asdict(note))
    return made.pk


@transaction.atomic
def note_consultation(
    *, actor: Actor, consulted_on: date, by: str, words: str, today: date, reference: str = ""
) -> int:
    """Note that consultation on how the agreement goes on has begun (samråd), and give the note's id.

    For what no promise of the paper can hold as evidence. Raises ``Refused`` and ``NotAllowed``.
    """
    paper = paper_of(actor, today)
    access.require(actor, access.REVIEW)
    note = Note(Noted.CONSULTED, consulted_on, by, words, reference)
    insist(renewing.objection_to_noting(paper, note, today=today))
    made = _keep(actor, paper, note)
    audit.record(actor, "agreements.consulted", _ref(paper), after=asdict(note))
    return made.pk


@transaction.atomic
def take_back_note(*, actor: Actor, note_id: int, reason: str, today: date) -> None:
    """Take back what was noted of how the agreement goes on (ta tillbaka); the row stays, and says so.

    Raises ``Refused`` without a reason or the second time, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    Review.rows.in_turn(actor)
    held = Review.rows.of(actor).filter(takes_back=None).get(pk=note_id)
    access.require(actor, access.GO_ON if held.kind == Noted.RUNS_OUT else access.REVIEW)
    insist(None if reason.strip() else Objection.NO_REASON)
    insist(Objection.TAKEN_BACK if Review.rows.of(actor).filter(takes_back=held).exists() else None)
    same = {"paper_key": held.paper_key, "kind": held.kind, "by": held.by}
    Review.rows.add(actor, **same, noted_on=today, words=reason, takes_back=held, entered_by_id=actor.user_id)
    before = {"note": held.pk, "kind": held.kind, "noted_on": held.noted_on}
    audit.record(actor, "agreements.note_taken_back", held, before=before, reason=reason)


@transaction.atomic
def open_successor(*, actor: Actor, title: str, first_day: str, last_day: str, today: date, reason: str = "") -> int:
    """Begin on a new agreement after the one in force (efterföljare), with all of the old to choose among.

    The days are as written ("2027-01-01", "2027"); no last day is until further notice. Gives the draft's id.
    Raises ``Refused`` for an overlap, for another already begun or adopted, and ``NotAllowed``.
    """
    Edition.rows.in_turn(actor)
    old = paper_of(actor, today)
    drafts = Proposal.rows.of(actor).filter(kind=DraftKind.SUCCESSOR, closed_on=None)
    access.require(actor, access.PROPOSE)
    insist(Objection.HAS_SUCCESSOR if asking.has_successor(actor, old) else None)
    insist(Objection.SUCCESSOR_OPEN if drafts.exists() else None)
    following = Term(first_day=first_day, last_day=last_day, is_open_ended=not last_day)
    insist(renewing.objection_to_days(following) or succeeding.objection_to_following(old.term, following))
    taken = Edition.rows.of(actor).values_list("paper_key", flat=True).distinct()
    new = succeeding.successor_of(old, title=title, first_day=first_day, last_day=last_day, taken=list(taken))
    return open_draft(actor=actor, kind=DraftKind.SUCCESSOR, title=title, today=today, paper=new, reason=reason)


def _former_ends(held: list[Edition]) -> list[str]:
    """The ends that an agreement has had before the one it has, as written, the first first."""
    written = [one.content.get("term", {}).get("last_day", "") for one in held]
    return [end for end in dict.fromkeys(written) if end and end != written[-1]]


def _keep(actor: Actor, paper: Paper, note: Note) -> Review:
    return Review.rows.add(actor, paper_key=paper.id, entered_by_id=actor.user_id, **asdict(note))


def _ref(paper: Paper) -> Ref:
    return Ref("agreements.agreement", paper.id, paper.title)

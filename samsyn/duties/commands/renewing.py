"""How an agreement goes on or ends, with the promises that this keeps (förnya eller avsluta).

What the agreement is and holds is ``agreements``' to change; here stand the verbs whose consequences reach the
promises: that consultation began, that the agreement was reviewed, and that somebody saw to its end.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.conf import settings
from django.db import transaction
from django.utils import translation

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries as asking
from samsyn.agreements.rules.amending import Decision
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refusals import insist
from samsyn.duties import wording
from samsyn.duties.commands.reporting import excuse, report_evidence
from samsyn.duties.queries.closing import consulted_on as consultation_began
from samsyn.duties.queries.closing import open_matters
from samsyn.duties.queries.rows import DutyRow
from samsyn.duties.queries.standing import standings
from samsyn.duties.rules import closing
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from samsyn.papers import reading

About = TypeVar("About")


@transaction.atomic
def extend_agreement(*, actor: Actor, years: int, decision: Decision, today: date, reason: str = "") -> date:
    """Extend the agreement as its text allows, which keeps the promise to see to its end; gives the new last day.

    Consultation counts as it was reported with its promise, or noted. Raises as ``agreements.extend``.
    """
    last_day = asking.agreement_row(actor, today).last_day
    consulted = consultation_began(actor, on=today)
    longer = agreements.extend(
        actor=actor, years=years, decision=decision, today=today, consulted_on=consulted, reason=reason
    )
    _see_to_the_end(actor, last_day, today, seen_on=decision.on or today, said=_said(wording.extended_to, longer))
    return longer


@transaction.atomic
def let_agreement_run_out(*, actor: Actor, reason: str, decision: Decision, today: date) -> None:
    """Note that the parties let the agreement run out, which answers the promise to see to its end.

    Raises as ``agreements.let_run_out``.
    """
    last_day = asking.agreement_row(actor, today).last_day
    agreements.let_run_out(actor=actor, reason=reason, decision=decision, today=today)
    _see_to_the_end(actor, last_day, today, seen_on=decision.on or today, said=reason)


@transaction.atomic
def begin_successor(*, actor: Actor, draft_id: int, today: date, decision: Decision | None = None) -> None:
    """Let a new agreement take over after the one in force (låt ta vid), once what would fall in silence is closed.

    Raises ``Refused`` with ``objections.Objection``, and as ``agreements.begin``.
    """
    before = asking.agreement_row(actor, today)
    after = reading.stored(asking.draft(actor, draft_id).settled())
    matters = open_matters(actor, on=today, kept=closing.keys_of(after))
    agreements.begin(actor=actor, draft_id=draft_id, today=today, decision=decision)
    insist(Objection.MATTERS_LEFT if any(one.has_to_be_closed for one in matters) else None)
    _see_to_the_end(actor, before.last_day, today, seen_on=today, said=_said(wording.followed_by, after.title))


@transaction.atomic
def see_to_followed(*, actor: Actor, today: date) -> None:
    """Keep the promise to see to the end of what was followed by a loaded file (efterföljd), or let its time go.

    Does nothing where no agreement has been followed. Raises ``NotAllowed``.
    """
    following = asking.lives(actor, date.max)
    if len(following) > 1:
        before, after = following[-2:]
        _see_to_the_end(actor, before.last_day, today, seen_on=today, said=_said(wording.followed_by, after.title))


@transaction.atomic
def report_consultation(
    *, actor: Actor, consulted_on: date, by: str, words: str, today: date, reference: str = ""
) -> None:
    """Report that consultation has begun: evidence of its promise where the day lies in its time, else a note.

    Raises as ``report_evidence`` and ``agreements.note_consultation``.
    """
    row = _row(actor, closing.CONSULTATION, consulted_on, today)
    if row is not None and any(consulted_on in one.window for one in row.occurrences) and by.strip():
        what = f"{by}: {words}" if words.strip() else ""
        report_evidence(actor=actor, key=row.key, done_on=consulted_on, what=what, today=today, reference=reference)
        return
    agreements.note_consultation(
        actor=actor, consulted_on=consulted_on, by=by, words=words, today=today, reference=reference
    )


@transaction.atomic
def report_review(
    *, actor: Actor, reviewed_on: date, by: str, conclusion: str, today: date, again_by: date | None = None
) -> None:
    """Note a review of the agreement, which is evidence too where the text promises that it is reviewed.

    Raises as ``agreements.note_review`` and ``report_evidence``.
    """
    agreements.note_review(
        actor=actor, reviewed_on=reviewed_on, by=by, conclusion=conclusion, today=today, again_by=again_by
    )
    row = _row(actor, closing.REVIEW, reviewed_on, today)
    if row is not None and any(reviewed_on in one.window for one in row.occurrences):
        report_evidence(actor=actor, key=row.key, done_on=reviewed_on, what=conclusion, today=today)


def _see_to_the_end(actor: Actor, last_day: date | None, today: date, *, seen_on: date, said: str) -> None:
    """Keep the promise to see to the end of an agreement, or let its time go with what was said if it is past."""
    if last_day is None:
        return
    for key in closing.THE_END:
        row = _row(actor, key, last_day, today)
        window = closing.window_that_ends([one.window for one in row.occurrences], last_day) if row else None
        if row is None or window is None:
            continue
        stands = _stands(row, last_day)
        if stands is not Standing.KEPT and seen_on in window:
            report_evidence(actor=actor, key=key, done_on=seen_on, what=said, today=today)
        elif stands is Standing.MISSED:
            excuse(actor=actor, key=key, window_first_day=window.starts, reason=said, today=today)


def _row(actor: Actor, key: str, day: date, today: date) -> DutyRow | None:
    return next(iter(standings(actor, on=today, first=day, last=day, only=key)), None)


def _stands(row: DutyRow, last_day: date) -> Standing | None:
    return next((one.standing for one in row.occurrences if one.window.last_day == last_day), None)


def _said(words: Callable[[About], str], about: About) -> str:
    """Put it into the language that the agreement is kept in, whoever writes."""
    with translation.override(settings.LANGUAGE_CODE):
        return words(about)

"""Writing about a promise: evidence, happenings, excuses, how it was kept, confirmation."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from samsyn.almanac.reading import read
from samsyn.base.audit import commands as audit
from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist
from samsyn.duties import access
from samsyn.duties.models import Evidence, Excuse, Happening, RhythmChoice, Withdrawal
from samsyn.duties.queries import DutyRow, Occurrence
from samsyn.duties.queries import duty as duty_on
from samsyn.duties.rules import objections
from samsyn.duties.rules.duties import Mode, has_windows
from samsyn.duties.rules.law import Decision
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing

NOTHING = Ref("", "", "")
UNDECIDED = Decision("", "", "")


@transaction.atomic
def report_evidence(  # noqa: PLR0913 - a report is these facts
    *,
    actor: Actor,
    key: str,
    done_on: date,
    what: str,
    today: date,
    reference: str = "",
    window_first_day: date | None = None,
    decision: Decision | None = None,
    about: Ref = NOTHING,
) -> int:
    """Report that a promise was met on a day (rapportera), and give the evidence's id.

    ``window_first_day`` names the window when it was done on another day than promised ("flyttat"); a section of
    the Act takes its ``decision``. Raises ``Refused`` with ``rules.objections.Objection``, ``NotAllowed``, and
    ``ObjectDoesNotExist`` for a key that no promise has.
    """
    Evidence.rows.in_turn(actor)
    first = min(done_on, window_first_day or done_on)
    duty = duty_on(actor, key, today, first, max(done_on, window_first_day or done_on))
    access.require(actor, access.REPORT_ACT if duty.law_section else access.REPORT)
    is_always = duty.mode == Mode.ALWAYS
    insist(objections.objection_to_reporting(what=what, done_on=done_on, today=today, is_always=is_always))
    insist(objections.objection_to_proof(key, done_on=done_on, decision=decision))
    if duty.mode == Mode.WINDOWS:
        windows = [one.window for one in duty.occurrences]
        insist(objections.objection_to_day(windows, done_on=done_on, window_first_day=window_first_day))
    facts = {"done_on": done_on, "what": what, "reference": reference, "period_first_day": window_first_day}
    same = Evidence.rows.of(actor).filter(key=key, withdrawal=None, **facts)
    insist(Objection.ALREADY_REPORTED if same.exists() else None)
    made = _add_evidence(actor, key, facts, decision, about)
    audit.record(actor, "duties.reported", _ref(duty), after={"evidence": made.pk, **facts})
    return made.pk


@transaction.atomic
def withdraw_evidence(*, actor: Actor, evidence_id: int, reason: str) -> None:
    """Take evidence back that was entered by mistake (ta tillbaka); the row stays, and says so.

    One takes back one's own, a leader anybody's. Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Evidence.rows.of(actor).select_for_update().get(pk=evidence_id)
    access.require(actor, access.WITHDRAW, when=access.may_withdraw(actor, held.entered_by_id))
    is_withdrawn = Withdrawal.rows.of(actor).filter(evidence=held).exists()
    insist(objections.objection_to_withdrawing(reason=reason, is_withdrawn=is_withdrawn))
    Withdrawal.rows.add(actor, evidence=held, reason=reason, entered_by_id=actor.user_id)
    before = {"evidence": held.pk, "done_on": held.done_on, "what": held.what}
    audit.record(actor, "duties.withdrawn", Ref("duties.duty", held.key), before=before, reason=reason)


@transaction.atomic
def excuse(*, actor: Actor, key: str, window_first_day: date, reason: str, today: date) -> None:
    """Let a window be excused with a reason (utgår).

    Raises ``Refused`` with ``Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Excuse.rows.in_turn(actor)
    duty = duty_on(actor, key, today, window_first_day, window_first_day)
    access.require(actor, access.EXCUSE)
    found = _occurrence(duty, window_first_day)
    insist(
        objections.objection_to_excusing(
            found.window if found and duty.mode in {Mode.WINDOWS, Mode.CLOCK} else None,
            reason=reason,
            is_met=found is not None and found.standing is Standing.KEPT,
            excused=[window_first_day] if found and found.excuse else [],
        )
    )
    facts = {"window_first_day": window_first_day, "reason": reason}
    Excuse.rows.add(actor, key=key, entered_by_id=actor.user_id, **facts)
    audit.record(actor, "duties.excused", _ref(duty), after=facts)


@transaction.atomic
def lift_excuse(*, actor: Actor, key: str, window_first_day: date, reason: str, today: date) -> None:
    """Let an excused window count again (gäller igen), by another row.

    Raises ``Refused`` if it is not excused or no reason is given, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    Excuse.rows.in_turn(actor)
    duty = duty_on(actor, key, today, window_first_day, window_first_day)
    access.require(actor, access.EXCUSE)
    found = _occurrence(duty, window_first_day)
    insist(Objection.NO_SUCH_WINDOW if found is None or found.excuse is None else None)
    insist(None if reason.strip() else Objection.NO_REASON)
    facts = {"window_first_day": window_first_day, "reason": reason}
    Excuse.rows.add(actor, key=key, entered_by_id=actor.user_id, stands=False, **facts)
    audit.record(actor, "duties.excuse_lifted", _ref(duty), after=facts)


@transaction.atomic
def note(  # noqa: PLR0913 - a happening is these facts
    *,
    actor: Actor,
    key: str,
    what: str,
    happened_on: date,
    today: date,
    answer_by: date | None = None,
    about: Ref = NOTHING,
) -> int:
    """Note that something happened which makes a promise fall due (det har hänt), and give the happening's id.

    The papers set no days to answer within, so nothing is late unless ``answer_by`` is set.
    Raises ``Refused`` with ``Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    duty = duty_on(actor, key, today)
    access.require(actor, access.NOTE)
    is_on_event = duty.mode == Mode.ON_EVENT and not duty.law_section
    insist(objections.objection_to_noting(what=what, happened_on=happened_on, today=today, is_on_event=is_on_event))
    insist(Objection.ANSWERED_BEFORE_IT_HAPPENED if answer_by is not None and answer_by < happened_on else None)
    facts = {"what": what, "happened_on": happened_on, "answer_by": answer_by}
    made = Happening.rows.add(actor, key=key, entered_by_id=actor.user_id, **facts, **_about(about))
    audit.record(actor, "duties.noted", _ref(duty), after={"happening": made.pk, **facts})
    return made.pk


@transaction.atomic
def answer_happening(
    *, actor: Actor, happening_id: int, done_on: date, what: str, today: date, reference: str = ""
) -> int:
    """Answer what had happened (besvara), and give the evidence's id.

    Raises ``Refused`` with ``Objection``, also when somebody else has answered, ``NotAllowed``, ``ObjectDoesNotExist``.
    """
    held = Happening.rows.of(actor).select_for_update().get(pk=happening_id)
    access.require(actor, access.REPORT)
    insist(_objection_to_changing(actor, held))
    insist(objections.objection_to_answering(what=what, done_on=done_on, happened_on=held.happened_on, today=today))
    facts = {"done_on": done_on, "what": what, "reference": reference, "happening": held}
    made = _add_evidence(actor, held.key, facts, None, NOTHING)
    after = {"evidence": made.pk, "happening": held.pk, "done_on": done_on, "what": what}
    audit.record(actor, "duties.answered", Ref("duties.duty", held.key), after=after)
    return made.pk


@transaction.atomic
def withdraw_happening(*, actor: Actor, happening_id: int, reason: str) -> None:
    """Take back a happening that was noted by mistake (ta tillbaka), if nothing has answered it.

    Raises ``Refused``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    held = Happening.rows.of(actor).select_for_update().get(pk=happening_id)
    access.require(actor, access.WITHDRAW, when=access.may_withdraw(actor, held.entered_by_id))
    insist(_objection_to_changing(actor, held))
    insist(objections.objection_to_withdrawing(reason=reason, is_withdrawn=False))
    Withdrawal.rows.add(actor, happening=held, reason=reason, entered_by_id=actor.user_id)
    before = {"happening": held.pk, "happened_on": held.happened_on, "what": held.what}
    audit.record(actor, "duties.withdrawn", Ref("duties.duty", held.key), before=before, reason=reason)


@transaction.atomic
def say_how_kept(  # noqa: PLR0913 - a sentence is these facts
    *,
    actor: Actor,
    key: str,
    period_first_day: date,
    sentence: str,
    today: date,
    exception: str = "",
    reference: str = "",
    decision: Decision | None = None,
    about: Ref = NOTHING,
) -> int:
    """Say in a sentence how a promise that holds all the time was kept in a period, and where it was not.

    A later sentence stands beside the earlier. 13 § of the Act takes the council's own note as ``decision``.
    Raises ``Refused`` with ``Objection``, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    duty = duty_on(actor, key, today, period_first_day, period_first_day)
    access.require(actor, access.REPORT_ACT if duty.law_section else access.SAY)
    found = _occurrence(duty, period_first_day)
    period = found.window if found else None
    is_always = duty.mode == Mode.ALWAYS
    insist(objections.objection_to_saying(sentence=sentence, period=period, today=today, is_always=is_always))
    insist(objections.objection_to_proof(key, done_on=today, decision=decision))
    facts = {"done_on": today, "what": sentence, "exception": exception, "period_first_day": period_first_day}
    made = _add_evidence(actor, key, {**facts, "reference": reference}, decision, about)
    audit.record(actor, "duties.said_how_kept", _ref(duty), after={"evidence": made.pk, **facts})
    return made.pk


@transaction.atomic
def choose_rhythm(*, actor: Actor, key: str, phrase: str, today: date, reason: str = "") -> None:
    """Choose how often it is told how a promise that holds all the time was kept (välj rytm), from today.

    Raises ``Refused`` if the phrase is not understood or says no times, ``NotAllowed`` and ``ObjectDoesNotExist``.
    """
    duty = duty_on(actor, key, today)
    access.require(actor, access.CHOOSE)
    insist(None if duty.mode == Mode.ALWAYS else Objection.NOT_ALWAYS)
    insist(None if has_windows(read(phrase)) else Objection.NOT_UNDERSTOOD)
    insist(Objection.SAME_ALREADY if duty.chosen_rhythm == phrase else None)
    facts = {"phrase": phrase, "first_day": today, "reason": reason}
    RhythmChoice.rows.add(actor, key=key, entered_by_id=actor.user_id, **facts)
    audit.record(actor, "duties.rhythm_chosen", _ref(duty), before={"phrase": duty.chosen_rhythm}, after=facts)


def _add_evidence(actor: Actor, key: str, facts: dict[str, object], decision: Decision | None, about: Ref) -> Evidence:
    decided = decision or UNDECIDED
    return Evidence.rows.add(
        actor,
        key=key,
        entered_by_id=actor.user_id,
        decided_by=decided.body,
        paragraph=decided.paragraph,
        record_number=decided.record_number,
        **facts,
        **_about(about),
    )


def _about(ref: Ref) -> dict[str, str]:
    return {"about_kind": ref.kind, "about_key": ref.key, "about_title": ref.title}


def _ref(duty: DutyRow) -> Ref:
    return Ref("duties.duty", duty.key, duty.title)


def _occurrence(duty: DutyRow, first_day: date) -> Occurrence | None:
    found: Sequence[Occurrence] = duty.occurrences
    return next((one for one in found if one.window.starts == first_day), None)


def _objection_to_changing(actor: Actor, held: Happening) -> Objection | None:
    """Say why a happening can be neither answered nor taken back, or None."""
    if Withdrawal.rows.of(actor).filter(happening=held).exists():
        return Objection.ALREADY_WITHDRAWN
    answered = Evidence.rows.of(actor).filter(happening=held, withdrawal=None).exists()
    return Objection.ALREADY_ANSWERED if answered else None

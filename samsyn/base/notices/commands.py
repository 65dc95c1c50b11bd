"""What can be done with letters: put one, take the next, say how it went, choose what one wants to be told."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from samsyn.base import clock
from samsyn.base.audit import commands as audit
from samsyn.base.audit.acting import Acting
from samsyn.base.notices import queries, rules
from samsyn.base.notices.models import WAITING, Outgoing, Round, Wish
from samsyn.base.notices.queries import Waiting, Wishes
from samsyn.base.notices.rules import Notice
from samsyn.base.refs import Ref
from samsyn.base.refusals import insist


@transaction.atomic
def put(*, actor: Acting, notice: Notice, user_ids: Collection[int]) -> None:
    """Put a letter in the outbox for some persons (lägg i utkorgen), about the collaboration that the actor acts in.

    It is sent when the transaction has been kept. Who has got the same already is passed over. Raises ``ValueError``
    for a kind that there is not and facts that it may not hold, and ``Refused`` for a person's number.
    """
    rules.insist_on_facts(notice)
    rows = [_row(actor, notice, user_id=one) for one in dict.fromkeys(user_ids)]
    Outgoing.unscoped.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def put_to_address(*, actor: Acting, notice: Notice, email: str) -> None:
    """Put a letter in the outbox for an address without an account (till en adress); all else as ``put``."""
    rules.insist_on_facts(notice)
    Outgoing.unscoped.bulk_create([_row(actor, notice, email=email.strip().lower())], ignore_conflicts=True)


def _row(actor: Acting, notice: Notice, *, user_id: int | None = None, email: str = "") -> Outgoing:
    now = clock.now()
    at = notice.at or now
    return Outgoing(
        collaboration_id=actor.collaboration_id,
        user_id=user_id,
        email=email,
        kind=notice.kind,
        key=notice.key,
        facts=dict(notice.facts),
        once=rules.mark(notice, actor.collaboration_id),
        put_at=now,
        due_at=at,
        until=notice.until,
        next_try_at=at,
    )


@transaction.atomic
def claim(*, actor: Acting, now: datetime) -> Waiting | None:  # noqa: ARG001 - the program is who works
    """Take the letter that has waited longest (ta nästa), so that no other worker does; None when none is due."""
    due = Outgoing.unscoped.filter(WAITING, next_try_at__lte=now)
    if not due.exists():
        return None
    found = due.select_for_update(skip_locked=True).order_by("next_try_at", "id").first()
    if found is None:
        return None
    found.tries, found.next_try_at = found.tries + 1, now + rules.LEASE
    found.save(update_fields=["tries", "next_try_at"])
    return queries.waiting(found)


@transaction.atomic
def done(*, actor: Acting, waiting: Waiting, now: datetime) -> None:  # noqa: ARG001
    """Say that a letter was sent (skickat)."""
    _held(waiting).update(sent_at=now, fault="")


@transaction.atomic
def drop(*, actor: Acting, waiting: Waiting, now: datetime) -> None:  # noqa: ARG001
    """Say that a letter shall not be sent (släppt): not seen, not wanted, nothing to say, or too late."""
    _held(waiting).update(dropped_at=now)


@transaction.atomic
def failed(*, actor: Acting, waiting: Waiting, fault: str, now: datetime) -> timedelta | None:  # noqa: ARG001
    """Say that a letter could not be sent (misslyckat) and give how long it waits; None when it is given up."""
    wait = rules.wait_after(waiting.tries)
    if wait is None:
        _held(waiting).update(given_up_at=now, fault=fault)
    else:
        _held(waiting).update(next_try_at=now + wait, fault=fault)
    return wait


@transaction.atomic
def finish(*, actor: Acting, kind: str, day: date) -> None:  # noqa: ARG001
    """Say that a day's letters of a kind have all been put (omgången är klar)."""
    Round.unscoped.get_or_create(kind=kind, day=day)


@transaction.atomic
def purge(*, actor: Acting, now: datetime) -> None:  # noqa: ARG001
    """Throw away letters that ended long ago (rensa); their facts are needed no more."""
    Round.unscoped.filter(day__lt=now.date() - rules.KEPT_FOR).delete()
    Outgoing.unscoped.exclude(WAITING).filter(put_at__lt=now - rules.KEPT_FOR).delete()


@transaction.atomic
def wish(*, actor: Acting, wishes: Wishes) -> None:
    """Choose what one wants to be told by letter (välja brev). Raises ``Refused`` with ``rules.Objection``."""
    user_id = actor.user_id or 0
    before = queries.wishes(user_id=user_id)
    insist(rules.objection_to_wishing(wishes.days_before))
    Wish.unscoped.update_or_create(user_id=user_id, defaults=_facts(wishes))
    audit.record(
        actor, "notices.wished", Ref("accounts.user", str(user_id)), before=_facts(before), after=_facts(wishes)
    )


def _facts(one: Wishes) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("monday", "reminders", "meetings", "days_before")}


def _held(waiting: Waiting) -> QuerySet[Outgoing]:
    """The row, as long as nobody else has taken it since."""
    return Outgoing.unscoped.filter(WAITING, pk=waiting.id, tries=waiting.tries)

"""What letters answer (frågor): one's own, how the outbox stands, what each person wants."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from samsyn.base.notices import rules
from samsyn.base.notices.models import WAITING, Outgoing, Round, Wish
from samsyn.base.notices.rules import Fact, State

MOST = 10


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants to be told by letter (önskemål om brev)."""

    monday: bool = True
    reminders: bool = True
    meetings: bool = True
    days_before: int = 7


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter as a worker has it to itself for a while (väntande brev); ``tries`` counts this one too."""

    id: int
    kind: str
    key: str
    facts: Mapping[str, Fact]
    user_id: int | None
    email: str
    collaboration_id: int | None
    once: str
    until: datetime | None
    tries: int


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One of one's own letters (mitt brev): of which kind, from which day, and how it stands."""

    id: int
    kind: str
    on: date
    state: State
    collaboration: str
    is_practice: bool


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """How the outbox stands (utkorgens läge): how many wait, since when, and how many were given up."""

    waiting: int
    since: datetime | None
    given_up: int
    fault: str


def wishes(*, user_id: int) -> Wishes:
    """Give what a person wants to be told."""
    return wishes_of(user_ids=[user_id])[user_id]


def wishes_of(*, user_ids: Collection[int]) -> dict[int, Wishes]:
    """Give what some persons want to be told, in one query: for the program's own work."""
    names = ("monday", "reminders", "meetings", "days_before")
    found = {one.user_id: one for one in Wish.unscoped.filter(user_id__in=user_ids)}
    return {
        key: Wishes(**{name: getattr(found[key], name) for name in names}) if key in found else Wishes()
        for key in user_ids
    }


def letters(*, user_id: int, most: int = MOST) -> list[LetterRow]:
    """List a person's own letters, the latest first; what she was not to have is left out."""
    mine = Outgoing.unscoped.filter(user_id=user_id, dropped_at=None, kind__in=rules.WISHES).select_related(
        "collaboration"
    )
    return [_row(one) for one in mine.order_by("-due_at", "-id")[:most]]


def told(*, user_id: int, kind: str) -> list[dict[str, Fact]]:
    """Give the facts of a person's letters of a kind, whatever became of them, so that none is put again."""
    return list(Outgoing.unscoped.filter(user_id=user_id, kind=kind).order_by("id").values_list("facts", flat=True))


def is_made(*, kind: str, day: date) -> bool:
    """Tell whether a day's letters of a kind have all been put: for the program's own work."""
    return Round.unscoped.filter(kind=kind, day=day).exists()


def outbox(*, now: datetime) -> OutboxRow:
    """Tell how the outbox stands: for whoever keeps the installation."""
    waiting = Outgoing.unscoped.filter(WAITING, due_at__lte=now).order_by("due_at", "id")
    given_up = Outgoing.unscoped.filter(given_up_at__isnull=False).order_by("-given_up_at", "-id")
    first, last = waiting.first(), given_up.first()
    since = first.due_at if first else None
    return OutboxRow(waiting.count(), since, given_up.count(), last.fault if last else (first.fault if first else ""))


def mine(*, user_id: int, letter_id: int) -> Waiting:
    """Give one of a person's own letters; raises ``ObjectDoesNotExist`` for another's."""
    return waiting(Outgoing.unscoped.get(pk=letter_id, user_id=user_id))


def waiting(row: Outgoing) -> Waiting:
    """Give a letter as whoever puts it into words needs it: for the commands of this package."""
    names = ("kind", "key", "facts", "user_id", "email", "collaboration_id", "once", "until", "tries")
    return Waiting(id=row.pk, **{name: getattr(row, name) for name in names})


def _row(one: Outgoing) -> LetterRow:
    where = one.collaboration
    return LetterRow(
        id=one.pk,
        kind=one.kind,
        on=timezone.localdate(one.sent_at or one.due_at),
        state=rules.state(
            is_sent=one.sent_at is not None,
            is_dropped=one.dropped_at is not None,
            is_given_up=one.given_up_at is not None,
        ),
        collaboration=where.name if where else "",
        is_practice=bool(where and where.is_practice),
    )

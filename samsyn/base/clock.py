"""The clock (klockan): the only module that reads the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time

from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """Tell the moment, with its time zone."""
    return _moment.get() or timezone.now()


def today() -> date:
    """Tell the day in Sweden (i dag)."""
    return timezone.localdate(now())


@contextmanager
def at(moment: date | datetime) -> Iterator[None]:
    """Let it be another moment for a while: for a practice year and for tests; a bare day means its noon."""
    token = _moment.set(_aware(moment))
    try:
        yield
    finally:
        _moment.reset(token)


def _aware(moment: date | datetime) -> datetime:
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(12))
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)

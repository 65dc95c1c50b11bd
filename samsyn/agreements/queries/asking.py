"""Asking once (fråga en gång): inside one request the editions of an agreement are read once, however many ask.

Door, duties and pages all begin with the agreement of the day, and none of them should have to hand it to the others.
Outside a request nothing is kept, so that a long work sees what others write.
"""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Asked = dict[Hashable, Any]

_asked: ContextVar[Asked | None] = ContextVar("samsyn_asked", default=None)


@contextmanager
def once() -> Iterator[None]:
    """Keep what is asked while this lasts."""
    token = _asked.set({})
    try:
        yield
    finally:
        _asked.reset(token)


def kept() -> Asked | None:
    """Give what has been asked so far, None where nothing is kept."""
    return _asked.get()


def forget() -> None:
    """Forget what was asked, since something has been written."""
    held = _asked.get()
    if held is not None:
        held.clear()

"""What is made each hour (varje timme), in turn; what one hour missed, the next makes up."""

import logging
from collections.abc import Callable
from datetime import datetime

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.notices import commands
from samsyn.forums import commands as forums
from samsyn.pages.letters.hourly import MADE_HOURLY

logger = logging.getLogger(__name__)


def purge(now: datetime) -> None:
    """Throw away what has passed (rensa)."""
    commands.purge(actor=PROGRAM, now=now)


def forget_on_duty(now: datetime) -> None:
    """Delete who was on duty over a weekend that is over (gallra)."""
    forums.forget_on_duty(actor=PROGRAM, now=now)


WORK: tuple[Callable[[datetime], None], ...] = (*MADE_HOURLY, purge, forget_on_duty)


def make(now: datetime) -> bool:
    """Make all that is due by a moment, and tell whether everything could be; one that breaks stops no other."""
    whole = True
    for one in WORK:
        try:
            one(now)
        except Exception:
            logger.exception("the hour's work broke: %s", one.__name__)
            whole = False
    return whole

"""The sentence that a week begins with (ingressen)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.ui import day_words, number_words
from samsyn.base.ui.components.days import language
from samsyn.forums.queries import MeetingDay
from samsyn.papers.meetings import is_meeting


@dataclass(frozen=True, slots=True)
class Asks:
    """How much asks for me (det som behöver mig): of it missed, and the words if the time of an agreement is up.

    ``assignments`` are those that are late or soon due.
    """

    mine: int
    missed: int = 0
    time: str = ""
    assignments: int = 0


def lead(meetings: Sequence[MeetingDay], *, asks: Asks, on: date, is_today: bool) -> str:
    """Say what the day and the week are about: the meeting of today or the next, and how much asks for me."""
    if not is_today:
        return " ".join(filter(None, (_then(asks), _asked(asks.assignments))))
    return " ".join(filter(None, (_meeting(meetings, on), _needs(asks), _asked(asks.assignments))))


def _asked(count: int) -> str:
    """Say how many assignments are late or soon due."""
    said = ngettext("%(count)s uppdrag väntar på ditt svar.", "%(count)s uppdrag väntar på ditt svar.", count)
    return said % {"count": capfirst(_count(count))} if count else ""


def _then(asks: Asks) -> str:
    """Say how much asked on another day."""
    needs = asks.mine
    if not needs and asks.assignments:
        return ""
    said = ngettext("Då behövde %(count)s åtagande dig.", "Då behövde %(count)s åtaganden dig.", needs)
    return said % {"count": _count(needs)} if needs else _("Då behövde inget dig.")


def _meeting(meetings: Sequence[MeetingDay], on: date) -> str:
    today = [one for one in meetings if one.on == on and not one.is_held]
    if today:
        return _today(today)
    coming = next((one for one in meetings if one.on > on), None)
    if coming is None:
        return ""
    day = day_words.day(coming.on, today=on, form="near", language=language())
    return _("Nästa möte är %(day)s: %(name)s.") % {"day": day, "name": _inside(coming.name)}


def _today(today: Sequence[MeetingDay]) -> str:
    names = number_words.listing([_inside(one.name) for one in today], language=language())
    if not all(is_meeting(one.name) for one in today):
        return _("I dag möts %(names)s.") % {"names": names}
    if all(one.is_in_the_evening for one in today):
        return _("I kväll är det %(names)s.") % {"names": names}
    return _("I dag är det %(names)s.") % {"names": names}


def _needs(asks: Asks) -> str:
    needs, missed = asks.mine, asks.missed
    if not needs:
        return asks.time or ("" if asks.assignments else _("Inget behöver dig just nu."))
    if needs == missed:
        said = ngettext(
            "%(count)s åtagande är inte uppfyllt i tid.", "%(count)s åtaganden är inte uppfyllda i tid.", needs
        )
    elif missed:
        said = ngettext(
            "%(count)s åtaganden behöver dig, och %(missed)s av dem är inte uppfyllt i tid.",
            "%(count)s åtaganden behöver dig, och %(missed)s av dem är inte uppfyllda i tid.",
            missed,
        )
    else:
        said = ngettext("%(count)s åtagande behöver dig.", "%(count)s åtaganden behöver dig.", needs)
    return said % {"count": capfirst(_count(needs)), "missed": _count(missed)}


def _count(value: int) -> str:
    return number_words.in_words(value, language=language(), neuter=True)


def _inside(name: str) -> str:
    """Write the name of a meeting as it stands inside a sentence; that of a group keeps its capital."""
    return name[:1].lower() + name[1:] if is_meeting(name) else name

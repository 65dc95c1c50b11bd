"""What a word said once says of all that follows: "senast 31 mars samt 30 september", "inför påsk och jul"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from samsyn.almanac.rhythms import (
    AtMeeting,
    ByDate,
    InWeek,
    KnownDays,
    MonthDay,
    OnDate,
    ReportingPeriods,
    Simple,
    Weekends,
)
from samsyn.almanac.units import Moment

Part = tuple[Simple, ...]
OWN_LEAD = re.compile(
    r"(?:absolut senast|senast|till och med|fram till|före|innan|inför|efter|vid|under|på|i|per)(?!\w)", re.IGNORECASE
)


def carried(parts: Sequence[Part], begins: Sequence[str]) -> list[Part] | None:
    """Carry "senast", "inför" and "efter" on to the parts that have no such word of their own.

    `begins` is the text from where each part begins. None where it is not clear what is carried.
    """
    found = [parts[0]]
    day_before = False
    for part, text, led in zip(parts[1:], begins[1:], begins, strict=False):
        before = found[-1][-1]
        day_before = _is_the_day_before(before, led) or (day_before and not OWN_LEAD.match(led))
        if day_before and _is_latest(before) and isinstance(part[0], OnDate | InWeek) and not OWN_LEAD.match(text):
            return None  # "före den 1 april samt den 1 oktober": the day or the day before it
        taken: list[Simple | None] = [*part] if OWN_LEAD.match(text) else [_given(each, before) for each in part]
        kept = tuple(each for each in taken if each is not None)
        if len(kept) < len(part):
            return None
        found.append(kept)
    return found


def is_carried_to(part: Simple, before: Simple) -> bool:
    """Whether a part changes when nothing stands between it and the one before; it is then written otherwise."""
    return _given(part, before) != part


def _given(part: Simple, before: Simple) -> Simple | None:
    if _is_latest(before):
        return _at_latest(part, before)
    moment = before.moment if isinstance(before, KnownDays | Weekends | AtMeeting) else Moment.AT
    if moment is Moment.AT:
        return part
    if isinstance(part, KnownDays | Weekends) and part.moment is Moment.AT:
        return replace(part, moment=moment)
    return None if isinstance(part, ReportingPeriods) else part


def _is_the_day_before(part: Simple, text: str) -> bool:
    return _is_latest(part) and re.match(r"före|innan", text, re.IGNORECASE) is not None


def _is_latest(part: Simple) -> bool:
    return isinstance(part, ByDate) or (isinstance(part, InWeek | MonthDay) and part.latest)


def _at_latest(part: Simple, before: Simple) -> Simple | None:
    """Make a day, a week or a day of the month the latest when what stands before is so and is of its sort."""
    if isinstance(part, OnDate):
        return ByDate(part.month, part.day, part.year) if isinstance(before, ByDate) else None
    if isinstance(part, InWeek | MonthDay) and not part.latest:
        return replace(part, latest=True) if isinstance(before, type(part)) else None
    return part

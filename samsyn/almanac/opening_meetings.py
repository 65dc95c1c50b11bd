"""Windows of meetings: which forum is meant, and the days at, before and after each meeting."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar

from samsyn.almanac.periods import ONE_DAY, Window
from samsyn.almanac.rhythms import AtMeeting
from samsyn.almanac.settings import Setting
from samsyn.almanac.units import Moment

AFTERWARDS = 30 * ONE_DAY

T = TypeVar("T")


@lru_cache(maxsize=4096)
def forum_key(name: str) -> str:
    """Reduce a meeting's or forum's name to what it is known by: "Styrgruppens möte" is "styrgrupp".

    The forum's own meeting ("möte") is the empty name.
    """
    text = name.casefold().strip()
    text = re.sub(r"^\S*(?:möte|sammanträde|träff) (?:i|med|för) (?:den )?", "", text)
    text = re.sub(r"(?<=\S)s? ?(?:möte|sammanträde|träff|avstämning)$", "", text)
    text = re.sub(r"^(?:möte|sammanträde|träff)$", "", text)
    return re.sub(r"(?<=\w{4})(?:ens?|ets?|s)$", "", text)


def of_forum(name: str, known: Mapping[str, T]) -> T | None:
    """Find what is known of a forum: by the name as written, by its key, or by a key that one forum ends in."""
    if name in known:
        return known[name]
    wanted = forum_key(name)
    keys = {forum_key(other): value for other, value in known.items()}
    if wanted in keys:
        return keys[wanted]
    ending = [value for key, value in keys.items() if wanted and key.endswith(f" {wanted}")]
    return ending[0] if len(ending) == 1 else None


def known_days(rhythm: AtMeeting, setting: Setting) -> list[date]:
    """Give the known days of the meeting, in order."""
    return sorted(set(of_forum(rhythm.meeting, setting.meetings) or ()))


def around(days: Sequence[date], moment: Moment, setting: Setting) -> list[Window]:
    """Open at each meeting in the term.

    Before a meeting is from the day after the one before it, in its year or the year before, else from 1 January; after
    it is thirty days, but no longer than to the next.
    """
    found = []
    for place, day in enumerate(days):
        if setting.term is not None and day not in setting.term:
            continue
        if moment is Moment.AT:
            found.append(Window(day, day + ONE_DAY))
        elif moment is Moment.AFTER:
            until = day + ONE_DAY + AFTERWARDS
            following = days[place + 1] + ONE_DAY if place + 1 < len(days) else until
            found.append(Window(day + ONE_DAY, min(until, following)))
        else:
            opens = _opening_day(day, days[place - 1] if place else None, setting)
            found += [Window(opens, day)] if opens < day else []
    return found


def _opening_day(day: date, before: date | None, setting: Setting) -> date:
    is_near = before is not None and before.year >= day.year - 1
    opens = before + ONE_DAY if before and is_near else date(day.year, 1, 1)
    return max(opens, setting.term.first_day) if setting.term else opens

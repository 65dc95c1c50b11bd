"""Duties laid out per agreement and span, and kept in memory: the paper of an edition never changes."""

from datetime import date
from itertools import islice

from samsyn.agreements.queries import Timeline
from samsyn.duties import wording
from samsyn.duties.rules.duties import Duty, law_duties
from samsyn.duties.rules.laying import Laid, lay
from samsyn.papers.history import Held

KEPT_MOST = 1_000
_kept: dict[object, list[Laid]] = {}


def laid(line: Timeline, first: date, last: date) -> list[Laid]:
    """Give the duties of an agreement with their windows over first–last."""
    key = (tuple((stage.key, stage.first_day) for stage in line.stages), first, last)
    found = _kept.get(key)
    if found is None:
        found = _kept[key] = lay([Held(stage.first_day, stage.paper) for stage in line.stages], first, last)
        for old in list(islice(_kept, max(len(_kept) - KEPT_MOST, 0))):
            _kept.pop(old, None)
    return found


def of_the_act(line: Timeline, on: date) -> tuple[Duty, ...]:
    """Give the Act's duties as of a day, if this collaboration carries the municipality's clocks."""
    if not line.carries_act_clock:
        return ()
    found = law_duties(line.at(on).paper, {key: str(title) for key, title in wording.LAW.items()})
    return tuple(one for one in found if one.law and one.law.first_day <= on)

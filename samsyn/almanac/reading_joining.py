"""How the parts of a phrase belong together: "samt", "eller" and the comma."""

from samsyn.almanac.rhythms import (
    AsNeeded,
    AtMeeting,
    ByDate,
    Combined,
    Continuous,
    Every,
    InMonths,
    InQuarters,
    InSeasons,
    InWeek,
    OnDate,
    PerPlan,
    ReportingPeriods,
    Rhythm,
    Simple,
    Times,
)
from samsyn.almanac.units import Joint, Period


def joined(parts: list[tuple[Simple, ...]], joints: list[Joint | None]) -> Rhythm | None:
    """Join what was read, given the joints between; None where it is not clear how they belong together."""
    while len(parts) > 1 and joints[0] in {Joint.NAMELY, None} and _says_the_count(parts[0][0], parts[1]):
        parts, joints = parts[1:], joints[1:]
    flat = tuple(dict.fromkeys(simple for part in parts for simple in part))
    if len(flat) == 1:
        return flat[0] if not joints else None
    joint = _joint(flat, joints)
    if joint is None or (joint is not Joint.AND and any(len(part) > 1 for part in parts)):
        return None
    return Combined(flat, joint)


def _joint(flat: tuple[Simple, ...], joints: list[Joint | None]) -> Joint | None:
    """Say how the parts belong together; None where that is not clear.

    The last word decides for the commas before it ("A, B samt C"). A bare comma says at what the first is done
    ("fyra gånger per år, vid varje styrgruppsmöte"), adds a need, or lists dates alike.
    """
    spoken = {joint for joint in joints if joint in {Joint.AND, Joint.OR}}
    if len(spoken) > 1:
        return None
    if spoken:
        clear = joints[-1] in spoken and (None not in joints or isinstance(flat[0], Continuous))
        return spoken.pop() if clear else None
    if not joints:
        return Joint.AND
    if _says_at_what(flat):
        return Joint.NAMELY
    alike = {type(simple) for simple in flat}
    lists_alike = len(alike) == 1 and not alike & {Times, Every}
    adds_a_need = isinstance(flat[-1], AsNeeded) and (None not in joints or flat[:-1] == (Continuous(),))
    return Joint.AND if adds_a_need or (lists_alike and None not in joints) else None


def _says_the_count(often: Simple, named: tuple[Simple, ...]) -> bool:
    """Whether named occasions already say how many a year: "två gånger per år, i mars och september"."""
    if not isinstance(often, Times) or often.at_least or often.most or often.period is not Period.YEAR:
        return False
    first = named[0]
    if isinstance(first, InMonths):
        return len(first.months) == often.wanted
    if isinstance(first, InSeasons):
        return len(first.seasons) == often.wanted
    if isinstance(first, InQuarters):
        return len(first.quarters) == often.wanted
    return isinstance(first, ByDate | OnDate | InWeek) and len(named) == often.wanted


def _says_at_what(flat: tuple[Simple, ...]) -> bool:
    often, *rest = flat
    says_how_often = isinstance(often, Times | Every | Continuous)
    return says_how_often and len(rest) == 1 and isinstance(rest[0], AtMeeting | PerPlan | ReportingPeriods)

"""How the parts of a phrase belong together: "samt", "eller" and the comma."""

from itertools import takewhile

from samsyn.almanac.reading_counts_named import NAMING, says_the_count
from samsyn.almanac.rhythms import (
    AsNeeded,
    AtMeeting,
    Combined,
    Continuous,
    Every,
    PerPlan,
    ReportingPeriods,
    Rhythm,
    Simple,
    Times,
    Weekly,
)
from samsyn.almanac.units import Joint, Period

Parts = list[tuple[Simple, ...]]
Joints = list[Joint | None]
AS_A_COMMA = {Joint.NAMELY, None}


def joined(parts: Parts, joints: Joints) -> Rhythm | None:
    """Join what was read, given the joints between; None where it is not clear how they belong together."""
    parts, joints = _with_parity(parts, joints)
    while len(parts) > 1 and joints[0] in AS_A_COMMA and says_the_count(parts[0][0], _named(parts, joints)):
        parts, joints = parts[1:], joints[1:]
    flat = tuple(dict.fromkeys(simple for part in parts for simple in part))
    if len(flat) == 1:
        return flat[0] if not joints else None
    joint = _joint(flat, joints)
    if joint is None or (joint is not Joint.AND and any(len(part) > 1 for part in parts)):
        return None
    return Combined(flat, joint)


def _with_parity(parts: Parts, joints: Joints) -> tuple[Parts, Joints]:
    """Tell which weeks are meant: "varannan torsdag, jämna veckor" are the Thursdays of even weeks."""
    for place, joint in enumerate(joints):
        (*others, before), (after, *rest) = parts[place], parts[place + 1]
        if joint in AS_A_COMMA and isinstance(after, Weekly) and not after.days and not (others or rest):
            every_second = (isinstance(before, Weekly) and before.step == 2) or before == Every(2, Period.WEEK)
            if every_second:
                days, part = (before.days, before.part) if isinstance(before, Weekly) else ((), None)
                helgfri = isinstance(before, Weekly) and before.helgfri
                one = Weekly(days, parity=after.parity, part=part, helgfri=helgfri)
                return [*parts[:place], (one,), *parts[place + 2 :]], [*joints[:place], *joints[place + 1 :]]
    return parts, joints


def _named(parts: Parts, joints: Joints) -> list[Simple]:
    """Gather the occasions that are named right after the first part, up to whatever else is said."""
    listed = [parts[1]] + [
        part
        for part, _ in takewhile(
            lambda each: each[1] is not Joint.OR and isinstance(each[0][0], NAMING),
            zip(parts[2:], joints[1:], strict=True),
        )
    ]
    return [simple for part in listed for simple in part]


def _joint(flat: tuple[Simple, ...], joints: Joints) -> Joint | None:
    """Say how the parts belong together; None where that is not clear.

    The last word decides for the commas before it ("A, B samt C"). A bare comma says at what the first is done
    ("fyra gånger per år, vid varje styrgruppsmöte"), adds a need or a least, or lists dates alike.
    """
    spoken = {joint for joint in joints if joint in {Joint.AND, Joint.OR}}
    if len(spoken) > 1:
        return None
    if spoken:
        clear = joints[-1] in spoken and (None not in joints or isinstance(flat[0], Continuous))
        return spoken.pop() if clear and not _specifies(flat, joints) else None
    if not joints:
        return Joint.AND
    if _says_at_what(flat):
        return Joint.NAMELY
    alike = {type(simple) for simple in flat}
    lists_alike = len(alike) == 1 and not alike & {Times, Every} and not any(map(_is_parity_alone, flat))
    adds_a_need = isinstance(flat[-1], AsNeeded) and (None not in joints or flat[:-1] == (Continuous(),))
    adds_a_least = _adds_a_least(flat) and None not in joints
    return Joint.AND if adds_a_need or adds_a_least or (lists_alike and None not in joints) else None


def _specifies(flat: tuple[Simple, ...], joints: Joints) -> bool:
    """Whether a comma after how often says when or at what, which the parts after "samt" would then muddle."""
    is_counted = isinstance(flat[0], Times | Every) and joints[0] in AS_A_COMMA
    return is_counted and not isinstance(flat[1], Times | Every | AsNeeded | Continuous)


def _adds_a_least(flat: tuple[Simple, ...]) -> bool:
    """Whether a comma adds how often at least: "vid behov, minst en gång per år"."""
    loose, *rest = flat
    is_least = len(rest) == 1 and isinstance(rest[0], Times | Every) and rest[0].at_least
    return is_least and isinstance(loose, AsNeeded | Continuous)


def _is_parity_alone(simple: Simple) -> bool:
    return isinstance(simple, Weekly) and not simple.days


def _says_at_what(flat: tuple[Simple, ...]) -> bool:
    often, *rest = flat
    says_how_often = isinstance(often, Times | Every | Continuous)
    return says_how_often and len(rest) == 1 and isinstance(rest[0], AtMeeting | PerPlan | ReportingPeriods)

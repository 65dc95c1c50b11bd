"""From Swedish to a rhythm."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from samsyn.almanac import reading_counts, reading_dates, reading_known, reading_meetings, reading_weekdays
from samsyn.almanac.reading_carrying import carried
from samsyn.almanac.reading_framing import may_follow, starts
from samsyn.almanac.reading_joining import joined
from samsyn.almanac.reading_repair import cleaned, repaired
from samsyn.almanac.rhythms import NotUnderstood, Rhythm, Simple
from samsyn.almanac.units import Joint

LONGEST = 1000
MOST_READINGS = 64
FORMS = (
    *reading_weekdays.FORMS,
    *reading_dates.FORMS,
    *reading_meetings.FORMS,
    *reading_known.FORMS,
    *reading_counts.FORMS,
)
CONNECTIVES: tuple[tuple[re.Pattern[str], Joint | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), joint)
    for pattern, joint in (
        (r",? (?:eller|och) (?:fler(?: gånger)?|oftare|mer) (?=vid|om|när|efter|utifrån)", Joint.AND),
        (
            r",? (?:samt|och|plus|men)(?: (?:även|också|dessutom|därutöver|ytterligare|i övrigt|däremellan))? ",
            Joint.AND,
        ),
        (r",? (?:även|därutöver|dessutom|däremellan|ytterligare|kompletterat med) ", Joint.AND),
        (r",? men kan (?:[a-zåäö]+ ){1,2}(?=vid|om|när|efter|utifrån)", Joint.AND),
        (r",? (?:men |och )?dock (?=minst|högst|alltid)", Joint.AND),
        (r" ?\+ ?| & ", Joint.AND),
        (r",? (?:och/eller|eller|el\.?|alternativt|alt\.?)(?: också| annars)? ", Joint.OR),
        (r"/(?=v(?:id|\.) ?b)", Joint.OR),
        (r"[,;] (?:dvs\.? |nämligen )?", Joint.NAMELY),
        (r" - |: ", Joint.NAMELY),
        (r" \((?=[^)]*\)$)", Joint.NAMELY),
        (r" ", None),
    )
)
Reading = tuple[list[tuple[Simple, ...]], list[Joint | None], list[int]]


def read(phrase: str) -> Rhythm:
    """Read the rhythm that a Swedish phrase states, or keep the phrase as NotUnderstood; never guess.

    The whole phrase must be accounted for: a rhythm, or several joined by "samt", "eller" or a comma, framed by
    words that do not bear on it. A split phrase is mended first. No text makes it raise.
    """
    return NotUnderstood(phrase) if len(phrase) > LONGEST else _read(phrase)  # what is long is not kept in memory


@lru_cache(maxsize=4_096)
def _read(phrase: str) -> Rhythm:
    text = cleaned(phrase)
    if not text:
        return NotUnderstood(phrase)
    for attempt in dict.fromkeys((repaired(text), text)):
        for start in _framed_starts(attempt):
            for read_parts, joints, places in islice(_readings(attempt, start, set()), MOST_READINGS):
                parts = carried(read_parts, [attempt[place:] for place in places])
                rhythm = joined(parts, joints) if parts is not None else None
                if rhythm is not None:
                    return rhythm
    return NotUnderstood(phrase)


def _framed_starts(text: str) -> Iterator[int]:
    """Yield the places where the rhythm may begin, none after the first word where one is said.

    "Månadsmöten under våren" is not once each spring.
    """
    words = [0, *(gap.end() for gap in re.finditer(" ", text))]
    checked = 0
    for start in starts(text):
        while checked < len(words) and words[checked] < start:
            if any(form.read(text, words[checked]) for form in FORMS):
                return
            checked += 1
        yield start


def _readings(text: str, start: int, dead: set[int]) -> Iterator[Reading]:
    """Yield the ways to read the text from a place to its end; a dead place is known to have none."""
    alive = False
    for form in FORMS:
        found = form.read(text, start)
        if found is None:
            continue
        part, end = found
        if may_follow(text[end:]):
            alive = True
            yield [part], [], [start]
        for pattern, joint in CONNECTIVES:
            gap = pattern.match(text, end)
            if gap is None or gap.end() in dead:
                continue
            for parts, joints, places in _readings(text, gap.end(), dead):
                alive = True
                yield [part, *parts], [joint, *joints], [start, *places]
    if not alive:
        dead.add(start)

"""Windows a second, beside dateutil's rrule for the rhythms that it can express, in the same run."""

from collections.abc import Callable
from datetime import date, datetime
from itertools import count

from dateutil import rrule

from samsyn.almanac.opening import windows
from samsyn.almanac.periods import Span
from samsyn.almanac.reading import read
from samsyn.almanac.settings import Setting
from scripts.bench.timing import rate

FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)
START, END = datetime(2023, 1, 1), datetime(2026, 12, 31)  # noqa: DTZ001 - a day has no time zone
SETTING = Setting(term=Span(FIRST, LAST), since=FIRST)
TIMES = 200
BLANKS = {ord("0"): " ", ord("1"): "\t"}

Rule = Callable[[], rrule.rrule]
PAIRS: tuple[tuple[str, Rule], ...] = (
    ("varje vecka", lambda: rrule.rrule(rrule.WEEKLY, dtstart=START, until=END)),
    ("var tredje vecka", lambda: rrule.rrule(rrule.WEEKLY, interval=3, dtstart=START, until=END)),
    ("varje måndag", lambda: rrule.rrule(rrule.WEEKLY, byweekday=rrule.MO, dtstart=START, until=END)),
    ("en gång per månad", lambda: rrule.rrule(rrule.MONTHLY, bymonthday=1, dtstart=START, until=END)),
    (
        "första torsdagen varje månad",
        lambda: rrule.rrule(rrule.MONTHLY, byweekday=rrule.TH(1), dtstart=START, until=END),
    ),
    (
        "sista fredagen varje månad",
        lambda: rrule.rrule(rrule.MONTHLY, byweekday=rrule.FR(-1), dtstart=START, until=END),
    ),
    ("en gång per kvartal", lambda: rrule.rrule(rrule.MONTHLY, interval=3, bymonthday=1, dtstart=START, until=END)),
    ("en gång per år", lambda: rrule.rrule(rrule.YEARLY, dtstart=START, until=END)),
    (
        "senast den 31 mars varje år",
        lambda: rrule.rrule(rrule.YEARLY, bymonth=3, bymonthday=31, dtstart=START, until=END),
    ),
)
OURS_ALONE = ("fyra gånger per år", "första torsdagen (helgfri dag) varje månad", "två gånger per termin", "tertialvis")


def ours(phrase: str) -> float:
    """Open a rhythm over four years, again and again: windows a second."""
    rhythm = read(phrase)

    def work() -> int:
        return sum(len(windows(rhythm, FIRST, LAST, SETTING)) for _ in range(TIMES))

    return rate(work)


def theirs(rule: Rule) -> float:
    """List a rule's days, again and again, the rule made once as the phrase is read once: days a second."""
    made = rule()
    return rate(lambda: sum(len(list(made)) for _ in range(TIMES)))


def reading() -> float:
    """Read phrases that are not remembered from before: phrases a second."""
    phrases = [phrase for phrase, _ in PAIRS] + list(OURS_ALONE)
    numbers = count()

    def unseen(phrase: str) -> str:
        """Give the phrase with blanks after it that it has never had before."""
        return phrase + format(next(numbers), "b").translate(BLANKS)

    return rate(lambda: len([read(unseen(phrase)) for _ in range(TIMES) for phrase in phrases]))


def report() -> list[str]:
    """Lay the figures out as a table."""
    lines = ["## Almanac", "", f"Read: {reading():,.0f} phrases a second.", ""]
    lines += ["| rhythm, over four years | almanac: windows/s | rrule: days/s | almanac : rrule |", "|---|--:|--:|--:|"]
    for phrase, rule in PAIRS:
        mine, other = ours(phrase), theirs(rule)
        lines.append(f"| {phrase} | {mine:,.0f} | {other:,.0f} | {mine / other:.2f} |")
    lines += [f"| {phrase} | {ours(phrase):,.0f} | cannot say it | – |" for phrase in OURS_ALONE]
    return lines

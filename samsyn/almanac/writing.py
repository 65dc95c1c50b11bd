"""From a rhythm to canonical Swedish, which `reading.read` reads back to the same value."""

from functools import singledispatch
from itertools import pairwise

from samsyn.almanac import rhythms as r
from samsyn.almanac.periods import days_in_month
from samsyn.almanac.reading_carrying import is_carried_to
from samsyn.almanac.reading_meetings import is_plain_meeting, is_plain_plan
from samsyn.almanac.units import (
    Edge,
    Joint,
    KnownDay,
    Moment,
    Parity,
    PartOfDay,
    Period,
    ReportingPeriod,
    Weekday,
)
from samsyn.almanac.words import (
    MONTHS,
    NEUTER,
    PARTS,
    PERIOD_NAMES,
    SEASONS,
    WEEKDAYS,
    listed,
    number_in_words,
    ordinal_in_words,
)

OWN_LEADS = {r.OnDate: "på dagen ", r.MonthDay: "på dagen ", r.InWeek: "under ", r.Weekends: "under "}
JOINED = {Joint.AND: " samt ", Joint.OR: " eller ", Joint.NAMELY: ", "}
PART_WORDS = {part: word for word, part in PARTS.items()}
PART_PLURALS = {
    PartOfDay.MORNING: "morgnar",
    PartOfDay.FORENOON: "förmiddagar",
    PartOfDay.AFTERNOON: "eftermiddagar",
    PartOfDay.EVENING: "kvällar",
    PartOfDay.NIGHT: "nätter",
}
WORKDAYS = tuple(Weekday)[:5]
PARITY = {Parity.ODD: "udda veckor", Parity.EVEN: "jämna veckor"}
MOMENTS = {Moment.BEFORE: "inför", Moment.AT: "vid", Moment.AFTER: "efter"}
UNITS = {Period.DAY: "dagar", Period.WEEK: "veckor", Period.MONTH: "månader", Period.YEAR: "år"}
KNOWN = {
    KnownDay.VALBORG: "Valborg",
    KnownDay.FIRST_OF_MAY: "första maj",
    KnownDay.SCHOOL_END: "skolavslutning",
    KnownDay.NATIONAL_DAY: "nationaldagen",
    KnownDay.MIDSUMMER: "midsommar",
    KnownDay.HALLOWEEN: "Halloween",
    KnownDay.ALL_SAINTS: "alla helgons helg",
    KnownDay.LUCIA: "Lucia",
    KnownDay.CHRISTMAS: "jul",
    KnownDay.NEW_YEAR: "nyår",
    KnownDay.EASTER: "påsk",
    KnownDay.ASCENSION: "Kristi himmelsfärdshelgen",
    KnownDay.PENTECOST: "pingst",
    KnownDay.PUBLIC_HOLIDAYS: "allmänna helgdagar",
    KnownDay.BIG_WEEKENDS: "storhelger",
    KnownDay.YOUTH_WEEKENDS: "kända ungdomshelger",
    KnownDay.BREAKS: "lov",
    KnownDay.WINTER_BREAK: "sportlov",
    KnownDay.EASTER_BREAK: "påsklov",
    KnownDay.SUMMER_BREAK: "sommarlov",
    KnownDay.AUTUMN_BREAK: "höstlov",
    KnownDay.CHRISTMAS_BREAK: "jullov",
}
REPORTS = {
    ReportingPeriod.PREVIOUS_TERTIAL_3: "tertial 3 föregående år",
    ReportingPeriod.TERTIAL_1: "tertial 1",
    ReportingPeriod.TERTIAL_2: "tertial 2",
    ReportingPeriod.INTERIM_REPORT: "delårsrapport",
    ReportingPeriod.ANNUAL_REPORT: "årsredovisning",
}
SEASON_WORDS = {season: word for word, season in SEASONS.items()}
DEFINITE = {
    Period.MONTH: "månaden",
    Period.QUARTER: "kvartalet",
}


@singledispatch
def write(rhythm: r.Rhythm) -> str:
    """Write a rhythm in canonical Swedish, which `reading.read` reads back to the same value."""
    raise TypeError(f"{rhythm!r} is no rhythm")


@write.register
def _(rhythm: r.Times) -> str:
    low, high = rhythm.wanted, rhythm.most
    many = "gång" if (high or low) == 1 else "gånger"
    period = PERIOD_NAMES[rhythm.period]
    if high is not None:
        count = f"{number_in_words(low)} till {number_in_words(high)}" if low else f"högst {number_in_words(high)}"
        return f"{count} {many} per {period}"
    return f"{'minst ' * rhythm.at_least}{number_in_words(low)} {many} per {period}"


@write.register
def _(rhythm: r.Every) -> str:
    neuter = rhythm.period in NEUTER
    if rhythm.step == 1:
        often = "varje"
    elif rhythm.step == 2:
        often = "vartannat" if neuter else "varannan"
    else:
        often = f"{'vart' if neuter else 'var'} {ordinal_in_words(rhythm.step)}"
    return f"{'minst ' * rhythm.at_least}{often} {PERIOD_NAMES[rhythm.period]}"


@write.register
def _(rhythm: r.Weekly) -> str:
    if rhythm.parity is not None:
        days = f"{_day_names(rhythm, plural=True)} " if rhythm.days else ""
        return f"{days}{PARITY[rhythm.parity]}"
    often = {1: "varje", 2: "varannan"}.get(rhythm.step) or f"var {ordinal_in_words(rhythm.step)}"
    return f"{often} {_day_names(rhythm, plural=False)}"


def _day_names(rhythm: r.Weekly, *, plural: bool) -> str:
    if rhythm.days == WORKDAYS:
        names = ["vardag"]
    elif rhythm.days == tuple(Weekday) and rhythm.part and not rhythm.helgfri and rhythm.step == 1 and not plural:
        return PART_WORDS[rhythm.part]
    else:
        names = [WEEKDAYS[day] for day in rhythm.days]
    if rhythm.part:
        words = PART_PLURALS if plural else PART_WORDS
        names = [f"{name}s{words[rhythm.part]}" for name in names]
    elif plural:
        names = [f"{name}ar" for name in names]
    free = ("helgfria " if plural else "helgfri ") if rhythm.helgfri else ""
    return free + listed(names)


@write.register
def _(rhythm: r.Weekends) -> str:
    return "varje helg" if rhythm.moment is Moment.AT else f"{MOMENTS[rhythm.moment]} varje helg"


@write.register
def _(rhythm: r.NthWeekday) -> str:
    nth = "sista" if rhythm.nth == r.LAST else ordinal_in_words(rhythm.nth)
    day = "vardagen" if rhythm.weekday is None else f"{WEEKDAYS[rhythm.weekday]}en"
    free = "helgfria " if rhythm.helgfri else ""
    months = f"i {listed([MONTHS[month - 1] for month in rhythm.months])}" if rhythm.months else "varje månad"
    return f"{nth} {free}{day} {months}"


@write.register
def _(rhythm: r.MonthDay) -> str:
    day = "sista" if rhythm.day == r.LAST else str(rhythm.day)
    return f"{'senast ' * rhythm.latest}den {day} varje månad"


@write.register
def _(rhythm: r.OnDate) -> str:
    date = _date(rhythm)
    return date if rhythm.year else f"{date} varje år"


@write.register
def _(rhythm: r.ByDate) -> str:
    return f"senast {_date(rhythm)}"


def _date(rhythm: r.OnDate | r.ByDate) -> str:
    month = MONTHS[rhythm.month - 1]
    if rhythm.year is None and rhythm.month == 2 and rhythm.day == days_in_month(r.LEAP_YEAR, 2):
        return f"den sista {month}"
    return f"den {rhythm.day} {month}" + (f" {rhythm.year}" if rhythm.year else "")


@write.register
def _(rhythm: r.InWeek) -> str:
    return f"{'senast ' * rhythm.latest}vecka {rhythm.week}"


@write.register
def _(rhythm: r.InMonths) -> str:
    return f"i {listed([MONTHS[month - 1] for month in rhythm.months])}"


@write.register
def _(rhythm: r.InSeasons) -> str:
    return f"varje {listed([SEASON_WORDS[season] for season in rhythm.seasons])}"


@write.register
def _(rhythm: r.InQuarters) -> str:
    return f"under {listed([ordinal_in_words(quarter) for quarter in rhythm.quarters])} kvartalet"


@write.register
def _(rhythm: r.EdgeOf) -> str:
    edge = "början" if rhythm.edge is Edge.BEGINNING else "slutet"
    return f"i {edge} av varje {PERIOD_NAMES[rhythm.period]}"


@write.register
def _(rhythm: r.BeforeEnd) -> str:
    if not rhythm.count:
        return "senast vid överenskommelsens utgång"
    neuter = rhythm.period is Period.YEAR
    unit = PERIOD_NAMES[rhythm.period] if rhythm.count == 1 else UNITS[rhythm.period]
    return f"senast {number_in_words(rhythm.count, neuter=neuter)} {unit} före överenskommelsens utgång"


@write.register
def _(rhythm: r.AtMeeting) -> str:
    name = rhythm.meeting if is_plain_meeting(rhythm.meeting) else f"”{rhythm.meeting}”"
    return f"{MOMENTS[rhythm.moment]} varje {name}"


@write.register
def _(rhythm: r.KnownDays) -> str:
    names = [KNOWN[day] for day in rhythm.days]
    return f"{MOMENTS[rhythm.moment]} " + (f"{', '.join(names)} m.m." if rhythm.and_more else listed(names))


@write.register
def _(rhythm: r.ReportingPeriods) -> str:
    return f"vid {listed([REPORTS[period] for period in rhythm.periods])}"


@write.register
def _(rhythm: r.Continuous) -> str:
    return "löpande i linjeverksamheten" if rhythm.in_line_work else "löpande"


@write.register
def _(_rhythm: r.AsNeeded) -> str:
    return "vid behov"


@write.register
def _(rhythm: r.PerPlan) -> str:
    return f"enligt {rhythm.plan if is_plain_plan(rhythm.plan) else f'”{rhythm.plan}”'}"


@write.register
def _(rhythm: r.NotUnderstood) -> str:
    return rhythm.text


@write.register
def _(rhythm: r.Combined) -> str:
    said = [write(rhythm.parts[0])]
    for before, part in pairwise(rhythm.parts):
        lead = OWN_LEADS.get(type(part), "") if is_carried_to(part, before) else ""
        said.append(lead + write(part))
    return JOINED[rhythm.joint].join(said)

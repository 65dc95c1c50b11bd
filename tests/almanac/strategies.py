"""Every rhythm there can be, for the laws of reading, writing and opening."""

from hypothesis import strategies as st

from samsyn.almanac import rhythms as r
from samsyn.almanac.periods import days_in_month
from samsyn.almanac.units import (
    Edge,
    Joint,
    KnownDay,
    Moment,
    Parity,
    PartOfDay,
    Period,
    ReportingPeriod,
    Season,
    Weekday,
)

COUNTS = st.integers(1, 130)
PERIODS = st.sampled_from(Period)
MOMENTS = st.sampled_from(Moment)


def ordered(values, *, least=1):
    return st.sets(st.sampled_from(list(values)), min_size=least).map(
        lambda chosen: tuple(value for value in values if value in chosen)
    )


def several(values):
    return st.lists(st.sampled_from(list(values)), min_size=1, max_size=6, unique=True).map(tuple)


times = st.one_of(
    st.builds(r.Times, COUNTS, PERIODS, st.booleans()),
    st.builds(lambda low, more, period: r.Times(low, period, most=low + more), st.integers(0, 99), COUNTS, PERIODS),
)
every = st.one_of(
    st.builds(
        r.Every, st.integers(1, 130), PERIODS.filter(lambda period: period is not Period.AGREEMENT), st.booleans()
    ),
    st.builds(r.Every, st.just(1), st.just(Period.AGREEMENT), st.booleans()),
)
PARTS = st.none() | st.sampled_from(PartOfDay)
weekly = st.one_of(
    st.builds(r.Weekly, ordered(Weekday), st.integers(1, 99), st.none(), PARTS, st.booleans()),
    st.builds(r.Weekly, ordered(Weekday), st.just(1), st.sampled_from(Parity), PARTS, st.booleans()),
    st.builds(r.Weekly, st.just(()), st.just(1), st.sampled_from(Parity)),
)
weekends = st.builds(r.Weekends, MOMENTS)
MONTHS = ordered(range(1, 13))
nth_weekday = st.one_of(
    st.builds(
        r.NthWeekday, st.sampled_from([1, 2, 3, 4, -1]), st.sampled_from(Weekday), MONTHS | st.just(()), st.booleans()
    ),
    st.builds(r.NthWeekday, st.sampled_from([*range(1, 16), -1]), st.none(), MONTHS | st.just(()), st.booleans()),
)
month_day = st.builds(r.MonthDay, st.sampled_from([*range(1, 32), -1]), st.booleans())


@st.composite
def dates(draw, made):
    year = draw(st.none() | st.integers(1990, 2100))
    month = draw(st.integers(1, 12))
    return made(month, draw(st.integers(1, days_in_month(year or r.LEAP_YEAR, month))), year)


on_date = dates(r.OnDate)
by_date = dates(r.ByDate)
in_week = st.builds(r.InWeek, st.integers(1, 53), st.booleans())
in_months = st.builds(r.InMonths, MONTHS)
in_seasons = st.builds(r.InSeasons, ordered(Season))
in_quarters = st.builds(r.InQuarters, ordered(range(1, 5)))
EDGED = PERIODS.filter(lambda period: period not in {Period.DAY, Period.WEEK})
edge_of = st.builds(r.EdgeOf, st.sampled_from(Edge), EDGED)
UNITS = st.sampled_from([Period.DAY, Period.WEEK, Period.MONTH, Period.YEAR])
before_end = st.builds(r.BeforeEnd, st.integers(1, 130), UNITS) | st.just(r.BeforeEnd(0))
NAMES = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=40).map(
    lambda text: " ".join("".join(letter for letter in text if letter not in "\"”“„«»").split())
)  # fmt: skip
MEETING_NAMES = st.sampled_from(
    ["styrgruppsmöte", "operativt chefsamråd", "möte", "möte i styrgruppen", "månadsmöte i OSG", "möte och samtal",
     "lokalt möte i arbetsgruppen", "BRÅ", "möte vid behov", "kvartalsrapport till styrgruppen"]
)  # fmt: skip
PLAN_NAMES = st.sampled_from(
    ["metod", "ANDTS-planen", "föreningens plan", "metod och uppföljningssystem", "avfallsplan 2030", "URIK-modellen",
     "plan två gånger per år", "lag", "plan, bilaga 2", "metod eller plan"]
)  # fmt: skip


def makes_a_name(text):
    try:
        r.PerPlan(text)
    except ValueError:
        return False
    return True


at_meeting = st.builds(r.AtMeeting, MEETING_NAMES | NAMES.filter(makes_a_name), MOMENTS)
per_plan = st.builds(r.PerPlan, PLAN_NAMES | NAMES.filter(makes_a_name))
known_days = st.builds(r.KnownDays, several(KnownDay), MOMENTS, st.booleans())
reporting = st.builds(r.ReportingPeriods, several(ReportingPeriod))
continuous = st.builds(r.Continuous, st.booleans())
as_needed = st.just(r.AsNeeded())

counted = st.one_of(times, every)
simple = st.one_of(
    times, every, weekly, weekends, nth_weekday, month_day, on_date, by_date, in_week, in_months, in_seasons,
    in_quarters,
    edge_of, before_end, at_meeting, per_plan, known_days, reporting, continuous, as_needed,
)  # fmt: skip
combined = st.one_of(
    st.builds(
        r.Combined,
        st.lists(simple, min_size=2, max_size=4, unique=True).map(tuple),
        st.sampled_from([Joint.AND, Joint.OR]),
    ),
    st.builds(
        lambda often, at_what: r.Combined((often, at_what), Joint.NAMELY),
        counted | continuous,
        st.one_of(at_meeting, per_plan, reporting),
    ),
)
understood = simple | combined

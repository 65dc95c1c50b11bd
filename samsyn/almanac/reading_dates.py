"""Reading days, weeks and months of the year: "senast den 31 mars", "senast v. 12", "i slutet av varje år"."""

import re
from datetime import date, timedelta

from samsyn.almanac.periods import days_in_month
from samsyn.almanac.reading_parts import NOT_MATCHED, Form, Found, Meaning, form
from samsyn.almanac.rhythms import (
    LAST,
    LEAP_YEAR,
    BeforeEnd,
    ByDate,
    EdgeOf,
    InMonths,
    InQuarters,
    InSeasons,
    InWeek,
    MonthDay,
    OnDate,
    Simple,
)
from samsyn.almanac.units import Edge, Period, Season
from samsyn.almanac.words import MONTH, NUMBER, ORDINAL, PERIOD, SEASONS, any_of, month, number, ordinal, period

YEARLY = r"(?P<led_yearly>(?:varje år|årligen|en gång per år|en gång om året|varje kalenderår),? )"
EACH_YEAR = r"(?P<yearly>,? (?:varje år|årligen|varje kalenderår|per år))"
LATEST = r"(?P<latest>(?:absolut )?senast|till och med|fram till) "
BEFORE = r"(?P<before>före|innan) "
A_DAY = rf"(?:{ORDINAL}|sista)(?: dag(?:en)?)?(?: i)?"
ONE_DATE = rf"(?:den )?(?:{A_DAY} {MONTH}(?: \d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:[- ]\d{{4}})?|\d{{4}}-\d\d-\d\d)(?!\d)"
SPLIT_DATE = re.compile(
    rf"(?P<day>{ORDINAL}|sista)(?: dag(?:en)?)?(?: i)? (?P<month>{MONTH})(?: (?P<year>\d{{4}}))?(?!\d)"
    r"|(?P<slash_day>\d{1,2})/(?P<slash_month>\d{1,2})(?:[- ](?P<slash_year>\d{4}))?(?!\d)"
    r"|(?P<iso>\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
ALSO = r"(?:, | och | & | respektive | resp\.? )"
DATE_LIST = rf"(?P<dates>{ONE_DATE}(?:{ALSO}{ONE_DATE})*)"
MONTH_LIST = rf"(?P<months>{MONTH}(?:{ALSO}(?:i )?{MONTH})*)"
WEEK_WORD = r"(?:v\.? ?|vecka |veckorna )"
WEEK_LIST = rf"(?P<weeks>\d{{1,2}}(?:{ALSO}(?:v\.? ?|vecka )?\d{{1,2}})*)"
SEASON = rf"(?:{any_of(SEASONS)})(?:en|ar|arna|n|rar|rarna)?"
AGREEMENT = (
    r"(?:(?:samverkans)?överenskommelse(?:n|tiden|perioden|s tid)?|avtal(?:et|stiden|sperioden)|perioden|tiden"
    r"|samverkansperioden)"
)
END = r"(?:utgång|upphörande|slut|utlöpande)"
ENDS = r"(?:löper ut|går ut|upphör|tar slut|utlöper|slutar(?: att)? gälla)"
THE_END = rf"(?:{AGREEMENT}s {END}|{AGREEMENT} {ENDS}|(?:utgången|slutet) av {AGREEMENT}|utgången)"
WITHIN = r"(?:senast (?:i |under )?|(?:senast|före|innan) (?:vid |i )?(?:utgången|slutet) av )"
ONCE_A = r"(?:under |på |varje )"
SEASON_LIST = rf"(?P<seasons>{SEASON}(?:{ALSO}(?:en (?:gång )?)?{ONCE_A}?{SEASON})*)"
DAY_OF_MONTH = rf"(?P<day>(?:{ORDINAL}|sista)(?:{ALSO}(?:den )?(?:{ORDINAL}|sista))*)(?: dagen)?"
ONCE_A_YEAR = rf"{YEARLY}?(?:en gång )?"
QUARTERS = rf"{ORDINAL}(?:{ALSO}(?:q|kv\.? ?|kvartal )?{ORDINAL})*"
EDGES = r"(?P<edge>slut(?:et)?|början|utgången|inledningen|start(?:en)?)"
YEAR_END = (
    r"(?:(?:före|innan) (?:årsskiftet|(?:kalender)?årets (?:slut|utgång)|(?:utgången|slutet) av (?:varje )?(?:år|året))"
    r"|senast (?:(?:vid )?årsskiftet|(?:vid |i )?(?:(?:utgången|slutet) av (?:varje år|året)|årets (?:slut|utgång))))"
)
MONTHS_IN = {Period.HALF_YEAR: 6, Period.TERTIAL: 4, Period.QUARTER: 3}
GENITIVES = {
    "år": Period.YEAR, "halvår": Period.HALF_YEAR, "kvartal": Period.QUARTER, "tertial": Period.TERTIAL,
    "månad": Period.MONTH, "termin": Period.SCHOOL_TERM, "mandatperiod": Period.MANDATE,
}  # fmt: skip


def _dates(match: re.Match[str]) -> Found:
    named = match.groupdict()
    yearly = named.get("led_yearly") or named.get("yearly")
    found: list[Simple] = []
    for part in SPLIT_DATE.finditer(match["dates"]):
        year, month_number, day = _day(part)
        if year and yearly:
            return NOT_MATCHED
        if named.get("before"):
            year, month_number, day = _day_before(year, month_number, day)
        by = named.get("latest") or named.get("before")
        found.append(ByDate(month_number, day, year) if by else OnDate(month_number, day, year))
    return tuple(found)


def _day(part: re.Match[str]) -> tuple[int | None, int, int]:
    if part["iso"]:
        day = date.fromisoformat(part["iso"])
        return day.year, day.month, day.day
    if part["slash_day"]:
        year = int(part["slash_year"]) if part["slash_year"] else None
        return year, int(part["slash_month"]), int(part["slash_day"])
    year = int(part["year"]) if part["year"] else None
    month_number = month(part["month"])
    if part["day"].lower() == "sista":
        return year, month_number, days_in_month(year or LEAP_YEAR, month_number)
    return year, month_number, ordinal(part["day"])


def _day_before(year: int | None, month_number: int, day: int) -> tuple[int | None, int, int]:
    before = date(year or LEAP_YEAR, month_number, day) - timedelta(days=1)
    return year and before.year, before.month, before.day


def _by_month_end(match: re.Match[str]) -> Found:
    months = [month(word) for word in re.findall(MONTH, match["months"], re.IGNORECASE)]
    if match.groupdict().get("before"):
        return tuple(ByDate(*_day_before(None, number_of, 1)[1:]) for number_of in months)
    return tuple(ByDate(number_of, days_in_month(LEAP_YEAR, number_of)) for number_of in months)


def _by_year_end(_match: re.Match[str]) -> Found:
    return ByDate(12, 31)


def _months(match: re.Match[str]) -> Found:
    return InMonths(tuple(sorted({month(word) for word in re.findall(MONTH, match["months"], re.IGNORECASE)})))


def _quarters(match: re.Match[str]) -> Found:
    words = re.findall(ORDINAL, match["quarters"], re.IGNORECASE)
    return InQuarters(tuple(sorted({ordinal(word) for word in words})))


def _seasons(match: re.Match[str]) -> Found:
    words = re.findall(any_of(SEASONS), match["seasons"].lower())
    named = {SEASONS[word] for word in words}
    return InSeasons(tuple(season for season in Season if season in named))


def _weeks(match: re.Match[str]) -> Found:
    latest = bool(match["latest"] or match["before"])
    weeks = [int(week) - bool(match["before"]) for week in re.findall(r"\d+", match["weeks"])]
    return tuple(InWeek(week, latest) for week in weeks)


def _month_day(match: re.Match[str]) -> Found:
    days = re.findall(rf"{ORDINAL}|sista", match["day"].lower())
    return tuple(MonthDay(LAST if day == "sista" else ordinal(day), bool(match["latest"])) for day in days)


def _before_end(match: re.Match[str]) -> Found:
    count = number(match["count"])
    if not count:
        return NOT_MATCHED
    unit = period(match["period"])
    return BeforeEnd(count * MONTHS_IN[unit]) if unit in MONTHS_IN else BeforeEnd(count, unit)


def _at_end(_match: re.Match[str]) -> Found:
    return BeforeEnd(0)


def _edge(match: re.Match[str]) -> Found:
    edge = Edge.BEGINNING if match["edge"].lower() in {"början", "inledningen", "start", "starten"} else Edge.END
    named = match.groupdict()
    kind = GENITIVES[match["of"].lower()] if named.get("of") else period(match["period"])
    return NOT_MATCHED if named["led_yearly"] and kind is not Period.YEAR else EdgeOf(edge, kind)


def _once(meaning: Meaning) -> Meaning:
    """Hold that what is said to be once a year names one occasion: "en gång per år i mars och oktober" is unclear."""

    def read(match: re.Match[str]) -> Found:
        found = meaning(match)
        is_once = (match.groupdict().get("led_yearly") or "").lower().startswith("en gång")
        return NOT_MATCHED if is_once and _occasions(found) > 1 else found

    return read


def _occasions(found: Found) -> int:
    if isinstance(found, InMonths):
        return len(found.months)
    if isinstance(found, InSeasons):
        return len(found.seasons)
    if isinstance(found, InQuarters):
        return len(found.quarters)
    return len(found) if isinstance(found, tuple) else 1


FORMS: tuple[Form, ...] = (
    form(rf"{YEARLY}?(?:{LATEST}|{BEFORE}|per |på dagen )?{DATE_LIST}{EACH_YEAR}?", _once(_dates)),
    form(rf"{YEARLY}?{BEFORE}{DATE_LIST.replace(', |', ', | samt |')}{EACH_YEAR}?", _once(_dates)),
    form(rf"{YEARLY}?{WITHIN}{MONTH_LIST}{EACH_YEAR}?", _once(_by_month_end)),
    form(rf"{YEARLY}?{BEFORE}{MONTH_LIST}{EACH_YEAR}?", _once(_by_month_end)),
    form(rf"{YEARLY}?{YEAR_END}{EACH_YEAR}?", _by_year_end),
    form(rf"{YEARLY}?(?:en gång )?(?:i |under |varje )?{MONTH_LIST}(?: månad)?{EACH_YEAR}?", _once(_months)),
    form(rf"{YEARLY}?(?:en gång )?{ONCE_A}{SEASON_LIST}", _once(_seasons)),
    form(rf"{ONCE_A_YEAR}(?:i |under )?(?P<quarters>{QUARTERS}) kvartalet{EACH_YEAR}?", _once(_quarters)),
    form(rf"{ONCE_A_YEAR}(?:i |under )?(?:kvartal |kv\.? ?|q)(?P<quarters>{QUARTERS}){EACH_YEAR}?", _once(_quarters)),
    form(rf"(?P<seasons>{SEASON}(?:{ALSO}{SEASON})+|vår/höst|höst/vår)", _once(_seasons)),
    form(rf"{YEARLY}?(?:{LATEST}|{BEFORE}|under )?(?:i )?{WEEK_WORD}{WEEK_LIST}{EACH_YEAR}?", _once(_weeks)),
    form(
        rf"(?:{LATEST}|på dagen )?(?:den )?{DAY_OF_MONTH}"
        r",? (?:(?:i )?(?:varje|var) månad|(?:i )?månaden|(?:per|i) mån(?:ad|\.)?|varje mån\.?)",
        _month_day,
    ),
    form(rf"(?:varje månad|månadsvis|månatligen),? (?:{LATEST})?den {DAY_OF_MONTH}", _month_day),
    form(rf"(?:senast |minst )?(?P<count>{NUMBER}) (?P<period>{PERIOD}) (?:före|innan) {THE_END}", _before_end),
    form(rf"(?:senast )?(?:vid|före) {AGREEMENT}s {END}|senast när {AGREEMENT} {ENDS}", _at_end),
    form(rf"{YEARLY}?(?:i|vid|mot) {EDGES} (?:av|på) (?:varje |vart |ett |en )?(?P<period>{PERIOD})", _edge),
    form(rf"{YEARLY}?(?:i|vid|mot) (?:varje )?(?P<of>{any_of(GENITIVES)})(?:et|en)?s ?{EDGES}", _edge),
)

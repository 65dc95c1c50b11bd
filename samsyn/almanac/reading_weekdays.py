"""Reading days of the week: "varje fredagskväll", "första torsdagen (helgfri dag) varje månad"."""

import re

from samsyn.almanac.reading_parts import NOT_MATCHED, Form, Found, form
from samsyn.almanac.rhythms import LAST, Every, NthWeekday, Weekends, Weekly
from samsyn.almanac.units import Moment, Parity, PartOfDay, Period, Weekday
from samsyn.almanac.words import (
    MONTH,
    ORDINAL,
    PARTS,
    PERIOD,
    WEEKDAYS,
    any_of,
    month,
    ordinal,
    period,
    weekday,
)

DAY_NAME = any_of(WEEKDAYS)
PART = any_of(PARTS)
PLURAL_PART = r"(?:kvällar|morgnar|förmiddagar|eftermiddagar|nätter)(?:na)?"
EVERY = rf"(?:(?P<each>varje|alla|samtliga)|(?P<second>varannan)|var (?P<nth>{ORDINAL}))"
HELGFRI = r"(?:helgfri[at]?)"
ONE_DAY = (
    rf"(?:{HELGFRI} )?(?:{DAY_NAME}|vardag|arbetsdag)"
    rf"(?:s?(?:{PART}|{PLURAL_PART})|s?-(?=,| och )|s(?= och )|ar(?:na)?|en)?"
)
DAY_LIST = rf"{ONE_DAY}(?:(?:, | och | & |/)(?:varje |på )?{ONE_DAY})*"
PARITY = r"(?P<{0}>(?:jämna|ojämna|udda)(?: (?:(?:kalender)?veckor|v\.?))?|(?:jämn|ojämn|udda) vecka)"
IN_PARITY = rf"(?:,? (?:i |på |under )?{PARITY.format('parity')})"
EVERY_WEEK = (
    r"(?:,? (?:i )?(?:varje vecka|i veckan|per vecka|veckovis)|,? (?P<alternate>varannan vecka)"
    rf"|,? var (?P<nth_week>{ORDINAL}) vecka)"
)
LED_BY_WEEK = (
    rf"(?:(?P<led_each>varje vecka|veckovis|en gång i veckan|en gång per vecka)|(?P<led_second>varannan vecka)"
    rf"|var (?P<led_nth>{ORDINAL}) vecka|(?:varje )?{PARITY.format('led_parity')}),? (?:på )?"
)
WEEKEND = r"(?:(?:vecko)?helg|veckoslut(?=$|[ ,.;)]))"
WORKDAYS = Weekly(tuple(Weekday)[:5])
EACH_DAY = Every(1, Period.DAY)

NTH = rf"(?P<nth>(?:{ORDINAL}|sista)(?:(?:, | och | & | samt )(?:den )?(?:{ORDINAL}|sista))*)"
NTH_DAY = rf"(?:{DAY_NAME}|vardag|arbetsdag)(?:en)?"
MONTH_LIST = rf"{MONTH}(?:(?:, | och | & )(?:i )?{MONTH})*"
OF_MONTHS = (
    r"(?P<every_month>,? (?:i|på|av|per)? ?(?:varje |var )?(?:månad(?:en)?)(?! och )|,? månadsvis)"
    rf"|,? (?:i|på|av|per)? ?(?:varje |vart )?(?P<of>{PERIOD})"
    rf"|,? (?:i |varje )?(?P<months>{MONTH_LIST})(?: varje år)?"
)
MONTHLY = (
    r"(?P<monthly>(?:månadsvis|månatligen|varje månad|en gång (?:i månaden|per månad|varje månad)),? (?:på )?(?:den )?)"
)
NO_HOLIDAY = r"(?:(?:om )?helgfria?(?: dag| vardag)?|(?:ej|inte|om inte) (?:helgdag|röd dag))"
BRACKETED = rf"(?P<bracketed>,? \(? ?{NO_HOLIDAY} ?\)?)"
MONTHS_IN = {
    Period.MONTH: 1,
    Period.QUARTER: 3,
    Period.TERTIAL: 4,
    Period.HALF_YEAR: 6,
    Period.YEAR: 12,
}


def _weekly(match: re.Match[str]) -> Found:
    named = match.groupdict()
    text = _spelled_out(match["days"].lower())
    parities = {value.lower() for key in ("parity", "led_parity") if (value := named.get(key))}
    steps = _steps(named)
    if not (steps or parities or re.search(r"(?:ar|na|nätter)\b", text)):
        return NOT_MATCHED  # "måndag" alone is one Monday or all, nobody knows
    parity = _parity(parities.pop()) if parities else None
    step = steps.pop() if steps else 1
    if parity and step == 2:  # odd or even weeks are every second already
        step = 1
    helgfri = "helgfri" in text
    if _is_once(named.get("led_each")) and sum(map(len, _days_by_part(text).values())) > 1:
        return NOT_MATCHED
    if _hangs_in_the_air(text):
        return NOT_MATCHED  # "varje fredag och lördagskväll" is two evenings, or a day and an evening
    return tuple(Weekly(tuple(sorted(days)), step, parity, part, helgfri) for part, days in _days_by_part(text).items())


def _days_by_part(text: str) -> dict[PartOfDay | None, set[Weekday]]:
    """Gather the days by the part of day they name: "fredagskvällar och lördagsmorgnar" are two."""
    found: dict[PartOfDay | None, set[Weekday]] = {}
    for word in re.findall(rf"(?:{DAY_NAME}|vardag|arbetsdag)\w*", text):
        part = next((part for name, part in PARTS.items() if _holds_part(word, name)), None)
        days = set(Weekday) - {Weekday.SATURDAY, Weekday.SUNDAY}
        found.setdefault(part, set()).update({weekday(word)} if word.startswith(WEEKDAYS) else days)
    return found


def _is_once(led: str | None) -> bool:
    """Whether once is said, which several named days would gainsay: "en gång i veckan, måndagar och torsdagar"."""
    return (led or "").lower().startswith("en gång")


def _hangs_in_the_air(text: str) -> bool:
    """Whether a day alone stands beside one with a part of day, so that nobody knows if the part is its too."""
    return re.search(r"dag(?=,| och | & |/)", text) is not None and len(_days_by_part(text)) > 1


def _holds_part(word: str, name: str) -> bool:
    stems = {"natt": r"natt|nätter", "morgon": r"morgon|morgnar"}
    return re.search(rf"dags?(?:{stems.get(name, name)})", word) is not None


def _spelled_out(text: str) -> str:
    """Give every day of "fredags- och lördagskvällar" the part that the last one has."""
    text = re.sub(rf"^({DAY_NAME}) ({PART})$", r"\1s\2", text)
    part = re.search(rf"dags?((?:{PART}|{PLURAL_PART})(?:ar)?)$", text)
    if part is None:
        return text
    cut = r"(?<=dag)(?:s?-|s?(?=,| och | & |/))" if re.search(rf"{PLURAL_PART}$", text) else r"(?<=dag)s?-"
    return re.sub(cut, f"s{part[1]}", text)


def _steps(named: dict[str, str | None]) -> set[int]:
    steps = {ordinal(value) for key in ("nth", "nth_week", "led_nth") if (value := named.get(key))}
    if named.get("second") or named.get("alternate") or named.get("led_second"):
        steps.add(2)
    if not steps and (named.get("each") or named.get("led_each") or named.get("weekly")):
        steps.add(1)
    return steps


def _parity_alone(match: re.Match[str]) -> Found:
    return Weekly((), parity=_parity(match["parity"].lower()))


def _parity(text: str) -> Parity:
    return Parity.EVEN if text.startswith("jäm") else Parity.ODD


def _part_of_all_days(match: re.Match[str]) -> Found:
    text = match["part"].lower()
    part = next(part for word, part in PARTS.items() if text.startswith((word, word[:4])))
    return Weekly(tuple(Weekday), part=part)


def _weekends(match: re.Match[str]) -> Found:
    moments = {"inför": Moment.BEFORE, "före": Moment.BEFORE, "efter": Moment.AFTER}
    return Weekends(moments.get((match["moment"] or "").lower(), Moment.AT))


def _nth_weekday(match: re.Match[str]) -> Found:
    named = match.groupdict()
    name = match["day"].lower()
    day = None if name.startswith(("vardag", "arbetsdag")) else weekday(name)
    months: tuple[int, ...] = ()
    length: int | None = None
    if named.get("months"):
        months = tuple(sorted({month(word) for word in re.findall(MONTH, match["months"], re.IGNORECASE)}))
    elif named.get("of"):
        length = MONTHS_IN.get(period(match["of"]))
        if length is None:
            return NOT_MATCHED
        months = tuple(range(1, 13, length)) if length > 1 else ()
    elif not (named.get("every_month") or named.get("monthly")):
        return NOT_MATCHED
    helgfri = bool(named.get("helgfri") or named.get("bracketed") or named.get("bracketed_last"))
    nths = [LAST if nth == "sista" else ordinal(nth) for nth in re.findall(rf"{ORDINAL}|sista", match["nth"].lower())]
    if _is_once(named.get("monthly")) and len(nths) > 1:
        return NOT_MATCHED
    last = tuple(month + length - 1 for month in months) if length else months
    return tuple(NthWeekday(nth, day, last if nth == LAST else months, helgfri) for nth in nths)


NTH_CORE = rf"(?:den |varje )?{NTH}(?: (?P<helgfri>{HELGFRI}))? (?P<day>{NTH_DAY}){BRACKETED}?"
LAST_BRACKET = BRACKETED.replace("bracketed", "bracketed_last")
FORMS: tuple[Form, ...] = (
    form(rf"{LED_BY_WEEK}(?P<days>{DAY_LIST})", _weekly),
    form(rf"(?:på )?{EVERY} (?P<days>(?:{DAY_NAME}) (?:{PART})|{DAY_LIST})(?:{IN_PARITY})?", _weekly),
    form(rf"(?:på )?(?P<days>{DAY_LIST})(?:{IN_PARITY}|(?P<weekly>{EVERY_WEEK}))?", _weekly),
    form(rf"(?:i |varje |under |varannan vecka,? )?{PARITY.format('parity')}", _parity_alone),
    form(rf"(?:varje|alla) (?P<part>{PART})(?:ar)?", _part_of_all_days),
    form(rf"(?:(?P<moment>inför|före|efter|under|på) )?(?:varje|alla|samtliga) {WEEKEND}(?:er(?:na)?)?", _weekends),
    form(rf"(?:(?P<moment>inför|före|efter|under|på) )?{WEEKEND}er(?:na)?", _weekends),
    form(r"(?:varje )?måndag(?:ar)?(?:-| till (?:och med )?| t\.?o\.?m\.? )fredag(?:ar)?", lambda _: WORKDAYS),
    form(r"alla dagar(?: i veckan)?|(?:alla veckans|veckans alla|sju) dagar(?: i veckan)?", lambda _: EACH_DAY),
    form(rf"{MONTHLY}?{NTH_CORE}(?:{OF_MONTHS})?(?:{LAST_BRACKET})?", _nth_weekday),
)

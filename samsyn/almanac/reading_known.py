"""Reading known days and reporting periods: "Valborg, midsommar och lov", "tertial 1 och årsredovisning"."""

import re

from samsyn.almanac.calendars import MEMBERS
from samsyn.almanac.reading_meetings import moment
from samsyn.almanac.reading_parts import Form, Found, form
from samsyn.almanac.rhythms import KnownDays, ReportingPeriods
from samsyn.almanac.units import KnownDay, ReportingPeriod

DAYS = {
    r"valborg(?:smässoafton|shelgen)?": KnownDay.VALBORG,
    r"första maj|1 maj": KnownDay.FIRST_OF_MAY,
    r"skolavslutning(?:en|ar|arna)?|skolans avslutning": KnownDay.SCHOOL_END,
    r"(?:sveriges )?nationaldag(?:en)?": KnownDay.NATIONAL_DAY,
    r"midsommar(?:en|afton|helgen)?": KnownDay.MIDSUMMER,
    r"halloween(?:helgen)?": KnownDay.HALLOWEEN,
    r"allhelgona(?:helgen)?|alla helgons (?:dag|helg)": KnownDay.ALL_SAINTS,
    r"lucia(?:dagen|natten)?": KnownDay.LUCIA,
    r"jul(?:en|afton|helgen)?": KnownDay.CHRISTMAS,
    r"nyår(?:et|safton|shelgen)?": KnownDay.NEW_YEAR,
    r"påsk(?:en|helgen|afton)?": KnownDay.EASTER,
    r"kristi himmelsfärd(?:sdag|shelgen)?": KnownDay.ASCENSION,
    r"pingst(?:en|helgen)?": KnownDay.PENTECOST,
    r"(?:allmänna )?helgdagar(?:na)?|röda dagar": KnownDay.PUBLIC_HOLIDAYS,
    r"storhelg(?:er|erna)?|större helger(?:na)?": KnownDay.BIG_WEEKENDS,
    r"(?:(?:kända|särskilda|typiska) )?ungdomshelg(?:er|erna)?": KnownDay.YOUTH_WEEKENDS,
    r"(?:skol)?lov(?:en)?": KnownDay.BREAKS,
    r"sportlov(?:et)?": KnownDay.WINTER_BREAK,
    r"påsklov(?:et)?": KnownDay.EASTER_BREAK,
    r"sommarlov(?:et)?": KnownDay.SUMMER_BREAK,
    r"höstlov(?:et)?": KnownDay.AUTUMN_BREAK,
    r"jullov(?:et)?": KnownDay.CHRISTMAS_BREAK,
}  # fmt: skip
A_DAY = rf"(?:(?:{'|'.join(DAYS)})(?!\w))"
AS_EXAMPLE = r",? (?:så ?som|som|till exempel|t\.? ?ex\.?|exempelvis|ex\.) "
DAY_LIST = rf"(?P<days>{A_DAY}(?:(?:, | och | samt |{AS_EXAMPLE}|/)(?:(?P=moment) )?{A_DAY})*)"
AND_MORE = r"(?P<more>,? (?:och )?(?:m\.? ?m\.?|med mera|osv\.?|o\.? ?s\.? ?v\.?|etc\.?))"
REPORTS = {
    r"årsredovisning(?:en)?|årsbokslut(?:et)?": ReportingPeriod.ANNUAL_REPORT,
    r"delårsrapport(?:en)?|delårsbokslut(?:et)?": ReportingPeriod.INTERIM_REPORT,
    r"(?:tertial |t)3(?:,? \(?(?:för )?(?:föregående|förra)(?: år(?:et)?)?\)?)?": ReportingPeriod.PREVIOUS_TERTIAL_3,
    r"(?:tertial |t)1": ReportingPeriod.TERTIAL_1,
    r"(?:tertial |t)2": ReportingPeriod.TERTIAL_2,
}
A_REPORT = rf"(?:{'|'.join(REPORTS)})(?!\w)"
REPORT_LIST = rf"(?P<reports>{A_REPORT}(?:(?:, | och | & )(?:med )?{A_REPORT})*)"
EACH_YEAR = r"(?:(?:årligen|varje år|en gång per år),? )?"
MOMENT = r"(?:(?P<moment>vid|under|på|inför|före|efter|i samband med) )?"


def _known_days(match: re.Match[str]) -> Found:
    named: list[KnownDay] = []
    example = None
    for found in re.finditer(rf"(?P<example>{AS_EXAMPLE})?(?P<day>{A_DAY})", match["days"], re.IGNORECASE):
        day = next(kind for words, kind in DAYS.items() if re.fullmatch(words, found["day"], re.IGNORECASE))
        example = named[-1] if found["example"] else example
        if example is None or day not in MEMBERS.get(example, ()):
            named.append(day)
    days = tuple(dict.fromkeys(named))
    return KnownDays(days, moment(match), bool(match["more"]) and example is None)


def _reports(match: re.Match[str]) -> Found:
    found = [word[0] for word in re.finditer(A_REPORT, match["reports"], re.IGNORECASE)]
    return ReportingPeriods(tuple(dict.fromkeys(_report(word) for word in found)))


def _report(text: str) -> ReportingPeriod:
    return next(kind for words, kind in REPORTS.items() if re.fullmatch(words, text, re.IGNORECASE))


def _tertials(match: re.Match[str]) -> Found:
    digits = re.findall(r"[123]", match["tertials"])
    if "-" in match["tertials"]:
        digits = [str(digit) for digit in range(int(digits[0]), int(digits[1]) + 1)]
    return ReportingPeriods(tuple(dict.fromkeys(_report(f"tertial {digit}") for digit in digits)))


FORMS: tuple[Form, ...] = (
    form(rf"{EACH_YEAR}{MOMENT}(?:varje |alla )?{DAY_LIST}{AND_MORE}?", _known_days),
    form(rf"{EACH_YEAR}(?:(?:vid|i samband med|i|till|efter(?= t)) )?{REPORT_LIST}", _reports),
    form(r"(?:efter |vid )?tertial(?:en|erna)? (?P<tertials>[123](?:(?:, | och )[123])+|1-[23])", _tertials),
)

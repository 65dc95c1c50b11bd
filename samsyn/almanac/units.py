"""The closed lists of words that rhythms are made of."""

from enum import IntEnum, StrEnum


class Period(StrEnum):
    """A recurring stretch of time that something is counted in (period)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    TERTIAL = "tertial"
    HALF_YEAR = "half_year"
    SCHOOL_TERM = "school_term"
    YEAR = "year"
    MANDATE = "mandate"
    AGREEMENT = "agreement"


class Weekday(IntEnum):
    """A day of the week, numbered as `date.weekday()` does (veckodag)."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


class Parity(StrEnum):
    """Odd or even ISO weeks (udda, jämna veckor)."""

    ODD = "odd"
    EVEN = "even"


class PartOfDay(StrEnum):
    """When on the day (tid på dagen)."""

    MORNING = "morning"
    FORENOON = "forenoon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Moment(StrEnum):
    """Before, at or after something else (inför, vid, efter)."""

    BEFORE = "before"
    AT = "at"
    AFTER = "after"


class Edge(StrEnum):
    """The beginning or the end of a period (början, slutet)."""

    BEGINNING = "beginning"
    END = "end"


class Season(StrEnum):
    """A season by the almanac: three whole months, spring from March (årstid)."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class KnownDay(StrEnum):
    """A day, weekend or break that everybody knows by name (känd dag)."""

    VALBORG = "valborg"
    FIRST_OF_MAY = "first_of_may"
    SCHOOL_END = "school_end"
    NATIONAL_DAY = "national_day"
    MIDSUMMER = "midsummer"
    HALLOWEEN = "halloween"
    ALL_SAINTS = "all_saints"
    LUCIA = "lucia"
    CHRISTMAS = "christmas"
    NEW_YEAR = "new_year"
    EASTER = "easter"
    ASCENSION = "ascension"
    PENTECOST = "pentecost"
    PUBLIC_HOLIDAYS = "public_holidays"
    BIG_WEEKENDS = "big_weekends"
    YOUTH_WEEKENDS = "youth_weekends"
    BREAKS = "breaks"
    WINTER_BREAK = "winter_break"
    EASTER_BREAK = "easter_break"
    SUMMER_BREAK = "summer_break"
    AUTUMN_BREAK = "autumn_break"
    CHRISTMAS_BREAK = "christmas_break"


class ReportingPeriod(StrEnum):
    """A reporting occasion of the municipality's year (rapporteringsperiod)."""

    PREVIOUS_TERTIAL_3 = "previous_tertial_3"
    TERTIAL_1 = "tertial_1"
    TERTIAL_2 = "tertial_2"
    INTERIM_REPORT = "interim_report"
    ANNUAL_REPORT = "annual_report"


class Joint(StrEnum):
    """How the parts of a combined rhythm belong together (samt, eller, nämligen)."""

    AND = "and"
    OR = "or"
    NAMELY = "namely"


class Kind(StrEnum):
    """What sort of promise a rhythm makes (slag)."""

    RECURRING = "recurring"
    DATED = "dated"
    ON_MEETING = "on_meeting"
    STANDING = "standing"
    OPTIONAL = "optional"
    UNSCHEDULED = "unscheduled"
    NOT_UNDERSTOOD = "not_understood"

"""Swedish words for numbers, periods, days and months, both ways: to read them and to write them."""

import re
from collections.abc import Mapping

from samsyn.almanac.units import PartOfDay, Period, Season, Weekday

ONES = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
TEENS = ("tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton")
TENS = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
ORDINALS = (
    "nollte", "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde", "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde",
)  # fmt: skip
MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
PARTS = {
    "morgon": PartOfDay.MORNING,
    "förmiddag": PartOfDay.FORENOON,
    "eftermiddag": PartOfDay.AFTERNOON,
    "kväll": PartOfDay.EVENING,
    "natt": PartOfDay.NIGHT,
}
SEASONS = {
    "vår": Season.SPRING,
    "sommar": Season.SUMMER,
    "höst": Season.AUTUMN,
    "vinter": Season.WINTER,
}
TERM_OF_AGREEMENT = r"(?:samverkans)?(?:överenskommelse|avtals)(?:period|tid)(?:en)?s?|samverkansperiod(?:en)?s?"
PERIODS: Mapping[Period, str] = {
    Period.DAY: r"dag(?:en|ar)?|dygn(?:et)?",
    Period.WEEK: r"veck(?:an?|or)|v\.?",
    Period.MONTH: r"månad(?:en|er)?|mån(?! av)\.?|mnd\.?",
    Period.QUARTER: r"kvartal(?:et)?|kv\.?",
    Period.TERTIAL: r"tertial(?:et|en)?|tert\.?",
    Period.HALF_YEAR: r"halvår(?:et)?|halvt år",
    Period.SCHOOL_TERM: r"(?:skol)?termin(?:en)?|vår- och hösttermin(?:en)?",
    Period.YEAR: r"(?:kalender|verksamhets)?år(?:et)?",
    Period.MANDATE: r"(?:fyraårig )?mandatperiod(?:en)?",
    Period.AGREEMENT: TERM_OF_AGREEMENT,
}
PERIOD_NAMES: Mapping[Period, str] = {
    Period.DAY: "dag",
    Period.WEEK: "vecka",
    Period.MONTH: "månad",
    Period.QUARTER: "kvartal",
    Period.TERTIAL: "tertial",
    Period.HALF_YEAR: "halvår",
    Period.SCHOOL_TERM: "termin",
    Period.YEAR: "år",
    Period.MANDATE: "mandatperiod",
    Period.AGREEMENT: "överenskommelseperiod",
}
NEUTER = frozenset({Period.QUARTER, Period.TERTIAL, Period.HALF_YEAR, Period.YEAR})


def _number_words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(ONES) if number}
    words |= {word: number for number, word in enumerate(TEENS, 13)} | {"ett": 1, "aderton": 18}
    ones = [(word, number) for word, number in words.items() if number < 10]
    for tens, word in enumerate(TENS, 2):
        words[word] = tens * 10
        words |= {f"{word}{gap}{one}": tens * 10 + number for one, number in ones for gap in ("", " ")}
    return words | {"hundra": 100, "etthundra": 100, "ett hundra": 100}


def _ordinal_words() -> dict[str, int]:
    words = {word: number for number, word in enumerate(ORDINALS) if number}
    ones = list(words.items())[:9]
    for tens, word in enumerate(TENS, 2):
        words[f"{word}nde"] = tens * 10
        words |= {f"{word}{gap}{one}": tens * 10 + number for one, number in ones for gap in ("", " ")}
    return words


NUMBER_WORDS: Mapping[str, int] = _number_words()
ORDINAL_WORDS: Mapping[str, int] = _ordinal_words()


def any_of(words: Mapping[str, object] | tuple[str, ...]) -> str:
    """Give an alternation of the words, longest first so that none hides a longer one."""
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


BARE_NUMBER = rf"(?:\d{{1,4}}|{any_of(NUMBER_WORDS)})"
NUMBER = rf"(?:{BARE_NUMBER}(?: ?\( ?{BARE_NUMBER} ?\))?)"
ORDINAL = rf"(?:\d{{1,3}}(?:[:.]?(?:de|dje|e|a))?|{any_of(ORDINAL_WORDS)})"
MONTH = rf"(?:{any_of(MONTHS)}|jan|feb|apr|aug|sept?|okt|nov|dec)(?![a-zåäö])\.?"
PERIOD = "(?:" + "|".join(PERIODS.values()) + r")(?!\w)"


def number(text: str) -> int | None:
    """Read a number in digits or words, perhaps with itself in brackets: "två (2)"; None where they differ."""
    found = {_bare(part.strip()) for part in text.lower().rstrip(") ").split("(")}
    return found.pop() if len(found) == 1 else None


def _bare(text: str) -> int:
    return int(text) if text.isdigit() else NUMBER_WORDS[text]


def ordinal(text: str) -> int:
    """Read an ordinal: "tredje", "3:e", "3"."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else ORDINAL_WORDS[text.lower()]


def month(text: str) -> int:
    """Read a month, whole or abbreviated, as 1–12."""
    start = text.lower()[:3]
    return next(place for place, name in enumerate(MONTHS, 1) if name.startswith(start))


def weekday(text: str) -> Weekday:
    """Read the weekday that a word begins with."""
    return next(day for day in Weekday if text.lower().startswith(WEEKDAYS[day]))


def period(text: str) -> Period:
    """Read a word that PERIOD matches."""
    return next(kind for kind, words in PERIODS.items() if re.fullmatch(words, text, re.IGNORECASE))


def number_in_words(value: int, *, neuter: bool = False) -> str:
    """Write a number: words up to twelve, digits beyond."""
    if value == 1 and neuter:
        return "ett"
    return ONES[value] if value < len(ONES) else str(value)


def ordinal_in_words(value: int) -> str:
    """Write an ordinal: words up to twelfth, digits with their ending beyond ("14:e", "21:a")."""
    if value <= 12:
        return ORDINALS[value]
    ends_in_a = value % 10 in {1, 2} and value % 100 not in {11, 12}
    return f"{value}:a" if ends_in_a else f"{value}:e"


def listed(words: list[str], *, last: str = "och") -> str:
    """Write a list as people do: "mars, juni och september"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else words[0]

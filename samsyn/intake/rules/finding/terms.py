"""How long an agreement holds (giltighetstid), as a sentence says it: "löper fr.o.m. 2021-01-01 t.o.m. 2022-12-31"."""

import re
from dataclasses import dataclass

from samsyn.almanac.saying import say_span
from samsyn.almanac.terms import WrittenDay, read_day, write_day
from samsyn.almanac.words import MONTH, MONTHS, month

_DAY = (
    rf"(?:den )?(?:\d{{4}}-(?:\d\d|xx)(?:-(?:\d\d|xx))?|\d{{1,2}}(?::?[ae])? {MONTH} \d{{4}}"
    r"|\d{1,2}/\d{1,2}[- ]\d{4}|\d{4})(?![\d/])"
)
_VERB = (
    r"(?:(?:ska|skall) )?(?:löper|löpa|gäller|gälla|är giltig|avser|träder i kraft|träda i kraft|omfattar|börjar gälla)"
    r"(?: under)?(?: (?:perioden|tiden|åren))?,? "
)
_FROM = r"(?:från och med|fr\.? ?o\.? ?m\.?|från) "
_TO = r"(?:(?:och )?(?:fram )?(?:till och med|t\.? ?o\.? ?m\.?|till)) "
_OPEN = r"(?:(?:och )?till ?s ?vidare)"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_VERB})?(?:{_FROM})(?P<first>{_DAY}),? {_TO}(?P<last>{_DAY})",
        rf"(?:{_VERB})?(?:{_FROM})(?P<first>{_DAY}),? (?P<open>{_OPEN})",
        rf"{_VERB}(?:{_FROM})?(?P<first>{_DAY}) ?[-–—] ?(?P<last>{_DAY})",
        rf"^(?P<first>{_DAY}) ?[-–—] ?(?P<last>{_DAY})$",
        rf"{_VERB}(?:{_FROM})?(?P<first>{_DAY})",
        rf"{_VERB}{_TO}(?P<last>{_DAY})",
        rf"{_VERB}(?P<open>{_OPEN})",
    )
)
_HINT = re.compile(r"\d{4}|vidare", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term as found (giltighetstid): where it stands, and its first and last day as ``almanac.terms`` writes them."""

    start: int
    end: int
    first_day: str = ""
    last_day: str = ""
    is_open_ended: bool = False

    @property
    def understood(self) -> str:
        """Say it as people do: "1 januari 2021–31 december 2022", "från 1 januari 2024 tills vidare"."""
        first, last = (read_day(day) if day else None for day in (self.first_day, self.last_day))
        if first and last:
            return say_span(first.earliest, last.latest) if first.day and last.day else f"{_said(first)}–{_said(last)}"
        since = f"från {_said(first)}" if first else ""
        if self.is_open_ended:
            return f"{since} tills vidare".strip()
        return since or (f"till och med {_said(last)}" if last else "")


def term_in(sentence: str) -> FoundTerm | None:
    """Find the term that a sentence states, None where it states none or days that do not exist."""
    if not _HINT.search(sentence):
        return None
    for form in _FORMS:
        if match := form.search(sentence):
            return _found(match)
    return None


def _found(match: re.Match[str]) -> FoundTerm | None:
    named = match.groupdict()
    try:
        first, last = (_written(named.get(key) or "") for key in ("first", "last"))
    except ValueError:
        return None
    is_backwards = bool(first and last) and read_day(last).latest < read_day(first).earliest
    return None if is_backwards else FoundTerm(*match.span(), first, last, bool(named.get("open")))


def _written(text: str) -> str:
    """Write a day as papers do; raises ``ValueError`` for one that does not exist."""
    bare = re.sub(r"^den ", "", text.lower())
    if not bare:
        return ""
    if match := re.fullmatch(r"(\d{1,2})(?::?[ae])? (\D+?) (\d{4})", bare):
        return write_day(WrittenDay(int(match[3]), month(match[2]), int(match[1])))
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})[- ](\d{4})", bare):
        return write_day(WrittenDay(int(match[3]), int(match[2]), int(match[1])))
    return write_day(read_day(bare))


def _said(day: WrittenDay) -> str:
    if day.day:
        return f"{day.day} {MONTHS[day.earliest.month - 1]} {day.year}"
    return f"{MONTHS[day.earliest.month - 1]} {day.year}" if day.month else str(day.year)

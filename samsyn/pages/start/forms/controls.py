"""The controls of an item's form (kontroller): each takes what people write and gives what a paper keeps.

What was not touched is given back as it was held, so that nothing that a file said is lost by looking at it.
"""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from stdnum.se import orgnr

from samsyn.almanac import terms
from samsyn.almanac.words import SEASONS
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.day_reading import MONTH_NUMBERS, read_day
from samsyn.papers.check_values import FIRST_YEAR, LAST_YEAR
from samsyn.papers.findings import Code, Finding
from samsyn.papers.fitting import nearest, tidy
from samsyn.papers.naming import Found, Known, fold
from samsyn.papers.wording import sentence

_PAGE_BREAKS = re.compile("[\x0b\x0c]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MONTH = re.compile(r"(?P<blank>(?:den )?xx )?(?P<name>[a-zåäö]{3,})\.? (?P<year>\d{4})")
_YEAR = re.compile(r"\d{4}")
_WORD = re.compile(r"[a-zåäö]{3,}")
_ANY_DAY = terms.WrittenDay(2000).earliest
"""A day near a leap year, so that 29 February too is read where no year is said."""
_DIGITS = 10


class Holds(forms.Field):
    """A field that holds what an item says now (håller), and gives it back where nothing was changed."""

    held: Any = None

    def hold(self, value: Any, shown: Any) -> None:
        """Hold a value, and show it as people write it."""
        self.held, self.initial = value, shown

    def is_untouched(self, value: Any) -> bool:
        """Tell whether what was held stands as it was shown."""
        return bool(self.held) and _plain(value) == _plain(self.initial)

    def clean(self, value: Any) -> Any:
        """Give what was held where it stands untouched, else read what was written."""
        return self.held if self.is_untouched(value) else super().clean(value)


def _plain(value: Any) -> Any:
    return tidy(value) if isinstance(value, str) else value


def cleaned(text: Any) -> str:
    """Write a text as it is kept, a pasted page break as a line break and without invisible marks."""
    return tidy(_UNSEEN.sub("", _PAGE_BREAKS.sub("\n", tidy(str(text or "")))))


class Text(Holds, forms.CharField):
    """A text of any length (text)."""

    def to_python(self, value: Any) -> str:
        """Write the text as it is kept."""
        return cleaned(value)


class Line(Text):
    """A text on one line (rad)."""

    def to_python(self, value: Any) -> str:
        """Write the text as it is kept, on one line."""
        return " ".join(cleaned(value).split("\n"))


class OrgNr(Line):
    """An organisation number (organisationsnummer), with or without its hyphen."""

    def to_python(self, value: Any) -> str:
        """Write the number as papers do: "212000-2999". Raises ValidationError for one with a wrong check digit."""
        said = super().to_python(value)
        digits = re.sub(r"[\s-]", "", said)
        if said and not (len(digits) == _DIGITS and orgnr.is_valid(digits)):
            found = Finding(code=Code.ORG_NR_WRONG, facts={"found": said})
            raise ValidationError(sentence(found, language()), code="org_nr")
        return f"{digits[:6]}-{digits[6:]}" if said else ""


class Lines(Text):
    """Texts, one on each line (rader)."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Give each line, the empty ones left out."""
        return [line for line in map(tidy, cleaned(value).split("\n")) if line]

    def run_validators(self, value: Any) -> None:
        """Look at each line by itself."""
        for line in value:
            super().run_validators(line)


class Number(Holds, forms.IntegerField):
    """A whole number (tal)."""


class WrittenDay(Line):
    """A day as papers write it (skriven dag): a day, a month or a year alone, or one that nobody has set."""

    def to_python(self, value: Any) -> str:
        """Write the day as papers do: "2021-01-01", "2023", "2022-01-xx". Raises ValidationError for no day."""
        said = " ".join(super().to_python(value).lower().split())
        if not said:
            return ""
        day = written_day(said)
        if not FIRST_YEAR <= day.earliest.year <= LAST_YEAR:
            raise ValidationError(_("Kontrollera året: %(year)s."), params={"year": day.year}, code="year")
        return terms.write_day(day) if not _is_written(said) else said


def written_day(said: str) -> terms.WrittenDay:
    """Read a day that has its year. Raises ValidationError where it has none or cannot be read."""
    if _is_written(said):
        return terms.read_day(said)
    if not _YEAR.search(said) and _is_time_of_year(said):
        raise ValidationError(_("Skriv året också, till exempel 1 januari 2027 eller bara 2027."), code="year")
    month = _MONTH.fullmatch(said)
    number = _month(month["name"]) if month else None
    if month and number:
        return terms.WrittenDay(int(month["year"]), number, is_unset=bool(month["blank"]))
    found = read_day(said, today=_ANY_DAY) if _YEAR.search(said) else None
    if found is None:
        words = _("Skriv dagen så att den går att läsa, till exempel 1 januari 2027, 2027-01-01 eller bara 2027.")
        raise ValidationError(words, code="unreadable")
    return terms.WrittenDay(found.year, found.month, found.day)


def _is_written(said: str) -> bool:
    try:
        terms.read_day(said)
    except ValueError:
        return False
    return True


def _is_time_of_year(said: str) -> bool:
    """Tell whether only the year is missing: a day, a month or a season of any year."""
    words = _WORD.findall(said)
    is_season = any(word.removesuffix("en").removesuffix("n") in SEASONS for word in words)
    return is_season or any(_month(word) for word in words) or read_day(said, today=_ANY_DAY) is not None


def _month(name: str) -> int | None:
    return next((number for month, number in MONTH_NUMBERS.items() if month.startswith(name)), None)


def shown_day(written: str) -> str:
    """Show a whole day as it is said, and what is less than a day as the paper writes it."""
    day = terms.read_day(written) if _is_written(written) else None
    if day is None or day.day is None:
        return written
    said = day_words.day(day.earliest, today=terms.WrittenDay(1).earliest, form="plain", language=language())
    return said.replace(day_words.NBSP, " ")


class Kind(forms.ChoiceField):
    """One of a few kinds (slag); the usual one where it was not asked."""

    usual = ""

    def clean(self, value: Any) -> str:
        """Give the kind that was chosen, else the usual."""
        return str(super().clean(value or self.usual))


class Several(Holds, forms.MultipleChoiceField):
    """Some of several (urval), in the order that they had."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> list[str]:
        """Give the chosen, those held before first and as they stood."""
        held = list(self.held or ())
        if set(value or ()) == set(held):
            return held
        chosen = list(forms.MultipleChoiceField.clean(self, value))
        return [one for one in held if one in chosen] + [one for one in chosen if one not in held]


class Who(Text):
    """Names of those who are meant (namn); what it gives is what was found, for the form to judge."""

    def __init__(self, known: Known, **kwargs: Any) -> None:
        super().__init__(empty_value=None, **kwargs)
        self.known = known

    def to_python(self, value: Any) -> Found | None:  # type: ignore[override]
        """Understand the names."""
        return self.known.find(cleaned(value)) if cleaned(value) else None

    def run_validators(self, value: Any) -> None:
        """Nothing more: who is not known is for the form to ask about."""


class Meant(forms.ChoiceField):
    """Whom an unknown name means (vem menas); it is asked again at the name itself where nothing is chosen."""

    def validate(self, value: Any) -> None:
        """Let it be unanswered."""
        if value:
            super().validate(value)


class Municipalities(Text):
    """Municipalities by their names (kommuner), kept as their codes."""

    def __init__(self, names: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.names = names

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Give the codes. Raises ValidationError for a name that no municipality has."""
        written = [one for one in re.split(r"[\n,;]", cleaned(value)) if one.strip()]
        return list(dict.fromkeys(self._code(one.strip()) for one in written))

    def run_validators(self, value: Any) -> None:
        """Nothing more: a code is never too long."""

    def _code(self, written: str) -> str:
        if code := code_of(self.names, written):
            return code
        by_name = {fold(name): name for name in self.names.values()}
        near = by_name.get(nearest(_bare(written), list(by_name)), "")
        words = _("Det finns ingen kommun som heter ”%(name)s”. Menar du %(near)s?") if near else ""
        raise ValidationError(
            words or _("Det finns ingen kommun som heter ”%(name)s”."), params={"name": written, "near": near}
        )


def code_of(names: Mapping[str, str], written: str) -> str:
    """Find the code of a municipality ("0140") by its name, bare or as people say it; "" for none.

    ``names`` are by code: "Nykvarn", "Nykvarns kommun" and "0140" are all known by them.
    """
    by_name = {fold(name): code for code, name in names.items()} | {code: code for code in names}
    said = _bare(written)
    return by_name.get(said) or by_name.get(said.removesuffix("s"), "")


def _bare(written: str) -> str:
    return fold(written).removesuffix(" kommun").removesuffix(" stad")


class Municipality(Municipalities):
    """One municipality by its name (kommun), kept as its code."""

    def clean(self, value: Any) -> str:
        """Give the code. Raises ValidationError for more than one."""
        found = super().clean(value)
        if isinstance(found, str):
            return found
        if len(found) > 1:
            raise ValidationError(_("Skriv bara en kommun."), code="several")
        return "".join(found)

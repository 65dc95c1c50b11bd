"""What one fills in about a forum on individual level: counts and trends of a tertial, never a person."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form
from samsyn.forums.rules.individual import CountKind, Direction, Tertial, Theme, latest_closed, objection_to_counting
from samsyn.forums.wording.individual import COUNTS, DIRECTIONS, INDIVIDUAL_OBJECTIONS, THEMES

CHOICES_BACK = 6
_FEW = re.compile(r"(f(ä|a)rre|mindre|under|fewer|less|<)\D*5?|<\s*5", re.IGNORECASE)


def tertials(today: date) -> list[Tertial]:
    """The tertials that have ended, the latest first, two years back."""
    found = [latest_closed(today)]
    while len(found) < CHOICES_BACK:
        found.append(found[-1].before())
    return found


def key_of(tertial: Tertial) -> str:
    """Name a tertial in a form: "2026-2"."""
    return f"{tertial.year}-{tertial.number}"


class Number(forms.CharField):
    """A count as people write it (antal): "12", "färre än 5", or nothing; ``False`` is nothing told."""

    def clean(self, value: Any) -> Any:
        """Read the count. Raises ``ValidationError`` for one that is smaller than may be kept, or none."""
        text = str(super().clean(value)).strip()
        if not text:
            return False
        if _FEW.fullmatch(text):
            return None
        number = int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST else -1
        no = objection_to_counting(number)
        if no is not None:
            raise ValidationError(str(INDIVIDUAL_OBJECTIONS[no]))
        return number


_LONGEST = 7


class _OfATertial(Form):
    """What is told of a tertial (tertial)."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        choices = [(key_of(one), _("Tertial %(number)s %(year)s") % _facts(one)) for one in tertials(today)]
        self.fields["tertial"].choices = choices  # type: ignore[attr-defined]

    def period(self) -> Tertial:
        """The tertial that was chosen."""
        year, number = str(self.cleaned_data["tertial"]).split("-")
        return Tertial(int(year), int(number))


class Counts(_OfATertial):
    """How many of each kind (antal), over all the forum's groups together."""

    tertial = forms.ChoiceField(label=_("Vilket tertial?"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        for kind in CountKind:
            attrs = {"class": "w-m", "autocomplete": "off", "inputmode": "text"}
            field = Number(label=COUNTS[kind], required=False, max_length=30, widget=forms.TextInput(attrs=attrs))
            self.add(kind.value, field)

    def clean(self) -> dict[str, Any]:
        """Insist that at least one count is told."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not self.counts():
            raise ValidationError(_("Skriv minst ett antal. Skriv ”färre än 5” där det är färre."))
        return cleaned

    def counts(self) -> dict[CountKind, int | None]:
        """The counts that were told; None is "färre än 5"."""
        told = ((kind, self.cleaned_data.get(kind.value, False)) for kind in CountKind)
        return {kind: number for kind, number in told if number is not False}


class Trend(_OfATertial):
    """Which way something goes (trend)."""

    tertial = forms.ChoiceField(label=_("Vilket tertial?"))
    theme = forms.ChoiceField(label=_("Vad gäller det?"), choices=[(one.value, THEMES[one]) for one in Theme])
    direction = forms.ChoiceField(
        label=_("Åt vilket håll?"),
        choices=[(one.value, DIRECTIONS[one]) for one in Direction],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Egna ord"),
        help_text=_("Skriv aldrig om en person, en skola, en plats eller en dag. Två samordnare läser först."),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


def _facts(tertial: Tertial) -> Mapping[str, int]:
    return {"number": tertial.number, "year": tertial.year}

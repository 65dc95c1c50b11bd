"""Which days a binder is of: a calendar year, or from one day to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.ui.asked import number
from samsyn.base.ui.day_reading import FIRST, LAST
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.trail.queries.values import Span

MOST_DAYS = 3653
"""How long a binder may be, ten years: longer than any agreement, and short enough to be read."""


class Days(Form):
    """From which day to which (period)."""

    fran = Day(label=gettext_lazy("Från och med"), help_text="")
    till = Day(label=gettext_lazy("Till och med"), help_text=gettext_lazy("Till exempel 31 december 2025."))

    def clean(self) -> dict[str, Any]:
        """Refuse a span that ends before it begins, or is longer than anybody reads. Raises ValidationError."""
        first, last = self.cleaned_data.get("fran"), self.cleaned_data.get("till")
        if first and last and last < first:
            raise ValidationError({"till": _("Sista dagen är före den första. Byt plats på dem.")})
        if first and last and (last - first).days > MOST_DAYS:
            raise ValidationError({"till": _("Välj högst tio år åt gången.")})
        return self.cleaned_data


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for (fråga): the days, and the form with what was said of them."""

    span: Span
    form: Days

    @property
    def is_refused(self) -> bool:
        """Whether the days could not be taken as they were written."""
        return self.form.is_bound and not self.form.is_valid()


def asked(said: Mapping[str, str], *, on: date, today: date) -> Asked:
    """Read which days are asked for: ``fran`` and ``till``, or the year ``ar``; else the calendar year of a day."""
    year = number(said.get("ar", "")) or on.year
    usual = _year(year if FIRST.year < year < LAST.year else on.year)
    if not (said.get("fran") or said.get("till")):
        return Asked(usual, Days(initial={"fran": usual.first, "till": usual.last}, today=today))
    form = Days(said, today=today)
    if not form.is_valid():
        return Asked(usual, form)
    span = Span(form.cleaned_data["fran"], form.cleaned_data["till"])
    return Asked(span, form)


def query_of(span: Span) -> dict[str, str]:
    """Write a span as an address asks for it."""
    if span.year:
        return {"ar": str(span.year)}
    return {"fran": span.first.isoformat(), "till": span.last.isoformat()}


def _year(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))

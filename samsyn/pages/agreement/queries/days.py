"""Days and lengths of time as the agreement's page says them (dagar), and what is said of its term."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.almanac.periods import ONE_DAY
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.number_words import in_words

SOON = 365
"""How many days before its end the end of a term is said to near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something said of the term (upplysning): ``mark`` tells whether somebody has to do something."""

    title: str
    words: str
    mark: Kind


def days_in_words(count: int) -> str:
    """Say a number of days, or of years and months when they are many."""
    if count > SOON:
        years, months = divmod(round(count / 30.44), 12)
        in_years = ngettext("%(count)s år", "%(count)s år", years) % {
            "count": in_words(years, language=language(), neuter=True)
        }
        in_months = ngettext("%(count)s månad", "%(count)s månader", months) % {
            "count": in_words(months, language=language())
        }
        if not months:
            return in_years
        return _("%(years)s och %(months)s") % {"years": in_years, "months": in_months}
    return ngettext("%(count)s dag", "%(count)s dagar", count) % {"count": count}


def period(first: date | None, last: date | None, on: date) -> str:
    """Say a period, in whole years where it is long."""
    whole = first is None or last is None or last - first > 2 * SOON * ONE_DAY
    return day_words.period(first, last, today=date.min if whole else on, language=language())


def day(one: date, on: date, *, year: bool = False) -> str:
    """Say a day, with its year where it is asked for or another than that of the day shown."""
    return day_words.day(one, today=date.min if year else on, form="plain", language=language())

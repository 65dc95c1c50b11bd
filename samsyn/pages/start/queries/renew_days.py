"""Days and time left, as Förnya eller avsluta says them."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.number_words import in_words

YEAR, MONTH = 365, 30.44


def day(one: date | None, on: date) -> str:
    """Say a day, with its year when it is another than that of the day shown."""
    return day_words.day(one, today=on, form="plain", language=language()) if one else "–"


def period(first: date | None, last: date | None) -> str:
    """Say a period."""
    return day_words.period(first, last, today=date.min, language=language())


def left(last_day: date | None, on: date) -> str:
    """Say how long is left, or how long ago it ended."""
    if last_day is None:
        return _("Tills vidare.")
    count = (last_day - on).days
    if count < 0:
        return _("Löpte ut för %(days)s sedan.") % {"days": _length(-count)}
    return _("%(days)s kvar.") % {"days": _length(count)}


def _length(count: int) -> str:
    """Say a number of days, or of years and months when they are many."""
    if count <= YEAR:
        return ngettext("%(count)s dag", "%(count)s dagar", count) % {"count": count}
    years, months = divmod(round(count / MONTH), 12)
    said = {
        "years": ngettext("%(count)s år", "%(count)s år", years)
        % {"count": in_words(years, language=language(), neuter=True)},
        "months": ngettext("%(count)s månad", "%(count)s månader", months)
        % {"count": in_words(months, language=language())},
    }
    return _("%(years)s och %(months)s") % said if months else said["years"]

"""Why a day is or is not proposed, in words (skäl)."""

from datetime import date

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.almanac.calendars import holiday_name
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.forums.rules.free_days import Against, Reason
from samsyn.forums.rules.proposing import LeftOut, Nothing
from samsyn.places import wording as places
from samsyn.places.rules import SchoolDays

NOTHING = {
    Nothing.OUTSIDE_THE_TERM: gettext_lazy("Överenskommelsen gäller inte det året, så inga dagar föreslås."),
    Nothing.NO_RHYTHM: gettext_lazy(
        "Överenskommelsen säger inte hur ofta forumet möts, så inga dagar föreslås. Sätt ut mötena ett och ett."
    ),
    Nothing.AS_NEEDED: gettext_lazy(
        "Forumet möts när det behövs, så inga dagar föreslås. Sätt ut ett möte när ni behöver det."
    ),
    Nothing.NOT_UNDERSTOOD: gettext_lazy(
        "Samsyn kan inte räkna ut några dagar av det som står i överenskommelsen. Sätt ut mötena ett och ett."
    ),
    Nothing.NO_TIMES: gettext_lazy(
        "Det som står i överenskommelsen är inte bundet till dagar. Sätt ut mötena ett och ett."
    ),
    Nothing.ALL_SET: gettext_lazy("Alla möten som överenskommelsen lovar det året är redan utsatta."),
}
AGAINST = {
    Against.HOLIDAY: gettext_lazy("%(day)s är %(name)s."),
    Against.EVE: gettext_lazy("%(day)s är %(name)s."),
    Against.WEEKEND: gettext_lazy("%(day)s är en helg."),
    Against.TAKEN: gettext_lazy("%(day)s möts forumet redan."),
    Against.BREAK: gettext_lazy("%(day)s ligger i %(name)s."),
    Against.CLASH: gettext_lazy("%(day)s möts %(name)s, där några av er också sitter."),
    Against.SUMMER: gettext_lazy("%(day)s ligger i semestertid."),
}
EVES = {
    "julafton": gettext_lazy("julafton"),
    "nyårsafton": gettext_lazy("nyårsafton"),
    "midsommarafton": gettext_lazy("midsommarafton"),
}


def why(reason: Reason, chosen: date, on: date) -> str:
    """Say why a meeting is not on another day ("Torsdag 6 januari är trettondedag jul."), or what its own day holds."""
    facts = {"day": capfirst(_day(reason.on, on)), "name": _name(reason)}
    if reason.kind is Against.CLASH and reason.on == chosen:
        return _("Krockar med %(name)s samma dag.") % facts
    return str(AGAINST[reason.kind]) % facts


def left_out(one: LeftOut, on: date) -> str:
    """Say why a promised time got no day."""
    first, last = one.window.first_day, one.window.last_day
    said = " ".join(why(each, date.min, on) for each in one.reasons)
    if first == last:
        return said
    return f"{capfirst(day_words.period(first, last, today=on, language=language()))}: {said}"


def _name(reason: Reason) -> str:
    if reason.kind is Against.HOLIDAY:
        return holiday_name(reason.on, language())
    if reason.kind is Against.BREAK:
        return str(places.SCHOOL_DAYS[SchoolDays(reason.name)]).lower()
    return str(EVES.get(reason.name, reason.name))


def _day(day: date, on: date) -> str:
    return day_words.day(day, today=on, form="long", language=language())

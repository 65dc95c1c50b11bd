"""Places in words."""

from django.utils.translation import gettext_lazy as _

from samsyn.places.rules import Objection, SchoolDays

SCHOOL_DAYS = {
    SchoolDays.TERM: _("Skoltermin"),
    SchoolDays.WINTER_BREAK: _("Sportlov"),
    SchoolDays.EASTER_BREAK: _("Påsklov"),
    SchoolDays.SUMMER_BREAK: _("Sommarlov"),
    SchoolDays.AUTUMN_BREAK: _("Höstlov"),
    SchoolDays.CHRISTMAS_BREAK: _("Jullov"),
}
OBJECTIONS = {
    Objection.ENDS_BEFORE_IT_BEGINS: _("Sista dagen kan inte ligga före den första."),
    Objection.TOO_LONG: _("Så lång kan tiden inte vara. Kontrollera åren."),
    Objection.OVERLAPS_ANOTHER: _("Tiden går in i en annan av samma slag. Ta bort den först."),
}

VERBS = {
    "places.school_days_set": _("Satte skolans datum"),
    "places.school_days_taken_away": _("Tog bort skolans datum"),
}

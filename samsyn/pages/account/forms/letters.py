"""Which letters one wants (brev)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.notices.rules import DAYS_BEFORE
from samsyn.base.ui.fields import Form

DAYS = _("Skriv ett antal dagar mellan 1 och 30.")


class Letters(Form):
    """Which letters one wants, and how many days before one is reminded (önskemål om brev)."""

    monday = forms.BooleanField(
        label=_("Måndagsbrevet"),
        help_text=_("Måndagar kl. 7: veckans möten, det som ska göras och det som väntar på er."),
        required=False,
    )
    reminders = forms.BooleanField(
        label=_("Påminnelser"),
        help_text=_("Dagen före ett möte, och innan något av ditt ska vara gjort."),
        required=False,
    )
    days_before = forms.IntegerField(
        label=_("Hur många dagar före vill du påminnas?"),
        min_value=DAYS_BEFORE[0],
        max_value=DAYS_BEFORE[-1],
        error_messages={"required": DAYS, "invalid": DAYS, "min_value": DAYS, "max_value": DAYS},
    )
    meetings = forms.BooleanField(
        label=_("Kallelser och frågor"),
        help_text=_("När du kallas till ett möte, när det flyttas eller ställs in, och när något väntar på ditt svar."),
        required=False,
    )

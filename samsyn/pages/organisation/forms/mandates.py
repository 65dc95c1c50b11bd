"""What one fills in about who appoints to a seat or a function (formulär)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form


class Mandate(Form):
    """Who appoints, to do what, and for which days (mandat)."""

    appointed_by = forms.CharField(
        label=_("Vem utser?"),
        help_text=_("Till exempel kommunstyrelsen, förbundsdirektionen eller den lokala styrgruppen."),
        max_length=400,
    )
    mandate = forms.CharField(
        label=_("Med vilket mandat?"),
        help_text=_("Vad får den som har platsen säga ja till för sin part?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    first_day = Day(label=_("Från och med"))
    last_day = Day(label=_("Till och med"), required=False, prefers="future")

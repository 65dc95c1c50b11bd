"""What one fills in about notes: who approves, what should be another way, what is added or passed on."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form


class Send(Form):
    """Who is asked to approve, and until when (skicka)."""

    approvers = forms.MultipleChoiceField(
        label=_("Vilka ska godkänna?"),
        help_text=_("Oftast ordföranden och en från varje part."),
        widget=forms.CheckboxSelectMultiple,
    )
    approve_by = Day(label=_("Senast"), prefers="future")

    def __init__(self, *args: Any, seats: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["approvers"].choices = seats  # type: ignore[attr-defined]


class Comment(Form):
    """What should be another way (kommentar)."""

    words = forms.CharField(
        label=_("Vad ska ändras?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), required=True
    )


class Mend(Form):
    """The text of an item, mended (rättning)."""

    text = forms.CharField(label=_("Texten"), max_length=20000, widget=forms.Textarea(attrs={"rows": 8}))
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**6)


class Add(Form):
    """What is added to locked notes (tillägg)."""

    words = forms.CharField(
        label=_("Vad var fel, och hur ska det vara?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )


class Report(Form):
    """What goes up a line (rapport)."""

    words = forms.CharField(
        label=_("Rapporten"),
        help_text=_("Det här är vad de får läsa. Anteckningarna själva följer inte med uppåt."),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

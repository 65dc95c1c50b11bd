"""What one fills in about who holds a function (formulär)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.parties import wording


class Appoint(Form):
    """Who comes to hold a function, and from when (utse)."""

    person = forms.ChoiceField(label=_("Vem?"), help_text=_("Bara den som är medlem i samverkan kan utses."))
    first_day = Day(label=_("Från och med"))
    is_deputy = forms.BooleanField(label=_("Som ersättare"), required=False)

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        self.fields["person"] = forms.ChoiceField(label=person.label, help_text=person.help_text, choices=people)


class Leave(Form):
    """The last day that somebody holds a function (lämna)."""

    last_day = Day(label=_("Sista dagen"), help_text=_("Den dagen räknas med. Till exempel 31 december."))


def words(objection: Any) -> str:
    """Say why it was refused."""
    return str(wording.OBJECTIONS.get(objection, objection))

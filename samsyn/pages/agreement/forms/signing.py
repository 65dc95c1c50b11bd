"""What one fills in about the agreement (formulär)."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.rules.amending import Objection
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.agreement.queries import SignPage

OBJECTIONS = {
    Objection.UNKNOWN_PARTY: gettext_lazy("Parten finns inte i överenskommelsen."),
    Objection.NO_FUNCTION: gettext_lazy("Välj vilken funktion som har skrivit under."),
    Objection.SIGNED_LATER: gettext_lazy("Välj en dag som har varit."),
    Objection.SAME_ALREADY: gettext_lazy("Så står det redan. Inget har ändrats."),
    Objection.ALREADY_CLOSED: gettext_lazy("Förslaget är avslutat och går inte att skriva under."),
}


class Sign(Form):
    """Where and when a party signed (ort och datum)."""

    functions = forms.ChoiceField(label=gettext_lazy("Vem skrev under?"))
    place = forms.CharField(
        label=gettext_lazy("Ort"), help_text=gettext_lazy("Så som det står på papperet."), max_length=80, required=False
    )
    signed_on = Day(label=gettext_lazy("Datum"), has_been=True)
    decision = forms.CharField(
        label=gettext_lazy("Beslut som låg bakom"),
        help_text=gettext_lazy("Till exempel kommunstyrelsen 2023-05-15, § 112."),
        max_length=200,
        required=False,
    )


def words(objection: Any) -> str:
    """Say why it was refused."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    return str(OBJECTIONS.get(objection) or _("Det gick inte att göra så."))


def sign(data: Any, *, page: SignPage, today: date) -> Sign:
    """Make the form of one signature with what is known in it; who signed is asked only where it is not written."""
    known = {"place": page.place, "signed_on": page.signed_on, "decision": page.decision}
    form = Sign(data, today=today, initial=known)
    if page.written:
        del form.fields["functions"]
    else:
        form.fields["functions"] = forms.ChoiceField(label=_("Vem skrev under?"), choices=page.functions)
    return form

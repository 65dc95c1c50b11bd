"""What one fills in about who has access (formulär): whom one asks in, and the last day of somebody's access."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.collaborations import wording as collaborations
from samsyn.base.collaborations.actors import Role
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.organisation.queries import Asking
from samsyn.parties import wording as parties

ROLES = {
    Role.COORDINATOR: _("Samordnare: sköter samverkan, bekräftar åtaganden och ändrar i överenskommelsen"),
    Role.CHAIR: _("Ordförande: leder forum, rapporterar och säger vem som har partens funktioner"),
    Role.MEMBER: _("Ledamot: rapporterar det som har gjorts"),
    Role.READER: _("Läsare: ser allt, ändrar inget"),
    Role.AUDITOR: _("Revisor: ser allt för granskning, ändrar inget"),
}


class Invite(Form):
    """Whom one asks in and as what (bjud in). A party's first administrator is asked in as such and nothing else."""

    email = forms.EmailField(
        label=_("E-postadress i tjänsten"),
        help_text=_("Dit skickas inbjudan. Personen loggar sedan in med den."),
        max_length=200,
    )
    role = forms.ChoiceField(label=_("Vad ska personen göra?"), widget=forms.RadioSelect)
    function_key = forms.ChoiceField(
        label=_("Vilken funktion har personen?"),
        required=False,
        help_text=_("Åtaganden och platser följer funktionen. Välj ingen om ni är osäkra, det går att utse senare."),
    )
    is_party_admin = forms.BooleanField(
        label=_("Gör till partsadministratör"),
        required=False,
        help_text=_("Får också bjuda in och avsluta tillgång för er parts personer."),
    )

    def __init__(self, *args: Any, asking: Asking, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose("role", [(one.value, ROLES[one]) for one in asking.roles])
        self._choose("function_key", [("", _("Ingen funktion")), *asking.functions])
        if not asking.functions:
            del self.fields["function_key"]
        if not asking.may_name_admin:
            del self.fields["is_party_admin"]

    def clean_email(self) -> str:
        """Give the address as it is kept: without blanks and in small letters."""
        return str(self.cleaned_data["email"]).strip().lower()

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)


class EndAccess(Form):
    """The last day of somebody's access (avsluta tillgång)."""

    last_day = Day(label=_("Sista dagen"), help_text=_("Den dagen räknas med. Till exempel i dag eller 31 december."))


def no(objection: Any) -> str:
    """Say why it was refused."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    return str((collaborations.OBJECTIONS | parties.OBJECTIONS).get(objection, objection))


AT_FIELD = {
    "ADDRESS_NOT_AN_ADDRESS": "email",
    "ACCOUNT_CLOSED": "email",
    "ALREADY_INVITED": "email",
    "ALREADY_MEMBER": "email",
    "NOT_A_FUNCTION": "function_key",
    "FUNCTION_OF_ANOTHER_PARTY": "function_key",
    "LAST_COORDINATOR": None,
    "ALREADY_ENDED": "last_day",
    "LEAVES_BEFORE_COMING": "last_day",
    "ENDS_BEFORE_IT_BEGINS": "last_day",
    "NOBODY_APPOINTS": "appointed_by",
}
"""Which field an objection belongs to; the others stand above the form."""


def say_no(form: Form, objection: Any) -> None:
    """Say a refusal at the field that it is about, or above the form."""
    field = AT_FIELD.get(getattr(objection, "name", ""))
    form.add_error(field if field in form.fields else None, no(objection))

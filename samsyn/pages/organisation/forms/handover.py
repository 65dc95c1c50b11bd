"""What one fills in when somebody hands over: who and when, then who takes over each thing (överlämning)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.collaborations import wording as members
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.organisation.queries import Passed
from samsyn.parties import wording
from samsyn.parties.rules.handing_over import DRAFT, FUNCTION, ROLE, Place

FIELDS = {(ROLE, "coordinator"): "samordnare", (ROLE, "administrator"): "partsadministrator"}
PREFIXES = {FUNCTION: "f", DRAFT: "u"}


class WhoLeaves(Form):
    """Who hands over, and her last day (vem och när)."""

    person = forms.TypedChoiceField(label=_("Vem lämnar över?"), coerce=int)
    last_day = Day(
        label=_("Sista dagen"), prefers="future", help_text=_("Den räknas med, och kan ligga framåt: 31 december.")
    )
    ends = forms.BooleanField(
        label=_("Slutar helt i den här samverkan"),
        required=False,
        help_text=_("Då kommer hon inte in här efter sista dagen. Annars behåller hon det som hon inte lämnar över."),
    )
    function = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], is_one: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]  # Django's own way of setting them
        if is_one:
            del self.fields["ends"]


class PassOn(Form):
    """Who takes over each thing (vem tar över)."""

    def __init__(self, *args: Any, places: Sequence[Passed], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in places:
            asked = _("%(what)s: välj vem som tar över, eller lämna vakant") % {"what": one.label}
            self.fields[one.field] = forms.ChoiceField(
                label=one.label,
                choices=one.choices,
                required=not one.is_optional,
                help_text=one.hint,
                error_messages=dict.fromkeys(("required", "invalid_choice"), asked),
            )


def blame(form: Form, objections: Mapping[Place, Any]) -> None:
    """Say each objection where it belongs: at its field, or above them all."""
    for (kind, key), objection in objections.items():
        field = FIELDS.get((kind, key), f"{PREFIXES.get(kind, '')}-{key}")
        form.add_error(field if field in form.fields else None, say(objection))


def say(objection: Any) -> str:
    """Say why it was refused."""
    for book in (wording.OBJECTIONS, members.OBJECTIONS):
        if type(objection) in {type(one) for one in book} and objection in book:
            return str(book[objection])
    return str(objection)

"""What one fills in about records: which to show, a number, a secrecy mark, and a registry's address."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.records.queries import Sifting
from samsyn.base.records.rules import DocumentKind
from samsyn.base.ui.fields import Day, Form

Choices = Sequence[tuple[str, str]]
EVERY = ("", gettext_lazy("Alla"))


class Sift(Form):
    """Which records are shown (urval)."""

    ord = forms.CharField(label=gettext_lazy("Sök i titlarna"), required=False, max_length=200)
    nummer = forms.CharField(label=gettext_lazy("Diarienummer"), required=False, max_length=80)
    slag = forms.ChoiceField(label=gettext_lazy("Slag"), required=False)
    part = forms.ChoiceField(
        label=gettext_lazy("Part"), help_text=gettext_lazy("Som har gjort eller fått handlingen."), required=False
    )
    fran = Day(label=gettext_lazy("Från och med"), help_text="", required=False, prefers="past")
    till = Day(label=gettext_lazy("Till och med"), required=False, prefers="past")
    utan = forms.BooleanField(label=gettext_lazy("Bara de som saknar vårt nummer"), required=False)

    def offer(self, *, kinds: Choices, parties: Choices, is_of_a_party: bool) -> None:
        """Give what can be chosen: kinds of documents in the collaboration's words, and its parties."""
        for name, offered in (("slag", kinds), ("part", parties)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
            field.choices = [EVERY, *offered]
        if not is_of_a_party:
            del self.fields["utan"]

    def clean(self) -> dict[str, Any]:
        """Refuse a span that ends before it begins. Raises ValidationError."""
        first, last = self.cleaned_data.get("fran"), self.cleaned_data.get("till")
        if first and last and last < first:
            raise ValidationError({"till": _("Sista dagen är före den första. Byt plats på dem.")})
        return self.cleaned_data

    def sifting(self, party_key: str) -> Sifting:
        """Give what is sifted by, for somebody of a party; what could not be read is not sifted by."""
        self.is_valid()
        said = self.cleaned_data
        return Sifting(
            words=said.get("ord", ""),
            kind=DocumentKind(said["slag"]) if said.get("slag") else None,
            first=said.get("fran"),
            last=said.get("till"),
            party=said.get("part", ""),
            number=said.get("nummer", ""),
            lacks=party_key if said.get("utan") else "",
        )


class Said(Form):
    """What a party says of a document; ``seen`` is what stood there when it was read."""

    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)

    def clean_seen(self) -> int:
        """Nothing said is nothing seen."""
        return self.cleaned_data.get("seen") or 0

    def seen_now(self, seen: int) -> None:
        """Let the form be saved over what stands there now, which its reader has been shown."""
        self.data = {**{name: self.data.get(name, "") for name in self.fields}, "seen": str(seen)}


class Number(Said):
    """The own party's number (diarienummer)."""

    number = forms.CharField(
        label=gettext_lazy("Diarienummer"),
        help_text=gettext_lazy("Som det står i ert diarium. Lämna tomt för att ta bort det."),
        required=False,
        max_length=80,
    )


class Mark(Said):
    """The own party's secrecy mark (sekretessmarkering)."""

    provision = forms.CharField(
        label=gettext_lazy("Bestämmelse"),
        help_text=gettext_lazy("Till exempel 18 kap. 1 § OSL. Lämna tomt för att ta bort markeringen."),
        required=False,
        max_length=200,
    )


class Registry(Form):
    """Where the own party's registry is reached (registratorns adress)."""

    email = forms.CharField(
        label=gettext_lazy("Registratorns e-postadress"),
        help_text=gettext_lazy("Myndighetens officiella adress. Lämna tomt för att ta bort den."),
        required=False,
        max_length=254,
    )

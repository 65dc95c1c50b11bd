"""What a person who is asked in fills in to get her account (formulär)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form


class NewAccount(Form):
    """A name and a password (nytt konto); the address is the invitation's."""

    name = forms.CharField(
        label=_("Vad heter du?"),
        max_length=200,
        help_text=_("Namnet syns för de andra i samverkan."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label=_("Välj ett lösenord"),
        strip=False,
        help_text=_("Minst tolv tecken. Fyra ord efter varandra är lätta att minnas och svåra att gissa."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password_again = forms.CharField(
        label=_("Lösenordet en gång till"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """Look that both passwords are the same."""
        said = super().clean() or {}
        if said.get("password") and said.get("password_again") and said["password"] != said["password_again"]:
            self.add_error("password_again", _("Lösenorden är inte lika. Skriv samma två gånger."))
        return said

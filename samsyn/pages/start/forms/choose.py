"""Choosing about one or many items of an old agreement (val): keep, change or strike, and why."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.ui.fields import Form

ASKS_WHY = (MarkState.CHANGED, MarkState.STRUCK)
"""What is not done without saying why (därför att)."""


class Why(Form):
    """Why something is changed or struck (därför att)."""

    why = forms.CharField(
        label=gettext_lazy("Därför att"),
        max_length=600,
        required=False,
        error_messages={"max_length": gettext_lazy("Skriv kortare, högst 600 tecken.")},
    )


class Choose(Why):
    """What is chosen about which items; an empty state takes the choice back (ångra)."""

    state = forms.ChoiceField(
        choices=[("", ""), *((one.value, one.value) for one in (MarkState.KEPT, *ASKS_WHY))], required=False
    )

    def __init__(self, data: QueryDict | None, *, known: Collection[str], today: date) -> None:
        asked = data.getlist("path") if data else []
        self.paths = tuple(path for path in asked if path in known)
        super().__init__(data, today=today, auto_id=auto_id(self.paths[0] if self.paths else ""))

    def clean(self) -> dict[str, Any]:
        """Ask why before something is changed or struck. Adds an error where that is lacking."""
        said = super().clean() or {}
        if said.get("state") in set(ASKS_WHY) and not said.get("why", "").strip() and "why" not in self.errors:
            self.add_error("why", _("Skriv varför. Det syns för alla som läser den nya."))
        return said

    @property
    def wanted(self) -> MarkState | None:
        """What is chosen, None to take a choice back."""
        said = self.cleaned_data["state"]
        return MarkState(said) if said else None

    def beside(self, path: str) -> Why:
        """Give the form that stands at an item: this one where it was asked about that, with its error."""
        is_this = self.is_bound and bool(self.errors) and path in self.paths[:1]
        return self if is_this else Why(today=self.today, auto_id=auto_id(path))


def auto_id(path: str) -> str:
    """Name the fields of an item, so that each has its own."""
    return f"{path.replace('/', '--')}-%s"

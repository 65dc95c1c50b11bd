"""What one fills in about known days: own days, who does what by when, what is used again, and what was learnt."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.ui.fields import Day, Form
from samsyn.forums.rules.occasions import Preparation
from samsyn.pages.meetings.forms.decisions import FEW, Offering
from samsyn.places.rules import SchoolDays
from samsyn.places.wording import SCHOOL_DAYS

Choices = Sequence[tuple[str, str]]
LONGEST_WHAT = 400


class Span(Form):
    """The days of something that lasts a day or more (dagar)."""

    first_day = Day(label=gettext_lazy("Första dag"), prefers="future")
    last_day = Day(
        label=gettext_lazy("Sista dag"),
        prefers="future",
        required=False,
        help_text=gettext_lazy("Lämna tomt om det är en enda dag."),
    )

    def days(self) -> dict[str, date]:
        """Give its first and its last day."""
        first = self.cleaned_data["first_day"]
        return {"first_day": first, "last_day": self.cleaned_data["last_day"] or first}


class OwnDay(Span):
    """A day or weekend of the place's own (egen dag)."""

    name = forms.CharField(
        label=gettext_lazy("Vad kallas den?"),
        help_text=gettext_lazy("Till exempel Hamnfesten eller Julmarknaden. Alla i samverkan ser namnet."),
        max_length=120,
    )
    field_order = ("name", "first_day", "last_day")


class School(Span):
    """A term or a break as the municipality has set it (skolans datum)."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Vad gäller det?"), choices=[(one.name, SCHOOL_DAYS[one]) for one in SchoolDays]
    )
    field_order = ("kind", "first_day", "last_day")


class Prepare(Offering):
    """Something to be done before, on or after a known day (förberedelse)."""

    what = forms.CharField(
        label=gettext_lazy("Vad ska göras?"),
        help_text=gettext_lazy("Skriv aldrig om enskilda personer."),
        max_length=LONGEST_WHAT,
    )
    owner = forms.ChoiceField(label=gettext_lazy("Vem gör det?"))
    by_day = Day(label=gettext_lazy("Senast vilken dag?"), prefers="future")
    forum = forms.ChoiceField(
        label=gettext_lazy("Var förbereds dagen?"),
        help_text=gettext_lazy("Forumet får dagen på sin dagordning fyra veckor innan."),
        required=False,
    )
    is_for_outside = forms.BooleanField(
        label=gettext_lazy("Visa också för dem utanför myndigheterna som sitter i forumet"), required=False
    )

    def drop(self, *names: str) -> None:
        """Leave out what there is nothing to choose of."""
        for name in names:
            del self.fields[name]

    def preparation(self) -> Preparation:
        """Give what was written."""
        said = self.cleaned_data
        return Preparation(said["what"], said["owner"], said["by_day"], said.get("is_for_outside", False))


class Learn(Form):
    """What was learnt (lärdom)."""

    words = forms.CharField(
        label=gettext_lazy("Vad lärde vi oss?"),
        help_text=gettext_lazy(
            "Skriv så att de som förbereder nästa år har nytta av det. Aldrig om enskilda personer."
        ),
        max_length=2000,
        widget=forms.Textarea(attrs=FEW),
    )


class Reuse(Form):
    """Last year's preparations, each to be kept, changed or struck (använd förra årets)."""

    def __init__(
        self, *args: Any, proposals: Sequence[Preparation], owners: Choices, forums: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = proposals
        for number, one in enumerate(proposals):
            self._line(number, one, owners)
        if forums:
            asked = forms.ChoiceField(label=_("Var förbereds dagen?"), choices=forums, required=False)
            asked.help_text = _("Forumet får dagen på sin dagordning fyra veckor innan.")
            self.add("forum", asked)

    def _line(self, number: int, one: Preparation, owners: Choices) -> None:
        """Ask for all of a line that is kept, and for nothing of one that is struck."""
        needed: dict[str, Any] = {"required": not self.is_bound or f"med_{number}" in self.data}
        known = {key for key, _name in owners}
        fields = {
            "med": forms.BooleanField(label=_("Ta med"), required=False, initial=True),
            "vad": forms.CharField(label=_("Vad ska göras?"), max_length=LONGEST_WHAT, initial=one.what, **needed),
            "vem": forms.ChoiceField(
                label=_("Vem gör det?"),
                choices=[("", _("Välj")), *owners],
                initial=one.owner_key if one.owner_key in known else "",
                **needed,
            ),
            "dag": Day(label=_("Senast vilken dag?"), prefers="future", initial=one.by_day, help_text="", **needed),
        }
        for name, field in fields.items():
            self.add(f"{name}_{number}", field)

    def lines(self) -> Iterator[tuple[forms.BoundField, ...]]:
        """Give each line with its four fields."""
        for number in range(len(self.proposals)):
            yield tuple(self[f"{name}_{number}"] for name in ("med", "vad", "vem", "dag"))

    def clean(self) -> dict[str, Any]:
        """Pass over what is wrong in a line that is struck, and ask for one at least. Raises ValidationError."""
        said = super().clean() or self.cleaned_data
        kept = self._kept(said)
        for number in set(range(len(self.proposals))) - set(kept):
            for part in ("vad", "vem", "dag"):
                self.errors.pop(f"{part}_{number}", None)
        if not self.errors and not kept and not said.get("forum"):
            raise ValidationError(_("Behåll minst en förberedelse, eller välj var dagen förbereds."))
        return said

    def _kept(self, said: dict[str, Any]) -> list[int]:
        return [number for number in range(len(self.proposals)) if said.get(f"med_{number}")]

    def preparations(self) -> list[Preparation]:
        """Give what was kept, as it was changed."""
        said = self.cleaned_data
        return [
            Preparation(
                said[f"vad_{number}"],
                said[f"vem_{number}"],
                said[f"dag_{number}"],
                self.proposals[number].is_for_outside,
            )
            for number in self._kept(said)
        ]

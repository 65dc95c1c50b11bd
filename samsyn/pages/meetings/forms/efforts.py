"""What one fills in about an effort: what, where, when, who; and whether it was done."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.forums.rules.efforts import Done, NewEffort, Reach
from samsyn.forums.wording.efforts import REACHES

Choices = Sequence[tuple[str, str]]


class Plan(Form):
    """An effort for the coming days (ny insats)."""

    what = forms.CharField(
        label=_("Vad ska göras?"),
        help_text=_("Till exempel Vuxna på kvällsbussarna. Skriv om platser och händelser, aldrig om personer."),
        max_length=400,
    )
    place = forms.CharField(label=_("Var?"), max_length=400)
    first_day = Day(label=_("Från och med"), prefers="future")
    last_day = Day(label=_("Till och med"), prefers="future")
    hours = forms.CharField(
        label=_("Tid på dagen"), help_text=_("Till exempel kl. 19–22."), max_length=80, required=False
    )
    who = forms.MultipleChoiceField(label=_("Vilka gör det?"), widget=forms.CheckboxSelectMultiple)
    touches = forms.MultipleChoiceField(
        label=_("Vilka parter berörs?"),
        help_text=_("Berör insatsen flera parter beslutas den i konsensus."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, bodies: Choices, parties: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = list(bodies)  # type: ignore[attr-defined]
        self.fields["touches"].choices = list(parties)  # type: ignore[attr-defined]

    def effort(self) -> NewEffort:
        """Give the effort that was written."""
        said = self.cleaned_data
        days = {"first_day": said["first_day"], "last_day": said["last_day"]}
        return NewEffort(said["what"], said["place"], who=tuple(said["who"]), hours=said["hours"], **days)


class Answer(Form):
    """Whether an effort was done (blev det gjort?)."""

    done = forms.ChoiceField(choices=[(one.value, one.value) for one in Done])
    words = forms.CharField(max_length=1000, required=False)


class Show(Form):
    """Who shall see an effort too (visa för fler)."""

    reach = forms.ChoiceField(choices=[(one.value, REACHES[one]) for one in Reach])

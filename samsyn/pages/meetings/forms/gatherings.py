"""What one fills in to gather functions at once (snabbsamling)."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day
from samsyn.forums.rules.gathering import Call
from samsyn.forums.rules.kinds import GatheringKind
from samsyn.forums.wording.deciding import GATHERINGS
from samsyn.pages.meetings.forms.decisions import FEW, Offering

HOURS = (1, 2, 3, 6, 12, 24, 48)


class Gather(Offering):
    """Who is gathered about what, and how soon they answer (samla)."""

    kind = forms.ChoiceField(
        label=_("Vad gäller det?"),
        choices=[
            (GatheringKind.EFFORT.value, _("En insats")),
            (GatheringKind.MESSAGE.value, GATHERINGS[GatheringKind.MESSAGE]),
        ],
        initial=GatheringKind.EFFORT.value,
        help_text=_("Vid en särskild avstämning kommer ni överens om budskap och inriktning."),
        widget=forms.RadioSelect,
    )
    happened = forms.CharField(
        label=_("Vad har hänt?"),
        help_text=_("Kort. Skriv aldrig om enskilda personer."),
        max_length=1000,
        widget=forms.Textarea(attrs=FEW),
    )
    place = forms.CharField(label=_("Var?"), max_length=200, required=False)
    proposal = forms.CharField(
        label=_("Vad föreslår du?"),
        help_text=_("Det är det här parterna svarar på."),
        max_length=1000,
        widget=forms.Textarea(attrs=FEW),
    )
    asked = forms.MultipleChoiceField(label=_("Vilka behövs?"), widget=forms.CheckboxSelectMultiple)
    hours = forms.TypedChoiceField(
        label=_("Svar inom"),
        coerce=int,
        choices=[(1, _("1 timme")), *((hour, _("%(hours)s timmar") % {"hours": hour}) for hour in HOURS[1:])],
        initial=3,
    )
    valid_until = Day(
        label=_("Budskapet gäller till och med"), required=False, help_text=_("Bara för en särskild avstämning.")
    )

    def call(self, now: datetime) -> Call:
        """Give what was filled in."""
        said: dict[str, Any] = self.cleaned_data
        kind = GatheringKind(said["kind"])
        return Call(
            kind=kind,
            happened=said["happened"],
            proposal=said["proposal"],
            asked=tuple(said["asked"]),
            answer_by_at=now + timedelta(hours=said["hours"]),
            place=said["place"],
            valid_until=said["valid_until"] if kind is GatheringKind.MESSAGE else None,
        )

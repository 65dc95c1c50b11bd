"""What one fills in about invitations: what is opened to whom, one's answer, and who took part."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from samsyn.base.ui.fields import Day, Form
from samsyn.forums.rules.invitations import MOST_FUNCTIONS, NewOccasion, OccasionAnswer, OccasionKind
from samsyn.forums.wording.invitations import OCCASION_ANSWERS, OCCASION_KINDS
from samsyn.pages.meetings.forms.calendar import Clock, place
from samsyn.pages.meetings.forms.decisions import FEW, Offering

Choices = Sequence[tuple[str, str]]


class Invite(Offering):
    """An occasion that is opened to other parties (bjud in)."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Vad är det?"), choices=[(one.value, OCCASION_KINDS[one]) for one in OccasionKind]
    )
    title = forms.CharField(
        label=gettext_lazy("Rubrik"),
        help_text=gettext_lazy("Den syns i måndagsbrevet. Skriv aldrig om enskilda personer."),
        max_length=200,
    )
    asked = forms.MultipleChoiceField(label=gettext_lazy("Vilka bjuder ni in?"), widget=forms.CheckboxSelectMultiple)
    on = Day(label=gettext_lazy("Dag"), prefers="future")
    starts = Clock(label=gettext_lazy("Börjar"), help_text=gettext_lazy("Till exempel 13.00."))
    ends = Clock(label=gettext_lazy("Slutar"), help_text=gettext_lazy("Till exempel 15.30."))
    place = place()
    words = forms.CharField(
        label=gettext_lazy("Vad handlar det om?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs=FEW),
    )
    answer_by = Day(
        label=gettext_lazy("Svar senast"),
        prefers="future",
        required=False,
        help_text=gettext_lazy("Lämna tomt om de kan svara ända till dagen själv."),
    )

    def occasion(self) -> NewOccasion:
        """Give what was written."""
        said: dict[str, Any] = dict(self.cleaned_data)
        return NewOccasion(**{**said, "kind": OccasionKind(said["kind"]), "asked": tuple(said["asked"])})


class Answer(Form):
    """Whether one's party comes, and how many functions (svar)."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Kommer ni?"),
        choices=[(one.value, OCCASION_ANSWERS[one]) for one in OccasionAnswer],
        widget=forms.RadioSelect,
        initial=OccasionAnswer.COMING.value,
    )
    count = forms.IntegerField(
        label=gettext_lazy("Hur många funktioner kommer?"),
        help_text=gettext_lazy("Bara antalet, aldrig vilka personer."),
        min_value=1,
        max_value=MOST_FUNCTIONS,
        required=False,
        initial=1,
    )


class Came(Form):
    """Which parties took part (deltog)."""

    came = forms.MultipleChoiceField(
        label=gettext_lazy("Vilka deltog?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, parties: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["came"].choices = list(parties)  # type: ignore[attr-defined]


class CallOff(Form):
    """Why an occasion is called off (ställ in)."""

    reason = forms.CharField(
        label=gettext_lazy("Varför ställs det in?"),
        help_text=gettext_lazy("En mening räcker. Skriv aldrig om enskilda personer."),
        max_length=400,
    )


class Bring(Offering):
    """Which forum takes it up (ta upp)."""

    forum = forms.ChoiceField(label=gettext_lazy("Vilket forum ska ta upp det?"))

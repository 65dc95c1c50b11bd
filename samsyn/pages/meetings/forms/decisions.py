"""What one fills in about a decision: where one's party stands, its own decision, where it is lifted."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import Purpose, StandKind
from samsyn.forums.wording import PURPOSES, STANDS
from samsyn.forums.wording.deciding import DECISIONS

FEW = {"rows": 3}
ALL = _("Alla")
SAID = (StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.NOT_BEHIND)


class Offering(Form):
    """A form whose choices are known when it is asked."""

    def offer(self, **choices: Any) -> None:
        """Give a field its choices, by its name."""
        for name, offered in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField | forms.MultipleChoiceField):
                field.choices = offered


class Sift(Offering):
    """Which decisions are shown (urval)."""

    ord = forms.CharField(label=_("Sök i besluten"), required=False, max_length=200)
    lage = forms.ChoiceField(
        label=_("Läge"), required=False, choices=[("", ALL), *((one.value, DECISIONS[one]) for one in DecisionStanding)]
    )
    forum = forms.ChoiceField(label=_("Forum"), required=False)
    ar = forms.ChoiceField(label=_("År"), required=False)


class Stand(Form):
    """Where one's party stands (ställningstagande)."""

    stand = forms.ChoiceField(
        label=_("Var står ni?"), choices=[(one.value, STANDS[one]) for one in SAID], widget=forms.RadioSelect
    )
    reservation = forms.CharField(
        label=_("Reservation"),
        help_text=_("Frivilligt. Det ni skriver står bredvid ert svar."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs=FEW),
    )


class Own(Form):
    """What one's own organisation decided (eget beslut)."""

    body = forms.CharField(label=_("Vem beslutade?"), help_text=_("Till exempel Kommunstyrelsen."), max_length=200)
    decided_on = Day(label=_("När?"), has_been=True)
    paragraph = forms.CharField(label=_("Paragraf"), help_text=_("Till exempel § 112."), max_length=40, required=False)
    record_number = forms.CharField(label=_("Diarienummer"), max_length=80, required=False)
    is_for = forms.TypedChoiceField(
        label=_("Blev det som forumet kom överens om?"),
        choices=[("ja", _("Ja")), ("nej", _("Nej"))],
        coerce=lambda value: value == "ja",
        widget=forms.RadioSelect,
    )


class Became(Form):
    """What became of a decision (vad blev det av)."""

    words = forms.CharField(
        label=_("Vad blev det av?"), help_text=_("En mening räcker."), max_length=1000, widget=forms.Textarea(attrs=FEW)
    )


class Change(Offering):
    """A decision worded anew, made on the revision that was seen (formulera om)."""

    text = forms.CharField(label=_("Vad beslutas?"), max_length=4000, widget=forms.Textarea(attrs=FEW))
    touches = forms.MultipleChoiceField(
        label=_("Vilka parter berörs?"),
        help_text=_("Berörs flera tas beslutet i konsensus. Den som inte är här svarar efteråt."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def sees(self, revision: int) -> None:
        """Let what is written be saved over what now stands, since that is shown above it."""
        if isinstance(self.data, QueryDict):
            self.data = self.data.copy()
            self.data["seen"] = str(revision)


class Lift(Offering):
    """To which forum a question is lifted, and for what (lyft)."""

    to = forms.ChoiceField(label=_("Till vilket forum?"), widget=forms.RadioSelect)
    purpose = forms.ChoiceField(
        label=_("Vad vill ni av dem?"),
        choices=[(one.value, PURPOSES[one]) for one in Purpose],
        initial=Purpose.DECISION.value,
        widget=forms.RadioSelect,
    )
    why = forms.CharField(
        label=_("Varför lyfts frågan?"),
        help_text=_("Det står på deras dagordning. En mening räcker."),
        max_length=1000,
        widget=forms.Textarea(attrs=FEW),
    )

"""What one writes about a promise (formulär)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.duties import wording
from samsyn.duties.rules.law import DecidingBody

WHAT = {"rows": 3}


class Offering(Form):
    """A form whose choices are known when it is asked."""

    def offer(self, **choices: Any) -> None:
        """Give a field its choices, by its name."""
        for name, offered in choices.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = offered


class Choose(Offering):
    """Whose promises are shown (urval)."""

    visa = forms.ChoiceField(label=_("Visa åtaganden för"), required=True)
    ar = forms.IntegerField(widget=forms.HiddenInput)


class Report(Form):
    """What was done, when, and where it can be read (rapportera)."""

    done_on = Day(label=_("När gjordes det?"), has_been=True)
    what = forms.CharField(
        label=_("Vad gjordes?"),
        help_text=_("En mening räcker. Skriv aldrig om enskilda personer."),
        max_length=1000,
        widget=forms.Textarea(attrs=WHAT),
    )
    reference = forms.CharField(
        label=_("Var finns underlaget?"),
        help_text=_("Till exempel ett diarienummer eller anteckningarnas rubrik."),
        max_length=200,
        required=False,
    )


class ReportDecision(Report):
    """A report that takes a decision in the municipality (5 § and 13 § of the Act)."""

    body = forms.ChoiceField(
        label=_("Vem beslutade?"), choices=[(one.value, wording.DECIDING_BODIES[one]) for one in DecidingBody]
    )
    paragraph = forms.CharField(label=_("Paragraf"), help_text=_("Till exempel § 112."), max_length=40)
    record_number = forms.CharField(label=_("Diarienummer"), max_length=60, required=False)


class Excuse(Offering):
    """Why a window is let go (undanta)."""

    window = forms.ChoiceField(
        label=_("Vilken gång gäller det?"),
        error_messages={"invalid_choice": _("Den tiden går inte att låta utgå. Någon annan kan ha hunnit före.")},
    )
    reason = forms.CharField(
        label=_("Varför utgår det?"),
        help_text=_("Skälet syns för alla i samverkan."),
        max_length=600,
        widget=forms.Textarea(attrs=WHAT),
    )


class Note(Form):
    """That it has happened (det har hänt)."""

    happened_on = Day(label=_("När hände det?"), has_been=True)
    what = forms.CharField(label=_("Vad hände?"), max_length=600, widget=forms.Textarea(attrs=WHAT))


class Answer(Form):
    """What was done about something that had happened (svar)."""

    done_on = Day(label=_("När gjordes det?"), has_been=True)
    what = forms.CharField(label=_("Vad gjordes?"), max_length=1000, widget=forms.Textarea(attrs=WHAT))


class Say(Offering):
    """How a promise that holds all the time was kept (så hölls det)."""

    period = forms.ChoiceField(label=_("Vilken tid gäller det?"))
    sentence = forms.CharField(
        label=_("Hur hölls det?"),
        help_text=_("Skriv i en mening."),
        max_length=1000,
        widget=forms.Textarea(attrs=WHAT),
    )
    exception = forms.CharField(
        label=_("Var hölls det inte?"), max_length=1000, required=False, widget=forms.Textarea(attrs=WHAT)
    )


class Withdraw(Form):
    """Why evidence is taken back (ta tillbaka)."""

    reason = forms.CharField(label=_("Varför tas det tillbaka?"), max_length=600, widget=forms.Textarea(attrs=WHAT))


class Doubt(Form):
    """What is not as agreed in a promise (stämmer inte)."""

    reason = forms.CharField(
        label=_("Det stämmer inte, därför att …"),
        help_text=_("De andra parterna ser det du skriver. Säg gärna vad som borde stå."),
        max_length=600,
        widget=forms.Textarea(attrs=WHAT),
    )

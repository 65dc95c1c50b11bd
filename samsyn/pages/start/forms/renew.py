"""What one fills in when an agreement goes on or ends (formulär): decisions, consultation, reviews, a successor."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.rules.amending import Decision
from samsyn.base.refusals import Refused
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.start.forms import saying
from samsyn.papers.findings import Faults

Choices = Sequence[tuple[str, str]]
OTHER = "annan"
ROWS = {"rows": 3}


class Named(Form):
    """A form that asks who it was (vem): a forum of the agreement, the parties together, or somebody else."""

    by = forms.ChoiceField(label=gettext_lazy("Vem beslutade?"))
    other = forms.CharField(
        label=gettext_lazy("Någon annan, vem?"),
        help_text=gettext_lazy("Till exempel kommunstyrelsen. Skriv aldrig namn på personer."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, who: Choices, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        self.who = [*who, (OTHER, _("Någon annan"))] if len(who) != 1 else list(who)
        named = self.fields["by"]
        if isinstance(named, forms.ChoiceField):
            named.choices = self.who
        if len(who) == 1:
            del self.fields["other"]

    def clean(self) -> dict[str, Any]:
        """Let what was written stand for who it was. Adds an error where nobody is named."""
        said = super().clean() or {}
        if said.get("by") == OTHER:
            said["by"] = said.get("other", "").strip()
            if not said["by"]:
                self.add_error("other", _("Skriv vem det var."))
        said.pop("other", None)
        return said


class Decided(Named):
    """A decision (beslut): by whom, on which day, where it stands, and why."""

    decided_on = Day(label=gettext_lazy("Vilken dag beslutades det?"), has_been=True)
    reference = forms.CharField(
        label=gettext_lazy("Var står beslutet?"),
        help_text=gettext_lazy("Till exempel anteckningarnas rubrik, paragraf eller diarienummer."),
        max_length=200,
        required=False,
    )

    def decision(self) -> Decision:
        """Give what was filled in as a decision."""
        said = self.cleaned_data
        return Decision(said["by"], said["decided_on"], said["reference"])


class Extend(Decided):
    """By how many years the agreement is extended (förläng)."""

    years = forms.TypedChoiceField(label=gettext_lazy("Hur länge förlängs den?"), coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=gettext_lazy("Varför?"), max_length=600, required=False, widget=forms.Textarea(attrs=ROWS)
    )
    field_order = ("years", "by", "other", "decided_on", "reference", "reason")

    def __init__(self, *args: Any, years: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields["years"]
        if isinstance(asked, forms.ChoiceField):
            asked.choices = years
        self.initial.setdefault("years", years[0][0] if years else "")


class RunOut(Decided):
    """That the parties let the agreement run out, and why (låt löpa ut)."""

    reason = forms.CharField(
        label=gettext_lazy("Varför får den löpa ut?"), max_length=600, widget=forms.Textarea(attrs=ROWS)
    )
    field_order = ("reason", "by", "other", "decided_on", "reference")


class Consult(Form):
    """That consultation has begun (samråd)."""

    consulted_on = Day(label=gettext_lazy("Vilken dag började samrådet?"), has_been=True)
    by = forms.CharField(label=gettext_lazy("Vilka samrådde?"), max_length=200)
    words = forms.CharField(
        label=gettext_lazy("Vad kom ni fram till?"),
        help_text=gettext_lazy("En mening räcker. Det går bra att samrådet bara har börjat."),
        max_length=700,
        widget=forms.Textarea(attrs=ROWS),
    )
    reference = forms.CharField(label=gettext_lazy("Var finns underlaget?"), max_length=200, required=False)


class Review(Named):
    """That the agreement was reviewed, and what came of it (översyn)."""

    reviewed_on = Day(label=gettext_lazy("Vilken dag sågs den över?"), has_been=True)
    conclusion = forms.CharField(
        label=gettext_lazy("Vad kom ni fram till?"), max_length=900, widget=forms.Textarea(attrs=ROWS)
    )
    again_by = Day(label=gettext_lazy("När ses den över igen, senast?"), prefers="future", required=False)
    field_order = ("reviewed_on", "by", "other", "conclusion", "again_by")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["by"].label = _("Vem såg över den?")


class Follow(Form):
    """The new agreement's name and days (ny överenskommelse)."""

    title = forms.CharField(label=gettext_lazy("Vad heter den?"), max_length=200)
    first_day = Day(label=gettext_lazy("Vilken dag tar den vid?"), prefers="future")
    last_day = Day(
        label=gettext_lazy("Vilken är den sista dagen?"),
        help_text=gettext_lazy("Lämna tomt om den ska gälla tills vidare."),
        prefers="future",
        required=False,
    )


class TakeOver(Named):
    """The decision behind a new agreement, where there is one besides the signatures (ta vid)."""

    decided_on = Day(label=gettext_lazy("Vilken dag beslutades det?"), has_been=True, required=False)
    reference = forms.CharField(label=gettext_lazy("Var står beslutet?"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["by"].required = False
        named = self.fields["by"]
        if isinstance(named, forms.ChoiceField):
            named.choices = [("", _("Bara underskrifterna")), *self.who]

    def decision(self) -> Decision | None:
        """Give what was filled in as a decision, None where nobody is named."""
        said = self.cleaned_data
        return Decision(said["by"], said["decided_on"], said["reference"]) if said.get("by") else None


class TakeBack(Form):
    """Why a note is taken back (ta tillbaka)."""

    reason = forms.CharField(label=gettext_lazy("Varför tas den tillbaka?"), max_length=600)


def say(form: Form, no: Refused | Faults) -> None:
    """Say a refusal or the faults in a form: what the guard found at the field that holds it, the rest above."""
    if isinstance(no, Faults):
        form.add_error(None, saying.said(no.findings))
        return
    saying.say(form, no)

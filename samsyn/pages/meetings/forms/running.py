"""What one writes while a meeting is held (formulär)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.duties.rules.assignments import Outcome as Answered
from samsyn.forums.queries import ItemNow
from samsyn.forums.rules.kinds import AreaState, Outcome, Purpose
from samsyn.forums.wording import PURPOSES

Choices = Sequence[tuple[str, str]]
LONGEST = 20_000
TOLD = {
    Answered.DONE: _("Ja, det blev gjort."),
    Answered.PARTLY: _("Delvis gjort."),
    Answered.NOT_DONE: _("Nej, det blev inte gjort."),
}
"""What is written of what was given to do when nobody writes more."""


class Write(Form):
    """What is written of an item (anteckning), with the revision that was seen."""

    text = forms.CharField(
        label=_("Anteckning"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    choose = forms.ChoiceField(
        required=False,
        choices=[("mine", "mine"), ("theirs", "theirs"), ("both", "both")],
        widget=forms.HiddenInput,
    )


class Settle(Form):
    """What an item came to, and why (avsluta)."""

    outcome = forms.ChoiceField(required=False, choices=[(one.value, one.value) for one in Outcome])
    text = forms.CharField(label=_("Varför ingen åtgärd?"), max_length=1000, required=False)


class Mark(Form):
    """How an area is (läge)."""

    state = forms.ChoiceField(choices=[(one.value, one.value) for one in AreaState])


class Attend(Form):
    """Whether somebody is there (närvaro)."""

    seat = forms.CharField(max_length=120)
    is_present = forms.BooleanField(required=False)


class Answer(Form):
    """What became of something that was given to do (blev det gjort?)."""

    outcome = forms.ChoiceField(choices=[(one.value, one.value) for one in Answered])
    words = forms.CharField(label=_("Något mer, i en mening"), max_length=1000, required=False)


class Substitute(Form):
    """Who came instead (ersättare)."""

    substitute = forms.ChoiceField(label=_("Vem kom i stället?"))

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["substitute"].choices = [("", "–"), *choices]  # type: ignore[attr-defined]


class Action(Form):
    """Who does what by when (uppdrag)."""

    owner = forms.ChoiceField(label=_("Vem gör det?"))
    what = forms.CharField(label=_("Vad ska göras?"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))
    by_day = Day(
        label=_("Senast när?"),
        help_text=_("Till exempel 4 december. Utan dag svarar den som gör det på nästa möte."),
        prefers="future",
        required=False,
    )

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [("", "–"), *choices]  # type: ignore[attr-defined]


class Decide(Form):
    """What is decided, and which parties it touches (beslut)."""

    text = forms.CharField(label=_("Vad beslutas?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    touches = forms.MultipleChoiceField(
        label=_("Vilka parter berörs?"),
        help_text=_("Berörs flera tas beslutet i konsensus. Den som inte är här svarar efteråt."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    answer_by = Day(
        label=_("När ska alla ha svarat?"),
        help_text=_("Till exempel onsdag 25 november. Utan dag gäller en vecka."),
        prefers="future",
        required=False,
    )
    asks_back_on = Day(
        label=_("När ska ni fråga vad det blev av?"),
        help_text=_("Beslutet kommer då tillbaka på dagordningen."),
        prefers="future",
        required=False,
    )

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["touches"].choices = choices  # type: ignore[attr-defined]


class Lift(Form):
    """To which forum a question is lifted, and for what (lyft)."""

    to = forms.ChoiceField(label=_("Till vilket forum?"))
    purpose = forms.ChoiceField(
        label=_("För vad?"), choices=[(one.value, PURPOSES[one]) for one in Purpose], initial=Purpose.DECISION.value
    )
    why = forms.CharField(
        label=_("Vad behöver de veta?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = choices  # type: ignore[attr-defined]

    def clean_purpose(self) -> Purpose:
        """Give the purpose as it is known."""
        return Purpose(self.cleaned_data["purpose"])


class Add(Form):
    """Something that was not on the agenda (nytt ärende)."""

    title = forms.CharField(label=_("Vad gäller det?"), max_length=200)
    purpose = forms.ChoiceField(
        label=_("För vad?"), choices=[(one.value, PURPOSES[one]) for one in Purpose], initial=Purpose.DISCUSSION.value
    )


def write(item: ItemNow, *, key: str, data: Any = None, **options: Any) -> Write:
    """Give the form of an item's text; ``key`` is what the browser keeps it under until it is saved."""
    initial = {"text": item.text, "seen": item.revision}
    form = Write(data, auto_id=f"i{item.id}_%s", initial=initial, **options)
    form.fields["text"].widget.attrs |= {"data-keep": key}
    return form

"""What one writes while a meeting is held (formulär)."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day, Form
from samsyn.duties.rules.assignments import Outcome as Answered
from samsyn.forums.queries import ItemNow
from samsyn.forums.rules.kinds import AreaState, Outcome

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
        help_text=_("Skriv om platser och händelser, aldrig om personer."),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    choose = forms.ChoiceField(
        required=False,
        choices=[("mine", "mine"), ("theirs", "theirs"), ("both", "both")],
        widget=forms.HiddenInput,
    )


class WriteArea(Write):
    """A sentence on an area (en mening)."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Vad sticker ut?")
        self.fields["text"].widget.attrs["rows"] = 2


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


def write(item: ItemNow, *, key: str, data: Any = None, **options: Any) -> Write:
    """Give the form of an item's text; ``key`` is what the browser keeps it under until it is saved."""
    kind = WriteArea if item.is_area else Write
    initial = {"text": item.text, "seen": item.revision}
    form = kind(data, auto_id=f"i{item.id}_%s", initial=initial, **options)
    form.fields["text"].widget.attrs |= {"data-keep": key}
    return form

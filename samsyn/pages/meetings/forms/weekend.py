"""What one writes in the briefing before a weekend (formulär): who is on duty, what is special, an area."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form
from samsyn.forums.rules.weekend import SWEDEN, NewOnDuty
from samsyn.pages.meetings.forms.calendar import Clock
from samsyn.pages.meetings.forms.running import Write

Choices = Sequence[tuple[str, str]]


class OnDuty(Form):
    """Who is on duty over the weekend (i tjänst): a function and its number, from and to."""

    body = forms.ChoiceField(label=_("Vem är i tjänst?"))
    number = forms.CharField(
        label=_("Telefon i tjänsten"),
        help_text=_("Växel, jour eller ledningscentral. Aldrig ett privat nummer."),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    from_day = forms.ChoiceField(label=_("Från"))
    from_time = Clock(label=_("klockan"))
    to_day = forms.ChoiceField(label=_("Till"))
    to_time = Clock(label=_("klockan"))

    def __init__(self, *args: Any, bodies: Sequence[tuple[str, Choices]], days: Choices, **kwargs: Any) -> None:
        usual = {"from_day": days[0][0], "to_day": days[-1][0], "from_time": time(16), "to_time": time(8)}
        super().__init__(*args, initial=usual, **kwargs)
        self.fields["body"].choices = [("", "–"), *bodies]  # type: ignore[attr-defined]
        for name in ("from_day", "to_day"):
            self.fields[name].choices = list(days)  # type: ignore[attr-defined]
        for name in ("from_time", "to_time"):
            self.fields[name].required = True

    def on_duty(self) -> NewOnDuty:
        """Give what was written, in Sweden's time."""
        said = self.cleaned_data
        starts, ends = (
            datetime.combine(date.fromisoformat(said[f"{one}_day"]), said[f"{one}_time"], SWEDEN)
            for one in ("from", "to")
        )
        return NewOnDuty(said["body"], said["number"], starts, ends)


class Area(Form):
    """An area that the briefing did not have (nytt område)."""

    title = forms.CharField(label=_("Vilket område?"), max_length=80)


def write(name: object, text: str, revision: int, *, key: str, data: Any = None, **options: Any) -> Write:
    """Give the form of a text of the briefing; ``key`` is what the browser keeps it under until it is saved."""
    form = Write(data, auto_id=f"i{name}_%s", initial={"text": text, "seen": revision}, **options)
    form.fields["text"].widget.attrs |= {"data-keep": key}
    return form

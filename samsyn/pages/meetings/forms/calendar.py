"""Forms of the calendar (kalender): when, where, and why not."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.fields import Day, Form
from samsyn.forums.commands import NewMeeting
from samsyn.forums.rules.proposing import ProposedDay

CLOCK = re.compile(r"(?:kl(?:ockan|\.)?\s*)?(\d{1,2})(?:[.:](\d\d))?")
MOST_DAYS = 60
"""The most days that are set at once: a year of weeks, and some."""


class Clock(forms.Field):
    """A time of day typed as people write it (klockslag): "9", "9.30", "kl. 13.00"."""

    widget = forms.TextInput
    default_error_messages = {  # noqa: RUF012  # Django's own form of declaring them
        "unreadable": gettext_lazy("Skriv tiden så att den går att läsa, till exempel 9.00"),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.widget.attrs.update({"autocomplete": "off", "class": "w-s", "inputmode": "decimal"})

    def to_python(self, value: Any) -> time | None:
        """Read what was typed. Raises ValidationError if it is no time of day."""
        if value in self.empty_values or isinstance(value, time):
            return value or None
        found = CLOCK.fullmatch(str(value).strip().casefold())
        try:
            return time(int(found[1]), int(found[2] or 0)) if found else self._unreadable()
        except ValueError:
            return self._unreadable()

    def _unreadable(self) -> time:
        raise ValidationError(self.error_messages["unreadable"], code="unreadable")

    def prepare_value(self, value: Any) -> Any:
        """Show a time as it would be written."""
        return f"{value.hour}.{value.minute:02}" if isinstance(value, time) else value


def starts() -> Clock:
    """Ask when it begins."""
    return Clock(label=gettext_lazy("Börjar"), help_text=gettext_lazy("Till exempel 9.00."))


def ends() -> Clock:
    """Ask when it ends."""
    return Clock(label=gettext_lazy("Slutar"), help_text=gettext_lazy("Till exempel 9.30."))


def place() -> forms.CharField:
    """Ask where it is held."""
    return forms.CharField(label=gettext_lazy("Plats"), max_length=400, required=False)


def link() -> forms.CharField:
    """Ask for the address of a video meeting."""
    told = gettext_lazy("Klistra in länken från er videotjänst. Den börjar med https://.")
    return forms.CharField(label=gettext_lazy("Länk till videomöte"), help_text=told, max_length=400, required=False)


class Where(Form):
    """When on the day and where a meeting is held (tid och plats)."""

    starts = starts()
    ends = ends()
    place = place()
    link = link()


class New(Form):
    """A meeting to be set (nytt möte)."""

    forum = forms.ChoiceField(label=gettext_lazy("Vilket forum?"))
    on = Day(label=gettext_lazy("Dag"), prefers="future")
    starts = starts()
    ends = ends()
    place = place()
    link = link()
    is_extra = forms.BooleanField(
        label=gettext_lazy("Ett extra möte"),
        help_text=gettext_lazy("Utöver dem som överenskommelsen lovar."),
        required=False,
    )

    def __init__(self, *args: Any, forums: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields["forum"]
        self.fields["forum"] = forms.ChoiceField(label=asked.label, choices=forums)


class Move(Form):
    """Where in time a meeting is moved, and why (flytta)."""

    on = Day(label=gettext_lazy("Ny dag"), prefers="future")
    starts = starts()
    ends = ends()
    reason = forms.CharField(
        label=gettext_lazy("Varför flyttas mötet?"),
        help_text=gettext_lazy("En mening räcker. Skriv aldrig om enskilda personer."),
        max_length=400,
    )


class Cancel(Form):
    """Why a meeting is cancelled (ställa in)."""

    reason = forms.CharField(
        label=gettext_lazy("Varför ställs mötet in?"),
        help_text=gettext_lazy("En mening räcker. Skriv aldrig om enskilda personer."),
        max_length=400,
    )


class Choose(Form):
    """For which year, weekday and hours days are proposed (urval)."""

    ar = forms.ChoiceField(label=gettext_lazy("År"))
    veckodag = forms.ChoiceField(label=gettext_lazy("Helst på en"))

    def __init__(self, *args: Any, years: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = self.fields["ar"]
        self.fields["ar"] = forms.ChoiceField(label=asked.label, choices=[(one, one) for one in years])
        names = day_words.WEEKDAYS[language()][:5]
        self.fields["veckodag"].choices = list(enumerate(map(capfirst, names)))  # type: ignore[attr-defined]


class Propose(Where):
    """The days that were proposed, each to be kept, changed or left out (föreslagna mötesdagar)."""

    def __init__(self, *args: Any, days: Sequence[ProposedDay], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.days = days[:MOST_DAYS]
        for number, one in enumerate(self.days):
            said = capfirst(day_words.day(one.on, today=self.today, form="long", language=language()))
            self.add(f"med_{number}", forms.BooleanField(label=said, required=False, initial=True))
            again = Day(label=_("Dag i stället för %(day)s") % {"day": said}, prefers="future", required=False)
            again.help_text = ""
            again.initial = one.on
            self.add(f"dag_{number}", again)

    def rows(self) -> Iterator[tuple[ProposedDay, forms.BoundField, forms.BoundField]]:
        """Give each day with its two fields."""
        for number, one in enumerate(self.days):
            yield one, self[f"med_{number}"], self[f"dag_{number}"]

    def around(self) -> Iterator[forms.BoundField]:
        """Give the fields that hold for all the days."""
        return (self[name] for name in ("starts", "ends", "place", "link"))

    def clean(self) -> dict[str, Any]:
        """Ask for at least one day, and for each day once. Raises ValidationError."""
        said = super().clean() or self.cleaned_data
        chosen: set[date] = set()
        for number, _one in enumerate(self.days):
            day = said.get(f"dag_{number}")
            if said.get(f"med_{number}") and f"dag_{number}" not in self.errors:
                if day is None:
                    self.add_error(f"dag_{number}", str(Day.default_error_messages["required"]))
                elif day in chosen:
                    self.add_error(f"dag_{number}", _("Den dagen står redan i listan. Välj en annan dag."))
                chosen.add(day or date.min)
        if not chosen and not self.errors:
            raise ValidationError(_("Kryssa för minst en dag."))
        return said

    def new(self) -> list[NewMeeting]:
        """Give the meetings that were chosen, in order."""
        said = self.cleaned_data
        numbers = [number for number, _one in enumerate(self.days) if said.get(f"med_{number}")]
        facts = {name: said[name] for name in ("starts", "ends", "place", "link")}
        return [NewMeeting(on, **facts) for on in sorted(said[f"dag_{number}"] for number in numbers)]

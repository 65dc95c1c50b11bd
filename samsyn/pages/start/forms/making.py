"""Fields made from slots (fälten görs): one small maker for each kind of control."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from samsyn.almanac.calendars import Calendar
from samsyn.base.ui.fields import Day
from samsyn.base.ui.widgets import Answer, Answered, NameLine, NameLines
from samsyn.pages.start.forms import controls, pointing
from samsyn.pages.start.forms.rows import Control
from samsyn.pages.start.forms.slots import Slot
from samsyn.pages.start.forms.words.choices import CHOICES, UNSAID
from samsyn.pages.start.queries import rhythm
from samsyn.papers import naming
from samsyn.papers.check_values import FIRST_YEAR, LAST_YEAR, LEAST, MOST, longest
from samsyn.papers.model import Paper
from samsyn.places import queries as places

RHYTHM_MOST = 300
RADIOS_MOST = 3
"""So many choices are seen at once; more are chosen from a list."""


@dataclass
class Ground:
    """What the fields of a form lean on (underlag): the paper, the day, and who and what is known.

    Forms that are sent together lean on the same, so that somebody ``added`` in several of them is added once.
    """

    paper: Paper
    today: date
    calendar: Callable[[], Calendar] = Calendar
    added: dict[str, dict[str, Any]] = dataclasses.field(default_factory=dict)

    @cached_property
    def known(self) -> naming.Known:
        """Everybody in the paper."""
        return naming.known(self.paper)

    @cached_property
    def municipalities(self) -> Mapping[str, str]:
        """The municipalities by their codes."""
        return {one.code: one.name for one in places.municipalities()}

    def answer(self, phrase: str) -> Answer | None:
        """Say how a phrase of rhythm is understood."""
        return rhythm.answer(phrase, paper=self.paper, calendar=self.calendar, today=self.today)


def field(slot: Slot, value: Any, ground: Ground) -> forms.Field:
    """Make the field of a slot, holding a value."""
    made = _MAKERS[slot.control](slot, value, ground)
    made.label, made.help_text = slot.row.label, slot.row.help
    made.required = slot.is_needed or (slot.control is Control.CHOICE and slot.usual is not None)
    return made


def _line(slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    if slot.key == "org_nr":
        return _holding(controls.OrgNr(max_length=40), value)
    if isinstance(value, str) and "\n" in value:
        return _text(slot, value, _ground)
    return _holding(controls.Line(max_length=longest(slot.key)), value)


def _text(slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    rows = 3 + str(value or "").count("\n") + len(str(value or "")) // 80
    widget = forms.Textarea({"rows": min(rows, 14), "class": "few"})
    return _holding(controls.Text(max_length=longest(slot.key), widget=widget), value)


def _lines(slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    widget = forms.Textarea({"rows": min(len(value or ()) + 2, 12), "class": "few"})
    made = controls.Lines(max_length=longest(slot.key), widget=widget)
    made.hold(value, "\n".join(value or ()))
    return made


def _rhythm(_slot: Slot, value: Any, ground: Ground) -> forms.Field:
    return _holding(controls.Line(max_length=RHYTHM_MOST, widget=Answered(ground.answer)), value)


def _written_day(_slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    made = controls.WrittenDay(max_length=40, widget=forms.TextInput({"autocomplete": "off", "class": "w-m"}))
    made.hold(value, controls.shown_day(value or ""))
    return made


def _day(_slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    return Day(initial=date.fromisoformat(value) if value else None, prefers="past")


def _number(slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    least, most = (FIRST_YEAR, LAST_YEAR) if slot.key == "first_year" else (LEAST.get(slot.key, 0), MOST)
    made = controls.Number(min_value=least, max_value=most, widget=forms.TextInput({"inputmode": "numeric"}))
    made.hold(value, str(value or ""))
    return made


def _yes_no(_slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    return forms.BooleanField(initial=bool(value))


def _choice(slot: Slot, value: Any, _ground: Ground) -> forms.Field:
    known = [(one.value, word) for one, word in CHOICES[slot.kinds].items()]
    is_open = not slot.is_needed and slot.usual is None
    if is_open:
        known.insert(0, ("", UNSAID.get(slot.kinds) or _("Inget valt")))
    if not is_open and not value:
        known.insert(0, ("", _("Välj …")))
    made = controls.Kind(choices=known, initial=value)
    if not is_open and len(CHOICES[slot.kinds]) <= RADIOS_MOST:
        made = controls.Kind(choices=[one for one in known if one[0]], initial=value, widget=forms.RadioSelect)
    made.usual = str(slot.usual or "")
    return made


def _one(slot: Slot, value: Any, ground: Ground) -> forms.Field:
    held = [value] if value else []
    offered = pointing.choices(ground.paper, slot.space, held)
    blank = _("Välj …") if slot.is_needed else _("Inget valt")
    return forms.ChoiceField(choices=[("", blank), *offered], initial=value or "")


def _several(slot: Slot, value: Any, ground: Ground) -> forms.Field:
    made = controls.Several(choices=pointing.boxes(ground.paper, slot.space, value or ()))
    made.hold(value, value or [])
    return made


def _who(_slot: Slot, value: Any, ground: Ground) -> forms.Field:
    widget = NameLine(pointing.names(ground.paper, ground.known))
    made = controls.Who(ground.known, max_length=300, widget=widget)
    made.hold(value, ground.known.labels.get(value, value or ""))
    return made


def _whos(_slot: Slot, value: Any, ground: Ground) -> forms.Field:
    widget = NameLines(pointing.names(ground.paper, ground.known))
    made = controls.Who(ground.known, max_length=4000, widget=widget)
    made.hold(value, "\n".join(ground.known.labels.get(one, one) for one in value or ()))
    return made


def _municipality(_slot: Slot, value: Any, ground: Ground) -> forms.Field:
    made = controls.Municipality(ground.municipalities, max_length=60)
    made.hold(value, ground.municipalities.get(value, value or ""))
    return made


def _municipalities(_slot: Slot, value: Any, ground: Ground) -> forms.Field:
    widget = forms.Textarea({"rows": len(value or ()) + 1, "class": "few"})
    made = controls.Municipalities(ground.municipalities, max_length=4000, widget=widget)
    made.hold(value, "\n".join(ground.municipalities.get(one, one) for one in value or ()))
    return made


def _holding(made: controls.Holds, value: Any) -> forms.Field:
    made.hold(value, value or "")
    return made


_MAKERS: Mapping[Control, Callable[[Slot, Any, Ground], forms.Field]] = {
    Control.LINE: _line,
    Control.TEXT: _text,
    Control.LINES: _lines,
    Control.RHYTHM: _rhythm,
    Control.WRITTEN_DAY: _written_day,
    Control.DAY: _day,
    Control.NUMBER: _number,
    Control.YES_NO: _yes_no,
    Control.CHOICE: _choice,
    Control.ONE: _one,
    Control.SEVERAL: _several,
    Control.WHO: _who,
    Control.WHOS: _whos,
    Control.MUNICIPALITY: _municipality,
    Control.MUNICIPALITIES: _municipalities,
}

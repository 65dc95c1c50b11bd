"""Fields and forms (fält och formulär): label, hint, error, field, in that order, for every form there is.

``FORM_RENDERER = "samsyn.base.ui.fields.Renderer"`` makes ``{{ form }}`` and every library's forms look so too.
Nobody writes the HTML of a field by hand.
"""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.base.ui.day_reading import FIRST, LAST, Prefers, read_day
from samsyn.base.ui.number_words import in_words

NARROW, MIDDLING = 10, 40  # letters; beyond that a field takes the whole column


class Renderer(TemplatesSetting):
    """The one way that forms are drawn."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"


class Form(forms.Form):
    """A form that knows which day it is asked on, as every rule does.

    ``today`` is handed to the fields that read days. What must be answered is asked for by its own label.
    """

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for field in self.fields.values():
            self._prepare(field)

    def add(self, name: str, field: forms.Field) -> None:
        """Take up a field that is not known until the form is asked for."""
        self.fields[name] = field
        self._prepare(field)

    def _prepare(self, field: forms.Field) -> None:
        if isinstance(field, Day):
            field.today = self.today
        elif field.error_messages["required"] == forms.Field.default_error_messages["required"]:
            field.error_messages["required"] = please(str(field.label or ""))


def please(label: str) -> str:
    """Ask for what is missing by its label: a question is answered, anything else is filled in."""
    if label.endswith("?"):
        return _("Svara på frågan ”%(label)s”") % {"label": label}
    return _("Fyll i ”%(label)s”") % {"label": label}


class Day(forms.Field):
    """A day typed as people write it (datum): "13 november", "2026-11-13", "13/11 2026", "i går".

    ``prefers`` says which way a day without a year is meant. ``has_been`` refuses a day after today.
    """

    widget = forms.TextInput
    default_error_messages = {  # noqa: RUF012  # Django's own form of declaring them
        "required": gettext_lazy("Skriv en dag, till exempel 13 november"),
        "unreadable": gettext_lazy("Skriv dagen så att den går att läsa, till exempel 13 november eller 2026-11-13"),
        "not_yet": gettext_lazy("Välj en dag som har varit. %(day)s har inte varit än."),
    }

    def __init__(self, *, prefers: Prefers = "near", has_been: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", gettext_lazy("Till exempel 13 november eller 2026-11-13."))
        super().__init__(**kwargs)
        self.prefers: Prefers = "past" if has_been and prefers == "near" else prefers
        self.has_been = has_been
        self.today: date = date.min  # the form sets it
        self.widget.attrs.update({"autocomplete": "off", "class": "w-m"})

    def to_python(self, value: Any) -> date | None:
        """Read what was typed. Raises ValidationError if it is no day."""
        if value in self.empty_values or isinstance(value, date):
            return value or None
        found = read_day(str(value), today=self.today, prefers=self.prefers)
        if found is None:
            raise ValidationError(self.error_messages["unreadable"], code="unreadable")
        if not FIRST <= found <= LAST:
            raise ValidationError(_("Kontrollera året: %(year)s."), code="year", params={"year": found.year})
        return found

    def validate(self, value: date | None) -> None:
        """Refuse a missing day, or one that has not been where it must have. Raises ValidationError."""
        super().validate(value)
        if value is not None and self.has_been and value > self.today:
            said = day_words.day(value, today=self.today, form="near", language=_language())
            words = {"day": capfirst(said)}
            raise ValidationError(self.error_messages["not_yet"], code="not_yet", params=words)

    def prepare_value(self, value: Any) -> Any:
        """Show a day in the field as it would be said, with its year."""
        if not isinstance(value, date):
            return value
        far = date.min if value.year != date.min.year else date.max
        said = day_words.day(value, today=far, form="plain", language=_language())
        return said.replace(day_words.NBSP, " ")


def target(field: forms.BoundField) -> str:
    """Name the element that a link from the error summary leads to: the field, or its first choice."""
    return field.id_for_label or f"{field.auto_id}_0"


def control_class(field: forms.BoundField) -> str:
    """Choose the look of a field: how wide it is says how much is expected."""
    widget = field.field.widget
    own = widget.attrs.get("class", "")
    if isinstance(widget, forms.CheckboxInput | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return str(own)
    longest = getattr(field.field, "max_length", None) or 0
    if isinstance(field.field, forms.IntegerField) or 0 < longest <= NARROW:
        own = own or "w-s"
    elif 0 < longest <= MIDDLING:
        own = own or "w-m"
    return f"input {own}".strip()


def problem_count(form: forms.BaseForm) -> str:
    """Say how many things have to be mended: "Fyra saker behöver rättas"."""
    count = sum(len(errors) for errors in form.errors.values())
    if count == 1:
        return _("En sak behöver rättas")
    said = in_words(count, language=_language())
    return _("%(count)s saker behöver rättas") % {"count": capfirst(said)}


def _language() -> str:
    return "en" if (get_language() or "sv").startswith("en") else "sv"

"""Forms of items that are sent together (flera samtidigt): the phrases of a clause, the rows of a table."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from samsyn.base.ui.widgets import NameLine, NameLines
from samsyn.pages.start.forms.items import ItemForm
from samsyn.pages.start.forms.making import Ground
from samsyn.pages.start.forms.slots import slots

NAMES = "kanda-namn"
"""The id of the one list of names that all such forms on a page share."""


class Free(forms.ChoiceField):
    """A choice that the form itself asks for where it is needed (fritt val)."""

    def validate(self, value: Any) -> None:
        """Let it be empty."""
        if value:
            super().validate(value)


def part_form(
    cls: type[Any],
    data: MultiValueDict[str, str] | None,
    *,
    ground: Ground,
    only: Collection[str],
    values: Mapping[str, Any],
    prefix: str,
) -> ItemForm:
    """Make the form of some keys of an item, under a name of its own; names are offered from the page's one list."""
    made = ItemForm(data, laid=slots(cls, only), cls=cls, ground=ground, values=dict(values), prefix=prefix)
    for field in made.fields.values():
        if isinstance(field.widget, forms.RadioSelect):
            field.widget = forms.Select(choices=field.widget.choices)
        elif isinstance(field.widget, NameLine):
            field.widget = forms.TextInput({"autocomplete": "off", "list": NAMES, "lang": "sv"})
        elif isinstance(field.widget, NameLines):
            rows = str(field.initial or "").count("\n") + 2
            field.widget = forms.Textarea({"rows": min(rows, 8), "class": "few", "autocomplete": "off", "lang": "sv"})
    return made


def is_answered(form: forms.BaseForm) -> bool:
    """Tell whether anything stands otherwise in a form than it was shown."""
    return any(_plain(form.data.get(one.html_name)) != _plain(one.initial) for one in form if not one.is_hidden)


def _plain(value: Any) -> str:
    return "\n".join(str(value or "").split("\r\n")).strip()

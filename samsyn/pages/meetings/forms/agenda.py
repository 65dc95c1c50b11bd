"""What one fills in before a meeting: an item in one line, all that an item says, a template."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from samsyn.base.documents.rules import MOST_BYTES, SUFFIXES
from samsyn.base.ui.fields import Form
from samsyn.forums.rules import lines
from samsyn.forums.rules.agenda import LONGEST_TITLE, MOST_MINUTES, ItemFacts
from samsyn.forums.rules.kinds import Purpose
from samsyn.forums.wording import PURPOSES
from samsyn.papers.who import Named

CHOICES = [(one.value, PURPOSES[one]) for one in (Purpose.INFORMATION, Purpose.DISCUSSION, Purpose.DECISION)]


def names() -> dict[Purpose, str]:
    """Name the purposes as they are written in a line."""
    return {one: str(words) for one, words in PURPOSES.items()}


class NewItem(Form):
    """An item in one line (nytt ärende): what, for what, how long."""

    title = forms.CharField(
        label=_("Nytt ärende"),
        max_length=LONGEST_TITLE,
        help_text=_("Tryck på Enter för nästa. Skriv gärna tiden sist: Läget på torget, 10 min."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "aria-describedby": "id_title_helptext"}),
    )
    purpose = forms.ChoiceField(label=_("Vad är det för?"), choices=CHOICES, initial=Purpose.DISCUSSION)

    def facts(self) -> ItemFacts:
        """The item, with its minutes read from the end of the line."""
        return lines.read(self.cleaned_data["title"], names(), Purpose(self.cleaned_data["purpose"]))


class Item(Form):
    """All that an item says before the meeting (ärende); ``seen`` is the revision that it was opened at."""

    title = forms.CharField(label=_("Vad handlar det om?"), max_length=LONGEST_TITLE)
    purpose = forms.ChoiceField(label=_("Vad är det för?"), choices=CHOICES, widget=forms.RadioSelect)
    presenter_key = forms.ChoiceField(label=_("Vem föredrar?"), required=False)
    minutes = forms.IntegerField(label=_("Hur många minuter?"), required=False, min_value=1, max_value=MOST_MINUTES)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, presenters: Sequence[Named], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Ingen särskild")), *((one.key, one.name) for one in presenters)]
        self.fields["presenter_key"].choices = choices  # type: ignore[attr-defined]


class Attached(Form):
    """A file to put with an item (material)."""

    file = forms.FileField(
        label=_("Bifoga en fil"),
        help_text=_("PDF, Word eller bild, högst %(size)s MB.") % {"size": MOST_BYTES // 1024**2},
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(one for each in SUFFIXES.values() for one in each)}),
    )


class Template(Form):
    """What a forum's meetings have on their agenda (mall): a line for each item, and the areas of the week."""

    items = forms.CharField(
        label=_("Stående punkter"),
        help_text=_("En per rad. Så här kan en rad se ut: Beslut: Veckans insatser, 10 min."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    is_weekly = forms.BooleanField(
        label=_("Mötet går igenom områden"),
        help_text=_("För korta möten varje vecka: varje område blir lugnt, håll koll eller insats."),
        required=False,
    )
    areas = forms.CharField(
        label=_("Områden"),
        help_text=_("Ett per rad, till exempel Centrum."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def lines(self, name: str) -> list[str]:
        """The lines of a field that have something on them."""
        return [one.strip() for one in self.cleaned_data[name].splitlines() if one.strip()]

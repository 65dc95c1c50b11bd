"""Which parts to fetch (hämta), and which file to read in."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Form
from samsyn.pages.start.queries.bringing import Bringing
from samsyn.papers.patterns import Group
from samsyn.papers.reading import SIZE_MOST


class Fetch(Form):
    """Which parts of a source to fetch, all of them unless one says otherwise."""

    groups = forms.MultipleChoiceField(
        label=_("Vad vill ni hämta?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Välj minst en del att hämta.")},
    )

    def __init__(self, *args: Any, bringing: Bringing, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(part.key, part.label) for part in bringing.new]
        self.fields["groups"].choices = choices  # type: ignore[attr-defined]
        self.fields["groups"].initial = [key for key, _label in choices]

    def chosen(self) -> list[Group]:
        """Give the parts that were chosen."""
        return [Group(key) for key in self.cleaned_data["groups"]]


class ReadIn(Form):
    """A file in the open format (fil)."""

    file = forms.FileField(
        label=_("Vilken fil?"),
        help_text=_("En fil i formatet samsyn/1, som YAML eller JSON, högst 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml,.json"}),
        allow_empty_file=True,
        error_messages={"required": _("Välj en fil att läsa in.")},
    )

    def content(self) -> bytes:
        """Give what the file holds, and one byte more than may be read where it is too large."""
        sent: UploadedFile[bytes] = self.cleaned_data["file"]
        return bytes(sent.read(SIZE_MOST + 1))

"""The form that takes in a text (klistra in): pasted, with what the clipboard had of structure, or out of a file."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.base.guard import wording as guard
from samsyn.base.ui import fields
from samsyn.intake import wording
from samsyn.intake.rules import limits
from samsyn.intake.rules.files import Unreadable, text_of
from samsyn.intake.rules.markup import marked

SAID_MOST = 5
"""So many lines and numbers are pointed out at once."""


class Either(forms.CharField):
    """A field that something else may stand in for (antingen eller); the form asks for one of them."""

    def validate(self, value: Any) -> None:
        """Let it be empty."""


class EitherFile(forms.FileField):
    """A file that something else may stand in for."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Give the file, None where none was chosen."""
        return super().clean(data, initial) if data else None


class Paste(fields.Form):
    """A text to be split (text): written in the field or chosen as a file; ``cleaned_data["text"]`` is what was read.

    What was read out of a file stands in the field when something in it has to be mended.
    """

    use_required_attribute = False
    text = Either(
        label=gettext_lazy("Texten"),
        help_text=gettext_lazy("Kopiera hela överenskommelsen från Word, en PDF eller en webbsida och klistra in här."),
        strip=False,
        widget=forms.Textarea({"rows": 16, "data-paste": "html", "spellcheck": "false", "lang": "sv"}),
    )
    html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    file = EitherFile(
        label=gettext_lazy("Eller välj en fil"),
        help_text=gettext_lazy("Word (.docx), PDF med text i, eller ren text (.txt, .md)."),
        allow_empty_file=True,
        widget=forms.FileInput({"accept": ".docx,.pdf,.txt,.md"}),
    )

    def __init__(self, data: MultiValueDict[str, str] | None, *args: Any, **kwargs: Any) -> None:
        self._said = data.copy() if data is not None else None
        super().__init__(self._said, *args, **kwargs)
        for name in ("text", "html"):
            kept = [one for one in self.fields[name].validators if "Null" not in type(one).__name__]
            self.fields[name].validators = kept  # what cannot be seen is told of by its line

    def clean(self) -> dict[str, Any]:
        """Read the file, else what was pasted, and look through it."""
        cleaned = {**self.cleaned_data}
        sent = cleaned.get("file")
        text = self._of_file(sent) if sent else _pasted(cleaned.get("text") or "", cleaned.get("html") or "")
        if text is not None:
            self._look_through(text, at="file" if sent else "text")
            cleaned["text"] = text
        return cleaned

    def _of_file(self, sent: "UploadedFile[Any]") -> str | None:
        found = text_of(sent.read())
        if isinstance(found, Unreadable):
            self.add_error("file", str(wording.UNREADABLE[found]))
            return None
        return limits.without_unseen(found)[0]

    def _look_through(self, text: str, *, at: str) -> None:
        """Say what is wrong with a text; what can be mended in the field stands there to be mended."""
        if objection := limits.objection_to_reading(text, html=self.cleaned_data.get("html") or ""):
            self.add_error(at, str(wording.OBJECTIONS[objection]))
            return
        seen, lines = limits.without_unseen(text)
        persons = limits.persons_in(seen)
        if self._said is not None and (lines or persons):
            self._said["text"], self._said["html"] = seen, ""
        if lines:
            self.add_error("text", _unseen(lines))
        for one in persons[:SAID_MOST]:
            self.add_error("text", guard.sentence(one.about))
        if len(persons) > SAID_MOST:
            self.add_error("text", _("%(count)s rader till har sådana nummer.") % {"count": len(persons) - SAID_MOST})


def _pasted(text: str, html: str) -> str:
    """Give what was pasted with its structure, where the clipboard had any and the field says something."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    has_structure = html.strip() and plain.strip() and len(html) <= limits.MOST_HTML
    return limits.without_unseen(marked(html))[0] if has_structure and not limits.without_unseen(plain)[1] else plain


def _unseen(lines: Sequence[int]) -> ValidationError:
    words = ngettext(
        "Rad %(lines)s hade tecken som inte syns och inte kan sparas. De är borttagna i fältet. Titta, och gå vidare.",
        "Raderna %(lines)s hade tecken som inte syns och inte kan sparas. "
        "De är borttagna i fältet. Titta, och gå vidare.",
        len(lines),
    )
    return ValidationError(words, params={"lines": ", ".join(map(str, lines[:SAID_MOST]))}, code="unseen")

"""What one lets each piece of a pasted text become (delarna): one small form for each."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.base.ui import fields
from samsyn.intake.rules.laying import Becomes, Part, first_words
from samsyn.intake.rules.pieces import Piece
from samsyn.pages.start.forms.several import Free
from samsyn.pages.start.queries.paste import Preview
from samsyn.papers.check_values import LONG

EACH = "del"
"""Before the number of a piece in the names of its fields."""

BECOMES = {
    Becomes.CLAUSE: gettext_lazy("Blir en punkt"),
    Becomes.ANNEX: gettext_lazy("Är bilagans rubrik"),
    Becomes.JOINED: gettext_lazy("Hör ihop med delen före"),
    Becomes.NOTHING: gettext_lazy("Tas inte med"),
}
LEVELS = {
    1: gettext_lazy("Egen rubrik"),
    2: gettext_lazy("Under rubriken före"),
    3: gettext_lazy("Ett steg till in"),
}


class One(forms.Form):
    """One piece (del): what it becomes, and what it is then called."""

    becomes = forms.ChoiceField(label=gettext_lazy("Vad blir delen?"), choices=list(BECOMES.items()))
    number = forms.CharField(label=gettext_lazy("Nummer"), required=False, max_length=10)
    title = forms.CharField(label=gettext_lazy("Rubrik"), required=False, max_length=300)
    level = forms.TypedChoiceField(label=gettext_lazy("Nivå"), choices=list(LEVELS.items()), coerce=int)
    annex = Free(label=gettext_lazy("Var hör den hemma?"))

    def __init__(self, *args: Any, piece: Piece, annexes: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.length = len(piece.text)
        heading = f"{piece.number} {piece.title}".strip() or first_words(piece.text)
        self.fields["becomes"].label = _("Vad blir ”%(title)s”?") % {"title": heading}
        self.fields["annex"] = Free(label=self.fields["annex"].label, choices=[("", _("I överenskommelsen")), *annexes])

    def clean(self) -> dict[str, Any]:
        """Refuse a clause that is longer than any clause can be."""
        if self.length > LONG and self.cleaned_data.get("becomes") == Becomes.CLAUSE:
            words = _(
                "Delen är för lång för en punkt: %(length)s tecken, högst %(most)s. Dela den i texten, och dela om."
            )
            raise ValidationError(words, params={"length": self.length, "most": LONG}, code="too_long")
        return self.cleaned_data

    def part(self) -> Part:
        """Give what is said."""
        said = self.cleaned_data
        return Part(
            becomes=Becomes(said["becomes"]),
            number=said["number"],
            title=" ".join(said["title"].split()),
            level=said["level"],
            annex=said["annex"],
        )


class Pieces(fields.Form):
    """All the pieces of a text (delarna), the text that they are of, and how the draft stood when they were shown."""

    text = forms.CharField(
        label=gettext_lazy("Texten"),
        help_text=gettext_lazy("Ändra här om något delades fel, till exempel med en tom rad före en rubrik."),
        strip=False,
        widget=forms.Textarea({"rows": 12, "spellcheck": "false", "lang": "sv"}),
    )
    of = forms.CharField(widget=forms.HiddenInput, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: MultiValueDict[str, str] | None,
        *args: Any,
        of: Preview,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, *args, **kwargs)
        self.each = [
            One(data, prefix=f"{EACH}{place}", piece=piece, annexes=of.annexes, initial=_shown(part))
            for place, (piece, part) in enumerate(zip(of.pieces, of.usual, strict=True))
        ]

    def clean(self) -> dict[str, Any]:
        """Say above all the pieces that some of them have to be mended."""
        wrong = [one for one in self.each if not one.is_valid()]
        if wrong:
            said = ngettext("En av delarna behöver rättas.", "%(count)s av delarna behöver rättas.", len(wrong))
            self.add_error(None, said % {"count": len(wrong)})
        return self.cleaned_data

    def parts(self) -> tuple[Part, ...]:
        """Give what is said of each piece."""
        return tuple(one.part() for one in self.each)


def over(data: MultiValueDict[str, str], preview: Preview) -> MultiValueDict[str, str]:
    """Let what was answered stand over a draft that has changed: what it now has is not laid in once more."""
    said = data.copy()
    said["seen"] = preview.seen
    for place, part in enumerate(preview.usual):
        if part.is_there:
            said[f"{EACH}{place}-becomes"] = Becomes.NOTHING.value
    return said


def known_by(text: str) -> str:
    """What a text is known by, so that pieces are never taken for those of another."""
    return sha256(text.replace("\r\n", "\n").encode(errors="replace")).hexdigest()[:16]


def _shown(part: Part) -> dict[str, Any]:
    return {
        "becomes": part.becomes.value,
        "number": part.number,
        "title": part.title,
        "level": min(part.level, max(LEVELS)),
        "annex": part.annex,
    }

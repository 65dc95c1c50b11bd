"""What one fills in about a signature (underskrift), and how a refusal is said at its field."""

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements import wording
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.signing import Copy, Mandate, Signing
from samsyn.agreements.rules.signing import Objection as Unsigned
from samsyn.base.documents import wording as documents
from samsyn.base.documents.rules import Objection as Unkept
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found, objection_to_storing
from samsyn.base.refusals import Refused
from samsyn.base.ui.fields import Day, Form
from samsyn.pages.agreement.queries import SignPage

OBJECTIONS = {
    Objection.UNKNOWN_PARTY: gettext_lazy("Parten finns inte i överenskommelsen."),
    Objection.NO_FUNCTION: gettext_lazy("Välj vilken funktion som har skrivit under."),
    Objection.SIGNED_LATER: gettext_lazy("Välj en dag som har varit."),
    Objection.SAME_ALREADY: gettext_lazy("Så står det redan. Inget har ändrats."),
    Objection.ALREADY_CLOSED: gettext_lazy("Förslaget är avslutat och går inte att skriva under."),
}
FIELDS = {Objection.NO_FUNCTION: "functions", Objection.SIGNED_LATER: "signed_on"}
"""The field that an objection is said at; the others are said above the fields."""


class Sign(Form):
    """Who signed, where and when, by which decision; and the signed copy."""

    functions = forms.MultipleChoiceField(label=gettext_lazy("Vem skrev under?"), widget=forms.CheckboxSelectMultiple)
    place = forms.CharField(
        label=gettext_lazy("Ort"), help_text=gettext_lazy("Så som det står på papperet."), max_length=80, required=False
    )
    signed_on = Day(label=gettext_lazy("Datum"), has_been=True)
    copy = forms.FileField(
        label=gettext_lazy("Undertecknat exemplar"),
        help_text=gettext_lazy(
            "En PDF eller bild (JPEG, PNG), högst 20 MB. Skanna papperet, eller hämta filen från den e-tjänst "
            "som ni skrev under i."
        ),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        required=False,
        allow_empty_file=True,
    )
    body = forms.CharField(
        label=gettext_lazy("Vem har beslutat att ni får skriva under?"),
        help_text=gettext_lazy("Till exempel kommunstyrelsen. Lämna tomt om rätten följer av tjänsten."),
        max_length=200,
        required=False,
    )
    decided_on = Day(label=gettext_lazy("Beslutets datum"), required=False, prefers="past")
    paragraph = forms.CharField(
        label=gettext_lazy("Beslutets paragraf"),
        help_text=gettext_lazy("Till exempel § 112."),
        max_length=30,
        required=False,
    )
    record = forms.CharField(label=gettext_lazy("Beslutets diarienummer"), max_length=60, required=False)

    def clean_paragraph(self) -> str:
        """Write the sign before a number that stands alone."""
        said = str(self.cleaned_data["paragraph"]).strip()
        return f"§ {said}" if said[:1].isdigit() else said

    def signing(self, page: SignPage) -> Signing:
        """Give the signature as it was filled in."""
        said = self.cleaned_data
        mandate = Mandate(said["body"], said["decided_on"], said["paragraph"], said["record"])
        functions = tuple(said["functions"]) if "functions" in said else page.written
        return Signing(page.party_key, functions, said["place"], said["signed_on"], mandate.words, page.key)

    def signed_copy(self) -> Copy | None:
        """Give the signed copy, None where none was chosen."""
        sent: UploadedFile[bytes] | None = self.cleaned_data["copy"]
        return Copy(sent.name or "", sent.read()) if sent is not None else None

    def say_no(self, refused: Refused) -> None:
        """Say a refusal at the field that it is about."""
        objection = refused.objection
        self.add_error(self._field(objection), words(objection))

    def _field(self, objection: Any) -> str | None:
        if isinstance(objection, Unkept | Unsigned):
            return "copy"
        if isinstance(objection, Found):
            held = (name for name, value in self.cleaned_data.items() if objection_to_storing(_text(value)) is not None)
            return next(held, "copy" if self.files else None)
        field = FIELDS.get(objection)
        return field if field in self.fields else None

    def ask_for_file_again(self) -> None:
        """Say that a file has to be chosen again, since a browser never fills it in by itself."""
        if self.errors and self.files and "copy" not in self.errors:
            self.add_error("copy", _("Välj filen igen. Den sparades inte, för något annat behöver rättas först."))


def words(objection: Any) -> str:
    """Say why it was refused."""
    if isinstance(objection, Found):
        return guard.sentence(objection)
    if isinstance(objection, Unkept):
        return str(documents.OBJECTIONS[objection])
    if isinstance(objection, Unsigned):
        return str(wording.SIGNING[objection])
    return str(OBJECTIONS.get(objection) or _("Det gick inte att göra så."))


def sign(data: Any, files: Any, *, page: SignPage, today: date, choose: bool) -> Sign:
    """Make the form of one signature with what is known in it; who signed is asked where it is not written."""
    mandate = page.mandate
    known = {
        "functions": page.written,
        "place": page.place,
        "signed_on": page.signed_on,
        "body": mandate.body,
        "decided_on": mandate.on,
        "paragraph": mandate.paragraph,
        "record": mandate.record,
    }
    form = Sign(data, files, today=today, initial=known)
    if page.written and not choose:
        del form.fields["functions"]
    else:
        form.fields["functions"].choices = page.functions  # type: ignore[attr-defined]
    if page.copy:
        said = _("%(name)s finns redan. Väljer du en ny fil visas den i stället, och den förra sparas.")
        form.fields["copy"].help_text = f"{said % {'name': page.copy}} {form.fields['copy'].help_text}"
    return form


def _text(value: Any) -> Any:
    return value.name if isinstance(value, UploadedFile) else value


def unprintable(mark: str) -> str:
    """Say that a mark cannot be set so that it is kept for long."""
    said = _("Tecknet ”%(mark)s” går inte att trycka i en PDF som ska bevaras. Ta bort det ur texten och frys sedan.")
    return said % {"mark": mark}

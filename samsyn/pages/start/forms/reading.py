"""Reading a file that somebody sends (läsa in), and telling its faults where they stand."""

from dataclasses import dataclass

from django.forms import BaseForm
from django.utils.translation import get_language, ngettext

from samsyn.base.guard import rules as guard
from samsyn.papers import checks, reading, wording
from samsyn.papers.findings import Faults, Finding
from samsyn.papers.model import Paper
from samsyn.places import queries as places

SHOWN_MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRow:
    """A fault of a file (fel): its line and column, the key it concerns, and how to mend it."""

    place: str
    path: str
    words: str


def understood(content: bytes) -> Paper:
    """Read a file and see that it can be understood and kept. Raises ``Faults`` with every fault at its place."""
    document = reading.read(content)
    known = frozenset(one.code for one in places.municipalities())
    checks.insist(document, known_municipalities=known, sensitive=_is_private)
    return document.paper


def faults(form: BaseForm, found: Faults) -> list[FaultRow]:
    """Say in the form how many faults the file has, and give each as a row."""
    count = len(found.findings)
    said = ngettext(
        "Filen har ett fel och är inte inläst. Rätta det i filen och välj den igen.",
        "Filen har %(count)d fel och är inte inläst. Rätta dem i filen och välj den igen.",
        count,
    )
    form.add_error("file", said % {"count": count})
    return [_row(one) for one in found.findings[:SHOWN_MOST]]


def _row(one: Finding) -> FaultRow:
    language = "en" if (get_language() or "sv").startswith("en") else "sv"
    return FaultRow(place=wording.place(one, language), path=one.path, words=wording.sentence(one, language))


def _is_private(path: str, text: str) -> bool:
    """Ask the guard; a function's number may be a mobile number where contacts are."""
    mobiles_at = ("",) if path.startswith(("contacts/", "parties/")) else ()
    return guard.objection_to_storing(text, mobiles_at=mobiles_at) is not None

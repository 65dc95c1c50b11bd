"""The guard's findings in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.guard.rules import Found, Kind

WHAT = {
    Kind.IDENTITY_NUMBER: gettext_lazy("Det ser ut att stå ett personnummer här."),
    Kind.COORDINATION_NUMBER: gettext_lazy("Det ser ut att stå ett samordningsnummer här."),
    Kind.MOBILE_NUMBER: gettext_lazy("Det ser ut att stå ett mobilnummer här."),
    Kind.TOO_LONG: gettext_lazy("Texten är för lång för sin plats. Korta den och försök igen."),
}


def sentence(found: Found) -> str:
    """Say what was found, where, and what to do."""
    if found.kind is Kind.TOO_LONG:
        return str(WHAT[found.kind])
    return " ".join(part for part in (str(WHAT[found.kind]), _place(found), _advice(found.kind)) if part)


def _place(found: Found) -> str:
    facts = {"path": found.path, "line": found.line, "words": found.after}
    sentences = {
        (True, True): _("Platsen är %(path)s, efter orden ”%(words)s”."),
        (True, False): _("Platsen är %(path)s."),
        (False, True): _("Det står på rad %(line)s, efter orden ”%(words)s”."),
        (False, False): _("Det står på rad %(line)s."),
    }
    return sentences[bool(found.path), bool(found.after)] % facts


def _advice(kind: Kind) -> str:
    if kind is Kind.MOBILE_NUMBER:
        return _("Skriv växelns nummer eller funktionens adress i stället.")
    return _("Samsyn sparar inga uppgifter om enskilda personer. Ta bort numret.")

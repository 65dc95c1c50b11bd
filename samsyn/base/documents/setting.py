"""Setting a document in the form that was asked for (sätta): PDF to keep and read, Word to go on editing."""

from samsyn.base.documents import printing, word
from samsyn.base.documents.rules import Kind
from samsyn.base.documents.tables import File
from samsyn.base.documents.written import Written, finished

FORMS = ("pdf", "docx")


def set_as(document: Written, *, form: str, name: str) -> File:
    """Set a document as ``pdf`` or ``docx``. Raises ``KeyError`` for another form, ``Unprintable`` for an odd mark."""
    kind, make = {"pdf": (Kind.PDF, printing.pdf), "docx": (Kind.WORD, word.word)}[form]
    return File(f"{name}.{form}", kind.value, make(finished(document)))

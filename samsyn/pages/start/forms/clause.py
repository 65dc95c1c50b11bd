"""The clause itself, as one rewrites it while reading (punkten)."""

from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms.adding import form_of
from samsyn.pages.start.forms.items import ItemForm
from samsyn.papers.model import Clause
from samsyn.papers.writing import as_values


def clause_form(at: DraftVisit, clause: Clause) -> ItemForm:
    """Make the form of a clause: its number, title, place and text."""
    return form_of(at, Clause, values=as_values(clause))

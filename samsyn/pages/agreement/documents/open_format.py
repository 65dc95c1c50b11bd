"""The agreement as a file in the open format (YAML, JSON)."""

from samsyn.base import documents
from samsyn.base.documents import File
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_json, as_yaml

WRITERS = {"yaml": as_yaml, "json": as_json}
"""The forms that an agreement can be had in."""


def export(paper: Paper, form: str) -> File:
    """Write a paper out. Raises ``KeyError`` for a form that is not known."""
    return documents.text(WRITERS[form](paper), form=form, name=paper.id)

"""What a meeting leaves as files (dokument): notes and excerpts, as PDF and as Word."""

from samsyn.pages.meetings.documents.notes import Around, Shape, excerpt, file, notes, page_of_decision

__all__ = ["Around", "Shape", "excerpt", "file", "notes", "page_of_decision"]

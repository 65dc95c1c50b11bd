"""What is looked back on as files (dokument): the binder as PDF and as Word."""

from samsyn.pages.trail.documents.binder import file

__all__ = ["file"]

"""The agreement as files (dokument): in the open format, and as PDF and Word to be signed."""

from samsyn.pages.agreement.documents.open_format import WRITERS, export
from samsyn.pages.agreement.documents.signable import Setting, signable

__all__ = ["WRITERS", "Setting", "export", "signable"]

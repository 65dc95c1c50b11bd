"""Letters as they are sent (brevens ord): one shaping function for each kind, one template for all."""

from samsyn.pages.letters.documents import invitation
from samsyn.pages.letters.documents.letter import letter, shown

__all__ = ["invitation", "letter", "shown"]

"""What can be found, and the words that lead there."""

from django.db import models

from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.base.search.rules.entries import LONGEST_TITLE


class Entry(Owned):
    """An entry of the index (sökpost): a thing by kind and key, what it is called and says, and its words and stems.

    Beside it stands what each database searches with, kept in step by the database itself: in SQLite the virtual
    table ``search_index`` and its triggers, in PostgreSQL an index of lexemes. See the migrations. First
    in ``title_stems`` stands the mark of the collaboration.
    """

    kind = fields.Line(max_length=40)
    key = fields.Line()
    title = fields.Line(max_length=LONGEST_TITLE)
    body = fields.Text(blank=True, default="")
    day = models.DateField(null=True)
    title_stems = fields.Text(blank=True, default="")
    stems = fields.Text(blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["collaboration", "kind", "key"], name="one_entry_per_thing_of_a_kind"),
        )

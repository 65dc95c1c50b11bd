"""What was agreed, as editions that never change; what is proposed; who has signed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields

MOBILES_AT = ("contacts/*", "parties/*")
"""Where a paper may hold a number that belongs to a function."""


class Edition(Owned):
    """An edition (utgåva) of one part of the paper: its content from a first day, and who decided it.

    No first day means from the start. Never changed: a new edition follows.
    """

    part = fields.Line(max_length=20)
    number = models.PositiveIntegerField()
    paper_key = fields.Line(max_length=120)
    content = fields.Values(mobiles_at=MOBILES_AT)
    sha256 = fields.Line(max_length=64)
    first_day = models.DateField(null=True)
    decided_by = fields.Line(blank=True, default="")
    decided_on = models.DateField(null=True)
    reference = fields.Line(blank=True, default="")
    reason = fields.Text(blank=True, default="")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["collaboration", "part", "number"], name="one_edition_of_a_part_per_number"
            ),
            models.CheckConstraint(
                condition=Q(number=1) | Q(first_day__isnull=False), name="a_later_edition_holds_from_a_day"
            ),
        )


class Proposal(Owned):
    """A draft (utkast, förslag): a whole paper being written, with a revision so that nobody writes over another."""

    kind = fields.Line(max_length=12, default=DraftKind.AMENDMENT.value)
    title = fields.Line()
    reason = fields.Text(blank=True, default="")
    content = fields.Values(mobiles_at=MOBILES_AT)
    revision = models.PositiveIntegerField(default=1)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    closed_on = models.DateField(null=True)
    was_adopted = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(was_adopted=False) | Q(closed_on__isnull=False), name="an_adopted_proposal_is_closed"
            ),
        )


class Mark(Owned):
    """How an item of a draft stands (märke): suggested, kept, changed, struck with its reason, or read through."""

    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="marks")
    path = fields.Line(max_length=300)
    state = fields.Line(max_length=12)
    why = fields.Text(blank=True, default="")
    marked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["proposal", "path"], name="one_mark_per_item_of_a_draft"),)


class Pattern(Owned):
    """That others may begin from the agreement (förebild): its structure and words as they were when it was offered.

    Offered anew another row follows; what others have made of it stays theirs.
    """

    name = fields.Line(max_length=300)
    title = fields.Line(max_length=300)
    content = fields.Values()
    offered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(default=clock.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["collaboration"], condition=Q(withdrawn_at=None), name="one_offered_pattern_per_collaboration"
            ),
        )


class Frozen(Owned):
    """A frozen text (fryst text): a whole paper as it is to be signed, with the PDF and the Word file made of it.

    The same text is frozen once. ``digest`` is what the text is known by; ``parts`` what each part of it is.
    """

    paper_key = fields.Line(max_length=120)
    digest = fields.Line(max_length=64)
    parts = fields.Values(default=dict)
    content = fields.Values(mobiles_at=MOBILES_AT)
    proposal = models.ForeignKey(Proposal, null=True, on_delete=models.PROTECT, related_name="frozen")
    revision = models.PositiveIntegerField(null=True)
    pdf = models.ForeignKey("documents.KeptFile", on_delete=models.PROTECT, related_name="+")
    pdf_sha256 = fields.Line(max_length=64)
    word = models.ForeignKey("documents.KeptFile", on_delete=models.PROTECT, related_name="+")
    word_sha256 = fields.Line(max_length=64)
    frozen_on = models.DateField()
    frozen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    frozen_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["collaboration", "digest"], name="a_text_is_frozen_once"),
            models.CheckConstraint(
                condition=Q(proposal=None, revision=None) | Q(proposal__isnull=False, revision__isnull=False),
                name="what_is_frozen_of_a_proposal_is_a_revision_of_it",
            ),
        )


class Signature(Owned):
    """That a party signed (underskrift), by function; place and day may be missing, and are then seen to be.

    Rows with the same key under the same agreement are one signature: the last one entered is how it is known today.
    One made under a proposal says that the party stands behind that revision of it. ``frozen`` is the text that was
    signed, where it had been frozen; ``copy`` the signed copy.
    """

    paper_key = fields.Line(max_length=120, blank=True, default="")
    key = fields.Line(max_length=120)
    party_key = fields.Line(max_length=120)
    functions = fields.Values(default=list)
    place = fields.Line(blank=True, default="")
    signed_on = models.DateField(null=True)
    decision = fields.Line(max_length=400, blank=True, default="")
    proposal = models.ForeignKey(Proposal, null=True, on_delete=models.PROTECT, related_name="signatures")
    revision = models.PositiveIntegerField(null=True)
    frozen = models.ForeignKey(Frozen, null=True, on_delete=models.PROTECT, related_name="signatures")
    copy = models.ForeignKey("documents.KeptFile", null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(proposal=None, revision=None) | Q(proposal__isnull=False, revision__isnull=False),
                name="who_signs_a_proposal_signs_a_revision_of_it",
            ),
        )


class Review(Owned):
    """What was noted of how an agreement goes on (översyn): that it was reviewed, consulted on, or shall run out.

    Never changed: one that was wrong is taken back by another row, with its reason.
    """

    paper_key = fields.Line(max_length=120)
    kind = fields.Line(max_length=12)
    noted_on = models.DateField()
    by = fields.Line(max_length=200)
    words = fields.Text()
    reference = fields.Line(max_length=200, blank=True, default="")
    again_by = models.DateField(null=True)
    takes_back = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="taken_back_by")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = (models.Index(fields=["collaboration", "paper_key"], name="reviews_of_an_agreement"),)

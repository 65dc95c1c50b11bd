"""Decisions: what a forum agreed, where each party stands, and what an authority had to decide itself."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields
from samsyn.forums.models.agenda import Item
from samsyn.forums.models.meetings import Meeting
from samsyn.forums.rules.kinds import StandKind


class Decision(Owned):
    """A decision (beslut) under an item of a meeting: what was agreed, and which parties it touches.

    When it was taken is computed from the stands. ``year`` and ``number`` come when the notes are locked, from a
    counter per forum and year. ``answer_by`` is the last day for an absent party. ``asks_back_on`` is the day it wants
    to know what became of it. ``proposed_on`` is the meeting's day. ``about`` is what takes effect (a proposal).
    ``effect_on`` is the day that did, ``effect_hindered`` why it did not. ``lifted_on`` says that it left the forum
    undecided. Circle as its item's.
    """

    forum_key = fields.Line(max_length=120)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="decisions")
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="decisions")
    text = fields.Text()
    revision = models.PositiveIntegerField(default=0)
    proposed_on = models.DateField()
    answer_by = models.DateField(null=True)
    asks_back_on = models.DateField(null=True)
    year = models.PositiveSmallIntegerField(null=True)
    number = models.PositiveIntegerField(null=True)
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")
    effect_on = models.DateField(null=True)
    effect_hindered = fields.Line(max_length=80, blank=True, default="")
    lifted_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    became = fields.Text(blank=True, default="")
    became_on = models.DateField(null=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["collaboration", "forum_key", "year", "number"],
                condition=Q(number__isnull=False),
                name="a_decision_has_a_number_of_its_own",
            ),
            models.CheckConstraint(
                condition=Q(year=None, number=None) | Q(year__isnull=False, number__isnull=False),
                name="a_number_is_of_a_year",
            ),
        )
        indexes = (models.Index(fields=["collaboration", "forum_key", "proposed_on"], name="decisions_of_a_forum"),)


class Stand(Owned):
    """Where a party stands to a decision (ställningstagande); the latest row of a party holds.

    A party that the decision touches has its first row, Har inte svarat än, from the beginning. ``is_aloud`` for what
    was said at the meeting and written down by whoever runs it.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="stands")
    party_key = fields.Line(max_length=120)
    stand = fields.Line(max_length=20, choices=[(one.value, one.value) for one in StandKind])
    reservation = fields.Text(blank=True, default="")
    is_aloud = models.BooleanField(default=False)
    said_on = models.DateField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField(default=clock.now)


class OwnDecision(Owned):
    """What an organisation decided itself (eget beslut): which body, on which day, under which paragraph and record.

    A forum's agreement is no authority's decision. ``is_for`` says if it came out as the forum had agreed.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="own_decisions")
    party_key = fields.Line(max_length=120)
    body = fields.Line(max_length=200)
    decided_on = models.DateField()
    paragraph = fields.Line(max_length=40, blank=True, default="")
    record_number = fields.Line(max_length=80, blank=True, default="")
    is_for = models.BooleanField(default=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["decision", "party_key"], name="an_organisation_decides_once"),)

"""What has happened with what was promised. Rows are never overwritten: another row corrects them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from samsyn.base import clock
from samsyn.base.collaborations.owned import Owned
from samsyn.base.guard import fields


class Entered(Owned):
    """What somebody entered, and when (uppgift); no person means the program."""

    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        abstract = True


class Fact(Entered):
    """What every fact has: the promise it is about, beside who entered it and when."""

    key = fields.Line()

    class Meta:
        abstract = True


class Happening(Fact):
    """That something happened which makes a promise fall due (det har hänt); what it is about is known by a Ref."""

    what = fields.Text()
    happened_on = models.DateField()
    answer_by = models.DateField(null=True)
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(answer_by=None) | Q(answer_by__gte=models.F("happened_on")),
                name="an_answer_is_not_due_before_it_happened",
            ),
        )
        indexes = (models.Index(fields=["collaboration", "key", "happened_on"], name="happenings_of_a_promise"),)


class Evidence(Fact):
    """That a promise was met (bevis): what was done, on which day, and where it can be read.

    Answers a happening if it names one. With a period it says how a promise that holds all the time was kept in
    it, and where it was not (``exception``). A decision by the municipality has its body, paragraph and record.
    """

    what = fields.Text()
    done_on = models.DateField()
    reference = fields.Line(max_length=400, blank=True, default="")
    exception = fields.Text(blank=True, default="")
    period_first_day = models.DateField(null=True)
    happening = models.ForeignKey(Happening, null=True, on_delete=models.PROTECT, related_name="evidence")
    decided_by = fields.Line(max_length=80, blank=True, default="")
    paragraph = fields.Line(max_length=40, blank=True, default="")
    record_number = fields.Line(max_length=80, blank=True, default="")
    about_kind = fields.Line(max_length=80, blank=True, default="")
    about_key = fields.Line(blank=True, default="")
    about_title = fields.Line(max_length=400, blank=True, default="")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(exception="") | Q(period_first_day__isnull=False), name="an_exception_is_of_a_period"
            ),
            models.CheckConstraint(
                condition=Q(happening=None) | Q(period_first_day=None),
                name="evidence_answers_a_happening_or_a_period",
            ),
        )
        indexes = (models.Index(fields=["collaboration", "key", "done_on"], name="evidence_of_a_promise"),)


class Withdrawal(Owned):
    """That evidence or a happening was entered by mistake (återtagande); each can be withdrawn once."""

    evidence = models.OneToOneField(Evidence, null=True, on_delete=models.PROTECT, related_name="withdrawal")
    happening = models.OneToOneField(Happening, null=True, on_delete=models.PROTECT, related_name="withdrawal")
    reason = fields.Text()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(evidence=None, happening__isnull=False) | Q(evidence__isnull=False, happening=None),
                name="one_thing_is_withdrawn_at_a_time",
            ),
        )


class Excuse(Fact):
    """That a window is excused with a reason (utgår); the last row of a window says if it still is."""

    window_first_day = models.DateField()
    reason = fields.Text()
    stands = models.BooleanField(default=True)

    class Meta:
        indexes = (models.Index(fields=["collaboration", "key"], name="excuses_of_a_promise"),)


class Confirmation(Fact):
    """That a party confirms the agreement as it stands in Samsyn (bekräftelse); ``key`` is the party's."""

    confirmed_on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["collaboration", "key"], name="a_party_confirms_once"),)


class Doubt(Fact):
    """That a party says a promise is not as agreed, and why (tvekan); its last row says if the doubt still stands."""

    party_key = fields.Line(max_length=120)
    said_on = models.DateField()
    reason = fields.Text(blank=True, default="")
    stands = models.BooleanField(default=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(stands=False) | ~Q(reason=""), name="a_doubt_has_its_reason"),
        )
        indexes = (models.Index(fields=["collaboration", "key"], name="doubts_about_a_promise"),)


class SetDay(Fact):
    """That a forum meets on a day (satt dag): ``key`` is the forum's, ``meeting_key`` the meeting's.

    The last row of a meeting counts: moved it has another day, cancelled it has none. Circle as the meeting's.
    """

    meeting_key = fields.Line(max_length=40)
    on = models.DateField(null=True)

    class Meta:
        indexes = (models.Index(fields=["collaboration", "key"], name="set_days_of_a_forum"),)


class RhythmChoice(Fact):
    """The rhythm chosen for a promise that holds all the time (vald rytm), from a day; the last one counts."""

    phrase = fields.Line()
    first_day = models.DateField()
    reason = fields.Text(blank=True, default="")

"""What is written in the audit log."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models, transaction

from samsyn.base.audit.acting import Acting
from samsyn.base.audit.models import Event
from samsyn.base.refs import Ref

TITLE_LENGTH = 400


def record(
    actor: Acting,
    verb: str,
    subject: Ref | models.Model,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    circle: str = "",
    **facts: Any,
) -> None:
    """Write down that the actor did something ("duties.reported") to a thing, and how it was before and after.

    A thing of a closed circle is told of in that circle only. Raises ``Refused`` if a person's number is in it.
    """
    ref = _ref(subject)
    Event.unscoped.create(
        user_id=actor.user_id,
        collaboration_id=actor.collaboration_id,
        role=actor.role,
        circle=circle,
        verb=verb,
        subject_kind=ref.kind,
        subject_key=ref.key,
        subject_title=ref.title[:TITLE_LENGTH],
        before=before,
        after=after,
        facts=facts,
    )


def record_seen(actor: Acting, noted: Iterable[Ref], *, circle: str = "") -> None:
    """Write down which sensitive things the actor has read (läst), in one insert."""
    Event.unscoped.bulk_create(
        Event(
            user_id=actor.user_id,
            collaboration_id=actor.collaboration_id,
            role=actor.role,
            circle=circle,
            verb="seen",
            subject_kind=ref.kind,
            subject_key=ref.key,
            subject_title=ref.title[:TITLE_LENGTH],
        )
        for ref in dict.fromkeys(noted)
    )


@transaction.atomic
def forget_practice(*, collaboration_id: int) -> None:
    """Throw away the log of a practice collaboration: no other log is ever thrown away."""
    Event.unscoped.filter(collaboration_id=collaboration_id).delete()


def _ref(subject: Ref | models.Model) -> Ref:
    if isinstance(subject, Ref):
        return subject
    return Ref(subject._meta.label_lower, str(subject.pk))

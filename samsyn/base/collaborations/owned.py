"""Owned rows: every row belongs to one collaboration, and is reached through an actor only."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from django.db import models
from django.db.models import Q, QuerySet

from samsyn.base.collaborations.actors import Actor
from samsyn.base.guard import fields

M = TypeVar("M", bound=models.Model)


class OwnRows(Generic[M]):
    """The rows of a table, for those who may see them (egna rader)."""

    def __init__(self, model: type[M]) -> None:
        self._model = model

    def of(self, *actors: Actor) -> QuerySet[M]:
        """Give the rows that one person's actors may see: each row under its own actor's predicate, one query.

        Raises ``ValueError`` for actors of two persons.
        """
        if len({actor.user_id for actor in actors}) > 1:
            raise ValueError("rows.of() takes the actors of one person")
        seen = Q(pk__in=[])
        for actor in actors:
            seen |= _reach(actor)
        return self._model._default_manager.filter(seen)

    def add(self, actor: Actor, **values: Any) -> M:
        """Add a row to the actor's collaboration."""
        return self._model._default_manager.create(collaboration_id=actor.collaboration_id, **values)

    def add_many(self, actor: Actor, rows: Iterable[Mapping[str, Any]]) -> list[M]:
        """Add several rows to the actor's collaboration by one statement."""
        owner = actor.collaboration_id
        return self._model._default_manager.bulk_create(self._model(collaboration_id=owner, **one) for one in rows)

    def in_turn(self, actor: Actor) -> None:
        """Let whoever else writes in the collaboration wait until this is done (i tur och ordning).

        For what is kept once though no constraint can say so. Asked inside a transaction, before the rows are read.
        """
        owner: Any = self._model._meta.get_field("collaboration").related_model
        owner._default_manager.select_for_update(no_key=True).get(pk=actor.collaboration_id)


def _reach(actor: Actor) -> Q:
    mine = Q(collaboration_id=actor.collaboration_id)
    return mine if actor.is_program else mine & Q(circle__in=["", *sorted(actor.circles)])


class Rows:
    """Gives each table its own rows: ``Duty.rows.of(actor)``."""

    def __get__(self, instance: object, owner: type[M]) -> OwnRows[M]:
        return OwnRows(owner)


class Owned(models.Model):
    """A row that belongs to a collaboration (ägd rad), open to all its members or to one closed circle.

    There is no ``objects``. ``unscoped`` is for Django itself; a house test counts its uses.
    """

    collaboration = models.ForeignKey("collaborations.Collaboration", on_delete=models.PROTECT, related_name="+")
    circle = fields.Line(max_length=120, blank=True, default="")

    unscoped: ClassVar[models.Manager[Any]] = models.Manager()
    rows = Rows()

    class Meta:
        abstract = True

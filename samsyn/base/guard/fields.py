"""Guarded fields (spärrade fält): the only text fields that a table may have.

They look at what is stored on every way into the database: create, save, update, bulk_create, bulk_update.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import BaseExpression

from samsyn.base.guard import rules
from samsyn.base.refusals import insist

if TYPE_CHECKING:
    _Char = models.CharField[str, str]
    _Email = models.EmailField[str, str]
    _Text = models.TextField[str, str]
else:
    _Char, _Email, _Text = models.CharField, models.EmailField, models.TextField


class _Guarded:
    """Stops numbers of persons, and what is longer than the column, before they reach the database.

    Raises ``Refused`` with ``guard.rules.Found``. Text put together in SQL passes, and so is banned.
    """

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Look at the value, then store it as the database wants it."""
        if not isinstance(value, BaseExpression):
            insist(rules.objection_to_length(value, most=getattr(self, "max_length", None)))
            insist(rules.objection_to_storing(value, mobiles_at=getattr(self, "mobiles_at", ())))
        return super().get_db_prep_save(value, connection)  # type: ignore[misc]


class Line(_Guarded, _Char):
    """A line of text (rad)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": 200, **options})


class Email(_Guarded, _Email):
    """An e-mail address in service (tjänsteadress)."""


class Text(_Guarded, _Text):
    """Text of any length (text)."""


class Values(_Guarded, models.JSONField):
    """Nested values (värden); ``mobiles_at`` names the paths where a function's mobile number may stand."""

    def __init__(self, *args: Any, mobiles_at: Collection[str] = (), **options: Any) -> None:
        self.mobiles_at = tuple(mobiles_at)
        super().__init__(*args, **options)

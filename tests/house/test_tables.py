"""Tables: text is guarded, keys point down the line, and every row belongs to a collaboration or is on the list."""

import re
import tomllib

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import models

from samsyn.base.guard import fields
from tests.house.rooms import ROOT

GUARDED = (fields.Line, fields.Text, fields.Values, fields.Email)
UNOWNED = {"accounts": {"User", "ApiToken", "FeedKey"}, "collaborations": {"Collaboration"}, "audit": {"Event"}}
UNOWNED |= {"notices": {"Wish", "Round"}}
REFERENCE = {"places": {"Municipality", "County"}}


def tables() -> list[type[models.Model]]:
    return [one for one in apps.get_models() if one.__module__.startswith("samsyn.")]


def order() -> list[str]:
    """Read the line from its contract, top to bottom."""
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
    return [name for layer in contract["layers"] for name in re.findall(r"\w+", layer)]


def unguarded(table: type[models.Model]) -> list[str]:
    """Name the fields that would take a personal number without a word."""
    risky = (models.CharField, models.TextField, models.JSONField)
    own = [one for one in table._meta.local_fields if one.model is table and one.name not in {"password"}]
    return [f"{table.__name__}.{one.name}" for one in own if isinstance(one, risky) and not isinstance(one, GUARDED)]


def points_up(home: str, target: str) -> bool:
    """Tell whether a module's table may not know another's, because that one stands above on the line."""
    place = {name: number for number, name in enumerate(order())}
    return target.startswith("samsyn.") and place[target.split(".")[1]] < place[home.split(".")[1]]


def upwards(table: type[models.Model]) -> list[str]:
    """Name the foreign keys that point up the line."""
    keys = [one for one in table._meta.local_fields if one.is_relation]
    return [f"{table.__name__}.{one.name}" for one in keys if points_up(table.__module__, one.related_model.__module__)]


def test_every_text_field_is_guarded() -> None:
    assert [one for table in tables() for one in unguarded(table)] == []


def test_foreign_keys_point_down() -> None:
    assert [one for table in tables() for one in upwards(table)] == []


def test_every_row_belongs_to_a_collaboration_or_is_on_the_list() -> None:
    allowed = {f"{app}.{name}" for shelf in (UNOWNED, REFERENCE) for app, names in shelf.items() for name in names}
    loose = [one for one in tables() if "collaboration" not in {field.name for field in one._meta.get_fields()}]
    assert {f"{one._meta.app_label}.{one.__name__}" for one in loose} <= allowed


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_an_unguarded_field_and_a_key_upwards_are_seen() -> None:
    assert unguarded(ContentType) == ["ContentType.app_label", "ContentType.model"]
    assert points_up("samsyn.agreements.models", "samsyn.duties.models")
    assert not points_up("samsyn.duties.models", "samsyn.agreements.models")
    assert not points_up("samsyn.base.accounts.models", "django.contrib.auth.models")

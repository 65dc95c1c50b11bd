"""A person's number is stopped on every way into the database."""

import pytest
from django.db import connection, models, transaction

from samsyn.base.accounts.models import User
from samsyn.base.audit.models import Event
from samsyn.base.guard import wording
from samsyn.base.guard.fields import Values
from samsyn.base.guard.rules import Found, Kind
from samsyn.base.refusals import Refused

NUMBER = "900118-9811"

pytestmark = pytest.mark.django_db


def user(name: str = "Alva") -> User:
    return User.objects.create(email="alva@exempel.se", name=name)


def test_create_and_save_are_stopped() -> None:
    with pytest.raises(Refused) as refused, transaction.atomic():
        user(f"Alva {NUMBER}")
    assert refused.value.objection.kind is Kind.IDENTITY_NUMBER
    kept = user()
    kept.name = NUMBER
    with pytest.raises(Refused), transaction.atomic():
        kept.save()
    assert User.objects.get().name == "Alva"


def test_updates_are_stopped() -> None:
    kept = user()
    with pytest.raises(Refused), transaction.atomic():
        User.objects.update(name=NUMBER)
    kept.name = NUMBER
    with pytest.raises(Refused), transaction.atomic():
        User.objects.bulk_update([kept], ["name"])
    with pytest.raises(Refused), transaction.atomic():
        User.objects.update_or_create(pk=kept.pk, defaults={"name": NUMBER})


def test_bulk_create_and_upsert_are_stopped() -> None:
    rows = [User(email="bo@exempel.se", name=NUMBER)]
    with pytest.raises(Refused), transaction.atomic():
        User.objects.bulk_create(rows)
    with pytest.raises(Refused), transaction.atomic():
        User.objects.bulk_create(rows, update_conflicts=True, unique_fields=["email"], update_fields=["name"])


@pytest.mark.parametrize("facts", [{"a": [{"b": NUMBER}]}, {NUMBER: 1}, [NUMBER], {"n": 199001189811}])
def test_nested_values_are_stopped(facts: object) -> None:
    with pytest.raises(Refused), transaction.atomic():
        Event.unscoped.create(verb="x", subject_kind="x", subject_key="1", facts=facts)


def test_looking_for_a_number_is_no_storing() -> None:
    assert not User.objects.filter(name=NUMBER).exists()


def test_what_is_put_together_by_the_database_passes_through() -> None:
    user()
    User.objects.update(name=models.F("email"))
    assert User.objects.get().name == "alva@exempel.se"


def test_the_exceptions_of_a_field_are_its_own() -> None:
    open_field, closed = Values(mobiles_at=["contacts/*"]), Values()
    value = {"contacts": [{"phone": "070-123 45 67"}]}
    assert open_field.get_db_prep_save(value, connection)
    with pytest.raises(Refused), transaction.atomic():
        closed.get_db_prep_save(value, connection)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Found(Kind.IDENTITY_NUMBER, "", 3, "ring till"), "rad 3, efter orden ”ring till”"),
        (Found(Kind.COORDINATION_NUMBER), "samordningsnummer"),
        (Found(Kind.TOO_LONG), "för lång"),
        (Found(Kind.MOBILE_NUMBER, "contacts/0/note"), "contacts/0/note"),
        (Found(Kind.MOBILE_NUMBER, "contacts/0/note", 1, "nås på"), "efter orden ”nås på”"),
    ],
)
def test_a_finding_is_said_in_words(found: Found, said: str) -> None:
    assert said in wording.sentence(found)
    assert wording.sentence(found).endswith(".")


def test_what_is_longer_than_its_column_is_stopped_on_both_databases() -> None:
    with pytest.raises(Refused) as refused, transaction.atomic():
        user("å" * 30_000)
    assert refused.value.objection == Found(Kind.TOO_LONG)
    assert user("å" * 100).name == "å" * 100

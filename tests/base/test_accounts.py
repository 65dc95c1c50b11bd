"""Accounts and keys: what opens, what does not, what is logged."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, transaction

from samsyn.base.accounts import commands, queries, rules
from samsyn.base.accounts.models import ApiToken, FeedKey, User
from samsyn.base.accounts.rules import Objection
from samsyn.base.accounts.wording import OBJECTIONS
from samsyn.base.audit import queries as audit
from samsyn.base.audit.acting import PROGRAM, Person
from samsyn.base.refusals import Refused
from tests.base.conftest import FIRST, PASSWORD, person

DAY = date(2026, 6, 1)


@pytest.fixture
def bo(db: None) -> Person:
    return Person(person("Bo"))


def test_an_address_is_one_account_whatever_its_case(bo: Person) -> None:
    with pytest.raises(Refused) as refused:
        commands.add_user(actor=PROGRAM, email=" BO@Exempel.se", name="Bo")
    assert refused.value.objection is Objection.ADDRESS_TAKEN
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="BO@exempel.se", name="Bo")
    assert queries.account_of(email="BO@exempel.SE").id == bo.user_id
    assert User.objects.get_by_natural_key("BO@exempel.se").get_full_name() == "Bo"


@pytest.mark.parametrize(
    ("email", "name", "expected"),
    [
        ("bo@exempel.se", "", Objection.NAME_MISSING),
        ("bo", "Bo", Objection.ADDRESS_NOT_AN_ADDRESS),
        ("@exempel.se", "Bo", Objection.ADDRESS_NOT_AN_ADDRESS),
        ("b o@exempel.se", "Bo", Objection.ADDRESS_NOT_AN_ADDRESS),
        ("bo@exempel.se", "Bo", None),
    ],
)
def test_adding(email: str, name: str, expected: Objection | None) -> None:
    assert rules.objection_to_adding(email=email, name=name, taken=False) == expected


def test_an_easy_password_is_refused_and_a_missing_one_opens_nothing(db: None) -> None:
    with pytest.raises(ValidationError):
        commands.add_user(actor=PROGRAM, email="a@exempel.se", name="A", password="hejsan")
    made = commands.add_user(actor=PROGRAM, email="a@exempel.se", name="A")
    assert not User.objects.get(pk=made).has_usable_password()
    commands.set_password(actor=PROGRAM, user_id=made, password=PASSWORD)
    assert User.objects.get(pk=made).check_password(PASSWORD)
    with pytest.raises(ValidationError):
        commands.set_password(actor=PROGRAM, user_id=made, password="123456789012")


def test_language_and_look_are_chosen_one_at_a_time(bo: Person) -> None:
    assert bo.user_id
    commands.choose(actor=bo, language="en")
    commands.choose(actor=bo, theme="dark")
    commands.choose(actor=bo, theme="")
    row = queries.account(user_id=bo.user_id)
    assert (row.language, row.theme) == ("en", "")
    assert audit.own(bo)[0].before == {"language": "en", "theme": "dark"}
    with pytest.raises(Refused):
        commands.choose(actor=bo, language="no")


def test_a_token_opens_until_it_is_revoked_or_its_last_day_has_been(bo: Person) -> None:
    assert bo.user_id
    secret = commands.make_token(actor=bo, name="Årsrapport", may_write=True, last_day=DAY, today=FIRST)
    assert queries.bearer(secret, today=DAY) == queries.Bearer(bo.user_id, may_write=True, language="sv")
    assert queries.bearer(secret, today=date(2026, 6, 2)) is None
    assert queries.bearer("samsyn_x", today=DAY) is None
    (row,) = queries.tokens(user_id=bo.user_id, today=DAY)
    assert secret.startswith(row.start)
    assert row.opens
    commands.revoke_token(actor=bo, token_id=row.id)
    assert queries.bearer(secret, today=DAY) is None
    with pytest.raises(Refused):
        commands.revoke_token(actor=bo, token_id=row.id)
    assert secret not in str(ApiToken.objects.values())


def test_nobody_revokes_anothers_keys(bo: Person) -> None:
    cilla = Person(person("Cilla"))
    commands.make_token(actor=bo, name="T", today=DAY)
    commands.make_feed_key(actor=bo)
    with pytest.raises(ObjectDoesNotExist):
        commands.revoke_token(actor=cilla, token_id=ApiToken.objects.get().pk)
    with pytest.raises(ObjectDoesNotExist):
        commands.revoke_feed_key(actor=cilla, feed_id=FeedKey.objects.get().pk)


def test_keys_close_with_the_account(bo: Person) -> None:
    assert bo.user_id
    token = commands.make_token(actor=bo, name="T", today=DAY)
    feed = commands.make_feed_key(actor=bo)
    commands.close_account(actor=PROGRAM, user_id=bo.user_id)
    assert queries.bearer(token, today=DAY) is None
    assert queries.feed(feed, today=DAY) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, None),
        ({"name": " "}, Objection.NAME_MISSING),
        ({"last_day": date(2026, 5, 31)}, Objection.LAST_DAY_HAS_BEEN),
        ({"last_day": DAY}, None),
        ({"has": 20}, Objection.TOO_MANY_KEYS),
    ],
)
def test_making_a_token(change: dict[str, object], expected: Objection | None) -> None:
    facts = {"name": "T", "last_day": None, "today": DAY, "has": 19} | change
    assert rules.objection_to_token(**facts) == expected  # type: ignore[arg-type]


def test_a_calendar_address_is_a_persons_or_a_forums(bo: Person) -> None:
    assert bo.user_id
    mine = commands.make_feed_key(actor=bo)
    forum = commands.make_feed_key(actor=bo, collaboration_slug="nykvarn", forum_key="styrgrupp")
    with pytest.raises(Refused) as refused:
        commands.make_feed_key(actor=bo, collaboration_slug="nykvarn")
    assert refused.value.objection is Objection.FORUM_NOT_NAMED
    found = queries.feed(forum, today=DAY)
    assert found
    assert (found.kind, found.collaboration_slug, found.forum_key) == ("forum", "nykvarn", "styrgrupp")
    assert [row.kind for row in queries.feeds(user_id=bo.user_id, today=DAY)] == ["forum", "person"]
    person_feed = queries.feed(mine, today=DAY)
    assert person_feed
    commands.revoke_feed_key(actor=bo, feed_id=person_feed.id)
    assert queries.feed(mine, today=DAY) is None
    with pytest.raises(Refused):
        commands.revoke_feed_key(actor=bo, feed_id=person_feed.id)


@pytest.mark.parametrize(
    ("asked", "open_after"),
    [
        ({"forum_keys": ["styrgrupp"], "with_own": False}, {"person", "nykvarn/osg", "haninge/osg"}),
        ({"forum_keys": [], "with_own": False}, {"person", "nykvarn/styrgrupp", "nykvarn/osg", "haninge/osg"}),
        ({"forum_keys": None, "with_own": False}, {"person", "haninge/osg"}),
        ({"forum_keys": None, "with_own": True}, {"haninge/osg"}),
    ],
)
def test_calendar_addresses_open_through_their_last_day(bo: Person, asked: Any, open_after: set[str]) -> None:
    assert bo.user_id
    opened = {"person": commands.make_feed_key(actor=bo)}
    for where in ("nykvarn/styrgrupp", "nykvarn/osg", "haninge/osg"):
        slug, _, forum = where.partition("/")
        opened[where] = commands.make_feed_key(actor=bo, collaboration_slug=slug, forum_key=forum)
    before = commands.end_feed_keys(
        actor=PROGRAM, user_id=bo.user_id, collaboration_slug="nykvarn", last_day=DAY, **asked
    )
    assert list(before.values()) == [None] * (len(opened) - len(open_after))
    assert all(queries.feed(secret, today=DAY) for secret in opened.values())
    after = DAY + timedelta(days=1)
    assert {name for name, secret in opened.items() if queries.feed(secret, today=after)} == open_after
    assert len(queries.feeds(user_id=bo.user_id, today=after)) == len(open_after)
    commands.reopen_feed_keys(actor=PROGRAM, user_id=bo.user_id, before=before)
    assert len(queries.feeds(user_id=bo.user_id, today=after)) == len(opened)


def test_a_calendar_address_that_ends_sooner_is_left(bo: Person) -> None:
    assert bo.user_id
    secret = commands.make_feed_key(actor=bo, collaboration_slug="nykvarn", forum_key="osg")
    whole: Any = {"actor": PROGRAM, "user_id": bo.user_id, "collaboration_slug": "nykvarn", "forum_keys": None}
    assert len(commands.end_feed_keys(**whole, with_own=False, last_day=DAY)) == 1
    assert commands.end_feed_keys(**whole, with_own=False, last_day=DAY + timedelta(days=9)) == {}
    assert queries.feed(secret, today=DAY + timedelta(days=1)) is None
    (row,) = queries.feeds(user_id=bo.user_id, today=DAY)
    assert row.last_day == DAY


def test_too_many_calendar_addresses_are_refused() -> None:
    assert rules.objection_to_feed_key(forum=False, named=False, has=20) is Objection.TOO_MANY_KEYS
    assert rules.objection_to_feed_key(forum=False, named=False, has=19) is None


def test_people_are_named_and_listed(bo: Person) -> None:
    assert bo.user_id
    assert queries.names([bo.user_id]) == {bo.user_id: "Bo"}
    assert [row.email for row in queries.accounts()] == ["bo@exempel.se"]


def test_every_objection_has_its_words() -> None:
    assert set(OBJECTIONS) == set(Objection)

"""Whatever is sent to the pages and the API of an agreement, they answer: never a failure of ours (500)."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from samsyn.base.accounts.models import User
from samsyn.site.api import api
from scripts.addresses import filled
from tests.cast import ALVA
from tests.world import World

PAGES = tuple(
    f"samsyn.pages.{name}." for name in ("start", "agreement", "organisation", "meetings", "search", "letters", "week")
)
BAD = ("", "\0", "9" * 5000, "å" * 30_000, "0001-01-01", "9999-12-31")
FIELDS = (
    *("path", "state", "why", "to", "seen", "overwrite", "next", "at", "title", "text", "html", "lay", "of", "lagg"),
    *("tabell", "save", "unread", "tolka", "person", "role", "party", "first_day", "last_day", "ends", "email", "name"),
    *("med-1", "ruta-1-0", "clause", "body", "kind", "function", "by", "other", "decided_on", "reference", "words"),
    *("consulted_on", "reviewed_on", "conclusion", "again_by", "years", "reason", "signed_on", "in_use_from", "f-x"),
    *(
        "answer",
        "answer_by",
        "approve_by",
        "approvers",
        "areas",
        "asked",
        "asks_back_on",
        "by_day",
        "choose",
        "meeting",
    ),
    *("direction", "done", "happened", "hours", "is_extra", "is_for", "is_present", "items", "minutes", "on", "again"),
    *("outcome", "owner", "paragraph", "place", "presenter_key", "proposal", "purpose", "reach", "record_number"),
    *("reservation", "seat", "stand", "substitute", "tertial", "theme", "touches", "valid_until", "what", "who"),
    *("body_key", "text-1", "starts", "link", "decides", "is_presenter", "choice", "andra"),
    *("municipality", "police", "fire", "others", "mine", "municipalities", "rhythm", "number", "groups", "u-1"),
)
ASKED = (
    *(
        "per",
        "next",
        "sok",
        "falt",
        "id",
        "ar",
        "person",
        "last_day",
        "ends",
        "function",
        "ord",
        "lage",
        "forum",
        "sida",
    ),
    *("manad", "veckodag", "slag", "q", "var", "fran", "till", "steg"),
)
SAID = [
    *("\0", "\ud800", "9" * 5000, "å" * 30_000, "0001-01-01", "9999-12-31", "", -1, 10**30, 1.5, True, None),
    *([], {}, [[]], [{}], {"x": {"y": "\0"}}, {"id": ["x"]}, "kept", "title"),
]


@pytest.fixture
def alva(world: World, today: object) -> Client:
    """Alva, who coordinates and may write everywhere."""
    made = Client()
    made.force_login(User.objects.get(pk=world.users[ALVA.name]))
    return made


def routes(resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    """Give the addresses of these pages."""
    for one in (resolver or get_resolver()).url_patterns:
        route = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from routes(one, route)
        elif isinstance(one, URLPattern) and one.callback.__module__.startswith(PAGES):
            yield route


def sent(value: str) -> QueryDict:
    """Let every field say the same, some of them twice."""
    made = QueryDict(mutable=True)
    for name in FIELDS:
        made.setlist(name, [value] * (1 + len(name) % 2))
    return made


@pytest.mark.parametrize("route", sorted(set(routes())))
def test_a_page_answers_whatever_is_sent(alva: Client, samples: dict[str, int], route: str) -> None:
    address = filled(route, samples)
    for value in BAD:
        for answer in (
            _undone(alva, "post", address, sent(value)),
            _undone(alva, "get", address, dict.fromkeys(ASKED, value)),
        ):
            assert answer.status_code < 500, (address, value[:20])


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give the writing addresses of the API, each with what its body is."""
    told = api.get_openapi_schema()
    for path, methods in told["paths"].items():
        for method, one in methods.items():
            content = one.get("requestBody", {}).get("content", {})
            if method != "get" and "application/json" in content:
                schema = content["application/json"]["schema"]
                yield method, path, _resolved(schema, told["components"]["schemas"])


def _resolved(schema: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    inner = schema.get("items", schema)
    return known[inner["$ref"].rpartition("/")[2]] if "$ref" in inner else inner


def bodies(schema: dict[str, Any], *, is_list: bool) -> Iterator[Any]:
    """Give bodies with one key that says something else than it should, and some that are no such thing at all."""
    keys = schema.get("properties", {})
    usual = {key: _usual(about) for key, about in keys.items()}
    for made in ({**usual, key: value} for key in keys for value in SAID):
        yield [made] if is_list else made
    yield from ([], {}, "x", None, 10**400, [usual] * 2, {"x": usual})


def _usual(about: dict[str, Any]) -> Any:
    if about.get("format") == "date":
        return "2026-01-01"
    if "default" in about:
        return about["default"]
    return {"integer": 1, "array": [], "object": {"name": "X"}, "boolean": False}.get(about.get("type", ""), "forums")


@pytest.mark.parametrize(("method", "path", "schema"), [*operations()], ids=lambda one: str(one)[:60])
def test_the_api_answers_whatever_is_sent(
    alva: Client, samples: dict[str, int], method: str, path: str, schema: dict[str, Any]
) -> None:
    known = {**samples, "slug": "nykvarn", "item": "forums/chefssamradet", "key": "forums/chefssamradet/rhythm"}
    address = path.format_map({**dict.fromkeys(_blanks(path), 1), **known})
    for body in bodies(schema, is_list=path.endswith("/items")):
        answer = _undone(alva, method, address, json.dumps(body), content_type="application/json")
        assert answer.status_code < 500, (address, str(body)[:200])
    for text in ("", "{", "[" * 100_000, '{"title": "' + "\\ud800" + '"}', "9" * 5000):
        assert _undone(alva, method, address, text, content_type="application/json").status_code < 500


def _blanks(path: str) -> list[str]:
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def _undone(client: Client, method: str, address: str, data: Any, **more: Any) -> Any:
    """Send something, and take back what it wrote."""
    with transaction.atomic():
        answer = getattr(client, method)(address, data, **more)
        transaction.set_rollback(True)
    return answer

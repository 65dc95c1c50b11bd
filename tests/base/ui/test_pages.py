"""A page is answered whole or in part, and one comes back only to a path of this program."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template import Context, Template
from django.test import Client, RequestFactory

from samsyn.base.ui import pages
from samsyn.base.ui.pages import Frame, Link, MenuEntry
from tests.judge import findings

TODAY = date(2026, 11, 20)
HTMX = {"HTTP_HX_REQUEST": "true"}
WEEK = MenuEntry(label="Min vecka", url="/", current=True, icon="week", short="Vecka")
DUTIES = MenuEntry(label="Åtaganden", url="/a/", group="Det vi har lovat", count=4, count_words="behöver något")
FRAME = Frame(
    today=TODAY,
    shown_day=TODAY,
    collaboration="Södertälje",
    term="2023–2026",
    menu=(WEEK, DUTIES),
    person="Säkerhetssamordnare, Kommunen",
    links=(Link(label="Mina uppgifter", url="/konto/"),),
    sign_out_url="/konto/logga-ut/",
    search_url="/sok/",
    is_practice=True,
    kept=(("part", "polisen"),),
)


def asked(rf: RequestFactory, path: str = "/", *, post: bool = False, **headers: str) -> HttpRequest:
    request = (rf.post if post else rf.get)(path, **headers)
    request.user = AnonymousUser()
    return request


def page(frame: Frame, rf: RequestFactory) -> str:
    source = '{% extends "ui/base.html" %}{% block title %}Åtaganden{% endblock %}{% block main %}<h1>Åtaganden</h1>'
    context = {"frame": frame, "request": asked(rf), "csrf_token": "x"}
    return Template(source + "{% endblock %}").render(Context(context))


def test_the_frame_is_a_page_without_fault(rf: RequestFactory) -> None:
    html = page(FRAME, rf)
    assert findings(html) == []
    assert "<title>Åtaganden – Södertälje – Samsyn</title>" in html
    assert html.index('class="skip"') < html.index("<header")
    assert "Övningsdata" in html
    assert '4 <span class="vh">behöver något</span>' in html
    assert 'name="part" value="polisen"' in html, "another day keeps the rest of the question"


@pytest.mark.parametrize("theme", ["", "light", "dark"])
def test_a_chosen_look_is_written_on_the_page(rf: RequestFactory, theme: str) -> None:
    html = page(Frame(today=TODAY, shown_day=TODAY, theme=theme), rf)
    assert (f'data-theme="{theme}"' in html) == bool(theme)
    assert "data-theme" not in html or theme


def test_another_day_is_said_across_the_top(rf: RequestFactory) -> None:
    html = page(Frame(today=TODAY, shown_day=date(2022, 10, 1), person="Samordnare", path="/a/?part=x"), rf)
    assert "lördag\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}oktober\N{NO-BREAK SPACE}2022" in html
    assert "Inget går att ändra i det här läget." in html
    assert '<a href="/a/?part=x">Till i dag</a>' in html


def test_today_has_no_strip(rf: RequestFactory) -> None:
    assert "Så stod det" not in page(FRAME, rf)


def test_signed_out_there_is_no_rail(rf: RequestFactory) -> None:
    html = page(Frame(today=TODAY, shown_day=TODAY, sign_in_url="/konto/logga-in/"), rf)
    assert findings(html) == []
    assert "Huvudmeny" not in html
    assert "/konto/logga-in/" in html


def test_the_thumb_bar_holds_four_at_most() -> None:
    places = tuple(MenuEntry(label=f"{number}", url="/", icon="week") for number in range(6))
    assert len(Frame(today=TODAY, shown_day=TODAY, menu=places).thumbs) == 4


@pytest.mark.parametrize(
    ("headers", "is_part"),
    [
        ({}, False),
        (HTMX, True),
        (HTMX | {"HTTP_HX_BOOSTED": "true"}, False),
        (HTMX | {"HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}, False),
    ],
)
def test_only_htmx_gets_a_part(rf: RequestFactory, headers: dict[str, str], is_part: bool) -> None:
    request = asked(rf, **headers)
    part = "ui/parts/practice.html"
    answer = pages.show(request, "ui/base.html", {"frame": FRAME}, part=part)
    assert (b"<html" not in answer.content) == is_part
    assert answer.headers["Vary"] == "HX-Request"
    assert b"<html" in pages.show(request, "ui/base.html", {"frame": FRAME}).content


@pytest.mark.parametrize(
    ("asked_for", "expected"),
    [
        ("/s/nykvarn/", "/s/nykvarn/"),
        ("/s/nykvarn/?per=2022-10-01#a", "/s/nykvarn/?per=2022-10-01#a"),
        ("", "/hem/"),
        ("https://elsewhere.example/", "/hem/"),
        ("//elsewhere.example/", "/hem/"),
        ("/\\elsewhere.example/", "/hem/"),
        ("javascript:alert(1)", "/hem/"),
        ("min-vecka/", "/hem/"),
    ],
)
def test_one_comes_back_only_to_a_path_of_this_program(rf: RequestFactory, asked_for: str, expected: str) -> None:
    request = rf.post("/", {"next": asked_for})
    assert pages.back_to(request, "/hem/") == expected


def test_after_something_was_done_htmx_is_told_by_an_event(rf: RequestFactory) -> None:
    plain = pages.back(asked(rf, "/?next=/a/"), event="duty-reported")
    assert (plain.status_code, plain.headers["Location"]) == (302, "/a/")
    told = pages.back(asked(rf, "/?next=/a/", **HTMX), event="duty-reported")
    assert (told.status_code, told.headers["HX-Trigger"]) == (204, "duty-reported")


def test_what_was_done_is_said_on_the_next_page_with_its_link(rf: RequestFactory, monkeypatch: Any) -> None:
    said: list[str] = []
    monkeypatch.setattr(pages.messages, "success", lambda _request, words: said.append(words))
    pages.tell(asked(rf), "Mötet <b> är avslutat.", link=Link(label="Se anteckningarna", url="/m/"))
    assert said == ['Mötet &lt;b&gt; är avslutat. <a href="/m/">Se anteckningarna</a>']


def test_look_and_language_are_remembered(client: Client) -> None:
    answer = client.post("/ui/utseende/", {"theme": "dark", "language": "en", "next": "/ui/"})
    assert answer.headers["Location"] == "/ui/"
    assert answer.cookies["theme"].value == "dark"
    assert answer.cookies["django_language"].value == "en"


def test_what_is_no_look_and_no_language_is_not_remembered(client: Client) -> None:
    assert not client.post("/ui/utseende/", {"theme": "red", "language": "xx"}).cookies


def test_what_was_done_is_said_beside_a_part_too(rf: RequestFactory) -> None:
    request = asked(rf, **HTMX)
    request._messages = ["Klart."]  # type: ignore[attr-defined]
    answer = pages.show(request, "ui/base.html", {"frame": FRAME}, part="ui/parts/practice.html").content.decode()
    assert 'id="kvitton"' in answer
    assert 'hx-swap-oob="beforeend"' in answer
    assert "Klart." in answer
    request._messages = []  # type: ignore[attr-defined]
    quiet = pages.show(request, "ui/base.html", {"frame": FRAME}, part="ui/parts/practice.html").content.decode()
    assert "kvitton" not in quiet

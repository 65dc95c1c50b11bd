"""Every component can be drawn, says what it is, and refuses a mistyped argument."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import translation

from samsyn.base.ui import samples, values, views
from samsyn.base.ui.components import standings
from samsyn.base.ui.frame import Frame
from samsyn.base.ui.kinds import LOOKS
from samsyn.base.ui.templatetags.ui import CATALOGUE, Entry
from samsyn.base.ui.wheel_values import Dot, Ring, WheelYear
from tests.conftest import JudgingClient

UI = Path(__file__).resolve().parents[3] / "samsyn/base/ui"


def drawn(source: str, **more: Any) -> str:
    frame = Frame(today=samples.TODAY, shown_day=samples.TODAY)
    context = Context({**samples.context(), "frame": frame, "csrf_token": "x", **more})
    return Template("{% load ui %}" + source).render(context)


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=CATALOGUE)
def test_each_component_is_drawn_by_its_example(entry: Entry) -> None:
    assert drawn(entry.example).strip()
    assert re.match(r"[A-Z][^.]+", entry.what), "its docstring says what it is"


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_mistyped_argument_is_refused(name: str) -> None:
    end = "{% endrows %}" if name == "rows" else ""
    with pytest.raises(TemplateSyntaxError):
        Template(f"{{% load ui %}}{{% {name} colour_of_party='red' %}}{end}")


def test_every_kind_has_a_look_and_a_word() -> None:
    assert set(LOOKS) == set(standings.WORDS)
    sprite = (UI / "templates/ui/parts/sprite.html").read_text(encoding="utf-8")
    for symbol, _colour in LOOKS.values():
        assert f'<symbol id="{symbol}"' in sprite


def test_the_words_of_the_standings_are_the_agreed_ones() -> None:
    said = [str(words) for words in standings.WORDS.values()][:12]
    assert said == [
        *("Uppfyllt", "Öppet", "Ligger efter", "Snart dags", "Inte uppfyllt i tid", "Kommande"),
        *("När det händer", "Gäller hela tiden", "Före Samsyn", "Utgår", "Upphörde", "Väntar på bekräftelse"),
    ]


def test_a_mark_has_silhouette_and_word() -> None:
    html = drawn("{% mark kind='missed' words=words %}", words="Missat <b>")
    assert 'href="#m-missed"' in html
    assert "Missat &lt;b&gt;" in html


def test_a_day_is_said_from_the_day_that_is_shown() -> None:
    past = Frame(today=samples.TODAY, shown_day=samples.TODAY.replace(year=2023))
    assert "i\N{NO-BREAK SPACE}dag" in drawn("{% day on=today form='near' %}")
    assert ">20\N{NO-BREAK SPACE}november\N{NO-BREAK SPACE}2026<" in drawn("{% day on=today form='near' %}", frame=past)


def test_days_and_numbers_follow_the_language() -> None:
    with translation.override("en"):
        said = drawn("{% day on=today %} {% number of=20000 %} {% percent of=0.41 %} {% period %}")
    assert ">Friday\N{NO-BREAK SPACE}20\N{NO-BREAK SPACE}November<" in said
    assert "20,000 41%" in said
    assert "until further notice" in said


def test_a_button_that_may_not_be_pressed_says_why_and_leads_nowhere() -> None:
    html = drawn("{% action label='Avsluta' url='/x/' objection=why_not %}")
    assert 'aria-disabled="true"' in html
    assert "Brandförsvaret har inte tagit ställning" in html
    assert "/x/" not in html


def test_under_another_day_a_button_that_writes_is_gone() -> None:
    past = Frame(today=samples.TODAY, shown_day=samples.TODAY.replace(year=2023))
    assert not drawn("{% action label='Avsluta' url='/x/' post=True %}", frame=past).strip()


def test_under_another_day_what_one_can_do_is_gone() -> None:
    past = Frame(today=samples.TODAY, shown_day=samples.TODAY.replace(year=2023))
    assert "Lägg in anteckningarna" in drawn("{% needs rows=rows %}")
    assert "Lägg in anteckningarna" not in drawn("{% needs rows=rows %}", frame=past)


def test_a_cell_keeps_what_is_drawn_in_it() -> None:
    html = drawn("{% cell label='Takt' %} {% source phrase=words %} {% endcell %}", words="<varje> vecka")
    assert html.startswith('<td role="cell" data-l="Takt"><span class="src"><q lang="sv">&lt;varje&gt; vecka</q>')


def test_a_row_of_more_than_twelve_windows_becomes_bars() -> None:
    few = (values.Tick(mark="kept"),) * 12
    assert drawn("{% pace ticks=ticks words='12' %}", ticks=few).count("m-kept") == 12
    html = drawn("{% pace ticks=ticks words='13' %}", ticks=few + few[:1])
    assert html.count("<path") == 1, "one path for each standing"
    assert html.count("h3.4v12") == 13


def test_a_signature_is_said_plainly() -> None:
    assert CATALOGUE["mark"].signature == "kind: Kind, words: str = '', big: bool = False"
    assert CATALOGUE["notice"].signature.startswith("words: str, kind: Kind | None = None")
    assert CATALOGUE["grid"].signature == "of: Sequence[GridRow], caption: str"


def test_each_occurrence_of_the_grid_is_said_in_words() -> None:
    html = drawn("{% grid of=grid_rows caption='Lovat' %}")
    assert html.count("vecka ") // 2 == len(samples.context()["many"])


def test_a_stranger_finds_no_page_of_components(rf: RequestFactory) -> None:
    request = rf.get("/ui/")
    request.user = AnonymousUser()
    with pytest.raises(Http404):
        views.components(request)


def test_the_page_of_components_shows_them_all(client: JudgingClient, settings: Any) -> None:
    settings.DEBUG = True
    html = client.get("/ui/").content.decode()
    for name in CATALOGUE:
        assert f">{name}</h3>" in html


def test_the_htmx_settings_are_json_and_refuse_eval() -> None:
    page = (UI / "templates/ui/page.html").read_text(encoding="utf-8")
    found = re.search(r"name=\"htmx-config\" content='([^']+)'", page)
    assert found
    assert json.loads(found[1])["allowEval"] is False


@pytest.mark.parametrize("path", sorted((UI / "templates/ui/components").glob("*.html")), ids=lambda path: path.stem)
def test_a_component_is_small_and_has_no_style_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 40
    assert not re.search(r"\sstyle=|<script|\son\w+=", text)


def test_the_wheels_table_lists_sentences_without_their_full_stops() -> None:
    dots = tuple(Dot(date(2026, 3, day), "kept", "Mötet hölls.") for day in (2, 9))
    year = WheelYear(2026, samples.TODAY, (Ring("A", "Måndagsmöte", dots=dots),))
    told = drawn("{% year_wheel of=year place='Nykvarn' %}", year=year).replace("\N{NO-BREAK SPACE}", " ")
    assert "2 mars: Mötet hölls, 9 mars: Mötet hölls" in told

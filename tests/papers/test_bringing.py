"""Bringing a pattern: structure and words come, what is another's own never does, and nothing points nowhere."""

import json
import re
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.papers import checks, editing
from samsyn.papers.bringing import Addition, additions
from samsyn.papers.findings import Code
from samsyn.papers.model import Paper
from samsyn.papers.patterns import Group, holding, pattern_of, templates, undated
from samsyn.papers.writing import as_values
from tests.practice_papers import PRACTICE

PATTERNS = {**PRACTICE, **templates()}
ALL = tuple(Group)


def a_start(*kinds: str) -> dict[str, Any]:
    """Give a draft with nothing but its name and its parties."""
    bare = editing.empty(paper_id="trosa", name="Trosa", title="Samverkansöverenskommelse Trosa")
    names = {"municipality": "Trosa kommun", "local_police_area": "Lokalpolisområde Nyköping", "fire_service": "Brand"}
    bare["parties"] = [{"id": f"p{at}", "name": names[kind], "kind": kind} for at, kind in enumerate(kinds)]
    return bare


START = a_start("municipality", "local_police_area")
DRAFTS = {"start": START, **{name: as_values(paper) for name, paper in PATTERNS.items()}}


def brought(content: dict[str, Any], items: tuple[Addition, ...]) -> dict[str, Any]:
    """Add what comes, and see that each kept the id that it was given."""
    for path, values in items:
        if path in ("", *editing.LONE):
            content = editing.fill(content, path, values)[0]
        else:
            content, where = editing.add(content, path, values)
            assert where == f"{path}/{values['id']}"
    return content


def listed(items: tuple[Addition, ...], path: str) -> list[str]:
    return [one.values["id"] for one in items if one.list_path == path]


GROUPS = st.lists(st.sampled_from(ALL), unique=True, min_size=1)


@given(st.sampled_from(list(product(DRAFTS, PATTERNS))), GROUPS)
def test_whatever_is_brought_brings_no_fault_and_points_nowhere_in_vain(
    pair: tuple[str, str], groups: list[Group]
) -> None:
    before = DRAFTS[pair[0]]
    after = editing.read_values(brought(before, additions(before, PATTERNS[pair[1]], groups)))
    assert editing.new_faults(editing.read_values(before), after) == ()
    assert [one for one in checks.check(after) if one.code is Code.ID_UNKNOWN] == []


@given(st.sampled_from(list(product(DRAFTS, PATTERNS))), GROUPS)
def test_the_same_again_adds_nothing(pair: tuple[str, str], groups: list[Group]) -> None:
    first = additions(DRAFTS[pair[0]], PATTERNS[pair[1]], groups)
    assert additions(brought(DRAFTS[pair[0]], first), PATTERNS[pair[1]], groups) == ()


@given(st.sampled_from(list(product(DRAFTS, PATTERNS))))
def test_what_was_written_stands_as_it_was(pair: tuple[str, str]) -> None:
    before = DRAFTS[pair[0]]
    after = brought(before, additions(before, PATTERNS[pair[1]], ALL))
    for key, value in before.items():
        if isinstance(value, list):
            assert after[key][: len(value)] == value
        elif isinstance(value, dict) and key in editing.LONE:
            assert all(after[key].get(name) == held for name, held in value.items() if not isinstance(held, list))
        else:
            assert after[key] == value


@pytest.mark.parametrize("name", PATTERNS)
def test_an_agreement_adds_nothing_to_itself(name: str) -> None:
    assert additions(DRAFTS[name], PATTERNS[name], ALL) == ()


@pytest.mark.parametrize("name", PATTERNS)
def test_what_is_another_s_own_never_comes(name: str) -> None:
    items = additions(START, PATTERNS[name], ALL)
    own = {"term", "signatures", "contacts", "predecessor", "successor", "parent", "municipalities", "originals"}
    assert not own & {one.list_path for one in items}
    text = json.dumps([one.values for one in items if one.list_path], ensure_ascii=False)
    for key in ("quote", "note", "org_nr", "address", "first_year", "picture", "places", "kept_at", "period", "place"):
        assert f'"{key}":' not in text
    days = {PATTERNS[name].term.first_day, PATTERNS[name].term.last_day} - {""}
    assert not [day for day in days if day in text]


@pytest.mark.parametrize("name", PRACTICE)
def test_no_text_that_comes_speaks_of_another_s_parties(name: str) -> None:
    text = json.dumps([one.values for one in additions(START, PRACTICE[name], ALL)], ensure_ascii=False)
    assert [party.name for party in PRACTICE[name].parties if re.search(rf"\b{party.name}\b", text)] == []


def test_parties_are_matched_by_kind_and_the_one_that_lacks_is_suggested_without_its_own_name() -> None:
    items = additions(START, PRACTICE["nykvarn"], (Group.FORUMS,))
    assert [one.values for one in items if one.list_path == "parties"] == [
        {
            "id": "raddningstjansten",
            "name": "Räddningstjänsten",
            "kind": "fire_service",
            "short_name": "räddningstjänst",
        }
    ]
    bodies = {one.values["id"]: one.values for one in items if one.list_path == "bodies"}
    assert bodies["kommundirektor"]["party"] == "p0"
    assert bodies["lokalpolisomradeschef"]["party"] == "p1"
    assert bodies["distriktschef"]["party"] == "raddningstjansten"


def test_a_city_stands_for_a_municipality_where_there_is_none() -> None:
    items = additions(START, PRACTICE["stockholm"], (Group.FORUMS,))
    assert listed(items, "parties") == []
    whose = {one.values["id"]: one.values.get("party") for one in items if one.list_path == "bodies"}
    assert (whose["bitradande-stadsdirektor"], whose["kanslichef"]) == ("p0", "p1")


def test_only_those_who_are_pointed_at_come_with_what_is_asked_for() -> None:
    items = additions(START, PRACTICE["nykvarn"], (Group.FOLLOW_UP,))
    assert set(listed(items, "bodies")) == {
        *("kommunpolis", "kommunrepresentant", "sakerhetschef", "vard-och-omsorgskontoret", "utbildningskontoret"),
        *("kommunikationsansvarig-kommunen", "kommunikationsansvarig-polisen"),
        "kommunikationsansvarig-raddningstjansten",
    }
    assert {one.list_path for one in items} == {"parties", "bodies", "follow_up"}


def test_what_points_at_a_part_that_is_not_fetched_points_at_nothing() -> None:
    items = additions(START, PRACTICE["nykvarn"], (Group.FOLLOW_UP,))
    rows = {one.values["id"]: one.values for one in items if one.list_path == "follow_up"}
    assert rows["samverkansorganisationen"] == {
        "id": "samverkansorganisationen",
        "title": "Samverkansorganisationen",
        "about": "forums",
        "clause": "",
        "method": "Varje samverkansgrupps uppföljning redovisas för chefsrådet av utsedd ordförande eller motsvarande.",
        "rhythm": "en gång per år",
    }


def test_what_is_called_the_same_is_not_added_and_is_pointed_at() -> None:
    begun, _path = editing.add(START, "forums", {"id": "radet", "name": "Chefssamrådet", "level": "strategic"})
    items = additions(begun, PRACTICE["nykvarn"], (Group.FORUMS,))
    assert listed(items, "forums") == ["planeringsgruppen", "operativa-gruppen"]
    group = next(one.values for one in items if one.values["id"] == "planeringsgruppen")
    assert group["under"] == "radet"


def test_an_id_that_something_else_has_is_changed_everywhere() -> None:
    begun, _path = editing.add(START, "bodies", {"id": "kommunpolis", "name": "Annan", "kind": "unit"})
    items = additions(begun, PRACTICE["nykvarn"], (Group.FORUMS,))
    assert "kommunpolis-2" in listed(items, "bodies")
    council = next(one.values for one in items if one.values["id"] == "chefssamradet")
    seats = {seat["id"]: seat["body"] for seat in council["seats"]}
    assert seats["chefssamradet-kommunpolis"] == "kommunpolis-2"
    assert "kommunpolis-2" in council["presenters"]


def test_an_id_that_was_used_once_is_not_used_again() -> None:
    items = additions(START, PRACTICE["nykvarn"], (Group.FORUMS,), taken={"chefssamradet"})
    assert listed(items, "forums")[0] == "chefssamradet-2"
    assert [one.values["under"] for one in items if one.values["id"] == "planeringsgruppen"] == ["chefssamradet-2"]


def test_there_is_one_highest_forum_and_no_number_twice() -> None:
    begun, _path = editing.add(START, "forums", {"name": "Rådet", "level": "strategic", "is_highest": True})
    begun, _path = editing.add(begun, "clauses", {"title": "Vår egen", "number": "6"})
    items = additions(begun, PRACTICE["nykvarn"], ALL)
    assert not [one for one in items if one.values.get("is_highest")]
    numbers = [one.values.get("number") for one in items if one.list_path == "clauses"]
    assert "5" in numbers
    assert "6" not in numbers


def test_single_items_and_own_words_come_only_where_nothing_is_written() -> None:
    def lone(content: dict[str, Any]) -> set[str]:
        found = additions(content, templates()["kommun-polis"], ALL)
        return {one.list_path for one in found} & {"renewal", "amendment", "communication"}

    assert lone(START) == {"renewal", "amendment", "communication"}
    assert lone({**START, "renewal": {"extension_years": 3}, "communication": {"aim": "Vi"}}) == {"amendment"}
    own = next(one for one in additions(START, templates()["kommun-polis"], ALL) if not one.list_path)
    assert set(own.values) == {"vision", "purpose", "scope", "economy", "steps"}
    later = next(one for one in additions({**START, "purpose": "Vårt"}, templates()["kommun-polis"], ALL))
    assert "purpose" not in later.values


def test_the_place_and_the_parties_are_called_as_at_home() -> None:
    items = additions(START, PRACTICE["nykvarn"], ALL)
    areas = [one.values["name"] for one in items if one.list_path == "focus_areas"]
    assert areas[1:] == ["Tryggheten i Trosa kommun", "Trafiksituationen i Trosa kommun"]
    goals = [one.values["text"] for one in additions(START, PRACTICE["strangnas"], (Group.PLAN,)) if "text" in one[1]]
    assert not [text for text in goals if "Strängnäs " in text]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Den gäller från 1 januari 2021 till och med 31 december 2022. Sedan skrivs en ny.", "Sedan skrivs en ny."),
        ("Kommunen är ordförande 2022, sedan växlar det.", ""),
        ("Enligt lagen (2023:196) ska det göras.", "Enligt lagen (2023:196) ska det göras."),
        ("Utan år. Med 2024. Utan igen!", "Utan år. Utan igen!"),
        ("", ""),
    ],
)
def test_sentences_that_tell_of_a_time_are_left_out(text: str, left: str) -> None:
    assert undated(text) == left


def test_what_is_known_of_a_place_is_no_pattern() -> None:
    pattern = pattern_of(PRACTICE["nykvarn"])
    clauses = {one.id: one for one in pattern.clauses}
    assert clauses["bild-trygghet"].text == ""
    assert clauses["chefssamradet"].text.startswith("Chefssamrådet är högst beslutande")
    assert [area.picture for area in pattern.focus_areas] == ["", "", ""]


def test_what_a_pattern_holds_is_counted() -> None:
    # Nykvarn 2021–2022, punkt 6: "sammanträder fyra gånger per år"
    held = holding(PRACTICE["nykvarn"])
    assert (held.forums, held.activities, held.annexes, held.meets) == (3, 9, 3, "fyra gånger per år")
    assert holding(editing.read_values(START)).meets == ""


@pytest.mark.parametrize("paper", PRACTICE.values(), ids=PRACTICE)
def test_a_pattern_of_a_pattern_is_the_same(paper: Paper) -> None:
    once = pattern_of(paper)
    assert pattern_of(once) == once
    assert editing.new_faults(paper, once) == ()

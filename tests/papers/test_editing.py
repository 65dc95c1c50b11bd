"""Editing a paper item by item: what is put is there, what is struck leaves nothing that points at it."""

import re
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.papers import checks, editing, reading, walking
from samsyn.papers.check_ids import ID_MOST, ID_PATTERN
from samsyn.papers.findings import Code, Faults
from samsyn.papers.model import Amendment, Chair, Coordinator, ExplicitPromise, Forum, Paper, Seat, Term, Update
from samsyn.papers.writing import as_values
from tests.world import PAPERS as FILES

PAPERS = {file.stem: reading.read_file(file).paper for file in sorted(FILES.glob("*.yaml"))}
NYKVARN = as_values(PAPERS["nykvarn"])


def _item_paths(paper: Paper) -> list[str]:
    """Every item of a paper that stands in a list."""
    return [
        place.path.removesuffix("/id") for place in walking.places(paper) if place.key == "id" and "/" in place.path
    ]


def ids(content: dict[str, Any], key: str) -> list[str]:
    return [each["id"] for each in content.get(key, [])]


@pytest.mark.parametrize(
    ("path", "cls"),
    [
        ("", Paper),
        ("term", Term),
        ("forums", Forum),
        ("forums/styrgrupp", Forum),
        ("forums/styrgrupp/chair", Chair),
        ("forums/styrgrupp/seats/polisen", Seat),
        ("annexes/bilaga-1/update", Update),
        ("coordinators/people/polisen", Coordinator),
        ("coordinators/tasks", ExplicitPromise),
        ("amendment", Amendment),
    ],
)
def test_a_path_holds_a_class(path: str, cls: type[Any]) -> None:
    assert editing.class_at(path) is cls


@pytest.mark.parametrize("path", ["name", "forum", "forums/styrgrupp/name", "term/first_day", "words/plan"])
def test_a_path_without_an_item_is_none(path: str) -> None:
    with pytest.raises(KeyError):
        editing.class_at(path)


def test_the_papers_own_words_are_changed_without_its_items() -> None:
    made = editing.put(NYKVARN, "", {**editing.at(NYKVARN, ""), "vision": "Trygg i hela Nykvarn"})
    assert editing.at(made, "")["vision"] == "Trygg i hela Nykvarn"
    assert {key: value for key, value in made.items() if key != "vision"} == NYKVARN


def test_own_words_that_are_left_out_are_gone() -> None:
    assert "purpose" not in editing.put(NYKVARN, "", {"name": "Nykvarn", "title": "T"})


def test_an_item_is_changed_and_keeps_its_id_and_place() -> None:
    path = "forums/planeringsgruppen/seats/planeringsgruppen-kommunpolis"
    made = editing.put(NYKVARN, path, {"id": "another", "body": "kommunpolis", "count": 2})
    assert editing.at(made, path) == {"id": "planeringsgruppen-kommunpolis", "body": "kommunpolis", "count": 2}
    assert editing.at(NYKVARN, path).get("count") is None
    assert ids(made, "forums") == ids(NYKVARN, "forums")


def test_a_lone_item_is_put_and_taken_away_by_putting_nothing() -> None:
    made = editing.put(NYKVARN, "amendment", {"by": "signatures"})
    assert made["amendment"] == {"by": "signatures"}
    assert "amendment" not in editing.put(made, "amendment", {})


def test_nothing_is_put_where_nothing_can_be() -> None:
    with pytest.raises(KeyError):
        editing.put(NYKVARN, "forums/no-such-forum", {"name": "X"})
    with pytest.raises(KeyError):
        editing.at(NYKVARN, "forums/chefssamradet/name/more")


@pytest.mark.parametrize(
    ("list_path", "values", "path"),
    [
        ("bodies", {"name": "Fältassistent"}, "bodies/faltassistent"),
        ("bodies", {"name": "Kommunpolis"}, "bodies/kommunpolis-2"),
        ("bodies", {"name": "Chefssamrådet"}, "bodies/chefssamradet-2"),
        ("goals", {"text": "Fler trygga"}, "goals/fler-trygga"),
        ("forums/operativa-gruppen/seats", {"body": "nybo"}, "forums/operativa-gruppen/seats/operativa-gruppen-nybo"),
        ("coordinators/tasks", {"title": "Ringa"}, "coordinators/tasks/ringa"),
        ("promises", {"title": "!"}, "promises/punkt"),
        ("clauses", {"id": "mine", "title": "Eget"}, "clauses/mine"),
    ],
)
def test_a_new_item_gets_an_id_that_nothing_has(list_path: str, values: dict[str, Any], path: str) -> None:
    made, where = editing.add(NYKVARN, list_path, values)
    assert where == path
    assert editing.at(made, where) == {**values, "id": path.rpartition("/")[2]}


def test_an_id_is_never_used_again() -> None:
    assert editing.add(NYKVARN, "goals", {"text": "Lugn"}, taken={"lugn"})[1] == "goals/lugn-2"


def test_the_first_task_of_the_coordinators_makes_their_item() -> None:
    bare = editing.empty(paper_id="x", name="X", title="X")
    made, path = editing.add(bare, "coordinators/tasks", {"title": "Ringa", "clause": ""})
    assert (path, made["coordinators"]["tasks"]) == ("coordinators/tasks/ringa", [made["coordinators"]["tasks"][0]])


def test_what_points_at_something_struck_goes_with_it() -> None:
    made = editing.strike(NYKVARN, "bodies/sakerhetschef")
    assert editing.new_faults(PAPERS["nykvarn"], editing.read_values(made)) == ()
    chair = editing.at(made, "forums/operativa-gruppen/chair")
    assert "sakerhetschef" not in chair.get("order", [])
    assert "operativa-gruppen-sakerhetschef" not in ids(editing.at(made, "forums/operativa-gruppen"), "seats")
    assert ids(made["coordinators"], "people") == ["samordnare-polisen", "samordnare-raddningstjansten"]


def test_what_points_at_an_item_is_told_before_it_is_struck() -> None:
    assert editing.pointing_at(NYKVARN, "focus_areas/trafik") == (
        "goals/mal-9/focus_areas/trafik",
        "activities/trafikkontroller/focus_areas/trafik",
    )


@given(st.sampled_from([(key, path) for key, paper in PAPERS.items() for path in _item_paths(paper)]))
def test_striking_any_item_of_the_five_leaves_nothing_that_points_nowhere(picked: tuple[str, str]) -> None:
    before = PAPERS[picked[0]]
    after = editing.read_values(editing.strike(as_values(before), picked[1]))
    broken = [one for one in checks.check(after) if one.code is Code.ID_UNKNOWN]
    assert broken == []


def test_an_item_is_moved_within_its_list() -> None:
    made = editing.move(NYKVARN, "clauses/uppfoljning", 0)
    assert ids(made, "clauses")[0] == "uppfoljning"
    assert sorted(ids(made, "clauses")) == sorted(ids(NYKVARN, "clauses"))
    assert editing.move(made, "clauses/uppfoljning", ids(NYKVARN, "clauses").index("uppfoljning")) == NYKVARN


@pytest.mark.parametrize(
    "list_path",
    ["title", "id", "nothing", "", "term/clause", "forums/planeringsgruppen", "forums/planeringsgruppen/chair",
     "forums/planeringsgruppen/name", "forums/seats", "forums/none/seats", "municipalities", "municipalities/0140",
     "title/parties", "parties/kommunen/x/y"],
)  # fmt: skip
def test_nothing_is_added_where_no_list_of_items_is(list_path: str) -> None:
    with pytest.raises(KeyError):
        editing.add(NYKVARN, list_path, {"name": "X"})


_SAID = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["\0", "a" * 25_000, 10**400]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "name", "x", ""]), inner),
    max_leaves=6,
)
_STEPS = st.sampled_from(
    (
        *(
            "title",
            "id",
            "format",
            "term",
            "words",
            "municipalities",
            "0140",
            "originals",
            "definitions",
            "predecessor",
        ),
        *("forums", "planeringsgruppen", "seats", "chair", "coordinators", "people", "clause", "#1", "none", "", "\0"),
    )
)


@given(path=st.lists(_STEPS, max_size=4).map("/".join), values=st.dictionaries(_STEPS, _SAID, max_size=4))
def test_whatever_is_asked_for_is_done_or_cannot_be(path: str, values: dict[str, Any]) -> None:
    """No path and no values do anything but change the paper, be nowhere in it, or be no such thing."""
    for edit in (
        lambda: editing.put(NYKVARN, path, values),
        lambda: editing.add(NYKVARN, path, values)[0],
        lambda: editing.add_all(NYKVARN, [("bodies", {"id": "kommunpolis", "name": "P"}), (path, values)])[0],
        lambda: editing.fill(NYKVARN, path, values)[0],
        lambda: editing.strike(NYKVARN, path),
        lambda: editing.move(NYKVARN, path, 10**30),
    ):
        with suppress(KeyError, Faults):
            checks.check(editing.read_values(edit()))


def test_an_unfinished_paper_may_stay_so_but_a_change_brings_no_fault() -> None:
    bare = editing.read_values(editing.empty(paper_id="x", name="X", title="X"))
    assert [one.code for one in editing.new_faults(None, bare)] == [Code.NO_PARTIES]
    assert editing.new_faults(bare, bare) == ()
    wrong = editing.read_values(editing.put(NYKVARN, "term", {"first_day": "2022-01-01", "last_day": "2021-01-01"}))
    assert [one.path for one in editing.new_faults(PAPERS["nykvarn"], wrong)] == ["term/last_day"]


def test_values_of_the_wrong_kind_are_told_by_their_place() -> None:
    with pytest.raises(Faults) as told:
        editing.read_values(editing.put(NYKVARN, "term", {"first_day": ["x"]}))
    assert [one.path for one in told.value.findings] == ["term/first_day"]


@given(st.text(max_size=80))
def test_an_id_made_of_any_name_is_plain_and_free(name: str) -> None:
    made = editing.free_id(name, {"punkt", editing.plain(name)})
    assert re.fullmatch(ID_PATTERN, made)
    assert len(made) <= ID_MOST
    assert made not in {"", "punkt", editing.plain(name)}


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert editing.free_key("polisen", []) == "polisen"
    assert editing.free_key("polisen", ["polisen", "polisen-2"]) == "polisen-3"


def test_a_single_item_is_struck_without_its_lists_and_the_term_is_never_gone() -> None:
    made = editing.strike(NYKVARN, "communication")
    assert set(made["communication"]) == {"promises"}
    assert "amendment" not in editing.strike(NYKVARN, "amendment")
    assert editing.strike(NYKVARN, "term")["term"] == {}


def test_own_words_and_single_items_are_filled_in_beside_what_stands() -> None:
    made, paths = editing.fill(NYKVARN, "", {"vision": "Trygg", "parties": [], "id": "x"})
    assert (paths, made["vision"], made["parties"]) == (("vision",), "Trygg", NYKVARN["parties"])
    made, paths = editing.fill(NYKVARN, "communication", {"aim": "Annat"})
    assert (paths, made["communication"]["aim"]) == (("communication",), "Annat")
    assert made["communication"]["promises"] == NYKVARN["communication"]["promises"]
    with pytest.raises(KeyError):
        editing.fill(NYKVARN, "forums", {})


def test_many_are_struck_at_once_as_one_by_one() -> None:
    paths = ["bodies/sakerhetschef", "forums/operativa-gruppen", "goals/mal-4", "clauses/samordnare", "goals/gone"]
    one_by_one = NYKVARN
    for path in paths[:-1]:
        one_by_one = editing.strike(one_by_one, path)
    assert editing.strike_all(NYKVARN, paths) == one_by_one


def test_a_function_is_needed_while_something_but_its_own_kind_points_at_it() -> None:
    some = {"bodies/nybo", "bodies/vd-nybo", "bodies/kommunpolis"}
    assert editing.unneeded(NYKVARN, some) == frozenset()
    made = editing.strike_all(NYKVARN, ["forums/chefssamradet", "forums/planeringsgruppen"])
    assert editing.unneeded(made, some) == {"bodies/nybo", "bodies/vd-nybo"}


def test_items_added_together_point_at_each_other_whatever_ids_they_are_given() -> None:
    items = [
        ("bodies", {"id": "vaktare", "name": "Väktare", "kind": "function", "party": "kommunen"}),
        ("annexes", {"id": "aktivitetsplan", "title": "Aktivitetsplan"}),
        (
            "forums",
            {"id": "nytt", "name": "Nytt", "level": "operative", "chair": {"kind": "fixed", "order": ["vaktare"]}},
        ),
        ("forums/nytt/seats", {"body": "vaktare"}),
        ("clauses", {"title": "vaktare", "annex": "aktivitetsplan", "text": "vaktare"}),
    ]
    made, paths = editing.add_all(NYKVARN, items, taken=["vaktare"])
    assert paths[:2] == ("bodies/vaktare-2", "annexes/aktivitetsplan-2")
    assert editing.at(made, paths[2])["chair"]["order"] == ["vaktare-2"]
    assert editing.at(made, paths[3])["body"] == "vaktare-2"
    assert {key: editing.at(made, paths[4])[key] for key in ("title", "annex", "text")} == {
        **{"title": "vaktare", "annex": "aktivitetsplan-2", "text": "vaktare"}
    }
    assert editing.new_faults(PAPERS["nykvarn"], editing.read_values(made)) == ()


def test_single_items_are_filled_among_those_that_are_added() -> None:
    made, paths = editing.add_all(NYKVARN, [("term", {"first_day": "2023-01-01"}), ("", {"vision": "Trygghet"})])
    assert paths == ("term", "vision")
    assert made["term"]["first_day"] == "2023-01-01"

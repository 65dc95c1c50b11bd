"""Who people mean when they write names: as the paper names them, and as people bend, shorten and list them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.papers.kinds import PartyKind
from samsyn.papers.model import Paper
from samsyn.papers.naming import find, known, labels
from tests.papers.sample import IDS, body, forum, items, paper, party
from tests.practice_papers import PRACTICE

WHO = paper(
    parties=(
        party("kommunen", name="Nykvarns kommun", short_name="kommunen"),
        party("polisen", name="Södertälje lokalpolisområde", short_name="polisen", kind=PartyKind.LOCAL_POLICE_AREA),
        party("sbff", name="Södertörns brandförsvarsförbund", short_name="räddningstjänst", aliases=("SBFF",)),
    ),
    bodies=(
        body("sakerhetschef", name="Kommunens säkerhetschef", party="kommunen"),
        body("kommunikation-kommunen", name="Kommunens kommunikationsansvarige", party="kommunen"),
        body("trygghetschef", name="Trygghetschef", party="kommunen"),
        body("kultur", name="Kultur- och fritidschef", party="kommunen"),
        body("kommunpolis", name="Kommunpolis", party="polisen"),
        body("kommunikation-polisen", name="Polisens kommunikationsansvarige", party="polisen"),
        body("lokalpolisomrade-chef", name="Lokalpolisområdeschef", abbreviation="LOPO", party="polisen"),
        body("representant", name="Brandförsvarsförbundets kommunrepresentant", party="sbff"),
        body("handlaggare-kommunen", name="Handläggare", party="kommunen"),
        body("handlaggare-polisen", name="Handläggare", party="polisen"),
        body("expert", name="Analytiker, controllers och andra; experter"),
        body("beredning", name="Beredningsgrupp polisen/socialtjänsten"),
        body("rektor-a", name="Rektor för Lillhagaskolan", is_outside=True),
        body("rektor-b", name="Rektor för Praktiska gymnasiet", is_outside=True),
    ),
    forums=(forum("chefssamradet", name="Chefssamrådet", aliases=("Chefsrådet",)), forum("osg", name="OSG")),
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", ()),
        (" \n ; , ", ()),
        ("Kommunpolis", ("kommunpolis",)),
        ("kommunpolisen", ("kommunpolis",)),
        ("KOMMUNPOLISEN.", ("kommunpolis",)),
        ("”Kommunpolis”", ("kommunpolis",)),
        ("Säkerhetschef", ("sakerhetschef",)),
        ("säkerhetschefen", ("sakerhetschef",)),
        ("kommunens säkerhetschef", ("sakerhetschef",)),
        ("Nykvarns säkerhetschef", ("sakerhetschef",)),
        ("säkerhetschefen hos kommunen", ("sakerhetschef",)),
        ("polisens kommunpolis", ("kommunpolis",)),
        ("kommunikationsansvarig (polisen)", ("kommunikation-polisen",)),
        ("SBFF:s kommunrepresentant", ("representant",)),
        ("räddningstjänstens kommunrepresentant", ("representant",)),
        ("LOPO", ("lokalpolisomrade-chef",)),
        ("polisen", ("polisen",)),
        ("Räddningstjänsten", ("sbff",)),
        ("chefsrådet", ("chefssamradet",)),
        ("Chefssamråd", ("chefssamradet",)),
        ("osg", ("osg",)),
        ("Handläggare (polisen)", ("handlaggare-polisen",)),
        ("handläggaren hos kommunen", ("handlaggare-kommunen",)),
        ("kommunen, polisen och SBFF", ("kommunen", "polisen", "sbff")),
        ("polisen & kommunen samt SBFF", ("polisen", "kommunen", "sbff")),
        ("kommunpolisen; kommunpolis\nKommunpolis", ("kommunpolis",)),
        ("Kultur- och fritidschefen och kommunpolisen", ("kultur", "kommunpolis")),
        ("Analytiker, controllers och andra; experter, OSG", ("expert", "osg")),
        ("Beredningsgrupp polisen/socialtjänsten", ("beredning",)),
        ("polisen/kommunen", ("polisen", "kommunen")),
    ],
)
def test_a_name_that_one_answers_to_is_found(text: str, ids: tuple[str, ...]) -> None:
    assert (find(WHO, text).ids, find(WHO, text).unknown) == (ids, ())


@pytest.mark.parametrize(
    ("text", "unknown", "near"),
    [
        ("Trygghetsvärd", "Trygghetsvärd", ("trygghetschef",)),
        ("komunpolis", "komunpolis", ("kommunpolis",)),
        ("Polisens trygghetschef", "Polisens trygghetschef", ("trygghetschef",)),
        ("Kungen", "Kungen", ()),
        ("rektor", "rektor", ("rektor-a", "rektor-b")),
        ("A-gruppen", "A-gruppen", ()),
    ],
)
def test_what_nobody_answers_to_is_given_back_with_what_is_like_it(
    text: str, unknown: str, near: tuple[str, ...]
) -> None:
    found = find(WHO, text)
    assert (found.ids, found.unknown, found.several) == ((), (unknown,), frozenset())
    assert found.near[unknown][: len(near)] == near


def test_what_several_answer_to_is_never_guessed() -> None:
    found = find(WHO, "kommunikationsansvarig")
    assert found.ids == ()
    assert found.several == {"kommunikationsansvarig"}
    assert found.near["kommunikationsansvarig"] == ("kommunikation-kommunen", "kommunikation-polisen")
    assert find(WHO, "handläggare").several == {"handläggare"}


def test_the_known_are_found_among_the_unknown() -> None:
    found = find(WHO, "kommunpolisen, Fältare och en väktare, trygghetschefen och Kungen\nKejsaren")
    assert found.ids == ("kommunpolis", "trygghetschef")
    assert found.unknown == ("Fältare och en väktare", "Kungen", "Kejsaren")
    order = [piece.id or piece.text for piece in found.pieces]
    assert order == ["kommunpolis", "Fältare och en väktare", "trygghetschef", "Kungen", "Kejsaren"]


def test_two_of_the_same_name_are_told_apart() -> None:
    named = labels(WHO)
    assert named["handlaggare-kommunen"] == "Handläggare (kommunen)"
    assert named["handlaggare-polisen"] == "Handläggare (polisen)"
    twins = paper(bodies=(body("a", name="Fritid"), body("b", name="Fritid")))
    assert [labels(twins)[one] for one in ("a", "b")] == ["Fritid (a)", "Fritid (b)"]


@pytest.mark.parametrize("name", PRACTICE)
@pytest.mark.parametrize("between", ["\n", "; ", ", "])
def test_everybody_in_the_five_is_found_by_their_name(name: str, between: str) -> None:
    everybody = labels(PRACTICE[name])
    found = find(PRACTICE[name], between.join(everybody.values()))
    assert (found.ids, found.unknown) == (tuple(everybody), ())


def _who(facts: list[Paper]) -> Paper:
    """Let everybody of some papers stand in one, each id once."""
    lists = ("parties", "bodies", "forums")
    first = {one.id: (key, one) for each in facts for key in lists for one in getattr(each, key)}
    return paper(**{key: tuple(one for held, one in first.values() if held == key) for key in lists})


@given(st.lists(items(Paper), min_size=1, max_size=3).map(_who))
def test_everybody_is_found_by_what_we_call_them(anything: Paper) -> None:
    everybody = known(anything)
    for who, name in everybody.labels.items():
        assert everybody.find(name).ids == (who,), name


@given(st.text(max_size=200), IDS)
def test_no_text_is_too_odd(text: str, who: str) -> None:
    found = find(paper(bodies=(body(who),)), text)
    assert set(found.near) == set(found.unknown)

"""Search: what is put is found within what each reaches, in the order that the rules say, on both databases."""

from datetime import date
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.guard.rules import Found as Stopped
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused
from samsyn.base.search import commands, queries
from samsyn.base.search.models import Entry
from samsyn.base.search.queries import finding
from samsyn.base.search.rules.asking import asked
from samsyn.base.search.rules.entries import Findable
from samsyn.base.search.rules.words import plain, words

INSIDE = frozenset({"parties"})


def keys(*actors: Actor, words: str, **choices: object) -> list[str]:
    return [hit.key for hit in queries.find(*actors, words=words, **choices).hits]  # type: ignore[arg-type]


def test_a_thing_is_found_by_its_title_and_by_its_words(alva: Actor) -> None:
    commands.put(alva, Ref("meeting", "7", "Måndagsmöte"), body="Klotter vid skolorna.", day=date(2026, 3, 2))
    found = queries.find(alva, words="skolan")
    (hit,) = found.hits
    assert (hit.kind, hit.key, hit.day, hit.collaboration_id) == (
        "meeting",
        "7",
        date(2026, 3, 2),
        alva.collaboration_id,
    )
    assert [(one.text, one.is_hit) for one in hit.excerpt] == [
        ("Klotter vid ", False),
        ("skolorna", True),
        (".", False),
    ]
    assert keys(alva, words="måndagsmötet klotter") == ["7"]
    assert keys(alva, words="måndagsmötet vandalism") == []
    assert not found.has_more


def test_what_is_said_anew_is_found_by_its_new_words_alone(alva: Actor) -> None:
    ref = Ref("decision", "1")
    commands.put(alva, ref, title="Belysning i parken")
    commands.put(alva, ref, title="Kameror på torget", body="Enligt plan.")
    assert (keys(alva, words="belysning"), keys(alva, words="kamera")) == ([], ["1"])
    commands.remove(alva, ref)
    commands.remove(alva, ref)
    assert keys(alva, words="kamera") == []


def test_several_are_put_at_once_and_of_the_same_the_last_holds(alva: Actor) -> None:
    commands.put_many(
        alva, [Findable("item", "1", "Park"), Findable("item", "2", "Torg"), Findable("item", "1", "Bad")]
    )
    assert (keys(alva, words="park"), keys(alva, words="bad"), keys(alva, words="torg")) == ([], ["1"], ["2"])
    commands.put_many(alva, [])


def test_replacing_leaves_the_other_kinds(alva: Actor, django_assert_num_queries: object) -> None:
    commands.put_many(
        alva, [Findable("clause", "1", "Syfte"), Findable("clause", "2", "Mål"), Findable("item", "1", "Mål")]
    )
    commands.replace(alva, [Findable("clause", "2", "Mål"), Findable("clause", "3", "Mål och medel")], kinds={"clause"})
    assert keys(alva, words="syfte") == []
    assert keys(alva, words="mål") == ["2", "1", "3"]
    assert commands.rebuild(alva, [Findable("item", "9", "Mål")]) == 1
    assert keys(alva, words="mål") == ["9"]


def test_only_what_one_reaches_is_found(alva: Actor, disa: Actor) -> None:
    commands.put(alva, Ref("effort", "1"), title="Insats vid torget", circle="parties")
    elsewhere = collaborations.create(actor=PROGRAM, slug="haninge", name="Haninge", is_practice=True)
    commands.put(elsewhere, Ref("effort", "2"), title="Insats vid torget")
    assert keys(disa, words="insats") == keys(alva, words="insats") == []
    assert keys(disa.within(INSIDE), words="insats") == ["1"]
    assert keys(elsewhere, words="insats") == ["2"]
    with pytest.raises(ValueError, match="one person"):
        queries.find(alva, disa, words="insats")


def test_all_of_one_persons_collaborations_are_asked_in_few_queries(
    nykvarn: Actor, django_assert_num_queries: object
) -> None:
    elsewhere = collaborations.create(actor=PROGRAM, slug="haninge", name="Haninge", is_practice=True)
    for number, actor in enumerate((nykvarn, elsewhere)):
        commands.put(actor, Ref("item", str(number)), title="Trygghetsvandring")
    with django_assert_num_queries(2):  # type: ignore[operator]
        assert keys(nykvarn, elsewhere, words="trygghetsvandringar") == ["0", "1"]
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert keys(nykvarn, elsewhere, words="nattvandringar") == []
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert queries.find(nykvarn, words="… – !").hits == ()


def test_what_is_called_just_so_is_first_and_then_what_has_the_words_in_its_title(alva: Actor) -> None:
    commands.put_many(
        alva,
        [
            Findable("item", "body", "Plan", "Torget, torget och torget igen.", day=date(2026, 3, 1)),
            Findable("item", "more", "Torget i centrum", "Torget.", day=date(2020, 3, 1)),
            Findable("item", "newer", "Ljus på torget", day=date(2026, 3, 2)),
            Findable("item", "older", "Vakt på torget", day=date(2026, 3, 1)),
            Findable("item", "undated", "Mer om torget"),
            Findable("item", "so", "Torg"),
        ],
    )
    assert keys(alva, words="torget") == ["so", "more", "newer", "older", "undated", "body"]


def test_kinds_and_stretches(alva: Actor) -> None:
    commands.put_many(alva, (Findable("item" if n % 2 else "decision", f"{n:02}", "Torget") for n in range(9)))
    assert keys(alva, words="torg", kinds=["decision"]) == ["00", "02", "04", "06", "08"]
    assert keys(alva, words="torg", limit=2, offset=3) == ["03", "04"]
    assert queries.find(alva, words="torg", limit=8).has_more
    assert not queries.find(alva, words="torg", limit=9).has_more
    assert keys(alva, words="torg", limit=-1, offset=-5) == ["00"]
    some = queries.find(alva, words="torg", only=["decision"])
    assert [hit.key for hit in some.hits] == ["00", "02", "04", "06", "08"]
    assert (some.counts, some.is_whole) == ({"decision": 5, "item": 4}, True)
    with mock.patch.object(finding, "RANKED", 3):
        few = queries.find(alva, words="torg", only=["decision"])
    assert [hit.key for hit in few.hits] == ["04", "06", "08"]
    assert not few.is_whole


def test_a_number_of_a_person_is_stopped(alva: Actor) -> None:
    for facts in ({"title": "19811218-9876"}, {"title": "x", "body": "Ring 070 123 45 67"}):
        with pytest.raises(Refused) as refused:
            commands.put(alva, Ref("item", "1"), **facts)  # type: ignore[arg-type]
        assert isinstance(refused.value.objection, Stopped)
    assert not Entry.rows.of(alva).exists()


HOSTILE = (
    '"', "'", "*", "%", "\\", "skolan' OR 1=1 --", 'skol" OR "a', "NEAR(skola torg)", "skola AND",
    "NOT skola", "-skola", "stems:skola", "^skola", "skola*", "(skola", "skola)", "=skol", "':*", "a:b", "& | !",
    "\0", "sko\0la", "\ud800",
    "skola" * 2_000, "ord " * 3_000, "!?.,;:–…", "", "   ", "🙂", "½", "İ", "𝔖𝔨𝔬𝔩𝔞", "a\u0301\u0301\u0301",
    "%s %(x)s {0}",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_is_written_is_only_words(alva: Actor, words: str) -> None:
    commands.put(alva, Ref("item", "1"), title="Skolan", body=words)
    commands.put(alva, Ref("item", "2"), title=words or "Torget")
    assert set(keys(alva, words=words)) <= {"1", "2"}
    assert keys(alva, words="skolor")[0] == "1"


# --- both databases answer as this does, on whatever is written

LETTERS = st.text("aelnorstäöé =*'\"\\-0123\0", max_size=12)
VOCABULARY = st.sampled_from(
    (
        "skola",
        "skolan",
        "skolornas",
        "skol",
        "torg",
        "torget",
        "plan",
        "planen",
        "och",
        "i",
        "2026",
        "2023:196",
        "möte",
        "idé",
    )
)
TEXTS = st.lists(st.one_of(VOCABULARY, LETTERS), max_size=8).map(" ".join)
DAYS = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 1, 4)))


def by_the_book(things: list[tuple[str, str, date | None]], question: str, most: int) -> list[str]:
    """Find and rank one thing at a time, word by word; of more than are weighed, those put last."""
    terms, ranked = asked(question).terms, []
    for number, (title, body, day) in enumerate(things):
        in_title, in_all = (
            [[word.folded for word in words(plain(text))] for text in (title, f"{title} {body}")] if terms else ([], [])
        )
        if not terms or not all(any(term.hits(word) for word in in_all) for term in terms):
            continue
        titled = sum(any(term.hits(word) for word in in_title) for term in terms)
        times = sum(_worth(term, word) for term in terms for word in in_all)
        called = titled == len(terms) >= len(in_title)
        ranked.append((not called, -titled, -times, day is None, -(day or date.min).toordinal(), number))
    weighed = sorted(ranked, key=lambda one: (one[1], -one[-1]))[:most]
    return [str(one[-1]) for one in sorted(weighed)]


def _worth(term: object, word: str) -> int:
    (alone,) = asked(word).terms
    return (alone.stem == term.stem) + (term.is_beginning and word.startswith(term.word))  # type: ignore[attr-defined]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXTS, TEXTS, DAYS), max_size=8), TEXTS, st.sampled_from([2, 1_000]))
def test_the_hits_and_their_order_are_those_of_the_rules(
    alva: Actor, things: list[tuple[str, str, date | None]], question: str, most: int
) -> None:
    commands.rebuild(alva, [])
    for number, (title, body, day) in enumerate(things):
        commands.put(alva, Ref("item", str(number)), title=title, body=body, day=day)
    with mock.patch.object(finding, "RANKED", most):
        assert keys(alva, words=question) == by_the_book(things, question, most)

"""When promises fall due: the paper's own term, its forums' meetings, and where a promise was cut."""

from datetime import date
from typing import Any

import pytest

from samsyn.almanac.periods import Window
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import ExplicitPromise, Paper, Renewal, Term
from samsyn.papers.promise import Promise
from samsyn.papers.promises import promises
from samsyn.papers.windows import Around, forum_of, windows_of
from tests.papers.sample import chair, forum, paper

FIRST, LAST = date(2022, 1, 1), date(2024, 12, 31)


def said(rhythm: str, **facts: Any) -> ExplicitPromise:
    return ExplicitPromise(id="a", title="Göra", clause="punkt-6", rhythm=rhythm, **facts)


def pick(value: Paper, key: str) -> Promise:
    return next(promise for promise in promises(value) if promise.key == key)


def opened(value: Paper, key: str, **facts: Any) -> list[tuple[str, str, int]]:
    windows = windows_of(pick(value, key), value, FIRST, LAST, **facts)
    return [(str(window.first_day), str(window.last_day), window.wanted) for window in windows]


# Haninge 2022–2024: styrgruppen fyra gånger per år.
def test_what_comes_back_is_cut_to_the_term() -> None:
    value = paper(term=Term(first_day="2022-07-01", last_day="2023-12-31"), promises=(said("fyra gånger per år"),))
    assert opened(value, "promises/a") == [("2022-07-01", "2022-12-31", 2), ("2023-01-01", "2023-12-31", 4)]


def test_without_a_term_nothing_is_cut() -> None:
    value = paper(term=Term(), promises=(said("en gång per år"),))
    assert len(opened(value, "promises/a")) == 3


@pytest.mark.parametrize("rhythm", ["", "vid varje rådsmöte", "löpande", "vid behov", "då och då, mest på tisdagar"])
def test_some_promises_open_no_windows(rhythm: str) -> None:
    assert opened(paper(promises=(said(rhythm),)), "promises/a") == []


# Haninge 2022–2024: Haninge kommun 2022, sedan växlar det.
def test_the_chair_is_handed_over_each_january_but_the_first() -> None:
    value = paper(forums=(forum(chair=chair(ChairKind.YEARLY, "kommunen", "polisen", first_year=2022)),))
    assert opened(value, "forums/styrgrupp/chair") == [("2023-01-01", "2023-01-31", 1), ("2024-01-01", "2024-01-31", 1)]


# Haninge 2022–2024: samråd senast sex månader före 2024-12-31.
def test_consultation_opens_six_months_before_the_end() -> None:
    value = paper(renewal=Renewal(extension_years=3, consultation_months_before=6))
    assert opened(value, "renewal/consultation") == [("2022-01-01", "2024-06-30", 1)]
    assert opened(value, "term/last_day") == [("2022-01-01", "2024-12-31", 1)]


def test_meetings_that_are_known_open_the_windows() -> None:
    value = paper(
        forums=(forum(name="Strategisk styrgrupp", rhythm="två gånger per år"),),
        promises=(said("vid varje styrgruppsmöte"),),
    )
    met = Around(meetings={"styrgrupp": [date(2022, 3, 1), date(2022, 9, 1)]})
    assert opened(value, "promises/a", around=met)[:2] == [
        ("2022-03-01", "2022-03-01", 1),
        ("2022-09-01", "2022-09-01", 1),
    ]
    assert opened(value, "promises/a")[0] == ("2022-01-01", "2022-12-31", 2)
    silent = paper(forums=(forum(name="Strategisk styrgrupp"),), promises=(said("vid varje styrgruppsmöte"),))
    assert opened(silent, "promises/a") == []


FORUMS = (
    forum("stad", name="Stadsövergripande styrgrupp"),
    forum("lokal", name="Lokal styrgrupp"),
    forum("osg", name="Operativ samverkansgrupp", aliases=("OSG",)),
    forum("radet", name="Chefssamrådet", aliases=("Chefsrådet",)),
)


@pytest.mark.parametrize(
    ("word", "facts", "expected"),
    [
        ("OSG-möte", {}, "osg"),
        ("operativa samverkansgruppens möte", {}, "osg"),
        ("sammanträde i chefssamrådet", {}, "radet"),
        ("chefsrådsmöte", {}, "radet"),
        ("stadsövergripande styrgruppsmöte", {}, "stad"),
        ("styrgruppsmöte", {"to": "lokal"}, "lokal"),
        ("styrgruppsmöte", {"owners": ("kommunen", "stad")}, "stad"),
        ("styrgruppsmöte", {}, None),
        ("möte", {"forum": "osg"}, "osg"),
        ("möte", {}, None),
        ("samverkansmöte", {"to": "osg"}, None),
    ],
)
def test_which_forum_a_meeting_is_of(word: str, facts: dict[str, Any], expected: str | None) -> None:
    value = paper(forums=FORUMS, promises=(said("en gång per år"),))
    held = pick(value, "promises/a")
    asked = Promise(key=held.key, title=held.title, kind=held.kind, source=held.source, part=held.part, **facts)
    found = forum_of(value, asked, word)
    assert (found.id if found else None) == expected


# House rule: a promise that was changed mid-year is cut there as at the ends of a term.
@pytest.mark.parametrize(
    ("rhythm", "held", "expected"),
    [
        ("fyra gånger per år", (None, date(2022, 6, 30)), [("2022-01-01", "2022-06-30", 1)]),
        ("fyra gånger per år", (date(2024, 7, 1), None), [("2024-07-01", "2024-12-31", 2)]),
        ("fyra gånger per år", (date(2025, 1, 1), None), []),
        ("fyra gånger per år", (None, date(2021, 12, 31)), []),
        ("en gång under överenskommelsetiden", (None, date(2022, 6, 30)), []),
        ("en gång under överenskommelsetiden", (date(2022, 7, 1), None), [("2022-01-01", "2024-12-31", 1)]),
        ("senast sex månader före överenskommelsens utgång", (None, date(2024, 6, 29)), []),
        ("senast sex månader före överenskommelsens utgång", (None, date(2024, 6, 30)),
         [("2022-01-01", "2024-06-30", 1)]),
    ],
)  # fmt: skip
def test_a_promise_is_asked_for_while_it_held(
    rhythm: str, held: tuple[date | None, date | None], expected: list[tuple[str, str, int]]
) -> None:
    assert opened(paper(promises=(said(rhythm),)), "promises/a", held=held) == expected


@pytest.mark.parametrize("held", [(None, date(2022, 12, 31)), (date(2022, 1, 1), date(2022, 12, 31))])
def test_what_held_without_a_term(held: tuple[date | None, date | None]) -> None:
    value = paper(term=Term(), promises=(said("en gång per år"),))
    assert opened(value, "promises/a", held=held) == [("2022-01-01", "2022-12-31", 1)]


def test_windows_are_values_of_the_almanac() -> None:
    value = paper(promises=(said("en till två gånger per år"),))
    assert windows_of(pick(value, "promises/a"), value, FIRST, date(2022, 12, 31)) == [
        Window(date(2022, 1, 1), date(2023, 1, 1), 1, 2)
    ]

"""The forms of items in English: every question is, and what the paper says is told to be Swedish."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from samsyn.pages.start.forms.items import item_form
from samsyn.pages.start.forms.slots import flat, slots
from samsyn.pages.start.forms.words import ROWS
from samsyn.papers import editing, writing
from tests.cast import THE_DAY
from tests.pages import tongues
from tests.pages.test_english import english  # noqa: F401  # a fixture
from tests.practice_papers import PRACTICE

PAPER = PRACTICE["nykvarn"]
KNOWN = tongues.words(PRACTICE.values(), "punkt, § or avsnitt")
PATHS = [
    *("", "term", "renewal", "amendment", "coordinators", "communication", "successor", "parties/kommunen"),
    *("bodies/kommunpolis", "contacts/kontakt-polisen", "coordinators/people/samordnare-polisen", "clauses/parter"),
    *("annexes/lokal-lagesbild", "signatures/underskrift-polisen", "definitions/sbff", "promises/samverka-lokalt"),
    *("forums/operativa-gruppen", "forums/operativa-gruppen/reports/trender", "goals/mal-1", "activities/suma"),
    *("forums/operativa-gruppen/seats/operativa-gruppen-kontaktpolis", "focus_areas/trygghet"),
    *("other_plans/suma-riktlinje", "follow_up/lagesbilden", "sources/lokala-aktorer"),
]


@pytest.fixture
def in_english(english: None) -> Iterator[None]:  # noqa: F811
    with translation.override("en"):
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("path", PATHS)
def test_a_form_speaks_english(path: str) -> None:
    values = editing.at(writing.as_values(PAPER), path)
    html = str(item_form(editing.class_at(path), paper=PAPER, today=THE_DAY, values=values))
    assert tongues.leaked(html, KNOWN) == []
    assert tongues.unmarked(html, KNOWN) == []


@pytest.mark.usefixtures("in_english")
def test_every_question_has_its_english() -> None:
    swedish = {
        str(said)
        for cls in ROWS
        for slot in flat(slots(cls))
        for said in (slot.row.label, slot.row.help)
        if tongues.SWEDISH.search(KNOWN.without(str(said)))
    }
    assert swedish == set()

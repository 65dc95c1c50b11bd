"""The binder tells the truth of a year: each promise once, what stood, by whom it was told, what is lacking."""

from dataclasses import asdict, replace
from datetime import date

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from samsyn.agreements import commands as agreements
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.collaborations.actors import Actor
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.standings import Standing
from samsyn.pages.trail.documents.binder import written
from samsyn.pages.trail.queries import lines
from samsyn.pages.trail.queries.binder import binder
from samsyn.pages.trail.queries.lacking import lacks
from samsyn.pages.trail.queries.shown import _tallies, first_page
from samsyn.pages.trail.queries.summing import numbers
from samsyn.pages.trail.queries.values import Binder, ChangeRow, PromiseRow, Span
from samsyn.papers.words import words
from tests.pages.trail.conftest import AFTER, COUNCIL, GROUP, LIFT, TIME, WALK, Year
from tests.pages.trail.made import a_binder, a_promise
from tests.written import paper

OF_2025 = Span(date(2025, 1, 1), date(2025, 12, 31))


def of(actor: Actor, span: Span = OF_2025, on: date = AFTER) -> Binder:
    return binder(actor, span, on)


def promise(found: Binder, key: str) -> PromiseRow:
    (row,) = (one for one in found.promises if one.key == key)
    return row


class TestTheYear:
    def test_each_promise_is_there_once_with_its_words(self, year: Year) -> None:
        found = of(year.coordinator)
        keys = [one.key for one in found.promises]
        assert len(keys) == len(set(keys))
        council = promise(found, COUNCIL)
        assert (council.quote, council.clause) == ("sammanträder fyra gånger per år", "§ 6")

    def test_what_was_missed_after_a_change_is_seen(self, year: Year) -> None:
        council = promise(of(year.coordinator), COUNCIL)
        assert [(one.counted, one.wanted, one.standing) for one in council.times] == [
            (2, 1, Standing.KEPT),
            (1, 3, Standing.MISSED),
        ]
        assert council.keeping is Keeping.PARTLY

    def test_what_was_told_too_late_is_kept_and_marked(self, year: Year) -> None:
        (proof,) = promise(of(year.coordinator), WALK).evidence
        assert proof.is_late_entry
        assert (proof.done_on, proof.recorded_on) == (date(2025, 9, 1), date(2026, 1, 15))
        assert (proof.by, proof.reference) == (("Säkerhetsenheten", "Kommunen"), "Dnr 12")
        assert promise(of(year.coordinator), WALK).keeping is Keeping.KEPT

    def test_what_was_let_go_says_why(self, year: Year) -> None:
        july = next(one for one in promise(of(year.coordinator), GROUP).times if one.first_day == date(2025, 7, 1))
        assert july.standing is Standing.EXCUSED
        assert july.excuse is not None
        assert july.excuse.reason == "Skolan är stängd"

    def test_what_happened_was_answered(self, year: Year) -> None:
        lifted = promise(of(year.coordinator), LIFT)
        assert lifted.keeping is Keeping.KEPT
        assert [(one.what, len(one.proofs)) for one in lifted.cases] == [("Buss på linje 7", 1)]
        assert lifted.proofs == ()
        assert promise(of(year.coordinator), TIME).keeping is Keeping.UNTOLD

    def test_the_change_is_told(self, year: Year) -> None:
        (change,) = of(year.coordinator).changes
        assert change.first_day == date(2025, 7, 1)
        (changed,) = change.changed
        assert (changed.before, changed.after) == (
            "fyra gånger per år (Chefssamrådet)",
            "sex gånger per år (Chefssamrådet)",
        )
        editions = [(one.number, one.is_change) for one in of(year.coordinator).editions if one.part == "organisation"]
        assert editions == [(1, False), (2, True)]

    def test_the_year_after_has_only_what_held_then(self, year: Year) -> None:
        found = of(year.coordinator, Span(date(2026, 1, 1), date(2026, 12, 31)))
        assert found.is_running
        assert found.changes == ()
        assert [one.number for one in found.editions if one.part == "organisation"] == [2]
        assert promise(found, LIFT).cases == ()

    def test_a_year_without_any_agreement_has_no_promise_of_it(self, year: Year) -> None:
        found = of(year.coordinator, Span(date(2019, 1, 1), date(2019, 12, 31)))
        assert (found.agreements, found.promises) == ((), ())
        assert list(lacks(found, numbers(found))) == ["Ingen överenskommelse gällde under perioden."]
        assert of(year.coordinator, Span(date(2028, 1, 1), date(2028, 12, 31))).agreements == ()

    def test_seen_from_a_day_before_nothing_later_is_there(self, year: Year) -> None:
        in_may = of(year.coordinator, on=date(2025, 5, 1))
        assert [one.what for one in promise(in_may, COUNCIL).evidence] == ["Möte i månad 3"]
        assert promise(in_may, WALK).evidence == ()


class TestWhoseItIs:
    def test_outside_the_authorities_nothing_is_told_of_individuals_or_assignments(self, year: Year) -> None:
        found = of(year.outsider)
        assert not found.is_inside
        assert found.assignments is None
        assert [one.key for one in found.promises if "sspf" in one.key] == []
        assert "SSPF" not in str(asdict(found))

    def test_the_first_page_says_for_whom(self, year: Year) -> None:
        inside, outside = (first_page(of(one), words({})) for one in (year.coordinator, year.outsider))
        assert inside.audience.startswith("Gjord för Kommunen: ")
        assert outside.audience.startswith("Gjord för Bostadsföreningen, utanför parterna: ")
        assert [one.slug for one in outside.chapters] == ["overenskommelsen", "ataganden", "moten", "beslut"]
        assert first_page(of(year.program), words({})).audience.startswith("Gjord för Samordnare: ")

    def test_a_stranger_is_told_of_nothing(self, year: Year, egil: Actor) -> None:
        with pytest.raises(ObjectDoesNotExist):
            of(egil)


class TestNumbers:
    def test_each_number_is_the_sum_of_its_parts(self, year: Year) -> None:
        found = numbers(of(year.coordinator))
        assert found.promise_count == sum(found.keepings.values())
        assert found.time_count == sum(found.standings.values())
        assert (found.evidence_count, found.late_entry_count, found.excuse_count) == (5, 1, 1)
        assert found.change_count == 1

    def test_what_is_lacking_is_said_plainly(self, year: Year) -> None:
        found = of(year.coordinator)
        said = list(lacks(found, numbers(found)))
        assert "1 åtagande hölls bara till en del." in said
        assert any("gånger har passerat utan att åtagandet är uppfyllt." in one for one in said)
        with override("en"):
            assert any("was kept only in part" in one for one in lacks(found, numbers(found)))


@given(st.lists(st.lists(st.sampled_from(Standing), max_size=5), max_size=8), st.data())
def test_totals_are_sums_of_parts_whatever_the_year(stood: list[list[Standing]], data: st.DataObject) -> None:
    made = a_binder([a_promise(n, one, data.draw(st.sampled_from(Keeping))) for n, one in enumerate(stood)])
    found = numbers(made)
    assert found.promise_count == sum(found.keepings.values()) == len(stood)
    assert found.time_count == sum(found.standings.values()) == sum(map(len, stood))
    assert found.evidence_count == len({proof.id for one in made.promises for proof in one.evidence})


def test_what_came_before_it_was_used_is_counted_neither_way(db: None) -> None:
    actor = agreements.start(actor=PROGRAM, paper=paper(signatures=()), today=AFTER, in_use_from=date(2026, 1, 5)).actor
    found = of(actor)
    assert promise(found, COUNCIL).keeping is Keeping.UNKNOWN
    said = [one.replace("\N{NO-BREAK SPACE}", " ") for one in lacks(found, numbers(found))]
    assert any(one.startswith("Om ") and "före den 5 januari 2026 vet Samsyn inget." in one for one in said)
    assert any("har varken undertecknat eller bekräftat" in one for one in said)


def test_a_late_note_is_told_on_the_first_page(db: None) -> None:
    found = replace(numbers(a_binder([])), meeting_count=2, held_count=2, late_notes_count=2)
    assert "2 möten har sena anteckningar." in str(list(_tallies(found, is_inside=True)))
    assert "1 möte har sena" in str(list(_tallies(replace(found, late_notes_count=1), is_inside=True)))


def test_what_happened_is_said_in_the_file_and_on_the_page(year: Year) -> None:
    shown = {one.row.key: one for group in lines.promises(of(year.coordinator)) for one in group.promises}
    (case,) = shown[LIFT].times
    assert (case.written, case.words, len(case.proofs)) == ("Buss på linje 7", "Uppfyllt", 1)
    blocks = str(written(of(year.coordinator)).blocks)
    assert "Buss på linje 7" in blocks
    assert "Inget åtagande ändrades." not in blocks
    empty = written(replace(of(year.coordinator), changes=(ChangeRow(AFTER, (), (), ()),)))
    assert "Inget åtagande ändrades." in str(empty.blocks)

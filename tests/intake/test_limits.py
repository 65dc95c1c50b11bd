import pytest

from samsyn.base.guard.rules import Kind, objection_to_storing
from samsyn.intake import wording
from samsyn.intake.rules import limits
from samsyn.intake.rules.limits import Objection
from samsyn.intake.rules.tables import Trouble, TroubleKind, rows_as_items, tables_in
from samsyn.papers import reading
from samsyn.papers.naming import labels
from tests.world import PAPERS


@pytest.mark.parametrize(
    ("text", "objection"),
    [
        ("Parterna samverkar.", None),
        ("x" * limits.MOST_TEXT, None),
        ("x" * (limits.MOST_TEXT + 1), Objection.TOO_LONG),
        ("x" * 5_000_000, Objection.TOO_LONG),
        ("x\n" * (limits.MOST_LINES + 1), Objection.TOO_MANY_LINES),
        ("", Objection.SAYS_NOTHING),
        (" \n---\n", Objection.SAYS_NOTHING),
    ],
)
def test_how_much_is_read(text: str, objection: Objection | None) -> None:
    assert limits.objection_to_reading(text) is objection


def test_the_clipboards_html_has_a_limit_of_its_own() -> None:
    assert limits.objection_to_reading("", html="<table></table>") is None
    assert limits.objection_to_reading("a", html="x" * (limits.MOST_HTML + 1)) is Objection.TOO_LONG


def test_what_is_not_seen_is_taken_away_and_told_by_line() -> None:
    assert limits.without_unseen("a\x00b\nc\nd\x07") == ("ab\nc\nd", (1, 3))
    assert limits.without_unseen("a\tb\x0c\n") == ("a\tb\x0c\n", ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Org.nr 212000-2999", []),
        ("Kontakt: 19121212-1212", [(1, 10, Kind.IDENTITY_NUMBER)]),
        (
            "Rad ett\nRing 070-123 45 67 eller 121212-1212",
            [(2, 6, Kind.MOBILE_NUMBER), (2, 26, Kind.IDENTITY_NUMBER)],
        ),
        ("Ring\n\n070-123 45 67", [(3, 1, Kind.MOBILE_NUMBER)]),
        ("Numret är 121212-\n1212", [(1, 1, Kind.IDENTITY_NUMBER)]),
    ],
)
def test_numbers_of_persons_are_told_by_line_and_column(text: str, found: list[tuple[int, int, Kind]]) -> None:
    spotted = limits.persons_in(text)
    assert [(one.line, one.column, one.about.kind) for one in spotted] == found


def test_a_number_of_a_person_is_never_repeated() -> None:
    (spotted,) = limits.persons_in("Kontakt på kvällstid: 19121212-1212")
    assert spotted.about.after == "Kontakt på kvällstid:"
    assert "1212" not in str(spotted)


def test_every_objection_and_choice_has_its_words() -> None:
    for book in (wording.OBJECTIONS, wording.PHRASES, wording.CHOICES, wording.TABLES, wording.FIELDS):
        kind = type(next(iter(book)))
        assert set(book) == set(kind)


@pytest.mark.parametrize("kind", TroubleKind)
def test_every_trouble_is_said_with_its_place(kind: TroubleKind) -> None:
    (table,) = tables_in("Aktivitet\tAnsvarig\nKväll\tPolisen\n")
    said = wording.trouble(Trouble(kind, 1, 2, "Rådet", ("a",), None, 300), table, {"a": "Chefssamrådet"})
    assert said.startswith("Rad 1, kolumn ”Ansvarig”. ")
    assert said.endswith(" Menar ni ”Chefssamrådet”?")


def test_troubles_are_said_as_a_person_reads_them() -> None:
    paper = reading.read_file(PAPERS / "nykvarn.yaml").paper
    (table,) = tables_in("Aktivitet\tAnsvarig\nKväll\tPlaneringsrådet\nRing 070-123 45 67\tPolisen\n")
    found = rows_as_items(table, paper, clause="mal", sensitive=objection_to_storing)
    said = [wording.trouble(one, table, labels(paper)) for row in found.rows for one in row.troubles]
    assert said[0].startswith(
        "Rad 1, kolumn ”Ansvarig”. ”Planeringsrådet” finns inte bland parter, forum och funktioner."
    )
    assert said[1].startswith("Rad 2, kolumn ”Aktivitet”. Det ser ut att stå ett mobilnummer här.")

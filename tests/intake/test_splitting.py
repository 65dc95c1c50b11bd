import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.intake.rules import pieces as rows
from samsyn.intake.rules import splitting
from samsyn.intake.rules.pieces import PieceKind, Pieces
from samsyn.papers import reading
from tests.intake.pasting import MADE_OF, PASTED, from_pdf, from_web, from_word
from tests.world import PAPERS

WAYS = {
    "marked": lambda text: text,
    "word": from_word,
    "web": from_web,
    "pdf": from_pdf,
    "tight pdf": lambda text: from_pdf(text, is_tight=True),
}
OWN_HEADINGS = {
    "nykvarn": {"Undertecknande"},
    "sodertalje": {
        "Lokal lägesbild – prioriterade samverkansområden",
        "Pax-insatser mot organiserad brottslighet",
        "Ungdomskriminalitet",
        "Fysisk miljö",
        "Tryggare hemmiljö",
        "Tystnadskultur",
        "Uppföljningsplan",
    },
    "stockholm": {"Prioriterade stadsövergripande samverkansområden"},
}
"""What our files call a part of the paper that has no heading of its own there."""
RUN_IN = {"Måndagsmöten", "SSPF-grupper"}
"""Södertälje 2023–2026 § 6: bold first words, which a paste without bold does not show."""
HARD = {
    ("sodertalje", "tight pdf"): {"Ungdomskriminalitet", "Tystnadskultur"},
    ("sodertalje", "word"): {"Ungdomskriminalitet"},
}
"""A title right under the signatures, with nothing that sets it apart."""


def pasted(name: str, way: str = "marked") -> str:
    return WAYS[way]((PASTED / f"{name}.txt").read_text())


def titled(pieces: Pieces) -> list[tuple[str, str]]:
    return [(piece.number, piece.title) for piece in pieces]


def is_whole(pieces: Pieces, text: str) -> bool:
    """Tell whether the pieces' parts are the whole original, each place once."""
    spans = sorted(span for piece in pieces for span in piece.spans)
    return "".join(text[first:last] for first, last in spans) == text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MADE_OF)
def test_the_clauses_of_the_paper_are_found(name: str, way: str) -> None:
    paper = reading.read_file(PAPERS / f"{name}.yaml").paper
    found = set(titled(splitting.pieces_of(pasted(name, way))))
    unmarked = set() if way == "marked" else RUN_IN | HARD.get((name, way), set())
    wanted = {(one.number, one.title) for one in paper.clauses if one.title not in OWN_HEADINGS[name] | unmarked}
    assert wanted - found == set()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MADE_OF)
def test_nothing_else_is_taken_for_a_clause(name: str, way: str) -> None:
    paper = reading.read_file(PAPERS / f"{name}.yaml").paper
    found = [piece for piece in splitting.pieces_of(pasted(name, way)) if piece.kind is PieceKind.CLAUSE]
    known = {(one.number, one.title) for one in paper.clauses} | {("", one.title) for one in paper.annexes}
    assert set(titled(tuple(found))) - known == set()


@pytest.mark.parametrize("name", MADE_OF)
def test_the_level_and_the_annex_are_those_of_the_paper(name: str) -> None:
    paper = reading.read_file(PAPERS / f"{name}.yaml").paper
    number_of = {annex.id: annex.number for annex in paper.annexes}
    in_annexes = {(one.title, number_of[one.annex]) for one in paper.clauses if one.annex}
    pieces = [one for one in splitting.pieces_of(pasted(name)) if one.kind is PieceKind.CLAUSE]
    assert {(one.title, one.annex) for one in pieces if one.annex} - in_annexes <= {
        (annex.title, annex.number) for annex in paper.annexes
    }
    own = {one.title: one.level for one in paper.clauses if not one.annex}
    assert {one.title: one.level for one in pieces if not one.annex} == {
        title: level for title, level in own.items() if title not in OWN_HEADINGS[name] | {"Underskrifter"}
    }


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MADE_OF)
def test_the_pieces_are_the_whole_original(name: str, way: str) -> None:
    text = pasted(name, way)
    assert is_whole(splitting.pieces_of(text), text)


def test_a_line_broken_by_the_page_is_mended() -> None:
    text = pasted("stockholm", "pdf")
    (piece,) = [one for one in splitting.pieces_of(text) if one.title == "Lokala samverkansöverenskommelser"]
    assert "till en gemensam. Utifrån orsaksanalysen enas parterna" in piece.text
    assert not any(line.startswith(("2 (", "Samverkansöverenskommelse")) for line in piece.text.splitlines())


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Arbetet ska samord-", "nas av kommunen."], "Arbetet ska samordnas av kommunen."),
        (["Kommunens vård-", "och omsorgschef."], "Kommunens vård- och omsorgschef."),
        (["Det leds av SSPF-", "gruppen."], "Det leds av SSPF-gruppen."),
        (["Det leds av Pax-", "samordnaren."], "Det leds av Pax-samordnaren."),
        (["Det sam\u00adordnas lokalt och regel\u00ad", "bundet."], "Det samordnas lokalt och regelbundet."),
    ],
)
def test_divided_words_are_joined(lines: list[str], text: str) -> None:
    (piece,) = splitting.pieces_of("\n".join(lines))
    assert piece.text == text


# Nykvarn 2021–2022 § 2 and the page of signatures.
@pytest.mark.parametrize(
    "line",
    [
        "1. Nykvarns kommun, org.nr 212000-2999, Centrumvägen 26, 155 80 Nykvarn",
        "15/12-20",
        "2021-01-01 – 2022-12-31",
        "10 gånger per år träffas gruppen",
        "08-721 22 00",
        "Telefon: 08-721 22 00",
        "– 3 Öka skolnärvaron",
    ],
)
def test_a_number_is_never_invented(line: str) -> None:
    text = f"1. BAKGRUND\n\nParterna samverkar om detta.\n\n{line}\n\n2. SYFTE\n\nSyftet är gemensamt."
    assert titled(splitting.pieces_of(text)) == [("1", "Bakgrund"), ("2", "Syfte")]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("§ 6 Samverkansorganisation", "6", "Samverkansorganisation"),
        ("6 § Samverkansorganisation", "6", "Samverkansorganisation"),
        ("§ 6\nSamverkansorganisation", "6", "Samverkansorganisation"),
        ("6.\nSAMVERKANSORGANISATION", "6", "Samverkansorganisation"),
        ("## 6. SAMVERKANSORGANISATION", "6", "Samverkansorganisation"),
        ("**6. Samverkansorganisation**", "6", "Samverkansorganisation"),
        ("6.\tSAMVERKAN MED SSPF", "6", "Samverkan med SSPF"),
        ("Punkt 6 – Samverkansorganisation", "6", "Samverkansorganisation"),
        (
            "6. LOKAL LÄGESBILD OCH PRIORITERADE\nSAMVERKANSOMRÅDEN",
            "6",
            "Lokal lägesbild och prioriterade samverkansområden",
        ),
        ("SAMVERKANSORGANISATION", "", "Samverkansorganisation"),
        ("Samverkansorganisation", "", "Samverkansorganisation"),
    ],
)
def test_a_heading_in_many_forms(heading: str, number: str, title: str) -> None:
    before = "5. ÖVERENSKOMMELSETID\n\nDen gäller i två år, och SSPF berörs."
    text = f"{before}\n\n{heading}\n\nGrunden är dessa forum och deltagare i dem."
    assert titled(splitting.pieces_of(text))[-1] == (number, title)


def test_numbers_in_plain_writing_follow_each_other() -> None:
    text = (
        "1. Bakgrund\nParterna har samverkat länge om detta.\n"
        "2. Parter\nParter är dessa:\n1. Kommunen\n2. Polisen\n3. Brandförsvaret\n"
        "3. Forum\nDet finns två forum för samverkan.\n3.1 Styrgrupp\nStyrgruppen leder arbetet och beslutar.\n"
        "3.2 Arbetsgrupp\nArbetsgruppen planerar arbetet i detalj.\n4. Tid\nÖverenskommelsen gäller i två år."
    )
    found = [(piece.number, piece.title, piece.level) for piece in splitting.pieces_of(text)]
    assert found == [
        ("1", "Bakgrund", 1), ("2", "Parter", 1), ("3", "Forum", 1), ("3.1", "Styrgrupp", 2),
        ("3.2", "Arbetsgrupp", 2), ("4", "Tid", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "label",
    [
        "Bilaga 2\n\nAktivitetsplan",
        "AKTIVITETSPLAN\n\nBilaga 2",
        "Bilaga 2 – Aktivitetsplan",
        "Bilaga 2: Aktivitetsplan",
    ],
)
def test_an_annex_is_known_by_its_label(label: str) -> None:
    text = f"1. BAKGRUND\n\nParterna samverkar om detta.\n\n{label}\n\nPlanen beskriver de prioriterade aktiviteterna."
    piece = splitting.pieces_of(text)[-1]
    assert (piece.title, piece.annex, piece.text) == (
        "Aktivitetsplan",
        "2",
        "Planen beskriver de prioriterade aktiviteterna.",
    )


def test_what_the_paper_calls_its_clauses() -> None:
    for text, word in (
        ("§ 1 Syfte\n\nAtt samverka.", "§"),
        ("1. SYFTE\n\nAtt samverka.", "punkt"),
        ("## Syfte\n\nAtt.", "avsnitt"),
    ):
        assert splitting.clause_word(text, splitting.pieces_of(text)) == word


@pytest.mark.parametrize("text", ["", " \n\n\t", "---\n\x0c"])
def test_nothing_said_is_no_pieces(text: str) -> None:
    assert splitting.pieces_of(text) == ()


LINES = st.sampled_from([
    "# 1. SYFTE", "2. Parter", "BILAGA 1", "Styrgrupp", "Styrgruppen möts fyra gånger per år.", "- Kommunpolis", "a\tb",
    "", "och sam-", "verkan går vidare", "2 (9)", "Ort och datum", "**Måndagsmöten** hålls.", "\x0c", "Innehåll",
    "Mål .... 3",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(LINES, max_size=40).map("\n".join))


@given(TEXTS)
def test_law_the_pieces_of_any_text_are_the_whole_of_it(text: str) -> None:
    pieces = splitting.pieces_of(text)
    assert is_whole(pieces, text) or (not pieces and not any(letter.isalnum() for letter in text))


@given(TEXTS)
def test_law_every_word_is_in_some_piece(text: str) -> None:
    paragraphs = splitting.paragraphs_in(text)
    dropped = {start for each in paragraphs for start in each.dropped}
    said = "".join(each.text for each in paragraphs)
    kept = [one for one in splitting.lines_of(text) if one.start not in dropped]
    lost = {letter for one in kept for letter in one.text.casefold() if letter.isalnum()}
    assert lost <= set(said.casefold())


@given(TEXTS, st.randoms())
def test_law_no_change_of_the_pieces_loses_anything(text: str, chance: random.Random) -> None:
    pieces = splitting.pieces_of(text)
    for _ in range(6 if pieces else 0):
        pieces = changed(pieces, text, chance)
        assert is_whole(pieces, text)
        assert splitting.restored(text, rows.as_stored(pieces)) == pieces


def changed(pieces: Pieces, text: str, chance: random.Random) -> Pieces:
    place, to = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    ways = [
        lambda: rows.split(pieces, chance.randrange(len(text))),
        lambda: rows.join(pieces, min(place, len(pieces) - 2)) if len(pieces) > 1 else pieces,
        lambda: rows.move(pieces, place, to),
        lambda: rows.rename(pieces, place, title="Annan rubrik", number="9"),
    ]
    return chance.choice(ways)()


TITLES = ("Syfte", "Parter", "Tid")


@given(TEXTS, st.data())
def test_law_to_join_what_was_split_gives_it_back(text: str, data: st.DataObject) -> None:
    pieces = splitting.pieces_of(text)
    if pieces:
        at = data.draw(st.integers(0, len(text) - 1))
        after = rows.split(pieces, at)
        place = next(number for number, each in enumerate(pieces) if each.start <= at < each.end)
        assert after == pieces or rows.join(after, place) == pieces


def test_splitting_at_a_heading_takes_its_name() -> None:
    text = "1. SYFTE\n\nParterna samverkar om detta.\n\n2. TID\n\nDen gäller i två år."
    whole = rows.join(splitting.pieces_of(text), 0)
    assert titled(whole) == [("1", "Syfte")]
    assert "2. TID" in whole[0].text
    assert titled(rows.split(whole, text.index("2. TID"))) == [("1", "Syfte"), ("2", "Tid")]
    first, second = rows.split(splitting.pieces_of(text)[:1], text.index("samverkar"))
    assert (first.text, second.text, second.title) == ("Parterna", "samverkar om detta.", "")


@pytest.mark.parametrize(("indent", "level"), [("    ", 2), ("", 1)])
def test_a_title_set_further_in_by_the_table_of_contents_is_on_a_lower_level(indent: str, level: int) -> None:
    table = f"Innehåll\nSyfte .... 2\n{indent}Parter .... 3\nTid .... 4"
    text = f"{table}\n\nSyfte\n\nAtt samverka.\n\nParter\n\nDe är två.\n\nTid\n\nDen gäller i två år."
    found = [(piece.title, piece.level) for piece in splitting.pieces_of(text)]
    assert found == [("Innehåll", 1), ("Syfte", 1), ("Parter", level), ("Tid", 1)]


@pytest.mark.parametrize(("line", "is_kept"), [("2 (3)", False), ("12 (3)", True)])
def test_a_page_is_never_beyond_the_last(line: str, is_kept: bool) -> None:
    (piece,) = splitting.pieces_of(f"1. SYFTE\n\nParterna samverkar.\n\n{line}\n\nDe möts ofta.")
    assert (line in piece.text) is is_kept


@pytest.mark.parametrize(("sentences", "is_kept"), [(1, True), (20, False)])
def test_numbers_alone_are_those_of_pages_only_far_apart(sentences: int, is_kept: bool) -> None:
    page = "Parterna samverkar om detta. " * sentences
    (piece,) = splitting.pieces_of(f"1. SYFTE\n\n{page}\n7\n\n{page}\n8\n\n{page}Så är det.")
    assert [number in piece.text for number in "78"] == [is_kept, is_kept]


def test_a_number_alone_takes_no_sentence_for_its_title() -> None:
    first, second = splitting.pieces_of("§ 1\nSyfte\n\nAtt samverka.\n\n§ 2\nParterna samverkar om detta.")
    assert (first.number, first.title) == ("1", "Syfte")
    assert (second.number, second.title, second.text) == ("2", "", "Parterna samverkar om detta.")


@pytest.mark.parametrize(
    ("last", "titles"),
    [
        ("\nTid\nDen gäller i två år.", ["Parter", "Tid"]),
        ("Tidplan\nTidplanen gäller i två år.", ["Parter", "Tidplan"]),
        ("Skolan\nDe samverkar i två år.", ["Parter"]),
    ],
)
def test_of_many_short_lines_only_a_last_one_set_apart_is_a_title(last: str, titles: list[str]) -> None:
    text = f"1. PARTER\n\nParterna är dessa.\n\nKommunen\nPolisen\nRegionen\n{last}"
    assert [title for _, title in titled(splitting.pieces_of(text))] == titles


def test_many_annexes_do_not_make_plain_numbers_less_of_headings() -> None:
    clauses = "\n\n".join(
        f"{number}. {title}\n\nParterna samverkar om detta." for number, title in enumerate(TITLES, 1)
    )
    annexes = "\n\n".join(f"Bilaga {number} {title}\n\nHär står den." for number, title in enumerate(TITLES, 1))
    found = splitting.pieces_of(f"{clauses}\n\n{annexes}")
    assert [piece.number for piece in found if not piece.annex] == ["1", "2", "3"]


def test_a_stored_piece_that_ends_inside_a_heading_has_the_whole_heading() -> None:
    text = "1. SYFTE\n\nParterna samverkar."
    (stored,) = rows.as_stored(splitting.pieces_of(text))
    halves = [{**stored, "spans": [[0, 4]]}, {**stored, "spans": [[4, len(text)]]}]
    first, second = splitting.restored(text, halves)
    assert [each.text for each in first.paragraphs] == ["1. SYFTE"]
    assert [each.text for each in second.paragraphs] == ["Parterna samverkar."]


def test_what_is_not_there_cannot_be_changed() -> None:
    pieces = splitting.pieces_of("1. SYFTE\n\nParterna samverkar.")
    for wrong in (
        lambda: rows.split(pieces, 999), lambda: rows.join(pieces, 0), lambda: rows.move(pieces, 0, 1),
        lambda: rows.rename(pieces, 1, title="Mål"),
    ):  # fmt: skip
        with pytest.raises(ValueError, match=r"no|there"):
            wrong()
    with pytest.raises(TypeError):
        rows.rename(pieces, 0, paragraphs=())


def test_pieces_know_where_they_stand_and_are_moved() -> None:
    text = "1. SYFTE\n\nParterna samverkar.\n\n2. TID\n\nDen gäller i två år."
    first, second = pieces = splitting.pieces_of(text)
    assert (first.start, second.end) == (0, len(text))
    assert text[second.start :].startswith("2. TID")
    assert rows.move(pieces, 1, 0) == (second, first)
    assert rows.split(pieces, 0) == pieces


def test_a_sentence_that_was_parted_is_put_together_again() -> None:
    text = "1. SYFTE\n\nParterna samverkar om detta."
    (piece,) = splitting.pieces_of(text)
    parted = rows.split((piece,), text.index("om detta"))
    stored = rows.as_stored(parted)
    assert splitting.restored(text, stored) == parted
    assert rows.join(parted, 0) == (piece,)


def test_dots_lead_to_pages_in_a_table_of_contents_without_its_heading() -> None:
    table = "Mål .... 3\n    Parter .... 4\nTid .... 5"
    text = f"{table}\n\nMål\n\nAtt samverka.\n\nParter\n\nDe är två.\n\nTid\n\nDen gäller i två år."
    found = [(piece.title, piece.level) for piece in splitting.pieces_of(text)]
    assert found == [("", 1), ("Mål", 1), ("Parter", 2), ("Tid", 1)]


def test_what_pages_repeat_is_the_text_where_it_is_all_there_is() -> None:
    (piece,) = splitting.pieces_of("Sida 1\nSida 2\nSida 3")
    assert piece.text == "Sida 1 Sida 2 Sida 3"


def test_a_table_of_contents_may_be_all_there_is() -> None:
    (piece,) = splitting.pieces_of("Innehåll\nMål .... 3\nParter .... 4\nTid .... 5")
    assert piece.kind is PieceKind.CONTENTS


def test_more_signatures_after_the_first_are_no_annex() -> None:
    signed = "# Underskrifter\n\nNykvarn\n\n# Underskrifter för regionen\n\nRegionen"
    listed = "2. BILAGOR\n\n- Bilaga 1: Lägesbild\n- Bilaga 2: Uppföljningsplan"
    found = splitting.pieces_of(f"1. SYFTE\n\nAtt samverka.\n\n{listed}\n\n{signed}\n\n# Lägesbild\n\nSå är det.")
    assert [piece.annex for piece in found if piece.kind is PieceKind.SIGNING] == ["", ""]
    assert found[-1].annex == "1"

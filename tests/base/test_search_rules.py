"""The rules of the search: one stem for the forms of a word, letters as Swedish has them, excerpts at whole words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.base.search.rules.asking import MOST_TERMS, asked
from samsyn.base.search.rules.entries import LONGEST_BODY, LONGEST_TITLE, Findable, stems
from samsyn.base.search.rules.excerpts import CUT, Segment, excerpt, marked
from samsyn.base.search.rules.matching import for_postgresql, for_sqlite
from samsyn.base.search.rules.stems import stem
from samsyn.base.search.rules.words import LONGEST, fold, plain, words

FORMS = """
skola skolan skolor skolorna skolornas skolans
trygghet tryggheten trygghetens
ungdom ungdomar ungdomarna ungdomarnas ungdomen
möte mötet möten mötena mötets mötes
åtgärd åtgärder åtgärden åtgärderna åtgärdens
överenskommelse överenskommelsen överenskommelser överenskommelserna
brott brottet brotten brottens brottsligheten brottslighet
polis polisen poliser poliserna polisens
kommun kommunen kommuner kommunens kommunernas
plats platsen platser platserna
beslut beslutet besluten besluta beslutade
lägesbild lägesbilden lägesbilder
narkotika narkotikan narkotikans
aktivitet aktiviteten aktiviteter aktiviteterna
mål målet målen målens
förälder föräldern föräldrar föräldrarna
barn barnet barnen barnens
torg torget torgen torgens
gata gatan gator gatorna
vecka veckan veckor veckorna
samordnare samordnaren samordnarna
ordförande ordföranden
ledamot ledamoten ledamöter ledamöterna
insats insatsen insatser insatserna
brand branden bränder bränderna bilbränder|bilbrand
stad staden städer städerna städernas
plan planen planer planerna
åtgärdsplan åtgärdsplanen åtgärdsplaner åtgärdsplanens
regel regeln regler reglerna
cykel cykeln cyklar cyklarna
vapen vapnet vapnen
tecken tecknet tecknen
år året åren åren
område området områden områdena
elev eleven elever eleverna
klotter klottret
inbrott inbrottet inbrotten
bostad bostaden bostäder bostäderna
medborgarlöfte medborgarlöftet medborgarlöften medborgarlöftena
uppdrag uppdraget uppdragen
anteckning anteckningar anteckningarna anteckningen
styrgrupp styrgruppen styrgrupper
hem hemmet hemmen
rum rummet rummen
program programmet programmen
lokal lokalt lokala lokaler lokalerna
sommar sommaren somrar somrarna
kriminalitet kriminaliteten
handel handeln
skolavslutning skolavslutningen skolavslutningar skolavslutningarna
land landet länder länderna
natt natten nätter nätterna
"""
"""Each line is forms of one word; what stands after a stroke is another word with the form before it."""


@pytest.mark.parametrize("forms", [line.split() for line in FORMS.strip().splitlines()], ids=lambda forms: forms[0])
def test_the_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    alone = [form for form in forms if "|" not in form]
    assert len({stem(form) for form in alone}) == 1, {form: stem(form) for form in alone}
    for form, other in (form.split("|") for form in forms if "|" in form):
        assert stem(form) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("skola", "skuld"), ("plan", "plats"), ("polis", "politik"), ("man", "mål"), ("organ", "organisation"),
        ("brand", "brott"), ("hand", "handel"), ("park", "part"), ("stad", "start"),
    ],
)  # fmt: skip
def test_words_that_are_not_the_same_have_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text("abdefgiklmnoprstuvyåäö", max_size=20))
def test_any_letters_have_a_stem(word: str) -> None:
    assert len(stem(word)) <= len(word)
    assert not word or stem(word)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Södertälje", "södertälje"), ("ÅTGÄRD", "åtgärd"), ("idé", "ide"), ("A\u030a", "å"), ("Ærø", "ärö"),
        ("Straße", "strasse"), ("ﬁl", "fil"), ("½", "12"), ("İ", "i"), ("x" * 99, "x" * LONGEST),
    ],
)  # fmt: skip
def test_case_and_accents_are_folded_and_swedish_letters_kept(written: str, folded: str) -> None:
    assert [word.folded for word in words(plain(written))] in ([folded], [folded.replace("ss", "ß")])


@pytest.mark.parametrize("mark", ["\x00", "\n", "\ud800", "\ue000", "\u0378", "\u00a0", "\x85"])
def test_what_cannot_be_stored_or_seen_is_a_blank(mark: str) -> None:
    assert plain(f"{mark}mo\u0308te{mark}{mark} på torget{mark}") == "möte på torget"


def test_a_letter_that_folds_to_nothing_is_no_word() -> None:
    assert [one.folded for one in words("torg \u037a torg")] == ["torg", "torg"]


def test_a_mark_alone_is_no_word() -> None:
    assert fold("\u0301") == ""
    assert list(words("– … ”\u0301”")) == []
    assert plain(" a\0b \n c\ud800 ") == "a b c"


def test_a_question_is_its_telling_words() -> None:
    assert [term.word for term in asked("Vad är målet med trygghet i skolan?").terms] == ["målet", "trygghet", "skolan"]
    assert [term.word for term in asked("vad är det").terms] == ["vad", "är", "det"]
    assert [term.word for term in asked("Skolan skolan SKOLAN").terms] == ["skolan"]
    assert asked("!?").terms == asked("").terms == ()
    assert asked(" ".join(f"ord{n}" for n in range(MOST_TERMS + 1))).is_cut
    assert asked("a" * 10_000).is_cut
    assert not asked(" ".join(f"ord{n}" for n in range(MOST_TERMS))).is_cut


@pytest.mark.parametrize(
    ("term", "word", "expected"),
    [
        ("skol", "skolavslutning", True),
        ("skola", "skolavslutning", True),
        ("skolan", "skolorna", True),
        ("sk", "skola", False),
        ("avslutning", "skolavslutning", False),
        ("202", "2026", False),
        ("2026", "2026", True),
        ("est", "est", True),
        ("i", "i", True),
        ("i", "inom", False),
    ],
)
def test_a_term_is_a_form_of_the_word_or_its_beginning(term: str, word: str, expected: bool) -> None:
    (alone,) = asked(term).terms
    assert alone.hits(word) is expected


def test_what_the_databases_are_asked() -> None:
    terms = asked("torget 4").terms
    assert for_sqlite(terms, ["@7", "@8"]) == '("@7" OR "@8") AND ("=torg" OR "torget" *) AND ("=4")'
    assert for_postgresql(terms, ["@7", "@8"]) == "('@7' | '@8') & ('=torg' | 'torget':*) & ('=4')"
    assert for_postgresql(terms) == "('=torg' | 'torget':*) & ('=4')"


def test_a_thing_is_kept_no_longer_than_is_sought() -> None:
    kept = Findable("item", "1", "t" * 999, "b" * 99_999).tidied()
    assert (len(kept.title), len(kept.body)) == (LONGEST_TITLE, LONGEST_BODY)
    assert stems("På torget!") == " på =på torget =torg "
    assert stems("–") == ""


def shown(segments: tuple[Segment, ...]) -> str:
    return "".join(f"[{one.text}]" if one.is_hit else one.text for one in segments)


def test_hits_are_marked() -> None:
    terms = asked("skolan").terms
    assert shown(marked("Skolor och skolgård", terms)) == "[Skolor] och skolgård"
    assert shown(marked("<b>Skola</b>", terms)) == "<b>[Skola]</b>"
    assert marked("", terms) == excerpt("", terms) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skolan", "[Skolan]"),
        ("inget här", "inget här"),
        ("ord " * 30 + "skolan", f"{CUT} {'ord ' * 14}[skolan]"),
        ("skolan " + "ord " * 30, f"[skolan] {'ord ' * 7}ord {CUT}"),
        ("x" * 99 + " skolan", f"{CUT} [skolan]"),
        ("x" * 99, f"{'x' * 40} {CUT}"),
        ("skolan i ord. · (ord vidare och vidare och", f"[skolan] i ord {CUT}"),
    ],
)
def test_an_excerpt_stands_round_the_first_hit(text: str, expected: str) -> None:
    length = 99 if "ord skolan" in text else 17 if "vidare" in text else 40
    assert shown(excerpt(text, asked("skolan").terms, length=length)) == expected


def test_an_excerpt_stands_where_most_of_the_words_do() -> None:
    text = "Skolan först. " + "Mellan dem mycket annat. " * 20 + "Sedan skola och narkotika. " + "Och mer. " * 20
    told = shown(excerpt(text, asked("narkotika skolan").terms, length=120))
    assert "[skola] och [narkotika]" in told
    assert shown(excerpt(text, asked("skolan xyz").terms, length=120)).startswith("[Skolan] först")


@given(st.text("skola n.", max_size=600), st.sampled_from(["skola", "a", "finns-inte"]))
def test_an_excerpt_is_a_stretch_of_the_text(text: str, question: str) -> None:
    text = plain(text)
    terms = asked(question).terms
    told = "".join(one.text for one in excerpt(text, terms) if CUT not in one.text)
    assert told in text
    assert "".join(one.text for one in marked(text, terms)) == text
    if any(one.is_hit for one in marked(text, terms)):
        assert any(one.is_hit for one in excerpt(text, terms))

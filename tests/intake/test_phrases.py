from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.almanac.reading import read
from samsyn.almanac.rhythms import NotUnderstood
from samsyn.almanac.writing import write
from samsyn.intake.rules import splitting
from samsyn.intake.rules.finding import terms
from samsyn.intake.rules.finding.phrase import PhraseKind
from samsyn.intake.rules.finding.sentences import LONGEST, around, sentences_of
from samsyn.intake.rules.phrases import phrases_in
from samsyn.papers import reading
from samsyn.papers.promises import promises
from tests.intake.pasting import MADE_OF, PASTED, from_pdf
from tests.world import PAPERS

KNOWN = Path(__file__).parents[1] / "almanac/phrases.txt"


def marked(sentence: str) -> tuple[str, str]:
    """Give a sentence without its brackets, and what stood in them."""
    phrase = sentence[sentence.index("[") + 1 : sentence.index("]")]
    return sentence.replace(f"[{phrase}]", phrase), phrase


# Nykvarn 2021–2022 §§ 5–9, Södertälje 2023–2026 §§ 6 and 10, Stockholm 2024, Haninge 2022–2024.
@pytest.mark.parametrize(
    ("sentence", "understood"),
    [
        ("Chefssamrådet sammanträder [fyra gånger per år] för att följa upp.", "fyra gånger per år"),
        ("Gruppen träffas [minst 10 gånger per år] och leds där.", "minst tio gånger per år"),
        ("Bilden ska uppdateras [minst en (1) gång varje år].", "minst en gång per år"),
        ("Uppföljning sker [två gånger per år].", "två gånger per år"),
        (
            "Den äger rum [fyra gånger per år eller fler vid behov], där det passar.",
            "fyra gånger per år samt vid behov",
        ),
        ("Forumet träffas [var 3:e vecka samt vid behov].", "var tredje vecka samt vid behov"),
        ("Den äger rum [varje vecka] på polisstationen.", "varje vecka"),
        ("[Varje fredagskväll] arrangeras samverkansmöten.", "varje fredagskväll"),
        (
            "Den ska ske [minst 4 gånger per år, vid varje chefsamråd].",
            "minst fyra gånger per år, vid varje chefsamråd",
        ),
        ("Den följs upp [löpande och i slutet av varje år] av gruppen.", "löpande samt i slutet av varje år"),
        ("Möten hålls [vid minst två (2) tillfällen per år och vid behov].", "minst två gånger per år samt vid behov"),
        ("OSG möts [första torsdagen (helgfri dag) i månaden].", "första helgfria torsdagen varje månad"),
        ("Samråd inleds [senast sex månader före periodens slut].", "senast sex månader före överenskommelsens utgång"),
        ("Planen ska redovisas [senast den 31 mars varje år].", "senast den 31 mars"),
        ("– föredragning [vid Chefssamrådets sammanträden]", "vid varje sammanträde i Chefssamrådet"),
        ("Lägesbilden presenteras [vid varje styrgruppsmöte] för beslut.", "vid varje styrgruppsmöte"),
    ],
)
def test_the_longest_that_is_understood_is_found(sentence: str, understood: str) -> None:
    text, phrase = marked(sentence)
    (found,) = phrases_in(text)
    assert (found.text, found.understood, found.is_loose) == (phrase, understood, False)
    assert text[found.start : found.end] == phrase


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("OSG möts [en gång per månad].", PhraseKind.RECURRING),
        ("Redovisningen ska vara klar [den 1 oktober 2026].", PhraseKind.DATED),
        ("De deltar [på chefsrådsmöten].", PhraseKind.ON_MEETING),
        ("Den kan revideras [vid behov].", PhraseKind.OPTIONAL),
        ("Arbetet sker [löpande under samverkansperioden].", PhraseKind.STANDING),
        ("Gruppen arbetar [enligt åtgärdsplanen] för att nå målen.", PhraseKind.UNSCHEDULED),
        ("Avstämningar görs [utifrån behov och den aktuella situationen].", PhraseKind.OPTIONAL),
        ("[Om andra underlag används till bilden] ska detta framgå.", PhraseKind.EVENT),
        ("Planen ska uppdateras [om det är påkallat av beslut].", PhraseKind.EVENT),
    ],
)
def test_what_sets_no_time_is_marked_so(sentence: str, kind: PhraseKind) -> None:
    text, phrase = marked(sentence)
    (found,) = phrases_in(text)
    timed = {PhraseKind.RECURRING, PhraseKind.DATED, PhraseKind.ON_MEETING}
    assert (found.text, found.kind, found.is_loose) == (phrase, kind, kind not in timed)


@pytest.mark.parametrize(
    ("sentence", "days", "understood"),
    [
        ("[löper fr.o.m. 2021-01-01 t.o.m. 2022-12-31]", "2021-01-01 2022-12-31", "1 januari 2021–31 december 2022"),
        ("[gäller från och med 2023-01-01 till och med 2026-12-31].", "2023-01-01 2026-12-31",
         "1 januari 2023–31 december 2026"),
        ("Den [gäller från den 1 januari 2024 och tillsvidare]", "2024-01-01 open", "från 1 januari 2024 tills vidare"),
        ("Överenskommelsen [gäller 2023–2026].", "2023 2026", "2023–2026"),
        ("[gäller fr.o.m. 2022-01-xx t.o.m. 2024-12-31]", "2022-01-xx 2024-12-31", "januari 2022–31 december 2024"),
        ("[gäller under perioden 1/1 2022 – 31/12 2024]", "2022-01-01 2024-12-31", "1 januari 2022–31 december 2024"),
        ("[2021-01-01 – 2022-12-31]", "2021-01-01 2022-12-31", "1 januari 2021–31 december 2022"),
        ("Den [gäller tills vidare].", " open", "tills vidare"),
        ("Den [gäller till och med 2024-12-31].", " 2024-12-31", "till och med 31 december 2024"),
        ("Den [träder i kraft den 1 maj 2024].", "2024-05-01 ", "från 1 maj 2024"),
    ],
)  # fmt: skip
def test_how_long_it_holds(sentence: str, days: str, understood: str) -> None:
    text, phrase = marked(sentence)
    (found,) = phrases_in(text)
    assert (found.text, found.kind, found.understood) == (phrase, PhraseKind.TERM, understood)
    term = terms.term_in(text)
    assert term is not None
    assert f"{term.first_day} {'open' if term.is_open_ended else term.last_day}" == days


@pytest.mark.parametrize("sentence", ["Den gäller 2026–2023.", "Den gäller från den 31 februari 2024 tills vidare."])
def test_days_that_cannot_be_are_no_term(sentence: str) -> None:
    assert terms.term_in(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "understood"),
    [
        ("Ordförandeskapet gäller under ett år.", "ordförandeskapet växlar varje år"),
        ("Ordförandeskapet roterar årligen mellan kommunen och polisen.", "ordförandeskapet växlar varje år"),
        ("Ordförandeskapet alterneras mellan kommun och polis.", "ordförandeskapet växlar"),
        ("Kommunens stadsdirektör är ordförande för gruppen.", "ordförande, samma hela tiden"),
        ("Forumet leds av säkerhetschefen tillsammans med polisens samordnare.", "ordförande tillsammans"),
        ("Polisen leder forumet.", "ordförande, samma hela tiden"),
    ],
)
def test_whose_turn_it_is_to_chair(sentence: str, understood: str) -> None:
    (found,) = phrases_in(sentence)
    assert (found.kind, found.understood) == (PhraseKind.CHAIR, understood)


@pytest.mark.parametrize(
    "sentence",
    [
        "En gång var det annorlunda i kommunen.",
        "Det kontinuerliga samarbetet ger ledningen ett helhetsperspektiv.",
        "Den lokala nivån ska genom den kontinuerligt uppdaterade lägesbilden visa vad som behövs.",
        "Under hösten 2022 drabbades kommunen av skjutvapenvåld.",
        "I mars presenterades rapporten för nämnden.",
        "Arbetet har pågått sedan mars 2019.",
        "Kommunens avdelningschef daglig verksamhet",
        "Säkerhetschefen ska vara ständigt adjungerad.",
        "Centrum upplevs som otryggt på kvällar, nätter och helger.",
        "I dag finns grupperna på ett antal skolor.",
        "Ort och datum 15/12-20",
        "Södertälje 2021-01-04",
        "Polisen slog fast i en rapport från 2021 att det finns 60 utsatta områden.",
        "Det sker ca 20 000 dumpningar om året.",
        "Målgruppen är barn och unga, 0-20 år.",
        "Läget framkommer på våra måndagsmöten.",
        "Gruppen fattar beslut om riktade insatser under kommande vecka.",
        "Två tjänstemän per part deltar.",
        "Nyköpingsvägen 23, 151 32 Södertälje",
        "Det gäller enligt punkten 8.",
    ],
)
def test_an_ordinary_sentence_is_left_alone(sentence: str) -> None:
    assert phrases_in(sentence) == ()


def test_what_the_almanac_understands_is_found_in_a_sentence() -> None:
    lines = [line.split("\t") for line in KNOWN.read_text().splitlines() if "\t" in line and not line.startswith("#")]
    known = [(phrase.strip(" ."), canonical) for phrase, canonical in lines if canonical != "-"]
    found = [
        canonical in {one.understood for one in phrases_in(f"Gruppen ska träffas {phrase} för att följa upp arbetet.")}
        for phrase, canonical in known
    ]
    assert sum(found) > 0.92 * len(known)


@pytest.mark.parametrize("name", MADE_OF)
def test_the_rhythms_of_the_paper_are_found_in_its_text(name: str) -> None:
    """Of those in clauses; plans come as tables."""
    paper = reading.read_file(PAPERS / f"{name}.yaml").paper
    text = (PASTED / f"{name}.txt").read_text()
    understood = {one.understood for piece in splitting.pieces_of(text) for one in phrases_in(piece.text)}
    own = [one.rhythm for one in (*paper.forums, *paper.promises, *paper.follow_up) if one.rhythm]
    wanted = {write(rhythm) for phrase in own if not isinstance(rhythm := read(phrase), NotUnderstood)}
    in_words_of_ours = {"vid varje sammanträde"}  # "för att följa upp" says at each meeting without saying so
    assert wanted - understood - in_words_of_ours == set()
    assert len(wanted) >= 4 <= len(promises(paper))


@pytest.mark.parametrize("name", MADE_OF)
def test_the_same_is_found_however_it_was_pasted(name: str) -> None:
    text = (PASTED / f"{name}.txt").read_text()
    as_marked, as_pdf = (
        sorted(one.understood for piece in splitting.pieces_of(way) for one in phrases_in(piece.text))
        for way in (text, from_pdf(text))
    )
    assert as_marked == as_pdf


@pytest.mark.parametrize(
    ("text", "begin_with"),
    [("samverkan " * 100, [" "]), ("s" * (2 * LONGEST + 1), ["s", "s"])],
    ids=["between words", "in a word that is too long"],
)
def test_a_sentence_that_is_too_long_is_taken_in_parts(text: str, begin_with: list[str]) -> None:
    parts = list(sentences_of(text))
    assert "".join(part for _, part in parts) == text
    assert all(text.startswith(part, start) and len(part) <= LONGEST for start, part in parts)
    assert [part[0] for _, part in parts[1:]] == begin_with


def test_a_place_is_widened_to_its_sentence_and_one_between_sentences_is_left() -> None:
    text = "Gruppen möts.\n\nDen följer upp."
    assert around(text, 19, 25) == (15, len(text))
    assert around(text, 13, 15) == (13, 15)


WORDS = st.sampled_from([
    "fyra", "gånger", "per", "år", "vid", "behov", "minst", "varje", "möte", "den", "1", "mars", "2021", "–", "samt",
    "om", "ska", "ordförandeskapet", "alternerar", "enligt", "planen", "(1)", ".", ",", "löper", "fr.o.m.",
    "2021-01-01", "t.o.m.", "leds av", "kommunen", "\n", "I", "Under",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join))


@given(TEXTS)
def test_law_phrases_stand_where_they_say_and_never_over_each_other(text: str) -> None:
    found = phrases_in(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(TEXTS)
def test_law_what_is_understood_is_what_the_almanac_reads(text: str) -> None:
    others = {PhraseKind.TERM, PhraseKind.CHAIR, PhraseKind.EVENT}
    for one in phrases_in(text):
        if one.kind not in others:
            rhythm = read(one.text)
            assert not isinstance(rhythm, NotUnderstood)
            assert write(rhythm) == one.understood

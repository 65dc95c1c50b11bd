from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from samsyn.intake.rules import splitting
from samsyn.intake.rules.finding.phrase import Phrase
from samsyn.intake.rules.phrases import phrases_in
from samsyn.intake.rules.suggesting import Choice, Ground, Place, Suggestion, ground, suggestions
from samsyn.intake.rules.suggesting.making import MAKERS
from samsyn.intake.rules.suggesting.wordings import case_of
from samsyn.papers import editing, reading
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values
from tests.intake.pasting import MADE_OF, PASTED
from tests.world import PAPERS


@cache
def paper(name: str) -> Paper:
    return reading.read_file(PAPERS / f"{name}.yaml").paper


def at(name: str, clause: str, text: str, **changes: object) -> tuple[Ground, Place, Phrase]:
    """Give the first phrase of a text as if it stood in a clause of one of the five."""
    of = replace(paper(name), **changes)
    title = next((one.title for one in of.clauses if one.id == clause), "")
    return ground(of), Place(clause, title, text), phrases_in(text)[0]


def first(name: str, clause: str, text: str, **changes: object) -> Suggestion:
    base, place, phrase = at(name, clause, text, **changes)
    return suggestions(phrase, place, base)[0]


# Nykvarn 2021–2022 § 6.
MEETS = "Chefssamrådet sammanträder fyra gånger per år för att följa upp samverkan."


def test_a_forums_meetings_are_written_in_the_forum() -> None:
    found = first("nykvarn", "chefssamradet", MEETS)
    (held,) = [one for one in paper("nykvarn").forums if one.id == "chefssamradet"]
    quote = "Chefssamrådet sammanträder fyra gånger per år"
    assert (found.choice, found.path, found.is_change, found.said) == (
        Choice.FORUM,
        f"forums/{held.id}",
        True,
        held.name,
    )
    assert found.values == {**as_values(held), "rhythm": "fyra gånger per år", "quote": quote}


def test_a_forum_that_is_not_there_is_a_new_one() -> None:
    text = f"Chefssamrådet är högst beslutande. {MEETS}"
    found = first("nykvarn", "chefssamradet", text, forums=())
    assert (found.choice, found.path, found.is_change) == (Choice.FORUM, "forums", False)
    assert found.values == {
        "name": "Chefssamrådet", "level": "strategic", "clause": "chefssamradet", "is_highest": True,
        "rhythm": "fyra gånger per år", "quote": "Chefssamrådet sammanträder fyra gånger per år",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "clause", "text", "choice", "values"),
    [
        # Nykvarn 2021–2022 § 7: the coordinators' tasks.
        ("nykvarn", "samordnare", "– föredragning av ärenden vid Chefssamrådets sammanträden", Choice.RECURRING,
         {"title": "Föredragning av ärenden", "rhythm": "vid Chefssamrådets sammanträden", "to": "chefssamradet",
          "owner": ["sakerhetschef", "kommunpolis", "kommunrepresentant"]}),
        # Nykvarn § 9.
        ("nykvarn", "uppdatering", "Om andra underlag används till bilden ska detta framgå av handlingen.",
         Choice.ON_EVENT, {"title": "Detta ska framgå av handlingen", "when": "om andra underlag används till bilden"}),
        # Södertälje 2023–2026 § 6.
        ("sodertalje", "punkt-6-operativt-chefsamrad", "Frågor ska alltid lyftas till den strategiska styrgruppen.",
         Choice.STANDING, {"rhythm": "alltid", "owner": ["operativt-chefsamrad"], "to": "strategisk-styrgrupp"}),
        # Stockholm 2024, uppföljning.
        ("stockholm", "uppfoljning", "Parterna genomför en länsgemensam trygghetsmätning årligen.", Choice.RECURRING,
         {"title": "Parterna genomför en länsgemensam trygghetsmätning", "rhythm": "årligen",
          "owner": ["staden", "polisen"]}),
        ("stockholm", "stadsovergripande-beredningsgrupp",
         "Beredningsgruppen ska en gång per år redogöra för resultatet för den stadsövergripande styrgruppen.",
         Choice.RECURRING, {"owner": ["stadsovergripande-beredningsgrupp"], "to": "stadsovergripande-styrgrupp"}),
        # Haninge 2022–2024: what is needed only at times.
        ("haninge", "", "Styrgruppen adjungerar deltagare vid behov.", Choice.ON_EVENT, {"when": "vid behov"}),
    ],
)  # fmt: skip
def test_a_promise_says_what_when_who_and_to_whom(
    name: str, clause: str, text: str, choice: Choice, values: dict[str, object]
) -> None:
    found = first(name, clause, text)
    assert (found.choice, found.path, found.is_change) == (choice, "promises", False)
    assert {key: found.values[key] for key in values} == values


def test_an_annex_is_updated_as_its_clause_says() -> None:
    text = "Den lokala lägesbilden enligt punkten 8 ska uppdateras minst en (1) gång varje år."
    found = first("nykvarn", "uppdatering", text)
    (held,) = [one.update for one in paper("nykvarn").annexes if one.id == "lokal-lagesbild"]
    assert (found.choice, found.path) == (Choice.ANNEX, "annexes/lokal-lagesbild/update")
    assert held is not None
    assert found.values == as_values(held)


@pytest.mark.parametrize(
    ("text", "choice", "path", "values"),
    [
        ("Den löper fr.o.m. 2021-01-01 t.o.m. 2022-12-31.", Choice.TERM, "term",
         {"first_day": "2021-01-01", "last_day": "2022-12-31"}),
        ("Den gäller från den 1 januari 2024 och tillsvidare.", Choice.TERM, "term",
         {"first_day": "2024-01-01", "is_open_ended": True}),
        ("En ny överenskommelse ska sedan gälla fr.o.m. 2023-01-01 till 2026-12-31.", Choice.RENEWAL, "renewal",
         {"successor_first_day": "2023-01-01", "successor_last_day": "2026-12-31"}),
        ("Den förlängs med tre år efter samråd, som inleds senast sex månader före överenskommelsens utgång.",
         Choice.RENEWAL, "renewal", {"extension_years": 3, "consultation_months_before": 6}),
        ("Överenskommelsen ska revideras varje år.", Choice.RENEWAL, "renewal", {"review_rhythm": "varje år"}),
    ],
)  # fmt: skip
def test_how_long_it_holds_and_how_it_goes_on(text: str, choice: Choice, path: str, values: dict[str, object]) -> None:
    found = first("nykvarn", "overenskommelsetid", text, renewal=None)
    assert (found.choice, found.path, found.is_change) == (choice, path, True)
    assert {key: found.values[key] for key in found.values if key not in {"clause", "quote"}} == values


@pytest.mark.parametrize(
    ("about", "level"),
    [("enskilda ungdomar", "individual"), ("operativa insatser", "operative"), ("samverkan", "strategic")],
)
def test_the_level_of_a_new_forum_is_what_its_clause_is_about(about: str, level: str) -> None:
    found = first("nykvarn", "chefssamradet", f"Gruppen träffas varje vecka om {about}.", forums=())
    assert (found.choice, found.values["level"]) == (Choice.FORUM, level)


def test_a_promise_that_says_only_when_is_called_by_its_phrase() -> None:
    found = first("nykvarn", "", "Varje vecka.")
    assert (found.choice, found.values["title"]) == (Choice.RECURRING, "Varje vecka")


def test_a_sentence_without_days_makes_no_term() -> None:
    base, place, phrase = at("nykvarn", "overenskommelsetid", MEETS)
    assert MAKERS[Choice.TERM](case_of(phrase, place, base)) == Suggestion(Choice.TERM)


TURNS = "Chefssamrådets ordförandeskap alternerar mellan lokalpolisområdeschefen, distriktschefen och kommundirektören."


@pytest.mark.parametrize(
    ("name", "clause", "text", "kind", "order"),
    [
        ("nykvarn", "chefssamradet", f"{TURNS} Ordförandeskapet gäller under ett år.", "yearly",
         ["lokalpolisomradeschef", "distriktschef", "kommundirektor"]),
        ("nykvarn", "chefssamradet", f"Ordförandeskapet gäller under ett år. {TURNS}", "yearly",
         ["lokalpolisomradeschef", "distriktschef", "kommundirektor"]),
        ("nykvarn", "planeringsgruppen", "Ordförandeskapet alterneras mellan kommun och polis.", "alternating",
         ["kommunen", "polisen"]),
        ("nykvarn", "operativa-gruppen", "Ordförandeskapet ligger på Säkerhetschefen i kommunen.", "fixed",
         ["sakerhetschef"]),
        ("sodertalje", "punkt-6", "Kommunens stadsdirektör är ordförande för gruppen.", "fixed", ["stadsdirektor"]),
    ],
)  # fmt: skip
def test_whose_turn_it_is_to_chair(name: str, clause: str, text: str, kind: str, order: list[str]) -> None:
    found = first(name, clause, text)
    assert found.choice is Choice.CHAIR
    assert (found.values["kind"], list(found.values["order"])) == (kind, order)


def kommunpolis_and(*names: str) -> Ground:
    """Gather Nykvarn's paper with one function, and one for each further name."""
    (one,) = [body for body in paper("nykvarn").bodies if body.id == "kommunpolis"]
    others = (replace(one, id=f"annan-{number}", name=name) for number, name in enumerate(names))
    return ground(replace(paper("nykvarn"), bodies=(one, *others)))


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Polisens kommunpolis deltar.", ["kommunpolis"]),
        ("Polisens, kommunpolis deltar.", ["polisen", "kommunpolis"]),
        ("Kommunens kommunpolis deltar.", ["kommunen", "kommunpolis"]),
    ],
)
def test_a_party_that_only_says_whose_a_function_is_is_left_out(text: str, keys: list[str]) -> None:
    assert [one.key for one in kommunpolis_and().named_in(text)] == keys


def test_a_function_whose_name_is_only_a_mark_is_nobody_in_a_text() -> None:
    found = kommunpolis_and("-").named_in("Kommunpolis - deltar.")
    assert [one.key for one in found] == ["kommunpolis"]


def test_nothing_is_always_a_choice_and_never_the_only_one() -> None:
    for name in MADE_OF:
        for _, found in of_the_text(name):
            choices = [one.choice for one in found]
            assert choices[-1] is Choice.NOTHING
            assert 1 < len(choices) == len(set(choices))


def of_the_text(name: str) -> Iterator[tuple[Place, tuple[Suggestion, ...]]]:
    """Suggest for every phrase of a pasted text, beside the paper that it became."""
    of = paper(name)
    base = ground(of)
    ids = {(one.number, one.title): one.id for one in of.clauses}
    for piece in splitting.pieces_of((PASTED / f"{name}.txt").read_text()):
        place = Place(ids.get((piece.number, piece.title), of.clauses[0].id), piece.title, piece.text)
        for phrase in phrases_in(piece.text):
            yield place, suggestions(phrase, place, base)


@pytest.mark.parametrize("name", MADE_OF)
def test_law_whatever_is_chosen_can_be_written(name: str) -> None:
    of = paper(name)
    content = as_values(of)
    for _, found in of_the_text(name):
        for one in found[:-1]:
            put = editing.put(content, one.path, one.values) if one.is_change else ()
            made = put or editing.add(content, one.path, one.values)[0]
            assert editing.new_faults(of, editing.read_values(made)) == (), one


@pytest.mark.parametrize("name", MADE_OF)
def test_law_a_quote_is_word_for_word_and_short(name: str) -> None:
    for place, found in of_the_text(name):
        quotes = [one.values["quote"] for one in found[:-1]]
        assert all(0 < len(quote) <= 100 and quote in place.text for quote in quotes)
        assert all(len(one.values.get("title", "")) <= 120 for one in found)


def test_the_forums_of_the_paper_are_found_again() -> None:
    """Nykvarn 2021–2022 § 6: all three, with their rhythms and chairs as the file has them."""
    of = paper("nykvarn")
    best = {one.path: one for _, found in of_the_text("nykvarn") for one in found[:1]}
    for forum in of.forums:
        assert best[f"forums/{forum.id}"].values["rhythm"] == forum.rhythm
        assert forum.chair is not None
        rule = best[f"forums/{forum.id}/chair"].values
        assert (rule["kind"], tuple(rule["order"])) == (forum.chair.kind, forum.chair.order)

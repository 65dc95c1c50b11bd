"""Each collaboration's words, bent as Swedish bends them."""

import pytest

from samsyn.papers.words import KEYS, Word, bend, words


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("åtgärdsplan", "åtgärdsplan åtgärdsplanen åtgärdsplaner åtgärdsplanerna"),
        ("aktivitetsplan", "aktivitetsplan aktivitetsplanen aktivitetsplaner aktivitetsplanerna"),
        ("styrgrupp", "styrgrupp styrgruppen styrgrupper styrgrupperna"),
        ("chefssamråd", "chefssamråd chefssamrådet chefssamråd chefssamråden"),
        ("fokusområde", "fokusområde fokusområdet fokusområden fokusområdena"),
        ("insats", "insats insatsen insatser insatserna"),
        ("samordnare", "samordnare samordnaren samordnare samordnarna"),
        ("minnesanteckning", "minnesanteckning minnesanteckningen minnesanteckningar minnesanteckningarna"),
        ("protokoll", "protokoll protokollet protokoll protokollen"),
        ("BRÅ-råd", "BRÅ-råd BRÅ-rådet BRÅ-råd BRÅ-råden"),
        ("Plan", "Plan Planen Planer Planerna"),
    ],
)
def test_a_word_is_bent_by_its_last_part(word: str, forms: str) -> None:
    bent = bend(word)
    assert bent is not None
    assert [bent.indefinite, bent.definite, bent.plural, bent.plural_definite] == forms.split()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (
            "prioriterat samverkansområde",
            Word(
                "prioriterat samverkansområde",
                "det prioriterade samverkansområdet",
                "prioriterade samverkansområden",
                "de prioriterade samverkansområdena",
                is_ett=True,
            ),
        ),
        (
            "lokal lägesbild",
            Word("lokal lägesbild", "den lokala lägesbilden", "lokala lägesbilder", "de lokala lägesbilderna"),
        ),
        ("blubb, blubben, blubbar, blubbarna", Word("blubb", "blubben", "blubbar", "blubbarna")),
        ("bord, bordet, bord, borden", Word("bord", "bordet", "bord", "borden", is_ett=True)),
        ("blubb", None),
        ("", None),
        ("a, b, c", None),
        ("a, , c, d", None),
        ("konstig plan", None),
        ("lokal blubb", None),
    ],
)
def test_words_of_several_parts_and_words_with_their_forms(word: str, expected: Word | None) -> None:
    assert bend(word) == expected


def test_articles() -> None:
    bent = [bend(word) for word in ("åtgärdsplan", "chefssamråd")]
    assert [word.with_article for word in bent if word] == ["en åtgärdsplan", "ett chefssamråd"]


def test_the_set_is_always_complete() -> None:
    chosen = words({"steering_forum": "chefssamråd", "plan": "blubb", "okänd": "plan"})
    assert set(chosen) == set(KEYS)
    assert chosen["steering_forum"].definite == "chefssamrådet"
    assert chosen["plan"].definite == "åtgärdsplanen"
    assert words({})["picture"].definite == "den lokala lägesbilden"


def test_english_has_its_own_words() -> None:
    assert words({"plan": "handlingsplan"}, "en")["plan"] == Word(
        "action plan", "the action plan", "action plans", "the action plans"
    )

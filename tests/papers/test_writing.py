"""What is written reads back to the same paper, and is then written the same."""

import json
from datetime import date

import yaml
from hypothesis import HealthCheck, given, settings

from samsyn.papers import writing
from samsyn.papers.kinds import AmendedBy
from samsyn.papers.model import Amendment, Paper, Signature
from samsyn.papers.reading import read, stored
from tests.papers.sample import forum, items, paper

PAPERS = items(Paper)
SLOWLY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@SLOWLY
@given(PAPERS)
def test_yaml_reads_back_and_is_written_the_same(value: Paper) -> None:
    text = writing.as_yaml(value)
    again = read(text.encode()).paper
    assert again == value
    assert writing.as_yaml(again) == text


@SLOWLY
@given(PAPERS)
def test_json_reads_back_and_is_written_the_same(value: Paper) -> None:
    text = writing.as_json(value)
    again = read(text.encode()).paper
    assert again == value
    assert writing.as_json(again) == text


@SLOWLY
@given(PAPERS)
def test_the_two_readers_agree(value: Paper) -> None:
    assert stored(json.loads(writing.as_json(value))) == value


@SLOWLY
@given(PAPERS)
def test_other_programs_read_our_yaml_as_the_same_values(value: Paper) -> None:
    assert yaml.safe_load(writing.as_yaml(value)) == writing.as_values(value)


def test_defaults_are_left_out_and_fields_stand_in_the_order_of_the_model() -> None:
    values = writing.as_values(paper(forums=(forum(is_highest=True),), amendment=Amendment(by=AmendedBy.FORUM)))
    assert list(values)[:6] == ["format", "id", "name", "title", "parties", "term"]
    assert values["forums"] == [{"id": "styrgrupp", "name": "Styrgrupp", "level": "strategic", "is_highest": True}]
    assert values["amendment"] == {"by": "forum"}


def test_yaml_is_laid_out_for_people() -> None:
    long = (
        "Styrgruppen leder arbetet, "
        + "följer upp det som parterna är överens om " * 2
        + "och möts ofta, minst varje år."
    )
    text = writing.as_yaml(
        paper(
            summary=long,
            vision="Trygg kommun\nför alla",
            municipalities=("0181",),
            clauses=(),
            signatures=(Signature(id="a", party="polisen", functions=("x",), signed_on=date(2023, 6, 14)),),
        )
    )
    assert text.splitlines() == [
        "format: samsyn/1",
        "id: prov",
        "name: Prov",
        "title: Överenskommelse i Prov",
        "",
        "parties:",
        "  - {id: kommunen, name: Kommunen, kind: municipality}",
        "  - {id: polisen, name: Polisen, kind: local_police_area}",
        "",
        "term:",
        "  first_day: '2022-01-01'",
        "  last_day: '2024-12-31'",
        "",
        "municipalities: ['0181']",
        "",
        "summary: >-",
        "  " + long.removesuffix(" och möts ofta, minst varje år."),
        "  och möts ofta, minst varje år.",
        "vision: |-",
        "  Trygg kommun",
        "  för alla",
        "",
        "signatures:",
        "  - id: a",
        "    party: polisen",
        "    functions: [x]",
        "    signed_on: '2023-06-14'",
    ]


def test_what_stands_twice_is_written_out_twice() -> None:
    twice = forum(aliases=("a", "b"))
    assert "&" not in writing.as_yaml(paper(forums=(twice, forum("annan", aliases=twice.aliases))))

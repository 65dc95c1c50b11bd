"""The rhythm line in a draft: answered as one writes, and by its button without scripts."""

from typing import Any

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.cast import EGIL
from tests.pages.reading import part, words_of
from tests.pages.start.conftest import Draft, SignIn
from tests.pages.start.filling import sent

HTMX = {"HTTP_HX_REQUEST": "true"}


def asked(client: Client, draft: Draft, phrase: str, **more: Any) -> Any:
    about = {"falt": "rhythm", "id": "forum-rhythm", "rhythm": phrase}
    return client.get(f"{draft.base}rytm/", about, **more)


def test_a_line_is_answered_as_one_writes(draft: Draft) -> None:
    answer = asked(draft.client, draft, "varje månad", **HTMX)
    assert part(answer)
    assert words_of(answer).startswith("Så förstår vi det: varje månad .")


def test_what_is_not_understood_can_be_chosen(draft: Draft) -> None:
    answer = asked(draft.client, draft, "fyra gågner per år", **HTMX)
    assert "Det här förstår vi inte. Det sparas som det står och får ingen tidpunkt." in words_of(answer)
    html = answer.content.decode()
    assert 'data-fill="forum-rhythm" data-words="fyra gånger per år"' in html
    assert 'name="tolka" value="rhythm=fyra gånger per år"' in html


def test_nothing_is_answered_with_nothing(draft: Draft) -> None:
    assert words_of(asked(draft.client, draft, "", **HTMX)) == ""


def test_it_is_answered_in_few_questions(draft: Draft, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(12):
        asked(draft.client, draft, "vid Valborg och lov", **HTMX)


def test_who_comes_without_a_line_is_led_to_the_draft(draft: Draft) -> None:
    assert asked(draft.client, draft, "varje månad")["Location"] == draft.base


def test_a_stranger_is_told_nothing(draft: Draft, sign_in: SignIn) -> None:
    assert asked(sign_in(EGIL), draft, "varje månad", **HTMX).status_code == 404


def test_the_page_asks_the_address_as_one_writes(draft: Draft) -> None:
    html = draft.client.get(f"{draft.base}punkt/forums/chefssamradet/").content.decode()
    assert f'hx-get="{draft.base}rytm/"' in html
    assert 'hx-trigger="input changed delay:250ms"' in html
    assert 'aria-live="polite"' in html
    assert "Så förstår vi det:" in html


def test_the_button_answers_on_the_same_page_and_saves_nothing(draft: Draft) -> None:
    page = f"{draft.base}punkt/forums/chefssamradet/"
    before = draft.row.content
    whole = sent(draft.client.get(page).content.decode(), name="Chefsrådet", rhythm="varje kvartl", tolka="rhythm")
    answer = draft.client.post(page, whole)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert "Det här förstår vi inte." in html
    assert 'value="Chefsrådet"' in html
    assert draft.row.content == before
    chosen = draft.client.post(page, sent(html, tolka="rhythm=varje kvartal"))
    assert "Så förstår vi det: varje kvartal" in words_of(chosen)
    assert draft.row.content == before

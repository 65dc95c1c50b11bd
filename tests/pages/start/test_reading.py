"""A draft is read through a clause at a time; a phrase becomes what a person chooses, and nothing by itself."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import Item
from samsyn.papers.model import ExplicitPromise, Forum
from tests.pages.reading import words_of
from tests.pages.start.conftest import Draft
from tests.pages.start.sending import sent

MOST = 12
# Nykvarn 2021–2022, heading 6 and the parts on the council and on updating; in our own words but for the rhythms.
COUNCIL = (
    "Chefssamrådet är högst beslutande. Ordförandeskapet alternerar mellan lokalpolisområdeschefen och "
    "kommundirektören under ett år. Chefssamrådet sammanträder fyra gånger per år."
)
UPDATING = "Den lokala lägesbilden ska uppdateras minst en gång varje år. Parterna hjälper varandra."
TERM = "Överenskommelsen löper fr.o.m. 2021-01-01 t.o.m. 2022-12-31."
TASKS = "Kommunpolisen ska informera styrgruppen om läget en gång per kvartal. Löpande dialog förs."
CLAUSES = (
    {"id": "tid", "number": "1", "title": "Giltighet", "text": TERM},
    {"id": "radet", "number": "2", "title": "Chefssamrådet", "text": COUNCIL},
    {"id": "uppdatering", "number": "3", "title": "Uppdatering", "text": UPDATING},
    {"id": "uppdrag", "number": "4", "title": "Uppdrag", "text": TASKS},
)


@pytest.fixture
def text(begun: Draft) -> Draft:
    """The draft with four clauses and an annex."""
    annex = Item("annexes", {"id": "lokal-lagesbild", "title": "Lokal lägesbild", "number": "1"})
    items = [annex, *(Item("clauses", values) for values in CLAUSES)]
    agreements.add_items(actor=begun.actor, draft_id=begun.id, items=items)
    return begun


def page(draft: Draft, clause: str = "") -> str:
    return f"{draft.base}lasa/{clause}{'/' if clause else ''}"


def key_of(draft: Draft, clause: str, number: int = 1) -> str:
    """Give the name of a phrase on the page of its clause."""
    html = draft.client.get(page(draft, clause)).content.decode()
    section = html[html.index(f'id="fras-{number}"') :]
    return section[section.index('name="save" value="') + 19 :].partition('"')[0]


def save(draft: Draft, clause: str, key: str, **said: str) -> Any:
    """Send the page of a clause as it stands, but for some answers."""
    whole = {
        **sent(draft.client.get(page(draft, clause))),
        **{name.replace("_", "-", 1): value for name, value in said.items()},
    }
    return draft.client.post(page(draft, clause), {**whole, "save": key})


def forum(draft: Draft) -> Forum:
    [found] = draft.row.paper.forums
    return found


def promises(draft: Draft) -> tuple[ExplicitPromise, ...]:
    return draft.row.paper.promises


def test_the_list_counts_what_is_read_and_leads_on(text: Draft) -> None:
    words = words_of(text.client.get(page(text)))
    assert "0 av 4 genomlästa" in words
    answer = text.client.post(f"{page(text, 'tid')}genomlast/")
    assert answer["Location"] == page(text, "radet")
    assert "1 av 4 genomlästa" in words_of(text.client.get(page(text)))
    text.client.post(f"{page(text, 'tid')}genomlast/", {"unread": "1"})
    assert "0 av 4 genomlästa" in words_of(text.client.get(page(text)))


def test_the_last_one_read_leads_back_and_says_so(text: Draft) -> None:
    for clause in ("radet", "uppdatering", "uppdrag"):
        text.client.post(f"{page(text, clause)}genomlast/")
    answer = text.client.post(f"{page(text, 'tid')}genomlast/", follow=True)
    assert "Alla punkter är genomlästa." in words_of(answer)


def test_an_empty_draft_leads_to_pasting(begun: Draft) -> None:
    assert "Inga punkter att läsa än" in words_of(begun.client.get(page(begun)))


def test_phrases_are_underlined_with_what_was_understood(text: Draft) -> None:
    answer = text.client.get(page(text, "radet"))
    html = answer.content.decode()
    assert '<a href="#fras-2">fyra gånger per år<sup>2</sup></a>' in html
    assert "Så förstår vi det: fyra gånger per år" in words_of(answer)
    assert promises(text) == ()


def test_a_rhythm_becomes_a_new_forums_meetings(text: Draft) -> None:
    assert save(text, "radet", key_of(text, "radet", 2)).status_code == 302
    made = forum(text)
    assert (made.name, made.rhythm, made.clause) == ("Chefssamrådet", "fyra gånger per år", "radet")
    words = words_of(text.client.get(page(text, "radet")))
    assert "Forumets möten: Chefssamrådet" in words


def test_all_at_once_makes_one_forum_with_its_chair(text: Draft) -> None:
    assert save(text, "radet", "alla").status_code == 302
    made = forum(text)
    assert made.rhythm == "fyra gånger per år"
    assert made.chair is not None
    assert made.chair.order == ("lokalpolisomradeschef", "kommundirektor")
    words = words_of(text.client.get(page(text, "radet")))
    assert "Ordförandens tur: Chefssamrådet" in words
    assert "Vad är det?" not in words


def test_a_rhythm_becomes_the_meetings_of_a_forum_that_is_there(text: Draft) -> None:
    said = Item("forums", {"id": "radet", "name": "Rådet", "level": "strategic", "purpose": "Beslutar"})
    agreements.add_items(actor=text.actor, draft_id=text.id, items=[said])
    key = key_of(text, "radet", 2)
    save(text, "radet", key, **{f"{key}-forum": "radet"})
    assert (forum(text).rhythm, forum(text).purpose) == ("fyra gånger per år", "Beslutar")


def test_a_rhythm_becomes_an_annexes_update(text: Draft) -> None:
    save(text, "uppdatering", key_of(text, "uppdatering"))
    update = text.row.paper.annexes[0].update
    assert update is not None
    assert (update.rhythm, update.clause) == ("minst en gång varje år", "uppdatering")


def test_the_term_is_read_out_of_its_sentence(text: Draft) -> None:
    assert "Första dag: 2021-01-01, Sista dag: 2022-12-31" in words_of(text.client.get(page(text, "tid")))
    save(text, "tid", key_of(text, "tid"))
    assert text.row.paper.term.last_day == "2022-12-31"


def test_a_promise_says_who_owes_it_and_to_whom_it_is_told(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    said = {f"{key}-choice": "recurring", f"{key}-explicitpromise-owner": "Kommunpolis\nSäkerhetschef"}
    said |= {f"{key}-explicitpromise-title": "Berätta om läget", f"{key}-explicitpromise-to": "polisen"}
    assert save(text, "uppdrag", key, **said).status_code == 302
    [made] = promises(text)
    assert (made.title, made.rhythm, made.clause) == ("Berätta om läget", "en gång per kvartal", "uppdrag")
    assert (made.owner, made.to) == (("kommunpolis", "sakerhetschef"), "polisen")


def test_somebody_unknown_is_asked_about_and_added_with_the_promise(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    said = {f"{key}-choice": "standing", f"{key}-explicitpromise-owner": "Trygghetsvärdarna"}
    asked = save(text, "uppdrag", key, **said)
    assert asked.status_code == 400
    assert "Vi känner inte igen ”Trygghetsvärdarna”" in words_of(asked)
    name = f"{key}-explicitpromise-owner__ny__trygghetsvardarna"
    text.client.post(page(text, "uppdrag"), {**sent(asked), name: "ny:unit:kommunen", "save": key})
    assert promises(text)[0].owner == ("trygghetsvardarna",)
    assert "trygghetsvardarna" in [one.id for one in text.row.paper.bodies]


def test_what_is_no_promise_is_set_aside_and_can_be_taken_up_again(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    save(text, "uppdrag", key, **{f"{key}-choice": "nothing"})
    assert promises(text) == ()
    assert f"clauses/uppdrag#{key}" in text.row.marks
    assert "Inget åtagande." in words_of(text.client.get(page(text, "uppdrag")))
    text.client.post(f"{text.base}markera/", {"path": f"clauses/uppdrag#{key}", "next": page(text, "uppdrag")})
    assert text.row.marks == {}


def test_what_was_answered_and_not_saved_stays(text: Draft) -> None:
    first, second = key_of(text, "uppdrag", 1), key_of(text, "uppdrag", 2)
    said = {f"{second}-explicitpromise-title": "Tala med varandra hela tiden"}
    answer = save(text, "uppdrag", first, **said)
    assert answer.status_code == 200
    assert sent(answer)[f"{second}-explicitpromise-title"] == "Tala med varandra hela tiden"
    assert len(promises(text)) == 1


def test_sent_twice_a_choice_is_written_once(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    said = {**sent(text.client.get(page(text, "uppdrag"))), "save": key}
    for _ in range(2):
        text.client.post(page(text, "uppdrag"), said)
    assert len(promises(text)) == 1


def test_nothing_chosen_is_asked_for(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    answer = save(text, "uppdrag", key, **{f"{key}-choice": ""})
    assert answer.status_code == 400
    assert "Välj vad det är." in words_of(answer)
    answer = save(text, "uppdrag", key, **{f"{key}-choice": "annex", f"{key}-annex": ""})
    assert "Välj vilken bilaga det gäller." in words_of(answer)


def test_the_second_to_change_a_forum_is_told(text: Draft) -> None:
    said = Item("forums", {"id": "radet", "name": "Chefssamrådet", "level": "strategic"})
    agreements.add_items(actor=text.actor, draft_id=text.id, items=[said])
    key = key_of(text, "radet", 2)
    held = sent(text.client.get(page(text, "radet")))
    other = {"name": "Chefssamrådet", "level": "strategic", "rhythm": "varje månad"}
    agreements.put_item(actor=text.actor, draft_id=text.id, path="forums/radet", values=other)
    answer = text.client.post(page(text, "radet"), {**held, "save": key})
    assert answer.status_code == 400
    assert "Någon annan har ändrat det du skulle spara i" in words_of(answer)
    assert forum(text).rhythm == "varje månad"
    text.client.post(page(text, "radet"), {**sent(answer), "save": key})
    assert forum(text).rhythm == "fyra gånger per år"


def test_a_promise_is_made_of_a_sentence_without_a_rhythm(text: Draft) -> None:
    said = {
        "eget-quote": "Parterna hjälper varandra.",
        "eget-promise-title": "Hjälpa varandra",
        "eget-promise-owner": "kommunen",
    }
    answer = save(text, "uppdatering", "eget", **said)
    assert answer.status_code == 302
    [made] = promises(text)
    assert (made.quote, made.owner, made.clause) == ("Parterna hjälper varandra.", ("kommunen",), "uppdatering")
    assert "Åtagande: Hjälpa varandra" in words_of(text.client.get(page(text, "uppdatering")))
    assert save(text, "uppdatering", "eget").status_code == 400


def test_a_number_of_a_person_is_stopped(text: Draft) -> None:
    key = key_of(text, "uppdrag")
    answer = save(text, "uppdrag", key, **{f"{key}-explicitpromise-title": "Ring 070-123 45 67"})
    assert answer.status_code == 400
    assert "mobilnummer" in words_of(answer)
    assert promises(text) == ()


def test_a_clause_is_divided_and_joined_again(text: Draft) -> None:
    seen = text.row.seen("clauses/uppdatering")
    at = UPDATING.index("Parterna")
    answer = text.client.post(f"{page(text, 'uppdatering')}dela/", {"at": str(at), "title": "Hjälp", "seen": seen})
    assert answer["Location"] == page(text, "hjalp")
    assert [one.title for one in text.row.paper.clauses][2:4] == ["Uppdatering", "Hjälp"]
    answer = text.client.post(f"{page(text, 'hjalp')}sla-ihop/", {"seen": text.row.seen("clauses/hjalp")})
    assert answer["Location"] == page(text, "uppdatering")
    assert "Parterna hjälper varandra." in text.row.paper.clauses[2].text


def test_what_cannot_be_divided_or_joined_says_why(text: Draft) -> None:
    for act, said in (("dela", {"at": "0"}), ("dela", {"at": "x"}), ("dela", {"at": "9" * 5000}), ("sla-ihop", {})):
        answer = text.client.post(f"{page(text, 'tid')}{act}/", said, follow=True)
        assert answer.status_code == 200
    assert len(text.row.paper.clauses) == 4
    assert (
        text.client.post(f"{page(text, 'tid')}dela/", {"at": "3", "seen": "an annan"}, follow=True).status_code == 200
    )


def test_the_clause_is_rewritten_in_own_words_and_the_reader_comes_back(text: Draft) -> None:
    held = sent(text.client.get(page(text, "uppdatering")))
    said = {"number": "3", "title": "Uppdatering", "level": "1", "annex": "", "text": "Bilden uppdateras varje år."}
    said |= {"seen": text.row.seen("clauses/uppdatering"), "next": page(text, "uppdatering")}
    answer = text.client.post(f"{text.base}punkt/clauses/uppdatering/", {**said, "csrf": held.get("next", "")})
    assert answer["Location"] == page(text, "uppdatering")
    assert text.row.paper.clauses[2].text == "Bilden uppdateras varje år."


def test_a_phrase_that_was_rewritten_away_is_still_found_in_the_original(begun: Draft) -> None:
    shown = begun.client.post(f"{begun.base}klistra/", {"text": f"1. Möten\n\n{COUNCIL}\n\n2. Tid\n\n{TERM}"})
    begun.client.post(f"{begun.base}klistra/", {**sent(shown), "lay": "1"})
    assert "Bara i originalet" not in words_of(begun.client.get(page(begun, "moten")))
    values = {"number": "1", "title": "Chefssamrådet", "text": "Rådet beslutar och möts ofta."}
    agreements.put_item(actor=begun.actor, draft_id=begun.id, path="clauses/moten", values=values)
    words = words_of(begun.client.get(page(begun, "moten")))
    assert "fyra gånger per år 2" in words
    assert "Bara i originalet" in words
    save(begun, "moten", key_of(begun, "moten", 2))
    assert (forum(begun).name, forum(begun).rhythm) == ("Chefssamrådet", "fyra gånger per år")


def test_what_is_not_there_is_not_found(text: Draft) -> None:
    for path in (page(text, "okand"), f"{page(text, 'okand')}dela/"):
        assert text.client.get(path).status_code in {404, 405}
    assert text.client.post(f"{page(text, 'okand')}genomlast/").status_code == 404
    assert text.client.post(f"{page(text, 'okand')}sla-ihop/").status_code == 302


def test_the_pages_ask_few_questions(text: Draft, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for path in (page(text), page(text, "radet"), page(text, "uppdrag")):
        text.client.get(path)
        with django_assert_max_num_queries(MOST):
            text.client.get(path)

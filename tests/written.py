"""A small agreement for tests: three parties, two forums, promises of every kind; rhythms as Nykvarn's and others'."""

from dataclasses import replace
from typing import Any

from samsyn.papers import reading
from samsyn.papers.model import Forum, Paper

TEXT = """
format: samsyn/1
id: nykvarn-2025-2026
name: Nykvarn
title: Samverkansöverenskommelse Nykvarn 2025–2026
municipalities: ["0140"]
clause_word: "§"
parties:
  - {id: kommunen, name: Nykvarns kommun, kind: municipality, short_name: Kommunen}
  - {id: polisen, name: Lokalpolisområde Södertälje, kind: local_police_area, short_name: Polisen}
bodies:
  - {id: kommundirektor, name: Kommundirektören, kind: function, party: kommunen}
  - {id: lpo-chef, name: Lokalpolisområdeschefen, kind: function, party: polisen}
  - {id: sakerhet, name: Säkerhetsenheten, kind: unit, party: kommunen}
  - {id: foreningen, name: Bostadsföreningen, kind: organisation, is_outside: true}
term: {first_day: "2025-01-01", last_day: "2026-12-31", clause: giltighet}
amendment: {by: highest_forum, clause: giltighet}
clauses:
  - {id: giltighet, number: "4", title: Giltighetstid}
  - {id: chefssamrad, number: "6", title: Chefssamråd}
  - {id: samordnare, number: "8", title: Samordnare}
annexes:
  - {id: lagesbild, title: Lokal lägesbild, number: "1", about: picture, amendment: {by: coordinators}}
  - {id: aktivitetsplan, title: Aktivitetsplan, number: "2", about: activities, amendment: {by: signatures}}
signatures:
  - {id: kommunen, party: kommunen, functions: [kommundirektor], place: Nykvarn, signed_on: 2025-01-20}
  - {id: polisen, party: polisen, functions: [lpo-chef]}
forums:
  - id: chefssamradet
    name: Chefssamrådet
    level: strategic
    clause: chefssamrad
    is_highest: true
    rhythm: fyra gånger per år
    quote: sammanträder fyra gånger per år
    seats:
      - {id: direktor, body: kommundirektor}
      - {id: chef, body: lpo-chef}
  - id: sspf
    name: SSPF-gruppen
    level: individual
    under: chefssamradet
    rhythm: varje månad
    clause: chefssamrad
    seats:
      - {id: enheten, body: sakerhet}
focus_areas:
  - {id: ungdomar, name: Ungdomar}
activities:
  - id: vandring
    title: Trygghetsvandring
    clause: samordnare
    focus_areas: [ungdomar]
    lead: [sakerhet]
    rhythm: en gång per år
promises:
  - id: lyfta
    title: Strategiska frågor lyfts till chefssamrådet
    clause: chefssamrad
    kind: on_event
    when: när en strategisk fråga uppstår
    owner: [sakerhet]
    to: chefssamradet
  - id: tid
    title: Samordnarna får tid för uppdraget
    clause: samordnare
    kind: standing
    owner: [kommunen]
"""


def paper(**changes: Any) -> Paper:
    """Give the paper, with some keys changed."""
    return replace(reading.read(TEXT.encode()).paper, **changes)


def with_rhythm(written: Paper, forum: str, rhythm: str) -> Paper:
    """Let a forum meet in another rhythm."""
    return replace(written, forums=tuple(_in_rhythm(one, forum, rhythm) for one in written.forums))


def _in_rhythm(one: Forum, forum: str, rhythm: str) -> Forum:
    return replace(one, rhythm=rhythm) if one.id == forum else one

"""Decisions with all that they rest on, one beneath the other in one query (beslut med underlag).

Each kind of row stands under its own predicate: a stand that somebody does not reach is not there for her.
"""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import BooleanField, DateField, IntegerField, QuerySet, Value

from samsyn.base.collaborations.actors import Actor
from samsyn.forums.models import Decision, OwnDecision, Stand
from samsyn.forums.queries.standing import Ground

COUNTS = ("meeting_id", "item_id", "revision", "year", "number")
DAYS = ("proposed_on", "answer_by", "asks_back_on", "effect_on", "lifted_on", "withdrawn_on", "became_on")
TEXTS = ("forum_key", "text", "about_kind", "about_key", "about_title", "effect_hindered", "became", "circle")
OF_STAND = (("said_on",), ("party_key", "stand", "reservation"), "is_aloud")
OF_OWN = (("decided_on",), ("party_key", "body", "paragraph", "record_number"), "is_for")
Padded = tuple[tuple[str, ...], tuple[str, ...], str]


def decided(actor: Actor, found: QuerySet[Decision], on: date) -> dict[int, Ground]:
    """Give each decision that is asked for with its stands and own decisions by a day, by its id. One query."""
    rows = found.values_list(
        Value(""), "pk", "pk", "collaboration_id", *COUNTS, *DAYS, *TEXTS, Value(True, output_field=BooleanField())
    ).union(
        _under(Stand.rows.of(actor), found, "stand", OF_STAND),
        _under(OwnDecision.rows.of(actor), found, "own", OF_OWN),
        all=True,
    )
    held: dict[int, Decision] = {}
    stands: dict[int, dict[str, Stand]] = defaultdict(dict)
    own: dict[int, dict[str, OwnDecision]] = defaultdict(dict)
    for kind, decision_id, pk, owner, *told in sorted(rows, key=lambda row: row[2]):
        if not kind:
            facts = dict(zip((*COUNTS, *DAYS, *TEXTS), told, strict=False))
            held[pk] = Decision(pk=pk, collaboration_id=owner, **facts)
        elif kind == "stand" and (stand := _made(Stand, OF_STAND, told)).said_on <= on:
            stands[decision_id][stand.party_key] = stand
        elif kind == "own" and (each := _made(OwnDecision, OF_OWN, told)).decided_on <= on:
            own[decision_id][each.party_key] = each
    return {key: Ground(one, stands[key], own[key], on) for key, one in held.items()}


def _under(rows: QuerySet[Any], found: QuerySet[Decision], kind: str, of: Padded) -> QuerySet[Any, Any]:
    """Ask for what hangs on decisions, with as many columns as a decision has."""
    days, texts, flag = of
    counts = [Value(None, output_field=IntegerField())] * len(COUNTS)
    no_days = [Value(None, output_field=DateField())] * (len(DAYS) - len(days))
    no_texts = [Value("")] * (len(TEXTS) - len(texts))
    rows = rows.filter(decision__in=found.values("pk"))
    padded: tuple[Any, ...] = (*counts, *days, *no_days, *texts, *no_texts, flag)
    return rows.values_list(Value(kind), "decision_id", "pk", "collaboration_id", *padded)


def _made(model: type[Any], of: Padded, told: list[Any]) -> Any:
    days, texts, flag = of
    dated, worded = told[len(COUNTS) :], told[len(COUNTS) + len(DAYS) :]
    facts = {**dict(zip(days, dated, strict=False)), **dict(zip(texts, worded, strict=False)), flag: told[-1]}
    return model(**facts)

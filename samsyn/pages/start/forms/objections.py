"""What cannot be said together in one item (invändningar), each at its field and in the words of the file's faults."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from samsyn.almanac.terms import WrittenDay, read_day
from samsyn.base.ui.components.days import language
from samsyn.pages.start.forms.slots import Slot, word_of
from samsyn.papers import wording
from samsyn.papers.findings import Code, Finding
from samsyn.papers.kinds import ChairKind
from samsyn.papers.model import Amendment, Chair
from samsyn.papers.words import bend

Objection = tuple[str, str]
_SPANS = (("first_day", "last_day"), ("successor_first_day", "successor_last_day"))
_SHARED = {ChairKind.JOINT, ChairKind.ALTERNATING, ChairKind.YEARLY}


def to(laid: Collection[Slot], cleaned: Mapping[str, Any]) -> Iterator[Objection]:
    """Object to what an item says, by the name of the field."""
    yield from _days(cleaned)
    for slot in laid:
        if slot.inner and slot.inner[0].cls is Chair:
            yield from _chair(slot, cleaned)
        elif slot.inner and slot.inner[0].cls is Amendment:
            yield from _amendment(slot, cleaned)
        elif slot.key == "words":
            yield from _words(slot, cleaned)


def _days(cleaned: Mapping[str, Any]) -> Iterator[Objection]:
    for first, last in _SPANS:
        starts, ends = _day(cleaned.get(first)), _day(cleaned.get(last))
        if starts and ends and ends.latest < starts.earliest:
            yield last, wording.BACKWARDS[wording.LANGUAGES.index(language())]
    if cleaned.get("is_open_ended") and cleaned.get("last_day"):
        yield "is_open_ended", _("Den kan inte både ha en sista dag och gälla tills vidare. Ta bort det ena.")


def _day(written: Any) -> WrittenDay | None:
    try:
        return read_day(written) if written else None
    except ValueError:
        return None


def _chair(slot: Slot, cleaned: Mapping[str, Any]) -> Iterator[Objection]:
    kind, order = (cleaned.get(f"{slot.name}__{key}") for key in ("kind", "order"))
    if not kind and _is_said(slot, cleaned):
        yield f"{slot.name}__kind", _("Välj hur ordförandeskapet är bestämt.")
    elif kind in _SHARED and len(set(order or ())) < 2:
        yield f"{slot.name}__order", _("Skriv minst två, eftersom ordförandeskapet delas eller växlar.")


def _amendment(slot: Slot, cleaned: Mapping[str, Any]) -> Iterator[Objection]:
    if not cleaned.get(f"{slot.name}__by") and _is_said(slot, cleaned):
        yield f"{slot.name}__by", _("Välj vad som krävs för att ändra.")


def _is_said(slot: Slot, cleaned: Mapping[str, Any]) -> bool:
    return any(cleaned.get(one.name) for one in slot.inner)


def _words(slot: Slot, cleaned: Mapping[str, Any]) -> Iterator[Objection]:
    for one in slot.inner:
        said = cleaned.get(one.name)
        if said and bend(said) is None:
            found = Finding(code=Code.WORD_NOT_BENT, path=f"words/{word_of(one)}", facts={"word": said})
            yield one.name, wording.sentence(found, language())

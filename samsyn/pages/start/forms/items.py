"""A form for any item of a paper (formulär för en uppgift): its questions, what is understood, and its values.

What a form does not ask for is kept from the values it was given, so that nothing is lost by saving it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Any

from django.forms import BoundField
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict

from samsyn.almanac.calendars import Calendar
from samsyn.base.ui import fields
from samsyn.base.ui.groups import Group
from samsyn.base.ui.widgets import READ, Answered
from samsyn.pages.start.forms import making, meant, objections
from samsyn.pages.start.forms.rows import Control
from samsyn.pages.start.forms.slots import BETWEEN, Slot, flat, slots, why_kept, word_of
from samsyn.pages.start.forms.words import ROWS
from samsyn.papers.model import Paper
from samsyn.papers.shapes import Single, fields_of

Values = dict[str, Any]


def item_form(
    cls: type[Any],
    data: MultiValueDict[str, str] | None = None,
    *,
    paper: Paper,
    today: date,
    values: Mapping[str, Any] | None = None,
    only: Collection[str] | None = None,
) -> "ItemForm":
    """Make the form of an item: of all its keys, or of some of them for a quick line.

    ``values`` are the item's as ``papers.writing.as_values`` writes them. Raises ``ValueError`` if ``only`` leaves
    out what the model must be told.
    """
    laid = slots(cls, only)
    missing = {*fields_of(cls)} - {slot.key for slot in laid} - {*(values or {})} if only is not None else ()
    unsaid = [key for key in missing if unsaid_value(cls, key) is None]
    if unsaid:
        raise ValueError(f"{cls.__name__} must be told {', '.join(sorted(unsaid))}")
    return ItemForm(data, laid=laid, cls=cls, ground=making.Ground(paper, today), values=dict(values or {}))


def unsaid_value(cls: type[Any], key: str) -> Any:
    """Give what stands for a key that must be there and is not asked for; None where people have to say."""
    field = fields_of(cls)[key]
    if not field.is_required or why_kept(cls, key):
        return ""
    if usual := ROWS[cls][key].usual:
        return str(usual)
    if isinstance(field.shape, Single):
        return "" if field.shape.kind is str else None
    return []


class ItemForm(fields.Form):
    """The form of one item (formulär); ``values`` gives what it says, ``new_items`` whom it adds."""

    template_name = "ui/forms/grouped.html"

    def __init__(
        self,
        data: MultiValueDict[str, str] | None,
        *,
        laid: tuple[Slot, ...],
        cls: type[Any],
        ground: making.Ground,
        values: Values,
        prefix: str = "",
    ) -> None:
        asked = (data.get(READ, "") if data else "").partition("=")
        self.asks = bool(asked[0])
        """Whether a phrase is only to be read, not saved: the form is then shown again with all that was written."""
        if data is not None and asked[2]:
            data = data.copy()
            data[asked[0]] = asked[2]
        super().__init__(data, today=ground.today, auto_id=f"{cls.__name__.lower()}-%s", prefix=prefix or None)
        self.cls, self.ground, self._laid, self._old = cls, ground, laid, values
        self._meant = meant.Meanings(self)
        for slot in flat(laid):
            self.add(slot.name, making.field(slot, self.held(slot), ground))
            self._meant.ask(slot)

    def held(self, slot: Slot) -> Any:
        """Give what the item says now at a slot, the usual where it says nothing."""
        return _at(self._old, slot, slot.usual)

    def full_clean(self) -> None:
        """Read what was written; a form that only asks has no faults yet."""
        super().full_clean()
        if self.asks:
            self._errors = ErrorDict()

    def is_valid(self) -> bool:
        """Tell whether it can be saved."""
        return not self.asks and super().is_valid()

    def clean(self) -> Values:
        """Understand the names, and see that what is said goes together."""
        self._meant.settle()
        for name, words in objections.to(self._laid, self.cleaned_data):
            if name not in self.errors:
                self.add_error(name, words)
        return self.cleaned_data

    def answer_at(self, url: str, *, calendar: Callable[[], Calendar] = Calendar) -> None:
        """Let rhythms be answered as one writes, at an address, by a municipality's calendar."""
        self.ground.calendar = calendar
        for field in self.fields.values():
            if isinstance(field.widget, Answered):
                field.widget.url = url

    def values(self) -> Values:
        """Give the item's values as ``as_values`` writes them; what was not asked is as it was."""
        said = _said(self._laid, self.cleaned_data, self._old)
        made: Values = {}
        for key, field in fields_of(self.cls).items():
            if key in said:
                made |= said[key]
            elif key in self._old:
                made[key] = self._old[key]
            elif field.is_required and not why_kept(self.cls, key):
                made[key] = unsaid_value(self.cls, key)
        return made

    def new_items(self) -> tuple[tuple[str, Values], ...]:
        """Give those whom one chose to add (lägg till som ny), each with the list it comes into."""
        return self._meant.new_items()

    @property
    def group(self) -> Group:
        """The fields as they are shown."""
        return self._group(self._laid)

    def _group(self, laid: tuple[Slot, ...], slot: Slot | None = None) -> Group:
        later = [one for one in laid if not one.row.is_first]
        return Group(
            shown=tuple(self._parts(one for one in laid if one.row.is_first)),
            folded=tuple(self._parts(later)),
            title=str(slot.row.label) if slot else "",
            help=str(slot.row.help) if slot else "",
            name=str(self.auto_id).replace("%s", slot.name) if slot else "",
            filled=sum(_at(self._old, one, None) is not None for one in later),
        )

    def _parts(self, laid: Any) -> Iterator[BoundField | Group]:
        for slot in laid:
            if slot.inner:
                yield self._group(slot.inner, slot)
            else:
                yield self[slot.name]
                yield from (self[name] for name in self._meant.asked(slot.name))


def _at(values: Mapping[str, Any], slot: Slot, otherwise: Any) -> Any:
    """Find what values say at a slot, in the nested item that it belongs to."""
    *above, key = slot.name.split(BETWEEN)
    found: Any = values
    for step in above:
        found = found.get(step) or {}
    return found.get(key, otherwise)


def _said(laid: tuple[Slot, ...], cleaned: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Values]:
    """Gather what is said at each key: nothing at all where it is what is meant by silence."""
    return {slot.key: _of_slot(slot, cleaned, old) for slot in laid}


def _of_slot(slot: Slot, cleaned: Mapping[str, Any], old: Mapping[str, Any]) -> Values:
    value = _nested(slot, cleaned, old) if slot.inner else _plain(slot, cleaned.get(slot.name))
    is_silent = value in (None, {}) if slot.inner else value == _default(slot)
    return (
        {} if is_silent and not slot.field.is_required and not (value == old.get(slot.key) == {}) else {slot.key: value}
    )


def _nested(slot: Slot, cleaned: Mapping[str, Any], old: Mapping[str, Any]) -> Any:
    held = old.get(slot.key) or {}
    if slot.control is Control.WORDS:
        chosen = {word_of(one): cleaned.get(one.name) or "" for one in slot.inner}
        kept = {word: text for word, text in held.items() if word not in chosen or text == chosen[word]}
        return {**kept, **{word: text for word, text in chosen.items() if text}}
    said: Values = {}
    for one in slot.inner:
        said |= _of_slot(one, cleaned, held)
    inner = fields_of(slot.inner[0].cls)
    return {key: said[key] for key in inner if key in said} if any(said.values()) else {}


def _plain(slot: Slot, value: Any) -> Any:
    if value is None or value == "":
        return slot.usual if slot.control is Control.NUMBER else _empty(slot)
    return value.isoformat() if isinstance(value, date) else value


def _empty(slot: Slot) -> Any:
    shape = slot.field.shape
    return ("" if shape.kind is str else None) if isinstance(shape, Single) else []


def _default(slot: Slot) -> Any:
    default = slot.field.default
    return list(default) if isinstance(default, tuple) else getattr(default, "value", default)

"""Adding an item with the few things that matter at once, and whom it names for the first time (lägg till)."""

from typing import Any

from django.urls import reverse

from samsyn.agreements.rules.drafting import Item
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms.items import ItemForm, item_form
from samsyn.pages.start.queries.board import Shown
from samsyn.places import queries as places


def form_of(at: DraftVisit, cls: type[Any], data: Any = None, **asked: Any) -> ItemForm:
    """Make the form of an item of a draft, whose rhythms are answered as one writes."""
    form = item_form(cls, data, paper=at.paper, today=at.today, **asked)
    url = reverse("start:rhythm", args=[at.slug, at.draft.id])
    form.answer_at(url, calendar=lambda: places.calendar(at.actor))
    return form


def quick(at: DraftVisit, held: Shown) -> ItemForm | None:
    """Make the short form of a list's section; a single item has a page of its own."""
    if not held.section.is_list:
        return None
    form = form_of(at, held.section.cls, only=held.section.quick)
    form.auto_id = f"{held.anchor}-%s"  # two lists on a page may hold items of the same kind
    return form


def new_ones(form: ItemForm) -> list[Item]:
    """Give whom the form names for the first time, each as an item of its own."""
    return [Item(list_path, values) for list_path, values in form.new_items()]


def with_new(form: ItemForm, where: str) -> list[Item]:
    """Give the item that the form says, after whom it names for the first time."""
    return [*new_ones(form), Item(where, form.values())]

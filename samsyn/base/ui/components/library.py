"""The library that every component registers in, and the catalogue that ``/ui/`` is made from.

A component is a keyword-only Python function with a one-sentence docstring, one template of at most 40 lines
and an example. A mistyped argument raises ``TemplateSyntaxError`` (ADR: components as Django tags).
"""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.template import Library
from django.utils.html import escape
from django.utils.safestring import mark_safe

from samsyn.base.ui.kinds import Kind

register = Library()
Values = dict[str, Any]
Component = TypeVar("Component", bound=Callable[..., Values])


@dataclass(frozen=True, slots=True)
class Entry:
    """One component in the catalogue (komponent)."""

    name: str
    kind: str
    signature: str
    what: str
    example: str

    @property
    def shown(self) -> str:
        """Give the example as it is shown: a place to break stands in each tag's beginning."""
        return mark_safe(escape(self.example).replace("{%", "{<wbr>%"))  # noqa: S308


CATALOGUE: dict[str, Entry] = {}


def component(template: str, *, example: str, takes_context: bool = False) -> Callable[[Component], Component]:
    """Register a function as a component with its template and an example of its use."""

    def registered(function: Component) -> Component:
        tag = register.inclusion_tag(template, takes_context=takes_context)(function)
        note(function, example=example)
        return tag

    return registered


def note(function: Callable[..., Any], *, example: str) -> None:
    """Put a component in the catalogue: its module's first line is its kind, its docstring what it is."""
    module = inspect.getmodule(function)
    kind = (inspect.getdoc(module) or "").partition("\n")[0].rstrip(".")
    signature = ", ".join(
        plainly(str(value)) for name, value in inspect.signature(function).parameters.items() if name != "context"
    )
    what = (inspect.getdoc(function) or "").replace("``", "")
    CATALOGUE[function.__name__] = Entry(function.__name__, kind, signature, what, example)


def plainly(annotated: str) -> str:
    """Write a type without where it comes from, and a mark's kind by its name."""
    without = re.compile(r"\b(?:[a-z_]+\.)+")
    said, kind = (without.sub("", text) for text in (annotated, str(Kind)))
    return said.replace(f"{kind[:-1]}, NoneType]", "Kind | None").replace(kind, "Kind")


def days_of(context: Any) -> tuple[date | None, bool]:
    """Find the day that the page shows, and whether that is today, from the frame in the context."""
    frame = context.get("frame")
    return (frame.shown_day, not frame.is_other_day) if frame else (None, False)

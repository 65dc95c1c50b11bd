"""Forms."""

from typing import Any

from django.forms import BaseForm, BoundField
from django.utils.safestring import SafeString

from samsyn.base.ui import fields
from samsyn.base.ui.components.library import Values, component, register


@component(
    "ui/components/ask.html",
    example='{% ask form=form action="/" submit="Lämna redovisningen" cancel="/" %}',
    takes_context=True,
)
def ask(context: Any, *, form: BaseForm, action: str, submit: str, cancel: str = "", note: str = "") -> Values:
    """Ask for something with a form (formulär): where one writes, the fields, one button.

    The collaboration that the frame names is said above the fields. ``note`` says what happens next, ``cancel``
    is the way back. ``pages.back_to`` reads ``?next=`` of the action.
    """
    return {
        **{"form": form, "action": action, "submit": submit, "cancel": cancel, "note": note},
        **{"frame": context.get("frame"), "csrf_token": context.get("csrf_token")},
    }


@component("ui/components/error_summary.html", example="{% error_summary form=wrong_form %}")
def error_summary(*, form: BaseForm) -> Values:
    """Gather what has to be mended (felsammanfattning), first in main, in the order of the fields.

    ``ui/base.html`` shows it by itself when the context has a ``form`` with errors.
    """
    loose = [(words, "") for words in form.non_field_errors()]
    bound = [(words, fields.target(field)) for field in form for words in field.errors]
    return {"heading": fields.problem_count(form), "problems": loose + bound}


@register.simple_tag
def control(*, field: BoundField) -> SafeString:
    """Draw the field itself, as wide as the answer it expects; used by the form renderer only."""
    return field.as_widget(attrs={"class": fields.control_class(field)} if fields.control_class(field) else {})

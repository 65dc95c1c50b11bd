"""Saying in a form why something was not saved (besked): refusals, and faults at the field they concern."""

from collections.abc import Iterable
from typing import Any

from django.forms import BaseForm
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from samsyn.agreements import wording as agreements
from samsyn.base.collaborations import wording as collaborations
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found
from samsyn.base.refusals import Refused
from samsyn.duties import wording as duties
from samsyn.pages import door
from samsyn.papers.findings import Faults, Finding
from samsyn.papers.succeeding import Overlap
from samsyn.papers.wording import sentence
from samsyn.practice import wording as practice

BOOKS = (
    agreements.OBJECTIONS,
    agreements.FETCHING,
    agreements.RENEWING,
    agreements.FOLLOWING,
    collaborations.OBJECTIONS,
    duties.OBJECTIONS,
    practice.OBJECTIONS,
)
# By kind first: codes of two packages may be spelled alike, and would then be taken for one another.
WORDS: dict[type, Any] = {type(one): book for book in BOOKS for one in book}


def words(refused: Refused) -> str:
    """Say why it was refused."""
    objection = refused.objection
    if isinstance(objection, Found):
        return guard.sentence(objection)
    if isinstance(objection, Overlap):
        return agreements.overlap(objection)
    return str(WORDS.get(type(objection), {}).get(objection) or _("Det gick inte att göra så."))


def say(form: BaseForm, no: Refused | Faults) -> None:
    """Say a refusal or the faults in a form, each at its field where there is one."""
    if isinstance(no, Refused):
        door.say_no(form, no, {no.objection: words(no)})
        return
    for finding in no.findings:
        form.add_error(_field(form, finding), sentence(finding, (get_language() or "sv")[:2]))


def said(findings: Iterable[Finding]) -> str:
    """Say faults as one text."""
    return " ".join(sentence(one, (get_language() or "sv")[:2]) for one in findings)


def _field(form: BaseForm, finding: Finding) -> str | None:
    """Find the field that a fault concerns: the longest end of its path that is a field."""
    steps = finding.path.split("/")
    return next((step for step in reversed(steps) if step in form.fields), None)

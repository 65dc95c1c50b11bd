"""What one fills in to make a forum, end it or compose it anew: names, days, who sits there, and who decided it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.base.ui.fields import Day, Form
from samsyn.forums.rules.made import MadeKind, Sits
from samsyn.forums.rules.making import LONGEST_NAME, LONGEST_PURPOSE, Composing, Ending, Grounds, NewForum
from samsyn.papers import naming
from samsyn.papers.kinds import SeatKind
from samsyn.papers.model import Forum, Paper

DECIDED, ASK = "decided", "ask"
FOR_A_TIME, STANDING = "for_a_time", "standing"
_ADJUNCT = re.compile(r"\s*\(adj[^)]*\)\s*$", re.IGNORECASE)
ADJUNCT = "(adjungerad)"
"""What is written after somebody who sees and speaks, and does not decide."""


class Decided(Form):
    """Who decides, and whether that is done (beslut)."""

    how = forms.ChoiceField(
        label=gettext_lazy("Är det beslutat?"),
        choices=[
            (DECIDED, gettext_lazy("Ja, forumet har beslutat")),
            (ASK, gettext_lazy("Nej, ta upp det på forumets nästa möte")),
        ],
        help_text=gettext_lazy("Tas det upp på ett möte görs det av sig självt när forumet har beslutat."),
        widget=forms.RadioSelect,
        initial=DECIDED,
    )
    decided_by = forms.ChoiceField(label=gettext_lazy("Vilket forum bestämmer?"))
    decided_on = Day(label=gettext_lazy("Beslutets dag"), required=False, has_been=True)
    reference = forms.CharField(
        label=gettext_lazy("Var står beslutet?"),
        help_text=gettext_lazy("Till exempel anteckningarnas dag och punkt."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, by: Sequence[Forum], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        label = self.fields["decided_by"].label
        self.add("decided_by", forms.ChoiceField(label=label, choices=[(one.id, one.name) for one in by]))
        last = ("how", "decided_by", "decided_on", "reference")
        self.order_fields([*(name for name in self.fields if name not in last), *last])

    def clean(self) -> dict[str, Any]:
        """Ask for the day of what is decided."""
        said = super().clean() or self.cleaned_data
        if said.get("how") == DECIDED and not said.get("decided_on") and "decided_on" not in self.errors:
            self.add_error("decided_on", _("Skriv vilken dag forumet beslutade."))
        return said

    @property
    def asks(self) -> bool:
        """Whether a forum is asked to decide."""
        return bool(self.cleaned_data["how"] == ASK)

    def grounds(self) -> Grounds:
        """Give what it rests on."""
        said = self.cleaned_data
        return Grounds(said["decided_by"], said["decided_on"] or self.today, said["reference"])


class Seated(Decided):
    """Who is to sit in a forum, a line each, by the names of the agreement (platser)."""

    seats = forms.CharField(
        label=gettext_lazy("Vilka sitter i forumet?"),
        help_text=gettext_lazy(
            "En per rad: funktioner, enheter eller parter som de heter i överenskommelsen. "
            "Skriv (adjungerad) efter den som inte är med och beslutar."
        ),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )
    leads = forms.CharField(
        label=gettext_lazy("Vem leder?"),
        help_text=gettext_lazy("En av dem ovan. Flera skiljs med komma."),
        max_length=400,
        required=False,
    )

    def __init__(self, *args: Any, paper: Paper, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.paper = paper

    def clean_seats(self) -> tuple[tuple[str, SeatKind], ...]:
        """Understand who is meant. Raises ``ValidationError`` for a name that nobody in the agreement has."""
        return tuple(_seats(self.paper, self.cleaned_data["seats"]))

    def clean_leads(self) -> tuple[str, ...]:
        """Understand who leads. Raises ``ValidationError`` for a name that nobody in the agreement has."""
        return _known(self.paper, self.cleaned_data["leads"]) if self.cleaned_data["leads"].strip() else ()

    def clean(self) -> dict[str, Any]:
        """Let only those who sit there lead."""
        said = super().clean()
        seated = {body for body, _kind in said.get("seats", ())}
        if "seats" in said and set(said.get("leads", ())) - seated:
            self.add_error("leads", _("Den som leder sitter också i forumet. Skriv in den bland platserna."))
        return said

    def sits(self) -> tuple[Sits, ...]:
        """Give the seats that were filled in."""
        said = self.cleaned_data
        return tuple(Sits(body, kind, body in said["leads"]) for body, kind in said["seats"])


def _seats(paper: Paper, text: str) -> Iterator[tuple[str, SeatKind]]:
    for line in filter(None, (one.strip() for one in text.splitlines())):
        name = _ADJUNCT.sub("", line)
        kind = SeatKind.MEMBER if name == line else SeatKind.STANDING_ADJUNCT
        yield from ((key, kind) for key in _known(paper, name))


def _known(paper: Paper, text: str) -> tuple[str, ...]:
    found = naming.find(paper, text)
    if found.unknown or not found.ids:
        name = next(iter(found.unknown), text)
        near = [naming.labels(paper).get(one, one) for one in found.near.get(name, ())]
        facts = {"name": name[:60], "names": ", ".join(near)}
        if near:
            raise ValidationError(_("Ingen i överenskommelsen heter ”%(name)s”. Menar du %(names)s?") % facts)
        raise ValidationError(_("Ingen i överenskommelsen heter ”%(name)s”.") % facts)
    return found.ids


def written(paper: Paper, forum: Forum) -> dict[str, str]:
    """Write a forum's seats as they are filled in."""
    names = naming.labels(paper)
    seats = [one for one in forum.seats if not one.is_aim]
    lines = [names.get(one.body, one.body) + ("" if one.kind is SeatKind.MEMBER else f" {ADJUNCT}") for one in seats]
    seated = {one.body for one in seats}
    leads = [names.get(key, key) for key in (forum.chair.order if forum.chair else ()) if key in seated]
    return {"seats": "\n".join(lines), "leads": ", ".join(leads)}


def first_day() -> Day:
    """Ask from when it stands."""
    return Day(label=gettext_lazy("Från och med"))


def rhythm() -> forms.CharField:
    """Ask how often it meets."""
    told = gettext_lazy("Till exempel varannan vecka. Då kan Samsyn föreslå mötesdagar.")
    return forms.CharField(label=gettext_lazy("Hur ofta?"), help_text=told, max_length=120, required=False)


class Instances(Decided):
    """Instances of a template to be made, a line each (upplagor av en mall)."""

    names = forms.CharField(
        label=gettext_lazy("Vilka?"),
        help_text=gettext_lazy("Ett namn per rad, till exempel SSPF Ekskolan. Skriv aldrig namn på personer."),
        max_length=6_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    first_day = first_day()
    last_day = Day(label=gettext_lazy("Till och med"), required=False, prefers="future")
    rhythm = rhythm()

    def change(self, root_key: str) -> tuple[NewForum, ...]:
        """Give what was filled in."""
        said = self.cleaned_data
        facts = {name: said[name] for name in ("first_day", "last_day", "rhythm")}
        names = filter(None, (one.strip() for one in said["names"].splitlines()))
        return tuple(NewForum(kind=MadeKind.INSTANCE, root_key=root_key, name=name, **facts) for name in names)


class Group(Seated):
    """A working group to be made (arbetsgrupp)."""

    name = forms.CharField(label=gettext_lazy("Vad heter gruppen?"), max_length=LONGEST_NAME)
    purpose = forms.CharField(
        label=gettext_lazy("Vad ska den göra?"),
        help_text=gettext_lazy("Kort. Skriv aldrig om enskilda personer."),
        max_length=LONGEST_PURPOSE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    term = forms.ChoiceField(
        label=gettext_lazy("Hur länge?"),
        choices=[(FOR_A_TIME, gettext_lazy("En tid, till en sista dag")), (STANDING, gettext_lazy("Tills vidare"))],
        widget=forms.RadioSelect,
        initial=FOR_A_TIME,
    )
    first_day = first_day()
    last_day = Day(
        label=gettext_lazy("Till och med"),
        required=False,
        prefers="future",
        help_text=gettext_lazy("Sista dagen för en grupp som finns en tid."),
    )
    rhythm = rhythm()

    field_order = ("name", "purpose", "seats", "leads", "term", "first_day", "last_day", "rhythm")

    def clean(self) -> dict[str, Any]:
        """Ask for the last day of a group that stands for a time."""
        said = super().clean()
        if said.get("term") == FOR_A_TIME and not said.get("last_day") and "last_day" not in self.errors:
            self.add_error("last_day", _("Skriv gruppens sista dag, eller välj ”Tills vidare”."))
        return said

    def change(self, root_key: str) -> tuple[NewForum, ...]:
        """Give what was filled in."""
        said = self.cleaned_data
        is_temporary = said["term"] == FOR_A_TIME
        facts = {name: said[name] for name in ("name", "first_day", "rhythm", "purpose")}
        days = {"is_temporary": is_temporary, "last_day": said["last_day"] if is_temporary else None}
        return (NewForum(kind=MadeKind.WORKING_GROUP, root_key=root_key, seats=self.sits(), **facts, **days),)


class End(Decided):
    """When a forum stands last (avsluta)."""

    last_day = Day(label=gettext_lazy("Sista dagen"))

    def change(self, forum_key: str) -> Ending:
        """Give what was filled in."""
        return Ending(forum_key, self.cleaned_data["last_day"])


class Compose(Seated):
    """Who is to sit in a forum from a day (sammansättning)."""

    first_day = first_day()

    field_order = ("seats", "leads", "first_day")

    def change(self, forum_key: str) -> Composing:
        """Give what was filled in."""
        return Composing(forum_key, self.sits(), self.cleaned_data["first_day"])

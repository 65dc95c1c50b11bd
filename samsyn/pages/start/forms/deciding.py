"""What a person lets each phrase of a clause be (ta ställning): suggested, never saved by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.agreements.queries import DraftRow
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import objection_to_storing
from samsyn.base.ui.widgets import READ
from samsyn.intake.commands import Chosen
from samsyn.intake.rules.phrases import PhraseKind
from samsyn.intake.rules.suggesting import Choice, Ground, Place, Suggestion, ground, suggestions
from samsyn.intake.rules.suggesting.making import MAKERS
from samsyn.intake.rules.suggesting.wordings import case_of
from samsyn.intake.wording import CHOICES
from samsyn.pages.start.forms import making
from samsyn.pages.start.forms.items import ItemForm
from samsyn.pages.start.forms.several import Free, is_answered, part_form
from samsyn.pages.start.queries.reading import PhraseRow
from samsyn.papers.fitting import beginning
from samsyn.papers.kinds import Level
from samsyn.papers.model import Chair, Clause, ExplicitPromise, Forum, Paper, Update
from samsyn.papers.writing import as_values

SAYS = {
    "first_day": gettext_lazy("Första dag:"),
    "last_day": gettext_lazy("Sista dag:"),
    "successor_first_day": gettext_lazy("Nästa överenskommelses första dag:"),
    "successor_last_day": gettext_lazy("Nästa överenskommelses sista dag:"),
    "consultation_months_before": gettext_lazy("Samråd, månader före slutet:"),
    "extension_years": gettext_lazy("Förlängs med, år i taget:"),
    "review_rhythm": gettext_lazy("Översyn:"),
}
"""What is read out of the text where there is nothing to choose."""
PROMISES = (Choice.RECURRING, Choice.ON_EVENT, Choice.STANDING)
ONLY_SUGGESTED = {Choice.TERM, Choice.RENEWAL}
NEW = "ny"
SHOWN = 110
Data = MultiValueDict[str, str]


class What(forms.Form):
    """What a phrase is (vad är det), and which forum or annex it is about."""

    use_required_attribute = False
    choice = Free(label=gettext_lazy("Vad är det?"))
    forum = Free(label=gettext_lazy("Vilket forum?"))
    annex = Free(label=gettext_lazy("Vilken bilaga?"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, paper: Paper, offered: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("choice", [("", _("Välj …")), *((one.value, CHOICES[one]) for one in offered)])
        self._offer("forum", [*((one.id, one.name) for one in paper.forums), (NEW, _("Ett nytt forum"))])
        self._offer("annex", [("", _("Välj …")), *((one.id, one.title) for one in paper.annexes)])

    def _offer(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        self.fields[name] = Free(label=self.fields[name].label, choices=choices)

    def clean(self) -> dict[str, Any]:
        """Ask for what the choice cannot do without."""
        said, choice = self.cleaned_data, self.cleaned_data.get("choice")
        if not choice:
            self.add_error("choice", _("Välj vad det är. ”Inget åtagande” går också bra."))
        if choice == Choice.ANNEX and not said.get("annex"):
            self.add_error("annex", _("Välj vilken bilaga det gäller. Saknas den, lägg till den i steget Bilagor."))
        return said


class Decision:
    """What one phrase is let to be: the choice, and the questions of each choice, of which those of one are read."""

    def __init__(
        self, data: Data | None, *, row: PhraseRow, place: Place, draft: DraftRow, words: Ground, ground: making.Ground
    ) -> None:
        self.row, self.draft, self.ground = row, draft, ground
        self._data, self._case = data, case_of(row.phrase, place, words)
        self._suggested = suggestions(row.phrase, place, words)
        first = self._suggested[0]
        is_chair = row.phrase.kind is PhraseKind.CHAIR and first.choice is not Choice.CHAIR
        first = Suggestion(Choice.CHAIR) if is_chair else first
        self.what = What(data, prefix=row.key, paper=draft.paper, offered=self._offered(), initial=self._initial(first))

    @cached_property
    def parts(self) -> dict[str, ItemForm]:
        """The questions of the choices that have some, by what stands in their names."""
        promise = next((self._of(one) for one in PROMISES if self._of(one)), Suggestion(Choice.STANDING))
        new = self._new_forum()
        return {
            "promise": self._part(ExplicitPromise, ("title", "owner", "to"), promise.values),
            "forum": self._part(Forum, ("name", "level"), {"name": new["name"], "level": new["level"]}),
            "chair": self._part(Chair, ("kind", "order"), self._rule),
            "annex": self._part(Update, ("responsible",), self._of(Choice.ANNEX).values),
        }

    @property
    def errors(self) -> bool:
        """Whether something in it has to be mended."""
        return bool(self.what.errors) or any(one.errors for one in self._asked())

    def is_valid(self) -> bool:
        """Tell whether what is said can be written."""
        return self.what.is_valid() and all([one.is_valid() for one in self._asked()])

    @property
    def stated(self) -> list[tuple[str, str]]:
        """Say what the term, and what follows it, would be written as, by the choice."""
        found = [(one.choice.value, one.values) for one in self._suggested if one.choice in ONLY_SUGGESTED]
        return [
            (choice, ", ".join(f"{SAYS[key]} {value}" for key, value in values.items() if key in SAYS))
            for choice, values in found
        ]

    def has_changed(self) -> bool:
        """Tell whether anything was answered otherwise than suggested."""
        return any(is_answered(one) for one in (self.what, *self.parts.values()))

    def stop(self) -> bool:
        """Say at its field which number of a person stands there, and whether any does."""
        return any([stopped(one) for one in self._asked()])

    def chosen(self) -> Chosen:
        """Give what was chosen."""
        choice = Choice(self.what.cleaned_data["choice"])
        if choice is Choice.NOTHING:
            return Chosen(phrase=self.row.path)
        path, values, is_change = self._written(choice)
        seen = self.what.cleaned_data["seen"] if is_change and path == self._suggested[0].path else None
        return Chosen(phrase=self.row.path, path=path, values=values, is_change=is_change, seen=seen)

    def _written(self, choice: Choice) -> tuple[str, Mapping[str, Any], bool]:
        said, of = self.what.cleaned_data, self._of(choice)
        if choice in PROMISES:
            return "promises", {**of.values, **_said(self.parts["promise"])}, False
        if said["forum"] == NEW and choice in {Choice.FORUM, Choice.CHAIR}:
            new = self._meets() if choice is Choice.FORUM else self._chaired()
            return "forums", {**new, **_said(self.parts["forum"])}, False
        if choice is Choice.FORUM:
            held = next(one for one in self.draft.paper.forums if one.id == said["forum"])
            meets = self._meets()
            meets |= {"clause": held.clause} if held.clause else {}
            return f"forums/{held.id}", {**as_values(held), **meets}, True
        if choice is Choice.CHAIR:
            return f"forums/{said['forum']}/chair", self._turn(), True
        if choice is Choice.ANNEX:
            return f"annexes/{said['annex']}/update", {**self._updates(), **_said(self.parts["annex"])}, True
        return of.path, of.values, True

    def _asked(self) -> list[ItemForm]:
        """Give the questions that the choice has."""
        said = self.what.cleaned_data if self.what.is_bound and hasattr(self.what, "cleaned_data") else {}
        choice = said.get("choice", "")
        names = {Choice.CHAIR: "chair", Choice.ANNEX: "annex", **dict.fromkeys(PROMISES, "promise")}
        is_new = choice in {Choice.FORUM, Choice.CHAIR} and said.get("forum") == NEW
        wanted = [names[Choice(choice)]] if choice in names else []
        return [self.parts[name] for name in (*wanted, *(["forum"] if is_new else []))]

    def _part(self, cls: type[Any], only: tuple[str, ...], values: Mapping[str, Any]) -> ItemForm:
        prefix = f"{self.row.key}-{cls.__name__.lower()}"
        return part_form(cls, self._data, ground=self.ground, only=only, values=values, prefix=prefix)

    def _of(self, choice: Choice) -> Suggestion:
        """Give what a choice would write, as far as the text says."""
        found = next((one for one in self._suggested if one.choice is choice), None)
        return found or MAKERS[choice](self._case)

    def _offered(self) -> list[Choice]:
        """Name the choices, the most probable first; what the text must state itself only where it does."""
        first = [one.choice for one in self._suggested if one.choice is not Choice.NOTHING]
        others = [one for one in CHOICES if one not in ONLY_SUGGESTED and one not in {Choice.CHAIR, Choice.NOTHING}]
        turn = [Choice.CHAIR] if self.row.phrase.kind is PhraseKind.CHAIR else []
        return list(dict.fromkeys((*turn, *first, *others, Choice.NOTHING)))

    def _initial(self, first: Suggestion) -> dict[str, Any]:
        forums = [self._of(one).path.split("/") for one in (Choice.FORUM, Choice.CHAIR)]
        held = next((steps[1] for steps in forums if len(steps) > 1), NEW)
        annex = self._of(Choice.ANNEX).path.split("/")
        return {
            "choice": first.choice.value,
            "forum": held,
            "annex": annex[1] if len(annex) > 1 else "",
            "seen": self.draft.seen(first.path) if first.is_change else "",
        }

    @cached_property
    def _rule(self) -> Mapping[str, Any]:
        """The rule of the chair as the text has it, also where the forum is not written yet."""
        if self._of(Choice.CHAIR).values or self.row.phrase.kind is not PhraseKind.CHAIR:
            return self._of(Choice.CHAIR).values
        place = self._case.place
        held = Forum(id=NEW, name=place.title, level=Level.OPERATIVE, clause=place.clause)
        words = ground(replace(self.draft.paper, forums=(*self.draft.paper.forums, held)))
        return MAKERS[Choice.CHAIR](case_of(self.row.phrase, place, words)).values

    def _chaired(self) -> dict[str, Any]:
        return {"clause": self._case.place.clause, "chair": self._turn()}

    def _turn(self) -> dict[str, Any]:
        return {**self._rule, **_said(self.parts["chair"])}

    def _meets(self) -> dict[str, Any]:
        said = MAKERS[Choice.FORUM](self._case).values
        return {key: said[key] for key in ("rhythm", "quote", "clause") if said.get(key)}

    def _new_forum(self) -> Mapping[str, Any]:
        of = self._of(Choice.FORUM)
        title = self._case.place.title
        return of.values if of.path == "forums" else {"name": title, "level": Level.OPERATIVE.value}

    def _updates(self) -> Mapping[str, Any]:
        of, event = self._of(Choice.ANNEX), self.row.phrase.kind in {PhraseKind.EVENT, PhraseKind.OPTIONAL}
        said = {**self._meets(), "when" if event else "rhythm": self.row.phrase.text}
        said.pop("rhythm" if event else "when", None)
        return of.values if of.values else said


def _said(form: ItemForm) -> dict[str, Any]:
    """Give what a form says of the keys that it asks for."""
    return {key: value for key, value in form.values().items() if key in form.fields}


class Own(forms.Form):
    """Which sentence says what is promised (mening), where no rhythm was found in it."""

    quote = forms.ChoiceField(label=gettext_lazy("Vilken mening lovar något?"), required=False)

    def __init__(self, *args: Any, sentences: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(one, beginning(one, SHOWN)) for one in sentences]
        choices = [("", _("Välj mening …")), *listed]
        self.fields["quote"] = forms.ChoiceField(label=self.fields["quote"].label, choices=choices)


class OwnPromise:
    """A promise made of a sentence without a rhythm (det här lovar vi också)."""

    key = "eget"

    def __init__(self, data: Data | None, *, clause: Clause, sentences: Sequence[str], ground: making.Ground) -> None:
        self.clause = clause
        self.own = Own(data, prefix=self.key, sentences=sentences)
        only, prefix = ("title", "when", "owner", "to"), f"{self.key}-promise"
        self.promise = part_form(ExplicitPromise, data, ground=ground, only=only, values={}, prefix=prefix)

    @property
    def errors(self) -> bool:
        """Whether something in it has to be mended."""
        return bool(self.own.errors or self.promise.errors)

    def is_valid(self) -> bool:
        """Tell whether what is said can be written."""
        return all([self.own.is_valid(), self.promise.is_valid()])

    def has_changed(self) -> bool:
        """Tell whether anything was answered."""
        return is_answered(self.own) or is_answered(self.promise)

    def stop(self) -> bool:
        """Say at its field which number of a person stands there, and whether any does."""
        return stopped(self.promise)

    def chosen(self) -> Chosen:
        """Give the promise."""
        values = {**self.promise.values(), "clause": self.clause.id, "quote": self.own.cleaned_data["quote"]}
        return Chosen(phrase="", path="promises", values=values)


def stopped(form: forms.Form) -> bool:
    """Say at each field of a form which number of a person stands in it, and whether any does."""
    found = [(name, objection_to_storing(value)) for name, value in form.cleaned_data.items()]
    for name, objection in found:
        if objection is not None:
            form.add_error(name, guard.sentence(objection))
    return any(objection for _, objection in found)


def only_asked(data: Data) -> Data:
    """Let what was written be shown again without being judged."""
    said = data.copy()
    said[READ] = "-"
    return said

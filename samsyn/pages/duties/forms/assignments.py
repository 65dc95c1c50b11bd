"""What one writes about an assignment: what is asked of whom, what came of it, and how it changes."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.fields import Day
from samsyn.base.ui.groups import Group
from samsyn.duties import wording
from samsyn.pages.duties.forms.promises import WHAT, Offering

NEVER_PEOPLE = _("Skriv aldrig om enskilda personer.")


class ChooseAssignments(Offering):
    """Whose assignments are shown (urval)."""

    hos = forms.ChoiceField(label=_("Visa uppdrag hos eller från"))
    visa = forms.CharField(widget=forms.HiddenInput, required=False)


class Timed(Offering):
    """A form that asks for a day, a forum's meeting or both (tid)."""

    by_day = Day(label=_("Senast vilken dag?"), prefers="future", required=False)
    by_forum = forms.ChoiceField(
        label=_("Till vilket forums möte?"),
        help_text=_("Svaret kommer då upp på forumets nästa möte."),
        required=False,
    )
    template_name = "ui/forms/grouped.html"

    @property
    def when(self) -> Group:
        """The day and the meeting, under one question."""
        said = gettext("En dag, ett möte eller båda.")
        return Group(shown=(self["by_day"], self["by_forum"]), title=gettext("Till när?"), help=said, name="till-nar")


class Assign(Timed):
    """What is asked of whom, why and by when (uppdrag)."""

    what = forms.CharField(
        label=_("Vad ska göras?"), help_text=NEVER_PEOPLE, max_length=1000, widget=forms.Textarea(attrs=WHAT)
    )
    owner_key = forms.ChoiceField(label=_("Vem ska göra det?"))
    asked_by = forms.ChoiceField(
        label=_("Vem ger uppdraget?"), help_text=_("Svaret kommer tillbaka till den som bad om det."), required=False
    )
    wanted = forms.CharField(
        label=_("Varför?"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    circle = forms.ChoiceField(label=_("Vem får se uppdraget?"), widget=forms.RadioSelect)

    @property
    def group(self) -> Group:
        """The fields in their order; why, and who may see it, can wait."""
        folded = tuple(self[name] for name in ("wanted", "circle") if name in self.fields)
        shown = (self["what"], self["owner_key"], self.when, self["asked_by"])
        return Group(shown=shown, folded=folded, filled=int(bool(self["wanted"].value())))

    def offer_circles(self, circles: list[tuple[str, str]]) -> None:
        """Ask who may see it only where there is a choice; else the only circle is taken."""
        if len(circles) == 1:
            del self.fields["circle"]
        else:
            self.offer(circle=circles)
            self.fields["circle"].initial = circles[0][0]
        self.only_circle = circles[0][0]

    def clean(self) -> dict[str, Any]:
        """Take the only circle where there is no choice."""
        return {"circle": self.only_circle, **(super().clean() or {})}


class AnswerAssignment(Offering):
    """What came of an assignment, in words; which it was is said by the button that is pressed (svar)."""

    words = forms.CharField(
        label=_("Vad blev det av det?"),
        help_text=_("En mening räcker. Skriv aldrig om enskilda personer."),
        max_length=2000,
        widget=forms.Textarea(attrs=WHAT),
    )
    reference = forms.CharField(
        label=_("Var finns underlaget?"),
        help_text=_("Till exempel ett diarienummer eller anteckningarnas rubrik."),
        max_length=200,
        required=False,
    )
    answered_on = Day(label=_("När blev det så?"), has_been=True)
    template_name = "ui/forms/grouped.html"
    outcome = forms.ChoiceField(
        widget=forms.HiddenInput,
        choices=list(wording.OUTCOMES.items()),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Tryck på Klart, Delvis eller Blev inte av.")),
    )

    @property
    def group(self) -> Group:
        """The words first; where it can be read and which day can wait."""
        folded = (self["reference"], self["answered_on"])
        return Group(shown=(self["words"],), folded=folded, filled=int(bool(self["reference"].value())))


class Postpone(Timed):
    """Another day or meeting, and why (ny tid)."""

    reason = forms.CharField(label=_("Varför?"), max_length=600, widget=forms.Textarea(attrs=WHAT))

    @property
    def group(self) -> Group:
        """When, and why."""
        return Group(shown=(self.when, self["reason"]))


class PassOn(Offering):
    """Who takes over, and why (lämna över)."""

    owner_key = forms.ChoiceField(label=_("Vem tar över?"))
    reason = forms.CharField(label=_("Varför?"), max_length=600, widget=forms.Textarea(attrs=WHAT))


class TakeBack(Offering):
    """Why an assignment is taken back (ta tillbaka)."""

    reason = forms.CharField(
        label=_("Varför tas det tillbaka?"),
        help_text=_("Uppdraget finns kvar att läsa, med skälet."),
        max_length=600,
        widget=forms.Textarea(attrs=WHAT),
    )

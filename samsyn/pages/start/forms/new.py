"""The three questions of a new collaboration (ny samverkan): which parties, from when to when, what it is called."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samsyn.almanac.terms import read_day
from samsyn.base.ui.fields import Form
from samsyn.base.ui.groups import Group
from samsyn.base.ui.widgets import NameLine, Names
from samsyn.pages.start.forms import controls
from samsyn.papers import editing
from samsyn.papers.kinds import PartyKind
from samsyn.papers.model import Paper
from samsyn.places.queries import MunicipalityRow

MINE = (
    ("kommunen", gettext_lazy("Kommunen")),
    ("polisen", gettext_lazy("Polisen")),
    ("raddningstjansten", gettext_lazy("Räddningstjänsten")),
)
WITHOUT_S = tuple("sxzaouåeiyäö")
"""How a place ends whose municipality takes no s: Haninge kommun, Strängnäs kommun, but Nykvarns kommun."""


class New(Form):
    """The three questions."""

    template_name = "ui/forms/grouped.html"

    municipality = forms.CharField(
        label=gettext_lazy("Vilken kommun gäller det?"),
        max_length=60,
        help_text=gettext_lazy("Skriv de första bokstäverna."),
    )
    police = forms.CharField(
        label=gettext_lazy("Vilket lokalpolisområde?"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Till exempel Lokalpolisområde Södertälje."),
    )
    fire = forms.CharField(
        label=gettext_lazy("Vilken räddningstjänst?"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Lämna tomt om den inte är part."),
    )
    others = forms.CharField(
        label=gettext_lazy("Fler parter"),
        required=False,
        help_text=gettext_lazy("En per rad."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    mine = forms.ChoiceField(
        label=gettext_lazy("Vem hör du till?"), choices=MINE, widget=forms.RadioSelect, initial="kommunen"
    )
    first_day = controls.WrittenDay(
        label=gettext_lazy("Från och med"),
        max_length=40,
        required=False,
        help_text=gettext_lazy(
            "Så som det står: 1 januari 2023, 2023-01-01 eller bara 2023. Tomt om det inte är bestämt."
        ),
    )
    last_day = controls.WrittenDay(
        label=gettext_lazy("Till och med"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("Lämna tomt om den gäller tills vidare."),
    )
    title = forms.CharField(
        label=gettext_lazy("Överenskommelsens namn"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Tomt blir Samverkansöverenskommelse med kommunens namn."),
    )

    def __init__(self, *args: Any, municipalities: Iterable[MunicipalityRow] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = {one.code: one for one in municipalities}
        named = Names(_("Kommuner"), tuple(one.name for one in self.known.values()))
        self.fields["municipality"].widget = NameLine([named])

    @property
    def group(self) -> Group:
        """The fields under their three questions."""
        asked = (
            (_("1. Vilka är parter?"), ("municipality", "police", "fire", "mine")),
            (_("2. Från när till när?"), ("first_day", "last_day")),
            (_("3. Vad kallar ni den?"), ("title",)),
        )
        groups = [Group(shown=tuple(self[name] for name in names), title=title) for title, names in asked]
        groups[0] = replace(groups[0], folded=(self["others"],), filled=int(bool(self["others"].value())))
        return Group(shown=tuple(groups))

    def clean_municipality(self) -> MunicipalityRow:
        """Know the municipality by its name. Raises ValidationError if there is none."""
        names = {code: one.name for code, one in self.known.items()}
        found = self.known.get(controls.code_of(names, self.cleaned_data["municipality"]))
        if found is None:
            raise ValidationError(_("Ingen kommun heter så. Välj en i listan."), code="unknown")
        return found

    def clean(self) -> dict[str, Any]:
        """See that whoever writes belongs to one of the parties, and that the days come in order."""
        said = super().clean() or {}
        mine = said.get("mine", "")
        if mine in ("polisen", "raddningstjansten") and not said.get({"polisen": "police"}.get(mine, "fire")):
            self.add_error("mine", _("Skriv vad den parten heter, eller välj en annan."))
        first, last = (read_day(day) if day else None for day in (said.get("first_day"), said.get("last_day")))
        if first and last and last.latest < first.earliest:
            self.add_error("last_day", _("Sista dagen kan inte komma före den första."))
        return said

    def paper(self) -> Paper:
        """Make the paper that the answers give: its parties, its term and its name."""
        said = self.cleaned_data
        place: MunicipalityRow = said["municipality"]
        years = dict.fromkeys(day[:4] for day in (said["first_day"], said["last_day"]) if day)
        title = said["title"] or " ".join(["Samverkansöverenskommelse", place.name, "–".join(years)]).strip()
        paper_id = "-".join([editing.plain(place.name), *years])
        values = editing.empty(paper_id=paper_id, name=place.name, title=title)
        days = {key: said[key] for key in ("first_day", "last_day") if said[key]}
        values |= {"municipalities": [place.code], "term": days, "parties": []}
        if said["first_day"] and not said["last_day"]:
            values["term"]["is_open_ended"] = True
        for party in self._parties(place):
            values, _path = editing.add(values, "parties", party)
        return editing.read_values(values)

    def _parties(self, place: MunicipalityRow) -> Iterable[dict[str, str]]:
        said = self.cleaned_data
        name = f"{place.name}{'' if place.name.endswith(WITHOUT_S) else 's'} kommun"
        yield {"id": "kommunen", "name": name, "kind": PartyKind.MUNICIPALITY, "municipality": place.code}
        if said["police"]:
            yield {"id": "polisen", "name": said["police"], "kind": PartyKind.LOCAL_POLICE_AREA}
        if said["fire"]:
            yield {"id": "raddningstjansten", "name": said["fire"], "kind": PartyKind.FIRE_SERVICE}
        for line in said["others"].splitlines():
            if line.strip():
                yield {"name": line.strip(), "kind": PartyKind.OTHER}

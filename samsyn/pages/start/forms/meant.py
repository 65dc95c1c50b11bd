"""Names that nobody answers to (okända namn): said at the field, with those they may mean and the way to add them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.pages.start.forms.controls import Meant, Who
from samsyn.pages.start.forms.rows import Control
from samsyn.pages.start.forms.slots import BETWEEN, Slot
from samsyn.papers import editing
from samsyn.papers.kinds import BodyKind
from samsyn.papers.naming import Found, Piece, fold

if TYPE_CHECKING:
    from samsyn.pages.start.forms.items import ItemForm

Values = dict[str, Any]
IS, NEW, AT = "ar", "ny", ":"
"""How a choice is written: "ar:kommunpolis", "ny:function:polisen", "ny:organisation:"."""


class Meanings:
    """What the names of one form mean (betydelser): asks about those that nobody, or several, answer to."""

    def __init__(self, form: "ItemForm") -> None:
        self._form = form
        self._slots: list[Slot] = []
        self._asked: dict[str, dict[str, Piece]] = {}
        self._new = form.ground.added

    def ask(self, slot: Slot) -> None:
        """Ask whom each unknown name of a slot means, right after the slot."""
        if slot.control not in {Control.WHO, Control.WHOS}:
            return
        self._slots.append(slot)
        field = self._form.fields[slot.name]
        written = self._form.data.get(self._form.add_prefix(slot.name), "") if self._form.is_bound else ""
        if isinstance(field, Who) and not field.is_untouched(written):
            for piece in (piece for piece in field.known.find(written).pieces if not piece.id):
                name = _name(slot, piece)
                self._asked.setdefault(slot.name, {})[name] = piece
                label = _("Vem är ”%(name)s”?") % {"name": piece.text}
                self._form.add(name, Meant(label=label, choices=self._choices(piece)))

    def asked(self, name: str) -> tuple[str, ...]:
        """Name the fields that ask about a slot's names."""
        return tuple(self._asked.get(name, ()))

    def settle(self) -> None:
        """Let each slot hold the ids that are meant, or say at it what is not known."""
        for slot in self._slots:
            cleaned = self._form.cleaned_data
            found = cleaned.get(slot.name)
            if slot.name in cleaned and (found is None or isinstance(found, Found)):
                ids = list(dict.fromkeys(self._ids(slot, found or Found())))
                if slot.control is Control.WHO and len(ids) > 1:
                    self._form.add_error(slot.name, _("Skriv bara ett namn."))
                cleaned[slot.name] = ids if slot.control is Control.WHOS else "".join(ids[:1])

    def new_items(self) -> tuple[tuple[str, Values], ...]:
        """Give those that were added, each with its list."""
        return tuple(("bodies", values) for values in self._new.values())

    def _ids(self, slot: Slot, found: Found) -> Iterator[str]:
        for piece in found.pieces:
            chosen = self._form.cleaned_data.get(_name(slot, piece), "") if not piece.id else ""
            kind, _, rest = chosen.partition(AT)
            if piece.id:
                yield piece.id
            elif kind == IS:
                yield rest
            elif kind == NEW:
                yield self._added(piece.text, rest)
            else:
                self._form.add_error(slot.name, self._words(piece))

    def _added(self, name: str, what: str) -> str:
        """Make a body of a name, the same for the same name anywhere in the form."""
        kind, _, party = what.partition(AT)
        if fold(name) not in self._new:
            used = {*self._form.ground.known.labels, *(one["id"] for one in self._new.values())}
            where = {"party": party} if party else {"is_outside": True}
            key = editing.free_id(editing.plain(name), used)
            self._new[fold(name)] = {"id": key, "name": name, "kind": kind, **where}
        return str(self._new[fold(name)]["id"])

    def _words(self, piece: Piece) -> str:
        facts = {"name": piece.text, "near": self._near(piece)}
        if piece.answers:
            return _("”%(name)s” kan vara flera. Välj vem ni menar.") % facts
        if piece.near:
            return _("Vi känner inte igen ”%(name)s”. Menar du ”%(near)s”?") % facts
        return _("Vi känner inte igen ”%(name)s”. Rätta namnet, eller lägg till det som nytt.") % facts

    def _near(self, piece: Piece) -> str:
        return self._form.ground.known.labels[piece.near[0]] if piece.near else ""

    def _choices(self, piece: Piece) -> list[Any]:
        labels = self._form.ground.known.labels
        like = [(f"{IS}{AT}{who}", labels[who]) for who in piece.answers or piece.near]
        new = [(f"{NEW}{AT}{kind}{AT}{party}", words) for kind, party, words in self._kinds()]
        maybe = [(_("Menar du"), like)] if like else []
        return [("", _("Välj …")), *maybe, (_("Lägg till som ny"), new)]

    def _kinds(self) -> Iterator[tuple[str, str, str]]:
        for party in self._form.ground.paper.parties:
            named = {"party": capfirst(party.short_name or party.name)}
            yield BodyKind.FUNCTION, party.id, _("Ny funktion hos %(party)s") % named
            yield BodyKind.UNIT, party.id, _("Ny enhet hos %(party)s") % named
        yield BodyKind.ORGANISATION, "", _("Ny organisation utanför parterna")


def _name(slot: Slot, piece: Piece) -> str:
    """Name the field that asks about a piece: the same as long as it is written the same."""
    return f"{slot.name}{BETWEEN}{NEW}{BETWEEN}{editing.plain(piece.text) or len(piece.text)}"

"""All the phrases of a clause with what each is let to be (ställningstaganden), and a promise of one's own."""

from collections.abc import Sequence
from dataclasses import replace

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules.drafting import Item
from samsyn.intake.commands import Chosen
from samsyn.intake.rules import suggesting
from samsyn.intake.rules.suggesting import Place
from samsyn.pages.start.forms import making, pointing
from samsyn.pages.start.forms.deciding import Data, Decision, OwnPromise, only_asked
from samsyn.pages.start.queries.reading import PhraseRow, ReadPage
from samsyn.papers.naming import fold

ALL = "alla"


class Decisions:
    """The phrases of a clause, each with its decision, in the order of the text."""

    def __init__(self, data: Data | None, *, page: ReadPage, draft: DraftRow, ground: making.Ground) -> None:
        self.page, self._draft, self._ground = page, draft, ground
        self._words = suggesting.ground(draft.paper)
        self._fill(data)

    @property
    def rows(self) -> list[tuple[PhraseRow, Decision | None]]:
        """Each phrase with its decision, None where one has been taken."""
        return [(row, self._open.get(row.key)) for row in self.page.phrases]

    @property
    def count(self) -> int:
        """How many wait for a decision."""
        return len(self._open)

    @property
    def names(self) -> Sequence[object]:
        """Everybody in the paper, to choose among."""
        return pointing.names(self._draft.paper, self._ground.known)

    def wanted(self, key: str) -> list[Decision | OwnPromise]:
        """Give what is to be written: one phrase, all of them, or the promise of one's own."""
        if key == OwnPromise.key:
            return [self.own]
        return [one for name, one in self._open.items() if key in (name, ALL)]

    def chosen(self, wanted: Sequence[Decision | OwnPromise]) -> list[Chosen]:
        """Give what was chosen; what several phrases say of one new forum makes one forum."""
        made: dict[str, Chosen] = {}
        for number, one in enumerate(one.chosen() for one in wanted):
            key = fold(str(one.values["name"])) if one.path == "forums" else f"#{number}"
            before = made.get(key)
            made[key] = one if before is None else replace(one, values={**before.values, **one.values})
        return list(made.values())

    def first(self) -> list[Item]:
        """Give those whom the answers name for the first time."""
        return [Item("bodies", values) for values in self._ground.added.values()]

    def answered_but(self, key: str) -> list[str]:
        """Name what was answered otherwise than suggested, and not written just now."""
        others: dict[str, Decision | OwnPromise] = {**self._open, OwnPromise.key: self.own}
        return [name for name, one in others.items() if key not in (name, ALL) and one.has_changed()]

    def over(self, data: Data) -> "Decisions":
        """Let what was answered stand in the fields again, without judging it, over the draft as it now is."""
        said = only_asked(data)
        for key, one in self._open.items():
            said[f"{key}-seen"] = one.what.initial["seen"]
        self._fill(said)
        return self

    def _fill(self, data: Data | None) -> None:
        clause, sentences = self.page.clause, [said for _, said in self.page.sentences]
        self._open = {
            row.key: Decision(
                data,
                row=row,
                place=Place(clause.id, clause.title, row.source or clause.text),
                draft=self._draft,
                words=self._words,
                ground=self._ground,
            )
            for row in self.page.phrases
            if row.is_open
        }
        self.own = OwnPromise(data, clause=clause, sentences=sentences, ground=self._ground)

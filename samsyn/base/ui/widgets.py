"""Controls that do more than take what is written: answer it as one writes, or tell which names there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

READ = "tolka"
"""The name of the button that asks how a line is understood; its value is the field, and perhaps "=" and new words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a line as it is written (svar): how it is understood, what follows, and what one may mean.

    ``understood`` and ``choices`` are in the language of the paper; ``said`` are whole sentences.
    """

    said: tuple[str, ...] = ()
    understood: str = ""
    choices: tuple[str, ...] = ()


Answering = Callable[[str], Answer | None]


class Answered(forms.TextInput):
    """A line that is answered as one writes (besvarad rad), and by a button without scripts.

    The address gives the part ``ui/forms/answer.html`` for ``?falt=`` and the line under that name.
    """

    template_name = "ui/forms/answered.html"

    def __init__(self, answering: Answering, *, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "spellcheck": "false", **(attrs or {})})
        self.answering = answering
        self.url = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Tell what is understood of what stands there."""
        target = str((attrs or {}).get("id", name))
        context = super().get_context(name, value, {**(attrs or {}), **self._asking(name, target)})
        answer = self.answering(str(value)) if value else None
        return {**context, "answer": answer, "url": self.url, "read": READ, "target": target}

    def _asking(self, name: str, target: str) -> dict[str, str]:
        """Ask the address as one writes, a quarter of a second after the last letter."""
        if not self.url:
            return {}
        return {
            "hx-get": self.url,
            "hx-trigger": "input changed delay:250ms",
            "hx-vals": f'{{"falt": "{name}", "id": "{target}"}}',
            "hx-target": f"#{target}_svar",
            "hx-sync": "this:replace",
        }


@dataclass(frozen=True, slots=True)
class Names:
    """Names that belong together (namn)."""

    title: str
    names: tuple[str, ...]


class NameLine(forms.TextInput):
    """A line for one name, with those there are offered as one writes (namnrad)."""

    template_name = "ui/forms/name_line.html"

    def __init__(self, known: Sequence[Names], *, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", **(attrs or {})})
        self.known = known

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Tell which names there are, under an id that belongs to this line."""
        list_id = f"{(attrs or {}).get('id', name)}_namn"
        context = super().get_context(name, value, {**(attrs or {}), "list": list_id})
        return {**context, "known": [one for group in self.known for one in group.names], "list_id": list_id}


class NameLines(forms.Textarea):
    """Lines for several names, with those there are in a list to open (namnrader)."""

    template_name = "ui/forms/name_lines.html"

    def __init__(self, known: Sequence[Names], *, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 2, "class": "few", "autocomplete": "off", **(attrs or {})})
        self.known = known

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Tell which names there are, and let every line be seen."""
        lines = str(value or "").count("\n") + 2
        return {**super().get_context(name, value, {**(attrs or {}), "rows": min(lines, 12)}), "known": self.known}

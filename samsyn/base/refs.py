"""References (hänvisningar): how one package points at what another owns, without knowing it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing somewhere else (hänvisning): its kind, its key there, and its title when it was handed over."""

    kind: str
    key: str
    title: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"

"""Who the ids of a paper mean: a party, a body or a forum (vem)."""

from dataclasses import dataclass

from samsyn.papers.model import Body, Forum, Paper, Party

Who = Party | Body | Forum


def find(paper: Paper, who: str) -> Who | None:
    """Find a party, body or forum by its id."""
    everybody: tuple[Who, ...] = (*paper.parties, *paper.bodies, *paper.forums)
    return next((each for each in everybody if each.id == who), None)


def name_of(paper: Paper, who: str) -> str:
    """Name somebody as the paper does; an id that nobody has is shown as it is."""
    found = find(paper, who)
    return found.name if found is not None else who


def short_name(paper: Paper, party: str) -> str:
    """Name a party as the text does ("Kommunen"), where it has a short name."""
    found = next((each for each in paper.parties if each.id == party), None)
    return found.short_name or found.name if found is not None else party


def called(paper: Paper, who: str) -> str:
    """Name a party as the text does ("Kommunen"), and anybody else by name."""
    return short_name(paper, who) if any(each.id == who for each in paper.parties) else name_of(paper, who)


def party_of(paper: Paper, who: str) -> str:
    """Tell which party somebody belongs to, by itself or by what stands above it; "" for forums and outsiders."""
    seen: set[str] = set()
    found = find(paper, who)
    while isinstance(found, Body) and found.id not in seen:
        if found.party:
            return found.party
        seen.add(found.id)
        found = find(paper, found.parent)
    return found.id if isinstance(found, Party) else ""


@dataclass(frozen=True, slots=True)
class Named:
    """An id with its name."""

    key: str
    name: str


def named(paper: Paper, ids: tuple[str, ...]) -> tuple[Named, ...]:
    """Give each id with its name."""
    return tuple(Named(each, name_of(paper, each)) for each in ids)

"""How people name the place of a promise in the paper: "punkt 6", "bilaga 3, Lokal lägesbild" (hänvisning)."""

from samsyn.papers.model import Clause, Paper
from samsyn.papers.words import words


def label(paper: Paper, clause_id: str) -> str:
    """Name a clause by its number, else by the numbered clause or annex above it and its own title."""
    at = next((index for index, clause in enumerate(paper.clauses) if clause.id == clause_id), None)
    if at is None:
        return ""
    clause = paper.clauses[at]
    if clause.annex:
        return _in_annex(paper, clause)
    if clause.number:
        return f"{paper.clause_word} {clause.number}"
    above = _above(paper, at)
    return f"{paper.clause_word} {above.number}, {clause.title}" if above else f"{paper.clause_word} ”{clause.title}”"


def _above(paper: Paper, at: int) -> Clause | None:
    """Find the nearest numbered clause above one that is a level further in."""
    level = paper.clauses[at].level
    for clause in reversed(paper.clauses[:at]):
        if not clause.annex and clause.level < level:
            if clause.number:
                return clause
            level = clause.level
    return None


def _in_annex(paper: Paper, clause: Clause) -> str:
    annex = next((each for each in paper.annexes if each.id == clause.annex), None)
    if annex is None:
        return clause.title
    word = words(paper.words)["annex"].indefinite
    place = f"{word} {annex.number}" if annex.number else f"{word} ”{annex.title}”"
    return place if clause.title == annex.title else f"{place}, {clause.title}"

"""The five practice papers, read once for all tests that only look at them."""

from samsyn.papers import reading
from samsyn.papers.model import Paper
from tests.world import PAPERS

PRACTICE: dict[str, Paper] = {path.stem: reading.read_file(path).paper for path in sorted(PAPERS.glob("*.yaml"))}

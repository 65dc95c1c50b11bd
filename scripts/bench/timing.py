"""Measuring: several rounds, the best for a rate, the spread for a page."""

import statistics
import time
from collections.abc import Callable, Sequence

ROUNDS = 5


def rate(work: Callable[[], int], rounds: int = ROUNDS) -> float:
    """Do the work several times and give how many things it made a second, at its best."""
    best = 0.0
    for _ in range(rounds):
        started = time.perf_counter()
        made = work()
        best = max(best, made / (time.perf_counter() - started))
    return best


def percentile(values: Sequence[float], part: int) -> float:
    """Give the value that so many of a hundred do not pass."""
    return statistics.quantiles(values, n=100, method="inclusive")[part - 1] if len(values) > 1 else values[0]

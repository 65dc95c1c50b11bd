"""What is made each hour (varje timme): letters that have become due are put in the outbox, each once."""

from collections.abc import Callable
from datetime import datetime

MADE_HOURLY: tuple[Callable[[datetime], None], ...] = ()
"""Each is told the moment, and puts what has become due by then; what an hour missed, the next makes up."""

"""What is done with a pasted text (inläsning): it is laid in as clauses, which are divided and joined."""

from samsyn.intake.commands.choosing import Chosen, choose
from samsyn.intake.commands.dividing import divide_clause, join_clause
from samsyn.intake.commands.laying import Pasted, keep_original, lay_in

__all__ = ["Chosen", "Pasted", "choose", "divide_clause", "join_clause", "keep_original", "lay_in"]

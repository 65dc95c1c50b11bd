"""Every key of the format in words, by subject as the model is."""

from samsyn.pages.start.forms.rows import Rows
from samsyn.pages.start.forms.words import organising, paper, planning, promising, terms, text, who

ROWS: Rows = {
    **paper.ROWS,
    **who.ROWS,
    **terms.ROWS,
    **text.ROWS,
    **promising.ROWS,
    **organising.ROWS,
    **planning.ROWS,
}
"""What is asked of each class of the model, in the order in which it is asked."""

"""Which lines of a pasted text are headings (rubriker), by what each line shows and by what stands around it.

A heading's sign, bold all through, capitals, "§ 6", "Bilaga 2" and the table of contents say it outright. A number or a
short line alone says it only where it fits: the number follows the one before, or the line stands by itself with
running text after it. A number is only ever taken from the line that it stands on.
"""

from collections.abc import Sequence

from samsyn.intake.rules.text.contents import Contents
from samsyn.intake.rules.text.flow import width_of
from samsyn.intake.rules.text.heading import Flow, Heading
from samsyn.intake.rules.text.headings_fitting import fitting_numbers, standing_alone
from samsyn.intake.rules.text.headings_shown import run_in, shown
from samsyn.intake.rules.text.lines import Line

FEWEST_SIGNS = 3
"""With so many headings that carry a sign, the paper is taken to mark them all."""


def headings_of(lines: Sequence[Line], contents: Contents) -> dict[int, Heading]:
    """Find the headings, by the place of their first line among the lines that say something."""
    text = Flow(lines, contents, width_of(lines))
    found = shown(text)
    if sum(each.is_marked for each in found.values()) < FEWEST_SIGNS:
        found |= fitting_numbers(text, found)
        found |= standing_alone(text, found)
    return dict(sorted((found | run_in(lines, found)).items()))

"""Long words may be parted, and are the same words."""

from samsyn.pages.agreement.queries.parting import BREAK, SHY, parted


def test_long_words_may_be_parted() -> None:
    title = "Stadsövergripande samverkansöverenskommelse för Haninge/Nynäshamn"
    shown = parted(title)
    assert shown.count(SHY) == 3
    assert f"Haninge/{BREAK}Nynäshamn" in shown
    assert shown.replace(SHY, "").replace(BREAK, "") == title

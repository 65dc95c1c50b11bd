"""The beginning of a text is whole words of it."""

import pytest

from samsyn.papers.fitting import beginning


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [("", 5, ""), ("Möten", 5, "Möten"), ("Möten varje vecka", 12, "Möten varje …"), ("Möten", 3, "Möt …")],
)
def test_a_text_is_cut_between_words(text: str, most: int, said: str) -> None:
    assert beginning(text, most) == said

"""References, as they are written in a log or a list."""

from samsyn.base.refs import Ref


def test_a_reference_is_written_with_its_kind_and_key() -> None:
    assert str(Ref("duties.evidence", "7", "Styrgruppens möte")) == "duties.evidence:7"

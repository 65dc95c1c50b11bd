"""``samsyn search`` and what the doctor says of the index."""

import pytest

from samsyn.base.collaborations.actors import Actor
from samsyn.base.refs import Ref
from samsyn.base.search import commands, queries
from samsyn.site import cli, doctor, search_command
from tests.world import a_collaboration


@pytest.fixture
def haninge(db: None) -> Actor:
    return a_collaboration("haninge")


def test_an_index_out_of_step_is_seen_and_mended(haninge: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    examine = doctor.CHECKS["Allt går att hitta"]
    assert search_command.lacking() == {}
    assert examine() is None
    commands.remove(haninge, Ref("forum", "osg"))
    commands.put(haninge, Ref("clause", "finns-inte"), title="Något som inte står där")
    assert search_command.lacking() == {"haninge": 2}
    assert "haninge (2)" in str(examine())
    assert cli.main(["search", "rebuild", "haninge"]) == 0
    assert "haninge: " in capsys.readouterr().out
    assert examine() is None
    assert queries.find(haninge, words="OSG").hits[0].key == "osg"


def test_all_are_rebuilt_at_once(haninge: Actor, capsys: pytest.CaptureFixture[str]) -> None:
    program = a_collaboration("nykvarn")
    commands.rebuild(program, [])
    assert cli.main(["search", "rebuild"]) == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == ["haninge", "nykvarn"]
    assert search_command.lacking() == {}


def test_a_collaboration_that_is_not_there(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", "rebuild", "okand"]) == 1
    assert "ingen samverkan" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        cli.main(["search", "leta"])
    assert left.value.code == 2

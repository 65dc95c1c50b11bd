"""The judge of pages sees each kind of fault; the client that all tests use asks it about every page it opens."""

import pytest

from tests.judge import findings

GOOD = """<!doctype html><html lang="sv"><head><title>Min vecka · Samsyn</title>
<link rel="stylesheet" href="/a.css"></head>
<body><main><h1>Min vecka</h1><h2>I dag</h2><h3>Kl. 9</h3><h2>I morgon</h2><img src="a.svg" alt="">
<form action="/sok/" method="get"><label for="q">Sök</label><input id="q" name="q"><button>Sök</button></form>
<form action="/klart/" method="post"><input type="hidden" name="csrfmiddlewaretoken" value="x">
<label>Dag <input name="day"></label></form>
<button hx-get="/mer/" hx-target="#q">Mer</button><script src="/a.js"></script></main></body></html>"""

FAULTS = [
    ('lang="sv"', "", "no lang"),
    ("<h1>Min vecka</h1>", "", "0 h1"),
    ("<h2>I dag</h2>", "<h1>Till</h1>", "2 h1"),
    ("<title>Min vecka", "<title>Samsyn", "title does not start"),
    ("<main>", "<div>", "0 main"),
    ("<h2>I dag</h2>", "", "h3 'Kl. 9' comes after h1"),
    ("<h3>Kl. 9</h3>", '<p id="q"></p>', "id 'q' stands 2 times"),
    ('for="q"', 'for="x"', "for names 'x'"),
    ('hx-target="#q"', 'hx-target="#x"', "hx-target #x"),
    ('<label for="q">Sök</label>', "", "'q' has no label"),
    ("<button>Sök</button>", "<button></button>", "says nothing"),
    (' alt=""', "", "no alt"),
    ('action="/sok/"', 'action=""', "no action"),
    ("csrfmiddlewaretoken", "token", "no token"),
    ("hx-get", "hx-post", "only with scripts"),
    ('<script src="/a.js">', "<script>", "inline script"),
    ("<h3>", '<h3 style="color:red">', "has style"),
    ("<h3>", '<h3 onclick="go()">', "has onclick"),
    ("Kl. 9", "{{ time }}", "left standing"),
    ("Kl. 9", "None", "says None"),
]


def test_a_good_page_is_praised() -> None:
    assert findings(GOOD) == []


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_a_fault_is_seen(old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert any(said in one for one in findings(GOOD.replace(old, new, 1)))


def test_what_is_quoted_may_look_like_a_template() -> None:
    assert findings(GOOD.replace("Kl. 9", "<code>{% notice %}</code>")) == []


def test_a_part_of_a_page_is_judged_as_a_part() -> None:
    assert findings('<tr id="duty-1"><td hx-target="#list">Möte</td></tr>') == []
    assert findings('<p id="a"></p><p id="a" style="x"></p>') == ["id 'a' stands 2 times", "p has style"]

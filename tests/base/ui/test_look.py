"""The look holds: contrast as measured, nothing outside the tokens, and files that are what LOCK says."""

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
STATIC = ROOT / "samsyn/base/ui/static"
CSS = STATIC / "ui/css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"(--[\w-]+):\s+light-dark\((#\w+, #\w+)\)", TOKENS))
TEXT = ["ink", "ink-2", "accent", "soon", "behind", "missed", "excused"]
GROUNDS = ["sheet", "ground", "tint"]


def colour(token: str, *, dark: bool) -> str:
    return COLOURS[f"--{token}"].split(", ")[dark]


def light_of(hexed: str) -> float:
    parts = [int(hexed[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, *, dark: bool) -> float:
    """WCAG 2.2's own formula."""
    lights = sorted((light_of(colour(one, dark=dark)), light_of(colour(other, dark=dark))), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


# Design, section 3: "Text on sheet is AAA without exception; on the other surfaces at least AA."
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read(text: str, ground: str, dark: bool) -> None:
    assert contrast(text, ground, dark=dark) >= (7 if ground == "sheet" else 4.5)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        ("ink-3", "tint", 4.5),
        ("edge", "sheet", 3),
        ("edge", "tint", 3),
        ("on-accent", "accent", 7),
        ("on-step", "step", 7),
        ("step-act", "on-step", 7),
        ("ink", "soon-tint", 7),
        ("accent", "soon-tint", 4.5),
        ("ink", "missed-tint", 7),
        ("ink", "raised", 7),
        ("sheet", "ink", 7),
    ],
)
def test_what_lies_on_something_else_can_be_seen(text: str, ground: str, least: float, dark: bool) -> None:
    assert contrast(text, ground, dark=dark) >= least


def test_older_browsers_get_the_same_colours() -> None:
    fallback = TOKENS[TOKENS.index("@supports not") : TOKENS.index("@media (prefers-contrast")]
    light, dark = fallback.split("@media (prefers-color-scheme: dark)")
    for token, both in COLOURS.items():
        first, second = both.split(", ")
        assert f"{token}: {first};" in light
        assert f"{token}: {second};" in dark


@pytest.mark.parametrize("path", sorted(set(CSS.glob("*.css")) - {CSS / "tokens.css"}), ids=lambda path: path.stem)
def test_no_colour_and_no_typeface_outside_the_tokens(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s)])|\b(?:rgb|hsl|oklch)\(", text)
    assert not re.findall(r"font-family:(?!\s*(?:var\(|inherit|ui-monospace))[^;]+", text)
    assert re.search(r"@layer (reset|base|components|pages)", text)


def test_each_sheet_is_linked_and_there_are_twelve_at_most() -> None:
    page = (ROOT / "samsyn/base/ui/templates/ui/parts/styles.html").read_text(encoding="utf-8")
    linked = re.findall(r"ui/css/(\w+)\.css", page)
    assert sorted(linked) == sorted(path.stem for path in CSS.glob("*.css"))
    assert linked[0] == "tokens", "the order of the layers is declared there"
    assert len(linked) <= 12


def test_every_class_of_a_component_has_a_look() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in CSS.glob("*.css"))
    named = set()
    for path in (ROOT / "samsyn/base/ui/templates").rglob("*.html"):
        for classes in re.findall(r'class="([^"{]*)"', path.read_text(encoding="utf-8")):
            named.update(classes.split())
    assert {name for name in named if f".{name}" not in styles} == set()


def test_our_scripts_are_short_and_hang_on_hooks() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (STATIC / "ui/js").glob("*.js")]
    assert sum(text.count("\n") for text in scripts) <= 300
    assert not re.findall(r"\beval\(|innerHTML|\.style\b|new Function", "".join(scripts))


@pytest.mark.parametrize("home", [STATIC / "vendor", ROOT / "tests/vendor"], ids=["served", "tested"])
def test_what_we_did_not_write_is_what_the_lock_says(home: Path) -> None:
    files = {path for path in home.rglob("*") if path.is_file() and path.name != "LOCK"}
    lines = (home / "LOCK").read_text(encoding="utf-8").splitlines()
    told = {home / line.split("  ")[1]: line.split("  ")[0] for line in lines}
    assert set(told) == files
    for path, sha in told.items():
        assert hashlib.sha256(path.read_bytes()).hexdigest() == sha


def test_the_page_links_the_htmx_that_lies_there() -> None:
    page = (ROOT / "samsyn/base/ui/templates/ui/page.html").read_text(encoding="utf-8")
    linked = re.findall(r"vendor/[\w.@-]+/[\w.]+", page)
    assert linked
    assert all((STATIC / path).exists() for path in linked)


def test_each_typeface_lies_beside_its_licence() -> None:
    fonts = {path.name for path in (STATIC / "ui/fonts").iterdir()}
    named = set(re.findall(r"fonts/([\w-]+\.woff2)", TOKENS))
    assert named == {name for name in fonts if name.endswith(".woff2")}
    assert {"OFL-hanken-grotesk.txt", "OFL-source-serif-4.txt"} <= fonts

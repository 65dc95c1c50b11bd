"""What the form of a page would send, as it stands."""

import re
from html import unescape
from typing import Any


def sent(answer: Any) -> dict[str, str]:
    """Gather the fields of all forms of a page with what stands in them."""
    html = answer.content.decode()
    main = html[html.index("<main") :]
    found: dict[str, str] = {}
    for tag in re.findall(r"<input\b[^>]*>", main):
        about = {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', tag)}
        is_chosen = about.get("type") not in {"radio", "checkbox"} or re.search(r"\schecked\b", tag)
        if "name" in about and is_chosen and about.get("type") != "file":
            found[about["name"]] = about.get("value", "")
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', main, re.DOTALL):
        found[name] = unescape(next(iter(re.findall(r'value="([^"]*)" selected', options)), ""))
    for name, text in re.findall(r'<textarea name="([^"]+)"[^>]*>\r?\n?(.*?)</textarea>', main, re.DOTALL):
        found[name] = unescape(text)
    return {name: value for name, value in found.items() if name != "csrfmiddlewaretoken"}

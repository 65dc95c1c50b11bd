"""Editing a paper being written (redigera): one item at a time, by its path, on the paper's values.

Paths are those of findings: "forums/styrgrupp/seats/ordforande", "term", "" for the paper's own words. Nothing here
changes what it is given: each function gives new values. What comes out is read by ``reading`` before it is kept.
"""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

from samsyn.papers import checks, reading
from samsyn.papers.check_ids import ID_MOST
from samsyn.papers.findings import Finding
from samsyn.papers.model import Paper
from samsyn.papers.references import Space, pointers, space_of
from samsyn.papers.shapes import Field, Item, Many, fields_of
from samsyn.papers.walking import places

Values = dict[str, Any]
Pairs = Iterable[tuple[str, Mapping[str, Any]]]
"""Items to be added: each with the list it belongs in, or where it stands alone."""

WHO = ("parties", "bodies", "forums")
LONE = tuple(key for key, field in fields_of(Paper).items() if isinstance(field.shape, Item))
"""The items that stand alone, in no list."""
_NAMED_BY = ("name", "title", "word", "text", "what", "body", "function", "party", "purpose")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST = 40
"""The most letters of a name that an id is made of, so that there is room for a number after it."""


def read_values(content: Mapping[str, Any]) -> Paper:
    """Read values that people have edited. Raises ``Faults`` where one is not of its place's kind."""
    return reading.read(json.dumps(content, ensure_ascii=False).encode()).paper


def own_keys() -> tuple[str, ...]:
    """The keys of a paper's own words (egna ord): all but its items and lists of items, its format and its id."""
    return tuple(key for key, field in fields_of(Paper).items() if not _holds_items(field) and key not in _FIXED)


def at(content: Mapping[str, Any], path: str) -> Any:
    """Give what stands at a path, the paper's own words at "". Raises ``KeyError`` where nothing can be there."""
    if not path:
        return {key: content[key] for key in own_keys() if key in content}
    found: Any = content
    for step in path.split("/"):
        found = _step(found, step)
    return found


def class_at(path: str) -> type[Any]:
    """Tell of what class the item at a path, or the items of a list, are. Raises ``KeyError`` for neither."""
    cls: type[Any] = Paper
    steps = iter(path.split("/") if path else ())
    for step in steps:
        shape = fields_of(cls)[step].shape
        if isinstance(shape, Many):
            shape = shape.of
            next(steps, "")  # the id of one of them
        if not isinstance(shape, Item):
            raise KeyError(path)
        cls = shape.cls
    return cls


def put(content: Mapping[str, Any], path: str, values: Mapping[str, Any]) -> Values:
    """Let other values stand at a path; an item keeps its id. Raises ``KeyError`` where nothing can be there."""
    made = deepcopy(dict(content))
    if not path:
        for key in own_keys():
            made.pop(key, None)
        return made | {key: value for key, value in values.items() if key in own_keys()}
    above, _, last = path.rpartition("/")
    holder: Any = at(made, above) if above else made
    if isinstance(holder, list):
        held = _step(holder, last)
        holder[holder.index(held)] = {**values, "id": last}
    elif not isinstance(holder, dict):
        raise KeyError(path)
    elif values:
        holder[last] = dict(values)
    else:
        holder.pop(last, None)
    return made


def add(
    content: Mapping[str, Any], list_path: str, values: Mapping[str, Any], *, taken: Collection[str] = ()
) -> tuple[Values, str]:
    """Add an item last in a list, with an id that nothing has, and give its path too.

    ``taken`` are ids that were used once, since an id is never used again. Raises ``KeyError`` for no list.
    """
    made = deepcopy(dict(content))
    return made, _append(made, list_path, values, taken)


def fill(content: Mapping[str, Any], path: str, values: Mapping[str, Any]) -> tuple[Values, tuple[str, ...]]:
    """Write a single item, or the paper's own words at "", and give the paths written: each word has its own.

    Its lists stay as they are. Raises ``KeyError`` where no single item can be.
    """
    made = deepcopy(dict(content))
    return made, _fill(made, path, values)


def add_all(content: Mapping[str, Any], items: Pairs, *, taken: Collection[str] = ()) -> tuple[Values, tuple[str, ...]]:
    """Add many items, each a path with its values, and fill in single ones; give the paths written.

    What points at an item before it goes on pointing there, also where that one had to be given another id.
    """
    made, paths, _given = _with_all(content, items, taken)
    return made, paths


def put_with(
    content: Mapping[str, Any], path: str, values: Mapping[str, Any], items: Pairs, *, taken: Collection[str] = ()
) -> Values:
    """Let other values stand at a path, after adding items that they point at. Raises as ``put`` and ``add_all``."""
    made, _paths, given = _with_all(content, items, taken)
    return put(made, path, _repointed(class_at(path), values, given) if given else values)


def strike(content: Mapping[str, Any], path: str) -> Values:
    """Take an item away, and what points at it (stryk): a pointer that must be there takes its own item along.

    A single item leaves its lists behind. Raises ``KeyError`` where nothing stands.
    """
    at(content, path)
    return strike_all(content, (path,))


def strike_all(content: Mapping[str, Any], paths: Collection[str]) -> Values:
    """Take many items away at once, each with what points at it; one that is not there stays away."""
    made = deepcopy(dict(content))
    for pointer in _pointing(content, paths):
        holder, _, key = pointer.rpartition("/")
        _drop(made, _owner(content, holder) if must_be_there(pointer) else f"{holder}/{key}")
    for path in paths:
        _drop(made, path)
    for key in {path.split("/", 1)[0] for path in paths} & {*LONE}:
        if key in made and not any(made[key].values()) and not fields_of(Paper)[key].is_required:
            made.pop(key)
    return made


def unneeded(content: Mapping[str, Any], paths: Collection[str]) -> frozenset[str]:
    """Find which of some units and functions nothing points at, but for others of them that are not needed either."""
    by_id = {path.rpartition("/")[2]: path for path in paths}
    pointed: dict[str, set[str]] = {}
    for one in pointers(list(places(reading.stored(dict(content))))):
        if one.id in by_id and one.space is Space.WHO:
            pointed.setdefault("/".join(one.path.split("/")[:2]), set()).add(by_id[one.id])
    waiting = [path for path in pointed if path not in by_id.values()]
    needed: set[str] = set()
    while waiting:
        found = pointed.get(waiting.pop(), set()) - needed
        needed |= found
        waiting += found
    return frozenset(paths) - needed


def pointing_at(content: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """Give the paths of what points at an item, in the order of the paper."""
    return tuple(_pointing(content, (path,)))


def must_be_there(pointer: str) -> bool:
    """Whether an item means nothing without this pointer: a seat without its function, a line without receiver."""
    cls, key = Paper, ""
    for step in pointer.split("/"):
        field = fields_of(cls).get(step)
        if field is None:
            continue
        key = step
        shape = field.shape.of if isinstance(field.shape, Many) else field.shape
        if isinstance(shape, Item):
            cls = shape.cls
    field = fields_of(cls)[key]
    return field.is_required and not isinstance(field.shape, Many) and key != "clause"


def move(content: Mapping[str, Any], path: str, to: int) -> Values:
    """Let an item stand at another place in its list, 0 first. Raises ``KeyError`` where nothing stands."""
    made = deepcopy(dict(content))
    above, _, last = path.rpartition("/")
    items = at(made, above)
    if not isinstance(items, list):
        raise KeyError(path)
    item = _step(items, last)
    items.remove(item)
    items.insert(min(max(0, to), len(items)), item)
    return made


def new_faults(before: Paper | None, after: Paper) -> tuple[Finding, ...]:
    """Find the faults that a change brings: what was unfinished before it may stay unfinished."""
    held = {(one.code, one.path) for one in checks.check(before)} if before else set()
    return tuple(one for one in checks.check(after) if (one.code, one.path) not in held)


def empty(*, paper_id: str, name: str, title: str) -> Values:
    """Give the values of a paper that nobody has written anything in."""
    return {"format": "samsyn/1", "id": paper_id, "name": name, "title": title, "parties": [], "term": {}}


def plain(text: str) -> str:
    """Write a name as an id can be: small letters a–z, digits and hyphens ("Fältassistent" → "faltassistent")."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("æ", "ae"))
    ascii_only = folded.encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("-", ascii_only).strip("-")[:_LONGEST].strip("-")


def free_id(wanted: str, used: Collection[str]) -> str:
    """Give an id that is not used: the wanted one, or with a number after it."""
    stem = plain(wanted) if len(wanted) > ID_MOST or plain(wanted) != wanted else wanted
    return free_key(stem or "punkt", used)


def free_key(wanted: str, taken: Collection[str]) -> str:
    """Give a key that nothing has yet: the wanted one as it is, or with a number after it."""
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(one for one in (wanted, *numbered) if one not in taken)


_FIXED = ("format", "id")


def _with_all(
    content: Mapping[str, Any], items: Pairs, taken: Collection[str]
) -> tuple[Values, tuple[str, ...], dict[tuple[Space, str], str]]:
    """Add items in turn, and tell which ids became others."""
    made, paths = deepcopy(dict(content)), list[str]()
    given: dict[tuple[Space, str], str] = {}
    for path, values in items:
        said = _repointed(class_at(path), values, given) if given else values
        if path in ("", *LONE):
            paths.extend(_fill(made, path, said))
            continue
        paths.append(_append(made, path, said, taken))
        wanted, item_id = str(said.get("id", "")), paths[-1].rpartition("/")[2]
        if wanted not in ("", item_id):
            given |= {(space, wanted): item_id for space in _spaces(path)}
    return made, tuple(paths), given


def _append(made: Values, list_path: str, values: Mapping[str, Any], taken: Collection[str]) -> str:
    above, _, key = list_path.rpartition("/")
    if not _lists_items(fields_of(class_at(above))[key]):
        raise KeyError(list_path)
    holder: Any = made
    for step in above.split("/") if above else ():
        holder = holder.setdefault(step, {}) if isinstance(holder, dict) and step in LONE else _step(holder, step)
    if not isinstance(holder, dict):
        raise KeyError(list_path)
    items = holder.setdefault(key, [])
    used = {*taken, *_ids(made, list_path)}
    wanted = str(values.get("id") or "") or _wanted(values, above)
    item_id = free_id(wanted, used)
    items.append({"id": item_id, **{name: value for name, value in values.items() if name != "id"}})
    return f"{list_path}/{item_id}"


def _fill(made: Values, path: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    if not path:
        written = {key: value for key, value in values.items() if key in own_keys()}
        made |= written
        return tuple(written)
    if path not in LONE:
        raise KeyError(path)
    made[path] = {**made.get(path, {}), **values}
    return (path,)


def _holds_items(field: Field) -> bool:
    return isinstance(field.shape, Item) or _lists_items(field)


def _lists_items(field: Field) -> bool:
    return isinstance(field.shape, Many) and isinstance(field.shape.of, Item)


def _step(held: Any, step: str) -> Any:
    if isinstance(held, Mapping):
        return held[step]
    if isinstance(held, Sequence) and not isinstance(held, str):
        for each in held:
            if isinstance(each, Mapping) and each.get("id") == step:
                return each
    raise KeyError(step)


def _ids(content: Mapping[str, Any], list_path: str) -> Iterator[str]:
    lists = WHO if list_path in WHO else (list_path,)
    for one in lists:
        try:
            yield from (each["id"] for each in at(content, one))
        except KeyError:
            continue


def _wanted(values: Mapping[str, Any], above: str) -> str:
    said = next((str(values[key]) for key in _NAMED_BY if values.get(key)), "")
    inside = above.rpartition("/")[2] if above.count("/") else ""
    return "-".join(part for part in (plain(inside) if "body" in values else "", plain(said)) if part)


def _repointed(cls: type[Any], values: Mapping[str, Any], given: Mapping[tuple[Space, str], str]) -> Values:
    """Let what points at ids that became others point at those."""

    def of(key: str, value: Any) -> Any:
        field, space = fields_of(cls).get(key), space_of(cls, key)
        shape = field.shape.of if field and isinstance(field.shape, Many) else field.shape if field else None
        if isinstance(value, list):
            return [of(key, one) for one in value]
        if isinstance(value, Mapping) and isinstance(shape, Item):
            return _repointed(shape.cls, value, given)
        return given.get((space, value), value) if space and isinstance(value, str) else value

    return {key: of(key, value) for key, value in values.items()}


def _pointing(content: Mapping[str, Any], paths: Collection[str]) -> list[str]:
    """Pointers at items; one inside what is struck itself does not count."""
    struck: dict[tuple[Space, str], str] = {}
    for path in paths:
        above, _, item_id = path.rpartition("/")
        struck |= {(space, item_id): path for space in _spaces(above)}
    found = pointers(list(places(reading.stored(dict(content))))) if struck else ()
    known = ((one.path, struck.get((one.space, one.id))) for one in found)
    return [pointer for pointer, path in known if path and not pointer.startswith(f"{path}/")]


def _spaces(list_path: str) -> set[Space]:
    spaces = {space for space in Space if space.value == list_path}
    spaces |= {Space.WHO} if list_path in WHO else set()
    return spaces | ({Space.PLANS} if list_path == "annexes" else set())


def _owner(content: Mapping[str, Any], path: str) -> str:
    """The nearest item above that stands in a list, or the lone item itself."""
    while "/" in path and not _has_id(content, path):
        path = path.rpartition("/")[0]
    return path


def _has_id(content: Mapping[str, Any], path: str) -> bool:
    try:
        return "id" in at(content, path)
    except (KeyError, TypeError):
        return False


def _drop(made: Values, path: str) -> None:
    """Take away what stands at a path, wherever it is by now; one already gone stays gone."""
    above, _, last = path.rpartition("/")
    try:
        holder = at(made, above) if above else made
    except KeyError:
        return
    if isinstance(holder, list):
        holder[:] = [one for one in holder if (one.get("id") if isinstance(one, Mapping) else one) != last]
    elif last == "clause":
        holder[last] = ""
    elif path in LONE:
        lists = {key: value for key, value in holder.get(last, {}).items() if isinstance(value, list) and value}
        made.pop(last, None)
        made |= {last: lists} if lists or fields_of(Paper)[last].is_required else {}
    elif isinstance(holder, dict):
        holder.pop(last, None)

"""The optional `corpus.toml`: what its author says of each document."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path, PurePosixPath
from typing import cast

from eti_assistant.corpus import reasons
from eti_assistant.corpus.description import FIELD_NAMES, Description
from eti_assistant.errors import CorpusError

MANIFEST_NAME = "corpus.toml"
_Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Descriptions by path inside the corpus, "/" between folders."""

    descriptions: Mapping[str, Description] = field(default_factory=dict[str, Description])

    def of(self, path: str) -> Description:
        """What the manifest says of the file at `path`; nothing if it is not named."""
        return self.descriptions.get(path, Description())


def load_manifest(root: Path) -> Manifest:
    """The manifest of the corpus at `root`, empty if there is none; raises `CorpusError`."""
    path = root / MANIFEST_NAME
    if not path.is_file():
        return Manifest()
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _error(reasons.MANIFEST_ENCODING) from error
    except OSError as error:
        raise _error(reasons.MANIFEST_UNREADABLE) from error
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, error) from error
    _refuse_unknown(tables, ("documents",), "")
    descriptions: dict[str, Description] = {}
    for name, table in _entries(tables.get("documents", [])):
        if name in descriptions:
            raise _error(reasons.MANIFEST_TWICE, path=name)
        descriptions[name] = _description(name, table)
    _refuse_same_id(descriptions.values())
    return Manifest(descriptions)


def _error(reason: str, **values: object) -> CorpusError:
    return CorpusError(reason.format(name=MANIFEST_NAME, **values))


def _broken(path: Path, error: tomllib.TOMLDecodeError) -> CorpusError:
    """The line in French; the parser's English message is not repeated, the line itself is."""
    found = re.search(r"at line (\d+)", str(error))
    lines = path.read_text(encoding="utf-8-sig").splitlines() or [""]
    line = int(found[1]) if found else len(lines)
    shown = lines[min(line, len(lines)) - 1].strip()[:80]
    return _error(reasons.MANIFEST_BROKEN, line=line, detail=shown)


def _entries(documents: object) -> Iterator[tuple[str, _Table]]:
    if isinstance(documents, dict):
        tables = cast("dict[str, object]", documents)
        named = [(name, _table(table)) for name, table in tables.items()]
    elif isinstance(documents, list):
        listed = [_table(table) for table in cast("list[object]", documents)]
        named = [(table.get("path"), table) for table in listed]
    else:
        raise _error(reasons.MANIFEST_SHAPE)
    for name, table in named:
        if not isinstance(name, str) or not name.strip():
            raise _error(reasons.MANIFEST_PATH)
        yield _inside(name.strip()), table


def _table(value: object) -> _Table:
    if not isinstance(value, dict):
        raise _error(reasons.MANIFEST_SHAPE)
    return cast("_Table", value)


def _inside(name: str) -> str:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts:
        raise _error(reasons.MANIFEST_OUTSIDE, path=name)
    return path.as_posix()


def _description(name: str, table: _Table) -> Description:
    _refuse_unknown(table, ("path", *FIELD_NAMES), name)
    values = {key: _text(key, value, name) for key, value in table.items() if key != "path"}
    return Description(**values)


def _text(key: str, value: object, path: str) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value).strip()
    raise _error(reasons.MANIFEST_VALUE, key=key, path=path)


def _refuse_unknown(table: _Table, known: tuple[str, ...], path: str) -> None:
    for key in table:
        if key in known:
            continue
        reason = reasons.MANIFEST_KEY_IN if path else reasons.MANIFEST_KEY
        nearest = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.5)
        hint = reasons.NEAREST.format(nearest=nearest[0]) if nearest else ""
        raise CorpusError(reason.format(name=MANIFEST_NAME, key=key, path=path) + hint)


def _refuse_same_id(descriptions: Iterable[Description]) -> None:
    seen: set[str] = set()
    for description in descriptions:
        if description.id and description.id in seen:
            raise _error(reasons.MANIFEST_SAME_ID, id=description.id)
        seen.add(description.id)

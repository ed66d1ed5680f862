"""What stands before a Markdown text between two rules: flat YAML-like lines, or TOML."""

import re
import tomllib

from eti_assistant.corpus.description import Description
from eti_assistant.corpus.labels import field_of

_YAML = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^(\s*)([^\s:#-][^:]*?)\s*:(?:\s+(.*))?$")
_COMMENT = re.compile(r"\s+#.*$")
_FOLDED = frozenset({">", "|", ">-", "|-"})


def split_front_matter(text: str) -> tuple[Description, str]:
    """What the front matter says, and the text without it. Unknown keys are passed over."""
    found = _YAML.match(text)
    if found and any(_LINE.match(line) for line in found[1].split("\n")):
        return _description(_flat(found[1])), text[found.end() :]
    found = _TOML.match(text)
    if not found:
        return Description(), text
    try:
        table = tomllib.loads(found[1])
    except tomllib.TOMLDecodeError:
        return Description(), text[found.end() :]
    return _description({key: str(value) for key, value in table.items()}), text[found.end() :]


def _flat(source: str) -> dict[str, str]:
    """`key: value` lines; a nested key counts by its own name, a folded text is joined."""
    values: dict[str, str] = {}
    key = ""
    for line in source.split("\n"):
        found = _LINE.match(line)
        if found and (not found[1] or not values.get(key)):
            key = found[2].strip("\"' ")
            value = _unquoted((found[3] or "").strip())
            values.setdefault(key, "" if value in _FOLDED else value)
        elif key and line.startswith((" ", "\t")):
            values[key] = f"{values[key]} {line.strip()}".strip()
    return values


def _unquoted(value: str) -> str:
    for quote in "\"'":
        end = value.find(quote, 1)
        if value.startswith(quote) and end > 0:
            return value[1:end] if quote == '"' else value.strip("'").replace("''", "'")
    return _COMMENT.sub("", value).strip()


def _description(values: dict[str, str]) -> Description:
    fields: dict[str, str] = {}
    for key, value in values.items():
        name = field_of(key)
        if name and value.strip() and value != "null":
            fields.setdefault(name, value.strip())
    return Description(**fields)

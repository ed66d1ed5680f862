"""`/docs`: the OpenAPI description as a page, made here: no script, nothing from elsewhere."""

import json
from html import escape
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, Response

from eti_assistant.api import wording

_PAGE = """<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="/docs.css"></head>
<body><main><h1>{title}</h1><p>{about}</p><p>{schema}</p>
{body}
</main></body></html>
"""


def add_docs(application: FastAPI) -> None:
    """Serve `/docs` and its style sheet."""

    @application.get("/docs", include_in_schema=False)
    def page() -> HTMLResponse:  # pyright: ignore[reportUnusedFunction]
        return HTMLResponse(docs_page(application.openapi()))

    @application.get("/docs.css", include_in_schema=False)
    def style() -> Response:  # pyright: ignore[reportUnusedFunction]
        sheet = files("eti_assistant.api").joinpath("docs.css").read_text(encoding="utf-8")
        return Response(sheet, media_type="text/css")


def docs_page(description: dict[str, Any]) -> str:
    """The whole page: operations under their tags, then the objects they exchange."""
    operations: dict[str, list[str]] = {}
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            tag = operation["tags"][0]
            operations.setdefault(tag, []).append(_operation(path, method, operation))
    parts = [f"<h2>{escape(tag)}</h2>\n" + "\n".join(found) for tag, found in operations.items()]
    objects = description["components"]["schemas"]
    parts += [f"<h2>{wording.DOCS_OBJECTS}</h2>", *(_object(n, o) for n, o in objects.items())]
    return _PAGE.format(
        title=wording.DOCS_TITLE,
        about=escape(description["info"]["description"]),
        schema=wording.DOCS_SCHEMA,
        body="\n".join(parts),
    )


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    parts = [
        f"<section><h3>{escape(operation['summary'])}</h3>",
        f'<p><code><span class="method">{method.upper()}</span> {escape(path)}</code></p>',
        f"<p>{escape(operation['description'])}</p>",
    ]
    if parameters := operation.get("parameters"):
        rows = [(p["name"], _kind(p["schema"]), p.get("description", "")) for p in parameters]
        parts.append(_table(wording.DOCS_PARAMETERS, wording.DOCS_FIELDS, rows))
    if body := operation.get("requestBody"):
        parts.append(f"<p>{wording.DOCS_BODY} {_content(body)}</p>")
    answers = [(s, a["description"], _content(a)) for s, a in operation["responses"].items()]
    parts.append(_table(wording.DOCS_ANSWERS, wording.DOCS_ANSWER, answers))
    return "\n".join([*parts, "</section>"])


def _object(name: str, described: dict[str, Any]) -> str:
    required = described.get("required", ())
    rows = [
        (key + (" *" if key in required else ""), _kind(field), field.get("description", ""))
        for key, field in described.get("properties", {}).items()
    ]
    table = _table(described.get("description", name), wording.DOCS_FIELDS, rows)
    examples = described.get("examples", ())
    shown = [f"<pre>{escape(json.dumps(e, ensure_ascii=False, indent=2))}</pre>" for e in examples]
    return f'<section id="{escape(name)}"><h3>{escape(name)}</h3>{table}{"".join(shown)}</section>'


def _table(caption: str, heads: tuple[str, ...], rows: list[tuple[str, str, str]]) -> str:
    """A table; cells that hold a link are markup already."""
    head = "".join(f'<th scope="col">{escape(h)}</th>' for h in heads)
    lines = ["<tr>" + "".join(f"<td>{_cell(c)}</td>" for c in row) + "</tr>" for row in rows]
    return f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{''.join(lines)}</table>"


def _cell(content: str) -> str:
    return content if content.startswith("<a ") else escape(content)


def _content(part: dict[str, Any]) -> str:
    """The object a body or an answer holds."""
    for content in part.get("content", {}).values():
        return _kind(content.get("schema", {}))
    return ""


def _kind(schema: dict[str, Any]) -> str:
    """A type in a word, or a link to the object."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f'<a href="#{escape(name)}">{escape(name)}</a>'
    if "items" in schema:
        return _kind(schema["items"])
    if "anyOf" in schema:
        return _kind(schema["anyOf"][0])
    if "enum" in schema:
        return " | ".join(str(value) for value in schema["enum"])
    return str(schema.get("format") or schema.get("type") or schema.get("const", ""))

"""Web pages with a site's usual furniture: menu, breadcrumb, footer.

Fields read: title, site, menu (`a, b, c`), published (ISO 8601), footer.
"""

from html import escape
from itertools import groupby
from pathlib import Path

from building.inline import bold_parts
from building.source import Block, Source

_TAGS = {"paragraph": "p", "caption": "figcaption", "footnote": "small"}

_PAGE = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>{title} – {site}</title>
<meta property="og:site_name" content="{site}">
<meta property="article:published_time" content="{published}">
</head>
<body>
<header><a href="/">{site}</a><nav><ul>{menu}</ul></nav></header>
<main>
<p class="breadcrumb">Accueil &gt; {title}</p>
<article>
<h1>{title}</h1>
{body}
</article>
</main>
<footer><p>{footer}</p><p>Mentions légales – Accessibilité – Plan du site</p></footer>
</body>
</html>
"""


def write_web(source: Source, path: Path) -> None:
    """A whole HTML page; the same source always gives the same bytes."""
    menu = "".join(f'<li><a href="#">{escape(e)}</a></li>' for e in source.field("menu").split(","))
    fields = {k: escape(source.field(k)) for k in ("title", "site", "published", "footer")}
    parts = [_element(kind, list(run)) for kind, run in groupby(source.blocks, lambda b: b.kind)]
    path.write_text(_PAGE.format(**fields, menu=menu, body="\n".join(parts)), encoding="utf-8")


def _element(kind: str, run: list[Block]) -> str:
    if kind in ("bullet", "number"):
        tag = "ul" if kind == "bullet" else "ol"
        items = [block.text.split(". ", 1)[-1] if tag == "ol" else block.text for block in run]
        return f"<{tag}>" + "".join(f"<li>{_inline(item)}</li>" for item in items) + f"</{tag}>"
    return "\n".join(_single(block) for block in run)


def _single(block: Block) -> str:
    if block.kind == "table":
        return _table(block)
    tag = f"h{block.level + 1}" if block.kind == "heading" else _TAGS[block.kind]
    return f"<{tag}>{_inline(block.text)}</{tag}>"


def _table(block: Block) -> str:
    rows: list[str] = []
    for index, row in enumerate(block.rows):
        tag = "td" if index else "th"
        rows.append("<tr>" + "".join(f"<{tag}>{_inline(c)}</{tag}>" for c in row) + "</tr>")
    return f"<table><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table>"


def _inline(text: str) -> str:
    parts = bold_parts(text)
    return "".join(f"<strong>{escape(t)}</strong>" if bold else escape(t) for t, bold in parts)

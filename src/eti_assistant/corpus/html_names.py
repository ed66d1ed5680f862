"""Names of HTML elements (WHATWG HTML)."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""The level of each heading."""
BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "caption", "option", "label"
    }
)  # fmt: skip
"""Elements that end the text before them."""

NEVER = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed",
        "audio", "video", "select", "button", "input", "textarea", "datalist", "dialog", "head"
    }
)  # fmt: skip
"""Elements whose text is never content."""

"""Where a web page's own content is: navigation, banners and forms set aside."""

import re

from lxml import html

_NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "select",
        "button",
        "input",
        "textarea",
        "datalist",
        "dialog",
        "head",
    ]
)
_AROUND = frozenset({"nav", "header", "footer", "aside", "form"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"})
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|rgpd|gdpr|breadcrumbs?|fil-ariane|ariane|skip-?links?"
    r"|skiplink|share|sharing|partage|social|newsletter|navbar|sidebar|pagination|sr-only"
    r"|visually-hidden|popup|modal)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENOUGH = 0.4


def remove_furniture(tree: html.HtmlElement) -> None:
    """Takes out of `tree` what is never content, and what surrounds it outside `<main>`."""
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.getparent() is None:
            continue
        if element.tag in {"body", "main", "article"} or _holds_main(element):
            continue
        if element.tag in _NEVER or _is_hidden(element) or _is_around(element):
            element.drop_tree()


def main_element(tree: html.HtmlElement) -> html.HtmlElement:
    """`<main>`, the only `<article>`, else the body: never a part that leaves most text out."""
    body = tree.find("body")
    whole = body if body is not None else tree
    total = _length(whole)
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = whole.xpath(path)
        if len(found) == 1 and _length(found[0]) >= _ENOUGH * total:
            return found[0]
    return whole


def _holds_main(element: html.HtmlElement) -> bool:
    return next(element.iter("main", "article"), None) is not None


def _is_hidden(element: html.HtmlElement) -> bool:
    """Hidden for good; what a click unfolds (an accordion's answer) stays."""
    if element.get("aria-hidden") == "true" and not _length(element) > 200:
        return True
    return bool(_HIDDEN.search(element.get("style", ""))) and _length(element) < 200


def _is_around(element: html.HtmlElement) -> bool:
    inside = any(parent.tag in {"main", "article"} for parent in element.iterancestors())
    if element.tag == "nav" or element.get("role", "") in _ROLES:
        return True
    if element.tag in _AROUND and not inside:
        return element.tag != "header" or next(element.iter("h1"), None) is None
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_NAMED.search(named)) and next(element.iter("h1"), None) is None


def _length(element: html.HtmlElement) -> int:
    return len("".join(element.itertext()))

"""Where a web page's own content is: navigation, banners and forms set aside."""

import re

from eti_assistant.corpus.html_names import HEADINGS, NEVER
from eti_assistant.corpus.markup import Element

_AROUND = frozenset({"nav", "header", "footer", "aside", "form"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"})
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|rgpd|gdpr|breadcrumbs?|fil-ariane|ariane|skip-?links?"
    r"|share|sharing|partage|social|newsletter|navbar|sidebar|pagination|sr-only"
    r"|visually-hidden|popup|modal)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:^|\s)(?:(?:site|page|main|global|top|l|o)[_-]*)?(?:header|footer|menu|nav|navigation"
    r"|topbar|entete|en-tete|pied|pied-de-page|bas-de-page)(?:$|\s)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENOUGH = 0.4
_ACCORDION = 200
"""Characters from which something hidden is an answer that a click unfolds."""


def main_element(tree: Element) -> Element:
    """`<main>`, the only `<article>`, else the body, without what surrounds the content.

    Never a part that leaves most of the text out: a bit too much is better than a loss.
    """
    whole = without_furniture(next(tree.inside("body"), tree))
    total = len(whole.text)
    marked = [e for e in whole.inside("div", "section") if e.get("role") == "main"]
    for found in ([*whole.inside("main")], marked, [*whole.inside("article")]):
        if len(found) == 1 and len(found[0].text) >= _ENOUGH * total:
            return found[0]
    return whole


def without_furniture(element: Element, in_main: bool = False) -> Element:
    """`element` without what is never content, and what surrounds it outside `<main>`."""
    in_main = in_main or element.tag in {"main", "article"}
    kept = tuple(
        child if isinstance(child, str) else without_furniture(child, in_main)
        for child in element.children
        if isinstance(child, str)
        or not _is_furniture(child, in_main)
        or (child.tag == "button" and element.tag in HEADINGS)
    )
    return Element(element.tag, element.attributes, kept)


def _is_furniture(element: Element, in_main: bool) -> bool:
    if element.tag in {"body", "main", "article"} or _holds(element, "main", "article"):
        return False
    if element.tag == "button" and (element.get("aria-expanded") or element.get("aria-controls")):
        return False
    return element.tag in NEVER or _is_hidden(element) or _is_around(element, in_main)


def _is_hidden(element: Element) -> bool:
    """Hidden for good, as a short aside is; a long hidden text is an accordion's answer."""
    hidden = element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style"))
    return bool(hidden) and len(element.text) < _ACCORDION


def _is_around(element: Element, in_main: bool) -> bool:
    if element.tag == "nav" or element.get("role") in _ROLES:
        return True
    if element.tag in _AROUND and not in_main:
        return element.tag != "header" or not _holds(element, "h1")
    named = f"{element.get('class')} {element.get('id')}"
    if _PART.search(named) and not in_main and not _holds(element, *HEADINGS):
        links = sum(1 for _ in element.inside("a"))
        return links > 1 or "©" in element.text
    return bool(_NAMED.search(named)) and not _holds(element, "h1")


def _holds(element: Element, *tags: str) -> bool:
    return next(element.inside(*tags), None) is not None

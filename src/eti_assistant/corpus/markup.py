"""HTML and XML source as plain trees; the only module that knows lxml."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportMissingTypeStubs=false
# pyright: reportUnknownParameterType=false, reportAttributeAccessIssue=false

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree, html

from eti_assistant.corpus import reasons
from eti_assistant.errors import UnreadableFile

_DEEPEST = 80


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its name without namespace, its attributes, its texts and elements in order."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple["Element | str", ...]

    @property
    def elements(self) -> Iterator["Element"]:
        """The elements directly inside."""
        return (child for child in self.children if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All the text inside, in order."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def get(self, name: str) -> str:
        """An attribute, "" if it is not there."""
        return self.attributes.get(name, "")

    def inside(self, *tags: str) -> Iterator["Element"]:
        """The elements of these names at any depth, in the order of the source."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            yield from child.inside(*tags)


def parse_html(source: str) -> Element:
    """The tree of a page, `html` at its root; raises `UnreadableFile` if nothing is in it."""
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFile(reasons.NO_TEXT) from error
    return _element(root, 0)


def parse_xml(source: bytes) -> Element:
    """The tree of an XML part; entities and the network are left alone. Raises `ValueError`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        return _element(etree.fromstring(source, parser), 0)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def _element(node: etree._Element, depth: int) -> Element:
    """`node` as a value; below the deepest level only the text is kept."""
    children: list[Element | str] = [node.text] if node.text else []
    for child in node:
        if isinstance(child.tag, str):
            deep = depth >= _DEEPEST
            children.append("".join(child.itertext()) if deep else _element(child, depth + 1))
        if child.tail:
            children.append(child.tail)
    attributes = {_local(str(name)): str(value) for name, value in node.attrib.items()}
    return Element(_local(str(node.tag)), attributes, tuple(children))


def _local(name: str) -> str:
    return name.rpartition("}")[2]

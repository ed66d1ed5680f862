"""What a web page says of itself in its head: meta tags and JSON-LD."""

import json
from collections.abc import Iterable, Iterator
from typing import cast

from eti_assistant.corpus.dates import read_date
from eti_assistant.corpus.description import Description
from eti_assistant.corpus.markup import Element
from eti_assistant.corpus.pieces import plain

_Json = dict[str, object]
_DATES = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "date", "publication_date", "article:modified_time",
    "og:updated_time", "last-modified",
)  # fmt: skip
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "author")


def page_description(tree: Element) -> Description:
    """Title, date, publisher, address, language; the fields of a JSON-LD job posting."""
    metas = _metas(tree)
    linked = [item for item in _linked(tree) if item.get("@type")]
    job = next((item for item in linked if "JobPosting" in str(item["@type"])), _Json())
    return _job(job).over(_page(tree, metas, linked))


def _page(tree: Element, metas: dict[str, str], linked: list[_Json]) -> Description:
    stated = [_text(item.get("datePublished")) for item in linked]
    named = [metas[name] for name in _DATES if name in metas]
    times = [element.get("datetime") for element in tree.inside("time")]
    canonical = [e.get("href") for e in tree.inside("link") if e.get("rel") == "canonical"]
    addresses = [*canonical, metas.get("og:url", "")]
    return Description(
        title=_title(tree, metas),
        publisher=_first(metas.get(name, "") for name in _PUBLISHERS),
        url=_first(url for url in addresses if url.startswith(("http://", "https://"))),
        published=_first(read_date(date)[:10] for date in (*stated, *named, *times[:1])),
        language=(tree.get("lang") or metas.get("content-language", ""))[:2],
    )


def _metas(tree: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.inside("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        name = name or meta.get("http-equiv")
        if name and meta.get("content"):
            found.setdefault(name.lower(), plain(meta.get("content")))
    return found


def _title(tree: Element, metas: dict[str, str]) -> str:
    """The only `<h1>`, else the shared title, else `<title>`."""
    firsts = [plain(element.text) for element in tree.inside("h1")]
    titles = [plain(element.text) for element in tree.inside("title")]
    only = firsts if len(firsts) == 1 else []
    return _first((*only, metas.get("og:title", ""), *titles, *firsts))


def _linked(tree: Element) -> Iterator[_Json]:
    """The objects of the page's JSON-LD, whatever they are nested in; broken JSON is passed."""
    for script in tree.inside("script"):
        if "ld+json" not in script.get("type"):
            continue
        try:
            yield from _objects(json.loads(script.text, strict=False))
        except (ValueError, RecursionError):
            continue


def _objects(value: object) -> Iterator[_Json]:
    if isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _objects(item)
    elif isinstance(value, dict):
        item = cast("_Json", value)
        yield item
        yield from _objects(item.get("@graph"))


def _job(job: _Json) -> Description:
    """The fields of a schema.org JobPosting."""
    place = next(_objects(job.get("jobLocation")), _Json())
    address = next(_objects(place.get("address")), place)
    return Description(
        title=_text(job.get("title")),
        published=read_date(_text(job.get("datePosted")))[:10],
        ref=_text(job.get("identifier")),
        country=_text(address.get("addressCountry")),
        city=_text(address.get("addressLocality")),
        domain=_text(job.get("industry")) or _text(job.get("occupationalCategory")),
        contract=_text(job.get("employmentType")),
        duration=_text(job.get("duration")),
        deadline=_text(job.get("validThrough")),
        publisher=_text(job.get("hiringOrganization")),
        url=_text(job.get("url")),
    )


def _text(value: object) -> str:
    """A JSON-LD value as text: itself, its name or value, or the first of a list."""
    if isinstance(value, list):
        return _text(next(iter(cast("list[object]", value)), ""))
    if isinstance(value, dict):
        item = cast("_Json", value)
        return _first(_text(item.get(key)) for key in ("value", "name", "@value"))
    return plain(str(value)) if isinstance(value, str | int | float) else ""


def _first(values: Iterable[str]) -> str:
    return next(filter(None, values), "")

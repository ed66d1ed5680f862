"""What a search can be limited to, as Chroma keeps and compares it."""

from eti_assistant.domain.passages import Filters, Passage
from eti_assistant.french.dates import years
from eti_assistant.french.places import places

Facets = dict[str, str | bool]
Condition = dict[str, object]


def facets(passage: Passage) -> Facets:
    """A passage's kind and document, and one flag for each year and country it speaks of."""
    source = passage.source
    country = source.posting.country if source.posting else ""
    text = f"{source.title}\n{country}\n{passage.text}"
    flags = {f"year:{year}" for year in years(f"{source.as_of}\n{source.published}\n{text}")}
    flags |= {f"country:{code}" for code in _countries(text)}
    return {"kind": source.kind, "document_id": source.id, **dict.fromkeys(sorted(flags), True)}


def condition(filters: Filters) -> Condition | None:
    """The filters as a Chroma condition: all of them, any value of each; None limits nothing."""
    codes = {code for name in filters.countries for code in _countries(name) or {name.upper()}}
    parts: list[Condition] = []
    if filters.kinds:
        parts.append({"kind": {"$in": list(filters.kinds)}})
    if filters.document_ids:
        parts.append({"document_id": {"$in": list(filters.document_ids)}})
    if filters.years:
        parts.append(_any([{f"year:{year}": True} for year in filters.years]))
    if codes:
        parts.append(_any([{f"country:{code}": True} for code in sorted(codes)]))
    return {"$and": parts} if len(parts) > 1 else next(iter(parts), None)


def _countries(text: str) -> set[str]:
    return {code for place in places(text) if place.kind != "region" for code in place.countries}


def _any(parts: list[Condition]) -> Condition:
    return {"$or": parts} if len(parts) > 1 else parts[0]

"""Questions that the documents answer, to offer to a reader."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from eti_assistant.domain.passages import Source
from eti_assistant.french.folding import fold
from eti_assistant.index.library import Library
from eti_assistant.retrieval.need import Kind
from eti_assistant.retrieval.patterns import expects_yes_or_no, kind_of, plain
from eti_assistant.wording import suggestions

_OFFERED = 3
_PASSAGES = 600
"""How many passages are searched for headings that are questions."""

_LEAST_WORDS = 5
_LONGEST = 90
"""Characters of a title or a heading that still reads well as a question."""

_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)]|[-–•])\s+")
_LEANING = re.compile(r"^(?:et|mais|alors|sinon)\b|\b(?:ceux-ci|celui-ci|cela)\b", re.IGNORECASE)


@lru_cache(maxsize=2)
def questions_to_offer(library: Library) -> tuple[str, ...]:
    """Up to three: a document's own question, a posting's deadline, what a document says."""
    asked = list(islice(_headings(library), _OFFERED))
    posted = list(islice(_postings(library), 1))
    titled = list(islice(_titles(library), _OFFERED))
    first = [*asked[:1], *posted, *titled[:1]]
    return tuple(dict.fromkeys([*first, *asked[1:], *titled[1:]]))[:_OFFERED]


def whole_question(heading: str) -> str:
    """The heading without its number when it is a question to ask; else ""."""
    bare = _NUMBERING.sub("", heading).strip()
    return bare if _is_whole(bare) else ""


def posting_question(source: Source) -> str:
    """What the deadline of a posting is; "" for what is none, or has none."""
    posting = source.posting
    title = (posting and posting.title) or source.title
    return _asked("posting", title) if posting and posting.deadline and _reads_well(title) else ""


def document_question(source: Source) -> str:
    """What a document says; "" for a posting, or a title that makes no question."""
    return (
        "" if source.posting or not _reads_well(source.title) else _asked("document", source.title)
    )


def _headings(library: Library) -> Iterator[str]:
    """Headings that are whole questions, one for each document."""
    seen: set[str] = set()
    for place in range(min(library.passage_count(), _PASSAGES)):
        passage = library.passage(place)
        if passage.source.id in seen or not passage.headings:
            continue
        heading = whole_question(passage.headings[-1])
        if heading:
            seen.add(passage.source.id)
            yield heading


def _is_whole(heading: str) -> bool:
    """Whether a heading is a question that says by itself what it is about."""
    words, asked = heading.split(), plain(fold(heading))
    return (
        heading.endswith("?")
        and len(heading) <= _LONGEST
        and len(words) > _LEAST_WORDS
        and not _LEANING.search(heading)
        and (expects_yes_or_no(asked) or kind_of(asked) is not Kind.OTHER)
    )


def _postings(library: Library) -> Iterator[str]:
    """Postings with a deadline, the latest first."""
    dated = [(s.posting, s) for s in library.sources.values() if s.posting and s.posting.deadline]
    for _, source in sorted(dated, key=lambda pair: pair[0].deadline, reverse=True):
        question = posting_question(source)
        if question:
            yield question


def _titles(library: Library) -> Iterator[str]:
    """What documents say, reports first, the newest first."""
    others = [source for source in library.sources.values() if not source.posting]
    titles = [source.title for source in sorted(others, key=_newest_report, reverse=True)]
    once = (title for title in titles if titles.count(title) == 1)
    return (_asked("document", title) for title in once if _reads_well(title))


def _newest_report(source: Source) -> tuple[bool, str]:
    return source.kind == "report", source.published


def _reads_well(title: str) -> bool:
    """Whether a title can stand inside a question: short, no quotation, not shouted."""
    if len(title) > _LONGEST or re.search(r"[«»?\n]", title) or title.isupper():
        return False
    return not any(fold(word) in fold(title) for word in suggestions("untold"))


def _asked(name: str, title: str) -> str:
    return suggestions(name)[0].format(title=title)

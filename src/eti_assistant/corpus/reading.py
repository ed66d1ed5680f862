"""From a file to a document: its pages, read by its format, and its description."""

import hashlib
import re
import unicodedata
from pathlib import Path

from eti_assistant.corpus import reasons
from eti_assistant.corpus.dates import read_date, read_deadline, read_year
from eti_assistant.corpus.description import Content, Description
from eti_assistant.corpus.docx import read_docx
from eti_assistant.corpus.facts import visible_description
from eti_assistant.corpus.html import read_html
from eti_assistant.corpus.labels import kind_of, language_of
from eti_assistant.corpus.listing import SUFFIXES
from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.markdown import read_markdown
from eti_assistant.corpus.pdf import read_pdf
from eti_assistant.corpus.plain import read_plain
from eti_assistant.domain.documents import Document, Posting
from eti_assistant.errors import UnreadableFile

_READERS = {
    ".pdf": read_pdf,
    ".html": read_html,
    ".htm": read_html,
    ".md": read_markdown,
    ".txt": read_plain,
    ".docx": read_docx,
}
_MEGABYTE = 1_000_000
_LIMITS_MB = {".pdf": 200, ".docx": 200}
_TEXT_LIMIT_MB = 50
_KINDS = ("report", "posting", "page")
_POSTING_FIELDS = 3


def read_file(root: Path, path: Path, manifest: Manifest) -> Document:
    """The file at `path`, inside the corpus at `root`; raises `UnreadableFile`."""
    content = _bytes(path)
    read = _READERS[path.suffix.lower()](content)
    if not any(page.text for page in read.pages):
        raise UnreadableFile(reasons.NO_TEXT)
    place = path.relative_to(root).as_posix()
    told = manifest.of(place).over(read.description)
    seen = visible_description(read.pages)
    kind = _kind(told, seen, place)
    whole = told.over(seen if kind == "posting" else Description(title=seen.title))
    title = whole.title or _cleaned(path.stem)
    stated = read_date(told.published or seen.published)
    published = stated or read.created
    return Document(
        id=told.id or _path_id(root, path),
        path=place,
        title=title,
        kind=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        pages=read.pages,
        publisher=whole.publisher,
        url=whole.url,
        published=published[:10],
        as_of=whole.as_of or read_year(title) or stated[:4] or _shown_year(read) or published[:4],
        language=(whole.language or language_of(read.pages[0].text) or "fr").lower()[:2],
        posting=_posting(whole, title) if kind == "posting" else None,
    )


def _bytes(path: Path) -> bytes:
    """The file's bytes, within the limits of its format."""
    suffix = path.suffix.lower()
    if suffix not in _READERS:
        raise UnreadableFile(reasons.UNSUPPORTED.format(suffix=suffix))
    limit = _LIMITS_MB.get(suffix, _TEXT_LIMIT_MB)
    try:
        size = path.stat().st_size
        if size > limit * _MEGABYTE:
            raise UnreadableFile(reasons.TOO_BIG.format(size=size // _MEGABYTE, limit=limit))
        content = path.read_bytes()
    except IsADirectoryError as error:
        raise UnreadableFile(reasons.FOLDER) from error
    except FileNotFoundError as error:
        raise UnreadableFile(reasons.MISSING) from error
    except PermissionError as error:
        raise UnreadableFile(reasons.FORBIDDEN) from error
    except OSError as error:
        raise UnreadableFile(reasons.UNREADABLE) from error
    if not content.strip():
        raise UnreadableFile(reasons.EMPTY)
    return content


def _kind(told: Description, seen: Description, place: str) -> str:
    """The kind told, else the folder's, else a posting's if the text has its fields."""
    if told.kind:
        return kind_of(told.kind)
    for folder in place.split("/")[:-1]:
        if kind_of(folder) in _KINDS:
            return kind_of(folder)
    enough = max(told.posting_fields, seen.posting_fields) >= _POSTING_FIELDS
    return "posting" if enough else "page"


def _shown_year(read: Content) -> str:
    """The latest year of the first page that was not in the future when the file was made."""
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", read.pages[0].text)
    return max((year for year in years if year <= read.created[:4]), default="")


def _posting(whole: Description, title: str) -> Posting:
    deadline = read_deadline(whole.deadline)
    return Description(title=title, deadline=deadline).over(whole).posting()


def _path_id(root: Path, path: Path) -> str:
    """The path without its extension, kept when another file of the same name comes first."""
    place = path.relative_to(root)
    first = next((suffix for suffix in SUFFIXES if path.with_suffix(suffix).exists()), path.suffix)
    named = place if path.suffix.lower() != first else place.with_suffix("")
    return unicodedata.normalize("NFC", named.as_posix())


def _cleaned(stem: str) -> str:
    words = re.sub(r"[\s_-]+", " ", unicodedata.normalize("NFC", stem)).strip()
    return words[:1].upper() + words[1:]

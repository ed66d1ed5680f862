"""What is said of a document besides its text, by whoever says it."""

from dataclasses import dataclass, fields

from eti_assistant.domain.documents import Page, Posting


@dataclass(frozen=True, slots=True)
class Description:
    """The fields of a document, as one source gives them; empty where it is silent."""

    id: str = ""
    title: str = ""
    kind: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    as_of: str = ""
    language: str = ""
    ref: str = ""
    country: str = ""
    city: str = ""
    domain: str = ""
    contract: str = ""
    duration: str = ""
    deadline: str = ""

    def over(self, other: "Description") -> "Description":
        """The same description, completed by `other` where it is silent."""
        merged = {name: getattr(self, name) or getattr(other, name) for name in FIELD_NAMES}
        return Description(**merged)

    @property
    def posting_fields(self) -> int:
        """How many of the fields that only a posting has are filled."""
        return sum(bool(getattr(self, name)) for name in POSTING_FIELDS)

    def posting(self) -> Posting:
        """The posting these fields describe."""
        return Posting(**{name: getattr(self, name) for name in (*POSTING_FIELDS, "title", "url")})


FIELD_NAMES = tuple(field.name for field in fields(Description))
POSTING_FIELDS = ("ref", "country", "city", "domain", "contract", "duration", "deadline")


@dataclass(frozen=True, slots=True)
class Content:
    """A file as its reader gives it: its pages and what the file says of itself."""

    pages: tuple[Page, ...]
    description: Description = Description()
    created: str = ""
    """The day the file says it was made; a last resort for the date of publication."""

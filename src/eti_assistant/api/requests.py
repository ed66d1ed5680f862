"""What a caller sends: the bodies of requests, and the domain's values they stand for."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from eti_assistant.api import wording
from eti_assistant.domain.passages import Filters
from eti_assistant.domain.questions import Turn

_LONGEST = 2_000
_MOST_TURNS = 100
_MOST_FILTERS = 50
_LONGEST_TURN = 20_000
_LONGEST_TEXT = 100_000

_Word = Annotated[str, Field(min_length=1, max_length=200)]
_Words = Annotated[list[_Word], Field(max_length=_MOST_FILTERS)]
_Text = Annotated[str, Field(min_length=1, max_length=_LONGEST)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Message(_Body):
    """One message of the conversation."""

    role: Literal["user", "assistant"] = Field(description=wording.ROLE)
    content: str = Field(max_length=_LONGEST_TURN, description=wording.CONTENT)


_Conversation = Annotated[list[Message], Field(max_length=_MOST_TURNS)]


def read_conversation(content: bytes) -> tuple[Turn, ...]:
    """What was said before, in order, from JSON; raises pydantic's `ValidationError`."""
    return _turns(TypeAdapter[list[Message]](_Conversation).validate_json(content))


class FilterChoice(_Body):
    """What to look in; an empty list limits nothing."""

    kinds: _Words = Field(default=[], description=wording.KINDS)
    years: list[Annotated[int, Field(ge=1000, le=9999)]] = Field(
        default=[], max_length=_MOST_FILTERS, description=wording.YEARS
    )
    countries: _Words = Field(default=[], description=wording.COUNTRIES)
    document_ids: _Words = Field(default=[], description=wording.DOCUMENT_IDS)

    def filters(self) -> Filters:
        """As the assistant takes it."""
        return Filters(
            kinds=tuple(self.kinds),
            years=tuple(self.years),
            countries=tuple(self.countries),
            document_ids=tuple(self.document_ids),
        )


class AskRequest(_Body):
    """A question."""

    model_config = ConfigDict(json_schema_extra={"examples": [wording.ASK_EXAMPLE]})

    question: _Text = Field(description=wording.QUESTION)
    history: _Conversation = Field(default=[], description=wording.HISTORY)
    filters: FilterChoice = Field(default=FilterChoice(), description=wording.FILTERS)
    today: date | None = Field(default=None, description=wording.TODAY)

    def turns(self) -> tuple[Turn, ...]:
        """As the assistant takes it."""
        return _turns(self.history)


class SearchRequest(_Body):
    """Words to look for."""

    model_config = ConfigDict(json_schema_extra={"examples": [wording.SEARCH_EXAMPLE]})

    query: _Text = Field(description=wording.QUERY)
    k: int = Field(default=10, ge=1, le=100, description=wording.K)
    filters: FilterChoice = Field(default=FilterChoice(), description=wording.FILTERS)


class VerifyRequest(_Body):
    """A text to check."""

    model_config = ConfigDict(json_schema_extra={"examples": [wording.VERIFY_EXAMPLE]})

    text: str = Field(min_length=1, max_length=_LONGEST_TEXT, description=wording.TEXT)


def _turns(messages: list[Message]) -> tuple[Turn, ...]:
    return tuple(Turn(message.role, message.content) for message in messages)

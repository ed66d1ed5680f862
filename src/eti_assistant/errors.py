"""Every error the assistant raises.

EtiError
├── UsageError            what was asked cannot be done as asked
│   ├── SettingsError         an unknown or impossible setting
│   ├── InvalidQuestion       empty, or over 2,000 characters
│   └── InvalidText           a text to check that is empty or too long
├── CorpusError           the corpus as a whole cannot be read
│   └── EmptyCorpus           no folder, or nothing readable in it
├── UnreadableFile        one file cannot be read; the others go on
├── IndexUnusable         the index as a whole cannot be used
│   ├── IndexMissing          nothing was indexed there yet
│   ├── IndexDamaged          files are missing or do not agree
│   └── IndexBusy             another process is writing it
├── DocumentNotFound      no such document or page in the index
└── EmbeddingError        the embedding model cannot be used

`message` is French, for people; `code` is stable, for programs.
"""


class EtiError(Exception):
    """An accident with a message a reader understands."""

    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(EtiError):
    """What was asked cannot be done as asked."""

    code = "usage"


class SettingsError(UsageError):
    """An unknown or impossible setting."""

    code = "settings"


class InvalidQuestion(UsageError):
    """An empty question, or one over 2,000 characters."""

    code = "invalid_question"


class InvalidText(UsageError):
    """A text to check that is empty or too long."""

    code = "invalid_text"


class CorpusError(EtiError):
    """The corpus as a whole cannot be read."""

    code = "corpus"


class EmptyCorpus(CorpusError):
    """No folder, or nothing readable in it; the index is left as it was."""

    code = "empty_corpus"


class UnreadableFile(EtiError):
    """One file cannot be read; the others go on."""

    code = "unreadable_file"


class IndexUnusable(EtiError):
    """The index as a whole cannot be used."""

    code = "index"


class IndexMissing(IndexUnusable):
    """Nothing was indexed there yet."""

    code = "index_missing"


class IndexDamaged(IndexUnusable):
    """Files of the index are missing or do not agree."""

    code = "index_damaged"


class IndexBusy(IndexUnusable):
    """Another process is writing it."""

    code = "index_busy"


class DocumentNotFound(EtiError):
    """No such document or page in the index."""

    code = "document_not_found"


class EmbeddingError(EtiError):
    """The embedding model cannot be used."""

    code = "embedding"

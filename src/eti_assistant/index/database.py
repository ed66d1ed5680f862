"""Read access to a written SQLite file, from any thread; the file never changes under it."""

import sqlite3
import threading
from pathlib import Path
from typing import Any

from eti_assistant.errors import IndexDamaged


class Database:
    """One file of an index; raises `IndexDamaged` when it is missing or broken."""

    def __init__(self, file: Path) -> None:
        if not file.is_file():
            raise IndexDamaged("L'index est incomplet : ses textes manquent. Reconstruisez-le.")
        self._uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        self._local = threading.local()

    def rows(self, query: str, *parameters: str | float) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        try:
            if connection is None:
                connection = sqlite3.connect(self._uri, uri=True)
                self._local.connection = connection
            return connection.execute(query, parameters).fetchall()
        except sqlite3.DatabaseError as error:
            raise IndexDamaged("L'index est abîmé. Reconstruisez-le (--rebuild).") from error

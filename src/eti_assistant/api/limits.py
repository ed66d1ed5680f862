"""What a request must be before a route sees it: small, JSON, and not one too many."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eti_assistant.api import wording
from eti_assistant.api.problems import problem

LONGEST_BODY = 100_000
"""Bytes."""

_BODY_WAIT_S = 15
_Refusal = tuple[int, str, str]


class Limits:
    """Reads the bodies of `/v1` requests before they count, then lets so many in at a time.

    A body too long, too slow or of another type is refused; so is a request too many, with
    `Retry-After`, rather than kept waiting. Everything else passes untouched.
    """

    def __init__(
        self, application: ASGIApp, concurrency: int, body_wait_s: float = _BODY_WAIT_S
    ) -> None:
        self._application = application
        self._body_wait_s = body_wait_s
        self._concurrency = concurrency
        self._inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one ASGI event stream."""
        if scope["type"] != "http" or not scope["path"].startswith("/v1/"):
            await self._application(scope, receive, send)
            return
        body, refusal = await _read(scope, receive, self._body_wait_s)
        if refusal:
            await _refuse(refusal, scope, receive, send)
        elif self._inside >= self._concurrency:
            busy = problem(503, wording.BUSY, "busy", {"Retry-After": "1"})
            await busy(scope, receive, send)
        else:
            self._inside += 1
            try:
                await self._application(scope, _replay(body, receive), send)
            finally:
                self._inside -= 1


async def _read(scope: Scope, receive: Receive, wait_s: float) -> tuple[bytes, _Refusal | None]:
    headers = Headers(scope=scope)
    if scope["method"] not in ("POST", "PUT", "PATCH"):
        return b"", None
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > LONGEST_BODY:
        return b"", (413, wording.TOO_LONG, "body_too_long")
    if headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return b"", (415, wording.NOT_JSON_TYPE, "not_json_type")
    try:
        async with asyncio.timeout(wait_s):
            body = await _gathered(receive)
    except TimeoutError:
        return b"", (408, wording.TOO_SLOW, "body_too_slow")
    if len(body) > LONGEST_BODY:
        return b"", (413, wording.TOO_LONG, "body_too_long")
    return body, None


async def _gathered(receive: Receive) -> bytes:
    """The body, or a little more than is allowed of it."""
    body = bytearray()
    more = True
    while more and len(body) <= LONGEST_BODY:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(body)


async def _refuse(refusal: _Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    status, detail, code = refusal
    # The rest of the body is not read: the connection cannot serve again.
    await problem(status, detail, code, {"Connection": "close"})(scope, receive, send)


def _replay(body: bytes, receive: Receive) -> Callable[[], Awaitable[Message]]:
    """The body at once, then whatever follows: the caller's leaving."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again

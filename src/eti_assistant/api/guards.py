"""Headers that keep a browser to what it is asked, and paths read as they were sent."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

DOCUMENTS = "/v1/documents/"

_DATA = ("/v1/", "/docs", "/openapi.json", "/healthz", "/readyz")
"""Where nothing is a program: no script runs there. The rest is the page's."""

_DATA_POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
_PAGE_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'"
)
"""The page brings its own scripts and styles, some within it; none comes from elsewhere."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class SecurityHeaders:
    """Adds the headers to every answer that does not set its own."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one ASGI event stream."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                policy = _DATA_POLICY if scope["path"].startswith(_DATA) else _PAGE_POLICY
                headers.setdefault("Content-Security-Policy", policy)
                if scope["path"].startswith("/v1/"):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._application(scope, receive, guarded)


class PathsAsSent:
    """Leaves documents' paths percent-encoded: `reports%2Feti-2024` is one segment, not two.

    The routes below `/v1/documents/` decode their own segments.
    """

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one ASGI event stream."""
        sent = scope.get("raw_path", b"").decode("latin-1")
        if scope["type"] == "http" and sent.startswith(DOCUMENTS):
            scope = {**scope, "path": sent}
        await self._application(scope, receive, send)

"""The HTML document around the page, in French, with our own head and a strict content policy."""

import re
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eti_assistant_ui import wording
from eti_assistant_ui.rendering.markup import element, text

ASSETS = Path(__file__).with_name("assets")
_VENDOR = re.compile(
    r'\s*<meta\s+(?:property="og:|name="twitter:)[^>]*>|\s*<link rel="manifest"[^>]*>'
)
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'"
)
"""Gradio evaluates its own templates, hence 'unsafe-eval'; nothing comes from another host."""


class FrenchDocument:
    """Rewrites the document at `/`; every other response passes unchanged."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http" or scope["path"] != f"{scope.get('root_path', '')}/":
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = bytearray()

        async def collect(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await _send_french(send, start, bytes(body))

        await self._app(scope, receive, collect)


async def _send_french(send: Send, start: Message, body: bytes) -> None:
    headers = MutableHeaders(scope=start)
    if headers.get("content-type", "").startswith("text/html"):
        body = french_document(body.decode()).encode() if body else body
        headers["content-length"] = str(len(body))
        headers["content-security-policy"] = _POLICY
        headers["referrer-policy"] = "no-referrer"
        headers["x-content-type-options"] = "nosniff"
    await send(start)
    await send({"type": "http.response.body", "body": body})


def french_document(html: str) -> str:
    """The document with our language, title, icon, style and script; the vendor's tags removed."""
    html = _VENDOR.sub("", html).replace('<html\n\tlang="en"', '<html\n\tlang="fr"', 1)
    html = html.replace("<head>", f"<head>{_head()}", 1)
    notice = element("noscript", element("p", text(wording.NO_SCRIPT)))
    broken = element(
        "p", text(wording.DISCONNECTED), id="eti-disconnected", role="alert", hidden="hidden"
    )
    return html.replace("<gradio-app", f"{notice}{broken}<gradio-app", 1)


def _head() -> str:
    style = (ASSETS / "style.css").read_text(encoding="utf-8")
    script = (ASSETS / "document.js").read_text(encoding="utf-8")
    return (
        f"<title>{text(wording.TITLE)}</title>"
        '<link rel="icon" type="image/svg+xml" href="./favicon.ico">'
        f'<meta name="description" content="{text(wording.TAGLINE)}">'
        f"<style>{style}</style><script>{script}</script>"
    )

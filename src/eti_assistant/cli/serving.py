"""`eti-assistant serve`."""

import errno
import ipaddress
import signal
import socket
from typing import Annotated

import typer

from eti_assistant.cli import wording
from eti_assistant.cli.options import IndexFolder
from eti_assistant.cli.output import say
from eti_assistant.errors import EtiError, IndexUnusable, UsageError

_BACKLOG = 2_048
"""Connections that may wait to be accepted."""

_STOP_WAIT_S = 10
"""How long the requests inside may still take once the server is asked to stop."""


def serve(
    host: Annotated[str, typer.Option(metavar=wording.ADDRESS, help=wording.HOST_OPTION)] = (
        "127.0.0.1"
    ),
    port: Annotated[
        int, typer.Option(min=0, max=65_535, metavar=wording.NUMBER, help=wording.PORT_OPTION)
    ] = 8000,
    index: IndexFolder = None,
) -> int:
    """Serve the API and the page until asked to stop."""
    from eti_assistant.settings import load_settings

    settings = load_settings()
    if not (settings.api.public or is_loopback(host)):
        raise UsageError(wording.PUBLIC_REFUSED.format(host=host))
    with listening(host, port) as listener:
        # After the port is ours: what follows takes a second.
        from eti_assistant.bootstrap import open_assistant
        from eti_assistant.index.versions import current_version
        from eti_assistant.server import create_server

        assistant = open_assistant(index)
        try:
            current_version(index or settings.index)
        except IndexUnusable as error:
            say(error.message)
        _run(create_server(assistant, settings.api.concurrency), listener)
    say(wording.STOPPED)
    return 0


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listening(host: str, port: int) -> socket.socket:
    """The port, ours; raises `EtiError` when it cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise _refusal(error, host, port) from error
    return listener


def _refusal(error: OSError, host: str, port: int) -> EtiError:
    if error.errno == errno.EADDRINUSE:
        return EtiError(wording.PORT_TAKEN.format(port=port))
    if error.errno in (errno.EACCES, errno.EPERM):
        return EtiError(wording.PORT_FORBIDDEN.format(port=port))
    return UsageError(wording.ADDRESS_UNKNOWN.format(host=host))


def _run(application: object, listener: socket.socket) -> None:
    """Serve until SIGTERM or Ctrl-C; both let the requests inside finish."""
    import uvicorn

    config = uvicorn.Config(
        application,  # type: ignore[arg-type]
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=_STOP_WAIT_S,
    )
    for asked in (signal.SIGTERM, signal.SIGINT):
        # The server raises the signal again once it has stopped: that is not an accident.
        signal.signal(asked, lambda _number, _frame: None)
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    say(wording.SERVING.format(address=f"{shown}:{port}"))
    uvicorn.Server(config).run(sockets=[listener])

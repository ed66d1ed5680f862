"""Errors as `application/problem+json` (RFC 9457), in French, without a trace or a path."""

from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from eti_assistant.api import wording
from eti_assistant.api.validation import explain
from eti_assistant.errors import EtiError

MEDIA_TYPE = "application/problem+json"
RETRY_S = "5"
"""When to come back, in seconds, to a service that is not ready."""

_STATUSES = {
    "invalid_question": 422,
    "invalid_text": 422,
    "document_not_found": 404,
    "index": 503,
    "index_missing": 503,
    "index_damaged": 503,
    "index_busy": 503,
    "embedding": 503,
}
_SAID_AS_IT_IS = frozenset({"invalid_question", "invalid_text", "document_not_found"})
"""Errors whose message is about the request; the others may name a folder or an address."""


def problem(
    status: int, detail: str, code: str, headers: Mapping[str, str] | None = None
) -> Response:
    """A problem document; `code` is stable, for programs."""
    body = {
        "type": "about:blank",
        "title": wording.TITLES.get(status, wording.TITLES[500]),
        "status": status,
        "detail": detail,
        "code": code,
    }
    return JSONResponse(body, status, headers, MEDIA_TYPE)


def add_problems(application: FastAPI) -> None:
    """Turn every accident of the application's routes into a problem."""

    # Routes are looked up by annotation, hence `async` functions without a wait.
    @application.exception_handler(EtiError)
    async def _(_request: Request, error: EtiError) -> Response:
        return _of_error(error)

    @application.exception_handler(HTTPException)
    async def _(_request: Request, error: HTTPException) -> Response:
        return _of_status(error)

    @application.exception_handler(RequestValidationError)
    async def _(_request: Request, error: RequestValidationError) -> Response:
        return _of_validation(error)

    @application.exception_handler(Exception)
    async def _(_request: Request, _error: Exception) -> Response:
        return problem(500, wording.UNEXPECTED, "unexpected")


def _of_error(error: EtiError) -> Response:
    status = _STATUSES.get(error.code, 500)
    if error.code in _SAID_AS_IT_IS:
        return problem(status, error.message, error.code)
    if status == 503:
        detail = wording.NO_EMBEDDING if error.code == "embedding" else wording.NOT_READY
        return problem(status, detail, error.code, {"Retry-After": RETRY_S})
    return problem(status, wording.UNEXPECTED, error.code)


def _of_status(error: HTTPException) -> Response:
    match error.status_code:
        case 404:
            return problem(404, wording.NO_ROUTE, "no_route")
        case 405:
            return problem(405, wording.WRONG_METHOD, "wrong_method", error.headers)
        case 400:
            return problem(400, wording.NOT_JSON, "not_json")
        case status:
            return problem(status, wording.UNEXPECTED, "unexpected", error.headers)


def _of_validation(error: RequestValidationError) -> Response:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return problem(400, wording.NOT_JSON, "not_json")
    return problem(422, explain(first), "invalid_request")

"""The routes: three lines each around the assistant's methods."""

from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Body, Path, Query, Request
from fastapi.responses import JSONResponse, Response

from eti_assistant.api import answers, figure_answers, wording
from eti_assistant.api.negotiation import prefers_csv
from eti_assistant.api.requests import AskRequest, SearchRequest, VerifyRequest
from eti_assistant.assistant import Assistant
from eti_assistant.representation import (
    answer_json,
    document_json,
    known_figure_json,
    page_json,
    passage_json,
    verification_json,
)
from eti_assistant.tabular import figures_csv

_DocumentId = Annotated[str, Path(description=wording.DOCUMENT_ID, examples=["reports%2Feti-2024"])]
_PageNumber = Annotated[int, Path(ge=1, le=1_000_000, description=wording.PAGE_NUMBER)]


def question_routes(assistant: Assistant) -> APIRouter:
    """Asking and searching."""
    router = APIRouter(prefix="/v1", tags=[wording.TAG_QUESTIONS])

    @router.post(
        "/ask",
        summary=wording.ASK,
        description=wording.ASK_ABOUT,
        responses=answers.responses(answers.AnswerObject, 400, 413, 415, 422, 503),
    )
    def ask(body: Annotated[AskRequest, Body()]) -> JSONResponse:
        answer = assistant.ask(
            body.question, history=body.turns(), filters=body.filters.filters(), today=body.today
        )
        return JSONResponse(answer_json(answer))

    @router.post(
        "/search",
        summary=wording.SEARCH,
        description=wording.SEARCH_ABOUT,
        responses=answers.responses(answers.Passages, 400, 413, 415, 422, 503),
    )
    def search(body: Annotated[SearchRequest, Body()]) -> JSONResponse:
        hits = assistant.search(body.query, body.k, body.filters.filters())
        return JSONResponse({"passages": [passage_json(hit) for hit in hits]})

    return router


def figure_routes(assistant: Assistant) -> APIRouter:
    """Checking a text, and the figures it is checked against."""
    router = APIRouter(prefix="/v1", tags=[wording.TAG_FIGURES])

    @router.post(
        "/verify",
        summary=wording.VERIFY,
        description=wording.VERIFY_ABOUT,
        responses=answers.responses(figure_answers.VerificationObject, 400, 413, 415, 422, 503),
    )
    def verify(body: Annotated[VerifyRequest, Body()]) -> JSONResponse:
        return JSONResponse(verification_json(assistant.verify(body.text)))

    @router.get(
        "/figures",
        summary=wording.FIGURES,
        description=wording.FIGURES_ABOUT,
        responses=answers.responses(figure_answers.Figures, 422, 503, also="text/csv"),
    )
    def figures(
        request: Request,
        q: Annotated[str, Query(max_length=2_000, description=wording.FIGURE_WORDS)] = "",
        year: Annotated[int | None, Query(ge=1000, le=9999, description=wording.YEAR)] = None,
        unit: Annotated[str, Query(max_length=100, description=wording.UNIT)] = "",
        document_id: Annotated[str, Query(max_length=1_000, description=wording.ONE_DOCUMENT)] = "",
    ) -> Response:
        found = assistant.figures(q, year, unit, document_id)
        if prefers_csv(request.headers.get("accept", "")):
            return Response(figures_csv(found), media_type="text/csv; charset=utf-8")
        return JSONResponse({"figures": [known_figure_json(figure) for figure in found]})

    return router


def document_routes(assistant: Assistant) -> APIRouter:
    """What is indexed. Ids arrive percent-encoded (see `PathsAsSent`)."""
    router = APIRouter(prefix="/v1/documents", tags=[wording.TAG_DOCUMENTS])

    @router.get(
        "",
        summary=wording.DOCUMENTS,
        description=wording.DOCUMENTS_ABOUT,
        responses=answers.responses(answers.Documents, 503),
    )
    def documents() -> JSONResponse:
        return JSONResponse({"documents": [document_json(s) for s in assistant.documents()]})

    @router.get(
        "/{document_id:path}/pages/{number}",
        summary=wording.PAGE,
        description=wording.PAGE_ABOUT,
        responses=answers.responses(answers.PageObject, 404, 422, 503),
    )
    def page(document_id: _DocumentId, number: _PageNumber) -> JSONResponse:
        name = unquote(document_id)
        return JSONResponse(page_json(name, assistant.page(name, number)))

    @router.get(
        "/{document_id:path}",
        summary=wording.DOCUMENT,
        description=wording.DOCUMENT_ABOUT,
        responses=answers.responses(answers.DocumentObject, 404, 503),
    )
    def document(document_id: _DocumentId) -> JSONResponse:
        return JSONResponse(document_json(assistant.document(unquote(document_id))))

    return router


def state_routes(assistant: Assistant) -> APIRouter:
    """Whether the service lives, and whether it can answer."""
    router = APIRouter(tags=[wording.TAG_STATE])

    @router.get(
        "/healthz",
        summary=wording.HEALTH,
        description=wording.HEALTH_ABOUT,
        responses=answers.responses(answers.Alive),
    )
    async def health() -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        return JSONResponse({"status": "ok"})

    @router.get(
        "/readyz",
        summary=wording.READY,
        description=wording.READY_ABOUT,
        responses=answers.responses(answers.Ready, 503),
    )
    def ready() -> JSONResponse:
        return JSONResponse({"status": "ok", "index_version": assistant.index_version})

    return router

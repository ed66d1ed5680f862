"""The API as one ASGI application."""

from importlib import metadata
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from eti_assistant.api import wording
from eti_assistant.api.answers import Problem
from eti_assistant.api.docs import add_docs
from eti_assistant.api.guards import PathsAsSent, SecurityHeaders
from eti_assistant.api.limits import Limits
from eti_assistant.api.problems import add_problems
from eti_assistant.api.routes import document_routes, figure_routes, question_routes, state_routes
from eti_assistant.assistant import Assistant

_FRAMEWORK = ("HTTPValidationError", "ValidationError")
"""Objects that the framework describes and that are never returned."""


def create_app(assistant: Assistant, concurrency: int = 64) -> FastAPI:
    """The contract's routes over this assistant, so many requests inside at a time."""
    application = FastAPI(
        title=wording.TITLE, description=wording.ABOUT, docs_url=None, redoc_url=None
    )
    for routes in (question_routes, figure_routes, document_routes, state_routes):
        application.include_router(routes(assistant))
    add_docs(application)
    add_problems(application)
    application.add_middleware(Limits, concurrency=concurrency)
    application.add_middleware(PathsAsSent)
    application.add_middleware(SecurityHeaders)
    application.openapi = lambda: _description(application)
    return application


def _description(application: FastAPI) -> dict[str, Any]:
    """OpenAPI 3.1, with our own problems in place of the framework's."""
    if application.openapi_schema is None:
        described = get_openapi(
            title=wording.TITLE,
            version=_version(),
            description=wording.ABOUT,
            routes=application.routes,
            openapi_version="3.1.0",
        )
        for operation in (o for methods in described["paths"].values() for o in methods.values()):
            if _FRAMEWORK[0] in str(operation["responses"].get("422")):
                del operation["responses"]["422"]
        objects = described["components"]["schemas"]
        for name in _FRAMEWORK:
            objects.pop(name, None)
        objects["Problem"] = Problem.model_json_schema()
        for name, described_object in objects.items():
            described_object["description"] = wording.OBJECTS[name]
        application.openapi_schema = described
    return application.openapi_schema


def _version() -> str:
    try:
        return metadata.version(wording.TITLE)
    except metadata.PackageNotFoundError:
        return "0"

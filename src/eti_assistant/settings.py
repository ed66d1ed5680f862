"""Settings, read once at start-up from `ETI_…` variables and `eti-assistant.toml`.

Nested names use two underscores: `ETI_API__PUBLIC=true`. An unknown name is refused.
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TypeGuard

from pydantic import BaseModel, ConfigDict, Field, JsonValue, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)
from pydantic_settings import (
    SettingsError as SourceError,
)

from eti_assistant import settings_wording as wording
from eti_assistant.errors import SettingsError

_PREFIX = "ETI_"
_FILE = "eti-assistant.toml"


class ApiSettings(BaseModel):
    """Who may call, and how much."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    public: bool = Field(default=False, description=wording.PUBLIC)
    concurrency: int = Field(default=64, ge=1, le=1_000, description=wording.CONCURRENCY)


class EmbeddingSettings(BaseModel):
    """What turns texts into vectors; with nothing set, the model inside the package."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(default="", pattern=r"^(https?://\S+)?$", description=wording.EMBEDDING_URL)
    name: str = Field(default="", description=wording.EMBEDDING_NAME)
    api_key: SecretStr = Field(default=SecretStr(""), description=wording.EMBEDDING_API_KEY)
    timeout_s: float = Field(default=60, ge=1, le=600, description=wording.EMBEDDING_TIMEOUT)
    class_path: str = Field(
        default="",
        alias="class",
        pattern=r"^(\w+(\.\w+)+)?$",
        description=wording.EMBEDDING_CLASS,
    )
    args: dict[str, JsonValue] = Field(default={}, description=wording.EMBEDDING_ARGS)


class Settings(BaseSettings):
    """Every setting with its default; none is needed."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_nested_delimiter="__",
        env_ignore_empty=True,
        toml_file=_FILE,
        extra="forbid",
        frozen=True,
    )

    corpus: Path = Field(default=Path("corpus"), description=wording.CORPUS)
    index: Path = Field(default=Path("index"), description=wording.INDEX)
    api: ApiSettings = ApiSettings()
    embedding: EmbeddingSettings = EmbeddingSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What the caller gives, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load_settings() -> Settings:
    """The settings in force; raises `SettingsError` naming what is wrong and the nearest name."""
    _refuse_unknown(os.environ)
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        names = [str(part) for part in first["loc"]]
        raise SettingsError(_explain(names, first["type"])) from error
    except SourceError as error:
        # The one setting read as JSON.
        raise SettingsError(_explain(["embedding", "args"], "json_invalid")) from error
    except (OSError, ValueError) as error:
        raise SettingsError(wording.FILE_UNREADABLE.format(file=_FILE)) from error
    _refuse_contradiction(settings.embedding)
    return settings


def setting_names() -> dict[str, str]:
    """Every environment variable that is understood, with what it is, in French."""
    names: dict[str, str] = {}
    for name, field in Settings.model_fields.items():
        section = field.annotation
        inner = section.model_fields if _is_section(section) else None
        if inner is None:
            names[_variable(name)] = field.description or ""
            continue
        for key, leaf in inner.items():
            names[_variable(name, leaf.alias or key)] = leaf.description or ""
    return names


def _is_section(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _variable(*parts: str) -> str:
    return (_PREFIX + "__".join(parts)).upper()


def _refuse_unknown(environment: Iterable[str]) -> None:
    known = setting_names()
    for name in environment:
        if name.upper().startswith(_PREFIX) and name.upper() not in known:
            raise SettingsError(wording.UNKNOWN.format(name=name) + _nearest(name.upper()))


def _refuse_contradiction(embedding: EmbeddingSettings) -> None:
    """Settings that mean nothing together, or nothing alone."""
    if embedding.url and embedding.class_path:
        raise SettingsError(wording.URL_AND_CLASS)
    if embedding.url and not embedding.name:
        raise SettingsError(wording.NAME_MISSING)
    if embedding.args and not embedding.class_path:
        raise SettingsError(wording.CLASS_MISSING)
    for key in ("name", "api_key", "timeout_s"):
        if key in embedding.model_fields_set and not embedding.url:
            name = _variable("embedding", key)
            raise SettingsError(wording.URL_MISSING.format(name=name))


def _explain(parts: list[str], kind: str) -> str:
    """What is wrong with the setting at this place, and what it should be."""
    name = _variable(*parts)
    if kind == "extra_forbidden":
        return wording.UNKNOWN.format(name=".".join(parts)) + _nearest(name)
    known = setting_names()
    while name not in known and len(parts) > 1:
        parts = parts[:-1]
        name = _variable(*parts)
    if name not in known:
        return wording.SECTION.format(name=name)
    return wording.IMPOSSIBLE.format(name=name, description=known[name])


def _nearest(name: str) -> str:
    near = difflib.get_close_matches(name, setting_names(), n=1, cutoff=0.5)
    return wording.NEAREST.format(nearest=near[0]) if near else ""

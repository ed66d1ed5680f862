"""Settings, read once at start-up from `ETI_…` variables and `eti-assistant.toml`.

Nested names use two underscores: `ETI_API__PUBLIC=true`. An unknown name is refused.
"""

import difflib
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from eti_assistant.errors import SettingsError

_PREFIX = "ETI_"
_FILE = "eti-assistant.toml"


class ApiSettings(BaseModel):
    """Who may call, and how much."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    public: bool = Field(default=False, description="Servir une autre adresse que celle d'ici.")
    concurrency: int = Field(default=16, ge=1, le=1_000, description="Questions à la fois.")


class Settings(BaseSettings):
    """Every setting with its default; none is needed."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_nested_delimiter="__",
        toml_file=_FILE,
        extra="forbid",
        frozen=True,
    )

    corpus: Path = Field(default=Path("corpus"), description="Dossier des documents.")
    index: Path = Field(default=Path("index"), description="Dossier de l'index.")
    api: ApiSettings = ApiSettings()

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


def load_settings(**given: Path) -> Settings:
    """The settings in force; raises `SettingsError` naming what is wrong and the nearest name."""
    _refuse_unknown(os.environ)
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(_explain(name, first["type"])) from error
    except (OSError, ValueError) as error:
        raise SettingsError(f"Le fichier {_FILE} ne peut pas être lu.") from error


def setting_names() -> tuple[str, ...]:
    """Every environment variable that is understood."""
    names: list[str] = []
    for name, field in Settings.model_fields.items():
        section = field.annotation
        if isinstance(section, type) and issubclass(section, BaseModel):
            names += [f"{_PREFIX}{name}__{inner}".upper() for inner in section.model_fields]
        else:
            names.append(f"{_PREFIX}{name}".upper())
    return tuple(names)


def _refuse_unknown(environment: "os._Environ[str]") -> None:
    for name in environment:
        if name.upper().startswith(_PREFIX) and name.upper() not in setting_names():
            raise SettingsError(f"Réglage inconnu : {name}.{_nearest(name.upper())}")


def _explain(name: str, kind: str) -> str:
    if kind == "extra_forbidden":
        variable = f"{_PREFIX}{name.replace('.', '__')}".upper()
        return f"Réglage inconnu : {name}.{_nearest(variable)}"
    return f"Valeur impossible pour le réglage « {name} »."


def _nearest(name: str) -> str:
    near = difflib.get_close_matches(name, setting_names(), n=1, cutoff=0.5)
    return f" Vouliez-vous dire {near[0]} ?" if near else ""

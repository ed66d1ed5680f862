from pathlib import Path

import pytest

from eti_assistant.errors import SettingsError
from eti_assistant.settings import load_settings, setting_names


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_with_nothing_set_everything_is_local() -> None:
    settings = load_settings()
    assert (settings.corpus, settings.index) == (Path("corpus"), Path("index"))
    assert not settings.api.public
    assert settings.embedding.url == settings.embedding.class_path == ""


def test_a_variable_wins_over_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = 'corpus = "documents"\nindex = "de-fichier"\n[api]\npublic = true\nconcurrency = 3\n'
    (folder / "eti-assistant.toml").write_text(file, encoding="utf-8")
    monkeypatch.setenv("ETI_INDEX", "de-variable")
    monkeypatch.setenv("ETI_API__CONCURRENCY", "5")
    settings = load_settings()
    assert settings.corpus == Path("documents")
    assert settings.index == Path("de-variable")
    assert (settings.api.public, settings.api.concurrency) == (True, 5)


def test_an_empty_variable_is_as_if_it_were_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETI_INDEX", "")
    assert load_settings().index == Path("index")


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("ETI_CORPSU", "ETI_CORPUS"),
        ("ETI_API__CONCURENCY", "ETI_API__CONCURRENCY"),
        ("ETI_API_PUBLIC", "ETI_API__PUBLIC"),
        ("eti_embeding__url", "ETI_EMBEDDING__URL"),
        ("ETI_EMBEDDING__CLASS_PATH", "ETI_EMBEDDING__CLASS"),
        ("ETI_API", "ETI_API__PUBLIC"),
    ],
)
def test_an_unknown_variable_is_refused_with_the_nearest_known(
    name: str, nearest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "x")
    with pytest.raises(SettingsError, match=f"inconnu.*{name}.*{nearest}\u202f\\?"):
        load_settings()


def test_a_name_near_to_nothing_is_refused_without_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETI_ZZZZZZZZZZZZ", "x")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert refused.value.message == "Réglage inconnu\u00a0: ETI_ZZZZZZZZZZZZ."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("corpuss = 'x'", "ETI_CORPUS"),
        ("[api]\npubic = true", "ETI_API__PUBLIC"),
        ("[embedding]\nclass_path = 'a.B'", "ETI_EMBEDDING__CLASS"),
        ("corpus = ", "TOML"),
        ("api = 3", "ETI_API"),
        ("[api]\nconcurrency = 0", "de 1 à 1\u202f000"),
    ],
)
def test_a_wrong_file_is_refused_with_what_is_wrong(content: str, said: str, folder: Path) -> None:
    (folder / "eti-assistant.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        load_settings()


def test_a_file_that_is_not_utf_8_is_refused(folder: Path) -> None:
    (folder / "eti-assistant.toml").write_bytes('corpus = "é"'.encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ETI_API__CONCURRENCY", "0"),
        ("ETI_API__CONCURRENCY", "1001"),
        ("ETI_API__CONCURRENCY", "beaucoup"),
        ("ETI_API__PUBLIC", "peut-être"),
        ("ETI_EMBEDDING__URL", "ftp://ailleurs"),
        ("ETI_EMBEDDING__TIMEOUT_S", "0"),
        ("ETI_EMBEDDING__CLASS", "SansModule"),
        ("ETI_EMBEDDING__ARGS", "{ouvert"),
        ("ETI_EMBEDDING__ARGS", "[1]"),
    ],
)
def test_an_impossible_value_is_refused_with_what_it_should_be(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert name in refused.value.message
    assert setting_names()[name] in refused.value.message
    assert value not in refused.value.message.removesuffix(setting_names()[name]) or value == "0"


@pytest.mark.parametrize(
    "given",
    [
        {"URL": "http://localhost:1", "NAME": "m", "CLASS": "a.B"},
        {"URL": "http://localhost:1"},
        {"NAME": "m"},
        {"API_KEY": "k"},
        {"ARGS": '{"a": 1}'},
    ],
)
def test_embedding_settings_that_mean_nothing_together_are_refused(
    given: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"ETI_EMBEDDING__{name}", value)
    with pytest.raises(SettingsError, match="ETI_EMBEDDING__"):
        load_settings()


def test_a_key_is_never_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETI_EMBEDDING__URL", "http://localhost:1")
    monkeypatch.setenv("ETI_EMBEDDING__NAME", "modèle")
    monkeypatch.setenv("ETI_EMBEDDING__API_KEY", "sésame")
    settings = load_settings()
    assert settings.embedding.api_key.get_secret_value() == "sésame"
    assert "sésame" not in repr(settings)


def test_every_setting_says_what_it_is() -> None:
    assert all(setting_names().values())
    assert set(setting_names()) >= {
        "ETI_CORPUS",
        "ETI_INDEX",
        "ETI_API__PUBLIC",
        "ETI_EMBEDDING__CLASS",
        "ETI_EMBEDDING__ARGS",
    }

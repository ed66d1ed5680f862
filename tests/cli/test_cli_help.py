"""What the program says before it does anything: help and usage errors."""

import re

import pytest
from tests.cli.commands import processor_s, run

COMMANDS = ("index", "ask", "search", "verify", "figures", "export", "serve", "evaluate")
ENGLISH = re.compile(r"\b(Show|Usage: |Options:|Error|the|and|default|exit)\b")


@pytest.mark.parametrize("arguments", [(), *((command,) for command in COMMANDS)])
def test_help_is_french_and_names_every_option(arguments: tuple[str, ...]) -> None:
    shown = run(*arguments, "--help")
    assert shown.code == 0
    assert shown.err == ""
    assert shown.out.startswith("Usage\u00a0: eti-assistant")
    assert not ENGLISH.search(shown.out)
    for line in shown.out.splitlines():
        if re.match(r"  (-|[a-zA-Z])", line):
            assert re.search(r"\S  +\S", line), f"no word about {line}"
    if not arguments:
        assert all(f"  {command} " in shown.out for command in COMMANDS)


def test_help_comes_at_once() -> None:
    begun = processor_s()
    run("ask", "--help")
    assert processor_s() - begun < 0.3


def test_the_short_help_is_the_help() -> None:
    assert run("ask", "-h").out == run("ask", "--help").out


def test_the_version_is_told() -> None:
    assert re.match(r"eti-assistant \S", run("--version").out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("aks",), "commande inconnue\u00a0: aks. Vouliez-vous dire ask\u202f?"),
        (("zzz",), "commande inconnue\u00a0: zzz."),
        (("--jsno",), "option inconnue\u00a0: --jsno"),
        (("ask",), "il manque QUESTION"),
        (("ask", "--jsn", "a"), "option inconnue\u00a0: --jsn. Vouliez-vous dire --json\u202f?"),
        (("ask", "Combien", "d'experts"), "entre guillemets"),
        (("ask", "a", "--today", "hier"), "valeur impossible pour --today"),
        (("ask", "a", "--index"), "option mal employée\u00a0: --index"),
        (("search", "a", "-k", "0"), "de 1 à 100"),
        (("search", "a", "-k", "dix"), "de 1 à 100"),
        (("serve", "--port", "70000"), "de 0 à 65535"),
        (("evaluate",), "il manque --questions"),
    ],
)
def test_a_wrong_command_line_is_refused_in_french(arguments: tuple[str, ...], said: str) -> None:
    refused = run(*arguments)
    assert refused.code == 2
    assert refused.out == ""
    assert said in refused.err
    assert "--help" in refused.err
    assert not ENGLISH.search(refused.err)


def test_no_command_shows_the_commands() -> None:
    shown = run()
    assert shown.code == 2
    assert shown.out == ""
    assert "Commandes\u00a0:" in shown.err


def test_an_unknown_setting_is_wrong_usage() -> None:
    refused = run("search", "a", ETI_INDX="x")
    assert refused.code == 2
    assert "ETI_INDX. Vouliez-vous dire ETI_INDEX" in refused.err

"""Whatever somebody pastes, the check ends and says something."""

import time
from collections.abc import Callable

import pytest

from eti_assistant.domain.verdicts import VerifiedClaim

Check = Callable[[str], tuple[VerifiedClaim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00\x07\x1b[31m38 agents\x00 en 2023",
        "<p>En 2023, <b>38</b> agents &amp; <script>alert(12)</script></p>",
        "12 13 14 15 16 2023 2024 38 % 5 € 6",
        "38",
        "%%% € € 12,,5 1.2.3.4 --- 10^12 −5 ∞",
        "Espèce\t2022\t2023\nChamois\t1 305\t1 362\nMarmotte\t655\t702",
        "- 38 agents\n- 6 gardes\n* 28 mares\n• 3,94 M€",
        "?" * 5_000,
        "de 1 à 2 à 3 à 4 contre 5 soit 6 dont 7 de plus que 8 par 9",
        "En 2023, l'équipe ne compte ni 38 ni 35 ni 42 agents, mais pas 6.",
        "𝟛𝟠 agents, ３８ agents, ٣٨ agents",
    ],
)
def test_a_strange_text_is_checked_without_an_accident(check: Check, text: str) -> None:
    for claim in check(text):
        assert text[claim.start : claim.end] == claim.text
        assert claim.explanation


def test_a_sentence_broken_into_lines_is_still_read_in_place(check: Check) -> None:
    text = "En 2023, l'équipe technique\ncomptait 38\nagents au total."
    assert [text[c.start : c.end] for c in check(text)] == [c.text for c in check(text)]


def test_a_hundred_thousand_words_are_read_in_reasonable_time(check: Check) -> None:
    began = time.perf_counter()
    assert (
        len(check("Le parc accueille ses visiteurs avec plaisir. " * 14_000 + "Il a 38 agents."))
        == 1
    )
    assert time.perf_counter() - began < 20

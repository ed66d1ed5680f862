"""The sentence that says why: the right figures, and no other."""

import re
from collections.abc import Callable

import pytest

from eti_assistant.domain.verdicts import VerifiedClaim

Check = Callable[[str], tuple[VerifiedClaim, ...]]


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        (
            "En 2023, l'équipe technique comptait 42 agents.",
            "Le document donne 38 agents pour 2023, et non 42.",
        ),
        (
            "Aujourd'hui, l'équipe technique compte 35 agents.",
            "« 35 » valait pour 2022 ; le document donne 38 agents pour 2023.",
        ),
        (
            "En 2019, l'équipe technique comptait 29 agents.",
            "Aucun document ne donne ce chiffre ni un autre pour cela en 2019.",
        ),
        (
            "En 2023, près de 40 agents composaient l'équipe technique.",
            "Le document donne 38 agents pour 2023, ce que dit bien « près de 40 ».",
        ),
    ],
)
def test_the_explanation_names_the_figure_its_date_and_what_was_said(
    check: Check, text: str, explanation: str
) -> None:
    told = re.sub("[\u00a0\u202f]", " ", check(text)[0].explanation)
    assert told == explanation


def test_an_explanation_shows_no_figure_from_elsewhere(check: Check) -> None:
    text = (
        "En 2023, 1 500 chamois et 702 marmottes ont été comptés. Le budget était de 4 M€."
        " Les loups ont tué 214 brebis en 2023, soit 51 de plus qu'en 2022."
        " Le billet coûte désormais 5 €."
    )
    for claim in check(text):
        quotes = " ".join(f"{c.quote} {c.source.title}" for c in claim.citations)
        shown = claim.calculation.expression if claim.calculation else ""
        seen = re.findall(r"\d+", f"{text} {quotes} {shown}")
        assert set(re.findall(r"\d+", claim.explanation)) <= set(seen)


def test_high_marks_keep_their_blank(check: Check) -> None:
    told = check("Aujourd'hui, l'équipe technique compte 35 agents.")[0].explanation
    assert "\u202f;" in told
    assert "«\u00a0" in told

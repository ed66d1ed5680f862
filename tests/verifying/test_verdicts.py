"""What somebody who has a text checked is told of its figures."""

from collections.abc import Callable

import pytest

from eti_assistant.domain.verdicts import VerifiedClaim

Check = Callable[[str], tuple[VerifiedClaim, ...]]


def _verdicts(check: Check, text: str) -> list[str]:
    return [claim.verdict.value for claim in check(text)]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("En 2023, l'équipe technique comptait 38 agents.", ["confirmed"]),
        ("En 2023, l'équipe technique comptait 42 agents.", ["contradicted"]),
        ("En 2023, l'équipe technique comptait 35 agents.", ["outdated"]),
        ("Aujourd'hui, l'équipe technique compte 35 agents.", ["outdated"]),
        ("Le Parc entretient 930 km de sentiers.", ["not_found"]),
        ("En 2019, l'équipe technique comptait 29 agents.", ["not_found"]),
    ],
)
def test_a_figure_is_right_wrong_stale_or_unknown(
    check: Check, text: str, verdicts: list[str]
) -> None:
    assert _verdicts(check, text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("En 2023, 1 362 chamois ont été comptés.", ["confirmed"]),
        ("En 2023, 702 chamois ont été comptés.", ["contradicted"]),
        ("En 2023, 1 305 chamois ont été comptés.", ["outdated"]),
        (
            "En 2023, 1 362 chamois ont été comptés, contre 1 305 l'année précédente.",
            ["confirmed"] * 2,
        ),
    ],
)
def test_a_cell_is_that_of_its_row_and_of_its_column(
    check: Check, text: str, verdicts: list[str]
) -> None:
    assert _verdicts(check, text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdict", "expression"),
    [
        (
            "Le nombre de chamois a augmenté de 122 entre 2021 et 2023.",
            "confirmed",
            "1 362 − 1 240 = 122",
        ),
        ("Le nombre de chamois a augmenté de 200 entre 2021 et 2023.", "contradicted", "= 122"),
        ("Entre 2022 et 2023, le nombre de marmottes a progressé de 7,2 %.", "confirmed", "7,2 %"),
        ("En 2023, chamois et marmottes réunis étaient 2 064.", "confirmed", "= 2 064"),
        ("La navette a coûté environ 5 € par passager.", "confirmed", "÷ 23 900"),
    ],
)
def test_a_sum_a_gap_a_rate_or_an_average_is_calculated(
    check: Check, text: str, verdict: str, expression: str
) -> None:
    claim = check(text)[0]
    shown = claim.calculation.expression if claim.calculation else ""
    assert claim.verdict.value == verdict
    assert expression in shown.replace("\u202f", " ")


def test_what_a_document_gives_as_the_past_is_no_longer_true(check: Check) -> None:
    claim = check("Le billet du musée coûte désormais 5 €.")[0]
    assert claim.verdict.value == "outdated"
    assert claim.expected is not None
    assert claim.expected.value == 6


def test_an_aim_is_no_result(check: Check) -> None:
    assert _verdicts(check, "En 2023, 150 mares ont été creusées.") == ["contradicted"]
    assert _verdicts(check, "Le parc vise 150 mares en 2027.")[0] == "confirmed"


def test_two_sources_that_disagree_bear_out_either_figure(check: Check) -> None:
    for figure in ("43 860", "44 200"):
        claim = check(f"En 2023, la Maison du Parc a reçu {figure} visiteurs.")[0]
        assert claim.verdict.value == "confirmed"
        assert "divergent" in claim.explanation


def test_a_negation_covers_the_whole_statement(check: Check) -> None:
    assert _verdicts(check, "En 2023, l'équipe ne comptait pas 38 agents.") == ["contradicted"]
    assert _verdicts(check, "En 2023, l'équipe n'a pas dépassé 40 agents.") == ["confirmed"]


def test_a_law_and_its_day_are_checked(check: Check) -> None:
    assert (
        _verdicts(check, "Le parc est né du décret n° 98-412 du 3 mai 1998.") == ["confirmed"] * 2
    )
    assert (
        _verdicts(check, "Le parc est né du décret n° 98-421 du 3 mai 1998.")[0] == "contradicted"
    )


def test_a_pronoun_stands_for_the_sentence_before(check: Check) -> None:
    text = "La Maison du Parc a bien travaillé en 2023. Elle a reçu 43 860 visiteurs."
    assert _verdicts(check, text) == ["confirmed"]


def test_a_figure_is_never_borne_out_by_that_of_another_thing(check: Check) -> None:
    for text in (
        "En 2023, l'équipe technique comptait 28 agents.",
        "En 2023, l'État finançait 38 % du budget.",
        "En 2023, 214 chamois ont été comptés.",
        "Le budget de fonctionnement s'est établi à 118 000 € en 2023.",
    ):
        assert "confirmed" not in _verdicts(check, text)


def test_the_day_a_text_was_written_is_no_claim(check: Check) -> None:
    assert check("Communiqué de presse – 3 mars 2025") == ()
    assert check("Paris, le 3 mars 2025") == ()


def test_a_figure_in_brackets_after_a_date_holds_for_that_date(check: Check) -> None:
    text = "L'équipe technique comptait 38 agents en 2023, par rapport à 2022 (35 agents)."

    assert _verdicts(check, text) == ["confirmed", "confirmed"]


def test_a_number_of_a_name_is_no_claim(check: Check) -> None:
    text = "En 2023, les enfants « zéro dose » et la couverture en Penta 3 ont été suivis."

    assert check(text) == ()

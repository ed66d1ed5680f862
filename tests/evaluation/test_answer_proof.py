"""Citations and numbers are checked against the pages, not against what the answer says."""

import pytest
from cited_answers import answered, calculated, cited, page_text

from eti_assistant.domain.answers import Answer, Status, Term
from eti_assistant.evaluation.proof import prove
from eti_assistant.evaluation.questions import Case

CASE = Case("Q1", "Combien ?", must_contain=("118",))
AFRICA = "En 2024, 118 experts étaient en poste en Afrique."
BEFORE = "Ils étaient 91 en 2023."


def test_a_verbatim_quote_that_holds_the_sentence_s_numbers_is_right() -> None:
    proof = prove(CASE, answered("En 2024, 118 experts [1].", cited(1, AFRICA)), page_text)
    assert (proof.citations, proof.right_citations) == (1, 1)
    assert (proof.numbers, proof.supported_numbers) == (2, 2)
    assert proof.right_source
    assert proof.faults == ()


def test_a_quote_that_is_not_at_its_place_is_wrong() -> None:
    proof = prove(CASE, answered("118 experts [1].", cited(1, AFRICA, shift=1)), page_text)
    assert proof.right_citations == 0
    assert "[1]" in proof.faults[0]


def test_a_sentence_that_cites_the_wrong_quote_is_found_out() -> None:
    text = "Ils étaient 118 en 2024 [2]. Ils étaient 91 en 2023 [1]."
    proof = prove(CASE, answered(text, cited(1, AFRICA), cited(2, BEFORE)), page_text)
    assert proof.right_citations == 0
    assert proof.supported_numbers == proof.numbers


def test_a_number_without_its_citation_and_a_citation_without_its_number_are_found_out() -> None:
    proof = prove(CASE, answered("118 experts [2].", cited(1, AFRICA)), page_text)
    assert proof.right_citations == 0
    assert any(fault.startswith("[2]") for fault in proof.faults)


@pytest.mark.parametrize("blank", [" ", "\n"])
def test_citations_that_follow_the_full_stop_belong_to_the_sentence_before(blank: str) -> None:
    text = f"Ils étaient 118 en 2024.{blank}[1]{blank}Ils étaient 91 en 2023.{blank}[2]"
    proof = prove(CASE, answered(text, cited(1, AFRICA), cited(2, BEFORE)), page_text)
    assert proof.right_citations == 2


@pytest.mark.parametrize("invented", ["119", "1 180", "118 %", "118 000", "cent dix-neuf", "2025"])
def test_an_invented_number_is_found_out(invented: str) -> None:
    proof = prove(CASE, answered(f"Ils sont {invented} [1].", cited(1, AFRICA)), page_text)
    assert proof.supported_numbers < proof.numbers
    assert proof.faults


@pytest.mark.parametrize(
    "said", ["Le contrat dure 2 ans [1].", "Deux ans, avant le 29/03/2026 [1].", "29 mars 2026 [1]"]
)
def test_a_number_may_be_written_otherwise_than_in_its_quote(said: str) -> None:
    quote = "Le contrat dure deux ans. La date limite est le 29 mars 2026."
    proof = prove(CASE, answered(said, cited(1, quote)), page_text)
    assert proof.faults == ()
    assert proof.numbers == proof.supported_numbers > 0


def test_a_calculated_figure_counts_when_its_terms_stand_in_their_quotes() -> None:
    citations = (cited(1, AFRICA), cited(2, BEFORE))
    text = "Il y en a 27 de plus : 118 − 91 = 27 [1] [2]."
    right = calculated("27", 27, "118 − 91 = 27", Term(118, 1), Term(91, 2))
    wrong = calculated("27", 27, "118 − 91 = 27", Term(118, 2), Term(91, 1))
    assert prove(CASE, answered(text, *citations, figures=(right,)), page_text).faults == ()
    assert prove(CASE, answered(text, *citations, figures=(wrong,)), page_text).faults


def test_the_right_source_is_a_named_document_or_a_quote_that_says_it() -> None:
    said = answered("91 [1].", cited(1, BEFORE))
    assert not prove(CASE, said, page_text).right_source
    assert prove(Case("Q2", "?", must_contain=("91",)), said, page_text).right_source
    assert prove(Case("Q3", "?", documents=("rapport.pdf",)), said, page_text).right_source
    assert prove(Case("Q4", "?", quote_contains="étaient 91"), said, page_text).right_source
    assert not prove(Case("Q5", "?", quote_contains="118"), said, page_text).right_source
    assert prove(Case("Q6", "?", answerable=False), said, page_text).right_source is None


def test_a_partial_answer_may_name_the_year_without_a_source_but_nothing_else() -> None:
    case = Case("Q7", "Combien en 2024 et en 2031 ?")
    said = "Ils sont 118 [1]. Aucune source pour 2031."
    partial = Answer("", Status.PARTIAL, said, (cited(1, AFRICA),))
    assert prove(case, partial, page_text).faults == ()
    assert prove(CASE, partial, page_text).faults
    assert prove(case, answered(said, cited(1, AFRICA)), page_text).faults


def test_a_refusal_has_nothing_to_prove() -> None:
    refused = Answer("", Status.NOT_FOUND, "Rien sur 2031.")
    assert prove(CASE, refused, page_text).faults == ()

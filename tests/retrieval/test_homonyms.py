"""An acronym asked in its other meaning is noticed, only where the documents mean the first."""

import pytest

from eti_assistant.retrieval.homonyms import homonym_in, means_another

DEFINED = (("ETI", "experts techniques internationaux"),)
KNOWN = frozenset({"eti", "expert", "technique", "international"})


@pytest.mark.parametrize(
    "text",
    [
        "Combien y a-t-il d'ETI industrielles en Bretagne ?",
        "Quel chiffre d'affaires pour les entreprises de taille intermédiaire ?",
        "Les ETI et PME exportatrices ont-elles droit au crédit d'impôt recherche ?",
        "PME/ETI : quelles aides ?",
        "Combien d'ETI sont cotées en bourse ?",
        "Quel est le chiffre d'affaires moyen d'une ETI ?",
    ],
)
def test_a_question_about_companies_is_noticed(text: str) -> None:
    assert means_another(text, DEFINED, KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Combien d'ETI en 2024 ?",
        "ETI, entreprise ou expert ?",
        "ETI : définition ?",
        "Que veut dire ETI ?",
        "Quelle différence entre une ETI et une PME ?",
        "Un ETI peut-il conseiller les PME ?",
        "Y a-t-il un poste d'ETI pour l'appui aux PME ?",
        "Les ETI paient-ils l'impôt sur le revenu ?",
        "Quelles entreprises travaillent avec les ETI ?",
        "Quelle rémunération pour les ETI ?",
    ],
)
def test_a_question_about_experts_or_the_meanings_goes_on(text: str) -> None:
    assert not means_another(text, DEFINED, KNOWN)


def test_documents_about_companies_answer_about_companies() -> None:
    question = "Combien d'ETI sont cotées en bourse ?"
    companies = (("ETI", "entreprises de taille intermédiaire"), *DEFINED)
    assert not means_another(question, companies, KNOWN)
    assert not means_another(question, (), frozenset({"bourse", "ville"}))


def test_the_two_meanings_are_named() -> None:
    homonym = homonym_in("Comment calculer le taux AT/MP ?")
    assert homonym is not None
    assert (homonym.acronym, homonym.elsewhere) == ("AT", "accident du travail")

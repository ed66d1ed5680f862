"""What is asked of postings: their fields, whether they are open, which there are."""

from datetime import date
from pathlib import Path

import pytest

from eti_assistant.answering.composing import compose
from eti_assistant.answering.postings.postings import Refusal, answer_postings
from eti_assistant.domain.answers import Answer, Status
from eti_assistant.domain.passages import Filters
from eti_assistant.domain.questions import Question
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.retrieval.understanding import understand

TODAY = date(2025, 6, 15)
ANYTHING = Filters()

HYDROLOGIST = """---
kind: posting
ref: 2025/HYD/41207
title: Hydrologue, conseil auprès du ministère de l'Eau
country: Bolivie
city: La Paz
domain: Eau et assainissement
contract: CDD
duration: 18 mois
deadline: 2025-06-30T17:00
---
# Hydrologue, conseil auprès du ministère de l'Eau

Référence : 2025/HYD/41207. Le poste est à La Paz, en Bolivie.

Domaine : Eau et assainissement.

Contrat : CDD. Durée : 18 mois, renouvelable une fois. Candidatures jusqu'au 30 juin 2025 à 17 h.

## Missions

La personne recrutée met en place la surveillance des nappes de l'Altiplano.

## Profil

Un diplôme d'ingénieur en hydrologie est exigé. La maîtrise de l'espagnol est requise.
"""
TEACHER = """<!doctype html><html lang="fr"><head>
<title>Formatrice ou formateur en soins infirmiers</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "JobPosting",
 "title": "Formatrice ou formateur en soins infirmiers",
 "identifier": {"@type": "PropertyValue", "value": "2025/INF/40881"},
 "validThrough": "2025-05-20T23:59", "employmentType": "VIA", "industry": "Santé",
 "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress",
  "addressCountry": "Togo", "addressLocality": "Lomé"}}}
</script></head><body><main><h1>Formatrice ou formateur en soins infirmiers</h1>
<p>Cette offre (réf. 2025/INF/40881) est un VIA de 12 mois à Lomé, au Togo, dans la santé.</p>
<p>Les dossiers sont reçus jusqu'au 20 mai 2025.</p>
<h2>Rémunération</h2><p>Le salaire net est de 2 150 € par mois.</p>
</main></body></html>
"""
STATISTICIAN = """Statisticienne ou statisticien

Référence : 2024/STA/39950
Pays : Togo
Ville : Kara
Domaine : Statistique publique
Type de contrat : Prestation
Durée : 45 jours

La mission appuie le recensement des exploitations agricoles.
"""
REPORT = """# Rapport sur les experts

En 2024, 12 experts étaient en poste au Togo et 7 en Bolivie. Le poste de dépenses le plus lourd
est le logement. L'association recrute surtout des ingénieurs.
"""


@pytest.fixture(scope="module")
def index(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> OpenIndex:
    corpus = tmp_path_factory.mktemp("postings")
    (corpus / "postings").mkdir()
    files = {
        "postings/hydrologue.md": HYDROLOGIST,
        "postings/soins.html": TEACHER,
        "postings/statistique.txt": STATISTICIAN,
        "rapport.md": REPORT,
    }
    for name, text in files.items():
        (corpus / name).write_text(text, encoding="utf-8")
    return _built(corpus, e5, tmp_path_factory.mktemp("postings_index"))


def _built(corpus: Path, e5: E5Embedder, folder: Path) -> OpenIndex:
    build_index(corpus, folder, e5, lambda *_: None)
    return open_index(folder, e5)


def told(text: str, index: OpenIndex, today: date = TODAY, filters: Filters = ANYTHING) -> Answer:
    question = Question(text, today, filters=filters)
    found = answer_postings(understand(question, index), question, index.library)
    assert found is not None, text
    answer = found.answer() if isinstance(found, Refusal) else compose(found)
    assert answer is not None, text
    for citation in answer.citations:
        page = index.library.page(citation.source.id, citation.page)
        assert page.text[citation.start : citation.end] == citation.quote
    return answer


def left_alone(text: str, index: OpenIndex) -> bool:
    question = Question(text, TODAY)
    return answer_postings(understand(question, index), question, index.library) is None


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quelle est la durée du poste en Bolivie ?", "18 mois, renouvelable une fois"),
        ("date limite du poste bolivien", "30 juin 2025 à 17 h"),
        ("jusqu'a quand postuler pour l'offre de La Paz", "30 juin 2025"),
        ("Référence de l'offre d'hydrologue ?", "2025/HYD/41207"),
        ("Quel contrat pour l'offre 41207 ?", "CDD"),
        ("Où se trouve le poste d'hydrologue ?", "La Paz"),
        ("Dans quel pays est l'offre 2025/INF/40881 ?", "Togo"),
        ("Sur quoi porte l'offre en Bolivie ?", "surveillance des nappes"),
        ("combien de jours pour la mission à Kara", "45 jours"),
        ("À quoi correspond la référence 2024/STA/39950 ?", "Statisticienne"),
    ],
)
def test_a_field_is_told_with_the_words_of_the_posting(
    question: str, said: str, index: OpenIndex
) -> None:
    answer = told(question, index)
    assert answer.status is Status.ANSWERED
    assert said in answer.text
    assert any(said.split(" à ")[0] in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Quel diplôme pour le poste en Bolivie ?", "diplôme d'ingénieur"),
        ("Faut-il parler espagnol pour le poste de La Paz ?", "maîtrise de l'espagnol"),
        ("Quel est le salaire du poste à Lomé ?", "2 150 €"),
        ("Date limite pour candidater à Lomé ?", "20 mai 2025"),
    ],
)
def test_what_only_the_text_says_is_quoted(question: str, said: str, index: OpenIndex) -> None:
    assert said in told(question, index).text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    "question",
    [
        "Date limite du poste de Kara ?",
        "Quel salaire pour le poste de La Paz ?",
        "Quel diplôme est exigé pour le poste de Kara ?",
    ],
)
def test_what_the_posting_does_not_say_is_refused_without_a_figure(
    question: str, index: OpenIndex
) -> None:
    answer = told(question, index)
    assert answer.status is Status.NOT_FOUND
    assert not any(character.isdigit() for character in answer.text)


@pytest.mark.parametrize(
    ("today", "opening", "closed"),
    [(date(2025, 6, 30), "Oui.", False), (date(2025, 7, 1), "Non.", True)],
)
def test_a_posting_is_open_up_to_the_day_of_its_deadline(
    today: date, opening: str, closed: bool, index: OpenIndex
) -> None:
    answer = told("L'offre en Bolivie est-elle encore ouverte ?", index, today)
    assert answer.text.startswith(opening)
    assert "30 juin 2025" in answer.text
    assert [n.code for n in answer.notices] == (["posting_closed"] if closed else [])


def test_too_late_is_answered_yes_once_the_posting_is_closed(index: OpenIndex) -> None:
    assert told("Est-ce trop tard pour le poste de Lomé ?", index).text.startswith("Oui.")
    before = told("Est-ce trop tard pour le poste de La Paz ?", index)
    assert before.text.startswith("Non.")


def test_nobody_can_tell_whether_a_posting_without_deadline_is_open(index: OpenIndex) -> None:
    answer = told("Peut-on encore postuler au poste de Kara ?", index)
    assert answer.status is Status.NOT_FOUND


def test_any_answer_about_a_closed_posting_says_that_it_is_closed(index: OpenIndex) -> None:
    answer = told("Quel contrat pour le poste de Lomé ?", index)
    assert "posting_closed" in [notice.code for notice in answer.notices]


@pytest.mark.parametrize(
    ("question", "titles", "others"),
    [
        ("Quels postes au Togo ?", ["soins infirmiers", "Statisticienne"], ["Hydrologue"]),
        ("offres en Afrique", ["soins infirmiers", "Statisticienne"], ["Hydrologue"]),
        ("Quelles offres dans la santé ?", ["soins infirmiers"], ["Statisticienne"]),
        ("Quelles offres sont en VIA ?", ["soins infirmiers"], ["Hydrologue"]),
        ("Combien d'offres au Togo ?", ["soins infirmiers", "Statisticienne"], ["Hydrologue"]),
        ("Missions de moins de 50 jours ?", ["45 jours"], ["18 mois"]),
        ("Quelles offres durent plus de 12 mois ?", ["Hydrologue"], ["soins infirmiers"]),
    ],
)
def test_a_list_holds_every_posting_that_fits_and_no_other(
    question: str, titles: list[str], others: list[str], index: OpenIndex
) -> None:
    answer = told(question, index)
    assert all(title in answer.text for title in titles)
    assert not any(other in answer.text for other in others)


def test_only_open_postings_are_listed_as_open(index: OpenIndex) -> None:
    answer = told("Quelles offres sont ouvertes ?", index, date(2025, 6, 1))
    assert "Hydrologue" in answer.text
    assert "soins infirmiers" not in answer.text
    assert "Statisticienne" not in answer.text


def test_when_none_is_open_any_more_none_is_offered(index: OpenIndex) -> None:
    answer = told("Quelles offres sont ouvertes en ce moment ?", index, date(2026, 1, 1))
    assert answer.status is Status.NOT_FOUND
    assert not any(character.isdigit() for character in answer.text)


def test_a_closed_posting_that_fits_is_said_to_be_closed(index: OpenIndex) -> None:
    answer = told("Est-ce que vous recrutez à Lomé ?", index)
    assert answer.text.startswith("Non.")
    assert "est close depuis le 20 mai 2025" in answer.text


@pytest.mark.parametrize(
    "question",
    ["Y a-t-il un poste au Japon ?", "offre 2031/XYZ/99999", "Avez-vous des offres au Pérou ?"],
)
def test_a_posting_that_nobody_published_is_refused(question: str, index: OpenIndex) -> None:
    answer = told(question, index)
    assert answer.status is Status.NOT_FOUND
    assert not any(character.isdigit() for character in answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "Combien d'experts en poste au Togo en 2024 ?",
        "Quel est le poste de dépenses le plus lourd ?",
        "Qui recrute des ingénieurs ?",
        "Quelle est la durée moyenne des missions en Afrique ?",
        "Comment se déroule le recrutement ?",
        "Combien de postes ont été supprimés au Togo ?",
        "Quelle est la capitale du Togo ?",
        "Quel est le budget de l'offre 41207 ?",
    ],
)
def test_questions_about_something_else_are_left_alone(question: str, index: OpenIndex) -> None:
    assert left_alone(question, index)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Le poste de La Paz est-il un CDD ?", "Oui."),
        ("Est-ce que l'offre en Bolivie est une prestation ?", "Non."),
    ],
)
def test_a_contract_is_confirmed_or_denied(question: str, opening: str, index: OpenIndex) -> None:
    answer = told(question, index)
    assert answer.text.startswith(opening)
    assert "CDD" in answer.text


def test_offers_that_closed_in_a_year_have_their_deadline_in_it(index: OpenIndex) -> None:
    answer = told("Quelles offres ont expiré en 2025 ?", index, date(2026, 1, 1))
    assert "Hydrologue" in answer.text
    assert "Statisticienne" not in answer.text


def test_a_corpus_without_postings_is_left_alone(small_index: Path, e5: E5Embedder) -> None:
    index = open_index(small_index, e5)
    assert left_alone("Quelle est la date limite du poste au Chili ?", index)


def test_filters_limit_the_postings(index: OpenIndex) -> None:
    answer = told(
        "Quels postes au Togo ?", index, filters=Filters(document_ids=("postings/soins",))
    )
    assert "soins infirmiers" in answer.text
    assert "Statisticienne" not in answer.text

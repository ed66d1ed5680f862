"""Finding passages: the right one first, within the filters, while indexes change."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from eti_assistant.assistant import Assistant
from eti_assistant.domain.passages import Filters
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.errors import IndexDamaged, IndexMissing
from eti_assistant.index.building import build_index
from eti_assistant.index.opened import OpenIndex, open_index
from eti_assistant.retrieval.ranking import Query, Ranking, Weights
from eti_assistant.retrieval.retriever import CurrentIndex

DOCUMENTS = {
    "reports/bilan-2023.md": "# Bilan 2023\n\nEn 2023, 31 experts étaient en poste au Chili. "
    "Le budget de l'année 2023 était de 2 M€. Le siège est à Nantes.\n",
    "reports/bilan-2024.md": "# Bilan 2024\n\nEn 2024, 45 experts étaient en poste au Chili. "
    "Le budget de l'année 2024 était de 3 M€. Le siège est à Nantes.\n",
    "pages/sante.md": "# Santé\n\nLa sécurité sociale couvre les soins à l'étranger. "
    "Le rapatriement sanitaire est pris en charge par l'assureur.\n",
    "pages/droit.md": "# Fiscalité\n\nL'impôt sur le revenu se paie dans le pays de résidence.\n",
    "postings/lome.md": "---\nref: 2025/1\ncountry: Togo\n---\n# Juriste à Lomé\n\n"
    "Le poste est à Lomé, au Togo. La mission dure deux ans.\n",
}


@pytest.fixture(scope="module")
def folder(e5: E5Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(DOCUMENTS, tmp_path_factory.mktemp("ranking"), e5)


def built(documents: dict[str, str], root: Path, e5: E5Embedder) -> Path:
    for name, text in documents.items():
        path = root / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    build_index(root / "corpus", root / "index", e5, lambda *_: None)
    return root / "index"


@pytest.fixture(scope="module")
def index(folder: Path, e5: E5Embedder) -> OpenIndex:
    return open_index(folder, e5)


@pytest.fixture(scope="module")
def ranking(index: OpenIndex, e5: E5Embedder) -> Ranking:
    return Ranking(index, e5)


def ids(ranking: Ranking, text: str, filters: Filters, count: int = 10) -> list[str]:
    return [hit.passage.source.id for hit in ranking.rank(Query(text, (), filters), count)]


@pytest.mark.parametrize(
    ("question", "document", "sentence"),
    [
        ("Combien d'experts au Chili en 2024 ?", "reports/bilan-2024", "45 experts"),
        ("Combien d'experts au Chili en 2023 ?", "reports/bilan-2023", "31 experts"),
        ("Quel était le budget en 2024 ?", "reports/bilan-2024", "3 M€"),
        ("Qui paie le rapatriement sanitaire ?", "pages/sante", "rapatriement"),
        ("Où paie-t-on ses impôts ?", "pages/droit", "impôt sur le revenu"),
        ("Combien de temps dure la mission du juriste ?", "postings/lome", "deux ans"),
    ],
)
def test_the_best_passage_comes_first_with_its_best_sentence(
    question: str, document: str, sentence: str, ranking: Ranking
) -> None:
    best = ranking.rank(Query(question), 3)[0]
    assert best.passage.source.id == document
    assert sentence in best.passage.sentences[best.best].text


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(kinds=("page",)), {"pages/sante", "pages/droit"}),
        (Filters(years=(2023,)), {"reports/bilan-2023"}),
        (Filters(countries=("Togo",)), {"postings/lome"}),
        (Filters(countries=("CL",), years=(2024,)), {"reports/bilan-2024"}),
        (Filters(document_ids=("pages/droit",)), {"pages/droit"}),
    ],
)
def test_only_what_the_filters_let_through_is_found(
    filters: Filters, expected: set[str], ranking: Ranking
) -> None:
    assert set(ids(ranking, "Combien d'experts au Chili en 2024 ?", filters)) == expected


def test_filters_that_nothing_passes_find_nothing(ranking: Ranking) -> None:
    assert ids(ranking, "experts", Filters(years=(1850,))) == []


def test_one_candidate_alone_has_a_score_and_no_more(ranking: Ranking) -> None:
    [hit] = ranking.rank(Query("impôt", (), Filters(document_ids=("pages/droit",))), 5)
    assert hit.score == 0
    assert 0 < hit.likeness <= 1.001


def test_hits_come_best_first_and_no_more_than_asked(ranking: Ranking) -> None:
    hits = ranking.rank(Query("le budget des experts au Chili"), 3)
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert len(hit.sentence_likeness) == len(hit.passage.sentences)


@pytest.mark.parametrize("question", ["zzzz qqqq", "?", "😀", "e" * 1_500, "'; DROP TABLE"])
def test_whatever_is_asked_is_ranked(question: str, ranking: Ranking) -> None:
    hits = ranking.rank(Query(question), 5)
    assert len(hits) == 5
    assert all(np.isfinite(hit.score) for hit in hits)


def test_synonyms_bring_up_what_the_question_does_not_say(index: OpenIndex, e5: E5Embedder) -> None:
    lexical = Ranking(index, e5, Weights(ngrams=0, passage=0, sentence=0, stems=1))
    found = lexical.rank(Query("retour au pays", ("rapatriement sanitaire",)), 1)
    assert found[0].passage.source.id == "pages/sante"


def test_a_version_swapped_in_is_taken_at_the_next_question(tmp_path: Path, e5: E5Embedder) -> None:
    folder = built(DOCUMENTS, tmp_path, e5)
    current = CurrentIndex(folder, e5)
    before = current.retriever()
    assert current.retriever() is before
    page = tmp_path / "corpus" / "reports" / "bilan-2024.md"
    page.write_text(page.read_text().replace("45", "46"))
    build_index(tmp_path / "corpus", folder, e5, lambda *_: None)
    hits = current.retriever().retrieve(Query("Combien d'experts au Chili en 2024 ?"), 1)
    assert "46 experts" in hits[0].passage.text
    old = before.retrieve(Query("Combien d'experts au Chili en 2024 ?"), 1)
    assert "45 experts" in old[0].passage.text


def test_questions_asked_while_versions_are_swapped_are_all_answered(
    tmp_path: Path, e5: E5Embedder
) -> None:
    folder = built(DOCUMENTS, tmp_path, e5)
    assistant = Assistant(CurrentIndex(folder, e5))
    done = threading.Event()
    told: list[str] = []

    def ask() -> None:
        while not done.is_set():
            answer = assistant.ask("Combien d'experts au Chili en 2024 ?", today=date(2025, 1, 1))
            told.append(answer.text)

    page = tmp_path / "corpus" / "reports" / "bilan-2024.md"
    text = page.read_text()
    with ThreadPoolExecutor(3) as threads:
        askers = [threads.submit(ask) for _ in range(3)]
        try:
            for count in range(46, 51):
                page.write_text(text.replace("45", str(count)))
                build_index(tmp_path / "corpus", folder, e5, lambda *_: None)
        finally:
            done.set()
    for asker in askers:
        asker.result()
    assert any_figure(told, range(45, 51))
    last = assistant.ask("Combien d'experts au Chili en 2024 ?", today=date(2025, 1, 1))
    assert "50" in last.text


def any_figure(told: Sequence[str], counts: range) -> bool:
    """Each answer gives one of the figures."""
    return bool(told) and all(any(str(count) in text for count in counts) for text in told)


def test_a_new_version_that_cannot_be_opened_leaves_the_one_before_serving(
    tmp_path: Path, e5: E5Embedder
) -> None:
    folder = built(DOCUMENTS, tmp_path, e5)
    current = CurrentIndex(folder, e5)
    before = current.retriever()
    (folder / "CURRENT").write_text("01J00000000000000000000000")
    assert current.retriever() is before
    (folder / "CURRENT").unlink()
    assert current.retriever() is before
    with pytest.raises(IndexMissing):
        CurrentIndex(folder, e5).retriever()
    (folder / "CURRENT").write_text("01J00000000000000000000000")
    with pytest.raises(IndexDamaged):
        CurrentIndex(folder, e5).retriever()


def test_an_index_made_later_is_found_without_a_restart(tmp_path: Path, e5: E5Embedder) -> None:
    current = CurrentIndex(tmp_path / "index", e5)
    with pytest.raises(IndexMissing):
        current.retriever()
    built(DOCUMENTS, tmp_path, e5)
    assert current.retriever().index.library.passage_count() == 5

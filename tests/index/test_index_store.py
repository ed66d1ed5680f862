"""Vectors: filters, the nearest by product and by graph, sentences."""

from pathlib import Path

import numpy as np
import pytest

from eti_assistant.domain.documents import Posting
from eti_assistant.domain.passages import Filters, Passage, Sentence, Source
from eti_assistant.index.store import VectorStore, write_vectors
from eti_assistant.ports import Vectors

TEXTS = [
    ("r23", "report", "2023", "En 2023, 37 experts étaient déployés au Chili."),
    ("r24", "report", "2024", "En 2024, 45 experts étaient déployés au Chili et au Pérou."),
    ("p1", "posting", "", "Le poste est à Lomé ; la mission commence en septembre 2024."),
    ("faq", "page", "", "La mission dure deux ans."),
    ("faq", "page", "", "La Côte d'Ivoire accueille des experts depuis 2019."),
]


def passage(place: int, identity: str, kind: str, as_of: str, text: str) -> Passage:
    posting = Posting(country="Togo") if kind == "posting" else None
    source = Source(identity, f"Titre {identity}", kind, "0" * 64, as_of=as_of, posting=posting)
    sentences = (Sentence(0, len(text), text),)
    return Passage(str(place), source, 1, 0, len(text), text, (), sentences)


def unit(rows: Vectors) -> Vectors:
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> VectorStore:
    folder = tmp_path_factory.mktemp("store") / "vectors"
    rows = unit(np.eye(len(TEXTS), 8, dtype=np.float32))
    passages = [passage(place, *text) for place, text in enumerate(TEXTS)]
    write_vectors(folder, passages, rows, [row[None, :] for row in rows])
    return VectorStore(folder)


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        (Filters(), [0, 1, 2, 3, 4]),
        (Filters(kinds=("report",)), [0, 1]),
        (Filters(kinds=("report", "posting")), [0, 1, 2]),
        (Filters(years=(2024,)), [1, 2]),
        (Filters(years=(2019, 2023)), [0, 4]),
        (Filters(countries=("Chili",)), [0, 1]),
        (Filters(countries=("CL",)), [0, 1]),
        (Filters(countries=("cl",)), [0, 1]),
        (Filters(countries=("chili",)), [0, 1]),
        (Filters(countries=("Pérou", "Togo")), [1, 2]),
        (Filters(countries=("CI",)), [4]),
        (Filters(countries=("cote d'ivoire",)), [4]),
        (Filters(document_ids=("faq",)), [3, 4]),
        (Filters(kinds=("report",), years=(2024,)), [1]),
        (Filters(kinds=("page",), countries=("Chili",)), []),
        (Filters(("report",), (2023,), ("Chili",), ("r23", "r24")), [0]),
        (Filters(years=(1850,)), []),
        (Filters(countries=("Atlantide",)), []),
        (Filters(kinds=("inconnu",)), []),
        (Filters(document_ids=("' OR 1=1",)), []),
    ],
)
def test_filters_let_through_what_they_name(
    filters: Filters, places: list[int], store: VectorStore
) -> None:
    assert store.allowed(filters).tolist() == places


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Vectors]:
    """Four hundred passages of one to three sentences."""
    random = np.random.default_rng(7)
    rows = unit(random.standard_normal((400, 32)).astype(np.float32))
    sentences = [
        unit(random.standard_normal((1 + n % 3, 32)).astype(np.float32)) for n in range(400)
    ]
    folder = tmp_path_factory.mktemp("many") / "vectors"
    write_vectors(folder, [passage(n, *TEXTS[n % 5]) for n in range(400)], rows, sentences)
    return folder, rows


def test_the_graph_finds_what_the_product_with_all_vectors_finds(
    many: tuple[Path, Vectors],
) -> None:
    folder, rows = many
    exact, graph = VectorStore(folder), VectorStore(folder, exact_up_to=100)
    for question in unit(rows[:20] + 0.3 * rows[20:40]):
        best = np.argsort(-(rows @ question))[:10]
        assert set(exact.nearest(question, 10)) == set(best)
        assert set(graph.nearest(question, 10)) == set(best)
        assert np.allclose(
            exact.likeness(question, best), graph.likeness(question, best), atol=1e-3
        )


def test_more_neighbours_than_passages_are_all_of_them(store: VectorStore) -> None:
    question = np.eye(1, 8, dtype=np.float32)[0]
    assert sorted(store.nearest(question, 50)) == [0, 1, 2, 3, 4]


def test_each_sentence_is_compared_with_the_question(many: tuple[Path, Vectors]) -> None:
    store = VectorStore(many[0])
    places = np.array([5, 0, 399])
    question = store.vectors_of(0)[1][0]
    likeness = store.sentence_likeness(question, places)
    assert [len(likeness.of(row)) for row in range(3)] == [1 + place % 3 for place in places]
    assert likeness.of(1)[0] == pytest.approx(1, abs=2e-3)
    assert likeness.best().tolist() == pytest.approx([max(likeness.of(row)) for row in range(3)])
    assert len(store.sentence_likeness(question, places[:0]).best()) == 0


def test_vectors_come_back_as_they_were_written(many: tuple[Path, Vectors]) -> None:
    folder, rows = many
    store = VectorStore(folder)
    assert store.size == 400
    assert np.allclose(store.vectors_of(123)[0], rows[123], atol=1e-3)

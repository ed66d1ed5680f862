"""The texts of an index: what was written comes back, to every thread."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from tests.index.conftest import Workshop

from eti_assistant.corpus.manifest import Manifest
from eti_assistant.corpus.reading import read_file
from eti_assistant.errors import DocumentNotFound
from eti_assistant.index.passages import cut


def test_documents_and_passages_come_back_as_they_were_read(workshop: Workshop) -> None:
    workshop.write(
        "postings/lomé.md",
        "---\nref: 2025/1\ncountry: Togo\n---\n# Poste\n\nLe poste est à Lomé.\n",
    )
    workshop.build()
    library = workshop.open().library
    for identity, source in library.sources.items():
        document = read_file(workshop.corpus, workshop.corpus / source.path, Manifest())
        assert library.document(identity) == document
        stored = tuple(library.passage(place) for place in library.passages_of(identity))
        assert stored == cut(document)
    assert library.document("postings/lomé").posting is not None


def test_places_name_each_passage_and_its_document(workshop: Workshop) -> None:
    workshop.build()
    library = workshop.open().library
    for place, (identity, document_id) in enumerate(library.places()):
        assert library.passage(place).id == identity
        assert library.passage(place).source.id == document_id
    assert len(library.places()) == library.passage_count()


def test_many_threads_read_the_same_texts(workshop: Workshop) -> None:
    for number in range(40):
        workshop.write(f"note-{number}.md", f"# Note {number}\n\nLa note {number} est courte.\n")
    workshop.build()
    library = workshop.open().library
    count = library.passage_count()

    def read(turn: int) -> list[str]:
        places = [(turn * 7 + step) % count for step in range(count)]
        texts = {place: library.passage(place).text for place in places}
        for source in library.sources.values():
            assert library.document(source.id).pages
        return [texts[place] for place in range(count)]

    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(read, range(16)))
    fresh = workshop.open().library
    assert all(texts == [fresh.passage(place).text for place in range(count)] for texts in told)


@pytest.mark.parametrize(("identity", "number"), [("afrique", 2), ("afrique", 0), ("' --", 1)])
def test_a_page_that_is_not_there_is_not_found(
    identity: str, number: int, workshop: Workshop
) -> None:
    workshop.build()
    with pytest.raises(DocumentNotFound, match="pas dans l'index"):
        workshop.open().library.page(identity, number)


def test_a_document_that_is_not_there_is_not_found(workshop: Workshop) -> None:
    workshop.build()
    with pytest.raises(DocumentNotFound, match="pas dans l'index"):
        workshop.open().library.document("../../etc/passwd")

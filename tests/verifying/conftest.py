"""A park's reports of two years, a plan and a list of prices, and the verdicts on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from eti_assistant.domain.verdicts import VerifiedClaim
from eti_assistant.embedding.e5 import E5Embedder
from eti_assistant.index.building import build_index
from eti_assistant.retrieval.retriever import CurrentIndex
from eti_assistant.verifying.verifier import Verifier

Check = Callable[[str], tuple[VerifiedClaim, ...]]

DOCUMENTS = {
    "bilan-2022.md": """---
title: Bilan annuel 2022
published: 2023-05-02
---
# Bilan annuel 2022

## Accueil

La Maison du Parc a reçu 40 610 visiteurs. L'équipe technique comprend 35 agents.
""",
    "bilan-2023.md": """---
title: Bilan annuel 2023
published: 2024-04-08
---
# Bilan annuel 2023

## Accueil

La Maison du Parc a reçu 43 860 visiteurs. L'équipe technique comprend 38 agents, dont 6 gardes.
Les attaques de loup ont causé la perte de 214 brebis, contre 163 en 2022.

Le programme des mares a permis de creuser 28 mares. L'objectif est de 150 mares en 2027.

## Comptages

Tableau 1. Comptages de printemps

| Espèce | 2021 | 2022 | 2023 |
|---|---|---|---|
| Chamois | 1 240 | 1 305 | 1 362 |
| Marmotte | 640 | 655 | 702 |

## Moyens

Le budget de fonctionnement s'est établi à 3,94 M€. Les communes cotisent à hauteur de 2,60 €
par habitant. La région finance 38 % du budget et l'État 21 %.
""",
    "conseil.md": """---
title: Conseil du 14 février 2024
published: 2024-02-14
---
# Conseil du 14 février 2024

Le billet du musée passe de 5 € à 6 €. La navette a transporté 23 900 passagers, pour un coût de
118 000 €. Le conseil rejette, par 31 voix contre 12, l'achat de quatre autocars.

Le parc a été créé par le décret n° 98-412 du 3 mai 1998.
""",
    "lettre.md": """---
title: Lettre du Parc 2023
published: 2023-12-20
---
# Lettre du Parc 2023

La Maison du Parc a reçu 44 200 visiteurs en 2023.
""",
}


def _silent(step: str, done: int, total: int) -> None:
    """Progress that nobody follows."""


@pytest.fixture(scope="session")
def park_index(tmp_path_factory: pytest.TempPathFactory, e5: E5Embedder) -> Path:
    """The index of the park's documents."""
    corpus, index = tmp_path_factory.mktemp("park"), tmp_path_factory.mktemp("park-index")
    for name, text in DOCUMENTS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    build_index(corpus, index, e5, _silent)
    return index


@pytest.fixture(scope="session")
def check(park_index: Path, e5: E5Embedder) -> Check:
    """The claims of a text, with their verdicts."""
    verifier = Verifier(CurrentIndex(park_index, e5).retriever())
    return lambda text: verifier.verify(text).claims

"""What the measures print and write, in French."""

WAYS = {
    "stems": "mots (radicaux français, BM25)",
    "ngrams": "suites de 4 lettres (BM25)",
    "passage": "vecteurs des passages (e5)",
    "sentence": "vecteur de la meilleure phrase (e5)",
    "fused": "mots + passages, fusion des rangs",
    "fused_all": "les quatre, fusion des rangs",
    "shipped": "les quatre, somme pondérée (livrée)",
}

COSTS = {
    "embedding": "plonger la question",
    "stems": "mots (radicaux français, BM25)",
    "ngrams": "suites de 4 lettres (BM25)",
    "passage": "passages les plus proches (Chroma)",
    "sentence": "phrases de cent passages",
    "search": "recherche entière",
}

ABLATION = """# Trouver les passages

Une question est comparée aux passages de quatre façons\u202f: par ses mots ramenés à leur radical,
par les suites de quatre lettres qu'ils contiennent, par le vecteur du passage et par celui de sa
meilleure phrase. Les scores de chaque classement sont centrés et réduits, puis additionnés avec
des poids fixes, les mêmes pour tous les corpus (`src/eti_assistant/retrieval/ranking.py`).

## Ce que chacun apporte

Deux jeux de questions françaises qui n'ont pas été écrits pour ce projet, indexés par la chaîne
complète comme n'importe quel dossier\u202f; chaque texte est classé par son meilleur passage.

{table}

## Ce que chacun coûte

Médianes sur les mêmes questions, en millisecondes, mesurées tour à tour dans une même exécution
sur une machine partagée\u202f: elles ne valent que comparées entre elles. Le dernier rang est la
recherche entière, lecture de dix passages comprise.

{costs}

Pour refaire ce tableau\u202f: `python -m bench ablation DOSSIER…` (tirage des questions\u202f:
graine {seed}).
"""

SPEED_HEAD = ("mesure", "valeur", "but", "")
REACHED, MISSED = "atteint", "manqué"
BM25_MISSING = (
    (
        "LlamaIndex n'est mesuré qu'avec ses vecteurs : pour l'hybride, « pip install --no-deps "
        "llama-index-retrievers-bm25 »."
    )
    .replace(" :", "\u202f:")
    .replace("« ", "«\u00a0")
    .replace(" »", "\u00a0»")
)
SPEED = {
    "embed_p50": "plonger une question, médiane (ms)",
    "embed_p95": "plonger une question, 95e centile (ms)",
    "search_p50": "chercher dix passages, médiane (ms)",
    "search_p95": "chercher dix passages, 95e centile (ms)",
    "ask_p50": "répondre à une question, médiane (ms)",
    "ask_p95": "répondre à une question, 95e centile (ms)",
    "ask_ratio": "répondre / plonger, médianes",
    "ask_ratio_p95": "répondre / plonger, 95es centiles",
    "llama_p50": "recherche LlamaIndex, médiane (ms)",
    "llama_p95": "recherche LlamaIndex, 95e centile (ms)",
    "llama_ratio": "répondre / recherche LlamaIndex, médianes",
    "embed_all": "plonger tous les passages (s)",
    "index": "indexer (s)",
    "index_ratio": "indexer / plonger",
    "unchanged": "réindexer sans changement (s)",
    "ready": "ouvrir et donner la première réponse (s)",
    "memory": "mémoire d'un processus qui répond (Mo)",
    "passages": "passages",
}

"""What a reader of a report, or of a refused question file, sees."""

QUESTIONS_MISSING = "Le fichier de questions «\u00a0{file}\u00a0» ne peut pas être lu."
QUESTIONS_EMPTY = "Le fichier de questions «\u00a0{file}\u00a0» ne contient aucune question."
BAD_LINE = "{file}, ligne {line}\u202f: {reason}"
NOT_JSON = "ce n'est pas un objet JSON."
NOT_UTF8 = "Le fichier de questions «\u00a0{file}\u00a0» n'est pas en UTF-8."
NO_QUESTION = "le champ «\u00a0question\u00a0» manque, ou n'est pas un texte."
BAD_FIELD = "le champ «\u00a0{field}\u00a0» doit être {kind}."
UNKNOWN_STATUS = "«\u00a0{status}\u00a0» n'est pas un statut."
REPEATED_ID = "l'identifiant «\u00a0{id}\u00a0» est déjà pris."
A_TEXT, A_LIST, A_BOOLEAN = "un texte", "une liste de textes", "true ou false"
A_DATE, A_HISTORY = "une date (AAAA-MM-JJ)", "une liste de messages (role, content)"
NEEDED = "un objet JSON avec {fields} était attendu."
TURNS = "une liste de questions"

WRONG_STATUS = "statut «\u00a0{status}\u00a0», attendu\u202f: {expected}"
MISSING = "il manque «\u00a0{entry}\u00a0»"
FORBIDDEN = "contient «\u00a0{entry}\u00a0»"
NO_CATEGORY = "sans catégorie"
STEP = "Questions"
KINDS = {
    "answerable": "avec réponse",
    "unanswerable": "sans réponse",
    "follow_up": "suite d'une conversation",
}

NOT_VERBATIM = "citation [{number}]\u202f: le texte cité n'est pas celui de la page"
UNUSED = "citation [{number}]\u202f: aucune phrase ne la porte"
DANGLING = "[{number}] ne renvoie à aucune citation"
UNSUPPORTING = "citation [{number}]\u202f: ne contient pas «\u00a0{number_text}\u00a0»"
UNSUPPORTED = "«\u00a0{text}\u00a0» n'est dans aucune citation"

REPORT = """# Évaluation des réponses

Fichier\u202f: {file}. Index\u202f: {version}. {questions} questions.

| mesure | valeur | compte |
|---|---|---|
{measures}

Durée d'une réponse\u202f: {p50} ms (médiane), {p95} ms (95\u00a0%).

## Par sorte

{kinds}

## Par catégorie

{categories}

## Réponses fausses ({wrong_count})

{wrong}

## Citations et chiffres en défaut ({faults_count})

{faults}
"""
MEASURES = {
    "right": "réponses justes",
    "expected_status": "statut exactement attendu",
    "citation_precision": "citations exactes qui soutiennent leur phrase",
    "citation_recall": "réponses qui citent le bon passage",
    "numbers_supported": "nombres affichés présents dans leur citation",
    "refusal_precision": "refus justifiés",
    "refusal_recall": "questions sans réponse refusées",
}
GROUP_HEAD = "| {name} | justes | questions | part |\n|---|---|---|---|"
CATEGORY, KIND = "catégorie", "sorte"
WRONG_ITEM = """**{id}** ({category}) — {question}
- réponse ({status})\u202f: {answer}
- attendu\u202f: {expected}
- pourquoi\u202f: {why}
"""
NONE = "Aucune."

RETRIEVAL = """# Recherche de passages\u202f: {name}

{questions} questions\u202f; les textes sont classés par leur meilleur passage.

| mesure | valeur |
|---|---|
| MRR@10 | {mrr} |
| nDCG@10 | {ndcg} |
| rappel@10 | {recall} |
| durée médiane d'une recherche | {p50} ms |
| durée au 95e centile | {p95} ms |
"""

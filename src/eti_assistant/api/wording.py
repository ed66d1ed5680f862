"""What a caller of the API reads: descriptions, examples and errors."""

from pydantic import JsonValue

TITLE = "eti-assistant"
ABOUT = (
    "Répond en français aux questions sur les experts techniques internationaux, d'après des "
    "documents et avec leurs citations : aucun chiffre sans sa source."
)
TAG_QUESTIONS = "Questions"
TAG_FIGURES = "Chiffres"
TAG_DOCUMENTS = "Documents"
TAG_STATE = "État"

ASK = "Répondre à une question"
ASK_ABOUT = (
    "Rend la réponse, ses citations mot pour mot et ses chiffres. `status` dit comment la question "
    "s'est terminée : `answered` (répondue), `partial` (en partie), `clarify` (plusieurs sens "
    "possibles), `not_found` (rien dans les documents), `out_of_scope` (hors sujet), `greeting`."
)
SEARCH = "Trouver des passages"
SEARCH_ABOUT = "Rend les passages des documents, le meilleur d'abord."
VERIFY = "Vérifier un texte"
VERIFY_ABOUT = (
    "Rend un verdict pour chaque chiffre que le texte avance : `confirmed` (les documents le "
    "donnent, ou il s'en calcule), `contradicted` (ils en donnent un autre pour la même chose à la "
    "même date), `outdated` (il valait pour une date antérieure), `not_found` (ils n'en disent "
    "rien). Le texte n'est pas gardé."
)
FIGURES = "Lister les chiffres"
FIGURES_ABOUT = (
    "Rend les chiffres des documents : valeur ou bornes, unité, ce qu'ils comptent, où, à quelle "
    "date, et la phrase qui les donne. En CSV avec `Accept: text/csv`."
)
DOCUMENTS = "Lister les documents"
DOCUMENTS_ABOUT = "Rend tous les documents de l'index."
DOCUMENT = "Décrire un document"
DOCUMENT_ABOUT = "Rend ce que l'on sait d'un document, sans son texte."
PAGE = "Lire une page"
PAGE_ABOUT = (
    "Rend le texte d'une page tel qu'il est cité. Un document sans pages en a une, numérotée 1."
)
HEALTH = "Vie du service"
HEALTH_ABOUT = "Répond dès que le service tourne."
READY = "Service prêt"
READY_ABOUT = "Répond 200 quand l'index est ouvert, 503 tant qu'il ne peut pas l'être."

QUESTION = "La question, de 1 à 2 000 caractères."
QUERY = "Les mots à chercher, de 1 à 2 000 caractères."
K = "Nombre de passages, de 1 à 100."
HISTORY = "Les messages précédents de la conversation, dans l'ordre, 100 au plus."
ROLE = "Qui parle : user ou assistant."
CONTENT = "Ce qui a été dit."
FILTERS = "Où chercher ; une liste vide ne limite rien."
KINDS = "Natures de documents : report, posting, page…"
YEARS = "Années."
COUNTRIES = "Pays."
DOCUMENT_IDS = "Identifiants de documents."
TODAY = "Jour où la question est posée, AAAA-MM-JJ ; aujourd'hui, à Paris, si absent."
TEXT = "Le texte à vérifier, de 1 à 100 000 caractères."
FIGURE_WORDS = "De quoi parlent les chiffres ; vide, tous."
YEAR = "Année pour laquelle le chiffre vaut."
UNIT = "Unité du chiffre : %, €, experts…"
ONE_DOCUMENT = "Identifiant d'un document."
DOCUMENT_ID = "Identifiant du document ; ses barres obliques s'écrivent %2F."
PAGE_NUMBER = "Numéro de la page, à partir de 1."

ASK_EXAMPLE: JsonValue = {"question": "Combien d'experts étaient déployés en Afrique en 2024 ?"}
VERIFY_EXAMPLE: JsonValue = {"text": "En 2024, le réseau comptait près de 400 experts."}
SEARCH_EXAMPLE: JsonValue = {"query": "hydrogène Chili", "k": 5}

OK = "Fait"
ANSWER = "La réponse ; chaque [n] renvoie à la citation de ce numéro."
CITATION_NUMBER = "Le n de [n] dans la réponse."
PUBLISHED = "Date de publication, ISO 8601, parfois partielle."
QUOTE = "Le texte exact de la page, de start à end."
START = "Début de la citation dans le texte de la page, en caractères."
END = "Fin de la citation dans le texte de la page, en caractères."
LINK = "Adresse de la page dans cette API."
COUNTS = "Ce que le chiffre compte."
SCOPE = "Le lieu, la ligne ou la colonne qui le limite."
AS_OF = "La date pour laquelle il vaut, ISO 8601, parfois partielle ou un intervalle (A/B)."
DOUBTFUL = "Vrai quand la lecture du fichier a pu abîmer le chiffre."
CLAIM_START = "Début du chiffre dans le texte envoyé, en caractères."
CLAIM_END = "Fin du chiffre dans le texte envoyé, en caractères."
QUALITY = "Qualité de lecture, de 0 (illisible) à 1 (sans doute)."
DETAIL = "Ce qui ne va pas, en français."
CODE = "Code stable, pour les programmes."

DOCS_TITLE = "API de l'assistant"
DOCS_SCHEMA = 'Description complète : <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).'
DOCS_BODY = "Corps :"
DOCS_PARAMETERS = "Paramètres"
DOCS_ANSWERS = "Réponses"
DOCS_OBJECTS = "Objets (* : champ obligatoire)"
DOCS_FIELDS = ("Nom", "Type", "Sens")
DOCS_ANSWER = ("Code", "Sens", "Contenu")

OBJECTS = {
    "Alive": "Le service tourne.",
    "AnswerObject": "Une réponse.",
    "AskRequest": "Une question.",
    "CalculationObject": "Une opération, et où se lisent ses termes.",
    "ClaimObject": "Un chiffre du texte, avec son verdict.",
    "CitationObject": "Une citation, mot pour mot.",
    "DocumentObject": "Un document de l'index.",
    "Documents": "Tous les documents de l'index.",
    "ExpectedObject": "Ce que les documents donnent à la place.",
    "Figures": "Des chiffres des documents.",
    "FigureObject": "Un nombre de la réponse, avec sa preuve.",
    "FilterChoice": "Où chercher ; une liste vide ne limite rien.",
    "KnownFigureObject": "Un chiffre des documents.",
    "Message": "Un message de la conversation.",
    "NoticeObject": "Ce qu'il faut savoir de la réponse ; `code` est stable.",
    "PageObject": "Le texte d'une page.",
    "PassageObject": "Un passage trouvé.",
    "Passages": "Des passages, le meilleur d'abord.",
    "Problem": "Une erreur (RFC 9457).",
    "Ready": "L'index est ouvert.",
    "SearchRequest": "Une recherche.",
    "SummaryObject": "Combien de chiffres, et combien de chaque verdict.",
    "TermObject": "Un terme d'un calcul, et la citation où il se lit.",
    "TimingsObject": "Durées, en millisecondes.",
    "VerificationObject": "Les verdicts d'un texte, dans son ordre.",
    "VerifyRequest": "Un texte à vérifier.",
}

WHOLE_BODY = "le corps de la requête"
REFUSAL = "« {place} » : valeur impossible."
REFUSALS = {
    "missing": "« {place} » : ce champ est obligatoire.",
    "extra_forbidden": "« {place} » : champ inconnu.",
    "json_invalid": "Le corps de la requête n'est pas du JSON valide.",
    "string_type": "« {place} » : il faut un texte.",
    "string_unicode": "« {place} » : des caractères ne sont pas de l'Unicode.",
    "string_too_short": "« {place} » : ce texte est vide.",
    "string_too_long": "« {place} » : {max_length} caractères au plus.",
    "int_type": "« {place} » : il faut un nombre entier.",
    "int_parsing": "« {place} » : il faut un nombre entier.",
    "int_from_float": "« {place} » : il faut un nombre entier.",
    "int_parsing_size": "« {place} » : ce nombre est trop grand.",
    "finite_number": "« {place} » : il faut un nombre entier.",
    "greater_than_equal": "« {place} » : {ge} au moins.",
    "less_than_equal": "« {place} » : {le} au plus.",
    "literal_error": "« {place} » : il faut {expected}.",
    "list_type": "« {place} » : il faut une liste.",
    "too_long": "« {place} » : {max_length} éléments au plus.",
    "model_type": "« {place} » : il faut un objet.",
    "model_attributes_type": "« {place} » : il faut un objet.",
    "dict_type": "« {place} » : il faut un objet.",
    "date_type": "« {place} » : il faut une date, AAAA-MM-JJ.",
    "date_parsing": "« {place} » : il faut une date, AAAA-MM-JJ.",
    "date_from_datetime_parsing": "« {place} » : il faut une date, AAAA-MM-JJ.",
    "date_from_datetime_inexact": "« {place} » : il faut une date, AAAA-MM-JJ, sans l'heure.",
}

TITLES = {
    400: "Requête incompréhensible",
    404: "Introuvable",
    405: "Méthode refusée",
    408: "Requête trop lente",
    413: "Requête trop longue",
    415: "Type de contenu refusé",
    422: "Requête refusée",
    500: "Accident",
    503: "Momentanément indisponible",
}
NO_ROUTE = "Rien à cette adresse. Les adresses de l'API sont décrites dans /docs."
WRONG_METHOD = "Cette adresse n'accepte pas cette méthode."
NOT_JSON = "Le corps de la requête n'est pas du JSON valide."
TOO_LONG = "Le corps de la requête dépasse 100 000 octets."
TOO_SLOW = "Le corps de la requête n'est pas arrivé à temps."
NOT_JSON_TYPE = "Le corps de la requête doit être du JSON (Content-Type: application/json)."
BUSY = "Trop de demandes à la fois. Réessayez dans un instant."
NOT_READY = "L'index n'est pas encore disponible. Réessayez plus tard."
NO_EMBEDDING = "Le modèle de recherche n'est pas disponible. Réessayez plus tard."
UNEXPECTED = "La demande n'a pas pu être traitée. Réessayez plus tard."

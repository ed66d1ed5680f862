"""What a reader of the command line sees, apart from answers."""

PROGRAM = "eti-assistant"
NOT_INSTALLED = "(sources, non installé)"
SUMMARY = "Assistant en français sur les experts techniques internationaux."
INDEX = "Lit les documents et met l'index à jour."
ASK = "Répond à une question, avec les citations qui le prouvent."
SEARCH = "Trouve les passages des documents, le meilleur d'abord."
VERIFY = "Vérifie chaque chiffre d'un texte contre les documents."
FIGURES = "Donne les chiffres des documents : ce qu'ils comptent, où et quand."
EXPORT = "Écrit tous les passages et tous les chiffres, un objet JSON par ligne."
SERVE = "Sert l'API et la page de conversation."
EVALUATE = "Répond à un fichier de questions et note les réponses."

HELP_OPTION = "Affiche cette aide."
VERSION_OPTION = "Affiche la version."
JSON_OPTION = "Écrit un document JSON sur la sortie standard, et rien d'autre."
INDEX_OPTION = "Dossier de l'index (par défaut : ETI_INDEX, sinon « index »)."
CORPUS_OPTION = "Dossier des documents (par défaut : ETI_CORPUS, sinon « corpus »)."
REBUILD_OPTION = "Relit tout, même ce qui n'a pas changé."
QUESTION_ARGUMENT = "La question, entre guillemets, de 1 à 2 000 caractères."
WORDS_ARGUMENT = "Les mots à chercher, entre guillemets, de 1 à 2 000 caractères."
HISTORY_OPTION = (
    "Fichier JSON de la conversation : "
    '[{"role": "user" ou "assistant", "content": "…"}], dans l\'ordre.'
)
TODAY_OPTION = "Jour où la question est posée, AAAA-MM-JJ (par défaut : aujourd'hui, à Paris)."
COUNT_OPTION = "Nombre de passages, de 1 à 100 (par défaut : 10)."
VERIFY_ARGUMENT = "Le texte : un fichier .txt, .md, .docx ou .pdf, ou « - » pour l'entrée standard."
FIGURE_WORDS_ARGUMENT = "De quoi parlent les chiffres ; sans mots, tous."
YEAR_OPTION = "Seulement les chiffres de cette année."
UNIT_OPTION = "Seulement les chiffres de cette unité : %, €, experts…"
CSV_OPTION = "Écrit un tableau CSV."
CSV_OR_JSON = "choisissez --csv ou --json."
HOST_OPTION = "Adresse d'écoute (par défaut : 127.0.0.1)."
PORT_OPTION = "Port d'écoute, de 0 à 65535 ; 0 en choisit un libre (par défaut : 8000)."
QUESTIONS_OPTION = "Fichier de questions, une par ligne en JSON."
OUT_OPTION = "Dossier du rapport."

FOLDER = "DOSSIER"
FILE = "FICHIER"
DATE = "DATE"
NUMBER = "NOMBRE"
ADDRESS = "ADRESSE"
QUESTION = "QUESTION"
WORDS = "MOTS"
WORD = "MOT"
TEXT_FILE = "FICHIER|-"

USAGE = "Usage : {usage}"
ANY_OPTION = "[OPTIONS]"
ANY_COMMAND = "[OPTIONS] COMMANDE …"
ARGUMENTS = "Arguments :"
OPTIONS = "Options :"
COMMANDS = "Commandes :"

ERROR = "Erreur : {message}"
SEE_HELP = "Voir : {command} --help"
INTERRUPTED = "Interrompu."
FILE_TROUBLE = "« {path} » ne peut pas être lu ou écrit ({reason})."
UNEXPECTED = "accident imprévu ({kind}, {place}). Merci de le signaler."
UNKNOWN_COMMAND = "commande inconnue : {name}."
NEAREST = " Vouliez-vous dire {nearest} ?"
MISSING_COMMAND = "il manque la commande."
UNKNOWN_OPTION = "option inconnue : {name}."
OPTION_USAGE = "option mal employée : {name}."
MISSING_ARGUMENT = "il manque {name}. {help}"
BAD_VALUE = "valeur impossible pour {name}. {help}"
EXTRA = "arguments en trop : mettez le texte entre guillemets."
WRONG_USAGE = "commande mal écrite."
HISTORY_UNREADABLE = "le fichier « {path} » ne peut pas être lu."
HISTORY_NOT_JSON = "le fichier « {path} » n'est pas du JSON en UTF-8."
HISTORY_WRONG = "le fichier « {path} » n'est pas une conversation : {detail}"

INDEXED = "Index à jour : {documents}, {passages} (version {version})."
DOCUMENTS = ("aucun document", "{count} document", "{count} documents")
PASSAGES = ("aucun passage", "{count} passage", "{count} passages")
ADDED = "Ajoutés : {count}"
CHANGED = "Modifiés : {count}"
REMOVED = "Retirés : {count}"
UNCHANGED = "Inchangés : {count}"
SKIPPED = "Laissés de côté : {count}"
SKIPPED_FILE = "{path} : {reason}"

SOURCES = "Sources"
SOURCE = "[{number}] {title}, page {page}{details}"
QUOTE = "« {quote} »"
NOTICE = "À noter : {message}"
SUGGESTIONS = "Questions possibles :"
PASSAGE = "{number}. {title}, page {page}{details}"
NO_PASSAGE = "Aucun passage trouvé."

NO_CLAIM = "Ce texte n'avance aucun chiffre à vérifier."
CLAIM = "{text} : {verdict}"
VERDICTS = {
    "confirmed": "CONFIRMÉ",
    "contradicted": "CONTREDIT",
    "outdated": "DÉPASSÉ",
    "not_found": "INTROUVABLE",
}
VERDICT_COUNTS = {
    "confirmed": ("", "{count} confirmé", "{count} confirmés"),
    "contradicted": ("", "{count} contredit", "{count} contredits"),
    "outdated": ("", "{count} dépassé", "{count} dépassés"),
    "not_found": ("", "{count} introuvable", "{count} introuvables"),
}
VERIFIED = "Chiffres vérifiés : {counts}."
TEXT_UNREADABLE = "« {path} » ne peut pas être lu : {reason}."
NO_FIGURE = "Aucun chiffre trouvé."
FIGURE_PLACE = "{title}, page {page}"
DOUBTFUL = "Chiffre douteux : la lecture du fichier l'a peut-être abîmé."

SERVING = "Assistant : http://{address}/ (API : /docs). Arrêt : Ctrl-C."
STOPPED = "Arrêté."
PORT_TAKEN = "le port {port} est déjà pris : arrêtez l'autre programme ou choisissez --port."
PORT_FORBIDDEN = "le port {port} demande des droits d'administrateur : choisissez --port."
ADDRESS_UNKNOWN = "l'adresse {host} n'est pas une adresse de cette machine."
PUBLIC_REFUSED = (
    "servir {host} ouvrirait l'assistant à d'autres machines. "
    "Si c'est voulu, mettez ETI_API__PUBLIC=true."
)

EVALUATED = "{questions} : le rapport est dans « {folder} » (report.md, report.json)."
QUESTIONS = ("aucune question", "{count} question", "{count} questions")
MEASURE = "  {name} : {hits} sur {total}"

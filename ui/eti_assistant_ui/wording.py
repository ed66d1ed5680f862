"""Every sentence of the page; `{}` fields are filled with escaped text."""

TITLE = "Assistant ETI"
TAGLINE = "Réponses automatiques sur les experts techniques internationaux, documents à l'appui"
SKIP_LINK = "Aller à la question"
DISCLOSURE = (
    "Cet assistant automatique cite des documents et peut se tromper. "
    "Chaque chiffre d'une réponse se lit dans une citation\u202f: vérifiez-le à sa source."
)
NO_SCRIPT = (
    "Cette page a besoin de JavaScript. Activez-le dans votre navigateur, puis rechargez-la."
)
DISCONNECTED = (
    "L'assistant ne répond plus. Rechargez la page dans un instant, puis reposez votre question."
)

WELCOME = "Que voulez\u2011vous savoir\u202f?"
WELCOME_TEXT = (
    "Missions, pays, effectifs, contrats, candidatures, offres ouvertes\u202f: posez votre "
    "question comme vous la poseriez à une personne. Chaque réponse montre les passages dont elle "
    "est tirée."
)
EXAMPLES_HEADING = "Quelques questions pour commencer"
EXAMPLES = (
    "Qu'est-ce qu'un expert technique international\u202f?",
    "Combien d'experts y avait-il en Afrique en 2024\u202f?",
    "De combien le nombre d'experts a-t-il augmenté entre fin 2023 et 2024\u202f?",
    "Quel cap a fixé le CICID de 2023\u202f?",
    "Combien de jours de congés par an\u202f?",
    "Quelles offres sont ouvertes en ce moment\u202f?",
)

QUESTION_LABEL = "Votre question"
QUESTION_PLACEHOLDER = "Posez une question"
SEND = "Envoyer"

CONVERSATION = "Conversation"
YOU_ASKED = "Votre question\u202f:"
SEARCHING = "Recherche dans les documents…"
SOURCES = "Sources"
NOTICES = "À savoir"
CALCULATION = "Calcul\u202f: {expression}, d'après\u00a0{citations}"
NEXT_QUESTIONS = "Poursuivre avec"
CLARIFY = "Précisez votre question"
SEE_SOURCE = "Voir la source {number}"
SOURCE_NUMBER = "Source {number}"
PAGE = "page\u00a0{number}"
OFFICIAL_LINK = "Document d'origine"
STORED_LINK = "Lire dans la page"
PAGE_OF = "page\u00a0{number} sur {count}"
PAGES = "Pages"
PREVIOUS_PAGE = "Page précédente"
NEXT_PAGE = "Page suivante"
BACK_HOME = "Poser une question"
NO_PAGE = "Cette page n'est pas dans l'index"
NEW_TAB = "(nouvel onglet)"

EMPTY_QUESTION = "Écrivez d'abord votre question."
STILL_ANSWERING = "La réponse précédente arrive\u202f: patientez un instant."
UNEXPECTED = (
    "La réponse n'a pas pu être préparée. Reposez votre question dans un instant\u202f; si cela "
    "se reproduit, signalez-le à la personne qui tient ce service."
)

KINDS = {
    "report": "Rapport",
    "posting": "Offre de poste",
    "page": "Page web",
}

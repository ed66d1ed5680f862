"""French as it comes: sentences, tables, lists, numbers, capitals, mistakes."""

SHORT = (
    "Bonjour",
    "combien d'hydrologues au sénégal ?",
    "QUI PEUT CANDIDATER À UN POSTE DE CHARGÉ DE MISSION ?",
    "slt jvoudrai savoir koman postulé",
    "Quel est le montant de l'indemnité d'expatriation en 2023 ?",
    "n° 72-659",
    "1 450,5 M€",
    "37,5 %",
    "art. L. 121-4 du code de l'environnement",
    "Le 1er janv. 2024, M. Dupont a quitté Nouméa.",
    "expert·e·s, agent.es et chargé(e)s de projet",
    "l’eau, l’air et la forêt : « trois priorités »",
    "| Pays | 2022 | 2023 |\n| Maroc | 12 | 17 |\n| Bénin | 8 | 9 |",
    "- bourses ;\n- stages ;\n- volontariat international",
    "Contact : accueil@exemple.fr, 01 23 45 67 89",
    "https://www.exemple.gouv.fr/fr/emplois?page=2",
    "La ﬁn de l’oﬃce… ½ journée, 10² m²",
    "Œuvre, cœur, naïveté, Noël, où, ça, façade",
    "The adviser works with the ministry of health.",
    "Das Ministerium hat zwölf Stellen ausgeschrieben.",
)

LONG = (
    "Le programme accompagne les administrations partenaires dans la durée. Chaque agent est "
    "placé auprès d'un ministère, d'une agence ou d'une organisation régionale, pour deux ans en "
    "moyenne, et rend compte deux fois par an. Ses missions vont de la formation des cadres à la "
    "rédaction de textes, en passant par le montage de projets financés par plusieurs bailleurs.",
    "En 2022, le budget s'élevait à 24,6 millions d'euros, soit 3,2 % de plus qu'en 2021. Les "
    "deux tiers des crédits sont allés à l'Afrique subsaharienne ; le reste se partage entre "
    "l'Asie du Sud-Est (14 %), les Balkans (11 %) et l'Amérique latine (8 %).",
    "Pour déposer un dossier, il faut : un curriculum vitae, une lettre de motivation, la copie "
    "des diplômes et, pour les fonctionnaires, l'accord de principe de l'administration "
    "d'origine. Le dossier complet est envoyé avant le 15 du mois ; tout dossier incomplet est "
    "rejeté.",
    "La barrière de corail recule depuis trente ans. Les relevés de température montrent une "
    "hausse de 0,8 °C en moyenne, et les pêcheurs signalent moins de prises. Une équipe de "
    "biologistes suit douze sites, de la côte jusqu'au large, et publie ses résultats chaque "
    "automne.",
    "Article 5. – Le comité se réunit au moins une fois par trimestre sur convocation de son "
    "président. Il délibère valablement si la moitié de ses membres sont présents. En cas de "
    "partage des voix, celle du président est prépondérante. Le procès-verbal est adressé aux "
    "membres dans les quinze jours.",
    "Au marché, les prix du mil et du sorgho ont doublé en six mois : 310 francs le kilo en mars "
    "contre 155 en septembre. Les ménages réduisent les portions, vendent du bétail, "
    "s'endettent. L'alerte avait été donnée dès la mi-juillet par le réseau d'observation.",
    "Le théâtre municipal rouvre après quatre ans de travaux. La salle compte 620 places, contre "
    "540 auparavant, et la fosse d'orchestre a été agrandie. Le soir de l'inauguration, un chœur "
    "d'amateurs chantera des airs du pays, accompagné par l'harmonie de la ville.",
    "Télétravail : jusqu'à trois jours par semaine, sur demande écrite, après six mois "
    "d'ancienneté. L'employeur répond sous un mois. Le refus est motivé. Le matériel est fourni "
    "; les frais d'électricité sont remboursés au forfait de 2,88 € par jour, dans la limite de "
    "253 € par an.",
    "Le virus se transmet par la piqûre d'un moustique actif le jour. Les symptômes (fièvre, "
    "maux de tête, douleurs) apparaissent trois à sept jours après. Il n'existe pas de "
    "traitement : on soulage, on hydrate, on surveille. La prévention repose sur la destruction "
    "des gîtes.",
    "Un ingénieur des ponts, détaché auprès de la municipalité, a coordonné la remise en eau du "
    "canal. Il décrit un chantier où tout manquait : les plans, le ciment, le gazole. « On a "
    "fini avec des brouettes », raconte-t-il, dix ans plus tard, devant une salle d'étudiants.",
)

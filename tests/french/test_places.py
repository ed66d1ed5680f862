import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from eti_assistant.french.lexicon import country_name, places
from eti_assistant.french.place_names import country_names, demonym_forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("combien d'eti au senegal", [("Sénégal", "SN")]),
        ("en cote d ivoire", [("Côte d'Ivoire", "CI")]),
        ("la Côte-d’Ivoire", [("Côte d'Ivoire", "CI")]),
        ("nouvelle caledonie", [("Nouvelle-Calédonie", "NC")]),
        ("COMBIEN D'ETI AU SENEGAL ?", [("Sénégal", "SN")]),
        ("le vice-ministre ukrainien", [("Ukraine", "UA")]),
        ("les Nigériennes et les nigérians", [("Niger", "NE"), ("Nigeria", "NG")]),
        ("Guinée équatoriale", [("Guinée équatoriale", "GQ")]),
        ("Guinée-Bissau et Guinée", [("Guinée-Bissau", "GW"), ("Guinée", "GN")]),
        ("Papouasie-Nouvelle-Guinée", [("Papouasie-Nouvelle-Guinée", "PG")]),
        ("la RDC et le Congo", [("République démocratique du Congo", "CD"), ("Congo", "CD CG")]),
        ("Kyiv, Kiev", [("Kyiv", "UA"), ("Kiev", "UA")]),
        ("à N'Djamena", [("N'Djamena", "TD")]),
        ("Timor-Leste ou Timor oriental", [("Timor oriental", "TL"), ("Timor oriental", "TL")]),
        ("des experts turques et grecques", [("Turquie", "TR"), ("Grèce", "GR")]),
        ("la réunion du comité", []),
        ("à La Réunion", [("La Réunion", "RE")]),
        ("Dominique de Villepin", []),
        ("à la Dominique", [("Dominique", "DM")]),
        ("Maurice Allais", []),
        ("l'île Maurice, à Maurice", [("Maurice", "MU"), ("Maurice", "MU")]),
        ("pourvu qu'il vienne", []),
        ("une conférence à Vienne", [("Vienne", "AT")]),
        ("il chinait au marché", []),
        ("parler anglais et espagnol", []),
        ("un bon niveau d'anglais", []),
        ("la langue anglaise", []),
        ("le ministère espagnol", [("Espagne", "ES")]),
        ("le ministère de l'Europe et des affaires étrangères", []),
        ("Expertise France", []),
        ("la Tour Eiffel", []),
    ],
)
def test_places_are_found_as_people_write_them(text, found):
    assert [(place.name, " ".join(place.countries)) for place in places(text)] == found


@pytest.mark.parametrize(
    ("region", "inside", "outside"),
    [
        ("Afrique de l'Ouest", "SN", "CM"),
        ("Afrique", "CM", "FR"),
        ("Europe de l'Est", "UA", "FR"),
        ("Balkans occidentaux", "RS", "BG"),
        ("afrique de l ouest", "BJ", "MA"),
        ("outre-mer", "YT", "FR"),
        ("Maghreb", "TN", "EG"),
        ("pays latino-américains", "PE", "US"),
        ("Asie du Sud-Est", "LA", "IN"),
        ("dans le Pacifique", "VU", "MU"),
        ("les pays caribéens", "HT", "BR"),
        ("au Moyen-Orient", "LB", "TN"),
    ],
)
def test_a_region_holds_its_countries(region, inside, outside):
    (place,) = places(region)
    assert place.kind == "region"
    assert inside in place.countries
    assert outside not in place.countries


def test_every_country_is_found_by_the_name_that_babel_gives_it():
    own = {"CD", "CG", "HK", "MM", "MO", "PS", "VA", "VN", "DM", "MU"}
    for code in set(country_names()) - own:
        known = str(Locale("fr").territories[code])
        assert [place.countries for place in places(known)] == [(code,)], known


def test_a_capital_belongs_to_its_country_and_keeps_its_name():
    (place,) = places("Arusha")
    assert (place.name, place.kind, place.countries) == ("Arusha", "city", ("TZ",))
    assert country_name("TZ") == "Tanzanie"


def test_france_is_home():
    assert [place.home for place in places("la France et le Mali")] == [True, False]
    assert country_name("QQ") == ""


@pytest.mark.parametrize(
    ("masculine", "forms"),
    [
        ("malien", ("malien", "malienne", "maliens", "maliennes")),
        ("laotien", ("laotien", "laotienne", "laotiens", "laotiennes")),
        ("sénégalais", ("sénégalais", "sénégalaise", "sénégalaises")),
        ("russe", ("russe", "russes")),
        ("turc/turque", ("turc", "turque", "turcs", "turques")),
    ],
)
def test_a_demonym_agrees_in_gender_and_number(masculine, forms):
    assert demonym_forms(masculine) == forms


@given(st.text())
def test_a_place_stands_where_it_is_said_to(text):
    for place in places(f"{text} au Mali"):
        assert f"{text} au Mali"[place.start : place.end] == place.surface

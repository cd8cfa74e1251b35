"""The facts of wmo-duo-2018, in the order of the four questions, and what the rules settle themselves."""

from stappenplan.regels.taal import Feit, Stand


def _ja_nee(id_: str, stap: str, bron: str, *, oordeel: bool = False) -> Feit:
    return Feit(id=id_, soort="bool", stap=stap, bron=bron, oordeel=oordeel)


def _keuze(id_: str, stap: str, bron: str, *waarden: str) -> Feit:
    return Feit(id=id_, soort="keuze", stap=stap, bron=bron, waarden=waarden)


def _sluitend(id_: str, bron: str) -> Feit:
    return Feit(id=id_, soort="bool", stap="5", bron=bron, sluitend=True)


# 1. Is it necessary to share personal data?
ANDERE_MANIER = _ja_nee("andere_manier", "1", "duo 1.4, 3.1", oordeel=True)
ANONIEM_MOGELIJK = _ja_nee("anoniem_mogelijk", "1", "duo 1.4", oordeel=True)

# 2.a What may be shared without consent, before anyone is asked.
WETTELIJKE_BASIS = _ja_nee("wettelijke_basis", "2.a", "duo 1.3, 1.5, 1.6")
ONTVANGER_DIRECT_BETROKKEN = _ja_nee("ontvanger_direct_betrokken", "2.a", "duo 2.3")

# 2.b Consent in Uithoorn and always under the WGBO; being open about it in Diemen and Ouder-Amstel under the Wmo.
GEMEENTE = _keuze("gemeente", "2.b", "duo 1.3", "diemen", "uithoorn", "ouder_amstel")
KADER = _keuze("kader", "2.b", "duo 1.2, 1.3, 2.1", "wmo", "wgbo")
TOESTEMMING = _keuze(
    "toestemming",
    "2.b",
    "duo 1.4, 1.5, 2.3",
    *("gegeven", "niet_geldig", "geweigerd", "ingetrokken", "niet_gevraagd", "niet_mogelijk"),
)
VERZOEK_DUIDELIJK = _ja_nee("verzoek_duidelijk", "2.b", "duo 1.4", oordeel=True)
CLIENT_GEINFORMEERD = _ja_nee("client_geinformeerd", "2.b", "duo 1.3, 1.4, 2.3")
BESPROKEN_NIET_MOGELIJK = _ja_nee("besproken_niet_mogelijk", "2.b", "duo 1.3", oordeel=True)
BEZWAAR_WEEGT_ZWAARDER = _ja_nee("bezwaar_weegt_zwaarder", "2.b", "duo 1.3", oordeel=True)

# 3. Can serious harm be prevented or limited?
GEWETENSNOOD = _ja_nee("gewetensnood", "3", "duo 1.4", oordeel=True)
SCHADE_TE_VOORKOMEN = _ja_nee("schade_te_voorkomen", "3", "duo 1.4", oordeel=True)
GOED_BEARGUMENTEERD = _ja_nee("goed_beargumenteerd", "3", "duo 1.4", oordeel=True)

# 4. Which data?
GEGEVENS = Feit(id="gegevens", soort="gegevens", stap="4", bron="duo 1.3, 1.4")

# 5. Closing facts: never asked for the outcome, they close duties.
COLLEGA_GECONSULTEERD = _sluitend("collega_geconsulteerd", "duo 1.4")
BURGER_GEINFORMEERD = _sluitend("burger_geinformeerd", "duo 1.4")
MOTIVERING_VASTGELEGD = _sluitend("motivering_vastgelegd", "duo 1.4, 1.6")

FEITEN: tuple[Feit, ...] = (
    *(ANDERE_MANIER, ANONIEM_MOGELIJK, WETTELIJKE_BASIS, ONTVANGER_DIRECT_BETROKKEN, GEMEENTE, KADER),
    *(TOESTEMMING, VERZOEK_DUIDELIJK, CLIENT_GEINFORMEERD, BESPROKEN_NIET_MOGELIJK, BEZWAAR_WEEGT_ZWAARDER),
    *(GEWETENSNOOD, SCHADE_TE_VOORKOMEN, GOED_BEARGUMENTEERD, GEGEVENS),
    *(COLLEGA_GECONSULTEERD, BURGER_GEINFORMEERD, MOTIVERING_VASTGELEGD),
)


def _kenmerk(id_: str, bron: str, *, standaard: bool = False) -> Feit:
    return Feit(id=id_, soort="bool", stap="4", bron=bron, van_gegeven=True, standaard=standaard)


# What one item of `gegevens` says: the same words as in bemoeizorg-2021, so that a professional learns them once.
SOORT = Feit(
    id="soort",
    soort="keuze",
    stap="4",
    bron="duo 1.2; handreiking 3.2 V",
    van_gegeven=True,
    waarden=(
        *("identificatie", "contact", "bsn", "dat_informatie", "buitenkant", "inhoudelijk"),
        *("gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig"),
    ),
)
ARGUMENT = Feit(
    id="argument",
    soort="keuze",
    stap="4",
    bron="duo 1.3, 1.4; handreiking 3.2 V",
    van_gegeven=True,
    waarden=(
        *("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"),
        *("misschien_later", "handig", "efficient"),
    ),
)
RAAKT_GEZONDHEID = _kenmerk("raakt_gezondheid", "duo 1.2")
BUITENKANT_VOLSTAAT = _kenmerk("buitenkant_volstaat", "duo 1.4; handreiking 3.2 V")
# Inside what the cliënt agreed to, or where no consent is asked: inside what was talked over.
BINNEN_TOESTEMMING = _kenmerk("binnen_toestemming", "duo 1.3, 2.3", standaard=True)
BETREFT_ANDER = _kenmerk("betreft_ander", "duo 4.1")

GEGEVEN_FEITEN = (SOORT, ARGUMENT, RAAKT_GEZONDHEID, BUITENKANT_VOLSTAAT, BINNEN_TOESTEMMING, BETREFT_ANDER)

# What the rules settle on the way; never asked.
VORM = Stand(id="vorm", waarden=("anoniem",))
GRONDSOORT = Stand(
    id="grondsoort",
    waarden=("wettelijke_basis", "direct_betrokken", "toestemming", "transparantie", "conflict_van_plichten"),
)
# Every ground is of a kind of its own.
GROND = Stand(id="grond", waarden=GRONDSOORT.waarden)
UITKOMST = Stand(
    id="uitkomst",
    waarden=("geen_gegevens_nodig", "anoniem", "verstrekken", "eerst_burger_betrekken", "niet_verstrekken"),
)

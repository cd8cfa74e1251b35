"""What one looks up and no rule decides on, each with its source: other duties, what is no duty, what parents may know.

How long things are kept stands in `bewaren.py`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meldregel:
    """Something about reporting beside the grounds of a rule set; `merk` says what it is in two words."""

    id: str
    kop: str
    uitleg: str
    wel: str
    artikel: str
    bron: str
    merk: str = "geen plicht"


@dataclass(frozen=True, slots=True)
class Oudersrecht:
    """What parents may know of their own right, under which law, until which age."""

    kader: str
    van: int
    tot: int
    tekst: str


# What the law asks of somebody or of an organisation when things are reported, beside giving data.
OOK_PLICHT: tuple[Meldregel, ...] = (
    Meldregel(
        id="meldcode",
        kop="De meldcode gebruiken",
        uitleg="Vermoedt u huiselijk geweld of kindermishandeling, dan volgt u de stappen van de meldcode. Dat is "
        "verplicht in de gezondheidszorg, het onderwijs, de kinderopvang, de maatschappelijke ondersteuning, de "
        "jeugdhulp en justitie. Het geldt ook als u voor het college toeleidt.",
        wel="De meldcode leidt tot een afweging. Melden zelf blijft een recht: u legt uit waarom u wel of niet meldt.",
        artikel="",
        bron="petten 3",
        merk="plicht",
    ),
    Meldregel(
        id="kindcheck",
        kop="De kindcheck doen",
        uitleg="Werkt u in een van die sectoren met volwassenen, dan gaat u na of kinderen van hen afhankelijk zijn. "
        "Herhaal dit, want de situatie kan veranderen.",
        wel="Leg in het dossier vast wat u vond. Zijn er zorgen, dan volgt u de meldcode.",
        artikel="",
        bron="petten 3",
        merk="plicht",
    ),
    Meldregel(
        id="calamiteit_melden",
        kop="Een calamiteit of geweld in de hulp melden bij de inspectie",
        uitleg="De jeugdhulpaanbieder en de gecertificeerde instelling melden dit meteen. Het is een plicht van de "
        "organisatie. Vaak staat in intern beleid wie dat doet.",
        wel="Onderzoekt de inspectie de melding, dan geeft ook de hulpverlener de gegevens die daarvoor nodig zijn.",
        artikel="art. 4.1.8 lid 1 Jeugdwet",
        bron="petten 3",
        merk="plicht",
    ),
    Meldregel(
        id="verwijsindex_vertellen",
        kop="Vertellen dat u meldt in de Verwijsindex",
        uitleg="Toestemming is niet nodig. U moet de jeugdige of zijn wettelijk vertegenwoordiger wel over de melding "
        "informeren.",
        wel="Bespreek het liefst vooraf dat u gaat melden.",
        artikel="art. 7.1.5.1 Jeugdwet",
        bron="petten 3",
        merk="plicht",
    ),
)

GEEN_PLICHT: tuple[Meldregel, ...] = (
    Meldregel(
        id="fraude",
        kop="Fraude en strafbare feiten melden",
        uitleg="Er is geen algemene wettelijke plicht om alle fraude en strafbare feiten te melden die u in uw werk "
        "ziet, ook niet als u ambtenaar bent. Voor enkele zeer ernstige misdrijven, zoals moord of verkrachting, kent "
        "de wet wel een plicht tot aangifte (art. 160 Wetboek van Strafvordering). Vraag dan meteen een jurist, zeker "
        "als u een beroepsgeheim heeft. Het college kan niet eisen dat wie een beroepsgeheim of beroepscode heeft "
        "altijd meldt. Eigen regels van een gemeente veranderen dat niet.",
        wel="Weeg met uw beroepscode wat u doet. Begin met een gesprek met de inwoner. Anoniem overleg met een collega "
        "kan. Werkt u voor het college, wist de inwoner dat, en raakt de fraude de voorziening waarover u adviseert of "
        "beslist? Dan neemt u dat mee in dat advies of besluit.",
        artikel="",
        bron="petten 3; handreiking 3.2 III, 3.3.6",
    ),
    Meldregel(
        id="aangifte_162_sv",
        kop="Aangifte doen als ambtenaar",
        uitleg="Volgens de handreiking van de VNG gaat deze plicht alleen over misdrijven van ambtenaren en van "
        "medewerkers van enkele aangewezen instanties. Zij geldt ook voor wie geen ambtenaar is en taken van het "
        "college uitvoert. Zij gaat dan niet over wat u ziet bij een inwoner of een gezin, en niet over bestuurlijke "
        "handhaving. De wettekst is ruimer te lezen bij misbruik van een regeling die u zelf uitvoert. Twijfelt u? "
        "Vraag een jurist.",
        wel="Iedereen mag aangifte doen van een strafbaar feit (art. 161 Wetboek van Strafvordering). Meestal is dat "
        "geen plicht; voor enkele zeer ernstige misdrijven wel (art. 160). Heeft u een beroepsgeheim, dan geldt dat "
        "ook hier.",
        artikel="art. 162 Wetboek van Strafvordering",
        bron="petten 3",
    ),
    Meldregel(
        id="inlichtingen_toezichthouder",
        kop="Een toezichthouder alles vertellen",
        uitleg="Iedereen werkt mee als een toezichthouder inlichtingen vordert. Wie een geheimhoudingsplicht heeft, "
        "mag dat weigeren voor wat daaronder valt.",
        wel="De Jeugdwet en de Wmo 2015 geven toezichthouders op de kwaliteit van de hulp wel een recht op inzage.",
        artikel="art. 5:16, 5:17 en 5:20 lid 2 Algemene wet bestuursrecht",
        bron="petten 3",
    ),
    Meldregel(
        id="veilig_thuis_melden",
        kop="Melden bij Veilig Thuis",
        uitleg="De wet geeft een meldrecht, geen meldplicht. U weegt zelf af of u meldt en wat u meldt.",
        wel="De meldcode gebruiken is in veel sectoren wel verplicht. U moet ook kunnen uitleggen waarom u niet meldt "
        "als melden voor de hand ligt.",
        artikel="art. 5.2.6 Wmo 2015",
        bron="petten 3",
    ),
    Meldregel(
        id="verzoek_om_informatie",
        kop="Antwoorden als Veilig Thuis of de Raad voor de Kinderbescherming iets vraagt",
        uitleg="U mag de gegevens geven die nodig zijn voor hun onderzoek, ook zonder toestemming en ondanks een "
        "geheim. U moet het niet.",
        wel="Weeg met uw beroepscode wat u geeft en bespreek het vooraf met de inwoner. Sla dat alleen over om een "
        "zwaarwegende reden, zoals veiligheid. Dat de band schade oploopt, is meestal niet genoeg.",
        artikel="art. 5.2.6 Wmo 2015; art. 1:240 BW",
        bron="petten 3",
    ),
    Meldregel(
        id="heel_dossier_bij_ots",
        kop="Een heel dossier geven bij een ondertoezichtstelling",
        uitleg="Vraagt de gezinsvoogd om inlichtingen, dan geeft u wat nodig is voor de ondertoezichtstelling. De "
        "plicht gaat niet over een heel dossier of delen daarvan.",
        wel="U kiest wat nodig is. Dat kan ook gaan over wat goed gaat. Bespreek het het liefst vooraf met de jeugdige "
        "en de ouders.",
        artikel="art. 7.3.11 lid 4 Jeugdwet",
        bron="petten 3",
    ),
    Meldregel(
        id="algemene_voorziening",
        kop="Gegevens aan het college geven vanuit een algemene voorziening van de Wmo",
        uitleg="De plicht om het college gegevens te geven geldt in de Wmo 2015 alleen voor wie een "
        "maatwerkvoorziening levert. Voor een algemene voorziening geldt zij niet.",
        wel="Delen kan dan alleen op een andere grond, zoals toestemming. Let op: in de Jeugdwet geldt de plicht ook "
        "voor aanbieders van preventie (art. 7.4.0 Jeugdwet).",
        artikel="art. 5.2.2 Wmo 2015",
        bron="petten 3",
    ),
    Meldregel(
        id="uitwisselen_na_verwijsindex",
        kop="Gegevens uitwisselen na een melding in de Verwijsindex",
        uitleg="De melding brengt u met elkaar in contact. Zij geeft u geen recht om gegevens te delen.",
        wel="Doorloop voor wat u wilt delen het stappenplan. Wat u als hulpverlener hoorde, blijft onder het geheim.",
        artikel="art. 7.1.4.1 Jeugdwet",
        bron="petten 3",
        merk="geen recht",
    ),
)

# In the words of the table in Bijlage I 7, by the label that the question about the law gives it.
OUDERSRECHTEN: tuple[Oudersrecht, ...] = (
    Oudersrecht("wgbo_jeugdwet", 12, 15, "recht op inlichtingen, inzage en afschrift"),
    Oudersrecht("wmo", 0, 15, "recht op inlichtingen, inzage en afschrift"),
    Oudersrecht("onderwijs", 16, 17, "recht op informatie"),
)
GEHOORD = (
    "Volgens de handreiking heeft een kind op elke leeftijd het recht om te worden gehoord. Het verdrag geeft dat "
    "recht aan een kind dat een mening kan vormen (art. 12 IVRK)."
)
STANDAARD = (
    "Zegt een wet niets over de leeftijd, dan beslist de jongere vanaf 16 jaar zelf (art. 5 Uitvoeringswet AVG)."
)
BRON_LEEFTIJD = "handreiking Bijlage I 7"

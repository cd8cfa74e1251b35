"""What one looks up and no rule decides on, each with its source: what is no duty, and how long things are kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GeenPlicht:
    """Something that is often taken for a duty to report."""

    id: str
    kop: str
    uitleg: str
    wel: str
    artikel: str
    bron: str


@dataclass(frozen=True, slots=True)
class Bewaartermijn:
    """How long a kind of record is kept, and from when that counts."""

    id: str
    kop: str
    termijn: str
    vanaf: str
    uitleg: str
    bron: str


GEEN_PLICHT: tuple[GeenPlicht, ...] = (
    GeenPlicht(
        id="fraude",
        kop="Fraude en strafbare feiten melden",
        uitleg="Geen wet verplicht u om fraude of strafbare feiten te melden die u in uw werk ziet, ook niet als u "
        "ambtenaar bent. Het college kan niet eisen dat wie een beroepsgeheim of beroepscode heeft dit altijd meldt.",
        wel="Weeg met uw beroepscode wat u doet. Begin met een gesprek met de inwoner. Anoniem overleg met een collega "
        "kan. Raakt de fraude de voorziening waarover u zelf adviseert of beslist? Dan neemt u dat mee in dat advies "
        "of besluit.",
        artikel="",
        bron="petten 3; handreiking 3.2 III, 3.3.6",
    ),
    GeenPlicht(
        id="aangifte_162_sv",
        kop="Aangifte doen als ambtenaar",
        uitleg="Deze plicht gaat alleen over misdrijven van ambtenaren en van medewerkers van enkele aangewezen "
        "instanties. Zij gaat niet over wat u ziet bij een inwoner of een gezin, en niet over bestuurlijke handhaving.",
        wel="Iedereen mag aangifte doen van een strafbaar feit (art. 161 Wetboek van Strafvordering). Dat is geen "
        "plicht: u weegt zelf af. Uw beroepsgeheim gaat voor.",
        artikel="art. 162 Wetboek van Strafvordering",
        bron="petten 3",
    ),
    GeenPlicht(
        id="inlichtingen_toezichthouder",
        kop="Een toezichthouder alles vertellen",
        uitleg="Iedereen werkt mee als een toezichthouder inlichtingen vordert. Wie een geheimhoudingsplicht heeft, "
        "mag dat weigeren voor wat daaronder valt.",
        wel="De Jeugdwet en de Wmo 2015 geven toezichthouders op de kwaliteit van de hulp wel een recht op inzage.",
        artikel="art. 5:16, 5:17 en 5:20 lid 2 Algemene wet bestuursrecht",
        bron="petten 3",
    ),
    GeenPlicht(
        id="veilig_thuis_melden",
        kop="Melden bij Veilig Thuis",
        uitleg="De wet geeft een meldrecht, geen meldplicht. U weegt zelf af of u meldt en wat u meldt.",
        wel="De meldcode gebruiken is in veel sectoren wel verplicht. U moet ook kunnen uitleggen waarom u niet meldt "
        "als melden voor de hand ligt.",
        artikel="art. 5.2.6 Wmo 2015",
        bron="petten 3",
    ),
    GeenPlicht(
        id="algemene_voorziening",
        kop="Gegevens aan het college geven vanuit een algemene voorziening",
        uitleg="De plicht om het college gegevens te geven geldt voor wie jeugdhulp of een maatwerkvoorziening levert. "
        "Voor een algemene voorziening geldt die plicht niet.",
        wel="Delen kan dan alleen op een andere grond, zoals toestemming.",
        artikel="art. 7.4.0 Jeugdwet en art. 5.2.2 Wmo 2015",
        bron="petten 3",
    ),
)

BEWAARTERMIJNEN: tuple[Bewaartermijn, ...] = (
    Bewaartermijn(
        id="bemoeizorg",
        kop="Dossier van het bemoeizorgteam",
        termijn="Niet langer dan nodig. Denk aan 2 jaar.",
        vanaf="het einde van het bemoeizorgtraject",
        uitleg="U mag hiervan afwijken als u uitlegt waarom, bijvoorbeeld als iemand om de paar jaar terugvalt. Dat "
        "geldt dan niet voor het hele dossier. Kijk welke gegevens langer nodig zijn.",
        bron="handreiking 4.5",
    ),
    Bewaartermijn(
        id="medisch_dossier",
        kop="Medisch dossier (WGBO)",
        termijn="15 jaar.",
        vanaf="het einde van de behandeling",
        uitleg="Langer kan als de zorg van een goed hulpverlener dat vraagt. Let op: deze bronnen zijn ouder dan de "
        "wet van nu. Kijk voor uw eigen dossiers in art. 7:454 lid 3 BW.",
        bron="boekel 2.3; duo 3.1",
    ),
    Bewaartermijn(
        id="wmo_dossier",
        kop="Dossier in de Wmo 2015",
        termijn="15 jaar.",
        vanaf="het moment dat een gegeven is gekregen of gemaakt",
        uitleg="Langer of korter kan als een andere wet dat voorschrijft, als goede hulp het vraagt, of op verzoek van "
        "de cliënt.",
        bron="duo 3.1",
    ),
    Bewaartermijn(
        id="sociale_zaken",
        kop="Dossier van sociale zaken",
        termijn="7 jaar.",
        vanaf="",
        uitleg="Zo staat het in het beleid van één gemeente.",
        bron="boekel 2.3",
    ),
    Bewaartermijn(
        id="zorgcoordinatie",
        kop="Gegevens voor zorgcoördinatie",
        termijn="5 jaar.",
        vanaf="het sluiten van het dossier",
        uitleg="Zo staat het in het beleid van één gemeente. Dossiers van behandelaars vallen hier niet onder.",
        bron="boekel 2.3",
    ),
)

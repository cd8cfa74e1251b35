"""How long records are kept, each term with its source; where the law went on after the source, that is said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bewaartermijn:
    """How long a kind of record is kept, and from when that counts."""

    id: str
    kop: str
    termijn: str
    vanaf: str
    uitleg: str
    artikel: str
    bron: str


BEWAARTERMIJNEN: tuple[Bewaartermijn, ...] = (
    Bewaartermijn(
        id="bemoeizorg",
        kop="Dossier van het bemoeizorgteam",
        termijn="Niet langer dan nodig. Denk aan 2 jaar.",
        vanaf="het einde van het bemoeizorgtraject",
        uitleg="Geen wet noemt hier een termijn. U mag van de 2 jaar afwijken als u uitlegt waarom, bijvoorbeeld als "
        "iemand om de 4 of 5 jaar terugvalt. Dat geldt dan niet voor het hele dossier. Kijk welke gegevens langer "
        "nodig zijn, zoals wat er is gedaan en of dat werkte.",
        artikel="",
        bron="handreiking 4.5",
    ),
    Bewaartermijn(
        id="medisch_dossier",
        kop="Medisch dossier",
        termijn="20 jaar.",
        vanaf="de laatste wijziging in het dossier",
        uitleg="Zo staat het sinds 1 januari 2020 in de wet. De bronnen hieronder noemen nog de 15 jaar van daarvoor. "
        "Langer moet als de zorg van een goed hulpverlener dat vraagt. Het dossier van het bemoeizorgteam valt hier "
        "alleen onder voor zover er een behandeling is.",
        artikel="art. 7:454 lid 3 BW",
        bron="boekel 2.3; boekel bijlage i; duo 3.1",
    ),
    Bewaartermijn(
        id="jeugdhulp_dossier",
        kop="Dossier van de jeugdhulp",
        termijn="20 jaar.",
        vanaf="de laatste wijziging in het dossier",
        uitleg="Zo staat het sinds 1 januari 2020 in de wet. De bron hieronder noemt nog de 15 jaar van daarvoor. "
        "Langer moet als de zorg van een goede jeugdhulpverlener dat vraagt. Voor jeugdbescherming, de Raad voor de "
        "Kinderbescherming en Veilig Thuis gelden eigen termijnen.",
        artikel="art. 7.3.8 lid 3 Jeugdwet",
        bron="boekel bijlage a",
    ),
    Bewaartermijn(
        id="wmo_dossier",
        kop="Dossier in de Wmo 2015",
        termijn="15 jaar.",
        vanaf="het moment dat een gegeven is gekregen of gemaakt",
        uitleg="Langer of korter kan als een andere wet dat voorschrijft, als goede hulp het vraagt, of op verzoek "
        "van de cliënt. De bron is van 2018. Een later wetsvoorstel wil deze termijn korter maken (Kamerstukken 36 "
        "579). Of dat al is gebeurd, is niet gevonden: kijk in de wettekst.",
        artikel="art. 5.3.4 Wmo 2015",
        bron="duo 3.1",
    ),
    Bewaartermijn(
        id="sociale_zaken",
        kop="Dossier van sociale zaken",
        termijn="7 jaar.",
        vanaf="",
        uitleg="Zo staat het in het beleid van één gemeente.",
        artikel="",
        bron="boekel 2.3",
    ),
    Bewaartermijn(
        id="zorgcoordinatie",
        kop="Gegevens voor zorgcoördinatie",
        termijn="5 jaar.",
        vanaf="het sluiten van het dossier",
        uitleg="Zo staat het in het beleid van één gemeente. Dossiers van behandelaars vallen hier niet onder.",
        artikel="",
        bron="boekel 2.3",
    ),
    Bewaartermijn(
        id="verwijsindex_signaal",
        kop="Signaal in de Verwijsindex dat niet meer actief is",
        termijn="5 jaar.",
        vanaf="het moment dat het signaal niet meer actief is",
        uitleg="Het staat dan in een archief. De bron wijst naar de Jeugdwet.",
        artikel="",
        bron="boekel 2.3",
    ),
    Bewaartermijn(
        id="eerder_vernietigen",
        kop="Eerder vernietigen op verzoek",
        termijn="In de jeugdhulp: binnen drie maanden na het verzoek.",
        vanaf="",
        uitleg="Niet als bewaren van aanmerkelijk belang is voor een ander, of als een wet zich ertegen verzet. De "
        "bronnen verschillen. De handreiking van de drie gemeenten laat een heel dossier in de Wmo en bij behandeling "
        "pas na de wettelijke termijn vernietigen. Losse gegevens mogen ook eerder weg, behalve als een ander er "
        "belang bij heeft, als u ze nodig heeft om u te verantwoorden, of als goede hulp zonder deze gegevens niet "
        "kan. Bij een behandeling geeft de wet de cliënt zelf een recht op vernietiging (art. 7:455 BW). Vraag uw "
        "privacy officer voordat u vernietigt.",
        artikel="",
        bron="boekel bijlage a; duo 4.1",
    ),
)

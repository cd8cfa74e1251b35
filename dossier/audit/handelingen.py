"""Every handeling that can stand in the log: what people read for it, and what kind of act it is.

Whoever adds a code adds a line here, beside those of the same subject; an undeclared code is refused before it is
written (`Aantekening.maak`), and a test finds a code that nothing uses any more.

Sources: NEN 7513:2018 paragraph 7.2 (the kind of action: C create, R read, U update, D delete, E execute); BIO2
8.15.01 (the action is part of every entry); Logboek Dataverwerkingen (every entry points at a processing activity).
"""

from dataclasses import dataclass
from typing import Literal

from dossier.audit.verwerkingen import VERWERKINGEN, Verwerking

Actie = Literal["C", "R", "U", "D", "E"]


@dataclass(frozen=True, slots=True)
class Handeling:
    """One handeling. `deed` and `wilde` follow a name: "… bekeek het dossier", "… wilde het dossier bekijken".

    `dringend`: it shares, destroys or opens an emergency door, so it is sealed at once (zekerheid.md A3).
    """

    code: str
    deed: str
    wilde: str
    actie: Actie
    verwerking: Verwerking
    dringend: bool = False

    def in_woorden(self, resultaat: str) -> str:
        """Gives what happened, to follow a name; a refusal is never told as if it was done."""
        return f"wilde {self.wilde}; dat is geweigerd" if resultaat == "geweigerd" else self.deed


def _over(verwerking: str, *rijen: tuple[str, Actie, str, str] | tuple[str, Actie, str, str, str]) -> list[Handeling]:
    """Makes the handelingen of one processing activity from rows of (code, actie, deed, wilde[, "dringend"])."""
    return [Handeling(r[0], r[2], r[3], r[1], VERWERKINGEN[verwerking], dringend=r[4:] == ("dringend",)) for r in rijen]


_ALLE = [
    *_over(
        "inloggen-1",
        ("account.ingelogd", "E", "logde in", "inloggen"),
        ("account.uitgelogd", "E", "logde uit", "uitloggen"),
        ("pet.gekozen", "E", "wisselde van pet", "van pet wisselen"),
    ),
    *_over(
        "dossier-1",
        ("dossier.geopend", "C", "opende een dossier", "een dossier openen"),
        ("dossier.ingezien", "R", "bekeek het dossier", "het dossier bekijken"),
        ("dossiers.ingezien", "R", "bekeek de lijst met eigen dossiers", "de lijst met dossiers bekijken"),
        ("werkvoorraad.ingezien", "R", "bekeek de werklijst", "de werklijst bekijken"),
        ("burger.ingezien", "R", "bekeek de gegevens van de burger", "de gegevens van de burger bekijken"),
        ("burger.vastgelegd", "C", "legde de gegevens van de burger vast", "de gegevens van de burger vastleggen"),
        ("burger.gevonden", "R", "vond een burger in eigen dossiers", "een burger in eigen dossiers vinden"),
        ("burger.gezocht", "R", "zocht of een burger al bekend is", "zoeken of een burger al bekend is"),
        ("stuk.ingezien", "R", "bekeek één stuk uit een dossier", "één stuk uit een dossier bekijken"),
        ("rolwissel.vastgelegd", "C", "legde een wisseling van rol vast", "een wisseling van rol vastleggen"),
        ("contact.vastgelegd", "C", "legde een contact met de burger vast", "een contact met de burger vastleggen"),
    ),
    *_over(
        "afweging-1",
        ("afweging.begonnen", "C", "begon een afweging", "een afweging beginnen"),
        ("afweging.bewaard", "U", "bewaarde een antwoord in een afweging", "een antwoord in een afweging bewaren"),
        ("afweging.definitief", "U", "maakte een afweging definitief", "een afweging definitief maken", "dringend"),
        ("afweging.ingetrokken", "U", "trok een afweging in", "een afweging intrekken"),
        ("afweging.overgestapt", "U", "ging met een afweging verder onder nieuwe regels",
         "met een afweging verdergaan onder nieuwe regels"),
        ("afweging.ingezien", "R", "bekeek een afweging", "een afweging bekijken"),
        ("consultatie.vastgelegd", "C", "legde een consultatie vast", "een consultatie vastleggen"),
        ("evaluatie.gepland", "C", "plande een evaluatie", "een evaluatie plannen"),
        ("evaluatie.ingezien", "R", "bekeek een evaluatie", "een evaluatie bekijken"),
        ("evaluatie.gehouden", "U", "hield een evaluatie", "een evaluatie houden"),
        ("besluit.genomen", "C", "nam een besluit", "een besluit nemen", "dringend"),
        ("besluit.niet_delen", "C", "besloot niet te delen", "besluiten niet te delen", "dringend"),
        ("bewijs.uitgegeven", "R", "haalde het bewijs van een besluit op", "het bewijs van een besluit ophalen"),
    ),
    *_over(
        "delen-1",
        ("besluit.delen", "C", "besloot te delen", "besluiten te delen", "dringend"),
        ("formulier.begonnen", "C", "begon een formulier Bijlage III", "een formulier Bijlage III beginnen"),
        ("formulier.bewaard", "U", "bewaarde een formulier Bijlage III", "een formulier Bijlage III bewaren"),
        ("formulier.ingezien", "R", "bekeek een formulier Bijlage III", "een formulier Bijlage III bekijken"),
        ("formulier.definitief", "U", "stelde een formulier Bijlage III vast",
         "een formulier Bijlage III vaststellen", "dringend"),
        ("document.gemaakt", "C", "maakte het papier van een formulier", "een papier maken", "dringend"),
        ("document.ingezien", "R", "haalde een papier op", "een papier ophalen"),
    ),
    *_over(
        "toegang-1",
        ("betrokkenheid.gegeven", "C", "maakte iemand betrokken", "iemand betrokken maken"),
        ("betrokkenheid.beeindigd", "U", "beëindigde een betrokkenheid", "een betrokkenheid beëindigen"),
        ("betrokkenheid.overgenomen", "U", "zette een betrokkenheid over", "een betrokkenheid overzetten"),
        ("betrokkenen.ingezien", "R", "bekeek wie er betrokken is", "bekijken wie er betrokken is"),
        ("regievoerder.aangewezen", "U", "wees een regievoerder aan", "een regievoerder aanwijzen"),
        ("medewerkers.ingezien", "R", "bekeek de lijst met medewerkers", "de lijst met medewerkers bekijken"),
        ("medewerker.vertrokken", "U", "legde vast dat een medewerker vertrok", "een medewerker laten vertrekken"),
        ("noodtoegang.geopend", "C", "opende noodtoegang", "noodtoegang openen", "dringend"),
        ("bladzijde.geweigerd", "R", "opende een bladzijde van een ander", "een bladzijde openen die niet voor hem is"),
    ),
    *_over(
        "toezicht-1",
        ("toezicht.overzicht_ingezien", "R", "bekeek het overzicht van het toezicht", "het toezicht bekijken"),
        ("toezicht.logboek_doorzocht", "R", "doorzocht het logboek", "het logboek doorzoeken"),
        ("toezicht.regel_ingezien", "R", "bekeek een regel van het logboek", "een regel van het logboek bekijken"),
        ("toezicht.medewerker_ingezien", "R", "bekeek wat een medewerker deed", "bekijken wat een medewerker deed"),
        ("toezicht.dossier_ingezien", "R", "bekeek wie in het dossier keek", "bekijken wie in het dossier keek"),
        ("toezicht.patronen_ingezien", "R", "bekeek patronen in het logboek", "patronen in het logboek bekijken"),
        ("toezicht.bronnen_ingezien", "R", "bekeek welke bronnen veranderden", "bekijken welke bronnen veranderden"),
        ("toezicht.bron_ingezien", "R", "bekeek welke besluiten op een bron rusten",
         "bekijken welke besluiten op een bron rusten"),
        ("toezicht.noodtoegang_ingezien", "R", "bekeek de lijst van noodtoegang", "de lijst van noodtoegang bekijken"),
        ("toezicht.beoordelingen_ingezien", "R", "bekeek de beoordelingen", "de beoordelingen bekijken"),
        ("toezicht.beoordeling_ingezien", "R", "las een beoordeling", "een beoordeling lezen"),
        ("toezicht.beoordeling_begonnen", "R", "begon aan een beoordeling", "aan een beoordeling beginnen"),
        ("toezicht.geweigerd", "R", "opende een bladzijde van de privacy officer",
         "een bladzijde van de privacy officer openen"),
        ("beoordeling.vastgelegd", "C", "legde een beoordeling vast", "een beoordeling vastleggen"),
        ("noodtoegang.beoordeeld", "U", "beoordeelde een noodtoegang", "een noodtoegang beoordelen", "dringend"),
        ("toezicht.regels_ingezien", "R", "bekeek de versies van de regels", "de versies van de regels bekijken"),
        ("regels.vergeleken", "R", "telde hoe besluiten onder andere regels zouden uitkomen",
         "tellen hoe besluiten onder andere regels zouden uitkomen"),
        ("inzage.ingezien", "R", "bekeek wie in het eigen dossier keek", "bekijken wie in het eigen dossier keek"),
        ("papier.gecontroleerd", "R", "controleerde de code van een papier", "de code van een papier controleren"),
    ),
    *_over(
        "beheer-1",
        ("herstel.aanvaard", "E", "aanvaardde dat een oudere database is teruggezet",
         "een teruggezette database aanvaarden"),
        ("stappenplan.gekozen", "U", "koos het stappenplan van de organisatie",
         "het stappenplan van de organisatie kiezen"),
        ("klok.teruggezet", "E", "liet het logboek verdergaan nadat de klok had voorgelopen",
         "het logboek verder laten gaan na een klok die voorliep"),
        ("sleutels.herpakt", "E", "pakte sleutels van de kluis opnieuw in", "sleutels van de kluis opnieuw inpakken"),
        ("taak.begonnen", "E", "begon aan een vaste taak", "aan een vaste taak beginnen"),
    ),
]  # fmt: skip
HANDELINGEN: dict[str, Handeling] = {handeling.code: handeling for handeling in _ALLE}


def handeling(code: str) -> Handeling:
    """Gives a declared handeling; raises KeyError for a code that is not declared."""
    return HANDELINGEN[code]


def in_woorden(code: str, resultaat: str) -> str:
    """Gives what happened in words that follow a name; an old or unknown code is shown as it stands in the log."""
    bekend = HANDELINGEN.get(code)
    return bekend.in_woorden(resultaat) if bekend else f"deed {code}"

"""The processing activities that the log refers to: what is done with personal data here, why, and on what ground.

An organisation keeps its own register (AVG artikel 30); this list is what this program contributes to it. A change of
meaning gets a new version in the id, so that an old entry keeps saying what it said (Logboek Dataverwerkingen,
component Register).
"""

from dataclasses import dataclass

VOORVOEGSEL = "urn:bemoeizorg:verwerking:"


@dataclass(frozen=True, slots=True)
class Verwerking:
    """One processing activity; `id` is its place in a register, `grondslag` says it in words."""

    id: str
    naam: str
    doel: str
    grondslag: str

    def adres(self, register: str = VOORVOEGSEL) -> str:
        """Gives the URI by which an entry points at this activity, in the register of the organisation or in ours."""
        return register + self.id


VERWERKINGEN: dict[str, Verwerking] = {
    verwerking.id: verwerking
    for verwerking in (
        Verwerking(
            "dossier-1",
            "Dossier bijhouden",
            "Bijhouden wat er met en voor een burger gebeurt, zodat hulp op elkaar aansluit en uit te leggen is.",
            "De taak of plicht van de organisatie die het dossier houdt (AVG artikel 6 lid 1 onder c of e, voor een "
            "hulpverlener ook de dossierplicht van artikel 7:454 BW). Welke dat is, staat in haar eigen register.",
        ),
        Verwerking(
            "afweging-1",
            "Afwegen of gegevens gedeeld mogen worden",
            "Vooraf en navolgbaar bepalen of delen mag, op welke grond en welke gegevens.",
            "De plicht om te kunnen laten zien dat een verwerking mag (AVG artikel 5 lid 2).",
        ),
        Verwerking(
            "delen-1",
            "Gegevens delen over een burger",
            "Aan een ander geven wat nodig is om hulp te bieden of gevaar af te wenden, en niet meer.",
            "De grondslag van het besluit zelf; die staat in het besluit, en als code bij de regel in het logboek.",
        ),
        Verwerking(
            "toegang-1",
            "Toegang geven en innemen",
            "Zorgen dat alleen wie betrokken is een dossier ziet.",
            "Beveiliging van de verwerking (AVG artikel 5 lid 1 onder f en artikel 32).",
        ),
        Verwerking(
            "inloggen-1",
            "Medewerkers laten inloggen",
            "Weten wie er werkt, en in welke pet. Dit gaat over medewerkers en niet over burgers.",
            "Beveiliging van de verwerking (AVG artikel 5 lid 1 onder f en artikel 32).",
        ),
        Verwerking(
            "toezicht-1",
            "Toezien op het gebruik",
            "Nagaan of ieder alleen keek en deed wat bij zijn taak hoort, en daar rekenschap van geven.",
            "De plicht om te kunnen laten zien dat het klopt, en beveiliging (AVG artikel 5 lid 2, 32 en 39).",
        ),
        Verwerking(
            "beheer-1",
            "Beheer",
            "Sleutels, termijnen en herinneringen bijhouden, zonder de inhoud van dossiers te lezen.",
            "Beveiliging van de verwerking en opslagbeperking (AVG artikel 5 lid 1 onder e en f, en artikel 32).",
        ),
    )
}

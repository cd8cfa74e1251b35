"""The forms around the questions: what records of an afweging hold and how they are checked."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms

from dossier.schrijven import deelt_meer
from dossier.velden import Dag, Formulier, Keuze, Tekst, Vinkje
from stappenplan import Advies, Regelset
from stappenplan.regels.werkwijze import werkwijze_van

VROEGSTE = date(2000, 1, 1)
CONSULTATIES = [
    ("collegiaal", "Een collega of beroepsgenoot"),
    ("expert", "Een expert"),
]
CONTACTEN = [
    ("gesproken", "Ik heb het met de burger besproken"),
    ("poging", "Ik probeerde het, maar het lukte niet"),
    ("niet_vooraf", "Vooraf bespreken kan nu niet"),
]
UITLEG_CONTACTEN = {
    "gesproken": "U vertelde welke gegevens u deelt, met wie en waarom. Ook over rechten.",
    "poging": "De burger was er niet, deed niet open of wilde niet praten. Een poging telt mee.",
    "niet_vooraf": "Het is nu niet veilig of niet mogelijk. U schrijft op waarom, en wanneer u opnieuw kijkt.",
}
BESLUITEN = {
    "verstrekken": "Gegevens delen",
    "anoniem": "Anoniem bespreken",
    "eerst_burger_betrekken": "Eerst de burger betrekken",
    "niet_verstrekken": "Niet delen",
    "spoedhulp": "Spoedhulp of de crisisdienst inschakelen",
}
# What a besluit to share more than the advies gives, or to call for help, has to say.
TEKSTEN_BIJ_BESLUIT = {
    "afwijking_wat": "Schrijf op welke gegevens u deelt. Het advies zegt dat niet.",
    "afwijking_aan": "Schrijf op met wie u deelt. Het advies zegt dat niet.",
    "spoed_verslag": "Schrijf op wie u belde, wanneer, en wat u vertelde.",
}


class ConsultatieFormulier(Formulier):
    """Who was consulted, when, and what came of it (handreiking 3.3.3)."""

    soort = Keuze(leeg="Kies wie u heeft geraadpleegd.", choices=CONSULTATIES)
    naam = Tekst(leeg="Vul de naam in. Zo is later te zien wie er meekeek.", maximum=200)
    functie = Tekst(leeg="Vul de functie in. Zo is te zien waarom deze persoon kon meekijken.", maximum=200)
    organisatie = Tekst(maximum=200)
    op = Dag(leeg="Vul de dag in waarop u overlegde.", vanaf=VROEGSTE)
    uitkomst = Tekst(leeg="Schrijf op wat uw collega vond, ook als u het niet eens was.")

    def __init__(self, data: Mapping[str, Any] | None = None, *, vandaag: date) -> None:
        super().__init__(data)
        _tot(self, "op", vandaag)


class ContactFormulier(Formulier):
    """A talk with the burger, an attempt, or why it waits (handreiking 3.3.2)."""

    soort = Keuze(leeg="Kies hoe het contact ging.", choices=CONTACTEN, toelichtingen=UITLEG_CONTACTEN)
    op = Dag(leeg="Vul de dag in.", vanaf=VROEGSTE)
    tekst = Tekst(leeg="Schrijf op wat u vertelde of probeerde, of waarom het nu niet kan.")
    zienswijze = Tekst()
    opnieuw_op = Dag()

    def __init__(self, data: Mapping[str, Any] | None = None, *, vandaag: date) -> None:
        super().__init__(data)
        _tot(self, "op", vandaag)
        opnieuw = self.fields["opnieuw_op"]
        if isinstance(opnieuw, Dag):
            opnieuw.vanaf, opnieuw.tot = vandaag, vandaag + timedelta(days=365)

    def clean(self) -> dict[str, Any]:
        """Not telling beforehand needs a day to look again: it never waits for ever."""
        schoon = super().clean() or {}
        if schoon.get("soort") == "niet_vooraf" and not schoon.get("opnieuw_op") and "opnieuw_op" not in self.errors:
            self.add_error("opnieuw_op", "Kies een dag waarop u opnieuw kijkt of u het kunt vertellen.")
        return schoon


class EvaluatieFormulier(Formulier):
    """The day on which somebody looks again whether sharing is still needed (handreiking 3.3.5)."""

    op = Dag(leeg="Kies de dag waarop u kijkt of delen nog nodig is.")
    toelichting = Tekst()

    def __init__(self, data: Mapping[str, Any] | None = None, *, vandaag: date, hoogstens_dagen: int) -> None:
        super().__init__(data)
        op = self.fields["op"]
        if isinstance(op, Dag):
            op.vanaf, op.tot = vandaag + timedelta(days=1), vandaag + timedelta(days=hoogstens_dagen)


class EvaluatieUitkomstFormulier(Formulier):
    """What came of looking again: is sharing without consent still needed?"""

    nog_nodig = Keuze(
        leeg="Kies of delen zonder toestemming nog nodig is.",
        choices=[("ja", "Ja, het is nog nodig"), ("nee", "Nee, het is niet meer nodig")],
        toelichtingen={
            "ja": "Zet daarna een nieuwe datum om opnieuw te kijken.",
            "nee": "Deel niets meer op deze grond en vertel het de burger.",
        },
    )
    uitkomst = Tekst(leeg="Schrijf op wat u zag en waarom het nog nodig is of niet meer.")


class MotiveringFormulier(Formulier):
    """Why, in the professional's own words (handreiking 3.3.4)."""

    motivering = Tekst(leeg="Schrijf op waarom u dit doet. Iemand moet het over drie jaar nog kunnen begrijpen.")


class GegevenFormulier(Formulier):
    """One item of step V: what it is, why the receiver needs it, and what the rules must know of it."""

    omschrijving = Tekst(maximum=500)

    def __init__(self, data: Mapping[str, Any] | None = None, *, regels: Regelset, met_toestemming: bool) -> None:
        super().__init__(data)
        tekst = regels.tekst
        self.fields["soort"] = Keuze(
            leeg="Kies wat voor gegeven het is.",
            choices=[(code, soort.label) for code, soort in tekst.gegevens_soorten.items()],
            toelichtingen={code: soort.uitleg for code, soort in tekst.gegevens_soorten.items()},
        )
        self.fields["argument"] = Keuze(
            leeg="Kies waarom de ontvanger dit gegeven nodig heeft.",
            choices=[(code, woorden.label) for code, woorden in tekst.argumenten.items()],
            toelichtingen={code: woorden.toelichting for code, woorden in tekst.argumenten.items()},
        )
        for feit in regels.plan.gegeven_feiten:
            # What a consent covered is asked where it covered a part only.
            if feit.soort == "bool" and (met_toestemming or feit.id != "binnen_toestemming"):
                vraag = tekst.gegevens_vragen[feit.id]
                self.fields[feit.id] = Vinkje(label=vraag.vraag, help_text=vraag.hulp)

    def item(self) -> dict[str, Any]:
        """Gives the item as the rules want it."""
        vlaggen = [naam for naam, veld in self.fields.items() if isinstance(veld, forms.BooleanField)]
        return {
            "soort": self.cleaned_data["soort"],
            "argument": self.cleaned_data["argument"],
            **{naam: self.cleaned_data[naam] for naam in vlaggen},
        }


class BesluitFormulier(Formulier):
    """Follow the advies or deviate with a reason; signed with the password."""

    afwijking_tekst = Tekst()
    afwijking_wat = Tekst()
    afwijking_aan = Tekst()
    spoed_verslag = Tekst()
    wachtwoord = Tekst(
        leeg="Vul uw wachtwoord in. Zo weten we zeker dat u dit besluit neemt.", maximum=1000, strip=False
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, regels: Regelset, advies: Advies) -> None:
        super().__init__(data)
        self.uitkomst, self.volgend = advies.uitkomst, werkwijze_van(regels.id).volgt[advies.uitkomst]
        anders = [(code, woord) for code, woord in BESLUITEN.items() if code != self.volgend]
        self.fields["volgt_advies"] = Keuze(
            leeg="Kies of u het advies volgt.",
            choices=[("ja", f"Ik volg het advies: {BESLUITEN[self.volgend].lower()}"), ("nee", "Ik wijk af")],
        )
        self.fields["besluit"] = Keuze(leeg="", choices=anders)
        self.fields["afwijking_code"] = Keuze(
            leeg="",
            choices=[(code, tekst.kop) for code, tekst in regels.tekst.afwijkingsredenen.items()],
            toelichtingen={code: tekst.uitleg for code, tekst in regels.tekst.afwijkingsredenen.items()},
        )

    def clean(self) -> dict[str, Any]:
        """Deviating needs a besluit, a coded reason and a text, each asked for at its own field."""
        schoon = super().clean() or {}
        if schoon.get("volgt_advies") == "nee":
            for naam, melding in (
                ("besluit", "Kies wat u in plaats daarvan besluit."),
                ("afwijking_code", "Kies waarom u afwijkt. Zo kan een ander uw besluit begrijpen."),
                ("afwijking_tekst", "Schrijf uw reden op. Afwijken mag, maar niet zonder uitleg."),
            ):
                if not schoon.get(naam) and naam not in self.errors:
                    self.add_error(naam, melding)
        for naam in TEKSTEN_BIJ_BESLUIT:
            if not self._nodig(naam, schoon):
                schoon[naam] = ""
            elif not schoon.get(naam) and naam not in self.errors:
                self.add_error(naam, TEKSTEN_BIJ_BESLUIT[naam])
        return schoon

    def _nodig(self, naam: str, schoon: Mapping[str, Any]) -> bool:
        gekozen = self.volgend if schoon.get("volgt_advies") == "ja" else schoon.get("besluit", "")
        return gekozen == "spoedhulp" if naam == "spoed_verslag" else deelt_meer(self.uitkomst, gekozen)

    @property
    def kan_meer_delen(self) -> bool:
        """Tells whether a besluit is on offer that shares more than the advies gives."""
        return any(deelt_meer(self.uitkomst, code) for code in BESLUITEN)

    @property
    def besluit_gekozen(self) -> str:
        """Gives the code of the besluit."""
        if self.cleaned_data["volgt_advies"] == "ja":
            return self.volgend
        return str(self.cleaned_data["besluit"])


def _tot(formulier: Formulier, naam: str, dag: date) -> None:
    veld = formulier.fields[naam]
    if isinstance(veld, Dag):
        veld.tot = dag

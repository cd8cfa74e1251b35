"""The forms of the privacy officer: searching the log, and recording a review."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from dossier.audit.handelingen import HANDELINGEN
from dossier.models.toezicht import UITKOMSTEN
from dossier.toezicht.mensen import Collega
from dossier.toezicht.vraag import Zoekvraag
from dossier.velden import Dag, Formulier, Keuze, Tekst
from stappenplan import laad_regelset
from stappenplan.regels.werkwijze import AFWEGINGEN

RESULTAAT_IN_WOORDEN = {"gedaan": "Gedaan", "toegestaan": "Bekeken", "geweigerd": "Geweigerd"}
UITKOMST_IN_WOORDEN = {"in_orde": "In orde", "navraag": "Navraag gedaan", "incident": "Incident"}
_UITLEG = {
    "in_orde": "Er is een goede verklaring.",
    "navraag": "U vroeg het na of gaat dat doen. Schrijf op bij wie.",
    "incident": "Dit wordt onderzocht als mogelijk datalek. Schrijf op waar.",
}
KENMERK_ONBEKEND = "Er is geen dossier met dit kenmerk bij uw organisatie. Kijk het na, bijvoorbeeld W-2026-0377."
assert set(UITKOMST_IN_WOORDEN) == set(UITKOMSTEN)


def gronden() -> dict[str, str]:
    """Gives the grounds on which something is shared, a code each, of every stappenplan one may weigh by."""
    alle = [laad_regelset(naam).tekst.gronden for naam in AFWEGINGEN]
    return {code: woorden.kop for gronden_ in reversed(alle) for code, woorden in gronden_.items()}


class Zoekformulier(Formulier):
    """What to look for in the log; everything may stay open."""

    van = Dag(label="Van", help_text="Bijvoorbeeld 22-11-2026")
    tot = Dag(label="Tot en met")
    medewerker = Keuze(label="Medewerker", leeg="", choices=[])
    kenmerk = Tekst(label="Dossier", help_text="Het kenmerk, zoals W-2026-0377", maximum=30)
    handeling = Keuze(
        label="Handeling",
        leeg="",
        choices=[(code, een.wilde[:1].upper() + een.wilde[1:]) for code, een in HANDELINGEN.items()],
    )
    grondslag = Keuze(label="Grond van het delen", leeg="", choices=list(gronden().items()))
    resultaat = Keuze(label="Resultaat", leeg="", choices=list(RESULTAAT_IN_WOORDEN.items()))

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        collegas: Iterable[Collega],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        medewerker = self.fields["medewerker"]
        if isinstance(medewerker, Keuze):
            medewerker.choices = [(str(een.id), een.naam) for een in collegas]

    def clean_kenmerk(self) -> str:
        """Gives the kenmerk as it is kept."""
        return str(self.cleaned_data["kenmerk"]).strip().upper()

    def clean(self) -> dict[str, Any]:
        """Refuses a period that ends before it begins."""
        velden: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = velden.get("van"), velden.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "De periode eindigt voordat zij begint. Kies een latere dag.")
        return velden

    def vraag(self, dossier: UUID | None) -> Zoekvraag:
        """Gives what was asked for, in ids and codes."""
        velden = self.cleaned_data
        return Zoekvraag(
            medewerker=UUID(velden["medewerker"]) if velden["medewerker"] else None,
            dossier=dossier,
            handeling=velden["handeling"],
            grondslag=velden["grondslag"],
            resultaat=velden["resultaat"],
            van=velden["van"],
            tot=velden["tot"],
        )


AL_BEOORDEELD = (
    "Deze noodtoegang is al beoordeeld, door een collega of door uzelf op een andere bladzijde. Wat u hier schreef,"
    " is niet bewaard. Lees eerst die beoordeling onder Beoordelingen. Ziet u het anders? Neem uw tekst dan over in een"
    " steekproef over die dag."
)

OVER_UZELF = (
    "Dit gaat over wat u zelf deed. Dat beoordeelt iemand anders, zodat het oordeel onafhankelijk is. Vraag een andere"
    " privacy officer van uw organisatie. Is die er niet, vraag dan uw beheerder wie dat kan zijn."
)


class BeoordelingFormulier(Formulier):
    """What came of a review."""

    uitkomst = Keuze(
        label="Wat kwam eruit?",
        leeg="Kies wat eruit kwam.",
        choices=list(UITKOMST_IN_WOORDEN.items()),
        toelichtingen=_UITLEG,
    )
    toelichting = Tekst(
        label="Toelichting",
        help_text="Wat zag u, wie sprak u, wat spreekt u af? Alleen privacy officers van uw organisatie lezen dit.",
        leeg="Schrijf op hoe u tot deze uitkomst kwam. Wie dit later nakijkt, moet het kunnen volgen.",
    )


# A sample over more than a year says nothing about when somebody last looked.
STEEKPROEF_DAGEN = 366


class SteekproefFormulier(BeoordelingFormulier):
    """A sample: which days were looked at, and what came of it."""

    van = Dag(label="Van", leeg="Vul in vanaf welke dag u het logboek bekeek.")
    tot = Dag(label="Tot en met", leeg="Vul in tot en met welke dag u het logboek bekeek.")

    def __init__(self, data: Mapping[str, Any] | None = None, *, vandaag: date) -> None:
        super().__init__(data)
        for naam in ("van", "tot"):
            veld = self.fields[naam]
            if isinstance(veld, Dag):
                veld.vanaf, veld.tot = vandaag - timedelta(days=STEEKPROEF_DAGEN), vandaag

    def clean(self) -> dict[str, Any]:
        """Refuses a period that ends before it begins."""
        velden: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = velden.get("van"), velden.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "De periode eindigt voordat zij begint. Kies een latere dag.")
        return velden

"""Forms about who may see what: letting somebody in, the regie, leaving, the emergency door."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from dossier.lezen.kijkjes import BetrokkenenKijk, MedewerkerRegel
from dossier.petten import petnaam, stappenplannaam
from dossier.velden import Dag, Formulier, Keuze, Tekst
from dossier.woorden import NOODREDEN_IN_WOORDEN, WAAROM_KEUZE, aantal_dossiers
from stappenplan.regels.werkwijze import AFWEGINGEN, werkwijze_van

HELE_DOSSIER, EEN_AFWEGING, EEN_PAPIER = "dossier", "deel", "record"
VERSTE_JAREN = 5


class BetrokkenFormulier(Formulier):
    """Whom to let in, in which pet, to what, why and until when."""

    wie = Keuze(leeg="Kies wie u wilt betrekken.", choices=[])
    reikwijdte = Keuze(
        leeg="Kies wat deze collega mag zien: het hele dossier, één afweging of één papier.",
        choices=[
            (HELE_DOSSIER, "Het hele dossier"),
            (EEN_AFWEGING, "Eén afweging, alleen om te lezen"),
            (EEN_PAPIER, "Eén papier, alleen om te lezen"),
        ],
        toelichtingen={
            HELE_DOSSIER: "Alles lezen en meewerken, en ook zelf anderen betrekken.",
            EEN_AFWEGING: "De antwoorden en wat erbij hoort. Niet de naam van de burger en niet de rest.",
            EEN_PAPIER: "Het papier zoals het is gemaakt. Daar staat de naam van de burger wel op.",
        },
    )
    afweging = Keuze(leeg="", choices=[])
    papier = Keuze(leeg="", choices=[])
    waarom = Keuze(leeg="Kies waarom deze collega betrokken wordt.", choices=list(WAAROM_KEUZE.items()))
    tot = Dag()

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        kijk: BetrokkenenKijk,
        afwegingen: list[tuple[str, str]],
        papieren: list[tuple[str, str]],
        vandaag: date,
    ) -> None:
        super().__init__(data)
        self._collegas = {f"{c.medewerker_id or c.team_id}:{c.pet}": c for c in kijk.collegas}
        self._nu = kijk.nu
        self.fields["wie"].choices = [  # type: ignore[attr-defined]
            (code, f"{c.naam} ({c.functie}), als {petnaam(c.pet)}") for code, c in self._collegas.items()
        ]
        self.fields["afweging"].choices = afwegingen  # type: ignore[attr-defined]
        self.fields["papier"].choices = papieren  # type: ignore[attr-defined]
        tot = self.fields["tot"]
        if isinstance(tot, Dag):
            tot.vanaf, tot.tot = vandaag, vandaag + timedelta(days=365 * VERSTE_JAREN)

    def clean(self) -> dict[str, Any]:
        """Asks which afweging, and refuses who has this already."""
        velden = super().clean() or {}
        if velden.get("reikwijdte") == EEN_AFWEGING and not velden.get("afweging") and "afweging" not in self.errors:
            self.add_error("afweging", "Kies welke afweging deze collega mag lezen.")
        if velden.get("reikwijdte") == EEN_PAPIER and not velden.get("papier") and "papier" not in self.errors:
            self.add_error("papier", "Kies welk papier deze collega mag lezen.")
        if velden.get("wie") and velden.get("reikwijdte") and not self.errors:
            self._al_betrokken(velden)
        return velden

    def _al_betrokken(self, velden: dict[str, Any]) -> None:
        collega = self._collegas[velden["wie"]]
        reikt = (velden["reikwijdte"], self.deel, self.stuk)
        for regel in self._nu:
            zelfde = regel.pet == collega.pet and regel.naam == collega.naam
            zelfde = zelfde and (regel.reikwijdte, None if regel.record else regel.deel, regel.record) == reikt
            anders = regel.waarom != velden.get("waarom") or regel.tot != self.einde
            if zelfde and regel.medewerker_id == collega.medewerker_id and regel.waarom != "noodtoegang" and anders:
                self.add_error(
                    "wie",
                    f"{collega.naam} is hier al betrokken als {petnaam(collega.pet)}. Wilt u iets veranderen, beëindig "
                    "dan eerst die betrokkenheid.",
                )
                return

    @property
    def medewerker(self) -> UUID | None:
        """Gives the colleague that was chosen, when it is no team."""
        return self._collegas[self.cleaned_data["wie"]].medewerker_id

    @property
    def team(self) -> UUID | None:
        """Gives the team that was chosen."""
        return self._collegas[self.cleaned_data["wie"]].team_id

    @property
    def pet(self) -> str:
        """Gives the pet in which the receiver will be betrokken."""
        return self._collegas[self.cleaned_data["wie"]].pet

    @property
    def deel(self) -> UUID | None:
        """Gives the afweging, when the reach is no more than that."""
        een = self.cleaned_data.get("reikwijdte") == EEN_AFWEGING
        return UUID(self.cleaned_data["afweging"]) if een and self.cleaned_data.get("afweging") else None

    @property
    def stuk(self) -> UUID | None:
        """Gives the paper, when the reach is no more than that."""
        een = self.cleaned_data.get("reikwijdte") == EEN_PAPIER
        return UUID(self.cleaned_data["papier"]) if een and self.cleaned_data.get("papier") else None

    @property
    def einde(self) -> datetime | None:
        """Gives the first moment at which it does not hold any more: the day chosen counts to its end."""
        dag = self.cleaned_data.get("tot")
        return timezone.make_aware(datetime.combine(dag + timedelta(days=1), time.min)) if dag else None


class RegieFormulier(Formulier):
    """Who directs a dossier."""

    def __init__(self, data: Mapping[str, Any] | None, *, keuzes: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["regievoerder"] = Keuze(leeg="Kies wie de regie voert.", choices=keuzes)


class VertrekFormulier(Formulier):
    """Who takes over from somebody who leaves: a field for each pet in which he is betrokken now."""

    def __init__(
        self, data: Mapping[str, Any] | None, *, weg: MedewerkerRegel, anderen: Sequence[MedewerkerRegel]
    ) -> None:
        super().__init__(data)
        self.zonder_opvolger: list[str] = []
        for telling in weg.tellingen:
            kan = [
                (str(mens.id), f"{mens.naam} ({mens.team or mens.functie})")
                for mens in anderen
                if telling.pet in mens.petten and (not telling.regie or "regievoerder" in mens.rollen)
            ]
            if not kan:
                self.zonder_opvolger.append(telling.pet)
            als = petnaam(telling.pet)
            self.fields[f"opvolger_{telling.pet}"] = Keuze(
                leeg=f"Kies wie het werk als {als} overneemt.",
                choices=kan,
                label=f"Wie neemt het werk over als {als}?",
                help_text=_hoeveel(telling.aantal, telling.regie),
            )

    def opvolgers(self) -> dict[str, UUID]:
        """Gives who takes over, a pet each."""
        return {naam.removeprefix("opvolger_"): UUID(waarde) for naam, waarde in self.cleaned_data.items()}


def _hoeveel(aantal: int, regie: int) -> str:
    dossiers = aantal_dossiers(aantal)
    return f"{dossiers}, waarvan {regie} met de regie. Daarvoor moet iemand regievoerder zijn." if regie else dossiers


class NoodFormulier(Formulier):
    """Which dossier, why it cannot wait, and the password again."""

    kenmerk = Tekst(leeg="Vul het kenmerk van het dossier in, bijvoorbeeld W-2026-1234.", maximum=40)
    reden = Keuze(leeg="Kies waarom het niet kan wachten.", choices=list(NOODREDEN_IN_WOORDEN.items()))
    toelichting = Tekst(leeg="Schrijf op wat er aan de hand is.")
    wachtwoord = Tekst(leeg="Vul uw wachtwoord in.", maximum=1000, strip=False)

    def clean_kenmerk(self) -> str:
        """Reads a kenmerk as people type it: small letters, spaces."""
        return "".join(str(self.cleaned_data["kenmerk"]).split()).upper()

    def clean_toelichting(self) -> str:
        """Refuses a text of spaces only."""
        tekst = str(self.cleaned_data["toelichting"])
        if not tekst.strip():
            raise forms.ValidationError(self.fields["toelichting"].error_messages["required"])
        return tekst


class StappenplanFormulier(Formulier):
    """The stappenplan with which an organisation weighs whether to share."""

    def __init__(self, data: Mapping[str, Any] | None = None, *, nu: str) -> None:
        super().__init__(data, initial={"stappenplan": nu})
        self.fields["stappenplan"] = Keuze(
            leeg="Kies een stappenplan.",
            choices=[(naam, stappenplannaam(naam)) for naam in AFWEGINGEN],
            toelichtingen={naam: werkwijze_van(naam).voor for naam in AFWEGINGEN},
        )

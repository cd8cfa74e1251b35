"""Signing in and choosing a pet."""

from collections.abc import Mapping
from typing import Any

from dossier.velden import Formulier, Keuze, Tekst
from stappenplan import laad_regelset


class InlogFormulier(Formulier):
    """User name and password."""

    gebruikersnaam = Tekst(leeg="Vul uw gebruikersnaam in.", maximum=150)
    wachtwoord = Tekst(leeg="Vul uw wachtwoord in.", maximum=1000, strip=False)


class PetFormulier(Formulier):
    """One of the petten this medewerker may wear."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, petten: tuple[str, ...], naam: str = "inlog_pet"
    ) -> None:
        super().__init__(data)
        woorden = laad_regelset("bemoeizorg-2021").tekst.vragen["pet"].antwoorden
        self.fields[naam] = Keuze(
            leeg="Kies met welke pet u werkt. Daarvan hangt af wat u mag delen.",
            choices=[(pet, woorden[pet].label) for pet in petten],
            toelichtingen={pet: woorden[pet].toelichting for pet in petten},
        )

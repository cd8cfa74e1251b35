"""Signing in and choosing a pet."""

from collections.abc import Mapping
from typing import Any

from dossier.petten import petkeuze
from dossier.velden import Formulier, Tekst


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
        leeg = "Kies met welke pet u werkt. Daarvan hangt af wat u mag delen."
        self.fields[naam] = petkeuze(petten, leeg=leeg)

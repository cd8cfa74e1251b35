"""A recorder with the interface of the real book of receipts (dossier.audit.ontvangst.Boek)."""

from dataclasses import dataclass, field

from dossier.audit.ontvangst import Aantekening, OntvangstMislukt
from dossier.toegang import Kaartje, onderteken


@dataclass(frozen=True)
class Opgenomen:
    """One receipt as it would stand in the log."""

    kaartje: Kaartje | None
    aantekening: Aantekening
    resultaat: str


@dataclass
class Opnemer:
    """Keeps receipts in a list; numbers them like the log does."""

    regels: list[Opgenomen] = field(default_factory=list)

    def schrijf(self, kaartje: Kaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        """Keeps one receipt and gives its number."""
        if kaartje is not None:
            onderteken(kaartje, 1)  # refuses what the real one refuses
        if resultaat not in ("toegestaan", "geweigerd") or (kaartje is None and resultaat == "toegestaan"):
            raise OntvangstMislukt("Het logboek neemt dit niet aan.")
        self.regels.append(Opgenomen(kaartje, aantekening, resultaat))
        return len(self.regels)

    def handelingen(self, resultaat: str = "toegestaan") -> list[str]:
        """Gives the codes of what was seen, or refused, in order."""
        return [regel.aantekening.handeling for regel in self.regels if regel.resultaat == resultaat]

"""A recorder with the interface of the real book of receipts (dossier.audit.ontvangst.Boek)."""

from dataclasses import dataclass, field

from django.db import DatabaseError, connection, transaction

from dossier.audit.ontvangst import Aantekening, OntvangstMislukt
from dossier.toegang import Kaartje, Taakkaartje, onderteken


@dataclass(frozen=True)
class Opgenomen:
    """One receipt as it stands in the log."""

    kaartje: Kaartje | Taakkaartje | None
    aantekening: Aantekening
    resultaat: str


@dataclass
class Opnemer:
    """Keeps receipts in a list, and writes them in the log on the connection of the test, which rolls them back."""

    regels: list[Opgenomen] = field(default_factory=list)

    def schrijf(self, kaartje: Kaartje | Taakkaartje | None, aantekening: Aantekening, resultaat: str) -> int:
        """Keeps one receipt and gives its number in the log."""
        connection.ensure_connection()
        tekst = onderteken(kaartje, connection.connection.info.backend_pid) if kaartje else ""
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(
                    "select deur.schrijf_ontvangst(%s, %s, %s, %s, %s, %s, %s)",
                    [tekst, resultaat, *aantekening.velden()],
                )
                n: int = cursor.fetchone()[0]
        except DatabaseError:
            raise OntvangstMislukt("Het logboek kon niet worden geschreven.") from None
        self.regels.append(Opgenomen(kaartje, aantekening, resultaat))
        return n

    def handelingen(self, resultaat: str = "toegestaan") -> list[str]:
        """Gives the codes of what was seen, or refused, in order."""
        return [regel.aantekening.handeling for regel in self.regels if regel.resultaat == resultaat]

"""Looking at a Bijlage III form and at the papers that were made of it."""

from uuid import UUID

from dossier import audit, kluis
from dossier.lezen.inhoud import open_inhoud
from dossier.lezen.kijkjes import FormulierKijk
from dossier.lezen.stuk import weiger
from dossier.models import Document, Formulier
from dossier.toegang import NietGevonden, Wie


def formulier(wie: Wie, formulier_id: UUID) -> FormulierKijk:
    """Gives a form with what was typed in it; raises NietGevonden when absent or foreign."""
    rij = Formulier.objects.select_related("dossier").filter(pk=formulier_id).first()
    if rij is None:
        weiger(wie, "formulier.ingezien", soort="formulier", record=formulier_id)
    audit.kijk(wie, "formulier.ingezien", dossiers=[rij.dossier_id], soort="formulier", record=formulier_id)
    inhoud = open_inhoud(rij)
    return FormulierKijk(
        id=rij.id,
        dossier_id=rij.dossier_id,
        afweging_id=rij.afweging_id,
        kenmerk=rij.dossier.kenmerk,
        status=rij.status,
        versie=rij.versie,
        begonnen_op=rij.begonnen_op,
        definitief_op=rij.definitief_op,
        velden=inhoud["velden"],
        paraaf_naam=inhoud.get("paraaf", {}).get("naam", ""),
        medewerker_id=rij.medewerker_id,
        document_id=Document.objects.filter(formulier_id=rij.id).values_list("id", flat=True).first(),
    )


def document(wie: Wie, document_id: UUID) -> tuple[bytes, str]:
    """Gives (bytes, soort) of a paper as it was handed out; raises NietGevonden when absent or foreign."""
    rij = Document.objects.filter(pk=document_id).first()
    if rij is None:
        audit.weiger(wie, "document.ingezien", soort="document", record=document_id)
        raise NietGevonden
    audit.kijk(wie, "document.ingezien", dossiers=[rij.dossier_id], soort="document", record=document_id)
    verzegeld = bytes(rij.inhoud)
    papier = kluis.open_bytes(verzegeld, tabel=Document._meta.db_table, record=rij.id, versie=rij.versie, deel=rij.deel)
    return papier, rij.soort

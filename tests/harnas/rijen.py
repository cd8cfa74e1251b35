"""Makes rows of every table with personal data, as the doors would: with an entry in the log."""

from types import SimpleNamespace
from uuid import UUID, uuid4

from django.db import connection
from django.utils import timezone

from dossier import audit
from dossier.kluis import ring
from dossier.models import Afweging, Besluit, Consultatie, ContactBurger, Document, Dossier, Evaluatie, Formulier
from dossier.schrijven.verzegelen import voeg_toe
from dossier.toegang import Wie, namens

TABELLEN = (
    "dossier", "burger", "betrokkenheid", "afweging", "besluit", "consultatie", "contactburger", "evaluatie",
    "formulier", "document",
)  # fmt: skip


def maak_alles(wie: Wie, dossier: UUID) -> SimpleNamespace:
    """Makes one row in every table that `app` may add to, the afweging and the formulier final; gives their ids."""
    nu, vandaag = timezone.now(), timezone.localdate()
    ids = SimpleNamespace(**{naam: uuid4() for naam in TABELLEN[3:]})
    vast = {"dossier_id": dossier, "medewerker_id": wie.medewerker_id, "deel": ids.afweging}
    bij = {**vast, "afweging_id": ids.afweging}
    with namens(wie):
        ring.maak_deel(ids.afweging, dossier=dossier, soort="afweging")
        for record, handeling in (
            (
                Afweging(
                    id=ids.afweging, pet=wie.pet, begonnen_op=nu, gewijzigd_op=nu, regelset="r", regelset_versie="1",
                    **vast,
                ),
                "afweging.begonnen",
            ),
            (
                Besluit(id=ids.besluit, genomen_op=nu, volgt_advies=True, uitkomst="delen", besluit="delen", **bij),
                "besluit.delen",
            ),
            (
                Consultatie(id=ids.consultatie, soort="expert", op=vandaag, vastgelegd_op=nu, **bij),
                "consultatie.vastgelegd",
            ),
            (
                ContactBurger(id=ids.contactburger, soort="poging", op=vandaag, vastgelegd_op=nu, **bij),
                "contact.vastgelegd",
            ),
            (Evaluatie(id=ids.evaluatie, op=vandaag, vastgelegd_op=nu, **bij), "evaluatie.gepland"),
            (Formulier(id=ids.formulier, begonnen_op=nu, **bij), "formulier.begonnen"),
            (
                Document(
                    id=ids.document, dossier_id=dossier, deel=ids.afweging, soort="bijlage_iii",
                    formulier_id=ids.formulier, gemaakt_op=nu, sha256="0" * 64, vingerafdruk="0" * 64, logboek_n=1,
                    programma_versie="0",
                ),
                "document.gemaakt",
            ),
        ):  # fmt: skip
            voeg_toe(record, {"wat": "dicht"}, handeling)
        Afweging.objects.filter(id=ids.afweging).update(status="definitief", definitief_op=nu)
        Formulier.objects.filter(id=ids.formulier).update(status="definitief", definitief_op=nu)
        audit.noteer("afweging.definitief", dossiers=[dossier])
    return ids


def voeg_afweging_toe(wie: Wie, dossier: UUID, **meer: object) -> UUID:
    """Makes one concept, with other values where `meer` says so, and gives its id."""
    nu, nieuw = timezone.now(), uuid4()
    gewoon = {
        "dossier_id": dossier, "medewerker_id": wie.medewerker_id, "pet": wie.pet, "begonnen_op": nu,
        "gewijzigd_op": nu, "regelset": "r", "regelset_versie": "1", "deel": nieuw,
    }  # fmt: skip
    afweging = Afweging(id=nieuw, **{**gewoon, **meer})
    with namens(wie):
        if Dossier.objects.filter(id=dossier).exists():
            ring.maak_deel(nieuw, dossier=dossier, soort="afweging")
            voeg_toe(afweging, {"wat": "dicht"}, "afweging.begonnen")
        else:  # the database is asked all the same: that it refuses is what the test wants to see
            afweging.inhoud = b"dicht"
            afweging.save(force_insert=True)
    return nieuw


def tel(tabel: str) -> int:
    """Counts the rows of one table that this connection may see."""
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from dossier_{tabel}")
        aantal: int = cursor.fetchone()[0]
    return aantal

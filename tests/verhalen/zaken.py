"""Three things of Sanne that stand in the database before a test begins: made once, confirmed, for all who only look.

Making them is thirty requests' worth of work, and hundreds of tests want the same. So they are stored for real, with
real receipts, and what a test does on top of them is rolled back with that test. Who wants them only has to ask
`zaken`; a test that does not ask may find them there, when it stands in a file with tests that do.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from dossier import audit, schrijven, toezicht
from dossier.models import Betrokkenheid, Document
from dossier.schrijven.verzegelen import voeg_toe
from dossier.toegang import Wie, namens
from tests.harnas.database import echt, leeg
from tests.harnas.rolverdeling import Rolverdeling, iedereen, zet_personeel_neer
from tests.verhalen.afwegen import Zaak, bij_advies, met_formulier


@pytest.fixture(scope="module")
def bewaarde_zaken(django_db_setup: None, django_db_blocker: object) -> Iterator[SimpleNamespace]:
    """Makes them outside any test, and clears the database after the last test of the file."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        echt()
        zet_personeel_neer()
        try:
            yield maak(iedereen())
        finally:
            leeg()


@pytest.fixture
def zaken(bewaarde_zaken: SimpleNamespace, db: None) -> SimpleNamespace:
    """A concept, a besluit with a form, and a paper, all of Sanne; Nadia may read the besluit."""
    return bewaarde_zaken


def maak(rolverdeling: Rolverdeling) -> SimpleNamespace:
    """Walks to them through the doors, and gives their ids."""
    concept, besluit = bij_advies(rolverdeling.sanne), met_formulier(rolverdeling.sanne)
    with namens(rolverdeling.sanne):
        schrijven.geef_betrokkenheid(
            rolverdeling.sanne,
            besluit.dossier,
            medewerker=rolverdeling.nadia.medewerker_id,
            pet=rolverdeling.nadia.pet,
            waarom="meekijken",
            afweging=besluit.afweging,
        )
        eigen = Betrokkenheid.objects.get(dossier_id=concept.dossier)
    return SimpleNamespace(
        dossier=concept.dossier,
        afweging=concept.afweging,
        besloten=besluit.afweging,
        stuk=besluit.afweging,
        betrokkenheid=eigen.id,
        beoordeling=steekproef(rolverdeling.petra),
        medewerker=rolverdeling.sanne.medewerker_id,
        formulier=besluit.formulier.id,
        document=papier(besluit),
        zaken=(concept, besluit),
    )


def steekproef(petra: Wie) -> UUID:
    """Records a review as the privacy officer would."""
    vandaag = timezone.localdate()
    with namens(petra):
        toezicht.onderwerp(petra, {})
        over = toezicht.steekproef_over(petra, vandaag, vandaag)
        return toezicht.leg_vast(petra, over, "in_orde", "Niets bijzonders gezien.", "sleutel")


def papier(zaak: Zaak) -> UUID:
    """Keeps a paper of a form as the door would; drawing the real one takes a good part of a second."""
    formulier, nieuw = zaak.formulier, uuid4()
    with namens(zaak.wie):
        audit.kijk(zaak.wie, "formulier.ingezien", dossiers=[zaak.dossier], soort="formulier", record=formulier.id)
        document = Document(
            id=nieuw, dossier_id=zaak.dossier, deel=zaak.afweging, soort="bijlage_iii", formulier_id=formulier.id,
            gemaakt_op=datetime.now(UTC), sha256="0" * 64, vingerafdruk="0" * 64, logboek_n=1, programma_versie="0",
        )  # fmt: skip
        voeg_toe(document, b"%PDF-", "document.gemaakt")
    return nieuw

"""Papers drawn once for the whole run: each costs a good part of a second."""

import pytest

from dossier.documenten.pdf import Stempel, pdf_van
from tests.documenten import rolverdeling
from tests.documenten.kijken import Papier

STEMPEL = Stempel(412, "9F3A2-2B1KQ")


@pytest.fixture(scope="session")
def gewoon():
    """An ordinary, definite form."""
    return Papier(pdf_van(rolverdeling.formulier(), STEMPEL))


@pytest.fixture(scope="session")
def concept():
    """The same form as a draft."""
    return Papier(pdf_van(rolverdeling.formulier(concept=True)))


@pytest.fixture(scope="session")
def vol():
    """Seven deelnemers, a name of 80 characters, a reason of 2,000."""
    return Papier(pdf_van(rolverdeling.formulier(rolverdeling.vol()), STEMPEL))


@pytest.fixture(scope="session")
def overvol():
    """Every reason and name at its limit: more than anybody will ever type."""
    from dossier.documenten.bijlage_iii.velden import LENGTES, REDEN

    inhoud = rolverdeling.velden(
        deelnemers=[{"naam": "ñ" * 200, "functie": "Functie van wie meedoet " * 8} for _ in range(12)]
    )
    inhoud |= {naam: (rolverdeling.ZIN * 20)[:hoogste].strip() for naam, hoogste in LENGTES.items() if hoogste >= 200}
    inhoud |= {naam: "w" * hoogste for naam, hoogste in LENGTES.items() if hoogste == REDEN and naam.startswith("3")}
    return Papier(pdf_van(rolverdeling.formulier(inhoud), STEMPEL))


@pytest.fixture(scope="session")
def vreemd():
    """Names and reasons with signs that no font on paper has, and with markup."""
    inhoud = rolverdeling.velden(
        naam_client="Zoë 👩‍👩‍👧 محمد \ue000 <b>vet</b>",
        _3a4_tekst='<img src="file:///etc/passwd"><style>@import url(http://voorbeeld.invalid/x.css)</style>',
    )
    return Papier(pdf_van(rolverdeling.formulier(inhoud)))


@pytest.fixture(params=["gewoon", "concept", "vol", "overvol", "vreemd"])
def papier(request):
    """Each of the papers in turn."""
    return request.getfixturevalue(request.param)

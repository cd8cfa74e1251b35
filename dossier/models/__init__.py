"""The records, one noun a file."""

from dossier.models.account import Account
from dossier.models.afweging import Afweging, Besluit
from dossier.models.betrokkenheid import Betrokkenheid, Noodtoegang
from dossier.models.document import Document, Formulier
from dossier.models.dossier import Burger, Dossier
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Organisatie, Team
from dossier.models.toezicht import Beoordeling
from dossier.models.zoeksleutel import Zoeksleutel
from dossier.models.zorgvuldigheid import Consultatie, ContactBurger, Evaluatie

__all__ = [
    "Account",
    "Afweging",
    "Beoordeling",
    "Besluit",
    "Betrokkenheid",
    "Burger",
    "Consultatie",
    "ContactBurger",
    "Document",
    "Dossier",
    "Evaluatie",
    "Formulier",
    "Medewerker",
    "Noodtoegang",
    "Organisatie",
    "Team",
    "Zoeksleutel",
]

"""The records, one noun a file."""

from dossier.models.account import Account
from dossier.models.afweging import Afweging, Besluit
from dossier.models.betrokkenheid import Betrokkenheid
from dossier.models.document import Document, Formulier
from dossier.models.dossier import Burger, Dossier
from dossier.models.medewerker import Medewerker
from dossier.models.organisatie import Organisatie, Team
from dossier.models.zorgvuldigheid import Consultatie, ContactBurger, Evaluatie

__all__ = [
    "Account",
    "Afweging",
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
    "Organisatie",
    "Team",
]

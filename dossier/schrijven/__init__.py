"""THE write door: each function is one transaction, with the record and its entry in the log, or neither."""

from dossier.schrijven.afweging import ga_over_op_nieuwe_regels, start_afweging, trek_concept_in, wijzig_concept
from dossier.schrijven.besluit import BESLUITEN, DELEN, deelt_meer, neem_besluit
from dossier.schrijven.betrokkenheid import (
    beeindig_betrokkenheid,
    geef_betrokkenheid,
    meld_vertrek,
    wijs_regievoerder_aan,
)
from dossier.schrijven.dossier import id_van_bladzijde, open_dossier
from dossier.schrijven.formulier import (
    begin_formulier,
    bewaar_document,
    bewaar_formulier,
    maak_definitief,
    papier_van,
)
from dossier.schrijven.fouten import (
    AfwijkenZonderReden,
    AlDefinitief,
    AnderePet,
    NogNietCompleet,
    OngeldigFormulier,
    OudeRegels,
    PlichtOpen,
    TekstOntbreekt,
)
from dossier.schrijven.noodtoegang import open_noodtoegang
from dossier.schrijven.rolwissel import leg_rolwissel_vast
from dossier.schrijven.stappenplan import kies_stappenplan
from dossier.schrijven.zorgvuldigheid import houd_evaluatie, leg_consultatie_vast, leg_contact_vast, plan_evaluatie

__all__ = [
    "BESLUITEN",
    "DELEN",
    "AfwijkenZonderReden",
    "AlDefinitief",
    "AnderePet",
    "NogNietCompleet",
    "OngeldigFormulier",
    "OudeRegels",
    "PlichtOpen",
    "TekstOntbreekt",
    "beeindig_betrokkenheid",
    "begin_formulier",
    "bewaar_document",
    "bewaar_formulier",
    "deelt_meer",
    "geef_betrokkenheid",
    "ga_over_op_nieuwe_regels",
    "id_van_bladzijde",
    "houd_evaluatie",
    "kies_stappenplan",
    "leg_consultatie_vast",
    "leg_contact_vast",
    "leg_rolwissel_vast",
    "maak_definitief",
    "meld_vertrek",
    "neem_besluit",
    "open_dossier",
    "open_noodtoegang",
    "papier_van",
    "plan_evaluatie",
    "start_afweging",
    "trek_concept_in",
    "wijs_regievoerder_aan",
    "wijzig_concept",
]

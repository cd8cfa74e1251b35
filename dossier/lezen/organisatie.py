"""What an organisation decided for everybody who works there. Nothing here is about a person."""

from dossier.models import Organisatie
from dossier.petten import stappenplan_van
from dossier.toegang import Wie


def stappenplan(wie: Wie) -> str:
    """Gives the rule set with which the organisation of the asker weighs from now on."""
    return stappenplan_van(Organisatie.objects.values_list("profiel", flat=True).get(pk=wie.organisatie_id))

"""Wat een stap van de wizard kost met alle deuren dicht, tegen een stap met django-formtools (`formulierwizard.py`).

A step is a POST that keeps the answer and the GET of the page that follows, whole, as a browser without JavaScript asks
it. Ours: who asks, a ticket, row security, receipts, decryption, the rules, encryption, an entry in the chain, zipping.
Theirs: six radio fields in the session. Both in turns on one PostgreSQL that waits for its disk.
"""

from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.prestaties import formulierwizard, ploeg

GRENS = 1.0
RONDEN = 12
KEREN = 20

Rij = tuple[str, float, float, str, bool]


def meet(opstelling: Opstelling) -> list[Rij]:
    """Gives one row (naam, gemeten, grens, eenheid, gehaald); raises MaatOntbreekt without django-formtools."""
    formulierwizard.controleer()
    with ploeg.ploegen(opstelling, 1, "echt", "formtools") as teams:
        ronden = ploeg.om_de_beurt(teams, "stap", ronden=RONDEN, keren=KEREN)
    eigen, maat = ploeg.milliseconden(ronden)
    verhouding = ploeg.verhouding(ronden)
    naam = f"wizard: een stap ({eigen:.1f} ms), maal django-formtools ({maat:.1f} ms)"
    return [(naam, verhouding, GRENS, "maal", verhouding <= GRENS)]

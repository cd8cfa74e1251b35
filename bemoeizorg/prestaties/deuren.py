"""Wat de deuren kosten: een handeling en een blik met logboek en kluis, en een dossier met rijbeveiliging en kluis.

What each is measured against stands in `kaal.py`. A write is the POST of one answer in the wizard through Django's test
client: it looks first (a receipt), then changes (an entry, in the same COMMIT). A read is the GET of one question.
Against eight processes the median time of a request counts while all eight ask at once; one PostgreSQL that waits for
its disk.
"""

from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.prestaties import ploeg

GRENS_SCHRIJVEN = 1.6
GRENS_SCHRIJVEN_SAMEN = 2.5
GRENS_LEZEN = 2.5
GRENS_DOSSIER = 1.6
SAMEN = 8
RONDEN = 12
KEREN = 15
DOSSIERS = 60

Rij = tuple[str, float, float, str, bool]


def meet(opstelling: Opstelling) -> list[Rij]:
    """Gives rows (naam, gemeten, grens, eenheid, gehaald) of the log with the vault, then of the dossier page."""
    rijen = []
    metingen = (
        ("schrijven", "schrijf", 1, GRENS_SCHRIJVEN),
        ("schrijven", "schrijf", SAMEN, GRENS_SCHRIJVEN_SAMEN),
        ("bekijken", "lees", 1, GRENS_LEZEN),
        ("bekijken", "lees", SAMEN, GRENS_LEZEN),
    )
    with ploeg.ploegen(opstelling, SAMEN, "echt", "gewoon_log") as teams:
        for naam, werk, met, grens in metingen:
            ronden = ploeg.om_de_beurt(teams, werk, ronden=RONDEN, keren=KEREN, met=met)
            titel = f"{naam} met logboek en kluis, {met} tegelijk"
            rijen.append(_rij(titel, "een gewone INSERT", ronden, grens))
    with ploeg.ploegen(opstelling, 1, "echt", "open_deur") as teams:
        for team in teams:
            team.doe("vul", DOSSIERS)
            team.doe("dossier", 1)
        teams[1].doe("zonder_kaartje", 1)
        ronden = ploeg.om_de_beurt(teams, "dossier", ronden=RONDEN, keren=KEREN)
        rijen.append(_rij("dossier met rijbeveiliging en kluis", "zonder", ronden, GRENS_DOSSIER))
    return rijen


def _rij(titel: str, maat: str, ronden: list[list[float]], grens: float) -> Rij:
    eigen, ander = ploeg.milliseconden(ronden)
    verhouding = ploeg.verhouding(ronden)
    return (f"{titel} ({eigen:.1f} ms), maal {maat} ({ander:.1f} ms)", verhouding, grens, "maal", verhouding <= grens)

"""What the case tables cover, as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from stappenplan.regels.tabellen.dekking import Dekking
from stappenplan.regels.tabellen.moet import SOORTEN


def rapport(dekking: Dekking) -> str:
    """One rule set: what holds, what is covered, and by name what is not."""
    return "\n".join(_regels(dekking)) + "\n"


def _regels(dekking: Dekking) -> Iterator[str]:
    regels, tabellen = dekking.regelset, dekking.tabellen
    aantal = sum(len(tabel.casussen) for tabel in tabellen)
    yield f"{regels.id} {regels.versie}: {aantal} casussen in {len(tabellen)} tabellen"
    for casus, fout in dekking.fouten:
        yield f"  KLOPT NIET {casus.naam} ({casus.zin}): {fout}"
    breed = max(len(kop) for kop in SOORTEN.values())
    for deel in dekking.onderdelen:
        gedekt = len(deel.moet) - len(deel.ontbreekt)
        yield f"  {SOORTEN[deel.soort]:<{breed}}  {gedekt:>4} van {len(deel.moet):>4}  ({deel.keren} keer)"
        yield from (f"    GEEN CASUS: {id_}" for id_ in deel.ontbreekt)
        yield from (f"    BESTAAT NIET IN DE REGELS: {id_}" for id_ in deel.vreemd)
    if dekking.volledig:
        yield "  Elke casus klopt en alles is gedekt."
    else:
        yield "  Schrijf de casussen die ontbreken uit de bron, en niet uit de regels. Zie tests/casussen/README.md."

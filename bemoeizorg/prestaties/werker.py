"""Eén proces dat verzoeken doet voor een meting: een eigen Python met de site, bij één database en één variant.

    python -m bemoeizorg.prestaties.werker VARIANT

A line on standard input is an order, a JSON list with the name of a piece of work and how often; the answer is one
line, the seconds each time took. The parent (`ploeg.py`) gives orders in turns, so that a busy moment of the machine
falls on every variant.
"""

import json
import sys
from collections.abc import Callable
from typing import Any

Werk = Callable[[int], list[Any]]


def _werk_van(variant: str) -> dict[str, Werk]:
    """Sets Django up for a variant and gives what it can do; settings change before the set-up, patches come after."""
    from bemoeizorg.prestaties import formulierwizard, kaal

    if variant == "formtools":
        formulierwizard.stel_in()
    import django

    django.setup()
    if variant == "formtools":
        return formulierwizard.werk()
    if variant == "toezicht":
        from bemoeizorg.prestaties import toezicht

        return {"toezicht": toezicht.in_de_werker}
    if variant == "paginas":
        from bemoeizorg.prestaties import paginas

        return {"paginas": paginas.in_de_werker}
    kaal.pas_toe(variant)
    from bemoeizorg.prestaties import bezoeker

    return bezoeker.werk() | {"zonder_kaartje": kaal.zonder_kaartje}


def main() -> None:
    """Works until its standard input is closed."""
    uit = sys.stdout
    sys.stdout = sys.stderr  # a line of the log must not stand between the answers
    werk = _werk_van(sys.argv[1])
    print(json.dumps([]), file=uit, flush=True)
    for regel in sys.stdin:
        naam, keren = json.loads(regel)
        print(json.dumps(werk[naam](keren)), file=uit, flush=True)


if __name__ == "__main__":
    main()

"""What is wrong with the keys of the vault, before the first page: missing, of a wrong shape, or other ones."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from dossier.kluis import sleutels
from dossier.kluis.fouten import SleutelFout

Vraag = Callable[[str], Sequence[tuple[Any, ...]]]


def gebreken(vraag: Vraag) -> Iterator[str]:
    """Gives sentences for whoever manages the server; none of them holds a key."""
    try:
        bos = sleutels.bos()
    except SleutelFout as fout:
        yield str(fout)
        return
    if not list(
        vraag("select 1 from pg_proc where proname = 'tijdperken' and pronamespace::regnamespace::text = 'deur'")
    ):
        return  # reported with the other functions
    for nummer, proef, in_gebruik in vraag("select tijdperk, proef, in_gebruik from deur.tijdperken()"):
        if nummer not in bos.tijdperken:
            if in_gebruik:
                yield (
                    f"De database gebruikt sleutel {nummer} van de kluis, en die is er niet. Zet hem terug. Zonder die"
                    " sleutel blijft inhoud dicht; zie docs/kluis.md."
                )
        elif bos.tijdperken[nummer].proef != bytes(proef):
            yield (
                f"Sleutel {nummer} van de kluis is een andere dan die waarmee deze database werkt. Zet de goede sleutel"
                " terug, of geef een nieuwe sleutel een eigen nummer; zie docs/kluis.md."
            )

"""At the start: does the database still hold everything that was sealed? An older one is refused."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.conf import settings

from dossier.audit import plek
from dossier.audit.plek import Geweigerd


def gebreken(vraag: Callable[[str], Sequence[tuple[Any, ...]]]) -> Iterator[str]:
    """Compares the head of the log with the last checkpoint outside the database; gives what is wrong.

    In the demo the folder may be missing (tests, and a site that is only looked at); elsewhere it is required, for
    without it a database that was put back would go unnoticed.
    """
    if not list(vraag("select from pg_proc where proname = 'ijkpunt' and pronamespace::regnamespace::text = 'deur'")):
        return  # reported with the other functions
    hier = plek.van_instellingen()
    if hier is None:
        if not settings.DEMO:
            yield "BEMOEIZORG_ZEGEL_MAP of BEMOEIZORG_ZEGEL_PUBLIEK ontbreekt. Zie docs/installeren.md, Verzegelen."
        return
    try:
        zegel = hier.laatste()
        if zegel is None:
            yield (
                "In BEMOEIZORG_ZEGEL_MAP staat geen enkel zegel. Is dit een nieuwe installatie, draai dan één keer"
                " manage.py verzegel --eerste. Waren er zegels, zet de map dan terug uit de reservekopie."
            )
            return
        # The number comes out of a note whose signature was checked.
        ((installatie, n, h),) = vraag(f"select * from deur.ijkpunt({int(zegel.n)})")  # noqa: S608
        plek.toets(zegel, str(installatie), n, bytes(h) if h is not None else None)
    except Geweigerd as fout:
        yield str(fout)

"""Hoe lang de lijst van de privacy officer duurt op een logboek van miljoenen regels, bij elk filter en elke diepte.

The functions behind the page (`dossier/toezicht/logboek.py`), as role app, with the ticket of a privacy officer, under
row security. The measure is reading fifty rows by primary key, of the same organisation and scattered over the whole
log, in the same way. Every page is asked in turns with that measure; the median of the turns counts. Each statement of
each page is then explained: no node of its plan may touch more rows than a page may look at, so nothing counts
everything.
"""

import json
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from bemoeizorg.demo.opstelling import Opstelling
from bemoeizorg.prestaties import ploeg

GRENS = 4.0
GRENS_RIJEN = 5_000  # the list looks at no more than 1,000 entries of each of its branches
KEREN = 25
DIEP = 2_000_000
STAP = 97  # one in so many entries may be read by key

Rij = tuple[str, float, float, str, bool]


def meet(opstelling: Opstelling) -> list[Rij]:
    """Gives a row for every page, and one for the rows that a page touches at most; the log must be filled."""
    with ploeg.werker_in(opstelling, ploeg.maak_database(opstelling, "logboek"), "toezicht") as team:
        gemeten: list[tuple[str, float, float]] = [tuple(een) for een in team.doe("toezicht", KEREN)]
    *tijden, (_, rijen, _) = gemeten
    uitkomst = []
    for naam, duur, maat in tijden:
        verhouding = duur / maat
        titel = f"toezicht: {naam} ({duur * 1000:.1f} ms), maal 50 rijen op sleutel ({maat * 1000:.1f} ms)"
        uitkomst.append((titel, verhouding, GRENS, "maal", verhouding <= GRENS))
    return [*uitkomst, ("toezicht: rijen die een bladzijde aanraakt", rijen, GRENS_RIJEN, "", rijen <= GRENS_RIJEN)]


def in_de_werker(keren: int) -> list[Any]:
    """Gives (page, seconds, seconds of the measure) for every page, and last the rows touched; in a worker."""
    from bemoeizorg.demo.dossiers import wie
    from bemoeizorg.demo.mensen import MENSEN
    from dossier.toegang import namens
    from dossier.toezicht import logboek

    officier = next(mens.gebruikersnaam for mens in MENSEN if "privacy_officer" in mens.rollen)
    petra = wie(officier)
    with namens(petra):
        bladzijden = _bladzijden(petra)
        maat = _vijftig_rijen(petra)
        uitkomst: list[Any] = []
        for naam, vraag in bladzijden.items():
            duren, maten = [], []
            for _ in range(keren + 2):
                duren.append(_duur(lambda vraag=vraag: logboek.zoek(petra, vraag)))  # type: ignore[misc]
                maten.append(_duur(maat))
            uitkomst.append((naam, statistics.median(duren[2:]), statistics.median(maten[2:])))
        rijen = max(_aangeraakt(lambda vraag=vraag: logboek.zoek(petra, vraag)) for vraag in bladzijden.values())  # type: ignore[misc]
    return [*uitkomst, ("rijen", rijen, 0)]


def _duur(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def _bladzijden(petra: Any) -> Mapping[str, Any]:
    """Gives every offered filter with a value that occurs, as first page and deep in the log."""
    from dossier.toezicht.logboek import Zoekvraag, vraag_op

    hier = "organisatie = %s and eerste"
    ((hoogste, laagste),) = vraag_op(
        f"select (select max(n) from logboek.zoek where {hier}), (select min(n) from logboek.zoek where {hier})",  # noqa: S608
        [petra.organisatie_id, petra.organisatie_id],
    )
    diep = _op_diepte(petra, hoogste - laagste)
    (midden,) = vraag_op(
        f"select tijd, medewerker, dossier from logboek.zoek where {hier} and n < %s and medewerker is not null"  # noqa: S608
        " and dossier is not null order by n desc limit 1",
        [petra.organisatie_id, diep],
    )
    dag, medewerker, dossier = midden[0].date(), midden[1], midden[2]
    los = {
        "alles": Zoekvraag(),
        "medewerker": Zoekvraag(medewerker=medewerker),
        "dossier": Zoekvraag(dossier=dossier),
        "veel gedaan": Zoekvraag(handeling="dossier.ingezien"),
        "zelden gedaan": Zoekvraag(handeling="noodtoegang.geopend"),
        "nooit gedaan": Zoekvraag(handeling="dossier.vernietigd"),
        "grond": Zoekvraag(grondslag="vitaal_belang"),
        "geweigerd": Zoekvraag(resultaat="geweigerd"),
        "een maand": Zoekvraag(van=dag - timedelta(days=30), tot=dag),
        "een dag": Zoekvraag(van=dag, tot=dag),
        "medewerker en geweigerd": Zoekvraag(medewerker=medewerker, resultaat="geweigerd"),
        "veel gedaan en geweigerd": Zoekvraag(handeling="dossier.ingezien", resultaat="geweigerd"),
        "dossier en medewerker": Zoekvraag(dossier=dossier, medewerker=medewerker),
        "veel gedaan, een maand": Zoekvraag(handeling="dossier.ingezien", van=dag - timedelta(days=30), tot=dag),
        "wie keek in een dossier": Zoekvraag(dossier=dossier, alleen_kijken=True),
    }
    return los | {f"{naam}, diep": vraag.vanaf(diep) for naam, vraag in los.items()}


def _op_diepte(petra: Any, spreiding: int) -> int:
    """Gives the number after which DIEP entries of the organisation follow, or as many as two fifths of its list."""
    from dossier.toezicht.logboek import vraag_op

    wijd = "select n from logboek.zoek where organisatie = %s and eerste order by n desc offset %s limit 1"
    rijen = vraag_op(wijd, [petra.organisatie_id, DIEP]) if spreiding > DIEP else []
    if not rijen:
        ((aantal,),) = vraag_op(
            "select count(*) from logboek.zoek where organisatie = %s and eerste", [petra.organisatie_id]
        )
        rijen = vraag_op(wijd, [petra.organisatie_id, aantal * 2 // 5])
    return int(rijen[0][0])


def _vijftig_rijen(petra: Any) -> Callable[[], object]:
    """Gives the measure: fifty rows by primary key, other ones each time."""
    from dossier.toezicht import logboek

    opdracht = f"select {logboek._KOLOMMEN} from logboek.zoek where n = any (%s) and rij = 1"  # noqa: S608
    alle = [
        rij[0]
        for rij in logboek.vraag_op(
            "select n from logboek.zoek where organisatie = %s and eerste and n %% %s = 0",
            [petra.organisatie_id, STAP],
        )
    ]
    stap = max(1, len(alle) // 50)
    beurt = iter(range(10**9))

    def lees() -> object:
        begin = next(beurt) % stap
        nummers = alle[begin::stap][:50]
        return [logboek.Logregel(*rij) for rij in logboek.vraag_op(opdracht, [nummers])]

    return lees


def _aangeraakt(doe: Callable[[], object]) -> int:
    """Gives the most rows that one node of a plan of these statements looks at."""
    from django.db import connection

    opdrachten: list[tuple[str, Any]] = []

    def onthoud(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        opdrachten.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(onthoud):
        doe()
    meest = 0
    with connection.cursor() as cursor:
        for opdracht, waarden in opdrachten:
            cursor.execute("explain (analyze, format json) " + opdracht, waarden)
            plan = cursor.fetchone()[0]
            plannen = json.loads(plan) if isinstance(plan, str) else plan
            meest = max([meest, *(_rijen(knoop) for deel in plannen for knoop in _knopen(deel["Plan"]))])
    return meest


def _knopen(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for onder in plan.get("Plans", ()):
        yield from _knopen(onder)


def _rijen(knoop: Mapping[str, Any]) -> int:
    weg = knoop.get("Rows Removed by Filter", 0) + knoop.get("Rows Removed by Index Recheck", 0)
    return int((knoop["Actual Rows"] + weg) * knoop["Actual Loops"])

"""Wrapping the keys of all delen again under the newest key; what was sealed with them stays as it is.

Runs as role `owner`: the role of the web server can never fetch wrapped keys without receipts, not even for this.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from dossier import audit
from dossier.kluis.fouten import KluisDicht, SleutelFout
from dossier.kluis.sleutels import Sleutelbos

PER_KEER = 200


@dataclass(frozen=True)
class InGebruik:
    """One epoch: how many delen are wrapped with it, whether its key is here, and whether it is the right one."""

    tijdperk: int
    delen: int
    is_er: bool
    klopt: bool


def stand(bos: Sleutelbos) -> tuple[InGebruik, ...]:
    """Gives every epoch that the database knows or of which there is a key, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select t.tijdperk, t.proef, (select count(*) from kluis.deel d where d.tijdperk = t.tijdperk)"
            " from kluis.tijdperk t"
        )
        bekend = {nummer: (bytes(proef), delen) for nummer, proef, delen in cursor.fetchall()}
    rijen = []
    for nummer in sorted({*bekend, *bos.tijdperken}):
        proef, delen = bekend.get(nummer, (b"", 0))
        sleutel = bos.tijdperken.get(nummer)
        klopt = sleutel is None or nummer not in bekend or sleutel.proef == proef
        rijen.append(InGebruik(nummer, delen, sleutel is not None, klopt))
    return tuple(rijen)


def herpak(bos: Sleutelbos, *, per_keer: int = PER_KEER) -> Iterator[tuple[int, tuple[UUID, ...]]]:
    """Wraps again, a batch a transaction with its entry in the log; may be stopped at any moment and begun again.

    Gives (how many, which stayed behind) after each batch: a key that does not open, because the database was changed,
    stays as it is. Raises SleutelFout, with nothing changed, when a key outside the database is missing or wrong.
    """
    for tijdperk in stand(bos):
        if not tijdperk.klopt:
            raise SleutelFout(
                f"Sleutel {tijdperk.tijdperk} is een andere dan die waarmee deze database werkt. Er is niets gewijzigd."
            )
        if tijdperk.delen and not tijdperk.is_er:
            bos.tijdperk(tijdperk.tijdperk)  # raises, with what to do
    kapot: list[UUID] = []
    while True:
        with transaction.atomic():
            gedaan = _een_keer(bos, kapot, per_keer)
            if gedaan:
                codes = {"tijdperk": bos.nieuwste.nummer, "aantal": gedaan}
                audit.noteer("sleutels.herpakt", codes=codes)
        if not gedaan:
            yield 0, tuple(kapot)
            return
        yield gedaan, tuple(kapot)


def _een_keer(bos: Sleutelbos, kapot: list[UUID], per_keer: int) -> int:
    nieuw = bos.nieuwste
    gedaan = 0
    with connection.cursor() as cursor:
        while not gedaan:
            # Rows that somebody else works on are for him: several may run at once.
            cursor.execute(
                "select id, coalesce(dossier, organisatie), soort, tijdperk, ingepakt from kluis.deel"
                " where tijdperk <> %s and id <> all (%s) order by id limit %s for update skip locked",
                [nieuw.nummer, kapot, per_keer],
            )
            rijen = cursor.fetchall()
            if not rijen:
                return 0
            cursor.execute("select deur.onthoud_tijdperk(%s, %s)", [nieuw.nummer, nieuw.proef])
            for deel, eigenaar, soort, tijdperk, ingepakt in rijen:
                try:
                    sleutel = bos.tijdperk(tijdperk).pak_uit(bytes(ingepakt), deel=deel, eigenaar=eigenaar, soort=soort)
                except SleutelFout:
                    raise
                except KluisDicht:
                    kapot.append(deel)
                    continue
                verpakt = nieuw.pak_in(sleutel, deel=deel, eigenaar=eigenaar, soort=soort)
                cursor.execute(
                    "update kluis.deel set tijdperk = %s, ingepakt = %s where id = %s and tijdperk = %s",
                    [verpakt.tijdperk, verpakt.ingepakt, deel, tijdperk],
                )
                gedaan += 1
    return gedaan

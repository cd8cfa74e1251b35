"""Reads the SQL beside the migrations and writes the protection every table with personal data gets."""

from collections.abc import Sequence
from pathlib import Path

from django.db import migrations

_MAP = Path(__file__).resolve().parent / "sql"


def uit_bestand(naam: str) -> migrations.RunSQL:
    """Gives an operation that runs one file of SQL as it is; there is no way back, a dump is."""
    return migrations.RunSQL([(_MAP / naam).read_text()], reverse_sql=migrations.RunSQL.noop)


def bescherm(
    tabel: str,
    *,
    kolom: str = "dossier_id",
    toevoegen: str | None = None,
    wijzigen: Sequence[str] = (),
    inhoud: bool = False,
) -> migrations.RunSQL:
    """Gives an operation that puts one table with personal data behind the door.

    Every look needs a current betrokkenheid (`kolom` names the dossier), every change an entry in the log. `app` may
    add rows only when `toevoegen` is given (a further condition in SQL, or "true") and update only the columns of
    `wijzigen`. Nobody but a function of `deur` deletes. dossier/checks.py refuses to start without all of this.
    With `inhoud` every change of the sealed bytes asks an entry about that record with their SHA-256, and the sealer
    may compare them with the log.
    """
    mijn = f"{kolom} = any ((select deur.dossiers())::uuid[])"
    regels = [
        f"alter table public.{tabel} enable row level security",
        f"alter table public.{tabel} force row level security",
        f"revoke all on public.{tabel} from public, app, deur, zegel",
        f"grant select on public.{tabel} to app, deur",
        f"create policy zien on public.{tabel} for select to app"
        f" using ({mijn} or id = any ((select deur.records())::uuid[]))",
        # Without a policy of its own a function of `deur` would ask the policy of `app`, which asks that function.
        f"create policy deur_ziet on public.{tabel} for select to deur using (true)",
        _vast_aan_logboek(tabel, inhoud),
    ]
    if inhoud:
        regels += _zegel_ziet(tabel)
    if toevoegen is not None:
        regels += [
            f"grant insert on public.{tabel} to app",
            f"create policy toevoegen on public.{tabel} for insert to app with check ({mijn} and ({toevoegen}))",
        ]
    if wijzigen:
        regels += [
            f"grant update ({', '.join(wijzigen)}) on public.{tabel} to app",
            f"create policy wijzigen on public.{tabel} for update to app using ({mijn}) with check ({mijn})",
        ]
    return migrations.RunSQL([";\n".join(regels) + ";"], reverse_sql=migrations.RunSQL.noop)


def eist_inhoud(tabel: str) -> migrations.RunSQL:
    """Gives an operation that makes a table of an earlier migration ask for the SHA-256 of its bytes in the log."""
    return migrations.RunSQL(
        [f"drop trigger in_logboek on public.{tabel};\n{_vast_aan_logboek(tabel, True)};"],
        reverse_sql=migrations.RunSQL.noop,
    )


def zegel_ziet(tabel: str) -> migrations.RunSQL:
    """Gives an operation that lets the sealer compare the sealed bytes of a table with the log, and see no more."""
    return migrations.RunSQL([";\n".join(_zegel_ziet(tabel)) + ";"], reverse_sql=migrations.RunSQL.noop)


def _vast_aan_logboek(tabel: str, inhoud: bool) -> str:
    eis = "'inhoud'" if inhoud else ""
    return (
        f"create constraint trigger in_logboek after insert or update or delete on public.{tabel}"
        f" deferrable initially deferred for each row execute function deur.moet_in_logboek({eis})"
    )


def _zegel_ziet(tabel: str) -> list[str]:
    return [
        f"grant select (id, versie, inhoud) on public.{tabel} to zegel",
        f"create policy zegel_ziet on public.{tabel} for select to zegel using (true)",
    ]


def onveranderlijk(tabel: str, wanneer: str = "true") -> migrations.RunSQL:
    """Gives an operation that refuses every UPDATE and DELETE of rows for which `wanneer` holds, whoever asks."""
    return migrations.RunSQL(
        [
            f"create trigger blijft before update or delete on public.{tabel} for each row when ({wanneer})"
            " execute function deur.blijft_zoals_het_is();"
        ],
        reverse_sql=migrations.RunSQL.noop,
    )

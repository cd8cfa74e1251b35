"""A question to the database that is asked at nearly every request: its SQL is made once, its plan once a connection.

Django makes the SQL of a queryset anew each time, and PostgreSQL its plan; each costs more than the answer to a
question about one row. What comes back is the same: models, with what `select_related` brings along.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, Generic, TypeVar
from uuid import UUID, uuid4

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models.query import ModelIterable, QuerySet
from django.db.models.sql.compiler import SQLCompiler

Model = TypeVar("Model", bound=models.Model)


class VasteVraag(Generic[Model]):
    """A queryset with one parameter that differs from time to time: a UUID, or a text when `soort` is str.

    `bouw` gives the queryset for a value of it; everything else in it must be the same every time (a date of today is
    not, `Now()` is).
    """

    def __init__(self, bouw: Callable[[Any], QuerySet[Model]], *, soort: type[UUID] | type[str] = UUID) -> None:
        self._bouw, self._soort = bouw, soort
        self._hier = threading.local()  # a compiler belongs to a connection, and that to a thread

    def een(self, waarde: UUID | str) -> Model | None:
        """Gives the first row, or None."""
        return next(iter(self.alle(waarde)), None)

    def alle(self, waarde: UUID | str) -> list[Model]:
        """Gives all rows."""
        compiler, sql, waarden, plaatshouder = self._gemaakt()
        parameters = tuple(waarde if deel == plaatshouder else deel for deel in waarden)
        compiler.execute_sql = lambda **_: [_voorbereid(compiler.connection, sql, parameters)]
        return list(ModelIterable(_Gevraagd(compiler)))  # type: ignore[arg-type]

    def _gemaakt(self) -> tuple[Any, str, tuple[Any, ...], UUID | str]:
        gemaakt = getattr(self._hier, "gemaakt", None)
        if gemaakt is None or gemaakt[0].connection is not connections[DEFAULT_DB_ALIAS]:
            plaatshouder = self._soort(uuid4().hex)
            compiler: SQLCompiler = self._bouw(plaatshouder).query.get_compiler(using=DEFAULT_DB_ALIAS)
            sql, waarden = compiler.as_sql()
            if plaatshouder not in waarden:
                raise RuntimeError("Een vaste vraag heeft één parameter die verschilt.")
            gemaakt = self._hier.gemaakt = (compiler, sql, tuple(waarden), plaatshouder)
        return gemaakt


def _voorbereid(verbinding: Any, sql: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    with _cursor(verbinding) as cursor:
        cursor.execute(sql, parameters)
        rijen: list[tuple[Any, ...]] = cursor.fetchall()
    return rijen


@contextmanager
def _cursor(verbinding: Any) -> Iterator[Any]:
    """Gives a cursor whose statements are prepared. Others are not: their text differs every time."""
    verbinding.ensure_connection()
    rauw = verbinding.connection
    rauw.prepare_threshold = 0
    try:
        with verbinding._prepare_cursor(ServerBindingCursor(rauw)) as cursor:  # type: ignore[call-arg]
            yield cursor
    finally:
        rauw.prepare_threshold = None


def vaste_wijziging(soort: type[models.Model], kolommen: Mapping[str, Any], **waar: Any) -> int:
    """Changes columns of the rows that `waar` points at, by a statement that is made once; gives how many there were.

    It is `soort.objects.filter(**waar).update(**kolommen)`, for plain columns and values.
    """
    opdracht, velden = _wijziging(soort, tuple(kolommen), tuple(waar))
    verbinding = connections[DEFAULT_DB_ALIAS]
    waarden = (*kolommen.values(), *waar.values())
    parameters = [veld.get_db_prep_save(waarde, verbinding) for veld, waarde in zip(velden, waarden, strict=True)]
    with _cursor(verbinding) as cursor:
        cursor.execute(opdracht, parameters)
        geraakt: int = cursor.rowcount
    return geraakt


@cache
def _wijziging(
    soort: type[models.Model], kolommen: tuple[str, ...], waar: tuple[str, ...]
) -> tuple[str, list["models.Field[Any, Any]"]]:
    def veld(naam: str) -> Any:
        return soort._meta.pk if naam == "pk" else soort._meta.get_field(naam)

    def gelijk(namen: tuple[str, ...], tussen: str) -> str:
        return tussen.join(f'"{veld(naam).column}" = %s' for naam in namen)

    opdracht = f'update "{soort._meta.db_table}" set {gelijk(kolommen, ", ")} where {gelijk(waar, " and ")}'  # noqa: S608
    return opdracht, [veld(naam) for naam in (*kolommen, *waar)]


class _Gevraagd:
    """What ModelIterable asks of a queryset."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, compiler: SQLCompiler) -> None:
        self._compiler = compiler
        self.query = self

    def get_compiler(self, using: str) -> SQLCompiler:
        return self._compiler

"""Log lines without values: a traceback shows where and which type, never what somebody typed."""

import logging
import traceback
from types import TracebackType

_Fout = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class ZonderWaarden(logging.Formatter):
    """Formats a record with the type and the place of an exception and leaves out its message.

    Messages of the database and of forms repeat the values they choke on (zekerheid.md A14); a place and a type are
    what a developer needs first.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(self, ei: _Fout) -> str:  # noqa: N802 (name of the standard library)
        """Gives type and places of the whole chain of causes, one line each."""
        soort, fout, _ = ei
        if soort is None:
            return ""
        regels: list[str] = []
        while fout is not None:
            naam = f"{type(fout).__module__}.{type(fout).__qualname__}"
            regels.append(f"{naam} (de melding is weggelaten: die kan gegevens van een persoon bevatten)")
            regels += [
                f"  {plek.filename}:{plek.lineno} in {plek.name}" for plek in traceback.extract_tb(fout.__traceback__)
            ]
            fout = fout.__cause__ or fout.__context__
        return "\n".join(regels)

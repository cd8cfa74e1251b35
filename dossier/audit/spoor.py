"""The trace: one random number per request or command, in every entry it leaves in the log.

It ties together what one click did (several receipts, several changes) and stands in the lines for the administrator,
so that a failure can be laid beside the log without naming anybody. It says nothing about a person.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_SPOOR: ContextVar[str] = ContextVar("spoor", default="")


def huidig() -> str:
    """Gives the trace of what runs here now; a command that was not given one begins its own."""
    if not _SPOOR.get():
        _SPOOR.set(nieuw())
    return _SPOOR.get()


def nieuw() -> str:
    """Gives a new trace: 32 hexadecimal characters, as in W3C Trace Context."""
    return secrets.token_hex(16)


@contextmanager
def spoor() -> Iterator[str]:
    """Begins a trace and takes it away at the end: the next request of this thread has its own."""
    merk = _SPOOR.set(nieuw())
    try:
        yield _SPOOR.get()
    finally:
        _SPOOR.reset(merk)

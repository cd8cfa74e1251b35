"""The places that exist in each source, by its table of contents: a chapter that is not there cannot be cited."""

from __future__ import annotations

import re

from stappenplan.regels.bronnen import plaatsen

_STAP = r"(?:III|II|IV(?:\.[a-e])?|I|V)"
_DRIE_TWEE = rf"3\.2(?: {_STAP}(?:(?:, | en )(?:{_STAP}|[a-e]))*)?"
_EEN = r"(?:[1236]|4(?:\.1|\.2|\.3(?:\.[12])?)?|5(?:\.[12])?|7|8(?:\.[12])?)"
_BIJLAGE = rf"Bijlage (?:III|II|IV|I(?: {_EEN}(?:, {_EEN})*)?|V)"
_HANDREIKING = rf"(?:{_DRIE_TWEE}|1(?:\.1)?|2|3|3\.1|3\.3(?:\.[1-6])?|3\.4(?:\.1)?|4(?:\.[1-5])?|{_BIJLAGE})"
_DUO = r"(?:1\.[1-7]|2\.[1-3]|3\.[12]|4\.[1-3])"

_PLAATSEN = {
    "handreiking": rf"{_HANDREIKING}(?:, {_HANDREIKING})*",
    "petten": r"[1-4](?:, [1-4])*",
    "boekel": r"(?:1\.[1-6]|2\.[1-6]|3\.[1-5]|4\.[1-3]|bijlage [a-o])",
    "rvs": r"(?:2\.[1-4]|3\.[1-3]|4\.[1-5])",
    "duo": rf"{_DUO}(?:, {_DUO})*",
    "literatuur": r"na 2021",
}


def waar_niet(citaat: str) -> str | None:
    """The part of a citation that does not exist, or None.

    Raises `ValueError` for a source that is not in the register.
    """
    for plaats in plaatsen(citaat):
        waar = re.sub(r" \([^)]*\)$", "", plaats.waar)
        if not re.fullmatch(_PLAATSEN.get(plaats.bron.id, ""), waar):
            return f"{plaats.bron.id} {plaats.waar}"
    return None

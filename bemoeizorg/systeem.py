"""Looks whether the system packages are there; installs them as root on Debian, otherwise says what to type.

Run as `python -m bemoeizorg.systeem pango chromium`; standard library only, because it runs before anything else.
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Onderdeel:
    """Something outside Python: how to see that it is there, the Debian packages that bring it, and what it is for."""

    aanwezig: Callable[[], bool]
    pakketten: tuple[str, ...]
    waarvoor: str
    verplicht: bool


def _bibliotheken(*namen: str) -> bool:
    return all(ctypes.util.find_library(naam) for naam in namen)


ONDERDELEN = {
    "pango": Onderdeel(
        lambda: _bibliotheken("pango-1.0", "pangoft2-1.0", "harfbuzz-subset"),
        ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        "het maken van PDF's",
        verplicht=True,
    ),
    "chromium": Onderdeel(
        lambda: any(shutil.which(naam) for naam in ("chromium", "chromium-browser", "google-chrome")),
        ("chromium",),
        "de tests in een echte browser; zonder worden die overgeslagen",
        verplicht=False,
    ),
}


def installeer(pakketten: tuple[str, ...]) -> bool:
    """Installs Debian packages when this is root on Debian; tells whether it tried and succeeded."""
    apt = shutil.which("apt-get")
    if os.geteuid() != 0 or apt is None:
        return False
    omgeving = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for opdracht in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", *pakketten]):
        klaar = subprocess.run([apt, *opdracht], env=omgeving, stdout=subprocess.DEVNULL, check=False)  # noqa: S603
        if klaar.returncode:
            return False
    return True


def zorg_voor(naam: str) -> bool:
    """Makes sure one part is there; tells whether the work can go on."""
    onderdeel = ONDERDELEN[naam]
    if onderdeel.aanwezig():
        return True
    if installeer(onderdeel.pakketten) and onderdeel.aanwezig():
        return True
    opdracht = f"sudo apt-get install {' '.join(onderdeel.pakketten)}"
    sys.stderr.write(f"Er ontbreekt iets op deze machine, nodig voor {onderdeel.waarvoor}.\nTyp: {opdracht}\n")
    return not onderdeel.verplicht


if __name__ == "__main__":
    sys.exit(0 if all(list(map(zorg_voor, sys.argv[1:]))) else 1)

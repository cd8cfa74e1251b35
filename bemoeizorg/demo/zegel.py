"""The demo seals its log by itself: keys and checkpoints in its own folder, a sealer beside the web server."""

import ctypes
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bemoeizorg.omgeving import project_map
from dossier.audit import plek, zegelmap
from dossier.audit.plek import Plek

if TYPE_CHECKING:
    from bemoeizorg.demo.opstelling import Opstelling


def omgeving(map_: Path, rol: str) -> dict[str, str]:
    """Gives the settings of the seals; the private key is named to the sealer only."""
    waar = _plek(map_)
    gegeven = {"BEMOEIZORG_ZEGEL_MAP": str(waar.map), "BEMOEIZORG_ZEGEL_PUBLIEK": str(waar.publiek)}
    return gegeven | ({"BEMOEIZORG_ZEGEL_SLEUTEL": str(waar.sleutel)} if rol == "zegel" else {})


def maak_klaar(map_: Path) -> None:
    """Makes folder and key pair at the first start."""
    waar = _plek(map_)
    waar.map.mkdir(parents=True, exist_ok=True)
    if waar.sleutel is not None and not waar.sleutel.exists():
        plek.maak_sleutel(waar)


def verzegel(opstelling: "Opstelling") -> None:
    """Seals once; raises DemoFout, after the message of the sealer, when the database is not the one of the seals."""
    eerste = () if zegelmap.laatste(_plek(opstelling.map).map) else ("--eerste",)
    opstelling.manage("verzegel", *eerste, "--verbosity", "0", rol="zegel")


def begin(opstelling: "Opstelling") -> "subprocess.Popen[bytes]":
    """Starts the sealer; it stops with the demo, also when that is killed."""
    regel = [sys.executable, str(project_map() / "manage.py"), "verzegel", "--blijf"]
    return subprocess.Popen(  # noqa: S603
        regel, env=opstelling.omgeving("zegel"), cwd=project_map(), start_new_session=True, preexec_fn=stop_met_ouder
    )


def stop_met_ouder() -> None:
    """Asks the kernel to stop this process when the demo is killed: what is left behind would keep port and lock."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # 1: PR_SET_PDEATHSIG


def _plek(map_: Path) -> Plek:
    map_ = map_.resolve()
    return Plek(map_ / "zegels", map_ / "zegel-publiek.pem", map_ / "zegel-geheim.pem")

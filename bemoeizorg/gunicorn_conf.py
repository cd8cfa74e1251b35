"""How the web server runs; `--bind` and the number of workers come from whoever starts it."""

from typing import Any

worker_class = "gthread"
workers = 2
threads = 8
accesslog = None  # an address holds ids only, but nobody needs a second list of who looked where
errorlog = "-"
loglevel = "warning"
control_socket_disable = True


def post_worker_init(worker: Any) -> None:
    """Refuses a database without its locks at the start, and draws one paper before somebody waits for one."""
    from django.db import connection

    from dossier.checks import Ongeschikt, controleer_start
    from dossier.documenten import pdf

    try:
        controleer_start()
    except Ongeschikt as fout:
        # The visitor gets a page that says so (503), at every request, until it is repaired: no restart is needed then.
        worker.log.critical("%s", fout)
    connection.close()
    pdf.warm()

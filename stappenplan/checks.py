"""`manage.py check` compares the rules with the ones that were proved, and with the register of versions.

Proving them is `manage.py regelcontrole`; a new version is `manage.py regelversie`.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

from stappenplan.regels import versies
from stappenplan.regels.vastgelegd import niet_bewezen


@register()
def regels_zijn_bewezen(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """The rules that run are the rules that were proved."""
    return [
        Error(
            f"De regels van {naam}, of de wetten erover, zijn veranderd sinds ze voor het laatst zijn bewezen.",
            hint="Draai manage.py regelcontrole --vastleggen. Die noemt wat er niet klopt, of legt het bewijs vast.",
            id="stappenplan.E001",
        )
        for naam in niet_bewezen()
    ]


@register()
def regels_hebben_een_versie(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """The rules that run are those of their version: a besluit names it for ever."""
    return [Error(fout, id="stappenplan.E002") for fout in versies.controleer()]

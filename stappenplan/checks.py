"""`manage.py check` compares the rules with the ones that were proved; proving them is `manage.py regelcontrole`."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register

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

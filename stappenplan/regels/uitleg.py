"""Says in plain Dutch what an answer means: the words of the rule set, and for the trace a sentence per rule."""

from typing import Any


def leg_uit(plan, teksten, advies, antwoord) -> None:
    raise NotImplementedError

"""The five steps: rules that anyone may ask (`laad_regelset`), and the wizard that walks a person through them."""

from stappenplan.regels import Advies, Feitfout, Regelset, laad_regelset

__all__ = ["Advies", "Feitfout", "Regelset", "laad_regelset"]

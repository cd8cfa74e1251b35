"""Bijlage III of the handreiking: formulier bespreking cliënt zonder toestemming."""

from dossier.documenten.bijlage_iii.formulier import (
    FormulierBijlageIII,
    canoniek,
    formulier_van,
    naam_van,
    vingerafdruk,
)

__all__ = ["FormulierBijlageIII", "canoniek", "formulier_van", "naam_van", "vingerafdruk"]

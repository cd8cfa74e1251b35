"""Bijlage III of the handreiking: formulier bespreking cliënt zonder toestemming."""

from dossier.documenten.bijlage_iii.controle import Fout, controleer, let_op
from dossier.documenten.bijlage_iii.formulier import FormulierBijlageIII, canoniek, formulier_van, vingerafdruk
from dossier.documenten.bijlage_iii.scherm import deelnemerrijen, foutoverzicht, naamveld, scherm
from dossier.documenten.bijlage_iii.velden import leeg, velden_uit, zonder_toestemming
from dossier.documenten.bijlage_iii.voorinvullen import voorinvullen

__all__ = [
    "Fout",
    "FormulierBijlageIII",
    "canoniek",
    "controleer",
    "deelnemerrijen",
    "formulier_van",
    "foutoverzicht",
    "leeg",
    "let_op",
    "naamveld",
    "scherm",
    "velden_uit",
    "vingerafdruk",
    "voorinvullen",
    "zonder_toestemming",
]

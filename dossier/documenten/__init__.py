"""Documents: one frozen projection each, the same for screen and paper."""

# What a file is called on the computer of who downloads it: what it is, never whom it is about.
_NAMEN = {
    "bijlage_iii": "formulier-bespreking-zonder-toestemming.pdf",
    "bijlage_iii_concept": "concept-formulier-bespreking-zonder-toestemming.pdf",
}


def naam_van_bestand(soort: str) -> str:
    """The file name for a document of this kind, with nothing of a person in it. Raises KeyError if unknown."""
    return _NAMEN[soort]

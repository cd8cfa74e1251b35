"""The version of the program, as receipts and papers name it; a test holds it equal to pyproject.toml."""

VERSIE = "0.3.0"

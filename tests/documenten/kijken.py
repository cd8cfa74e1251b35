"""Opening a PDF and asking it things."""

import io
import re
from functools import cached_property
from xml.etree import ElementTree

import pikepdf
import pymupdf


class Papier:
    """A PDF in memory, seen through two libraries."""

    def __init__(self, inhoud):
        self.inhoud = inhoud
        self.boek = pymupdf.open(stream=inhoud, filetype="pdf")
        self.pdf = pikepdf.open(io.BytesIO(inhoud))

    @cached_property
    def tekst(self):
        """All text in reading order, each run of white space one space."""
        return " ".join(" ".join(blad.get_text() for blad in self.boek).split())

    @cached_property
    def aaneen(self):
        """All text without white space: a word broken over two lines is whole again."""
        return re.sub(r"\s", "", self.tekst)

    def regels(self, nummer):
        """The text lines of a page as (rectangle, text), spaces left out."""
        blokken = self.boek[nummer].get_text("dict")["blocks"]
        for blok in blokken:
            for regel in blok.get("lines", ()):
                tekst = "".join(deel["text"] for deel in regel["spans"])
                if tekst.strip():
                    yield pymupdf.Rect(regel["bbox"]), tekst

    @property
    def xmp(self):
        """The XMP metadata as an element tree."""
        return ElementTree.fromstring(bytes(self.pdf.Root.Metadata.read_bytes()))  # noqa: S314 - a file we made ourselves

    def elementen(self, soort=None):
        """The elements of the tag tree, in order, of one kind or all."""
        te_gaan = [self.pdf.Root.StructTreeRoot.K]
        while te_gaan:
            element = te_gaan.pop()
            if isinstance(element, pikepdf.Array):
                te_gaan += reversed(list(element))
            elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
                if soort in (None, str(element.S)):
                    yield element
                if "/K" in element:
                    te_gaan.append(element.K)

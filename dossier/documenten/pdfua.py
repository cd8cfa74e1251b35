"""What WeasyPrint leaves out of a tagged file: the PDF/UA identifier, /Scope of headers, boxes of figures, artifacts.

Works on the PDF objects just before they are written; imports neither WeasyPrint nor pydyf.
"""

from collections.abc import Iterator
from typing import Any

# PDF/A forbids XMP properties it does not know unless the file itself describes them (ISO 19005-2, 6.6.2.3).
PDFUA_XMP = b"""\
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1"/>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
PUNT_PER_PIXEL = 0.75


def met_pdfua(metadata: Any) -> None:
    """Makes `metadata` (of a WeasyPrint document) write the PDF/UA identifier into the XMP it generates."""
    eigen = metadata.generate_rdf_metadata

    def rdf(*args: Any) -> bytes:
        return bytes(eigen(*args)).replace(b"</rdf:RDF>", PDFUA_XMP + b"</rdf:RDF>")

    metadata.generate_rdf_metadata = rdf


def werk_af(document: Any, pdf: Any) -> None:
    """The finisher for `write_pdf`: completes the tags of `pdf` in place."""
    elementen = {o.number: o for o in _soort(pdf, "/StructElem")}
    hoogten = {_ref: o["MediaBox"][3] for _ref, o in _paginas(pdf)}
    for element in elementen.values():
        if element["S"] == "/Table":
            _koppen(element, elementen)
        elif element["S"] == "/Figure" and "A" in element:
            _zet_kader(element["A"]["BBox"], hoogten[bytes(element["Pg"])])
    _artefacten(pdf, elementen)


def _koppen(tabel: Any, elementen: dict[int, Any]) -> None:
    """Row heads get their scope; the rest of a row on a next page, whose head stayed behind, announces no empty one."""
    delen = list(_onder(tabel, elementen))
    koppen = [deel for deel in delen if deel["S"] == "/TH"]
    leeg = [kop for kop in koppen if not any(isinstance(k, int) for d in _onder(kop, elementen) for k in d["K"])]
    if len(leeg) == len(koppen):
        # Nothing but the rest of a long text: that is no table any more.
        for deel in (tabel, *(d for d in delen if d["S"] in ("/TBody", "/TR", "/TH", "/TD"))):
            deel["S"] = "/Div"
            deel.pop("A", None)
        return
    weg = [kop["ID"] for kop in leeg]
    for deel in delen:
        if deel["S"] == "/TH" and deel not in leeg:
            deel["A"]["Scope"] = "/Row"  # our tables head rows only
        elif deel["S"] == "/TD" and "Headers" in deel["A"]:
            deel["A"]["Headers"][:] = [naam for naam in deel["A"]["Headers"] if naam not in weg]
    for kop in leeg:
        kop["S"] = "/TD"
        del kop["ID"]


def _onder(element: Any, elementen: dict[int, Any]) -> Iterator[Any]:
    for kind in element["K"]:
        if isinstance(kind, bytes) and _nummer(kind) in elementen:
            yield elementen[_nummer(kind)]
            yield from _onder(elementen[_nummer(kind)], elementen)


def _paginas(pdf: Any) -> list[tuple[bytes, Any]]:
    return [(pagina.reference, pagina) for pagina in _soort(pdf, "/Page")]


def _zet_kader(kader: Any, hoogte: float) -> None:
    # WeasyPrint gives pixels from the top; a BBox is in points from the bottom.
    x1, y1, x2, y2 = (PUNT_PER_PIXEL * maat for maat in kader)
    kader[:] = (x1, hoogte - y2, x2, hoogte - y1)


def _artefacten(pdf: Any, elementen: dict[int, Any]) -> None:
    """Page numbers and other margin text become artifacts: WeasyPrint marks them as text that hangs on no tree."""
    (wortel,) = _soort(pdf, "/StructTreeRoot")
    gezien = {element.number for element in _onder(wortel, elementen)}
    stromen = {ref: pdf.objects[_nummer(pagina["Contents"])] for ref, pagina in _paginas(pdf)}
    ouders = pdf.objects[_nummer(wortel["ParentTree"])]["Nums"]
    for nummer in elementen.keys() - gezien:
        element = elementen[nummer]
        for mcid in (k for k in element["K"] if isinstance(k, int)):
            _maak_artefact(stromen[bytes(element["Pg"])].stream, mcid)
            for lijst in ouders[1::2]:
                lijst[:] = ["null" if ref == element.reference else ref for ref in lijst]
        element.free = "f"


def _maak_artefact(stroom: list[Any], mcid: int) -> None:
    for plaats, deel in enumerate(stroom):
        if isinstance(deel, dict) and deel.get("MCID") == mcid:
            stroom[plaats - 1 : plaats + 2] = ["/Artifact", b"BMC"]
            return


def _nummer(verwijzing: Any) -> int:
    return int(bytes(verwijzing).split()[0])


def _soort(pdf: Any, soort: str) -> list[Any]:
    return [deel for deel in pdf.objects if isinstance(deel, dict) and deel.get("Type") == soort]

"""The laws that grounds cite, and two that the guides only announce: since when they hold, and who looked where.

A law is found in an article by its `namen`. That a law holds does not mean that every word of it was read again: the
`vindplaats` says what was looked at. The text in force stands on wetten.overheid.nl.
"""

from __future__ import annotations

from datetime import date

from stappenplan.regels.bronstand import Bron, Stand

_NAGEKEKEN = date(2026, 11, 22)
_WETTEKST = "de gidsen in het register; de geldende tekst staat op wetten.overheid.nl"
_ZOALS_DE_GIDSEN = "De gidsen noemen deze wet als geldend recht. Latere wijzigingen zijn niet per artikel nagelopen."
# Articles that name no law, word for word: what a source calls the task or the standard of the profession.
ZONDER_WET = frozenset(
    {
        "de wet waaronder de hulp valt",
        "professionele standaard en rechtspraak (geen wetsartikel)",
        "strikt passend bij de taak",
        "taak meldpunt",
        "taak van de deskundige",
        "taak van het college: één specifieke materiewet",
    }
)


def _wet(id_: str, titel: str, jaar: str, *namen: str, vanaf: date | None = None, waarom: str = "") -> Bron:
    return Bron(
        id=id_,
        titel=titel,
        maker="wetgever",
        jaar=jaar,
        gewicht="wet: gaat voor elke handreiking",
        namen=namen,
        standen=(
            Stand(
                status="geldt",
                vanaf=vanaf,
                waarom=waarom or _ZOALS_DE_GIDSEN,
                vindplaats=_WETTEKST,
                nagekeken=_NAGEKEKEN,
            ),
        ),
    )


WETTEN: dict[str, Bron] = {
    wet.id: wet
    for wet in (
        _wet("avg", "Algemene verordening gegevensbescherming", "2016", "AVG", vanaf=date(2018, 5, 25)),
        _wet(
            "jeugdwet",
            "Jeugdwet",
            "2014",
            "Jeugdwet",
            vanaf=date(2015, 1, 1),
            waarom=f"{_ZOALS_DE_GIDSEN} De regering wil de verwijsindex eruit halen; dat staat bij de verwijsindex "
            "zelf.",
        ),
        _wet(
            "wmo_2015",
            "Wet maatschappelijke ondersteuning 2015",
            "2014",
            "Wmo 2015",
            "Wmo",
            vanaf=date(2015, 1, 1),
            waarom=f"{_ZOALS_DE_GIDSEN} Een wetsvoorstel wil de bewaartermijn korter maken (Kamerstukken 36 579).",
        ),
        _wet(
            "participatiewet",
            "Participatiewet",
            "2003, sinds 2015 onder deze naam",
            "Participatiewet",
            vanaf=date(2015, 1, 1),
            waarom=f"{_ZOALS_DE_GIDSEN} De Wet Participatiewet in balans (2025) wijzigt haar in stappen.",
        ),
        _wet(
            "schuldhulp",
            "Wet gemeentelijke schuldhulpverlening",
            "2012",
            "Wet gemeentelijke schuldhulpverlening",
            vanaf=date(2012, 7, 1),
            waarom=f"{_ZOALS_DE_GIDSEN} De Wet Participatiewet in balans (2025) wijzigt ook deze wet.",
        ),
        _wet(
            "bw", "Burgerlijk Wetboek, met de regels voor de behandelovereenkomst (WGBO)", "boek 1 en 7", "BW", "WGBO"
        ),
        _wet("wet_big", "Wet op de beroepen in de individuele gezondheidszorg", "1993", "Wet BIG"),
        _wet("wvggz", "Wet verplichte geestelijke gezondheidszorg", "2018", "Wvggz", vanaf=date(2020, 1, 1)),
        _wet(
            "wzd",
            "Wet zorg en dwang psychogeriatrische en verstandelijk gehandicapte cliënten",
            "2018",
            "Wzd",
            vanaf=date(2020, 1, 1),
        ),
        _wet("wpg", "Wet politiegegevens", "2007", "Wet politiegegevens", vanaf=date(2008, 1, 1)),
        _wet("woningwet", "Woningwet", "1991", "Woningwet"),
        _wet(
            "sv",
            "Wetboek van Strafvordering",
            "1921",
            "Wetboek van Strafvordering",
            waarom=f"{_ZOALS_DE_GIDSEN} Een nieuw wetboek is aangenomen of in voorbereiding; de streefdatum is 1 "
            "april 2029.",
        ),
        _wet("awb", "Algemene wet bestuursrecht", "1992", "Algemene wet bestuursrecht", vanaf=date(1994, 1, 1)),
        Bron(
            id="wams",
            titel="Wet aanpak meervoudige problematiek sociaal domein (Wams)",
            kort="Wams",
            maker="wetgever",
            jaar="wetsvoorstel",
            gewicht="wetsvoorstel: nooit een grond; staat hier om te zien wanneer dat verandert",
            genoemd="handreiking 4.2, Bijlage I 8.2; petten 2, 4",
            # The notification desk works without a law of its own; this bill would give it one.
            gronden=("taak.meldpunt", "regie_hulpverlening", "regie_toeleiding"),
            standen=(
                Stand(
                    status="aangekondigd",
                    waarom="Dit wetsvoorstel zou meldpunten en regie een eigen wettelijke basis geven. Begin 2023 "
                    "ging het naar de Tweede Kamer. Dat het wet is geworden, is niet gevonden; het nieuwste bericht "
                    "was van september 2023, toen een Kamercommissie het controversieel wilde verklaren. Tot het wet "
                    "is, telt de taak zoals de regels die nu noemen.",
                    vindplaats="handreiking Bijlage I 8.2; Raad van State, advies W13.21.0187/III; Binnenlands Bestuur "
                    "7 september 2023",
                    nagekeken=_NAGEKEKEN,
                ),
            ),
        ),
        Bron(
            id="wgs",
            titel="Wet gegevensverwerking door samenwerkingsverbanden (WGS)",
            kort="WGS",
            maker="wetgever",
            jaar="2024",
            gewicht="wet: geldt voor vier aangewezen verbanden, waaronder de Zorg- en Veiligheidshuizen",
            genoemd="handreiking Bijlage I 8.1",
            standen=(
                Stand(
                    status="aangekondigd",
                    waarom="Toen de handreiking werd geschreven, was dit nog een wetsvoorstel. De Tweede Kamer nam het "
                    "op 17 december 2020 aan, de Eerste Kamer op 18 juni 2024.",
                    vindplaats="handreiking Bijlage I 8.1; Kamerstukken 35 447",
                    nagekeken=_NAGEKEKEN,
                ),
                Stand(
                    status="geldt",
                    vanaf=date(2025, 3, 1),
                    opgenomen=_NAGEKEKEN,
                    waarom="De wet is in werking. Is een casusoverleg van een Zorg- en Veiligheidshuis passend, dan "
                    "heeft dat volgens de handreiking de voorkeur. Geen regel hier steunt op deze wet.",
                    vindplaats="Staatsblad 2024, 198 en 380; rijksoverheid.nl, 4 december 2024",
                    nagekeken=_NAGEKEKEN,
                ),
            ),
        ),
    )
}

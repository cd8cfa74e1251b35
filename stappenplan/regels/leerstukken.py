"""Parts of a source whose status differs from that of the whole: one article, one doctrine, one term.

What rests on a part is not listed here but found: by the `artikelen` a ground cites, or by the `gronden` themselves.
"""

from __future__ import annotations

from datetime import date

from stappenplan.regels.bronstand import Bron, Stand

_NAGEKEKEN = date(2026, 11, 22)

LEERSTUKKEN: dict[str, Bron] = {
    leerstuk.id: leerstuk
    for leerstuk in (
        Bron(
            id="goed_hulpverlenerschap",
            titel="Goed hulpverlenerschap als zelfstandige grond",
            kort="als zelfstandige grond",
            maker="professionele standaard en rechtspraak",
            jaar="handreiking 2021",
            gewicht="leerstuk: de handreiking ziet het als een vorm van het conflict van plichten",
            deel_van="handreiking",
            gronden=("goed_hulpverlenerschap",),
            genoemd="handreiking 3.2 IV.e, Bijlage I 6",
            standen=(
                Stand(
                    status="betwist",
                    waarom="In de vakliteratuur is, onder meer door Zetsma, betwist of het beroepsgeheim alleen "
                    "hierom doorbroken mag worden. Zie het als een vorm van het conflict van plichten, nooit als een "
                    "kortere weg.",
                    vindplaats="C.M. Zetsma, “Gegevensuitwisseling bij bemoeizorg: goed geregeld?”, Tijdschrift voor "
                    "Gezondheidsrecht 2021, p. 340-349",
                    nagekeken=_NAGEKEKEN,
                ),
            ),
        ),
        Bron(
            id="verwijsindex_jeugd",
            titel="Verwijsindex risicojongeren",
            kort="verwijsindex",
            maker="wetgever",
            jaar="art. 7.1.4.1 Jeugdwet",
            gewicht="onderdeel van een wet",
            deel_van="jeugdwet",
            artikelen=("7.1.4.1 Jeugdwet",),
            genoemd="petten 3",
            standen=(
                Stand(
                    status="geldt",
                    waarom="De Jeugdwet geeft een meldrecht.",
                    vindplaats="petten 3",
                    nagekeken=_NAGEKEKEN,
                ),
                Stand(
                    status="loopt_af",
                    vanaf=date(2022, 9, 28),
                    opgenomen=_NAGEKEKEN,
                    waarom="De regering wil de verwijsindex uit de Jeugdwet schrappen. Dat dit al gebeurd is, is niet "
                    "gevonden; het nieuwste bericht was van april 2024. Vraag uw regio of de index nog wordt "
                    "gebruikt, en kijk of art. 7.1.4.1 nog in de wet staat.",
                    vindplaats="brief aan de Tweede Kamer van 28 september 2022; Aanhangsel Handelingen 2023-2024, "
                    "nr. 1458",
                    nagekeken=_NAGEKEKEN,
                ),
            ),
        ),
        Bron(
            id="bewaartermijn_wgbo",
            titel="Bewaartermijn van 15 jaar voor een dossier met hulp",
            kort="termijn van 15 jaar",
            maker="gemeenten, naar de wet van toen",
            jaar="boekel 2.3; duo 3.1 (2018)",
            gewicht="onderdeel van twee bronnen",
            deel_van="duo",
            stukken=(("bewaartermijn", "medisch_dossier"), ("bewaartermijn", "jeugdhulp_dossier")),
            genoemd="boekel 2.3; boekel bijlage a; duo 3.1",
            standen=(
                Stand(
                    status="geldt",
                    waarom="De termijn was 15 jaar.",
                    vindplaats="boekel 2.3; duo 3.1",
                    nagekeken=_NAGEKEKEN,
                ),
                Stand(
                    status="vervangen",
                    vanaf=date(2020, 1, 1),
                    opgenomen=_NAGEKEKEN,
                    waarom="De wet zegt sinds 1 januari 2020: 20 jaar, vanaf de laatste wijziging. Dat geldt voor het "
                    "medisch dossier en voor dat van de jeugdhulp. Voor de Wmo bleef het 15 jaar.",
                    vindplaats="art. 7:454 lid 3 BW; art. 7.3.8 lid 3 Jeugdwet; Kamerstukken 34 994",
                    nagekeken=_NAGEKEKEN,
                ),
            ),
        ),
    )
}

"""Words for step IV.e: vital interest, conflict of duties, good care."""

from stappenplan.regels.tekst import Vraag, ja_nee

VRAGEN = {
    "niet_in_staat_tot_toestemming": Vraag(
        "Is de burger naar uw oordeel lichamelijk of geestelijk niet in staat om toestemming te geven?",
        "Weigeren is iets anders dan niet kunnen. Niet opendoen of niet bereikbaar zijn, is op zichzelf ook niet "
        "genoeg.",
        "Vitaal belang geldt alleen voor wie niet kan toestemmen. Iemand die nee zegt, kan dat wel. Dan past deze "
        "grond "
        "niet, hoe ernstig het ook is.",
        ja_nee(
            "De burger kan nu geen toestemming geven, door de lichamelijke of geestelijke toestand.",
            "De burger kan wel beslissen, weigert, of ik kon de burger alleen niet bereiken.",
        ),
        voorbeelden=(
            "Wel: iemand is buiten bewustzijn, ernstig verward of in een ver stadium van dementie.",
            "Niet: iemand weigert, neemt de telefoon niet op of wil geen contact.",
        ),
        kort="Niet in staat om toe te stemmen",
        onbekend=("praat_met_burger", "vraag_deskundige", "vraag_collega"),
    ),
    "noodzakelijk_voor_vitaal_belang": Vraag(
        "Is delen naar uw oordeel noodzakelijk voor het leven of de gezondheid van de burger?",
        "Er moet risico zijn op ernstige schade aan de gezondheid. Levensgevaar hoeft niet.",
        "Een vitaal belang is van wezenlijk belang voor iemands leven of gezondheid. Kan het ook zonder te delen, dan "
        "is "
        "deze grond er niet.",
        ja_nee(
            "Zonder delen is er naar mijn oordeel risico op ernstige schade aan de gezondheid.",
            "Zo groot is het risico niet, of het kan zonder te delen.",
        ),
        voorbeelden=(
            "Iemand is ernstig verwaarloosd, op straat of in huis.",
            "Iemand is ernstig vereenzaamd en gaat daardoor sterk achteruit.",
            "Een woning is grof vervuild en dat maakt de burger ziek.",
        ),
        kort="Nodig voor vitaal belang",
        onbekend=("vraag_collega", "vraag_deskundige", "taxatie_instrument"),
    ),
    "alleen_afwijkende_levensstijl": Vraag(
        "Gaat het naar uw oordeel alleen om een afwijkende manier van leven?",
        "Mensen hebben andere normen dan u. Kijk naar de schade, niet naar wat u gewoon vindt.",
        "Anders leven is geen reden om zonder toestemming te delen. Deze vraag helpt om dat te scheiden van echte "
        "schade.",
        ja_nee(
            "De burger leeft anders dan ik gewend ben. Dat is geen vitaal belang.",
            "Er is meer aan de hand: de gezondheid loopt ernstig gevaar.",
        ),
        voorbeelden=(
            "Alleen een andere levensstijl: iemand woont sober, spaart veel spullen of leeft ’s nachts.",
            "Meer dan dat: iemand eet niet meer en heeft wonden die niet verzorgd worden.",
        ),
        kort="Alleen een andere levensstijl",
        onbekend=("vraag_collega", "vraag_deskundige", "praat_met_burger"),
    ),
    "geheimhoudingsplicht": Vraag(
        "Heeft u een geheimhoudingsplicht?",
        "Kijk in uw contract, cao of reglement. Een geheimhoudingsplicht kan ook uit een wet, ambt of beroep volgen.",
        "Een conflict van plichten bestaat alleen als u moet zwijgen én vindt dat u moet spreken. Zonder "
        "geheimhoudingsplicht is er geen conflict.",
        ja_nee(
            "Ik moet geheimhouden, bijvoorbeeld door mijn contract, cao of ambt.",
            "Voor mij geldt geen geheimhoudingsplicht.",
        ),
        kort="Geheimhoudingsplicht",
        onbekend=("vraag_leidinggevende", "vraag_jurist", "later_verder"),
    ),
    "cvp_alles_gedaan_voor_toestemming": Vraag(
        "Heeft u naar uw oordeel alles gedaan om toestemming te krijgen?",
        "Denk aan meer pogingen, op verschillende manieren. Kon vragen niet, bijvoorbeeld om de veiligheid? "
        "Schrijf dan op waarom.",
        "Eerste criterium voor een conflict van plichten. Zwijgen is de regel. Pas als de gewone weg echt is "
        "geprobeerd, komt de uitzondering in beeld.",
        ja_nee(
            "Ik heb gedaan wat ik redelijkerwijs kon en kan dat laten zien.",
            "Er is nog iets wat ik kan proberen.",
        ),
        voorbeelden=(
            "Wel: drie keer langs geweest, gebeld, een brief en een gesprek waarin u het doel uitlegde.",
            "Nog niet: één keer gebeld zonder gehoor.",
        ),
        kort="Alles gedaan voor toestemming",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_collega"),
    ),
    "cvp_ernstige_schade": Vraag(
        "Levert zwijgen naar uw oordeel ernstige schade op voor de burger of een ander?",
        "Bedenk wat er gebeurt als u niets deelt. Hoe ernstig is dat, en hoe waarschijnlijk?",
        "Tweede criterium. Een geheim doorbreken mag alleen om ernstige schade. De schade kan de burger treffen of een "
        "ander, zoals een kind of een buur.",
        ja_nee(
            "Als ik zwijg, ontstaat naar alle waarschijnlijkheid ernstige schade.",
            "De schade is niet ernstig, of het is te onzeker of die komt.",
        ),
        voorbeelden=(
            "Ernstig: iemand raakt ondervoed en neemt noodzakelijke medicijnen niet meer.",
            "Niet ernstig genoeg: buren hebben last van rommel in het portiek.",
        ),
        kort="Ernstige schade bij zwijgen",
        onbekend=("vraag_collega", "taxatie_instrument", "vraag_deskundige"),
    ),
    "cvp_gewetensnood": Vraag(
        "Brengt zwijgen u in gewetensnood?",
        "Het gaat om u als professional. Vindt u dat u hier niet kunt blijven zwijgen?",
        "Derde criterium. Er moet een echt conflict zijn tussen uw plicht om te zwijgen en uw plicht om te spreken. "
        "Druk van een ander telt niet.",
        ja_nee(
            "Ik kan het niet met mijn geweten of mijn vak rijmen om te zwijgen.",
            "Ik kan ermee leven om te zwijgen, of vooral anderen willen dat ik spreek.",
        ),
        voorbeelden=(
            "Wel: u ligt wakker van wat er gaat gebeuren als u niets zegt.",
            "Niet: een partner in het overleg vindt dat u informatie moet geven.",
        ),
        kort="Gewetensnood",
        onbekend=("vraag_collega", "vraag_deskundige", "later_verder"),
    ),
    "cvp_geen_andere_weg": Vraag(
        "Is er naar uw oordeel geen andere weg dan het geheim doorbreken?",
        "Loop andere wegen langs: zelf hulp bieden, iemand die de burger vertrouwt, anoniem advies vragen.",
        "Vierde criterium. Zolang het probleem op een andere manier is op te lossen, kiest u die manier.",
        ja_nee(
            "Er is geen andere weg. Andere oplossingen zijn geprobeerd of lukken niet.",
            "Er is nog een andere weg. Die gaat voor.",
        ),
        voorbeelden=("Een andere weg: de zus van de burger wil samen met de burger naar de huisarts.",),
        kort="Geen andere weg",
        onbekend=("vraag_collega", "praat_met_burger", "vraag_deskundige"),
    ),
    "cvp_schade_vrijwel_zeker_te_voorkomen": Vraag(
        "Is het naar uw oordeel vrijwel zeker dat delen de schade voorkomt of beperkt?",
        "Bedenk wat de ontvanger gaat doen met de gegevens. Helpt dat echt?",
        "Vijfde criterium. Een geheim doorbreken zonder dat het helpt, schaadt alleen het vertrouwen. Hoop is niet "
        "genoeg.",
        ja_nee(
            "Ik weet wat de ontvanger gaat doen en dat voorkomt of beperkt de schade vrijwel zeker.",
            "Het is onzeker of delen helpt.",
        ),
        voorbeelden=(
            "Wel: het team bevestigt dat het deze week langsgaat met een arts.",
            "Niet: u weet niet of de ontvanger iets kan doen.",
        ),
        kort="Schade vrijwel zeker te voorkomen",
        onbekend=("vraag_ontvanger", "vraag_collega", "later_verder"),
    ),
    "cvp_geheim_minst_geschonden": Vraag(
        "Schendt u het geheim naar uw oordeel zo min mogelijk?",
        "Denk aan zo weinig mogelijk gegevens en zo weinig mogelijk ontvangers.",
        "Zesde criterium. Ook als u mag spreken, blijft de rest geheim. U deelt alleen wat nodig is om de schade te "
        "voorkomen of te beperken.",
        ja_nee(
            "Ik deel alleen het nodige, met wie er echt iets mee moet.",
            "Het kan met minder gegevens of minder ontvangers. Ik pas mijn plan eerst aan.",
        ),
        voorbeelden=(
            "Wel: één telefoontje met de behandelaar over wat u zag.",
            "Niet: het hele dossier naar alle deelnemers van een overleg.",
        ),
        kort="Geheim zo min mogelijk geschonden",
        onbekend=("vraag_ontvanger", "vraag_collega", "vraag_jurist"),
    ),
    "goed_hulpverlenerschap": Vraag(
        "Zou een goed hulpverlener in deze situatie naar uw oordeel spreken?",
        "Stel u voor dat u dit aan een beroepsgenoot of aan de tuchtrechter uitlegt. Houdt uw verhaal stand?",
        "Goede zorg kan soms zwaarder wegen dan zwijgen. Dit is een bijzondere vorm van het conflict van plichten, "
        "geen "
        "achterdeur. De eisen van toestemming proberen, geen andere weg en zo min mogelijk blijven gelden.",
        ja_nee(
            "Spreken hoort hier bij goede hulp en ik kan dat uitleggen.",
            "Een goed hulpverlener zou hier zwijgen, of ik kan het niet goed uitleggen.",
        ),
        voorbeelden=(
            "Een huisarts overlegt met een psychiater of verplichte zorg nodig is.",
            "Anderen moeten iets weten om goed te kunnen reageren op een crisis die eraan komt.",
        ),
        kort="Goed hulpverlenerschap",
        onbekend=("vraag_collega", "vraag_deskundige", "vraag_jurist"),
    ),
}

"""Words for step I: is this bemoeizorg for which sharing is necessary."""

from stappenplan.regels.tekst import Antwoord, Vraag, ja_nee

VRAGEN = {
    "vermoeden_huiselijk_geweld_of_kindermishandeling": Vraag(
        "Vermoedt u huiselijk geweld of kindermishandeling?",
        "Bij een vermoeden volgt u ook de meldcode huiselijk geweld en kindermishandeling. "
        "Zeker weten hoeft niet: een vermoeden is genoeg voor ‘ja’.",
        "Bij zo’n vermoeden loopt de meldcode naast deze afweging. Er is dan een meldrecht bij Veilig Thuis, ook als "
        "het geen bemoeizorg is.",
        ja_nee(
            "Ik heb een vermoeden. Ik volg ook de stappen van de meldcode.",
            "Ik zie hiervoor nu geen signalen.",
        ),
        voorbeelden=(
            "Een kind heeft vaak blauwe plekken en de uitleg klopt niet.",
            "Een partner durft niets te zeggen als de ander erbij is.",
            "Een oudere krijgt te weinig eten of medicijnen van de mantelzorger.",
        ),
        kort="Vermoeden van geweld of mishandeling",
        onbekend=("vraag_collega", "raadpleeg_veilig_thuis", "praat_met_burger"),
    ),
    "minderjarigen_afhankelijk": Vraag(
        "Zijn er kinderen onder de 18 die van de burger afhankelijk zijn?",
        "Denk aan eigen kinderen, stiefkinderen of pleegkinderen. Ook kinderen die niet elke dag in huis zijn, tellen.",
        "Problemen van volwassenen kunnen kinderen in gevaar brengen. In veel beroepen is de kindcheck daarom "
        "verplicht. Bij ‘ja’ kijkt u ook naar hun veiligheid.",
        ja_nee(
            "Er zijn minderjarige kinderen die de zorg van de burger nodig hebben.",
            "Voor zover ik weet is geen kind van de burger afhankelijk.",
        ),
        kort="Kinderen afhankelijk van de burger",
        onbekend=("praat_met_burger", "kijk_in_dossier", "vraag_collega"),
    ),
    "problematiek": Vraag(
        "Welke problemen heeft de burger, en hoe ernstig zijn ze naar uw oordeel?",
        "Kijk naar gezondheid, geld, wonen, veiligheid, verslaving en contacten. Kijk ook naar huisgenoten.",
        "Bemoeizorg is bedoeld voor ernstige problemen die in elkaar grijpen. Soms is één probleem al zo ernstig dat "
        "delen nodig is. Dan vraagt de handreiking een extra motivering.",
        {
            "meervoudig": Antwoord(
                "Meer ernstige problemen tegelijk",
                "De problemen grijpen in elkaar, zoals schulden, vervuiling en verwarring.",
            ),
            "enkelvoudig_ernstig": Antwoord(
                "Eén ernstig probleem",
                "Een uitzondering: er is één probleem, maar het is ernstig. U legt uit waarom delen toch nodig is.",
            ),
            "geen_ernstige": Antwoord(
                "Geen ernstige problemen",
                "Ik maak me misschien zorgen, maar de problemen zijn nu niet ernstig.",
            ),
        },
        voorbeelden=(
            "Meer problemen: iemand heeft hoge schulden, een vervuild huis en is vaak in de war.",
            "Eén ernstig probleem: een zoon meldt dat zijn moeder snel psychisch achteruitgaat. "
            "Schulden of overlast zijn er niet.",
            "Geen ernstige problemen: iemand woont rommelig, maar redt zich.",
        ),
        kort="Problemen",
        onbekend=("praat_met_burger", "vraag_collega", "taxatie_instrument", "later_verder"),
    ),
    "samenwerking_noodzakelijk": Vraag(
        "Is samenwerking met andere professionals naar uw oordeel noodzakelijk?",
        "Bedenk welke hulp nodig is. Kunt u die zelf geven, of heeft u anderen nodig?",
        "Kunt u het alleen, dan hoeft u geen gegevens te delen. Pas als samenwerken nodig is, kan delen nodig zijn.",
        ja_nee(
            "Ik kan de hulp die nodig is niet alleen bieden.",
            "Ik kan de hulp die nodig is zelf bieden.",
        ),
        voorbeelden=(
            "Ja: de thuiszorg ziet dat iemand niet meer eet en dat de huur al maanden niet is betaald.",
            "Nee: iemand heeft alleen schulden en u bent zelf de schuldhulpverlener.",
        ),
        kort="Samenwerken nodig",
        onbekend=("vraag_collega", "taxatie_instrument", "later_verder"),
    ),
    "geen_hulpvraag_door_problematiek": Vraag(
        "Vraagt de burger naar uw oordeel geen hulp door complexe psychische, psychosociale of lichamelijke problemen?",
        "Een vermoeden is genoeg. Geen hulp vragen is ook: hulp afhouden, of niet kunnen, willen, durven of mogen.",
        "Iedereen mag hulp weigeren. Bemoeizorg is er voor mensen die juist door hun problemen geen hulp vragen of "
        "aannemen, terwijl niets doen geen optie is.",
        ja_nee(
            "Ik denk dat de problemen zelf de reden zijn dat de burger geen hulp vraagt of aanneemt.",
            "De burger vraagt wel hulp, of weigert om een andere reden dan deze problemen.",
        ),
        voorbeelden=(
            "Iemand heeft een verslaving en vindt zelf dat er niets aan de hand is.",
            "Iemand met hersenletsel of een verstandelijke beperking overziet de problemen niet.",
            "Iemand trekt zich na een groot verlies terug en doet voor niemand meer open.",
        ),
        kort="Vraagt zelf geen hulp",
        onbekend=("praat_met_burger", "vraag_collega", "taxatie_instrument", "later_verder"),
    ),
    "risico_ernstige_gezondheidsschade": Vraag(
        "Loopt de burger of een ander naar uw oordeel risico op ernstige schade aan de gezondheid?",
        "Kijk ook naar huisgenoten, buren en wie van de burger afhankelijk is. "
        "Verwacht u de schade binnen een paar weken of maanden?",
        "Iedereen mag zorg weigeren. Pas als er ernstige schade is of dreigt, kan delen voor bemoeizorg nodig zijn. "
        "Bij ‘nee’ deelt u geen gegevens voor bemoeizorg.",
        ja_nee(
            "Er is ernstige schade, of zonder hulp komt die naar mijn oordeel binnen afzienbare tijd.",
            "Ik maak me zorgen, maar ernstige schade verwacht ik nu niet.",
        ),
        voorbeelden=(
            "Iemand verwaarloost zichzelf ernstig en gaat zichtbaar achteruit.",
            "Een huis is zo vervuild dat erin wonen ongezond is.",
            "Iemand is ernstig vereenzaamd en ziet niemand meer.",
            "Iemand gaat achteruit en geeft ernstige overlast die op geweld kan uitlopen.",
        ),
        kort="Risico op ernstige schade",
        onbekend=("praat_met_burger", "vraag_collega", "taxatie_instrument", "later_verder"),
    ),
    "ander_wettelijk_kader": Vraag(
        "Wilt u delen binnen een ander wettelijk kader dan bemoeizorg?",
        "Bijvoorbeeld een meldrecht, een wettelijke plicht of een beoordeling voor verplichte zorg.",
        "Dit is geen situatie waarin u voor bemoeizorg gegevens deelt. Wettelijke plichten en meldrechten blijven wel "
        "gelden. We kijken dan alleen nog of zo’n bepaling past.",
        ja_nee(
            "Er is een plicht, een meldrecht of een andere wet die delen regelt. We zoeken de bepaling erbij.",
            "Ik wilde alleen delen voor bemoeizorg. De afweging stopt hier.",
        ),
        voorbeelden=(
            "U wilt een vermoeden van kindermishandeling melden bij Veilig Thuis.",
            "Een gezinsvoogd vraagt u om inlichtingen bij een ondertoezichtstelling.",
        ),
        kort="Ander wettelijk kader",
        onbekend=("vraag_jurist", "vraag_collega", "later_verder"),
    ),
}

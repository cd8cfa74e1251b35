"""Words for the grounds of step IV: their kinds, and every provision and task row by itself."""

from stappenplan.regels.tekst import Regeltekst

GRONDEN = {
    "anoniem": Regeltekst("Anoniem", "Delen zonder dat iemand weet om wie het gaat."),
    "bepaling": Regeltekst("Bepaling in de wet", "Een wet die delen verplicht of toelaat."),
    "plicht": Regeltekst(
        "Wettelijke plicht",
        "De wet verplicht u om gegevens te geven, ook zonder toestemming. Dat gaat voor uw geheimhouding. De plicht "
        "geldt alleen "
        "voor wat nodig is voor het doel. U bepaalt zelf welke gegevens dat zijn.",
    ),
    "meldrecht": Regeltekst(
        "Meldrecht",
        "De wet geeft u het recht om gegevens te geven zonder toestemming, ook met een beroepsgeheim. Het is geen "
        "plicht. U weegt "
        "zelf af of u dit recht gebruikt, en kunt uw keuze uitleggen.",
    ),
    "bevoegdheid": Regeltekst(
        "Wettelijke bevoegdheid",
        "De wet laat toe dat u gegevens aan deze ontvanger geeft, voor zover dat nodig is. U weegt zelf af wat nodig "
        "is.",
    ),
    "taak": Regeltekst(
        "Past bij uw taak of werk",
        "Het doel van het delen past bij de taak waarvoor u de gegevens kreeg. U deelt alleen wat voor die taak nodig "
        "is.",
    ),
    "toestemming": Regeltekst(
        "Toestemming",
        "De juiste persoon gaf vrij, specifiek, geïnformeerd en ondubbelzinnig toestemming. U deelt alleen wat "
        "daaronder valt. De "
        "toestemming kan altijd worden ingetrokken. Dan deelt u niets meer op deze grond.",
    ),
    "vitaal_belang": Regeltekst(
        "Vitaal belang",
        "De burger kan lichamelijk of geestelijk geen toestemming geven. Delen is naar uw oordeel noodzakelijk voor "
        "leven of gezondheid. Dit is een uitzondering en duurt zo kort mogelijk.",
    ),
    "conflict_van_plichten": Regeltekst(
        "Conflict van plichten",
        "U moet zwijgen, maar naar uw oordeel weegt spreken hier zwaarder om ernstige schade te voorkomen of te "
        "beperken. Aan alle "
        "zes criteria is voldaan. Dit staat niet in één wetsartikel: het komt uit beroepsnormen en rechtspraak.",
    ),
    "goed_hulpverlenerschap": Regeltekst(
        "Goed hulpverlenerschap",
        "Naar uw oordeel hoort spreken hier bij goede hulp en weegt dat zwaarder dan zwijgen. Dit is een bijzondere "
        "vorm van het "
        "conflict van plichten. Het komt uit beroepsnormen en rechtspraak, niet uit één wetsartikel.",
    ),
}

BEPALINGEN = {
    "ots_plicht": Regeltekst(
        "De gezinsvoogd vraagt om inlichtingen bij een ondertoezichtstelling.",
        "Vraagt de gecertificeerde instelling erom, dan geeft u wat nodig is om de ondertoezichtstelling uit te "
        "voeren. Dat is een "
        "plicht. U bepaalt zelf wat nodig is: een heel dossier hoeft niet.",
    ),
    "ots_meldrecht": Regeltekst(
        "U mag de gezinsvoogd uit uzelf informeren bij een ondertoezichtstelling.",
        "Niemand vroeg erom, dus het is geen plicht. U mag wel delen wat nodig is om de ondertoezichtstelling uit te "
        "voeren. Ook "
        "wat goed gaat, kan van belang zijn.",
    ),
    "jeugdwet_college": Regeltekst(
        "U moet het college geven wat het nodig heeft voor zijn taak in de Jeugdwet.",
        "Het gaat om toeleiding naar jeugdhulp of om een verzoek tot onderzoek aan de Raad. U bepaalt wat daarvoor "
        "nodig is. Een "
        "behandelplan of diagnose kan het college niet eisen.",
    ),
    "inspectie": Regeltekst(
        "U moet de inspectie geven wat nodig is om een calamiteit of geweld te onderzoeken.",
        "De plicht geldt bij en na een melding van een calamiteit of geweld bij jeugdhulp, jeugdbescherming of "
        "jeugdreclassering. Toestemming is niet nodig. U bepaalt welke gegevens nodig zijn.",
    ),
    "schuldhulp_college": Regeltekst(
        "U moet het college geven wat nodig is voor de schuldhulpverlening.",
        "Als schuldhulpverlener heeft u die plicht voor de taken van het college in de Wet gemeentelijke "
        "schuldhulpverlening. Uw "
        "organisatie bepaalt wat nodig is.",
    ),
    "participatiewet_college": Regeltekst(
        "U moet het college geven wat nodig is voor de Participatiewet.",
        "Als re-integratiemedewerker heeft u die plicht voor de taken van het college in de Participatiewet. Uw "
        "organisatie bepaalt "
        "wat nodig is.",
    ),
    "wmo_college_plicht": Regeltekst(
        "Het college vraagt erom en u levert een maatwerkvoorziening.",
        "Als aanbieder van een maatwerkvoorziening bent u dan verplicht te geven wat het college voor zijn Wmo-taken "
        "nodig heeft. "
        "Volg daarbij ook uw beroepscode.",
    ),
    "wmo_college": Regeltekst(
        "U levert een maatwerkvoorziening en mag het college uit uzelf informeren.",
        "De wet geeft u die bevoegdheid voor de Wmo-taken van het college. U geeft alleen wat daarvoor nodig is.",
    ),
    "veilig_thuis": Regeltekst(
        "U mag gegevens geven aan Veilig Thuis.",
        "Dat mag als het nodig is om huiselijk geweld of kindermishandeling te stoppen of een redelijk vermoeden te "
        "laten "
        "onderzoeken. U volgt de meldcode. Meldt u niet terwijl dat voor de hand ligt? Dan moet u dat kunnen "
        "uitleggen.",
    ),
    "raad": Regeltekst(
        "U mag gegevens geven aan de Raad voor de Kinderbescherming.",
        "Dat mag als het nodig is voor de taken van de Raad, ook met een geheimhoudingsplicht en zonder toestemming. "
        "U weegt zelf "
        "af hoeveel u geeft.",
    ),
    "verwijsindex": Regeltekst(
        "U mag de jongere melden in de Verwijsindex Risicojongeren.",
        "U bent meldingsbevoegd en heeft een redelijk vermoeden van een risico uit de Jeugdwet. U bent verplicht om "
        "de jongere of de vertegenwoordiger over de melding te vertellen. Wilt u daarna gegevens delen met een ander "
        "die ook gemeld heeft? Maak dan een nieuwe afweging.",
    ),
    "verplichte_zorg": Regeltekst(
        "U mag gegevens geven om verplichte zorg te laten beoordelen.",
        "Het gaat om een beoordeling volgens de Wvggz of de Wzd. Die wetten hebben eigen eisen. Bemoeizorg is geen "
        "vervanging voor "
        "dwang.",
    ),
    "rechtstreeks_betrokken": Regeltekst(
        "De ontvanger werkt mee aan dezelfde hulp of vervangt u.",
        "Tegenover deze collega geldt uw beroepsgeheim niet. U deelt wat nodig is voor diens werk aan dezelfde hulp.",
    ),
    "vertegenwoordiger": Regeltekst(
        "De ontvanger is de wettelijk vertegenwoordiger.",
        "De burger is jonger dan 16 of kan dit niet zelf beslissen. De vertegenwoordiger mag dan weten wat nodig is "
        "voor die rol, zolang dat past bij goed hulpverlenerschap. "
        "Betrek de burger er zo veel mogelijk bij.",
    ),
    "wmo_betrokkenen": Regeltekst(
        "De ontvanger is nodig om de Wmo-hulp goed te laten verlopen.",
        "Tussen professionals die voor de Wmo-hulp moeten samenwerken, laat de wet toe dat u deelt wat daarvoor nodig "
        "is.",
    ),
    "wmo_toekenning": Regeltekst(
        "De gegevens zijn nodig om over een Wmo-voorziening te beslissen.",
        "Als toeleider mag u het college geven wat nodig is om een maatwerkvoorziening toe te kennen.",
    ),
    "jeugdwet_toekenning": Regeltekst(
        "De gegevens zijn nodig om over jeugdhulp te beslissen.",
        "Als toeleider mag u het college geven wat nodig is om jeugdhulp toe te kennen.",
    ),
    "politie_zwaarwegend": Regeltekst(
        "Er is een zwaarwegend algemeen belang en het bevoegd gezag gaat akkoord.",
        "Dan mag de politie in dit bijzondere geval gegevens geven. Wie ze krijgt, moet ze geheimhouden.",
    ),
    "taak.woningcorporatie": Regeltekst(
        "Delen past bij de zorgplicht van de woningcorporatie.",
        "Een corporatie heeft een zorgplicht en mag een ernstige situatie melden bij wie hulp kan bieden. Gegevens "
        "over gezondheid "
        "horen daar in de regel niet bij.",
    ),
    "taak.toeleiding_melden": Regeltekst(
        "Melden past bij uw taak voor het college.",
        "De problemen hangen samen met uw taak en u probeerde eerst zelf om de burger mee te krijgen. Een melding past "
        "dan bij uw taak.",
    ),
    "taak.toeleiding_eigen_taak": Regeltekst(
        "Delen is noodzakelijk voor uw taak voor het college.",
        "U voert een taak uit de sociale wetten uit en kunt die zonder delen niet goed doen.",
    ),
    "taak.meldpunt": Regeltekst(
        "Dit doel hoort bij de taak van het meldpunt.",
        "Een meldpunt brengt in kaart wie betrokken zijn, geeft door aan de juiste professional en zet een overleg "
        "op. Daarvoor "
        "kreeg het de gegevens.",
    ),
    "taak.bemoeizorgteam": Regeltekst(
        "U deelt binnen het bemoeizorgteam met een collega die rechtstreeks betrokken is.",
        "Het team sluit aan bij de WGBO. Collega’s die aan dezelfde bemoeizorg werken, mogen delen wat daarvoor nodig "
        "is. Voor wie "
        "niet bij deze burger betrokken is, geldt dat niet.",
    ),
    "taak.strikt_passend": Regeltekst(
        "Wat strikt bij uw eigen werk past, mag u delen.",
        "U heeft geen wettelijk beroepsgeheim en het delen hoort bij het werk waarvoor u de gegevens kreeg. Heeft u "
        "een beroepscode? "
        "Handel dan ook volgens die code.",
    ),
    "taak.overig": Regeltekst(
        "Wat strikt bij uw taak past, mag u delen.",
        "U heeft geen wettelijk beroepsgeheim en het delen hoort bij het werk waarvoor u de gegevens kreeg. Houd u "
        "aan de regels "
        "van uw eigen organisatie.",
    ),
}

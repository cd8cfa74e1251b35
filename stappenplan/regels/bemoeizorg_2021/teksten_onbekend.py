"""Words for 'weet ik (nog) niet': what one can do to find out."""

from stappenplan.regels.tekst import Regeltekst

ONBEKEND = {
    "praat_met_burger": Regeltekst(
        "Praat met de burger",
        "Vraag het gewoon, als dat veilig is. Een gesprek geeft vaak meer duidelijkheid dan gegevens van anderen.",
    ),
    "vraag_collega": Regeltekst(
        "Vraag een collega",
        "Leg de situatie anoniem voor aan iemand met hetzelfde beroep. Noteer wie u sprak en wat eruit kwam.",
    ),
    "vraag_deskundige": Regeltekst(
        "Vraag een deskundige",
        "Leg de situatie anoniem voor aan iemand met kennis die u mist, zoals een arts, psychiater of "
        "gedragswetenschapper.",
    ),
    "taxatie_instrument": Regeltekst(
        "Gebruik een taxatie-instrument",
        "Heeft uw organisatie of beroepsgroep een lijst om risico’s te wegen? Vul die in voordat u antwoordt.",
    ),
    "kijk_in_dossier": Regeltekst(
        "Kijk in uw eigen dossier",
        "Misschien staat het al in uw verslagen. Kijk alleen in dossiers die u voor uw taak mag zien.",
    ),
    "vraag_ontvanger": Regeltekst(
        "Vraag het de ontvanger",
        "Vraag wat de ontvanger doet, waarvoor en met welke taak. Noem daarbij nog geen naam of andere gegevens.",
    ),
    "vraag_leidinggevende": Regeltekst(
        "Vraag het uw leidinggevende",
        "Uw organisatie moet duidelijk maken welke taak u heeft en welke regels daarbij horen.",
    ),
    "vraag_jurist": Regeltekst(
        "Vraag een jurist of de privacy officer",
        "Leg de vraag anoniem voor aan de jurist, de privacy officer of de functionaris gegevensbescherming.",
    ),
    "raadpleeg_veilig_thuis": Regeltekst(
        "Vraag advies aan Veilig Thuis",
        "U kunt advies vragen zonder te zeggen om wie het gaat. Dat is nog geen melding.",
    ),
    "bel_crisisdienst": Regeltekst(
        "Twijfelt u? Bel",
        "Bel bij twijfel over levensgevaar 112. Bel anders de crisisdienst om te overleggen.",
    ),
    "schat_leeftijd": Regeltekst(
        "Maak een schatting",
        "Kies de leeftijd die u het meest waarschijnlijk vindt en zeg erbij dat het een schatting is. Zit die rond de "
        "12, 16, 18 of "
        "23 jaar? Zoek het dan eerst uit.",
    ),
    "later_verder": Regeltekst(
        "Ga later verder",
        "Uw antwoorden blijven bewaard. U kunt stoppen en verdergaan als u meer weet.",
    ),
}

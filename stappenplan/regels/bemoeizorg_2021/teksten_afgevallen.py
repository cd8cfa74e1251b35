"""Words for each ground that was considered and fell away: (grond, reden) to what it is and why it does not hold."""

from stappenplan.regels.tekst import Regeltekst

AFGEVALLEN = {
    ("anoniem", "niet_voldoende"): Regeltekst(
        "Anoniem is niet genoeg",
        "Naar uw oordeel bereikt u het doel niet zonder dat de ontvanger weet om wie het gaat.",
    ),
    ("anoniem", "niet_in_deze_situatie"): Regeltekst(
        "Anoniem is hier niet gevraagd",
        "Het gaat hier om een bepaalde persoon, of om een andere wet dan bemoeizorg. Zonder te weten wie het is, kan "
        "de ontvanger dan meestal niets doen.",
    ),
    ("bepaling", "geen_bepaling"): Regeltekst(
        "Geen bepaling in de wet past",
        "Geen van de bepalingen past bij uw pet, deze ontvanger en dit doel.",
    ),
    ("taak", "past_niet_bij_taak"): Regeltekst(
        "Het past niet bij uw taak",
        "Delen met deze ontvanger voor dit doel hoort niet bij uw taak.",
    ),
    ("taak", "ontvanger_buiten_de_zorg"): Regeltekst(
        "De ontvanger werkt niet in de zorg of hulp",
        "Uw eigen taak is dan geen grond om te delen.",
    ),
    ("taak", "verkregen_als_hulpverlener"): Regeltekst(
        "U kreeg de gegevens als hulpverlener, of uw rol was niet duidelijk",
        "Daarom gelden de regels voor hulpverleners. Uw taak voor het college is dan geen grond om te delen.",
    ),
    ("taak", "toestemming_vereist"): Regeltekst(
        "Voor dit doel is toestemming nodig",
        "Gaat het om schuldhulp of de Participatiewet, dan is uw eigen taak hier geen grond. Daar is "
        "toestemming voor nodig.",
    ),
    ("toestemming", "geweigerd"): Regeltekst(
        "Toestemming is geweigerd",
        "U heeft het gevraagd en het antwoord was nee. Dat weegt zwaar. Alleen een uitzondering van stap IV.e kan nog "
        "een grond zijn.",
    ),
    ("toestemming", "ingetrokken"): Regeltekst(
        "Toestemming is ingetrokken",
        "Toestemming intrekken mag altijd. Vanaf dat moment deelt u niets meer op die grond.",
    ),
    ("toestemming", "niet_mogelijk"): Regeltekst(
        "Toestemming vragen kan niet",
        "Vragen lukte niet of was niet veilig. Leg vast wat u probeerde of waarom vragen niet kon.",
    ),
    ("vitaal_belang", "in_staat_tot_toestemming"): Regeltekst(
        "De burger kan wel toestemming geven",
        "Weigeren of onbereikbaar zijn is iets anders dan niet kunnen. Vitaal belang past dan niet.",
    ),
    ("vitaal_belang", "niet_noodzakelijk"): Regeltekst(
        "Delen is niet nodig voor een vitaal belang",
        "Naar uw oordeel is het risico voor leven of gezondheid niet ernstig genoeg, of kan het ook zonder delen.",
    ),
    ("vitaal_belang", "alleen_levensstijl"): Regeltekst(
        "Het gaat alleen om een andere levensstijl",
        "Anders leven dan u gewend bent, is geen vitaal belang.",
    ),
    ("conflict_van_plichten", "niet_voor_deze_pet"): Regeltekst(
        "Niet voor de politie",
        "Voor politiegegevens regelt de Wet politiegegevens wanneer delen mag.",
    ),
    ("conflict_van_plichten", "geen_geheimhoudingsplicht"): Regeltekst(
        "U heeft geen geheimhoudingsplicht",
        "Zonder plicht om te zwijgen is er geen conflict van plichten.",
    ),
    ("conflict_van_plichten", "cvp_alles_gedaan_voor_toestemming"): Regeltekst(
        "Nog niet alles is gedaan voor toestemming",
        "U kunt nog iets proberen om toestemming te krijgen. Dat gaat voor. Antwoordde u eerder dat vragen niet kan? "
        "Kijk dan of een van die twee antwoorden niet klopt.",
    ),
    ("conflict_van_plichten", "cvp_ernstige_schade"): Regeltekst(
        "Zwijgen levert geen ernstige schade op",
        "Naar uw oordeel is de schade niet ernstig of niet waarschijnlijk genoeg.",
    ),
    ("conflict_van_plichten", "cvp_gewetensnood"): Regeltekst(
        "U verkeert niet in gewetensnood",
        "U kunt naar eigen oordeel blijven zwijgen. Deze grond past dan niet.",
    ),
    ("conflict_van_plichten", "cvp_geen_andere_weg"): Regeltekst(
        "Er is nog een andere weg",
        "Het probleem is ook op te lossen zonder het geheim te doorbreken. Die weg gaat voor.",
    ),
    ("conflict_van_plichten", "cvp_schade_vrijwel_zeker_te_voorkomen"): Regeltekst(
        "Het is niet vrijwel zeker dat delen helpt",
        "U weet niet zeker genoeg of delen de schade voorkomt of beperkt.",
    ),
    ("conflict_van_plichten", "cvp_geheim_minst_geschonden"): Regeltekst(
        "Het kan met minder",
        "U kunt het geheim minder schenden, met minder gegevens of minder ontvangers. Pas uw plan aan.",
    ),
    ("goed_hulpverlenerschap", "niet_voor_deze_pet"): Regeltekst(
        "Niet voor uw pet",
        "Goed hulpverlenerschap is een norm voor hulpverleners. Met deze pet kunt u er hier geen grond aan ontlenen.",
    ),
    ("goed_hulpverlenerschap", "cvp_alles_gedaan_voor_toestemming"): Regeltekst(
        "Nog niet alles is gedaan voor toestemming",
        "Een eerlijke poging om toestemming te krijgen, gaat voor.",
    ),
    ("goed_hulpverlenerschap", "cvp_geen_andere_weg"): Regeltekst(
        "Er is nog een andere weg",
        "Ook een goed hulpverlener kiest eerst de weg zonder het geheim te doorbreken.",
    ),
    ("goed_hulpverlenerschap", "cvp_geheim_minst_geschonden"): Regeltekst(
        "Het kan met minder",
        "Ook hier deelt u zo min mogelijk. Pas uw plan aan.",
    ),
    ("goed_hulpverlenerschap", "niet_van_toepassing"): Regeltekst(
        "Goed hulpverlenerschap vraagt hier niet om spreken",
        "Naar uw oordeel zou een goed hulpverlener in deze situatie zwijgen.",
    ),
}

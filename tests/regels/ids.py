"""The ids of bemoeizorg-2021, kept by hand from the law and not from the code, as words on a line."""

BOOLS = (
    "acute_situatie wettelijk_beroepsgeheim verkregen_als_hulpverlener inwoner_wist_van_rol "
    "vermoeden_huiselijk_geweld_of_kindermishandeling minderjarigen_afhankelijk samenwerking_noodzakelijk "
    "geen_hulpvraag_door_problematiek risico_ernstige_gezondheidsschade ander_wettelijk_kader vrager_gaf_toelichting "
    "anoniem_voldoende op_verzoek levert_maatwerkvoorziening meldingsbevoegd redelijk_vermoeden_risico "
    "zwaarwegend_algemeen_belang akkoord_bevoegd_gezag strijdig_met_goed_hulpverlenerschap "
    "ontvanger_rechtstreeks_betrokken samenhang_met_eigen_taak medewerking_geprobeerd noodzakelijk_voor_eigen_taak "
    "past_strikt_bij_taak toestemming_vrij toestemming_specifiek toestemming_geinformeerd toestemming_ondubbelzinnig "
    "toestemming_schriftelijk wilsbekwaam niet_in_staat_tot_toestemming noodzakelijk_voor_vitaal_belang "
    "alleen_afwijkende_levensstijl geheimhoudingsplicht cvp_alles_gedaan_voor_toestemming cvp_ernstige_schade "
    "cvp_gewetensnood cvp_geen_andere_weg cvp_schade_vrijwel_zeker_te_voorkomen cvp_geheim_minst_geschonden "
    "goed_hulpverlenerschap proportioneel collega_geconsulteerd burger_geinformeerd niet_vooraf_met_reden "
    "evaluatiedatum_gezet motivering_vastgelegd"
)
KEUZES = {
    "situatie": "advies melden verzoek_meldpunt casusoverleg uitvoering team_intern",
    "pet": "toeleider regisseur_toeleiding begeleider_participatiewet jeugdhulpverlener jeugdbeschermer zorgverlener "
    "regisseur_hulpverlening maatschappelijk_werker wmo_aanbieder schuldhulpverlener reintegratiemedewerker "
    "meldpuntmedewerker bemoeizorgteamlid woningcorporatiemedewerker politiemedewerker overig",
    "problematiek": "meervoudig enkelvoudig_ernstig geen_ernstige",
    "ontvanger": "meldpunt_bemoeizorg bemoeizorgteam wijkteam medebehandelaar vervanger wettelijk_vertegenwoordiger "
    "hulpverlener college wmo_betrokkene school woningcorporatie politie openbaar_ministerie veilig_thuis "
    "raad_voor_de_kinderbescherming gecertificeerde_instelling verwijsindex meldpunt_wvggz arts_beoordeling_dwang "
    "inspectie handhaving commerciele_partij mantelzorger naaste melder overig",
    "doel": "bemoeizorg_starten situatie_in_kaart doorgeleiden casusoverleg_organiseren uitvoering_bemoeizorg "
    "toeleiding_jeugdhulp verzoek_onderzoek_raad toeleiding_wmo uitvoering_wmo uitvoering_schuldhulp "
    "uitvoering_participatiewet stoppen_huiselijk_geweld taken_raad uitvoering_ots vroegtijdige_afstemming_jeugd "
    "beoordeling_verplichte_zorg calamiteit_of_geweld fraudebestrijding overig",
    "toestemming": "gegeven partieel geweigerd ingetrokken geen_mening niet_gevraagd niet_mogelijk",
    "wetskader": "wgbo_jeugdwet wmo onderwijs politie_justitie avg_overig",
    "toestemming_door": "burger ouders_met_gezag burger_en_ouders wettelijk_vertegenwoordiger",
}
ZONDER_ANTWOORDEN = "leeftijd gegevens"
# The open norms: here the question itself says that it is the professional who judges.
OORDELEN = (
    "problematiek samenwerking_noodzakelijk geen_hulpvraag_door_problematiek risico_ernstige_gezondheidsschade "
    "anoniem_voldoende redelijk_vermoeden_risico zwaarwegend_algemeen_belang strijdig_met_goed_hulpverlenerschap "
    "samenhang_met_eigen_taak noodzakelijk_voor_eigen_taak past_strikt_bij_taak toestemming_vrij wilsbekwaam "
    "niet_in_staat_tot_toestemming noodzakelijk_voor_vitaal_belang alleen_afwijkende_levensstijl "
    "cvp_alles_gedaan_voor_toestemming cvp_ernstige_schade cvp_geen_andere_weg "
    "cvp_schade_vrijwel_zeker_te_voorkomen cvp_geheim_minst_geschonden goed_hulpverlenerschap proportioneel"
)
CVP = (
    "cvp_alles_gedaan_voor_toestemming cvp_ernstige_schade cvp_gewetensnood cvp_geen_andere_weg "
    "cvp_schade_vrijwel_zeker_te_voorkomen cvp_geheim_minst_geschonden"
)
AFGEVALLEN = {
    "anoniem": "niet_voldoende niet_in_deze_situatie",
    "bepaling": "geen_bepaling",
    "taak": "past_niet_bij_taak ontvanger_buiten_de_zorg verkregen_als_hulpverlener toestemming_vereist",
    "toestemming": "geweigerd ingetrokken niet_mogelijk",
    "vitaal_belang": "in_staat_tot_toestemming niet_noodzakelijk alleen_levensstijl",
    "conflict_van_plichten": f"niet_voor_deze_pet geen_geheimhoudingsplicht {CVP}",
    "goed_hulpverlenerschap": "niet_voor_deze_pet cvp_alles_gedaan_voor_toestemming cvp_geen_andere_weg "
    "cvp_geheim_minst_geschonden niet_van_toepassing",
}
LIJSTEN = {
    "uitkomsten": "onvolledig spoed geen_bemoeizorg anoniem verstrekken eerst_burger_betrekken niet_verstrekken",
    "uitkomsten_bij_grond": "plicht meldrecht toestemming",
    "redenen": "doelbinding_fraude geen_grondslag niet_proportioneel geen_noodzakelijke_gegevens",
    "te_doen": "weeg_volgens_beroepscode vraag_toestemming help_mening_vormen herstel_toestemming vraag_medewerking",
    "gronden": "anoniem bepaling plicht meldrecht bevoegdheid taak toestemming vitaal_belang conflict_van_plichten "
    "goed_hulpverlenerschap",
    "bepalingen": "ots_plicht ots_meldrecht jeugdwet_college inspectie schuldhulp_college participatiewet_college "
    "wmo_college_plicht wmo_college veilig_thuis raad verwijsindex verplichte_zorg rechtstreeks_betrokken "
    "vertegenwoordiger wmo_betrokkenen wmo_toekenning jeugdwet_toekenning politie_zwaarwegend taak.woningcorporatie "
    "taak.toeleiding_melden taak.toeleiding_eigen_taak taak.meldpunt taak.bemoeizorgteam taak.strikt_passend "
    "taak.overig",
    "verplichtingen": "leg_afweging_vast verwijs_naar_spoed herbezie_later meldcode kindcheck motiveer_enkelvoudig "
    "motiveer consulteer_collega bespreek_vooraf informeer_burger evalueer stop_zodra_het_kan leg_verstrekking_vast "
    "doelbinding_ontvanger bron_vermelden leg_toestemming_vast uitdrukkelijke_toestemming bijlage_iii "
    "nodig_burger_uit koppel_uitkomst_terug spreek_af_wat_mee_mag zorgvuldigheid_meldpunt zorgvuldigheid_beroepscode "
    "geheimhouding_strafrechtelijk hoor_de_jeugdige",
    "waarschuwingen": "buiten_bemoeizorg andere_kaders_blijven_gelden vraag_toelichting volstaat_dat_informatie "
    "bilateraal_heeft_voorkeur herleidbaar gegevens_van_ander toestemming_aan_gemeente_vrij ouders_eigen_recht "
    "grond_betwist",
    "gegevens_soorten": "identificatie contact bsn dat_informatie buitenkant inhoudelijk gezondheid "
    "behandelplan_diagnose strafrechtelijk bijzonder_overig",
    "argumenten": "wettelijk_verplicht werk_onmogelijk_zonder veiligheid professionele_standaard misschien_later "
    "handig efficient",
    "gegevens_vragen": "raakt_gezondheid buitenkant_volstaat binnen_toestemming betreft_ander",
    "gegevens_redenen": "argument_ongeldig anoniem buiten_toestemming verwijsindex_alleen_identificatie "
    "bsn_alleen_wettelijk ontvanger_geen_gezondheidsgegevens verstrekker_geen_gezondheidsgegevens "
    "geen_strafrechtelijke_gegevens college_geen_behandelgegevens minder_ingrijpend_mogelijk",
    "stappen": "0 I II III IV IV.a IV.b IV.c IV.d IV.e V VI",
    "afwijkingsredenen": "veiligheid_nu nieuwe_informatie burger_wil_anders professionele_standaard andere_wet anders",
    "avg": "a b c d e",
}

"""The patterns the privacy officer looks at: what each is, from how many on, and why there (docs/toezicht.md).

Every number stands here and nowhere else. None of them proves anything: a pattern says what is worth a question. That
somebody looks at all: BIO2 8.15 (log files are checked for what deviates), NEN 7513 (logging is reviewed), AVG art. 32.
"""

from dataclasses import dataclass

# A period that is too long is slow and old news; who reviews every week misses nothing.
DAGEN = 7
DAGEN_KEUZES = (7, 30)
# At most so many entries of the organisation are read for one page of patterns: about half a second.
HOOGSTENS_GELEZEN = 50_000
VEEL_DOSSIERS = 15
BUITEN_UREN_DOSSIERS = 3
WERKDAG_BEGINT, WERKDAG_EINDIGT = 7, 20
ZONDER_TAAK_KEREN = 3
ZONDER_TAAK_DAGEN = 30
GEWEIGERD_KEREN = 2
SESSIES_PER_DAG = 10
MISLUKT_KEREN = 5
MISLUKT_MINUTEN = 15


@dataclass(frozen=True)
class Patroon:
    """One pattern in words: `wat` for the list, `uitleg` what is counted, `waarom` why from this number on."""

    code: str
    naam: str
    uitleg: str
    waarom: str


PATRONEN: dict[str, Patroon] = {
    patroon.code: patroon
    for patroon in (
        Patroon(
            "veel_dossiers",
            "Veel dossiers in korte tijd",
            f"Iemand opende {VEEL_DOSSIERS} of meer verschillende dossiers binnen één uur. Geteld wordt in uren die op"
            " het hele en op het halve uur beginnen. Een lijst op het scherm telt niet mee.",
            f"Wie een dossier leest en er iets mee doet, is daar minuten mee bezig. {VEEL_DOSSIERS} in een uur is er"
            " een per vier minuten: dat lijkt op bladeren.",
        ),
        Patroon(
            "eigen_naam",
            "Een burger met dezelfde achternaam",
            "Iemand keek in een dossier van een burger met dezelfde achternaam, of probeerde dat.",
            "Eén keer is genoeg: in een dossier van familie hoort niemand te kijken. Bij een naam die veel voorkomt is"
            " het meestal toeval.",
        ),
        Patroon(
            "collega",
            "Een burger met de naam van een collega",
            "Iemand keek in een dossier van een burger met de voorletter en de achternaam van een medewerker, of"
            " probeerde dat.",
            "Eén keer is genoeg: ook een collega die zelf hulp krijgt, moet erop kunnen rekenen dat niemand kijkt.",
        ),
        Patroon(
            "buiten_uren",
            "Buiten werktijd",
            f"Iemand opende in één avond, nacht of weekenddag {BUITEN_UREN_DOSSIERS} of meer verschillende dossiers."
            f" Werktijd is maandag tot en met vrijdag van {WERKDAG_BEGINT}.00 tot {WERKDAG_EINDIGT}.00 uur.",
            "Voor een noodgeval 's nachts opent iemand één dossier, soms twee. Wie avonddienst heeft, komt hier ook"
            " in voor.",
        ),
        Patroon(
            "zonder_taak",
            "Gekeken en niets gedaan",
            f"Iemand keek {ZONDER_TAAK_KEREN} keer of vaker in een dossier en deed er {ZONDER_TAAK_DAGEN} dagen lang"
            " niets in.",
            f"Eén of twee keer lezen hoort bij voorbereiden. Wie {ZONDER_TAAK_KEREN} keer terugkomt zonder iets vast"
            " te leggen, heeft misschien geen taak in dit dossier.",
        ),
        Patroon(
            "geweigerd",
            "Geweigerde blikken",
            f"Iemand wilde {GEWEIGERD_KEREN} keer of vaker iets openen en kwam er niet in.",
            "Eén keer kan een oude bladwijzer zijn.",
        ),
        Patroon(
            "sessies",
            "Opvallend vaak ingelogd",
            f"Iemand logde op één dag {SESSIES_PER_DAG} keer of vaker in.",
            "Na een kwartier stilte moet iemand opnieuw inloggen. Op een drukke dag gebeurt dat een keer of vijf. Meer"
            " kan betekenen dat mensen een account delen.",
        ),
        Patroon(
            "mislukt",
            "Mislukte inlogpogingen",
            f"Er waren {MISLUKT_KEREN} of meer mislukte inlogpogingen binnen {MISLUKT_MINUTEN} minuten. Van wie is"
            " niet bekend: daarom ziet elke organisatie op deze installatie dit.",
            "Een vergissing kost een of twee pogingen. Meer achter elkaar lijkt op raden.",
        ),
    )
}

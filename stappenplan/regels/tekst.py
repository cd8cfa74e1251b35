"""The shapes of every text that people read about a rule set; the texts themselves live beside the rules.

Plain frozen dataclasses: no markup, no Django. A page decides how they look, a rule set decides what they say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Antwoord:
    """One possible answer: a label to choose and one line that says what choosing it means."""

    label: str
    toelichting: str = ""


@dataclass(frozen=True)
class Regeltekst:
    """A heading (what it is, or what to do) with its explanation (how, or why)."""

    kop: str
    uitleg: str


@dataclass(frozen=True)
class Uitkomsttekst(Regeltekst):
    """An outcome: in one sentence, with its explanation, and (`oordeel`) in a few words."""

    oordeel: str


@dataclass(frozen=True)
class Soorttekst:
    """A kind of data: the name to choose, what falls under it, and examples that may be shown beside it."""

    label: str
    uitleg: str
    voorbeelden: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vraag:
    """The question that belongs to one fact.

    `antwoorden` has the keys "ja" and "nee" for a bool, the values themselves for a choice, and nothing for a number
    or for the list of data. `kort` is the label in the list of answers so far. `onbekend` names the actions
    (keys of `Teksten.onbekend`) to offer to someone who does not know the answer yet.
    """

    vraag: str
    hulp: str
    waarom: str
    antwoorden: Mapping[str, Antwoord]
    voorbeelden: tuple[str, ...] = ()
    kort: str = ""
    onbekend: tuple[str, ...] = ()


@dataclass(frozen=True)
class Teksten:
    """All words of one rule set, by the ids that the rules answer with.

    `afgevallen` has keys (grond, reden). `bepalingen` holds one text per provision of IV.b and one per row of IV.c
    (keys "taak.<row>"). `gronden` holds one per kind of ground, and "anoniem" and "bepaling" for the grounds that
    can only fall away. `uitkomsten_bij_grond` holds the words of the outcome that has a ground, by the kind of ground,
    where a right, a duty or a consent asks for words of its own. `waarom` says why, by (fact, answer): the weight and
    the sentence; the heavier sentence stays when there are too many. `daarom` is the rule behind an outcome, by the
    kind of ground, the reason, what has to be done first, or the outcome itself. `avg` says in words what each basis of
    art. 6 lid 1 AVG is (keys "a" to "e"). `kader` holds what is stated beside the outcome, by (kenmerk, uitspraak), and
    `kenmerken` what each of those properties is called.
    """

    vragen: Mapping[str, Vraag]
    uitkomsten: Mapping[str, Uitkomsttekst]
    uitkomsten_bij_grond: Mapping[str, Uitkomsttekst]
    redenen: Mapping[str, Regeltekst]
    te_doen: Mapping[str, Regeltekst]
    gronden: Mapping[str, Regeltekst]
    bepalingen: Mapping[str, Regeltekst]
    verplichtingen: Mapping[str, Regeltekst]
    waarschuwingen: Mapping[str, Regeltekst]
    gegevens_soorten: Mapping[str, Soorttekst]
    argumenten: Mapping[str, Antwoord]
    gegevens_vragen: Mapping[str, Vraag]
    gegevens_redenen: Mapping[str, Regeltekst]
    afgevallen: Mapping[tuple[str, str], Regeltekst]
    waarom: Mapping[tuple[str, str], tuple[int, str]]
    stappen: Mapping[str, Regeltekst]
    onbekend: Mapping[str, Regeltekst]
    afwijkingsredenen: Mapping[str, Regeltekst] = field(default_factory=dict)
    avg: Mapping[str, Regeltekst] = field(default_factory=dict)
    kader: Mapping[tuple[str, str], Regeltekst] = field(default_factory=dict)
    kenmerken: Mapping[str, str] = field(default_factory=dict)
    daarom: Mapping[str, str] = field(default_factory=dict)


def ja_nee(ja: str, nee: str) -> dict[str, Antwoord]:
    """The two answers of a bool fact, each with its own line."""
    return {"ja": Antwoord("Ja", ja), "nee": Antwoord("Nee", nee)}

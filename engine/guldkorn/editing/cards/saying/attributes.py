"""What the attributes are called of which there is one value, and how a test of each reads.

Every clause is in the word order that follows `når` and `medmindre`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from guldkorn.reading.text import Text


@dataclass(frozen=True, slots=True)
class OwnWords:
    """How the tests of one attribute read. Where nothing else is given, `topic` is one of the values."""

    topic: Text
    says: Text | None = None
    """The clause around the values, where it is another than `topic` is …"""
    known: Text | None = None
    unknown: Text | None = None
    """The clause when nothing is established, where it is another than `topic` is unknown."""
    yes: Text | None = None
    no: Text | None = None


OWN: Mapping[str, OwnWords] = {
    "issue.dimension": OwnWords(
        Text("belastningens dimension", "the issue's dimension"),
        Text("belastningen handler om {0}", "the issue is about {0}"),
    ),
    "issue.aspect": OwnWords(
        Text("belastningens delområde", "the issue's aspect"),
        Text("belastningen handler om {0}", "the issue is about {0}"),
        unknown=Text(
            "belastningen ikke hører til noget bestemt delområde", "the issue belongs to no particular aspect"
        ),
    ),
    "issue.basis": OwnWords(Text("belastningen", "the issue")),
    "issue.documented": OwnWords(
        Text("om belastningen er dokumenteret på anden vis,", "whether the issue is documented otherwise"),
        yes=Text("belastningen er dokumenteret på anden vis", "the issue is documented otherwise"),
        no=Text("belastningen ikke er dokumenteret på anden vis", "the issue is not documented otherwise"),
    ),
    "issue.chosen": OwnWords(
        Text("om gruppen har valgt belastningen,", "whether the group has chosen the issue"),
        yes=Text("gruppen har valgt belastningen", "the group has chosen the issue"),
        no=Text("gruppen ikke har valgt belastningen", "the group has not chosen the issue"),
    ),
    "issue.muddled": OwnWords(
        Text("om belastningen er skrevet med mudrede ord,", "whether the issue is put in muddled words"),
        yes=Text("belastningen er skrevet med mudrede ord", "the issue is put in muddled words"),
        no=Text("belastningen ikke er skrevet med mudrede ord", "the issue is not put in muddled words"),
    ),
    "issue.placed": OwnWords(
        Text("mødets egen afgørelse af, hvem der bestemmer,", "the meeting's own decision on who decides"),
        Text(
            "mødet selv har afgjort, at {0} bestemmer", "the meeting itself has settled that the decision lies with {0}"
        ),
        known=Text("mødet selv har afgjort, hvem der bestemmer", "the meeting itself has settled who decides"),
        unknown=Text(
            "mødet ikke selv har afgjort, hvem der bestemmer", "the meeting itself has not settled who decides"
        ),
    ),
    "changeability.class": OwnWords(
        Text("belastningens ændringsmulighed", "the issue's changeability"),
        Text("belastningen {0}", "the issue {0}"),
        known=Text("det er afklaret, om belastningen kan ændres", "it is settled whether the issue can be changed"),
        unknown=Text(
            "det er uafklaret, om belastningen kan ændres", "it is not settled whether the issue can be changed"
        ),
    ),
    "changeability.decider": OwnWords(
        Text("beslutningstageren", "the decider"),
        Text("{0} bestemmer", "the decision lies with {0}"),
        known=Text("det er afklaret, hvem der bestemmer", "it is settled who decides"),
        unknown=Text("det er uafklaret, hvem der bestemmer", "it is not settled who decides"),
    ),
    "level.at": OwnWords(
        Text("niveauet", "the level"),
        known=Text("niveauet er afklaret", "the level is settled"),
        unknown=Text("niveauet er uafklaret", "the level is not settled"),
    ),
    "finding.grade": OwnWords(
        Text("fundets grad", "the finding's grade"),
        Text("fundet er {0}", "the finding is graded {0}"),
    ),
    "finding.dimension": OwnWords(
        Text("fundets dimension", "the finding's dimension"), Text("fundet handler om {0}", "the finding is about {0}")
    ),
    "finding.aspect": OwnWords(
        Text("fundets delområde", "the finding's aspect"), Text("fundet handler om {0}", "the finding is about {0}")
    ),
    "finding.scale": OwnWords(Text("fundets skala", "the finding's scale")),
    "finding.side": OwnWords(Text("fundets score", "the finding's score")),
    "eligibility.status": OwnWords(Text("belastningens status", "the issue's status")),
    "score.dimension": OwnWords(
        Text("scorens dimension", "the score's dimension"), Text("scoren handler om {0}", "the score is about {0}")
    ),
    "score.aspect": OwnWords(
        Text("scorens delområde", "the score's aspect"),
        Text("scoren handler om {0}", "the score is about {0}"),
        unknown=Text("scoren ikke hører til noget bestemt delområde", "the score belongs to no particular aspect"),
    ),
    "score.scale": OwnWords(Text("scorens skala", "the score's scale")),
    "score.side": OwnWords(
        Text("scoren", "the score"),
        unknown=Text(
            "der er ingen score, som kan sammenlignes med en reference", "no score can be held against a reference"
        ),
    ),
    "score.distance": OwnWords(
        Text("scorens afstand til referencen", "the score's distance from its reference"),
        Text("scoren ligger {0} point fra referencen", "the score lies {0} points from its reference"),
    ),
    "score.distance-in-sd": OwnWords(
        Text("scorens afstand i standardafvigelser", "the score's distance in SD"),
        Text("scoren ligger {0} standardafvigelser fra referencen", "the score lies {0} SD from its reference"),
    ),
    "score.value": OwnWords(Text("scorens værdi", "the score's value")),
    "score.n": OwnWords(Text("antallet af svar bag scoren", "the number of answers behind the score")),
    "score.prevalence": OwnWords(
        Text("om scoren er en andel i procent,", "whether the score is a share in per cent"),
        yes=Text("scoren er en andel i procent", "the score is a share in per cent"),
        no=Text("scoren ikke er en andel i procent", "the score is not a share in per cent"),
    ),
    "unit.n": OwnWords(Text("enhedens antal svar", "the unit's number of answers")),
    "unit.response-rate": OwnWords(Text("enhedens svarprocent", "the unit's response rate in per cent")),
    "unit.chosen": OwnWords(Text("antallet af valgte prioriteter", "the number of priorities chosen")),
    "unit.chosen-above-limit": OwnWords(
        Text("antallet af valgte prioriteter ud over grænsen", "the number of priorities chosen above the limit")
    ),
    "unit.reference": OwnWords(
        Text("kontrollen af enhedens referenceværdier", "what is known of the unit's reference values"),
        Text("enhedens referenceværdier er {0}", "the unit's reference values stand as {0}"),
    ),
    "unit.identified": OwnWords(
        Text("antallet af belastninger, gruppen selv har påvist,", "the number of issues that the group identified")
    ),
    "unit.shares-hidden-below": OwnWords(
        Text("grænsen for, hvornår andelen af udsatte vises,", "the limit beneath which the share exposed is hidden"),
        unknown=Text("ingen andel af udsatte er skjult", "no share of persons exposed is hidden"),
        known=Text("en andel af udsatte er skjult", "a share of persons exposed is hidden"),
    ),
    "unit.survey": OwnWords(
        Text("kortlægningens størrelse", "the size of the survey"),
        Text("kortlægningen er {0}", "the survey is {0}"),
    ),
}

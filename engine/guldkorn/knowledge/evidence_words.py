"""What is known of a measure, in words: in brief with the outcomes told apart, and finding by finding."""

from guldkorn.knowledge.grading import OutcomeStanding
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Figure, Finding, Measure
from guldkorn.knowledge.sources import claim_of
from guldkorn.knowledge.vocabulary import Backing, Evidence, Finds
from guldkorn.reading.text import Text, capitalised, join, number, same

_CERTAINTY = Text("sikkerhed", "certainty")
_NOTE = Text("AMI's notat", "AMI's note")
_OUR_PLACING = Text("vores placering efter", "our placing after")
_NOT_CHECKED = Text(" (ikke kontrolleret)", " (not checked)")
_NONE_FOUND = Text("Vi fandt ingen undersøgelse af den.", "We found no study of it.")
_SHAKY = (Evidence.NOT_SHOWN, Evidence.NOT_STUDIED)


def evidence_in_brief(measure: Measure, knowledge: Knowledge) -> Text:
    """Return what a measure rests on and how well it is known to work, with what it does for each outcome."""
    said = grade_in_brief(measure, knowledge)
    if measure.evidence.backing is Backing.STUDY:
        return said
    return knowledge.word("backing", measure.evidence.backing) + same(" · ") + said


def grade_in_brief(measure: Measure, knowledge: Knowledge) -> Text:
    """Return how well a measure is known to work, with what it does for each outcome."""
    known = knowledge.evidence_of[measure.id]
    outcomes = [_of_outcome(each, known.grade, knowledge) for each in known.outcomes]
    said = knowledge.word("evidence", known.grade)
    return said + same(" (") + join(outcomes, "; ") + same(")") if outcomes else said


def _of_outcome(known: OutcomeStanding, overall: Evidence, knowledge: Knowledge) -> Text:
    word = knowledge.word
    said = word("outcome", known.outcome) + same(": ") + word("finds", known.finds)
    if known.grade is not overall and known.grade not in _SHAKY:
        said += same(", ") + word("evidence", known.grade)
    if known.may_harm and known.finds is not Finds.HARM_POSSIBLE:
        said += same(", ") + word("finds", Finds.HARM_POSSIBLE)
    return said


def said_of_hierarchy(measure: Measure, knowledge: Knowledge) -> Text:
    """Return where a measure stands in the hierarchy of controls, whose it is, and that the placing is ours."""
    place, whose = knowledge.word("hierarchy", measure.hierarchy), knowledge.grading.hierarchy_source
    return place + same(" – ") + _OUR_PLACING + same(" ") + _study(whose, knowledge)


def said_of_disagreement(measure: Measure, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return what each source says where sources disagree about a measure."""
    return tuple(_study(each.source, knowledge) + same(": ") + each.says for each in measure.disagreement)


def said_of_findings(measure: Measure, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return what each study found; that none was found where that is so."""
    findings = measure.evidence.findings
    return tuple(said_of_finding(each, knowledge) for each in findings) if findings else (_NONE_FOUND,)


def said_of_finding(finding: Finding, knowledge: Knowledge) -> Text:
    """Return one finding: the study, whom it was done with, the outcome and the effect, how sure and how direct."""
    word = knowledge.word
    study = _study(finding.source, knowledge)
    effect = finding.effect
    if finding.figure is not None:
        effect = _without_stop(effect) + same(" (") + _said_of_figure(finding.figure, knowledge) + same(").")
    sure = _CERTAINTY + same(" ") + word("certainty", finding.certainty)
    direct = word("directness", finding.directness)
    if finding.because is not None:
        direct += same(": ") + finding.because
    what = capitalised(word("outcome", finding.outcome)) + same(" – ") + word("finds", finding.finds)
    sentences = [study + same(", ") + finding.among, what + same(": ") + effect]
    return join(sentences, ". ") + same(" ") + capitalised(join([sure, direct])) + same(".")


def _study(name: str, knowledge: Knowledge) -> Text:
    if claim := claim_of(name):
        return _NOTE + same(f" {claim}")
    source = knowledge.sources.get(name)
    cited = same(source.reference if source else name)
    return cited + _NOT_CHECKED if source is not None and not source.verified else cited


def _said_of_figure(figure: Figure, knowledge: Knowledge) -> Text:
    said = number(figure.value, 2) + same(" ") + knowledge.word("measured", figure.unit)
    if figure.from_ is None or figure.to is None:
        return said
    between = Text(" til ", " to ")
    return said + same(", ") + number(figure.from_, 2) + between + number(figure.to, 2)


def _without_stop(text: Text) -> Text:
    return Text(text.da.removesuffix("."), text.en.removesuffix("."))

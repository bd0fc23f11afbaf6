"""What is known of a measure, in words: in brief with the outcomes told apart, and finding by finding."""

from guldkorn.knowledge.grading import OutcomeStanding
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Figure, Finding, Measure
from guldkorn.knowledge.vocabulary import Backing, Evidence, Finds
from guldkorn.reading.text import Text, join, number, same

_CERTAINTY = Text("sikkerhed", "certainty")
_NOT_CHECKED = Text(" (ikke kontrolleret)", " (not checked)")
_NONE_FOUND = Text("Vi fandt ingen undersøgelse af den.", "We found no study of it.")
_SHAKY = (Evidence.NOT_SHOWN, Evidence.NOT_STUDIED)


def evidence_in_brief(measure: Measure, knowledge: Knowledge) -> Text:
    """Return what a measure rests on and how well it is known to work, with what it does for each outcome."""
    known = knowledge.evidence_of[measure.id]
    outcomes = [_of_outcome(each, known.grade, knowledge) for each in known.outcomes]
    said = knowledge.word("evidence", known.grade)
    if outcomes:
        said += same(" (") + join(outcomes, "; ") + same(")")
    if measure.evidence.backing is Backing.STUDY:
        return said
    return knowledge.word("backing", measure.evidence.backing) + same(" · ") + said


def _of_outcome(known: OutcomeStanding, overall: Evidence, knowledge: Knowledge) -> Text:
    word = knowledge.word
    said = word("outcome", known.outcome) + same(": ") + word("finds", known.finds)
    if known.grade is not overall and known.grade not in _SHAKY:
        said += same(", ") + word("evidence", known.grade)
    if known.may_harm and known.finds is not Finds.HARM_POSSIBLE:
        said += same(", ") + word("finds", Finds.HARM_POSSIBLE)
    return said


def said_of_findings(measure: Measure, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return what each study found; that none was found where that is so."""
    findings = measure.evidence.findings
    return tuple(said_of_finding(each, knowledge) for each in findings) if findings else (_NONE_FOUND,)


def said_of_finding(finding: Finding, knowledge: Knowledge) -> Text:
    """Return one finding: the study, whom it was done with, the outcome and the effect, how sure and how direct."""
    word = knowledge.word
    source = knowledge.sources.get(finding.source)
    study = same(source.reference if source else finding.source)
    if source is not None and not source.verified:
        study += _NOT_CHECKED
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


def capitalised(text: Text) -> Text:
    """Return a text with a capital first."""
    return Text(text.da[:1].upper() + text.da[1:], text.en[:1].upper() + text.en[1:])


def _said_of_figure(figure: Figure, knowledge: Knowledge) -> Text:
    said = number(figure.value, 2) + same(" ") + knowledge.word("measured", figure.unit)
    if figure.from_ is None or figure.to is None:
        return said
    between = Text(" til ", " to ")
    return said + same(", ") + number(figure.from_, 2) + between + number(figure.to, 2)


def _without_stop(text: Text) -> Text:
    return Text(text.da.removesuffix("."), text.en.removesuffix("."))

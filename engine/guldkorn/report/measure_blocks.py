"""A measure of the plan, and what was offered beside it, as blocks."""

from collections.abc import Iterable, Iterator

from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import Block, Callout, Fact, Facts, Heading, Paragraph, Point, Tone
from guldkorn.report.issue_values import FieldReport, IssueReport, MeasureReport, ReasonReport, SourceReport

OWN = Text("jeres egen; ingen kilde", "your own; no source")
_ABOUT = Text("Om indsatsen", "About the measure")
_LEVEL = Text("niveau", "level")
_COST = Text("pris", "cost")
_EVIDENCE = Text("dokumentation", "evidence")
_FOUND = Text("Det er fundet", "What was found")
_HIERARCHY = Text("NFA's hierarki", "NFA's hierarchy")
_DISAGREE = Text("Kilderne er uenige", "Sources disagree")
_SOURCES = Text("Kilder", "Sources")
_WHY = Text("Hvorfor", "Why")
_PRESUPPOSES = Text("Forudsætter", "Presupposes")
_ACT = Text("Ledelsen viser det ved", "Management shows it by")
_DOES_NOT = Text("Det gør den ikke", "What it does not do")
_MISSING = Text("mangler", "missing")
_SUGGESTED = Text("forslag", "suggested")
_NO_REASON = Text("Den er ikke blandt anbefalingerne; I har selv valgt den.", "It is not recommended; you chose it.")
_HELD = Text("Burde vente", "It should wait")
_UNTIL = Text("Vent, indtil", "Wait until")
_OFFERED = Text("Også anbefalet, men ikke taget med:", "Also recommended, but not taken:")
_SUPPORTING = Text("Støtter", "Supports")
_SUPPORTS = Text("støtter det, I har taget med", "supports what was taken")
_NOT_CHECKED = Text("ikke kontrolleret", "not checked")


def measure_blocks(measure: MeasureReport, depth: int, language: Language) -> Iterator[Block]:
    """Return what is done, who does it and when, and then why and what is known of it."""

    def say(text: Text) -> str:
        return text.get(language)

    yield Heading(depth, measure.title)
    if measure.what:
        yield Paragraph(measure.what)
    if measure.held_until:
        yield Callout(Tone.WARNING, say(_HELD), f"{say(_UNTIL)}: {'; '.join(measure.held_until)}")
    yield Facts(field_facts(measure.fields, language))
    known = [Fact(say(_ABOUT), _about(measure, language))]
    if measure.evidence and measure.evidence.findings:
        known.append(Fact(say(_FOUND), " ".join(each.says for each in measure.evidence.findings)))
    if measure.evidence:
        known.append(Fact(say(_HIERARCHY), measure.evidence.hierarchy))
        known += [Fact(say(_DISAGREE), view) for view in measure.evidence.disagreement]
    if measure.sources:
        sources = "; ".join(said_of_source(source, language) for source in measure.sources)
        known.append(Fact(say(_SOURCES), sources))
    if not measure.is_own:
        if measure.supports:
            known.append(Fact(say(_SUPPORTING), "; ".join(measure.supports)))
        known.append(Fact(say(_WHY), joined(measure.because) or say(_NO_REASON)))
    for label, text in (
        (_PRESUPPOSES, measure.presupposes),
        (_ACT, measure.management_act),
        (_DOES_NOT, measure.does_not),
    ):
        if text:
            known.append(Fact(say(label), text))
    yield Facts(tuple(known))


def _about(measure: MeasureReport, language: Language) -> str:
    words = [
        (label.get(language), known.says)
        for label, known in ((_LEVEL, measure.level), (_COST, measure.cost), (_EVIDENCE, measure.evidence))
        if known
    ]
    if measure.is_own:
        words.append((_EVIDENCE.get(language), OWN.get(language)))
    return " · ".join(f"{label}: {said}" for label, said in words)


def offered_blocks(issue: IssueReport, language: Language) -> Iterator[Block]:
    """Return what else was recommended."""
    if issue.offered:
        yield Paragraph(_OFFERED.get(language))
        for offer in issue.offered:
            supports = f"; {_SUPPORTS.get(language)}" if offer.supports else ""
            yield Point(1, f"{offer.title} ({offer.level.says}{supports})")


def field_facts(fields: Iterable[FieldReport], language: Language) -> tuple[Fact, ...]:
    """Return the parts of the plan that are filled in, are missing, or have a suggestion."""
    said = ((field, said_of_field(field, language)) for field in fields)
    return tuple(Fact(field.title, text, field.is_missing) for field, text in said if text)


def said_of_field(field: FieldReport, language: Language) -> str:
    """Return what was filled in; else that it is missing, and what is suggested."""
    if field.says is not None:
        return field.says
    said = [_MISSING.get(language)] if field.is_missing else []
    if field.suggestion:
        said.append(f"{_SUGGESTED.get(language)}: {field.suggestion}")
    return "; ".join(said)


def said_of_source(source: SourceReport, language: Language) -> str:
    """Return a source with its reference, how much of it was read, and that it is not checked where that is so."""
    said = source.title if source.reference in source.title else f"{source.title}: {source.reference}"
    if source.kind == "own":
        return said
    known = [source.read.says] if source.read else []
    known += [] if source.verified else [_NOT_CHECKED.get(language)]
    return f"{said} ({', '.join(known)})" if known else said


def joined(reasons: Iterable[ReasonReport]) -> str:
    """Return what the reasons say, one after the other."""
    return " ".join(dict.fromkeys(reason.says for reason in reasons))

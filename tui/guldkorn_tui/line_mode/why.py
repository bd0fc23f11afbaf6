"""The why of a line: every reason with its rule, source and grounds, numbered so that the order can be heard."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.advice import Justification, Reason
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, same, sentence
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.deeds import subjects
from guldkorn_tui.deeds.plan_places import field_at
from guldkorn_tui.deeds.subjects import Subject
from guldkorn_tui.deeds.topics import topic_of
from guldkorn_tui.line_mode.wording import labelled, score_details
from guldkorn_tui.words.sources import source_text

_SOURCE = Text("Kilde", "Source")
_NOTHING = Text(
    "Ingen regel har sagt noget om det endnu. Svar på de åbne spørgsmål.",
    "No rule has said anything about it yet. Answer the open questions.",
)
_NO_FINDING = Text("Ud fra reglerne er den ikke en belastning.", "The rules make no issue of it.")
_PROMISE = Text(
    "Gør, hvad I siger, og sig, hvad I gør. Derfor står løfterne i planen.",
    "Do what you say, and say what you do. That is why promises stand in the plan.",
)


def why(item: Subject, session: Session) -> Iterator[Text]:
    """Return the whole justification of a line."""
    advice, knowledge = session.advice, session.rulebook.knowledge
    match item:
        case subjects.OfQuestion(topic) | subjects.OfAnswer(topic):
            question = knowledge.questions[topic.fact]
            yield question.why
            asked = next((each for each in advice.questions if topic_of(each) == topic), None)
            yield from _reasons(asked.justification if asked else (), knowledge, nothing=False)
        case subjects.OfField(part, issue, measure):
            field = field_at(PlanForm(session), part, issue, measure)
            if field is not None:
                yield field.part.ask
                yield labelled(_SOURCE, source_text(field.part.source, knowledge))
        case subjects.OfUnitPlan():
            yield labelled(_SOURCE, source_text(knowledge.plan.draft_source, knowledge))
        case subjects.OfPromise():
            yield _PROMISE
            yield labelled(_SOURCE, source_text(knowledge.plan.principle_source, knowledge))
        case subjects.OfDropped(name):
            yield from (same(each.because) for each in session.told.dropped if each.issue == name)
        case subjects.OfScore(scale, is_of_whole):
            scores = session.mapping.whole if is_of_whole else session.mapping.of(session.unit)
            for score in scores:
                if score.measured.id == scale:
                    yield from score_details(score, knowledge)
            reasons = () if is_of_whole else _justification(item, session)
            yield from _reasons(reasons, knowledge, nothing=False)
            if not reasons:
                yield _NO_FINDING
        case subjects.OfText(text):
            yield same(text)
        case _:
            yield from _reasons(_justification(item, session), knowledge)


def _justification(item: Subject, session: Session) -> Justification:
    advice = session.advice
    match item:
        case subjects.OfIssue(name):
            issue = next((each for each in advice.issues if each.id == name), None)
            waiting = next((each for each in advice.not_now if each.issue == name), None)
            reasons = [reason for unmet in (issue.unmet if issue else ()) for reason in unmet.justification]
            reasons += [*(waiting.justification if waiting else ()), *(issue.justification if issue else ())]
            proposed = issue.proposed if issue else None
            return tuple(dict.fromkeys([*reasons, *(proposed.justification if proposed else ())]))
        case subjects.OfMeasure(issue=name, measure=measure):
            found = next((r for r in advice.recommendations if (r.issue, r.measure.id) == (name, measure)), None)
            if found is not None:
                return (*found.justification, *(r for more in found.complements for r in more.justification))
            more = (c for r in advice.recommendations if r.issue == name for c in r.complements)
            return next((each.justification for each in more if each.measure.id == measure), ())
        case subjects.OfHold(issue=name, measure=measure):
            return next((h.justification for h in advice.holds if (h.issue, h.measure.id) == (name, measure)), ())
        case subjects.OfCaution(name, says):
            return next((c.justification for c in advice.cautions if (c.id, c.says.en) == (name, says)), ())
        case subjects.OfInterplay(name):
            return next((each.justification for each in advice.interplays if each.id == name), ())
        case subjects.OfContradiction(number) if number < len(advice.contradictions):
            return advice.contradictions[number].justification
        case subjects.OfScore(scale):
            of_scale = (i for i in advice.issues if i.evidence and i.evidence[0].measured.id == scale)
            return next((issue.justification for issue in of_scale), ())
    return ()


def _reasons(reasons: Iterable[Reason], knowledge: Knowledge, *, nothing: bool = True) -> Iterator[Text]:
    reasons = tuple(dict.fromkeys(reasons))
    if not reasons and nothing:
        yield _NOTHING
    for number, reason in enumerate(reasons, 1):
        yield from _reason(reason, str(number), knowledge)


def _reason(reason: Reason, place: str, knowledge: Knowledge) -> Iterator[Text]:
    lead = same(f"{place}. ")
    if reason.rule is None:
        yield lead + sentence(reason.says)
        return
    title = reason.title or same(reason.rule)
    yield lead + sentence(title) + same(" ") + sentence(reason.says)
    if reason.source:
        source = sentence(source_text(reason.source, knowledge))
        rule = Text(f"Regel: {reason.rule}.", f"Rule: {reason.rule}.")
        yield labelled(_SOURCE, join([source, rule], " "))
    if reason.pack:
        yield reason.pack
    grounds = {each.says: each for each in reason.grounds}.values()
    for number, ground in enumerate(grounds, 1):
        yield from _reason(ground, f"{place}.{number}", knowledge)

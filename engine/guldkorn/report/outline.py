"""The advice as an outline in one language: headings, paragraphs and points, whatever the format."""

from collections.abc import Iterable, Iterator
from datetime import date

from guldkorn.advice.advice import (
    Advice,
    Caution,
    IssueAdvice,
    Justification,
    OpenQuestion,
    Reason,
    Recommendation,
    UnitAdvice,
)
from guldkorn.advice.context import Context
from guldkorn.advice.precedence import said_of_one
from guldkorn.advice.usual import said_beside_scores
from guldkorn.advice.wording import said_of_hearsay, said_of_score
from guldkorn.knowledge.evidence_words import evidence_in_brief, said_of_disagreement, said_of_hierarchy
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import CautionWeight, Reach, Status
from guldkorn.reading.text import Language, Text, join
from guldkorn.report.blocks import Heading, Paragraph, Point, Prose
from guldkorn.report.rulebook_line import said_of_rulebook
from guldkorn.report.to_be_known import to_be_known
from guldkorn.survey.mapping import Mapping


def outline(
    advice: Advice,
    mapping: Mapping,
    context: Context,
    knowledge: Knowledge,
    language: Language,
    *,
    why: bool = False,
) -> tuple[Prose, ...]:
    """Return the advice that a mapping and what is known of the workplace give, as blocks.

    With `why`, every line of advice is followed by its justification.
    """
    return tuple(_Outline(context, knowledge, language, why).of(advice, mapping))


class _Outline:
    """Writes an outline in one language."""

    def __init__(self, context: Context, knowledge: Knowledge, language: Language, why: bool) -> None:
        self._context = context
        self._knowledge = knowledge
        self._language = language
        self._why = why

    def of(self, advice: Advice, mapping: Mapping) -> Iterator[Prose]:
        yield self._heading(1, _ADVICE)
        yield self._paragraph(said_of_rulebook(advice.version, advice.hash, self._knowledge))
        if (why := advice.once_because) is not None:
            yield self._paragraph(
                Text(
                    f"durable_rules {why.da}, så reglerne er kun læst én gang.",
                    f"durable_rules {why.en}, so the rules were read once only.",
                )
            )
        yield from (self._paragraph(each) for each in to_be_known(mapping, self._knowledge, date.today()))
        for unit in advice.units:
            yield from self._unit(unit)

    def _unit(self, unit: UnitAdvice) -> Iterator[Prose]:
        yield Heading(2, unit.unit)
        if (usual := said_beside_scores(self._context.unit(unit.unit), self._knowledge)) is not None:
            yield self._paragraph(usual)
        flags = [caution for caution in unit.cautions if caution.weight is CautionWeight.RED_FLAG]
        yield from self._section(_RED_FLAGS, (line for flag in flags for line in self._caution(flag, unit)))
        yield from self._section(_FIRST, self._first(unit))
        yield from self._section(_INTERPLAYS, self._interplays(unit))
        yield from self._section(_NOW, self._issues(unit, [unit.issue(name) for name in unit.now]))
        cases = [issue for issue in unit.of_status(Status.CASE) if issue.id not in unit.now]
        yield from self._section(_CASES, self._issues(unit, cases))
        permanent = [issue for issue in unit.of_status(Status.PERMANENT) if issue.id not in unit.now]
        yield from self._section(_PERMANENT, self._issues(unit, permanent))
        yield from self._section(_NOT_NOW, self._not_now(unit))
        yield from self._section(_HOLDS, self._holds(unit))
        yield from self._section(_QUESTIONS, self._questions(unit))
        yield from self._section(_ANSWERED_FOR, self._answered_for(unit))
        yield from self._section(_CONTRADICTIONS, self._contradictions(unit))
        rest = [caution for caution in unit.cautions if caution.weight is CautionWeight.REMARK and not _leads(caution)]
        yield from self._section(_REMARKS, (line for caution in rest for line in self._caution(caution, unit)))
        yield from self._section(_SCORES, self._scores(unit))

    def _first(self, unit: UnitAdvice) -> Iterator[Prose]:
        """Return what stands before any measure: warnings, and that nothing is clearly wrong."""
        for caution in unit.cautions:
            if caution.weight is CautionWeight.WARNING or _leads(caution):
                yield from self._caution(caution, unit)

    def _caution(self, caution: Caution, unit: UnitAdvice) -> Iterator[Prose]:
        about = f" ({', '.join(self._title(unit, name) for name in caution.issues)})" if caution.issues else ""
        yield Point(1, f"{caution.title.get(self._language)}{about}: {caution.says.get(self._language)}")
        if caution.weight is CautionWeight.WARNING and not self._why:
            # A warning says which answers it rests on: that they differ is no help unless one sees which.
            answers = [each for reason in caution.justification for each in reason.grounds if each.rule is None]
            for said in dict.fromkeys(answer.says for answer in answers):
                yield Point(2, said.get(self._language))
        yield from self._because(2, caution.justification, rules_only=True)

    def _interplays(self, unit: UnitAdvice) -> Iterator[Prose]:
        for interplay in unit.interplays:
            names = ", ".join(self._title(unit, name) for name in interplay.issues)
            yield Point(1, f"{interplay.title.get(self._language)}: {names}")
            yield Point(2, interplay.justification[0].says.get(self._language))
            yield from self._because(2, interplay.justification, rules_only=True)

    def _issues(self, unit: UnitAdvice, issues: Iterable[IssueAdvice]) -> Iterator[Prose]:
        for issue in issues:
            yield self._heading(4, issue.title)
            yield self._paragraph(self._class_of(issue))
            if as_one := said_of_one(issue.id, unit, self._knowledge):
                yield self._paragraph(as_one)
            yield from self._because(1, issue.justification)
            for recommendation in unit.recommendations:
                if recommendation.issue == issue.id:
                    yield from self._recommendation(recommendation)

    def _class_of(self, issue: IssueAdvice) -> Text:
        word = self._knowledge.word
        parts = [self._knowledge.named(issue.dimension)]
        if issue.aspect:
            parts.append(self._knowledge.named(issue.aspect))
        parts.append(word("changeability", issue.changeability) if issue.changeability else _UNCLASSIFIED)
        if issue.decided_by:
            decider = word("decider", issue.decided_by)
            parts.append(Text(f"bestemmer: {decider.da}", f"who decides: {decider.en}"))
        if issue.level:
            level = word("level", issue.level)
            parts.append(Text(f"niveau: {level.da}", f"level: {level.en}"))
        scores = [said_of_score(score, self._knowledge) for score in issue.evidence[:1]]
        if not scores and issue.documented:
            scores = [issue.documented]
        said = join(parts, " · ")
        return join([said, *scores], ". ")

    def _recommendation(self, recommendation: Recommendation) -> Iterator[Prose]:
        measure, word, language = recommendation.measure, self._knowledge.word, self._language
        yield Point(1, f"{measure.title.get(language)}")
        yield Point(2, measure.what.get(language))
        facts = [
            _labelled(_LEVEL, word("level", measure.level)),
            _labelled(_COST, word("cost", measure.cost)),
            _labelled(_ACCOUNTABLE, word("manager", measure.accountable)),
            _labelled(_EVIDENCE, evidence_in_brief(measure, self._knowledge)),
        ]
        yield Point(2, join(facts, "; ").get(language))
        yield Point(2, _labelled(_BECAUSE, recommendation.justification[0].says).get(language))
        yield Point(2, _labelled(_PRESUPPOSES, measure.presupposes).get(language))
        yield Point(2, _labelled(_ACT, measure.management_act).get(language))
        yield Point(2, _labelled(_FIRST_STEP, measure.first_step).get(language))
        yield Point(2, _labelled(_DOES_NOT, measure.does_not).get(language))
        yield Point(2, _labelled(_HIERARCHY, said_of_hierarchy(measure, self._knowledge)).get(language))
        for view in said_of_disagreement(measure, self._knowledge):
            yield Point(2, _labelled(_DISAGREE, view).get(language))
        for complement in recommendation.complements:
            level = word("level", complement.measure.level)
            title = complement.measure.title
            said = Text(f"{title.da} ({level.da})", f"{title.en} ({level.en})")
            yield Point(2, _labelled(_COMPLEMENT, said).get(language))
        yield from self._because(2, recommendation.justification)

    def _not_now(self, unit: UnitAdvice) -> Iterator[Prose]:
        for waiting in unit.not_now:
            if unit.issue(waiting.issue).status in (Status.CASE, Status.PERMANENT):
                continue
            because = " ".join(text.get(self._language) for text in waiting.because)
            yield Point(1, f"{self._title(unit, waiting.issue)}: {because}")
            yield from self._because(2, waiting.justification)

    def _holds(self, unit: UnitAdvice) -> Iterator[Prose]:
        for hold in unit.holds:
            until = _labelled(_UNTIL, join(hold.until, "; ")).get(self._language)
            yield Point(1, f"{hold.measure.title.get(self._language)} ({self._title(unit, hold.issue)})")
            yield Point(2, until)
            for reason in hold.justification:
                yield Point(2, reason.says.get(self._language))
            yield from self._because(2, hold.justification, rules_only=True)

    def _questions(self, unit: UnitAdvice) -> Iterator[Prose]:
        for question in unit.questions:
            yield Point(1, f"{question.question.question.get(self._language)} ({self._asked(question, unit)})")
            yield Point(2, question.question.why.get(self._language))
            if question.hearsay:
                said = said_of_hearsay(question.question.id, question.hearsay, self._knowledge)
                yield Point(2, said.get(self._language))

    def _answered_for(self, unit: UnitAdvice) -> Iterator[Prose]:
        """Return what was said on behalf of others and stands beside no open question."""
        quoted = {(each.question.id, answer) for each in unit.questions for answer in each.hearsay}
        for told in unit.answered_for:
            if all((told.question.id, answer) in quoted for answer in told.answers):
                continue
            about = f" ({self._title(unit, told.issue)})" if told.issue else ""
            yield Point(1, told.question.question.get(self._language) + about)
            yield Point(2, told.says.get(self._language))

    def _asked(self, question: OpenQuestion, unit: UnitAdvice) -> str:
        if question.asked_for is Reach.ISSUE and question.issues:
            about = self._title(unit, question.issues[0])
        else:
            about = self._knowledge.word("reach", question.asked_for).get(self._language)
        return f"{about}; {_DISPUTED.get(self._language)}" if question.disputed else about

    def _contradictions(self, unit: UnitAdvice) -> Iterator[Prose]:
        for contradiction in unit.contradictions:
            about = self._title(unit, contradiction.issue) if contradiction.issue else unit.unit
            yield Point(1, f"{about}: {contradiction.title.get(self._language)}")
            for reason in contradiction.justification:
                yield Point(
                    2,
                    f"{reason.title.get(self._language) if reason.title else ''}: {reason.says.get(self._language)}",
                )
                for ground in reason.grounds:
                    yield Point(3, ground.says.get(self._language))

    def _scores(self, unit: UnitAdvice) -> Iterator[Prose]:
        for score in unit.scores:
            standing = self._knowledge.word("standing", score.standing(self._knowledge.limits))
            mark = f" [{standing.get(self._language)}]"
            yield Point(1, said_of_score(score, self._knowledge).get(self._language) + mark)

    def _because(self, depth: int, justification: Justification, *, rules_only: bool = False) -> Iterator[Prose]:
        """Return the justification as points, where it is asked for."""
        if not self._why:
            return
        for reason in justification:
            yield from self._reason(depth, reason, skip_text=rules_only)

    def _reason(self, depth: int, reason: Reason, *, skip_text: bool = False) -> Iterator[Prose]:
        says = reason.says.get(self._language)
        if reason.rule and reason.title:
            says = "" if skip_text else f" {says}"
            pack = f" {reason.pack.get(self._language)}" if reason.pack else ""
            yield Point(depth, f"{reason.title.get(self._language)}:{says} [{reason.rule}; {reason.source}]{pack}")
        else:
            yield Point(depth, says)
        for ground in reason.grounds:
            yield from self._reason(depth + 1, ground)

    def _title(self, unit: UnitAdvice, issue: str) -> str:
        return unit.issue(issue).title.get(self._language)

    def _section(self, title: Text, lines: Iterable[Prose]) -> Iterator[Prose]:
        lines = tuple(lines)
        if lines:
            yield self._heading(3, title)
            yield from lines

    def _heading(self, depth: int, text: Text) -> Heading:
        return Heading(depth, text.get(self._language))

    def _paragraph(self, text: Text) -> Paragraph:
        return Paragraph(text.get(self._language))


def _leads(caution: Caution) -> bool:
    return caution.id == "nothing-clearly-wrong"


def _labelled(label: Text, text: Text) -> Text:
    return Text(f"{label.da}: {text.da}", f"{label.en}: {text.en}")


_ADVICE = Text("Råd om det psykiske arbejdsmiljø", "Advice on the psychosocial work environment")
_RED_FLAGS = Text("Her skal I handle med det samme", "Act on this at once")
_FIRST = Text("Før I går i gang", "Before you start")
_INTERPLAYS = Text("Hører sammen", "Belongs together")
_NOW = Text("Nu", "Now")
_CASES = Text("Sager til dem, der bestemmer", "Cases for those who decide")
_PERMANENT = Text(
    "Hænger sammen med arbejdets karakter: det skal medarbejderne beskyttes imod",
    "Belongs to the nature of the work: protect",
)
_NOT_NOW = Text("Ikke nu", "Not now")
_HOLDS = Text("Vent med", "Hold back")
_QUESTIONS = Text("Det mangler vi at vide", "What we still need to know")
_ANSWERED_FOR = Text("Besvaret på andres vegne", "Answered on behalf of others")
_CONTRADICTIONS = Text("Her modsiger oplysningerne hinanden", "Here what is known contradicts itself")
_REMARKS = Text("Værd at vide", "Worth knowing")
_SCORES = Text("Scorerne", "The scores")
_UNCLASSIFIED = Text("ikke afklaret endnu", "not settled yet")
_LEVEL = Text("niveau", "level")
_COST = Text("pris", "cost")
_ACCOUNTABLE = Text("ansvarlig", "accountable")
_EVIDENCE = Text("dokumentation", "evidence")
_HIERARCHY = Text("NFA's hierarki", "NFA's hierarchy")
_DISAGREE = Text("Kilderne er uenige", "Sources disagree")
_BECAUSE = Text("Begrundelse", "Because")
_PRESUPPOSES = Text("Forudsætter", "Presupposes")
_ACT = Text("Ledelsen viser det ved", "Management shows it by")
_FIRST_STEP = Text("Første skridt", "First step")
_DOES_NOT = Text("Det gør den ikke", "What it does not do")
_COMPLEMENT = Text("Suppleres af", "Complemented by")
_UNTIL = Text("Indtil", "Until")
_DISPUTED = Text("svarene er forskellige", "the answers differ")

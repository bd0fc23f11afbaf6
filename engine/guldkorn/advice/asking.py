"""What a unit's advice asks, warns of and cannot settle."""

from collections import defaultdict
from collections.abc import Iterable

from guldkorn.advice.advice import AnsweredFor, Caution, Contradicted, IssueAdvice, OpenQuestion
from guldkorn.advice.context import Answer
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.observation import UNIT, score_subject
from guldkorn.advice.wording import said_of_hearsay
from guldkorn.inference.memory import Conclusion
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.vocabulary import CautionWeight, Grade, Reach, Status
from guldkorn.rules.kinds import Stage

_WEIGHTS = [*CautionWeight]


def open_questions(issues: tuple[IssueAdvice, ...], explainer: Explainer) -> tuple[OpenQuestion, ...]:
    """Return the open questions, the most useful first; one asked for the unit is asked once.

    Danger comes first, then what most issues wait for, then what decides the most: whether an issue can be changed
    before whether there is time for it, and that before a caution.
    """
    asked: dict[tuple[str, str | None], list[Conclusion]] = defaultdict(list)
    concerned: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for subject, issue in [(UNIT, None), *((f"issue {issue.id}", issue.id) for issue in issues)]:
        for conclusion in explainer.concluded(subject, "question"):
            question = explainer.knowledge.questions[conclusion.get("fact")]
            known = explainer.facts[subject].get(question.id)
            # Answers for one issue win over the unit's, so where they differ only that issue can settle it.
            broad = (question.asked_for or question.about) is not Reach.ISSUE and (
                known is None or known.reach is not Reach.ISSUE or not known.answers
            )
            key = (question.id, None if broad else issue)
            asked[key].append(conclusion)
            if issue is not None:
                concerned[key].append(issue)
    order = {name: index for index, name in enumerate(explainer.knowledge.questions)}
    rank = {issue.id: index for index, issue in enumerate(issues)}
    pressing = {issue.id for issue in issues if issue.status is Status.DUTY or issue.grade is Grade.RED_FLAG}
    decided_first = explainer.decided_first

    def use(each: tuple[tuple[str, str | None], list[Conclusion]]) -> tuple[bool, int, int, int, int]:
        (fact, issue), conclusions = each
        waiting = concerned[fact, issue]
        presses = not pressing.isdisjoint(waiting) or any(_is_pressing(one, explainer) for one in conclusions)
        first = min((rank[name] for name in waiting), default=len(rank))
        return not presses, -len(waiting), decided_first.get(fact, Stage.ASKING), first, order[fact]

    found = []
    for (fact, issue), conclusions in sorted(asked.items(), key=use):
        question = explainer.knowledge.questions[fact]
        subject = UNIT if issue is None else f"issue {issue}"
        known = explainer.facts[subject].get(fact)
        found.append(
            OpenQuestion(
                question,
                Reach.ISSUE if issue is not None else question.asked_for or question.about,
                tuple(concerned[fact, issue]),
                known is not None and known.is_disputed,
                explainer.explain(*conclusions),
                tuple(_quoted(question, (subject, *(f"issue {name}" for name in concerned[fact, issue])), explainer)),
            )
        )
    return tuple(found)


def _quoted(question: Question, subjects: Iterable[str], explainer: Explainer) -> Iterable[Answer]:
    """Return what those said to a question who may be quoted on it, each once."""
    known = (explainer.facts[subject].get(question.id) for subject in subjects)
    said = dict.fromkeys(answer for each in known if each for answer in each.hearsay)
    return (answer for answer in said if answer.voice in question.quoted)


def answered_for(issues: tuple[IssueAdvice, ...], explainer: Explainer) -> tuple[AnsweredFor, ...]:
    """Return what was said on behalf of others, of the unit and then of each issue, question by question."""
    found = []
    of_unit = explainer.facts[UNIT]
    for subject, issue in [(UNIT, None), *((f"issue {issue.id}", issue.id) for issue in issues)]:
        facts = explainer.facts[subject]
        for name, question in explainer.knowledge.questions.items():
            known, broader = facts.get(name), of_unit.get(name) if issue else None
            said = tuple(each for each in known.hearsay if not broader or each not in broader.hearsay) if known else ()
            if said:
                found.append(AnsweredFor(question, issue, said, said_of_hearsay(name, said, explainer.knowledge)))
    return tuple(found)


def _is_pressing(conclusion: Conclusion, explainer: Explainer) -> bool:
    """Tell whether something rests on a finding that is a red flag."""
    grounds = (ground for firing in explainer.firings[conclusion] for ground in firing.grounds)
    return any(isinstance(ground, Conclusion) and ground.get("grade") == Grade.RED_FLAG for ground in grounds)


def cautions(issues: tuple[IssueAdvice, ...], explainer: Explainer) -> tuple[Caution, ...]:
    """Return the cautions, red flags first; the same words about several issues are said once."""
    found: dict[tuple[str, str], Caution] = {}
    of_scores = [(score_subject(score), None) for score in explainer.scores]
    of_issues = [(f"issue {issue.id}", issue.id) for issue in issues]
    for subject, issue in [(UNIT, None), *of_scores, *of_issues]:
        for conclusion in explainer.concluded(subject, "caution"):
            weight = CautionWeight(conclusion.get("weight") or CautionWeight.WARNING)
            justification = explainer.explain(conclusion)
            for reason in justification:
                name = conclusion.get("id")
                before = found.get((name, reason.says.en))
                concerned = (*(before.issues if before else ()), *((issue,) if issue else ()))
                title = reason.title or explainer.knowledge.named(name)
                found[name, reason.says.en] = Caution(name, weight, title, reason.says, concerned, (reason,))
    return tuple(sorted(found.values(), key=lambda caution: _WEIGHTS.index(caution.weight)))


def contradictions(explainer: Explainer) -> tuple[Contradicted, ...]:
    """Return where rules contradict each other, each issue and kind once, with all that was said."""
    names = {issue.subject: issue.id for issue in explainer.issues}
    found: dict[tuple[str, str], list[Conclusion]] = defaultdict(list)
    for inference in explainer.inferences:
        for contradiction in inference.contradictions:
            kind = contradiction.path.partition(".")[0]
            found[contradiction.subject, kind] += contradiction.conclusions
    return tuple(
        Contradicted(
            names.get(subject),
            explainer.knowledge.word("kind", kind),
            explainer.explain(*dict.fromkeys(conclusions)),
        )
        for (subject, kind), conclusions in found.items()
    )

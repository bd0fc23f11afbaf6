"""What the advice of a meeting promises, promise by promise, in the lines that a scenario says it with."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from guldkorn.advice.advice import Caution, Interplay, IssueAdvice, Justification, UnitAdvice
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.gherkin_text import Line, line
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.session.session import Session

_REASON = 100  # characters of a reason that are promised
_CLAUSES = re.compile(r".{30,}(?=[,;:] )")

Alternatives = tuple[Line, ...]
"""Lines that promise the same, the most telling first: the first one that can be said is taken."""
RestsOn = Callable[[Heard], Iterable[Justification]]


@dataclass(frozen=True)
class Promise:
    """One promise: its name, the lines that say it, which issues it is about, and what it rests on."""

    name: str
    lines: tuple[Alternatives, ...]
    issues: tuple[str, ...]
    rests_on: RestsOn


def promises_of(session: Session, called: Mapping[str, str], language: Language) -> Iterator[Promise]:
    """Return all that is promised to the unit: what becomes of each issue first, then what is said of all."""
    speaker = _Speaker(session, called, language)
    if not session.advice.issues:
        name = Text("Enheden har ingen belastninger", "The unit has no issues").get(language)
        yield Promise(name, ((line("no-issues"),),), (), lambda _heard: ())
    else:
        yield speaker.priorities()
    for issue in session.advice.issues:
        yield from speaker.of_issue(issue)
    yield from speaker.of_unit()


def beginning_of(text: str) -> str:
    """Return the beginning of a text, as much of it as can stand in a line: whole clauses if it can be."""
    sentence = text.partition('"')[0].partition(". ")[0].strip().rstrip(".")
    if len(sentence) <= _REASON:
        return sentence
    clauses = _CLAUSES.match(sentence[: _REASON + 1])
    return clauses[0] if clauses else sentence[:_REASON].rpartition(" ")[0]


class _Speaker:
    """Says what is promised in one meeting, in one language."""

    def __init__(self, session: Session, called: Mapping[str, str], language: Language) -> None:
        self._advice: UnitAdvice = session.advice
        self._knowledge = session.rulebook.knowledge
        self._called, self._language = called, language

    def priorities(self) -> Promise:
        now = self._advice.now
        if not now:
            name = self._say("Intet bliver taget op endnu", "Nothing is taken up yet")
            return Promise(name, ((line("nothing-now"),),), (), lambda _heard: ())
        name = self._say("Det bliver taget op nu", "What is taken up now")
        table = [(self._called[each],) for each in now]
        return Promise(name, ((line("these-now").over(table),),), now, lambda heard: _of_status(heard, heard.unit.now))

    def of_issue(self, issue: IssueAdvice) -> Iterator[Promise]:
        called = self._called[issue.id]
        yield self._settled(issue, called)
        yield self._place(issue, called)
        measures = [each.measure for each in self._advice.recommendations if each.issue == issue.id]
        if measures:
            yield Promise(
                self._say(f'Det kan der gøres ved "{called}"', f'What can be done about "{called}"'),
                tuple(self._measured("is-recommended", m.id, issue=called) for m in measures),
                (issue.id,),
                lambda heard: (each.justification for each in heard.recommended(called)),
            )
        holds = [each for each in self._advice.holds if each.issue == issue.id]
        if holds:
            yield Promise(
                self._say(f'Det holdes tilbage for "{called}"', f'What is held back for "{called}"'),
                tuple(
                    each
                    for hold in holds
                    for each in (
                        self._measured("is-held-back", hold.measure.id, issue=called),
                        *(
                            self._measured("is-held-back-until", hold.measure.id, until=self._part(until))
                            for until in hold.until[:1]
                        ),
                    )
                ),
                (issue.id,),
                lambda heard: (each.justification for each in heard.unit.holds if each.issue == heard.has(called)),
            )
        asked = [each for each in self._advice.questions if each.issues[:1] == (issue.id,)]
        if asked:
            yield Promise(
                self._say(f'Det mangler der svar på om "{called}"', f'What nobody has answered about "{called}"'),
                tuple(
                    each
                    for question in asked
                    for each in self._asked(question.question.id, called, disputed=question.disputed)
                ),
                (issue.id,),
                lambda heard: (q.justification for q in heard.unit.questions if heard.has(called) in q.issues),
            )

    def of_unit(self) -> Iterator[Promise]:
        for interplay in self._advice.interplays:
            yield self._together(interplay)
        for found in self._advice.contradictions:
            if found.issue is not None:
                yield self._contradicted(found.issue, found.title)
        for caution in self._advice.cautions:
            yield self._cautioned(caution)
        asked = [each for each in self._advice.questions if not each.issues]
        if asked:
            yield Promise(
                self._say("Det spørges der om", "What is asked"),
                tuple(each for q in asked for each in self._asked(q.question.id, None, disputed=q.disputed)),
                (),
                lambda heard: (each.justification for each in heard.unit.questions if not each.issues),
            )

    def _settled(self, issue: IssueAdvice, called: str) -> Promise:
        if issue.changeability is None:
            name = self._say(f'Om "{called}" kan ændres, er uafklaret', f'Whether "{called}" can be changed is open')
            first = line("is-not-settled", issue=called)
        else:
            word = self._word("changeability", issue.changeability)
            name = f'"{called}" {word}'
            first = line("is-settled-as", issue=called, changeability=word)
        decider = line("decider-is-unknown", issue=called)
        if issue.decider is not None:
            decider = line("decider-is", issue=called, decider=self._word("decider", issue.decider))
        level = line("level-is-unknown", issue=called)
        if issue.level is not None:
            level = line("level-is", issue=called, level=self._word("level", issue.level))
        lines = ((first,), *(((decider,),) if issue.status is not Status.DUTY else ()), (level,))
        return Promise(name, lines, (issue.id,), lambda heard: (heard.issue(called).justification,))

    def _place(self, issue: IssueAdvice, called: str) -> Promise:
        lines: list[Alternatives] = []
        if issue.status is not None:
            lines.append((line("status-is", issue=called, status=self._word("status", issue.status)),))
        waiting = next((each for each in self._advice.not_now if each.issue == issue.id), None)
        if waiting is None:
            name = self._say(f'"{called}" bliver taget op nu', f'"{called}" is taken up now')
            lines.append((line("is-now", issue=called),))
        else:
            name = self._say(f'"{called}" venter, og det står hvorfor', f'"{called}" has to wait, and it is said why')
            reasons = (line("waits-with-reason", issue=called, reason=self._part(each)) for each in waiting.because)
            lines.append((*reasons, line("waits", issue=called)))
        return Promise(name, tuple(lines), (issue.id,), lambda heard: _of_status(heard, [heard.issue(called).id]))

    def _together(self, interplay: Interplay) -> Promise:
        title, name = interplay.title.get(self._language), interplay.id
        table = [(self._called[each],) for each in interplay.issues]
        ways = tuple(line("interplay-between", interplay=each).over(table) for each in (title, name))
        return Promise(
            title,
            (ways,),
            interplay.issues,
            lambda heard: (each.justification for each in heard.unit.interplays if each.id == name),
        )

    def _contradicted(self, issue: str, title: Text) -> Promise:
        called = self._called[issue]
        kind = title.get(self._language)
        return Promise(
            self._say(
                f'Reglerne er uenige om {kind} for "{called}"', f'The rules disagree about the {kind} of "{called}"'
            ),
            ((line("is-contradicted", kind=kind, issue=called),),),
            (issue,),
            lambda heard: (each.justification for each in heard.unit.contradictions if each.issue == heard.has(called)),
        )

    def _cautioned(self, caution: Caution) -> Promise:
        weight, title = self._word("weight", caution.weight), caution.title.get(self._language)
        ways = tuple(line("comes-as", caution=each, weight=weight) for each in (title, caution.id))
        about = tuple(
            tuple(line("caution-is-about", caution=each, issue=self._called[issue]) for each in (title, caution.id))
            for issue in caution.issues
        )
        name = title if len(caution.issues) != 1 else f'{title}: "{self._called[caution.issues[0]]}"'
        of_this = caution.id
        return Promise(
            name,
            (ways, *about),
            caution.issues,
            lambda heard: (each.justification for each in heard.unit.cautions if each.id == of_this),
        )

    def _asked(self, question: str, issue: str | None, *, disputed: bool) -> Iterator[Alternatives]:
        ways = (self._knowledge.questions[question].question.get(self._language), question)
        if issue is None:
            yield tuple(line("is-asked", question=each) for each in ways)
        else:
            yield tuple(line("is-asked-about", question=each, issue=issue) for each in ways)
        if disputed:
            yield tuple(line("answers-differ", question=each) for each in ways)

    def _measured(self, step: str, measure: str, **filled: str) -> Alternatives:
        ways = (self._knowledge.measures[measure].title.get(self._language), measure)
        return tuple(line(step, measure=each, **filled) for each in ways)

    def _part(self, text: Text) -> str:
        return beginning_of(text.get(self._language))

    def _word(self, group: str, word: str) -> str:
        return self._knowledge.word(group, word).get(self._language)

    def _say(self, da: str, en: str) -> str:
        return Text(da, en).get(self._language)


def _of_status(heard: Heard, issues: Iterable[str]) -> Iterator[Justification]:
    wanted = set(issues)
    for waiting in heard.unit.not_now:
        if waiting.issue in wanted:
            yield waiting.justification
    for issue in heard.unit.issues:
        if issue.id in wanted:
            yield issue.justification

"""Gathering what a meeting rests on: the shown scores of its unit, and what was said of it, as lines of a scenario."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from guldkorn.advice.context import Answer, Issue, UnitContext, slug
from guldkorn.knowledge.vocabulary import Basis, Reach
from guldkorn.reading.text import Text, number
from guldkorn.scenarios.answer_lines import lines_of
from guldkorn.scenarios.facts import Cell, Choice, Fact, Facts, Invited, Row, Setting, Told
from guldkorn.scenarios.gherkin_text import free_words, is_sayable, line
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score
from guldkorn.survey.scales import find_measured

_OTHERWISE = Text("en anden undersøgelse", "another inquiry")
_DECIDED = Text("det besluttede mødet", "the meeting decided so")
_NEUTRAL = Text("som kortlægningen viser", "as the mapping shows")
_WORDS_IN_ID = 4  # with a number after them they still make another id


def facts_of(session: Session, setting: Setting, decimals: int) -> Facts:
    """Return what the meeting rests on: the shown scores of its unit, and what was said of it."""
    return _Gatherer(session, setting, decimals).gather()


class _Gatherer:
    """Gathers the facts of one meeting, and what cannot be said."""

    def __init__(self, session: Session, setting: Setting, decimals: int) -> None:
        self._session, self._setting, self._decimals = session, setting, decimals
        self._rehearsal = setting.rehearsal
        self._names, self._language = setting.rehearsal.names, setting.rehearsal.names.language
        self._knowledge = session.rulebook.knowledge
        self._unsaid: dict[Text, None] = {}
        self._called: dict[str, str] = {}
        self._own_words: set[str] = set()
        self._slugs: set[str] = set()

    def gather(self) -> Facts:
        told = self._session.told
        rows = tuple(self._rows())
        worded = tuple(self._issues(told))
        facts: tuple[Fact, ...] = (
            *rows,
            *self._minimum(),
            *self._answers(self._session.context.answers, Reach.WORKPLACE),
            *self._answers(told.answers, Reach.UNIT),
            *worded,
            *self._dropped(told),
            *self._chosen(told),
        )
        return Facts(facts, self._called, frozenset(self._own_words), tuple(self._unsaid))

    # The mapping

    def _rows(self) -> Iterator[Fact]:
        scores = self._session.mapping.of(self._session.unit)
        invited = {score.invited for score in scores}
        for score in scores:
            if (said := self._row_name(score)) is None:
                title = score.measured.title
                self._cannot(f'scoren for "{title.da}"', f'the score of "{title.en}"')
                continue
            yield Row(score.measured.id, said, self._number(score.value, self._decimals))
            yield from self._cells(score, one_invited=len(invited) == 1)
        if len(invited) == 1 and (only := invited.pop()) is not None and only >= self._setting.answers:
            yield Invited(only)

    def _cells(self, score: Score, *, one_invited: bool) -> Iterator[Cell]:
        scale = score.measured.id
        if score.n != self._setting.answers:
            yield Cell(scale, "n", str(score.n))
        if score.spread is not None and score.spread <= 50:
            yield Cell(scale, "sd", self._number(score.spread, self._decimals))
        if score.invited is not None and not one_invited:
            yield Cell(scale, "invited", str(score.invited))
        if (reference := score.reference) is not None:
            yield Cell(scale, "reference", self._number(reference.mean, 4))
            if reference.standard_deviation is not None and reference.standard_deviation <= 50:
                yield Cell(scale, "reference-sd", self._number(reference.standard_deviation, 4))
            against = self._session.mapping.against
            named = (name for name, each in self._knowledge.reference_choices.items() if each.title == against)
            if not reference.verified and (name := next(named, None)) is not None:
                yield Cell(scale, "against", name)

    def _row_name(self, score: Score) -> str | None:
        """Return what a score's scale is called in a table; None where a table cannot name it."""
        for name in (score.measured.title.get(self._language), score.measured.id):
            table = [("scale", "score"), (name, self._number(score.value, self._decimals))]
            made = self._rehearsal.told([line("mapped", unit=self._setting.unit, n=100).over(table)])
            if made is not None:
                read = made["survey"].read(self._names).scores
                if [each.measured.id for each in read] == [score.measured.id]:
                    return name
        return None

    def _minimum(self) -> Iterator[Told]:
        minimum = self._session.mapping.minimum
        if 0 < minimum < self._knowledge.limits.minimum_answers.value:
            yield Told(line("minimum-is", n=minimum))

    # What was said

    def _answers(self, answers: tuple[Answer, ...], reach: Reach, issue: str | None = None) -> Iterator[Told]:
        called = None if issue is None else self._called[issue]
        for answer in answers:
            ways = lines_of(answer, reach, called, self._names)
            found = next((each for each in ways if is_sayable(each, self._language)), None)
            if found is not None:
                yield Told(found, issue)
                continue
            question = self._knowledge.questions.get(answer.fact)
            title = question.question if question else Text(answer.fact, answer.fact)
            self._cannot(f'et svar på "{title.da}"', f'an answer to "{title.en}"')

    # Issues

    def _issues(self, told: UnitContext) -> Iterator[Told]:
        advised = {issue.id: issue for issue in self._session.advice.issues}
        shown_first = Counter(issue.evidence[0].measured.id for issue in advised.values() if issue.evidence)
        of_scale = Counter(issue.scale for issue in told.issues if issue.id in advised)
        for name in advised:
            issue = told.issue.get(name) or Issue(name, scale=name)
            plain_scale = issue.scale is not None and not issue.also and of_scale[issue.scale] <= 1
            has_scale = plain_scale and advised[name].basis is Basis.FINDING
            if has_scale and shown_first[str(issue.scale)] <= 1:
                self._called[name] = self._scale_name(str(issue.scale))
            else:
                yield self._worded(replace(issue, title=None) if has_scale else issue)
            if (place := self._elsewhere(issue)) is not None:
                yield Told(line("placed-under", issue=self._called[name], aspect=place), name)
            if issue.documented is not None:
                how = _OTHERWISE.get(self._language)
                yield Told(line("documented", issue=self._called[name], how=how), name)
            if issue.placed is not None:
                decider = self._word("decider", issue.placed.decider)
                because = _DECIDED.get(self._language)
                placed = line("placed-with", decider=decider, issue=self._called[name], because=because)
                yield Told(placed, name)
            yield from self._answers(issue.answers, Reach.ISSUE, name)

    def _worded(self, issue: Issue) -> Told:
        """Return the line that words an issue which its scale alone does not name, and settle what it is called."""
        scales = [self._scale_name(each) for each in issue.scales]
        if issue.title is None:
            title = self._free(f"{scales[0]}, {_NEUTRAL.get(self._language)}")
        else:
            title = self._free(issue.title.get(self._language))
            self._own_words.add(title)
        self._called[issue.id] = title
        if len(scales) > 2:
            self._cannot("at flere end to skalaer er slået sammen", "that more than two scales are put together")
        if len(scales) > 1:
            return Told(line("merged", one=scales[0], other=scales[1], title=title), issue.id)
        if scales:
            return Told(line("described-as", scale=scales[0], title=title), issue.id)
        return Told(line("raised", title=title, aspect=self._aspect_name(issue)), issue.id)

    def _elsewhere(self, issue: Issue) -> str | None:
        """Return what is called where an issue belongs, if that is elsewhere than the scale that shows it."""
        found = find_measured(issue.scale, self._knowledge) if issue.scale is not None else None
        if found is None or not (issue.dimension or issue.aspect):
            return None
        return None if (issue.dimension, issue.aspect) == (found.dimension, found.aspect) else self._aspect_name(issue)

    def _free(self, title: str) -> str:
        """Return words for an issue that can be written, and that name nothing else."""
        words = wanted = free_words(title) or "–"
        count = 1
        while slug(words) in self._slugs or find_measured(words, self._knowledge) or self._is_id(slug(words)):
            count += 1
            first = wanted.split()[:_WORDS_IN_ID]
            words = free_words(f"{' '.join(first)} ({count})")
        self._slugs.add(slug(words))
        return words

    def _is_id(self, name: str) -> bool:
        return find_measured(name, self._knowledge) is not None

    def _scale_name(self, name: str) -> str:
        """Return what a scale is called in a line: its title where that names no other."""
        known = find_measured(name, self._knowledge)
        title = known.title.get(self._language) if known else name
        found = find_measured(title, self._knowledge)
        return title if found and known and found.id == known.id else name

    def _aspect_name(self, issue: Issue) -> str:
        wanted = (issue.dimension, issue.aspect)
        name = issue.aspect or issue.dimension or ""
        for said in (self._knowledge.named(name).get(self._language), name, f"{issue.dimension}/{issue.aspect}"):
            found = find_measured(said, self._knowledge)
            if found is not None and (found.dimension, found.aspect) == wanted:
                return said
        return name

    def _dropped(self, told: UnitContext) -> Iterator[Told]:
        for gone in told.dropped:
            for scale in gone.scales:
                because = _DECIDED.get(self._language)
                yield Told(line("put-aside", issue=self._scale_name(scale), because=because), gone.issue)

    def _chosen(self, told: UnitContext) -> Iterator[Choice]:
        for name in told.chosen or ():
            if name in self._called:
                yield Choice(name, self._called[name])
            elif find_measured(name, self._knowledge):
                yield Choice(name, self._scale_name(name))
            else:
                self._cannot("et valg af noget, der ikke er der mere", "the choice of what is there no longer")
        if told.chosen == ():
            self._cannot("at gruppen har valgt ikke at vælge noget", "that the group has chosen nothing")

    def _word(self, group: str, word: str) -> str:
        return self._knowledge.word(group, word).get(self._language)

    def _number(self, value: float, decimals: int) -> str:
        return number(value, decimals).get(self._language)

    def _cannot(self, da: str, en: str) -> None:
        self._unsaid[Text(da, en)] = None

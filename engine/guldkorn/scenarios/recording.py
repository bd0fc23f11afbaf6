"""From a meeting to scenarios: the advice that a unit was given, each promise on the fewest facts that give it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from guldkorn.knowledge.sources import CLAIMS, claim_of
from guldkorn.reading.problem import GuldkornError, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.facts import Cell, Choice, Fact, Facts, Invited, Row, Setting
from guldkorn.scenarios.gathering import facts_of
from guldkorn.scenarios.gherkin_text import (
    Feature,
    Line,
    Scenario,
    feature_text,
    free_words,
    length,
    said,
    scenario_name,
)
from guldkorn.scenarios.in_one_line import in_one_line
from guldkorn.scenarios.minimal import minimal
from guldkorn.scenarios.promises import Alternatives, Promise, promises_of
from guldkorn.scenarios.rehearsal import ADVICE_IS_GIVEN, Rehearsal
from guldkorn.scenarios.run import run_scenarios
from guldkorn.scenarios.steps.names import plain
from guldkorn.session.session import Session

LONGEST = 14
"""How many lines a scenario should have at most."""
_DECIMALS = (1, 4)
"""How exactly scores are written: first as a person reads them, and where that is not enough, as they are kept."""
_EFFORT = 60_000
"""How many facts are heard at most while it is tried which may be left out: some seconds' work."""
_UNIT = Text("Enheden", "The unit")
_NAME = Text("Rådene er, som mødet fik dem", "The advice is as the meeting got it")
_SAYS = Text(
    "Hvert scenarie lover én ting og siger kun det, som løftet bygger på.",
    "Each scenario promises one thing and says only what the promise rests on.",
)
_LEFT_OUT = Text("Der er ingen trin til det, så det er ikke med", "Cannot be said in steps and is left out")
_UNSAID = Text("Det mangler der trin til", "There are no steps for")


class RecordingError(GuldkornError):
    """No scenario can be made of this."""


@dataclass(frozen=True)
class Recorded:
    """A feature file that holds, and what is to be said of it."""

    feature: Feature
    language: Language
    left_out: tuple[str, ...] = ()
    """The promises that steps cannot say, in the language of the file; they stand in a comment in it too."""
    own_words: tuple[str, ...] = ()
    """The group's own words in it: somebody should read them before it is given to others."""

    @property
    def text(self) -> str:
        """What the file says."""
        return feature_text(self.feature, self.language)


@dataclass(frozen=True)
class _Kept:
    """A promise on the fewest facts that give it."""

    promise: Promise
    name: str
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]


def record(session: Session, language: Language, *, about: str | None = None, unit_name: str | None = None) -> Recorded:
    """Return scenarios that promise what the unit that is spoken of was advised, or what was said of one issue.

    The unit is called by a name that is everybody's, unless another is asked for. What is written has been run and
    holds. Raise RecordingError where the unit is not shown, or has no such issue, or nothing of it can be said.
    """
    return _Recording(session, language, unit_name).record(about)


class _Recording:
    """The work on one file."""

    def __init__(self, session: Session, language: Language, unit_name: str | None) -> None:
        self._session, self._language = session, language
        self._rehearsal = Rehearsal(session.rulebook, language)
        unit = free_words(unit_name) if unit_name is not None else ""
        answers = session.mapping.answers(session.unit)
        self._setting = Setting(unit or _UNIT.get(language), answers, self._rehearsal)
        self._facts: dict[int, Facts] = {}
        self._effort = _EFFORT
        self._left_out: dict[str, None] = {}
        self._needed_before: dict[str, dict[Fact, None]] = {}
        """What promises about an issue were found to rest on: it is often enough for the next one."""

    def record(self, about: str | None) -> Recorded:
        if self._session.unit not in self._session.mapping.units:
            raise RecordingError(Text("enheden vises ikke", "the unit is not shown"))
        issue = None if about is None else self._issue(about)
        promises = promises_of(self._session, self._known(_DECIMALS[0]).called, self._language)
        kept = [
            each
            for promise in promises
            if issue is None or issue in promise.issues
            for each in self._shortened(promise)
        ]
        feature = self._verified(self._feature(kept, issue))
        text = feature_text(feature, self._language)
        words = sorted(each for each in self._known(_DECIMALS[0]).own_words if each in text)
        return Recorded(feature, self._language, tuple(self._left_out), tuple(words))

    def _issue(self, about: str) -> str:
        called = self._known(_DECIMALS[0]).called
        for each in self._session.advice.issues:
            if plain(about) in (plain(each.id), plain(each.title.da), plain(each.title.en), plain(called[each.id])):
                return each.id
        way = way_out(about, [each.title.get(self._language) for each in self._session.advice.issues])
        raise RecordingError(
            Text(f'enheden har ingen belastning "{about}"; {way.da}', f'the unit has no issue "{about}"; {way.en}')
        )

    def _known(self, decimals: int) -> Facts:
        if decimals not in self._facts:
            self._facts[decimals] = facts_of(self._session, self._setting, decimals)
        return self._facts[decimals]

    # A promise on few facts

    def _shortened(self, promise: Promise) -> Iterator[_Kept]:
        """Return the promise, as several where it is too long for one scenario."""
        start, lines = self._sayable(promise)
        for ways in promise.lines:
            if not set(ways) & set(lines):
                plainest = ways[-1] if ways[-1].step == "waits" else ways[0]  # without a reason of the meeting's
                self._left_out[said(plainest, self._language, again=True)] = None
        for kept in self._few(promise, promise.name, start, lines) if lines else ():
            for issue in promise.issues:
                self._needed_before.setdefault(issue, {}).update(dict.fromkeys(kept.facts))
            yield kept

    def _few(self, promise: Promise, name: str, start: tuple[Fact, ...], lines: tuple[Line, ...]) -> Iterator[_Kept]:
        facts = minimal(start, lambda fewer: self._hold(fewer, lines))
        given = self._in_one_line(self._setting.lines(facts))
        if len(lines) > 1 and length(given) + length(lines) + 2 > LONGEST:
            half = (len(lines) + 1) // 2
            for part in (lines[:half], lines[half:]):
                yield from self._few(promise, said(part[0], self._language, again=True), facts, part)
        else:
            yield _Kept(promise, name, facts, lines)

    def _sayable(self, promise: Promise) -> tuple[tuple[Fact, ...], tuple[Line, ...]]:
        """Return facts on which the promise holds, and the lines that say it; as much of it as can be said."""
        best: tuple[tuple[Fact, ...], tuple[Line, ...]] = ((), ())
        for decimals in _DECIMALS:
            known = self._known(decimals)
            needed = {fact for issue in promise.issues for fact in self._needed_before.get(issue, ())}
            before = tuple(fact for fact in known.all if fact in needed)
            near = known.near(promise.issues, self._session) if promise.issues else known.of_unit
            for start in (before, near, known.all):
                lines = tuple(self._that_hold(start, promise.lines))
                if len(lines) > len(best[1]):
                    best = (start, lines)
                if len(lines) == len(promise.lines):
                    return best
        return best

    def _that_hold(self, facts: tuple[Fact, ...], lines: Iterable[Alternatives]) -> Iterator[Line]:
        heard = self._rehearsal.hear(self._setting.lines(facts))
        if heard is None:
            return
        for ways in lines:
            if (found := next((each for each in ways if self._rehearsal.holds(heard, each)), None)) is not None:
                yield found

    def _hold(self, facts: tuple[Fact, ...], lines: tuple[Line, ...]) -> bool:
        if self._effort <= 0 or not any(isinstance(each, Row) for each in facts):
            return False  # no effort is left, so it is kept, needed or not; or nothing is mapped
        self._effort -= len(facts)
        return self._hold_on(self._setting.lines(facts), lines)

    def _hold_on(self, given: tuple[Line, ...], lines: tuple[Line, ...]) -> bool:
        heard = self._rehearsal.hear(given)
        return heard is not None and all(self._rehearsal.holds(heard, each) for each in lines)

    # The file

    def _feature(self, kept: list[_Kept], issue: str | None) -> Feature:
        shared = _shared(kept)
        background = self._in_one_line(self._setting.lines(shared))
        made = [self._scenario(each, shared, background) for each in kept]
        if any(each is None for each in made):
            background = ()
            made = [self._scenario(each, (), ()) for each in kept]
        named = _with_own_names([each for each in made if each is not None])
        name = _NAME.get(self._language)
        if issue is not None:
            name += f': "{self._known(_DECIMALS[0]).called[issue]}"'
        return Feature(name, _SAYS.get(self._language), tuple(named), background)

    def _scenario(self, kept: _Kept, shared: tuple[Fact, ...], background: tuple[Line, ...]) -> Scenario | None:
        """Return the scenario after what is shared; None where it does not hold after that."""
        given = self._setting.lines(each for each in kept.facts if each not in shared)
        for lines in (self._in_one_line(given), given):
            if self._hold_on((*background, *lines), kept.lines):
                claims = self._claims(kept, (*background, *lines))
                return Scenario(kept.name, (*lines, ADVICE_IS_GIVEN, *kept.lines), claims)
        return None

    def _in_one_line(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return in_one_line(lines, self._rehearsal)

    def _claims(self, kept: _Kept, given: tuple[Line, ...]) -> tuple[str, ...]:
        """Return the claims that the rules behind a promise come from."""
        heard = self._rehearsal.hear(given)
        assert heard is not None
        reasons = (reason for why in kept.promise.rests_on(heard) for reason in why)
        found = {claim_of(reason.source or "") for reason in reasons}
        return tuple(claim for claim in CLAIMS if claim in found)

    def _verified(self, feature: Feature) -> Feature:
        """Return the file as it holds when it is run: what does not is left out, and that is said."""
        while feature.scenarios:
            feature = Feature(
                feature.name, feature.says, feature.scenarios, feature.background, tuple(self._comments())
            )
            failing = _failing(feature_text(feature, self._language), self._session, self._language)
            if not failing:
                return feature
            whole = "" in failing
            self._left_out |= dict.fromkeys(each for each in failing if each)
            scenarios = tuple(each for each in feature.scenarios if not whole and each.name not in failing)
            feature = Feature(feature.name, feature.says, scenarios, feature.background)
        raise RecordingError(
            Text("der er ingen trin, der passer til rådene", "nothing of the advice can be said in steps")
        )

    def _comments(self) -> Iterator[str]:
        version = self._session.rulebook.version
        yield Text(
            f"Optaget fra et møde med regelværk {version}.", f"Recorded from a meeting with rulebook {version}."
        ).get(self._language)
        for each in self._left_out:
            yield f"{_LEFT_OUT.get(self._language)}: {each}"
        if self._left_out:
            for unsaid in self._known(_DECIMALS[0]).unsaid:
                yield f"{_UNSAID.get(self._language)}: {unsaid.get(self._language)}"


def _shared(kept: list[_Kept]) -> tuple[Fact, ...]:
    """Return the facts that every scenario rests on; none where they do not make a mapping by themselves."""
    if len(kept) < 2:
        return ()
    common = [each for each in kept[0].facts if all(each in other.facts for other in kept[1:])]
    unlike = {each.scale for one in kept for each in one.facts if isinstance(each, Cell) and each not in common}
    if any(isinstance(each, (Invited, Choice)) and each not in common for one in kept for each in one.facts):
        return ()
    shared = tuple(each for each in common if not (isinstance(each, (Row, Cell)) and each.scale in unlike))
    return shared if any(isinstance(each, Row) for each in shared) else ()


def _with_own_names(scenarios: list[Scenario]) -> Iterator[Scenario]:
    """Return the scenarios, each with a name that no other has."""
    seen: dict[str, int] = {}
    for each in scenarios:
        key = each.name[:1].upper() + each.name[1:]
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key} ({seen[key]})"
        yield Scenario(name, each.lines, each.claims)


def _failing(text: str, session: Session, language: Language) -> set[str]:
    """Run a file and return the names of what does not hold; an empty name where the file cannot be run."""
    with TemporaryDirectory(prefix="guldkorn-") as folder:
        path = Path(folder) / "recorded.feature"
        path.write_bytes(text.encode())
        run = run_scenarios([path], session.rulebook)
    failing = {each.name for each in run.scenarios if not each.passed}
    return failing | {_scenario_at(problem.place.line, text, language) for problem in run.problems}


def _scenario_at(number: int, text: str, language: Language) -> str:
    """Return the name of the scenario that a line stands in; nothing where it stands in none."""
    before = text.split("\n")[:number]
    names = (name for each in reversed(before) if (name := scenario_name(each, language)) is not None)
    return next(names, "")

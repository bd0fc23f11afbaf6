"""Choosing few: which priorities are taken up now, in which order, and why each other issue waits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from guldkorn.advice.advice import Interplay, IssueAdvice, Justification, NotNow, Priority
from guldkorn.advice.as_one import in_groups
from guldkorn.advice.context import UnitContext
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.precedence import Ranking, filled
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.text import Text, listed, number

_STATUSES = [Status.DUTY, Status.ELIGIBLE, Status.CASE, Status.WAITS, Status.PERMANENT, None]
_ELSEWHERE = (Status.DUTY, Status.CASE, Status.PERMANENT)
"""Issues that go their own way: nothing else waits for them."""


@dataclass(frozen=True)
class Few:
    """A unit's issues, of which few are taken up now."""

    found: tuple[IssueAdvice, ...]
    interplays: tuple[Interplay, ...]
    told: UnitContext
    explainer: Explainer

    @cached_property
    def issues(self) -> tuple[IssueAdvice, ...]:
        """All issues in order: by status, and the eligible by what they are taken as one with."""
        return tuple(sorted(self.found, key=lambda issue: (self._place(self._with(issue.id)), self._place([issue.id]))))

    @cached_property
    def priorities(self) -> tuple[Priority, ...]:
        """What is taken up now beside duties: the group's own choice, else the few that are proposed."""
        chosen = self._chosen
        if chosen is not None:
            groups: Iterable[tuple[str, ...]] = in_groups(chosen, self._together)
        else:
            groups = self._ready[: self.explainer.knowledge.priorities.at_most]
        return tuple(Priority(group, self._said_by(group)) for group in groups)

    @cached_property
    def now(self) -> tuple[str, ...]:
        """The issues that are acted on now: duties, and then the priorities."""
        duties = [issue.id for issue in self.issues if issue.status is Status.DUTY]
        chosen = self._chosen or [name for each in self.priorities for name in each.issues]
        return tuple(dict.fromkeys([*duties, *chosen]))

    @property
    def not_now(self) -> tuple[NotNow, ...]:
        """The issues that wait, each with its own reason."""
        waiting = []
        for issue in self.issues:
            if issue.id not in self.now:
                justification = self.explainer.explain(*self.explainer.concluded(f"issue {issue.id}", "eligibility"))
                waiting.append(NotNow(issue.id, tuple(self._because(issue, justification)), justification))
        return tuple(waiting)

    @cached_property
    def _issue(self) -> dict[str, IssueAdvice]:
        return {issue.id: issue for issue in self.found}

    @cached_property
    def _ranking(self) -> Ranking:
        return Ranking(self.interplays, self.explainer.knowledge)

    @cached_property
    def _together(self) -> tuple[tuple[str, ...], ...]:
        return tuple(each.issues for each in self.interplays if each.as_one)

    @cached_property
    def _chosen(self) -> list[str] | None:
        if self.told.chosen is None:
            return None
        return [name for name in dict.fromkeys(self.told.chosen) if name in self._issue]

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        """What each issue is taken as one with, itself included; what goes its own way stands alone."""
        here = sorted(issue.id for issue in self.found if issue.status not in _ELSEWHERE)
        return {name: group for group in in_groups(here, self._together) for name in group}

    def _lacking(self, group: Iterable[str]) -> list[str]:
        return [name for name in group if self._issue[name].status is not Status.ELIGIBLE]

    def _with(self, name: str) -> tuple[str, ...]:
        """Return what an issue is chosen with, itself included."""
        group = self._groups.get(name, (name,))
        return (name,) if self._lacking(group) else group

    def _place(self, names: Iterable[str]) -> tuple[int | float | str, ...]:
        """Return where issues that are taken as one come in the order: by the gravest of them."""
        return min((_STATUSES.index(self._issue[n].status), *self._ranking.keys(self._issue[n]), n) for n in names)

    @cached_property
    def _ready(self) -> tuple[tuple[str, ...], ...]:
        """What can be chosen, each issue with all that it is taken as one with, in order."""
        eligible = [issue.id for issue in self.issues if issue.status is Status.ELIGIBLE]
        ready = (self._groups[name] for name in eligible if not self._lacking(self._groups[name]))
        return tuple(tuple(n for n in eligible if n in group) for group in dict.fromkeys(ready))

    def _said_by(self, group: Sequence[str]) -> tuple[str, ...]:
        if len(group) < 2:
            return ()
        return tuple(each.id for each in self.interplays if each.as_one and len(set(group) & set(each.issues)) > 1)

    def _because(self, issue: IssueAdvice, justification: Justification) -> Iterable[Text]:
        says = self.explainer.knowledge.priorities
        group = self._groups.get(issue.id, (issue.id,))
        lacking = self._lacking(group)
        if issue.status is Status.ELIGIBLE and self._chosen is not None:
            yield from self._not_chosen(issue, self._chosen)
        elif issue.status is Status.ELIGIBLE and lacking:
            missing = dict.fromkeys(unmet.title for name in lacking for unmet in self._issue[name].unmet)
            yield filled(
                says.as_one_lacks_says,
                others=self._titles(name for name in group if name != issue.id),
                waiting=self._titles(lacking),
                missing=listed(tuple(missing)) if missing else self.explainer.knowledge.word("answer", "unknown"),
            )
        elif issue.status is Status.ELIGIBLE:
            yield self._compared(self.priorities[-1].issues, group)
            yield filled(says.at_most_says, limit=number(says.at_most, 0))
        elif issue.status in says.status_says:
            yield from [reason.says for reason in justification] or [says.status_says[issue.status]]
        else:
            yield from [unmet.says for unmet in issue.unmet] or [reason.says for reason in justification]
            if awaiting := [name for name in group if name not in lacking]:
                yield filled(says.as_one_awaited_says, others=self._titles(awaiting))

    def _not_chosen(self, issue: IssueAdvice, chosen: list[str]) -> Iterable[Text]:
        says = self.explainer.knowledge.priorities
        if not chosen:
            yield says.nothing_chosen_says
            return
        groups = in_groups([*chosen, issue.id], self._together)
        partners = [name for group in groups if issue.id in group for name in group if name != issue.id]
        if partners:
            yield filled(says.as_one_split_says, chosen=self._titles(partners), issue=issue.title)
            return
        yield filled(says.not_chosen_says, chosen=listed([self._issue[name].title for name in chosen]))
        last = max((each.issues for each in self.priorities), key=lambda names: self._place(names)[1:])
        yield self._compared(*sorted((last, (issue.id,)), key=lambda names: self._place(names)[1:]))

    def _compared(self, first: Iterable[str], second: Iterable[str]) -> Text:
        first, second = tuple(first), tuple(second)
        return self._ranking.told(
            self._gravest(first), self._titles(first), self._gravest(second), self._titles(second)
        )

    def _gravest(self, names: Iterable[str]) -> IssueAdvice:
        return self._issue[min(names, key=lambda name: self._place([name])[1:])]

    def _titles(self, names: Iterable[str]) -> Text:
        order = [issue.id for issue in self.issues]
        return listed(tuple(self._issue[name].title for name in sorted(names, key=order.index)))

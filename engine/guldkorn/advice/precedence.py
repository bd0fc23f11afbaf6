"""Why one issue comes before another: the keys of the order, and how an issue stands by each of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from guldkorn.advice.advice import Interplay, IssueAdvice, UnitAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.knowledge.vocabulary import Cost, Grade, Gravity
from guldkorn.reading.text import Text, listed, number
from guldkorn.rules.placeholders import fill

_GRADES = [Grade.RED_FLAG, Grade.CLEAR, Grade.NOTICEABLE, None]
_GRAVITIES = [*Gravity, None]
_COSTS = [*Cost, None]

_NO_FINDING = Text("intet fund", "no finding")
_ALONE = Text("intet samspil", "no interplay")
_WITH = Text("med", "with")
_NO_MEASURE = Text("ingen indsats kendes endnu", "no measure is known yet")
_NO_REFERENCE = Text("kan ikke siges", "cannot be said")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an issue stands by one key of the order."""

    key: OrderKey
    title: Text
    """What the key asks."""
    says: Text
    """How the issue stands."""
    brief: Text
    """The same in a word or two."""


def order_of(knowledge: Knowledge) -> tuple[Text, ...]:
    """Return what the keys of the order ask, the most important first."""
    return tuple(knowledge.word("order", key) for key in knowledge.priorities.order)


def standings(issue: IssueAdvice, advice: UnitAdvice, knowledge: Knowledge) -> tuple[Standing, ...]:
    """Return how an issue stands by each key of the order, the most important first."""
    ranking, found = Ranking(advice.interplays, knowledge), []
    for key in knowledge.priorities.order:
        says = brief = ranking.says(key, issue)
        if key is OrderKey.INTERPLAY and says is not _ALONE:
            others = [n for each in advice.interplays if issue.id in each.issues for n in each.issues if n != issue.id]
            if titles := tuple(advice.issue(name).title for name in dict.fromkeys(others)):
                says = Text(
                    f"{brief.da}, {_WITH.da} {listed(titles).da}", f"{brief.en}, {_WITH.en} {listed(titles).en}"
                )
        elif key is OrderKey.INTERPLAY:
            brief = knowledge.word("answer", "no")
        elif key is OrderKey.DISTANCE and issue.evidence and issue.evidence[0].distance_in_sd:
            apart = number(issue.evidence[0].distance_in_sd)
            brief = Text(f"{apart.da} SD", f"{apart.en} SD")
        found.append(Standing(key, knowledge.word("order", key), says, brief))
    return tuple(found)


def said_of_one(issue: str, advice: UnitAdvice, knowledge: Knowledge) -> Text | None:
    """Return that an issue is taken up as one with others, and what that counts as; None where it stands alone."""
    others = advice.taken_with(issue)
    if not others:
        return None
    titles = listed(tuple(advice.issue(name).title for name in others))
    return filled(knowledge.priorities.as_one_says, others=titles)


@dataclass(frozen=True)
class Ranking:
    """How issues stand by the keys of the order, among the interplays of their unit."""

    interplays: tuple[Interplay, ...]
    knowledge: Knowledge

    def keys(self, issue: IssueAdvice) -> tuple[float, ...]:
        """Return where an issue stands by each key of the order; the lowest comes first."""
        return tuple(self._key(key, issue) for key in self.knowledge.priorities.order)

    def told(self, first: IssueAdvice, its_title: Text, second: IssueAdvice, other_title: Text) -> Text:
        """Return why the first comes before the second: by the first key that tells them apart."""
        says = self.knowledge.priorities
        for key in says.order:
            if self._key(key, first) != self._key(key, second):
                of_first, of_second = self._told_apart(key, first, second)
                of = {"of-first": of_first, "of-second": of_second}
                return filled(says.order_says[key], first=its_title, second=other_title, **of)
        return filled(says.equal_says, first=its_title, second=other_title)

    def says(self, key: OrderKey, issue: IssueAdvice, decimals: int = 1) -> Text:
        """Return in words how an issue stands by a key."""
        word = self.knowledge.word
        match key:
            case OrderKey.GRADE:
                return word("grade", issue.grade) if issue.grade else _NO_FINDING
            case OrderKey.INTERPLAY:
                gravity = self._gravity(issue)
                return word("gravity", gravity) if gravity else _ALONE
            case OrderKey.COST:
                return word("cost", issue.cheapest) if issue.cheapest else _NO_MEASURE
            case OrderKey.DISTANCE:
                return _said_of_distance(issue, decimals)

    def _told_apart(self, key: OrderKey, first: IssueAdvice, second: IssueAdvice) -> tuple[Text, Text]:
        """Return how two issues stand by a key, with as many decimals as it takes to see a difference."""
        for decimals in (1, 2, 4):
            one, other = self.says(key, first, decimals), self.says(key, second, decimals)
            if one != other:
                break
        return one, other

    def _key(self, key: OrderKey, issue: IssueAdvice) -> float:
        match key:
            case OrderKey.GRADE:
                return _GRADES.index(issue.grade)
            case OrderKey.INTERPLAY:
                return _GRAVITIES.index(self._gravity(issue))
            case OrderKey.COST:
                return _COSTS.index(issue.cheapest)
            case OrderKey.DISTANCE:
                score = issue.evidence[0] if issue.evidence else None
                return -(score.distance_in_sd or (score.distance or 0) / 100) if score else 0

    def _gravity(self, issue: IssueAdvice) -> Gravity | None:
        """Return how grave the gravest interplay is that an issue is part of."""
        of = (each.gravity for each in self.interplays if issue.id in each.issues)
        return min(of, key=_GRAVITIES.index, default=None)


def cheapest(costs: Iterable[Cost]) -> Cost | None:
    """Return the lowest of some costs; None where there is none."""
    return min(costs, key=_COSTS.index, default=None)


def filled(says: Text, **values: Text) -> Text:
    """Return a text with the words in braces filled in."""
    return Text(
        fill(says.da, {name: value.da for name, value in values.items()}),
        fill(says.en, {name: value.en for name, value in values.items()}),
    )


def _said_of_distance(issue: IssueAdvice, decimals: int) -> Text:
    score = issue.evidence[0] if issue.evidence else None
    if score is not None and score.distance_in_sd:
        apart = number(score.distance_in_sd, decimals)
        one = apart.en == "1"
        return Text(
            f"{apart.da} {'standardafvigelse' if one else 'standardafvigelser'}",
            f"{apart.en} standard deviation{'' if one else 's'}",
        )
    if score is not None and score.distance:
        apart = number(score.distance, decimals)
        return Text(f"{apart.da} point", f"{apart.en} points")
    return _NO_REFERENCE

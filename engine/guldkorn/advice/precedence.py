"""Why one issue comes before another: the keys of the order, and how an issue stands by each of them."""

from dataclasses import dataclass

from guldkorn.advice.advice import IssueAdvice, UnitAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.reading.text import Text, listed, number

_NO_FINDING = Text("intet fund", "no finding")
_ALONE = Text("nej", "no")
_WITH = Text("ja, med", "yes, with")
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
    found = []
    for key in knowledge.priorities.order:
        says = brief = _says(key, issue, advice, knowledge)
        if key is OrderKey.INTERPLAY:
            brief = knowledge.word("answer", "no" if says is _ALONE else "yes")
        elif key is OrderKey.DISTANCE and issue.evidence and issue.evidence[0].distance_in_sd:
            apart = number(issue.evidence[0].distance_in_sd)
            brief = Text(f"{apart.da} SD", f"{apart.en} SD")
        found.append(Standing(key, knowledge.word("order", key), says, brief))
    return tuple(found)


def _says(key: OrderKey, issue: IssueAdvice, advice: UnitAdvice, knowledge: Knowledge) -> Text:
    match key:
        case OrderKey.GRADE:
            return knowledge.word("grade", issue.grade) if issue.grade else _NO_FINDING
        case OrderKey.INTERPLAY:
            others = [n for each in advice.interplays if issue.id in each.issues for n in each.issues if n != issue.id]
            titles = tuple(advice.issue(name).title for name in dict.fromkeys(others))
            together = any(issue.id in each.issues for each in advice.interplays)
            return Text(f"{_WITH.da} {listed(titles).da}", f"{_WITH.en} {listed(titles).en}") if together else _ALONE
        case OrderKey.COST:
            return knowledge.word("cost", issue.cheapest) if issue.cheapest else _NO_MEASURE
        case OrderKey.DISTANCE:
            score = issue.evidence[0] if issue.evidence else None
            if score is not None and score.distance_in_sd:
                apart = number(score.distance_in_sd)
                one = apart.en == "1"
                return Text(
                    f"{apart.da} {'spredning' if one else 'spredninger'}",
                    f"{apart.en} standard deviation{'' if one else 's'}",
                )
            if score is not None and score.distance:
                apart = number(score.distance)
                return Text(f"{apart.da} point", f"{apart.en} points")
            return _NO_REFERENCE

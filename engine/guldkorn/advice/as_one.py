"""What is taken as one: the issues of an interplay that says so count as one priority, and no issue counts twice."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from guldkorn.advice.observation import ObservedIssue
from guldkorn.inference.chain import Inference
from guldkorn.inference.memory import Conclusion, Firing

AS_ONE = "yes"


def in_groups(issues: Sequence[str], together: Iterable[Collection[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the issues in groups, each issue once: alone, or with those that are taken as one with it.

    Interplays that share an issue are taken together, since a part of either would be left behind otherwise.
    """
    group = {name: [name] for name in issues}
    for names in together:
        of_interplay = [name for name in group if name in names]
        for first, name in pairwise(of_interplay):
            if group[name] is not group[first]:
                group[first] += group[name]
                group |= dict.fromkeys(group[name], group[first])
    return tuple({id(of): tuple(name for name in group if name in of) for of in group.values()}.values())


def findings_of(conclusions: Iterable[Conclusion], firings: Mapping[Conclusion, tuple[Firing, ...]]) -> frozenset[str]:
    """Return the subjects of the findings that conclusions rest on."""
    return frozenset(
        ground.subject
        for conclusion in conclusions
        for firing in firings[conclusion]
        for ground in firing.grounds
        if isinstance(ground, Conclusion)
    )


def issues_with(findings: Collection[str], issues: Iterable[ObservedIssue]) -> tuple[str, ...]:
    """Return the issues that findings opened or that word them, by finding."""
    found = sorted((each.finding, each.id) for each in issues if each.finding in findings)
    return tuple(name for _, name in found)


def taken_as_one(inferred: Inference, issues: Sequence[ObservedIssue]) -> tuple[frozenset[str], ...]:
    """Return the issues of each interplay that says that they are taken as one."""
    concluded = [each for each in inferred.firings if each.kind == "interplay" and each.get("as-one") == AS_ONE]
    by_name: dict[str, list[Conclusion]] = defaultdict(list)
    for each in concluded:
        by_name[each.get("id")].append(each)
    return tuple(
        frozenset(issues_with(findings_of(conclusions, inferred.firings), issues)) for conclusions in by_name.values()
    )

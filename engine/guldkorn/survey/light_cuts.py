"""The light cuts of a graph: how its nodes can be parted by taking away few persons, who are its edges.

What two divisions of a workplace show is the cut space of the graph whose nodes are their units and whose edges are the
persons; so a combination of it that rests on few persons is a cut of few edges (Whitney 1932).
"""

from collections.abc import Hashable, Iterable, Iterator
from heapq import heappop, heappush
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


def light_cuts(
    edges: Iterable[tuple[Node, Node, float]], minimum: float
) -> list[tuple[frozenset[Node], frozenset[Node]]]:
    """Return the two sides of light cuts, of at least one where there are any.

    A cut is light where its edges weigh less than a minimum; the one without edges is none. The nodes are scanned in
    the order of Stoer and Wagner (1997), and two nodes that no light cut can part become one (Nagamochi and Ibaraki).
    """
    found = []
    for graph in _components(_Graph(edges)):
        nodes = frozenset(graph.near)
        sides: list[list[Node]] = []
        graph.merge([pair for pair, weight in graph.edges() if weight >= minimum])
        while len(graph.near) > 1:
            alone = [node for node in graph.near if graph.weight(node) < minimum]
            if alone:
                sides = [graph.members[node] for node in alone]
                break
            bound, last, weight = graph.scan(minimum)
            if weight < minimum:
                sides = [graph.members[last]]
                break
            graph.merge(bound)
        found += [(frozenset(side), nodes.difference(side)) for side in sides]
    return found


def bound_together(edges: Iterable[tuple[Node, Node, float]], minimum: float) -> list[frozenset[Node]]:
    """Return groups of nodes that no light cut parts; not necessarily the greatest."""
    found = []
    for graph in _components(_Graph(edges)):
        while len(graph.near) > 1:
            before = len(graph.near)
            pairs, _, _ = graph.scan(minimum)
            graph.merge([*pairs, *(pair for pair, weight in graph.edges() if weight >= minimum)])
            if len(graph.near) == before:
                break
        found += [frozenset(members) for members in graph.members.values() if len(members) > 1]
    return found


class _Graph(Generic[Node]):
    """Nodes with the weights between them, each the name of the nodes that became one in it."""

    def __init__(self, edges: Iterable[tuple[Node, Node, float]]) -> None:
        self.near: dict[Node, dict[Node, float]] = {}
        for one, other, weight in edges:
            if one != other:
                for here, there in ((one, other), (other, one)):
                    of = self.near.setdefault(here, {})
                    of[there] = of.get(there, 0) + weight
        self.members = {node: [node] for node in self.near}

    def weight(self, node: Node) -> float:
        return sum(self.near[node].values())

    def edges(self) -> Iterator[tuple[tuple[Node, Node], float]]:
        for one, of in self.near.items():
            for other, weight in of.items():
                yield (one, other), weight

    def scan(self, minimum: float) -> tuple[list[tuple[Node, Node]], Node, float]:
        """Return pairs that no light cut parts, and the last node of the scan with the weight of the cut around it.

        The node before the last is parted from it by no lighter cut, so those two are one of the pairs.
        """
        label = dict.fromkeys(self.near, 0.0)
        heap = [(0.0, place, node) for place, node in enumerate(self.near)]
        place = len(heap)
        scanned: set[Node] = set()
        bound: list[tuple[Node, Node]] = []
        last = before = next(iter(self.near))
        while heap:
            _, _, node = heappop(heap)
            if node in scanned:
                continue
            scanned.add(node)
            before, last = last, node
            for other, weight in self.near[node].items():
                if other not in scanned:
                    label[other] += weight
                    place += 1
                    heappush(heap, (-label[other], place, other))
                    if label[other] >= minimum:
                        bound.append((node, other))
        if label[last] >= minimum:
            bound.append((before, last))
        return bound, last, label[last]

    def merge(self, pairs: Iterable[tuple[Node, Node]]) -> None:
        """Make one node of each pair."""
        into: dict[Node, Node] = {}

        def top(node: Node) -> Node:
            while node in into:
                node = into[node]
            return node

        for one, other in pairs:
            kept, gone = top(one), top(other)
            if kept == gone:
                continue
            if len(self.near[kept]) < len(self.near[gone]):
                kept, gone = gone, kept
            into[gone] = kept
            self.members[kept] += self.members.pop(gone)
            for there, weight in self.near.pop(gone).items():
                of = self.near[there]
                del of[gone]
                if there != kept:
                    of[kept] = of.get(kept, 0) + weight
                    self.near[kept][there] = of[kept]


def _components(graph: _Graph[Node]) -> Iterator[_Graph[Node]]:
    left = set(graph.near)
    for start in graph.near:
        if start not in left:
            continue
        left.remove(start)
        reached, todo = [start], [start]
        while todo:
            for other in graph.near[todo.pop()]:
                if other in left:
                    left.remove(other)
                    reached.append(other)
                    todo.append(other)
        part: _Graph[Node] = _Graph(())
        part.near = {node: graph.near[node] for node in reached}
        part.members = {node: [node] for node in reached}
        yield part

"""What can be wrong with rules that read well one by one. Each check returns problems."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.source_checks import ended_law
from guldkorn.knowledge.sources import claim_of
from guldkorn.knowledge.vocabulary import Changeability, Purpose
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Place, Problem, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.rules.conditions import OneOf, Own, Some, Unless
from guldkorn.rules.guarantee_file import WrittenGuarantee
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.placeholders import placeholders_in, placeholders_of, stray_braces
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.safe_size import too_large, too_many

_COUNTED = frozenset(("unit.chosen", "unit.chosen-above-limit"))


def check_rules(rules: Iterable[WrittenRule], knowledge: Knowledge) -> Iterator[Problem]:
    """Find all that is wrong with the rules of a rulebook."""
    rules = tuple(rules)
    coined = _coined(rules)
    for written in rules:
        yield from backward_stages(written)
        yield from chosen_before_counted(written)
        yield from unknown_source(written.rule.source, written.place("source"), knowledge)
        yield from unfilled_placeholders(written)
        yield from unexplained_hold(written)
        yield from undecided_override(written)
        yield from unknown_coined_words(written.rule.leaves, coined, written.document, (*written.path, "when"))
        yield from removal_of_nature(written, knowledge)
        yield from too_large(written)
    yield from too_many(tuple(written for written in rules if not any(too_large(written))))


def backward_stages(written: WrittenRule) -> Iterator[Problem]:
    """Find conclusions that come no later than something the rule reads."""
    latest = max((KINDS[leaf.kind] for leaf in written.rule.leaves), key=lambda kind: kind.stage)
    for statement in written.rule.then:
        stage = KINDS[statement.kind].stage
        if stage <= latest.stage:
            order = " → ".join(dict.fromkeys(k.name for k in KINDS.values() if not k.given))
            yield Problem(
                written.document.key_place((*written.path, "then", statement.kind)),
                Text(
                    f'"{statement.kind}" kan ikke konkluderes ud fra "{latest.name}", som ikke kommer før; '
                    f"rækkefølgen er {order}",
                    f'"{statement.kind}" cannot be concluded from "{latest.name}", which does not come before; '
                    f"the order is {order}",
                ),
            )


def chosen_before_counted(written: WrittenRule) -> Iterator[Problem]:
    """Find interplays that rest on how much the group chose: what an interplay takes as one is counted as one."""
    if written.rule.stage is not Stage.INTERPLAY:
        return
    for leaf in written.rule.leaves:
        if isinstance(leaf, Own) and leaf.path in _COUNTED:
            yield Problem(
                _place_of(written.document, (*written.path, "when"), leaf.kind, leaf.attribute),
                Text(
                    f'et samspil kan ikke bygge på "{leaf.attribute}", som først tælles, når samspillene kendes; '
                    "fjern den betingelse",
                    f'an interplay cannot rest on "{leaf.attribute}", which is counted once the interplays are known; '
                    "take that condition out",
                ),
            )


def check_guarantees(
    guarantees: Iterable[WrittenGuarantee], rules: Iterable[WrittenRule], knowledge: Knowledge
) -> Iterator[Problem]:
    """Find all that is wrong with the guarantees of a rulebook by themselves; whether they hold is proven elsewhere."""
    coined = _coined(rules)
    for written in guarantees:
        guarantee = written.guarantee
        yield from unknown_source(guarantee.source, written.place("source"), knowledge)
        yield from unknown_coined_words(guarantee.leaves, coined, written.document, written.path)


def unknown_source(source: str, place: Place, knowledge: Knowledge) -> Iterator[Problem]:
    """Find a source that is neither a claim of the note nor in sources.yaml, or a law that holds no more."""
    if claim_of(source) in knowledge.claims or source in knowledge.sources:
        yield from ended_law(source, place, knowledge)
        return
    hint = knowledge.way_out(source, [*knowledge.sources, *(f"note:{claim}" for claim in knowledge.claims)])
    yield Problem(
        place,
        Text(f'ukendt kilde "{source}"; {hint.da}', f'unknown source "{source}"; {hint.en}'),
    )


def unfilled_placeholders(written: WrittenRule) -> Iterator[Problem]:
    """Find words in braces that the grounds cannot fill."""
    allowed = placeholders_of(written.rule)
    texts = {"title": written.rule.title, "because": written.rule.because, "until": written.rule.until}
    for key, text in texts.items():
        for language in Language if text else ():
            if text and stray_braces(text.get(language)):
                yield Problem(
                    written.place(key, language.value),
                    Text(
                        "en krøllet parentes mangler sin makker; skriv {navn} med begge",
                        "a curly bracket stands alone; write {name} with both",
                    ),
                )
            for name in placeholders_in(text.get(language)) if text else ():
                if name not in allowed:
                    hint = way_out(name, allowed)
                    yield Problem(
                        written.place(key, language.value),
                        Text(
                            f'intet i reglen udfylder "{{{name}}}"; {hint.da}',
                            f'nothing in the rule fills "{{{name}}}"; {hint.en}',
                        ),
                    )


def undecided_override(written: WrittenRule) -> Iterator[Problem]:
    """Find a rule that overrides others without resting on what the group has decided."""
    if not written.rule.overrides:
        return
    decided = any(isinstance(leaf, Own) and leaf.path == "issue.placed" for leaf in written.rule.leaves)
    if not decided or written.rule.default:
        yield Problem(
            written.document.key_place((*written.path, "overrides")),
            Text(
                '"overrides" hører til en regel uden "default", der læser issue: {placed: …}; '
                "kun mødets egen afgørelse går foran andre regler",
                '"overrides" belongs to a rule without "default" that reads issue: {placed: …}; '
                "only the meeting's own decision goes before other rules",
            ),
        )


def unexplained_hold(written: WrittenRule) -> Iterator[Problem]:
    """Find a hold without a word on what lifts it, and such a word without a hold."""
    holds = any(statement.kind == "hold" for statement in written.rule.then)
    if holds and written.rule.until is None:
        yield Problem(
            written.document.key_place((*written.path, "then", "hold")),
            Text(
                'reglen holder en indsats tilbage; skriv "until" med, hvad der skal til',
                'the rule holds a measure back; write "until" with what would lift the hold',
            ),
        )
    if written.rule.until is not None and not holds:
        yield Problem(
            written.document.key_place((*written.path, "until")),
            Text(
                '"until" hører til en regel, der konkluderer "hold"',
                '"until" belongs to a rule that concludes "hold"',
            ),
        )


def unknown_coined_words(
    leaves: Iterable[Own | Some | Unless], coined: dict[tuple[str, str], set[str]], document: Document, path: Path_
) -> Iterator[Problem]:
    """Find words that the tests beneath a path read and no rule concludes."""
    for leaf in leaves:
        tests = ((leaf.attribute, leaf.test),) if isinstance(leaf, Own) else leaf.tests
        for name, test in tests:
            known = coined.get((leaf.kind, name))
            if known is None or not isinstance(test, OneOf):
                continue
            for word in sorted(map(str, test.values)):
                if word not in known:
                    hint = way_out(word, known)
                    yield Problem(
                        _place_of(document, path, leaf.kind, name, word),
                        Text(
                            f'ingen regel konkluderer {leaf.kind} "{word}"; {hint.da}',
                            f'no rule concludes {leaf.kind} "{word}"; {hint.en}',
                        ),
                    )


def removal_of_nature(written: WrittenRule, knowledge: Knowledge) -> Iterator[Problem]:
    """Find measures that would remove what belongs to the nature of the work (claim C10)."""
    nature = Changeability.NATURE_OF_WORK.value
    if not any(
        isinstance(leaf, Own)
        and leaf.path == "changeability.class"
        and isinstance(leaf.test, OneOf)
        and nature in leaf.test.values
        for leaf in written.rule.leaves
    ):
        return
    for statement in written.rule.then:
        measure = knowledge.measures.get(statement.get("measure") or "")
        if statement.kind in ("recommendation", "complement") and measure and measure.purpose is not Purpose.PROTECTION:
            yield Problem(
                written.document.key_place((*written.path, "then", statement.kind)),
                Text(
                    f'"{measure.id}" beskytter ikke; det, der hænger sammen med arbejdets karakter, kan ikke fjernes, '
                    "så anbefal en indsats med purpose: protection",
                    f'"{measure.id}" does not protect; what belongs to the nature of the work cannot be removed, '
                    "so recommend a measure with purpose: protection",
                ),
            )


def _coined(rules: Iterable[WrittenRule]) -> dict[tuple[str, str], set[str]]:
    coined: dict[tuple[str, str], set[str]] = {
        (kind.name, name): set() for kind in KINDS.values() for name, a in kind.attributes.items() if a.coined
    }
    for written in rules:
        for statement in written.rule.then:
            for name, word in statement.values:
                if (statement.kind, name) in coined:
                    coined[statement.kind, name].add(word)
    return coined


def _place_of(document: Document, beneath: Path_, kind: str, attribute: str, word: str | None = None) -> Place:
    """Return where a test of an attribute, or a word of it, stands in the conditions beneath a path."""
    places = (
        place
        for path, place in document.values.items()
        if path[: len(beneath)] == beneath
        and (kind, attribute) in pairwise(path)
        and word in (None, _at(document, path))
    )
    return next(places, document.place(beneath))


def _at(document: Document, path: Path_) -> object:
    data = document.data
    for part in path:
        data = data[part]
    return data

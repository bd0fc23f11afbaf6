"""Rules read aloud: whatever a rule says, its sentences say, in good Danish and English."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from features.rulebook import shipped
from guldkorn.editing.cards.sentences import sentences
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.text import Language, Text
from guldkorn.rules.conditions import All, Any, Condition, IsKnown, OneOf, Own, Some, Test, Unless, Within, leaves
from guldkorn.rules.kinds import KINDS, Attribute, Kind, attributes_of
from guldkorn.rules.rule import Rule

LANGUAGES = tuple(Language)
RULES = shipped().rules


def said(rule: Rule) -> tuple[str, str]:
    """Return all sentences of a rule, in Danish and in English."""
    texts = sentences(rule, shipped().rule, shipped().knowledge)
    return " ".join(text.da for text in texts), " ".join(text.en for text in texts)


def main(rule_id: str, **changes: object) -> Text:
    """Return the first sentence of a shipped rule, perhaps with something else in it."""
    rule = replace(shipped().rule[rule_id], **changes)  # type: ignore[arg-type]  # named by the test
    return sentences(rule, shipped().rule, shipped().knowledge)[0]


# The shipped rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_shipped_rule_is_a_whole_sentence_in_both_languages(rule: Rule) -> None:
    for sentence, when, then in zip(said(rule), ("Når ", "When "), (", så ", ", then "), strict=True):
        assert sentence.startswith(when)
        assert then in sentence
        assert sentence.endswith((".", '?"', '."', '!"'))
        for stray in ("{0}", "  ", " ,", ", ,", "()", '""', " .", "None"):
            assert stray not in sentence


def test_no_two_shipped_rules_that_differ_read_the_same() -> None:
    read: dict[tuple[str, str], Rule] = {}
    for rule in RULES:
        other = read.setdefault(said(rule), rule)
        assert other is rule or (other.when, other.then) == (rule.when, rule.then)


def test_a_rule_reads_as_a_consultant_would_say_it() -> None:
    assert main("help-one-person-plan") == Text(
        "Når belastningen handler om krav (arbejdstempo, arbejdsmængde eller tidsfrister), scoren er ukendt eller ikke "
        "for lav, belastningen kan ændres nu, og niveauet er individuelt, så anbefales indsatsen "
        '"Hjælp den enkelte med at planlægge og vælge til og fra".',
        "When the issue is about demands (work pace, amount of work or deadlines), the score is unknown or not too "
        "low, the issue can be changed now, and the level is individual, then the measure "
        '"Help the individual to plan and to choose" is recommended.',
    )
    assert main("describe-an-unclear-task") == Text(
        "Når belastningen handler om krav, indflydelse, mening, social støtte, forudsigelighed eller belønning, "
        'belastningen kan ændres nu, niveauet er afklaret, og årsagen "opgaven er uklart beskrevet" er bekræftet, '
        'så anbefales indsatsen "Beskriv opgaven, og hvornår den er løst godt nok".',
        "When the issue is about demands, influence, meaning, social support, predictability or reward, the issue can "
        'be changed now, the level is settled, and the cause "the task is unclearly described" is confirmed, then the '
        'measure "Describe the task and when it is done well enough" is recommended.',
    )


def test_a_hold_of_all_that_costs_much_names_the_costs() -> None:
    held = main("only-what-costs-little")
    assert "så holdes indsatser med middel, høj og meget høj pris tilbage, indtil" in held.da
    assert "then measures of medium, high and very high cost are held back until" in held.en


def test_a_finding_is_told_with_its_place_its_side_and_its_grade() -> None:
    assert main("high-strain") == Text(
        "Når der er et fund om krav (arbejdstempo, arbejdsmængde eller tidsfrister), hvis score er for høj, og som er "
        "vurderet som klart, og der er et fund om indflydelse, som er vurderet som klart, så gælder samspillet "
        '"Høje krav og lille indflydelse slider på folk", som er alvorligt og tages under ét.',
        "When there is a finding about demands (work pace, amount of work or deadlines) whose score is too high and "
        "which is graded clear, and there is a finding about influence which is graded clear, then the interplay "
        '"High demands and little influence put people under strain" holds, which is grave and is taken as one.',
    )


def test_what_must_hold_within_a_choice_within_a_way_stands_in_brackets() -> None:
    yes = {fact: Own("context", fact, OneOf(frozenset({"yes"}))) for fact in ("extra-tasks", "roles-agreed")}
    level = Own("level", "at", IsKnown())
    held = Unless("hold", (("measure", OneOf(frozenset({"add-staff"}))),))
    when = Any((All((Any((level, All((yes["extra-tasks"], held)))), yes["roles-agreed"])), level))
    assert "Når mindst ét af dette gælder: a) svaret på" in (sentence := main("agreement-parties-decide", when=when).da)
    assert (
        'er ja, og [niveauet er afklaret, eller [svaret på "Bliver der lagt ekstra opgaver på, som tager tid fra '
        'kerneopgaven?" er ja, og det ikke gælder, at indsatsen "Ansæt flere til opgaven" holdes tilbage]]; '
        "b) niveauet er afklaret, så" in sentence
    )


def test_a_choice_between_several_ways_is_told_with_letters_and_comes_last() -> None:
    sentence = main("nobody-knows-the-procedure").da
    assert (
        'er nej, og mindst ét af dette gælder: a) der er et fund om krænkende handlinger; b) svaret på "Kender I'
        in sentence
    )


def test_what_keeps_a_rule_back_stands_after_what_it_concludes() -> None:
    sentence = main("help-those-who-want-it-to-plan")
    assert sentence.da.endswith("som supplement, medmindre den anbefales, eller den holdes tilbage.")
    assert sentence.en.endswith("as a supplement, unless it is recommended, or it is held back.")


def test_a_bound_is_told_with_a_decimal_comma_in_danish_and_to_its_last_figure() -> None:
    when = Own("score", "distance-in-sd", Within(at_least=0.25, below=1.5))
    sentence = main("clearly-too-high", when=when)
    assert "ligger mindst 0,25 og under 1,5 standardafvigelser fra referencen" in sentence.da
    assert "lies at least 0.25 and below 1.5 SD from its reference" in sentence.en


def test_unknown_disputed_and_known_are_told_apart() -> None:
    def read(test: Test) -> str:
        return main("agreement-parties-decide", when=Own("context", "extra-tasks", test)).da

    question = 'svaret på "Bliver der lagt ekstra opgaver på, som tager tid fra kerneopgaven?"'
    assert f"{question} er nej eller ukendt, så" in read(OneOf(frozenset({"no"}), or_unknown=True))
    assert f"{question} er omstridt, så" in read(OneOf(frozenset(), or_disputed=True))
    assert f"{question} er kendt, så" in read(IsKnown())


def test_a_word_that_denies_takes_its_danish_place_in_the_clause() -> None:
    assert 'betingelsen "et reelt problem" ikke er opfyldt' in main("document-first").da
    assert "mindst én årsag er bekræftet eller ikke undersøgt" in main("more-staff-before-causes").da


def test_which_rule_yields_to_which_is_a_sentence_of_its_own() -> None:
    rule = shipped().rule["influence-is-organised"]
    assert said(rule)[0].endswith("Reglen viger for enhver anden regel om niveau.")
    rule = shipped().rule["placed-with-nobody"]
    assert said(rule)[1].endswith("All other rules on changeability yield to it: the group itself has settled it.")


def test_what_lifts_a_hold_is_told_with_it() -> None:
    sentence = main("conflict-before-rituals").da
    assert sentence.endswith('holdes indsatsen "Skab faste samlingspunkter" tilbage, indtil konflikten er håndteret.')


# Laws, over every condition that can be written


@cache
def words_of(kind: str, attribute: str) -> tuple[str, ...]:
    """Return the words that an attribute may have; of those that rules coin, the ones that some rule has coined."""
    knowledge = shipped().knowledge
    described = attributes_of(KINDS[kind], knowledge)[attribute]
    if described.words is not None:
        return tuple(sorted(described.words(knowledge)))
    return tuple(sorted({s["id"] for rule in RULES for s in rule.then if s.kind == kind}))


def bounds() -> st.SearchStrategy[Within]:
    number = st.integers(-1000, 1000).map(lambda n: n / 8)
    return st.builds(Within, at_least=number, at_most=st.none() | number, above=st.none(), below=st.none() | number)


@st.composite
def test_of(draw: st.DrawFn, kind: str, attribute: str, described: Attribute, *, own: bool) -> Test:
    if described.is_number:
        return draw(bounds() | st.just(IsKnown())) if own else draw(bounds())
    values = draw(st.frozensets(st.sampled_from(words_of(kind, attribute)), min_size=1, max_size=3))
    unknown, disputed = (draw(st.booleans()), draw(st.booleans())) if own else (False, False)
    return OneOf(frozenset(values), unknown, disputed)


test_of.__test__ = False  # type: ignore[attr-defined]  # it makes tests of a rule and is none itself


@st.composite
def leaf(draw: st.DrawFn, about: About) -> Own | Some | Unless:
    knowledge = shipped().knowledge
    kind: Kind = draw(st.sampled_from([each for each in KINDS.values() if each.readable(about)]))
    attributes = attributes_of(kind, knowledge)
    if about in kind.own and (kind.given or draw(st.booleans())):
        name = draw(st.sampled_from(sorted(attributes)))
        return Own(kind.name, name, draw(test_of(kind.name, name, attributes[name], own=True)))
    names = draw(st.lists(st.sampled_from(sorted(attributes)), min_size=1, max_size=3, unique=True))
    tests = tuple((name, draw(test_of(kind.name, name, attributes[name], own=False))) for name in names)
    makes = [Unless] if about in kind.own else [Some, Unless]
    return draw(st.sampled_from(makes))(kind.name, tests)


def conditions(about: About) -> st.SearchStrategy[Condition]:
    def nested(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
        return st.builds(All, parts) | st.builds(Any, parts)

    single: st.SearchStrategy[Condition] = leaf(about)
    return st.recursive(single, nested, max_leaves=5)


@st.composite
def any_rule(draw: st.DrawFn) -> Rule:
    rule = draw(st.sampled_from(RULES))
    return replace(rule, when=draw(conditions(rule.about)), default=draw(st.booleans()))


def values_in(condition: Condition) -> list[tuple[str, str, str | float, Test]]:
    """Return every word and number that a condition tests for."""
    found: list[tuple[str, str, str | float, Test]] = []
    for each in leaves(condition):
        tests = ((each.attribute, each.test),) if isinstance(each, Own) else each.tests
        for attribute, test in tests:
            if isinstance(test, OneOf):
                found += [(each.kind, attribute, value, test) for value in test.values]
    return found


def title(kind: str, attribute: str, value: str | float) -> Text | None:
    """Return what the knowledge calls a word; None where the sentence says it by a clause of its own."""
    knowledge = shipped().knowledge
    word = str(value)
    if kind == "context":
        return knowledge.questions[attribute].question
    shelves = {"cause": knowledge.causes, "readiness": knowledge.conditions}
    for shelf in (knowledge.dimensions, knowledge.aspects, knowledge.measures, shelves.get(kind, {})):
        if word in shelf and attribute in ("dimension", "aspect", "measure", "id", "condition"):
            found: Text = shelf[word].title
            return found
    return None


@given(rule=any_rule())
def test_every_rule_that_can_be_written_is_a_sentence_in_both_languages(rule: Rule) -> None:
    for sentence, when in zip(said(rule), ("Når ", "When "), strict=True):
        assert sentence.startswith(when)
        assert "{0}" not in sentence
        assert "  " not in sentence


@given(rule=any_rule())
def test_every_thing_that_a_rule_tests_for_is_named_in_its_sentence(rule: Rule) -> None:
    da, en = (sentence.casefold() for sentence in said(rule))
    for kind, attribute, value, _ in values_in(rule.when):
        if (named := title(kind, attribute, value)) is not None:
            assert named.da.casefold() in da
            assert named.en.casefold() in en


def other_test(test: Test) -> st.SearchStrategy[Test]:
    """Return tests that are not the same as one, with the same sort of values."""
    if isinstance(test, Within):
        return bounds().filter(lambda other: other != test)
    if isinstance(test, IsKnown):
        return st.just(OneOf(frozenset(), or_unknown=True))
    return st.sampled_from(
        [replace(test, or_unknown=not test.or_unknown), replace(test, or_disputed=not test.or_disputed)]
    )


@st.composite
def leaf_and_other(draw: st.DrawFn) -> tuple[Rule, Rule]:
    """Return two rules that differ in one test, by its values or by what it says of the unknown."""
    rule = draw(st.sampled_from(RULES))
    first = draw(leaf(rule.about))
    if isinstance(first, Own):
        known = set(words_of(first.kind, first.attribute)) if isinstance(first.test, OneOf) else set()
        tests = other_test(first.test)
        if isinstance(first.test, OneOf):
            again = st.frozensets(st.sampled_from(sorted(known)), min_size=1, max_size=3)
            tests |= st.builds(lambda values, test: replace(test, values=values), again, st.just(first.test))
        second: Own | Some | Unless = replace(first, test=draw(tests.filter(lambda test: test != first.test)))
    else:
        place = draw(st.integers(0, len(first.tests) - 1))
        name, test = first.tests[place]
        if isinstance(test, OneOf):
            values = st.frozensets(st.sampled_from(words_of(first.kind, name)), min_size=1, max_size=3)
            drawn: Test = replace(test, values=draw(values.filter(lambda values: values != test.values)))
        else:
            drawn = draw(other_test(test))
        tests_ = (*first.tests[:place], (name, drawn), *first.tests[place + 1 :])
        second = replace(first, tests=tests_)
    return replace(rule, when=first), replace(rule, when=second)


@given(rules=leaf_and_other())
def test_a_rule_that_tests_for_something_else_reads_otherwise(rules: tuple[Rule, Rule]) -> None:
    one, other = (said(rule) for rule in rules)
    assert one[0] != other[0]
    assert one[1] != other[1]


@given(parts=st.lists(leaf(About.ISSUE), min_size=2, max_size=3, unique=True).map(tuple))
def test_all_and_any_of_the_same_tests_read_otherwise(parts: tuple[Own | Some | Unless, ...]) -> None:
    rule = shipped().rule["agreement-parties-decide"]
    all_of, any_of = said(replace(rule, when=All(parts))), said(replace(rule, when=Any(parts)))
    assert all_of[0] != any_of[0]
    assert all_of[1] != any_of[1]


@given(inner=st.lists(leaf(About.ISSUE), min_size=2, max_size=2, unique=True).map(tuple), third=leaf(About.ISSUE))
def test_where_a_choice_begins_and_ends_is_heard(
    inner: tuple[Own | Some | Unless, ...], third: Own | Some | Unless
) -> None:
    rule = shipped().rule["agreement-parties-decide"]
    ways = (
        All((Any(inner), third)),
        Any((All((inner[0], third)), inner[1])),
        Any((inner[0], All((inner[1], third)))),
        Any((*inner, third)),
    )
    read = {said(replace(rule, when=way))[0] for way in ways}
    assert len(read) == len(ways)

"""`guldkorn explain-rule`: a rule as sentences, what feeds it and what it feeds, its source, and how often it fires."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from features.edited import hold_session, write_example
from features.rulebook import EXAMPLES, example, shipped
from features.scripted_meetings import any_change, history_of, say
from features.test_packs import OWN_RULE, Folder
from guldkorn.advice.advise import reason
from guldkorn.editing.cards.card_lines import card_lines
from guldkorn.editing.cards.feeding import Feeding, Link
from guldkorn.editing.cards.firings import firings
from guldkorn.editing.cards.rule_card import RuleCards, UnknownRuleError
from guldkorn.editing.comparing.cases import Cases, Origin, gather
from guldkorn.inference.chain import Inference
from guldkorn.inference.memory import Conclusion
from guldkorn.reading.text import Language
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Statement
from guldkorn.session.session import Session
from guldkorn.shipped import shipped_examples
from guldkorn_tui.command import guldkorn
from guldkorn_tui.commands.explain_rule import wrapped

RULES = shipped().rules
FEEDING = Feeding(shipped().rule, shipped().knowledge)
WIDTH = 80
HIGH = "Afd. A,QD,70,30,18,40,50"
FEATURE = """\
# language: da
Egenskab: Opgaven

  Baggrund:
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |

  Scenarie: Opgaven er uklar
    Givet at årsagen "opgaven er uklart beskrevet" til "Arbejdstempo" er bekræftet
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage

  Scenarie: Ingen har svaret
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage
"""


def explain(*arguments: str, language: str = "da", cases: Path | None = None) -> Result:
    """Run the command over cases that lie in a folder, or over the examples alone."""
    with TemporaryDirectory() as empty:
        folder = str(cases or empty)
        where = ["--features", folder, "--sessions", folder]
        return CliRunner().invoke(guldkorn, ["explain-rule", *where, *arguments, "--language", language])


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Return a folder with one feature of two scenarios, and one saved meeting."""
    folder = tmp_path / "cases"
    folder.mkdir()
    (folder / "opgaven.feature").write_text(FEATURE, encoding="utf-8")
    hold_session(folder / "moede.guldkorn", HIGH)
    return folder


# What feeds what


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_feeds_a_rule_is_of_an_earlier_stage_so_nothing_feeds_itself(rule: object) -> None:
    for link in FEEDING.fed_by(rule):  # type: ignore[arg-type]
        assert shipped().rule[link.rule].stage < rule.stage  # type: ignore[attr-defined]


def test_whatever_a_rule_feeds_is_fed_by_it() -> None:
    fed = {(link.rule, rule.id, link.hinders) for rule in RULES for link in FEEDING.fed_by(rule)}
    feeds = {(rule.id, link.rule, link.hinders) for rule in RULES for link in FEEDING.feeds(rule)}
    assert fed == feeds
    assert fed


def rested_on(inferences: tuple[Inference, ...]) -> Iterator[tuple[str, str]]:
    """Return each rule that fired, with each rule whose conclusion it rested on."""
    concluded = {conclusion: fired for each in inferences for conclusion, fired in each.firings.items()}
    subjects = {name: subject for each in inferences for name, subject in each.subjects.items()}
    for fired in concluded.values():
        for firing in fired:
            for ground in firing.grounds:
                conclusions = [ground]
                if not isinstance(ground, Conclusion):
                    kind, _, attribute = ground.path.partition(".")
                    subject = subjects[ground.subject]
                    known = not KINDS[kind].given and f"{kind}.{attribute}" in subject.own
                    conclusions = [each.conclusion for each in subject.many.get(kind, ())] if known else []
                for conclusion in conclusions:
                    yield from ((firing.rule, other.rule) for other in concluded[conclusion])


def assert_feeding_told(session: Session) -> None:
    feeding = {rule.id: FEEDING.fed_by(rule) for rule in RULES}
    for unit in session.mapping.units:
        for rule, feeder in rested_on(reason(session.mapping, unit, session.context, shipped())):
            assert Link(feeder) in feeding[rule], f"{rule} rested on {feeder}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_whatever_a_rule_rested_on_in_an_example_is_told_to_feed_it(name: str) -> None:
    mapping, context = example(name)
    pairs = [pair for unit in mapping.units for pair in rested_on(reason(mapping, unit, context, shipped()))]
    assert len(pairs) > 20
    assert_feeding_told(Session(mapping, context, shipped(), mapping.units[0]))


@given(seed=st.integers(0, 10**6), name=st.sampled_from(EXAMPLES))
@settings(max_examples=15)
def test_whatever_a_rule_rested_on_in_any_meeting_is_told_to_feed_it(seed: int, name: str) -> None:
    random, history = Random(seed), history_of(name)
    for _ in range(12):
        say(history, any_change(history.session, random))
    assert_feeding_told(history.session)


def test_a_rule_that_reads_a_value_is_not_fed_by_rules_that_conclude_another() -> None:
    feeders = [link.rule for link in FEEDING.fed_by(shipped().rule["staffing-waits-for-extra-tasks"])]
    assert feeders == ["extra-tasks-confirmed"]


def test_rules_that_never_hold_of_the_same_thing_do_not_feed_each_other() -> None:
    fed = {link.rule for link in FEEDING.feeds(shipped().rule["influence-is-organised"])}
    assert "decide-within-a-frame" in fed  # about influence too
    assert "help-one-person-plan" not in fed  # about demands


def test_a_rule_that_leaves_a_value_open_feeds_no_rule_that_reads_it() -> None:
    rules = shipped().rule
    left_open = replace(rules["region-decides"], then=(Statement("changeability", (("class", "top-management"),)),))
    reader = rules["put-the-case-to-the-decider"]
    feeding = Feeding({each.id: each for each in (left_open, reader)}, shipped().knowledge)
    assert feeding.fed_by(reader) == ()
    told = Feeding({each.id: each for each in (rules["region-decides"], reader)}, shipped().knowledge)
    assert told.fed_by(reader) == (Link("region-decides"),)


def test_what_keeps_a_rule_from_holding_is_told_as_a_hindrance() -> None:
    unless = FEEDING.fed_by(shipped().rule["nothing-clearly-wrong"])
    assert Link("clearly-too-high", hinders=True) in unless
    unknown = FEEDING.fed_by(shipped().rule["classify-first"])
    assert Link("local-management-can-change-it", hinders=True) in unknown


# The card


def test_a_card_tells_all_there_is_to_know_of_a_rule() -> None:
    text = explain("describe-an-unclear-task").stdout
    flat = " ".join(text.split())
    assert "belastningen kan ændres nu, niveauet er afklaret, og årsagen" in flat
    assert "the issue can be changed now, the level is settled, and the cause" in flat
    assert "rules/recommendation.yaml:" in flat
    assert "Opgaven er uklart beskrevet, og så bliver den aldrig færdig." in flat
    assert "AMI's notat C23." in flat
    assert "→ badly-defined-task-confirmed: Årsag: uklar opgave" in flat
    assert '· svaret på "Er opgaven uklart beskrevet' in flat
    assert "→ leadership-is-the-measure: Det er ledelsens opgave" in flat
    assert "0 af 3 eksempler" in flat


def test_a_card_speaks_english_and_has_the_danish_sentence_too() -> None:
    flat = " ".join(explain("describe-an-unclear-task", language="en").stdout.split())
    assert flat.startswith("Unclear task: describe it first")
    assert "The rule says" in flat
    assert "In Danish ---------" in flat
    assert "så anbefales indsatsen" in flat
    assert "0 of 3 examples" in flat


def test_a_source_is_told_with_its_reference_and_whether_it_was_read() -> None:
    read = explain("high-strain").stdout
    source = shipped().knowledge.sources[shipped().rule["high-strain"].source]
    assert source.reference in " ".join(read.split())
    assert ("Kilden er læst." in read) == source.verified


def test_a_rule_that_no_rule_reads_says_where_it_stands_in_the_advice() -> None:
    flat = " ".join(explain("ask-who-decides").stdout.split())
    assert "Det står i rådgivningen under: spørgsmål og opmærksomhedspunkter." in flat


def test_what_a_pack_replaced_is_told_with_its_reason(tmp_path: Path) -> None:
    pack = Folder(tmp_path).exchange(replaces=[("rule", "say-what-was-done-well")])
    pack.write("rules/own.yaml", OWN_RULE.format(name="say-what-was-done-well", measure="recognition-practice"))
    flat = " ".join(explain("say-what-was-done-well", "--pack", str(pack.path)).stdout.split())
    assert "Erstattet af Pakken nord (" in flat
    assert "): Vi gør det anderledes." in flat


def test_a_rule_that_a_pack_retired_is_told_to_be_gone(tmp_path: Path) -> None:
    pack = Folder(tmp_path).exchange(retires=[("rule", "say-what-was-done-well")])
    with pytest.raises(UnknownRuleError, match='the pack "The pack nord" has retired the rule'):
        RuleCards(pack.read()).card("say-what-was-done-well")


def test_an_unknown_id_gets_the_nearest_one() -> None:
    with pytest.raises(UnknownRuleError, match='no rule is called "high-strian"; did you mean "high-strain"'):
        RuleCards(shipped()).card("high-strian")


@pytest.mark.parametrize("language", list(Language))
def test_no_card_is_wider_than_a_terminal(language: Language) -> None:
    cards = RuleCards(shipped())
    for rule in RULES:
        lines = card_lines(cards.card(rule.id), shipped().knowledge, language, firings=None, most=None)
        for line in wrapped(lines):
            assert len(line) < WIDTH, line
            assert line == line.rstrip()


def test_without_an_id_every_rule_is_listed_once_in_its_stage() -> None:
    listed = explain(language="en").stdout
    names = re.findall(r"^  ([a-z0-9-]+): ", listed, re.MULTILINE)
    assert sorted(names) == [rule.id for rule in RULES]
    assert re.search(r"^Findings \(6\)\n-{12}\n  clearly-too-high: ", listed, re.MULTILINE)


# How often it fires


def test_the_count_is_that_of_giving_the_advice_anew() -> None:
    found = firings(gather(shipped_examples()), shipped())
    fired: dict[str, set[str]] = {}
    for name in EXAMPLES:
        mapping, context = example(name)
        for unit in mapping.units:
            for each in reason(mapping, unit, context, shipped()):
                for firing in (one for many in (*each.firings.values(), *each.overridden.values()) for one in many):
                    fired.setdefault(firing.rule, set()).add(name)
    for rule in RULES:
        (tally,) = found.of(rule.id)
        assert (tally.origin, set(tally.fired), tally.of) == (Origin.EXAMPLE, fired.get(rule.id, set()), len(EXAMPLES))


def test_scenarios_and_saved_meetings_are_counted_and_named(cases: Path) -> None:
    text = explain("badly-defined-task-confirmed", cases=cases).stdout
    flat = " ".join(text.split())
    assert "1 af 2 scenarier, 0 af 1 gemt møde." in flat
    assert "· opgaven.feature: Opgaven er uklar" in flat
    assert "Ingen har svaret" not in flat


def test_a_case_that_cannot_be_read_is_not_counted(tmp_path: Path) -> None:
    write_example(tmp_path / "ours", HIGH)
    write_example(tmp_path / "broken", "Afd. A,QD,seventy,30,18,40,50")
    (tally,) = firings(gather(tmp_path), shipped()).of("clearly-too-high")
    assert (tally.fired, tally.of) == (("ours",), 1)


def test_a_damaged_meeting_is_told_of(cases: Path) -> None:
    (cases / "damaged.guldkorn").write_bytes(b"nothing of the kind")
    result = explain("high-strain", cases=cases)
    assert "damaged.guldkorn" in result.stderr
    assert "0 af 1 gemt møde" in result.stdout


def test_a_feature_that_cannot_be_read_is_told_of_and_not_counted(cases: Path) -> None:
    other = (
        FEATURE.replace("Egenskab: ", "Egenskab: Ellers: ")
        .replace("Scenarie: ", "Scenarie: Ellers: ")
        .replace("Når rådgivningen gives", "Når noget sker")
    )
    (cases / "andet.feature").write_text(other, encoding="utf-8")
    result = explain("high-strain", cases=cases)
    assert "andet.feature" in result.stderr
    assert "0 af 2 scenarier" in result.stdout
    assert "kan ikke læses og er ikke talt med." in result.stdout


def test_where_there_are_no_cases_it_says_so() -> None:
    (line,) = [
        line.text
        for line in card_lines(
            RuleCards(shipped()).card("high-strain"),
            shipped().knowledge,
            Language.ENGLISH,
            firings=firings(Cases({}, {}, (), ()), shipped()),
        )
        if "neither" in line.text
    ]
    assert line == "There are neither examples nor saved meetings."


def test_a_folder_that_is_not_there_is_a_fault_with_its_name(tmp_path: Path) -> None:
    result = explain("high-strain", "--features", str(tmp_path / "nowhere"))
    assert result.exit_code != 0
    assert "nowhere" in str(result.exception)


# For other programs


def test_as_json_a_card_holds_everything_in_both_languages(cases: Path) -> None:
    card = json.loads(explain("badly-defined-task-confirmed", "--format", "json", cases=cases).stdout)
    assert card["id"] == "badly-defined-task-confirmed"
    assert card["sentences"]["da"][0].startswith("Når ")
    assert card["sentences"]["en"][0].startswith("When ")
    assert card["claim"] == "C22"
    assert card["fired"]["scenario"] == {"in": ["opgaven.feature: Opgaven er uklar"], "of": 2}
    assert any(
        branch.get("rule") == "describe-an-unclear-task" for group in card["feeds"] for branch in group["beneath"]
    )
    listed = json.loads(explain("--format", "json").stdout)
    assert next(each["id"] for each in listed if each["stage"] == "finding") == "clearly-too-high"

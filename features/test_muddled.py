"""Muddled statements are recognised, concrete ones are let through, and any text at all gets an answer."""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import mapping_of, shipped
from guldkorn.advice.advise import advise_unit
from guldkorn.advice.context import Context, Issue, UnitContext
from guldkorn.knowledge.clarity import Clarification, clarify
from guldkorn.knowledge.muddled import MuddledKind, MuddledKnowledge, Names
from guldkorn.reading.document import read_document
from guldkorn.reading.problem import errors
from guldkorn.reading.text import same
from guldkorn.reading.typed import read_typed
from guldkorn.rules.rulebook import read_rulebook, review_rulebook
from guldkorn.session.issue_events import add_issue
from guldkorn.session.session import Session
from guldkorn.session.taking import take
from guldkorn.shipped import shipped_folder

STATEMENTS = Path(__file__).parent / "statements"
NOT_MUDDLED = "not-muddled"
DIMENSIONS = {"demands", "influence", "meaning", "support", "predictability", "reward"}


@cache
def knowledge() -> MuddledKnowledge:
    return read_typed(MuddledKnowledge, read_document(shipped_folder() / "knowledge" / "muddled.yaml"))


def said(name: str) -> list[tuple[str, str]]:
    """Return the labelled statements of a file: each with its kind or `not-muddled`."""
    groups = read_document(STATEMENTS / f"{name}.yaml").data
    return [(statement, label) for label, statements in groups.items() for statement in statements]


def answer(statement: str) -> Clarification:
    return clarify(statement, knowledge())


KINDS_OF_FILE = ("development", "fresh", "held-out", "blind")  # not the unseen: those are looked at as a whole only
FILES = [f"{name}.{language}" for name in KINDS_OF_FILE for language in ("da", "en")]
LABELLED = [pair for name in FILES for pair in said(name)]
MEGABYTES = [
    "a" * 1_000_000,
    "vi er stressede, og " * 50_000,
    "\x00\u202e" * 500_000,
    "ǽ" * 500_000,
    "a,b " * 250_000,
]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("name", "precision_at_least", "recall_at_least", "kinds_at_least"),
    [
        ("held-out", 0.9, 0.8, 0.8),
        ("blind", 0.9, 0.8, 0.5),
        ("fresh", 0.9, 0.8, 0.5),
        ("development", 0.94, 0.94, 0.8),
        ("unseen", 0.93, 0.88, 0.85),
    ],
)
def test_precision_and_recall(
    name: str, language: str, precision_at_least: float, recall_at_least: float, kinds_at_least: float
) -> None:
    answers = [(label, answer(statement)) for statement, label in said(f"{name}.{language}")]
    found = [label for label, clarification in answers if clarification.muddled]
    right = sum(label != NOT_MUDDLED for label in found)
    muddled = sum(label != NOT_MUDDLED for label, _ in answers)
    precision, recall = right / len(found), right / muddled
    kinds = sum(label in clarification.kinds for label, clarification in answers) / right
    print(f"\n{name}.{language}: {len(answers)} statements, {muddled} muddled; ", end="")
    flagged = (len(found) - right) / (len(answers) - muddled)
    print(
        f"precision {precision:.3f}, recall {recall:.3f}, concrete ones flagged {flagged:.3f}, right kind {kinds:.3f}"
    )
    assert precision >= precision_at_least
    assert recall >= recall_at_least
    assert kinds >= kinds_at_least


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("De ansatte er stressede", MuddledKind.SYMPTOM),
        ("Fraværet er for højt", MuddledKind.SYMPTOM),
        ("Vi løber for stærkt", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Staff are stressed", MuddledKind.SYMPTOM),
        ("Absence is too high", MuddledKind.SYMPTOM),
        ("We run too fast", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("vi loeber for staerkt", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Vi mangler teambuilding", MuddledKind.SOLUTION_IN_DISGUISE),
        ("Vi skal have flere hænder", MuddledKind.SOLUTION_IN_DISGUISE),
        ("We need a stress course", MuddledKind.SOLUTION_IN_DISGUISE),
        ("We lack more staff", MuddledKind.SOLUTION_IN_DISGUISE),
        ("Karen is the problem", MuddledKind.PERSON_AS_PROBLEM),
        ("Lederen er umulig", MuddledKind.PERSON_AS_PROBLEM),
        ("De unge gider ikke", MuddledKind.PERSON_AS_PROBLEM),
        ("Stress, støj, dårlig ledelse og for lidt tid", MuddledKind.SEVERAL_IN_ONE),
        ("Kommunikationen er dårlig", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Der mangler ressourcer", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Things are bad", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("🙂 ?!", MuddledKind.NOBODY_AND_NOTHING_NAMED),
    ],
)
def test_a_muddled_statement_says_how(statement: str, kind: MuddledKind) -> None:
    assert kind in answer(statement).kinds


@pytest.mark.parametrize(
    "statement",
    [
        "Sekretærerne får besked om nye vagtplaner to dage før",
        "Night nurses get no feedback from the ward manager after difficult cases",
        "Det er uklart, hvem der svarer på pårørendes opkald om aftenen",
        "Hjemmehjælperne bliver stressede, fordi køreplanen ikke levner tid mellem besøgene",
        "Home helpers get stressed because the route plan leaves no time between visits",
    ],
)
def test_a_concrete_strain_is_not_muddled_and_nothing_is_mapped_instead(statement: str) -> None:
    found = answer(statement)
    assert (found.statement, found.kinds, found.map_instead) == (statement, (), ())


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("Nattevagterne er alene med 24 beboere", {"Nattevagterne": Names.WHO, "alene med": Names.HAPPENING}),
        ("Vagtplanen kommer først tre dage før", {"Vagtplanen": Names.THING, "kommer først": Names.HAPPENING}),
        ("Vi bliver råbt ad af pårørende", {"råbt ad": Names.HAPPENING, "pårørende": Names.WHO}),
        ("The rota only comes three days before", {"rota": Names.THING, "three": Names.CIRCUMSTANCE}),
        ("Drivers take their break in the cab", {"Drivers": Names.WHO, "cab": Names.THING}),
    ],
)
def test_a_short_sentence_is_concrete_by_what_it_names(statement: str, named: dict[str, Names]) -> None:
    found = answer(statement)
    assert not found.muddled
    assert named.items() <= {each.words: each.names for each in found.named}.items()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("Vi har travlt, især om mandagen", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Der er for meget pres i afdelingen hver torsdag eftermiddag fra klokken to til fire", None),
        ("Det er hårdt om vinteren, når det er jul, og det er jul", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("We are busy, especially on Mondays", MuddledKind.NOBODY_AND_NOTHING_NAMED),
        ("Things are bad in the department every Thursday afternoon between two and four o'clock", None),
    ],
)
def test_a_time_hung_on_an_empty_sentence_makes_it_no_clearer(statement: str, kind: MuddledKind | None) -> None:
    found = answer(statement)
    assert found.muddled
    assert kind is None or kind in found.kinds


REPORTS = [
    "Mobning på kontoret",
    "Jeg er blevet slået",
    "Chikane fra en kollega",
    "Vi er stressede, og en borger truede os med kniv",
    "Lederen er umulig og slår lærlingene",
    "De kalder hende luder",
    "Bullying in the office",
    "I have been beaten",
    "Harassment by a colleague",
    "We are stressed and a client threatened us",
    "The foreman is impossible and hits us",
    "They call her a slut",
]


@pytest.mark.parametrize("statement", REPORTS)
def test_a_report_of_abuse_or_violence_is_never_muddled(statement: str) -> None:
    assert not answer(statement).muddled


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(REPORTS), st.sampled_from([s for s, label in LABELLED if label != NOT_MUDDLED]), st.booleans())
def test_no_muddled_words_beside_it_make_a_report_muddled(report: str, other: str, first: bool) -> None:
    assert not answer(f"{report}. {other}" if first else f"{other}. {report}").muddled


def test_a_policy_against_bullying_is_a_solution_and_no_report() -> None:
    for statement in ("Vi mangler en mobbepolitik", "We need a bullying policy"):
        assert MuddledKind.SOLUTION_IN_DISGUISE in answer(statement).kinds


def test_what_to_map_instead_names_dimensions_first_and_then_scales() -> None:
    for statement, _ in LABELLED:
        clarification = answer(statement)
        known = [code in DIMENSIONS for code in clarification.map_instead]
        assert known == sorted(known, reverse=True)
        assert any(known) == clarification.muddled
        assert len(set(clarification.map_instead)) == len(clarification.map_instead)


def test_pace_is_mapped_as_demands_and_pay_as_reward() -> None:
    assert answer("Vi løber for stærkt").map_instead[:2] == ("demands", "influence")
    assert {"QD", "WP"} <= set(answer("We run too fast").map_instead)
    assert "reward" in answer("Lønnen skal op").map_instead


def test_every_sign_and_limit_speaks_of_lists_that_exist() -> None:
    lists = {entry.id for entry in knowledge().lists}
    for chain in (*knowledge().signs, *knowledge().reports):
        assert {name for step in chain.steps for name in step} <= lists, chain.id
    limits = knowledge().limits
    assert {limits.joints, limits.states, limits.degrees, *limits.troubles} <= lists


def test_every_kind_is_explained_once() -> None:
    assert [entry.kind for entry in knowledge().kinds] == list(MuddledKind)


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    assert answer(text).statement == text


@given(st.text(alphabet=st.characters(codec=None), max_size=200))
def test_control_characters_and_lone_surrogates_get_an_answer(text: str) -> None:
    answer(text)


@pytest.mark.parametrize("text", MEGABYTES, ids=["letters", "words", "controls", "accents", "commas"])
def test_a_megabyte_gets_the_answer_of_its_beginning(text: str) -> None:
    assert answer(text).kinds == answer(text[:10_000]).kinds


@settings(deadline=None)
@given(
    st.one_of(st.sampled_from(LABELLED).map(lambda pair: pair[0]), st.text()),
    st.sampled_from([str.upper, str.lower, str.swapcase, str.title]),
    st.text(" \t\n\u00a0"),
    st.text(" \t\n\u00a0"),
)
def test_case_and_surrounding_whitespace_make_no_difference(
    statement: str, cased: Callable[[str], str], before: str, after: str
) -> None:
    plain, changed = answer(statement), answer(before + cased(statement) + after)
    assert (changed.kinds, changed.map_instead) == (plain.kinds, plain.map_instead)


@settings(deadline=None, max_examples=5)
@given(st.integers())
def test_the_order_of_lists_terms_signs_and_topics_makes_no_difference(seed: int) -> None:
    chance = random.Random(seed)

    def shuffled(entries: tuple) -> tuple:  # type: ignore[type-arg]  # entries of any kind
        return tuple(chance.sample(entries, len(entries)))

    def stirred(entries: tuple) -> tuple:  # type: ignore[type-arg]  # lists or topics
        terms = [{"da": shuffled(entry.da), "en": shuffled(entry.en)} for entry in entries]
        return shuffled(tuple(e.model_copy(update=t) for e, t in zip(entries, terms, strict=True)))

    known = knowledge()
    other = MuddledKnowledge(
        kinds=known.kinds,
        limits=known.limits,
        lists=stirred(known.lists),
        signs=shuffled(known.signs),
        reports=shuffled(known.reports),
        topics=stirred(known.topics),
    )
    for statement, _ in LABELLED[::7]:
        assert clarify(statement, other).kinds == answer(statement).kinds


def _cautioned(context: Context) -> list[str]:
    return [caution.id for caution in advise_unit(mapping_of("A,QD,65,40,10"), "A", context, shipped()).cautions]


def test_muddled_words_of_a_context_file_are_cautioned_and_words_of_the_meeting_are_not() -> None:
    muddled = Issue("a", same("Folk er stressede"), "demands", "amount")
    clear = Issue("a", same("Sygeplejerskerne bliver afbrudt af telefonen under medicindosering"), "demands", "amount")
    assert "muddled-words" in _cautioned(Context(units={"A": UnitContext(issues=(muddled,))}))
    assert "muddled-words" not in _cautioned(Context(units={"A": UnitContext(issues=(clear,))}))
    session = Session(mapping_of("A,QD,65,40,10"), Context(), shipped(), "A")
    said = take(session, add_issue(session, "Folk er stressede", "demands", "amount"))
    assert said.told.issues[0].title == same("Folk er stressede")
    assert "muddled-words" not in [caution.id for caution in said.advice.cautions]


def pack_with(folder: Path, muddled: str) -> Path:
    (folder / "knowledge").mkdir()
    title = "{da: Vores, en: Ours}"
    (folder / "pack.yaml").write_text(f'id: ours\ntitle: {title}\nversion: "1"\n', encoding="utf-8")
    (folder / "knowledge" / "muddled.yaml").write_text(muddled, encoding="utf-8")
    return folder


def test_a_pack_adds_words_and_topics_of_its_own(tmp_path: Path) -> None:
    pack = pack_with(
        tmp_path,
        "lists:\n  - {id: symptom, da: [blårkogte]}\n"
        "topics:\n  - {id: ferry, title: {da: Færgen, en: The ferry}, dimensions: [demands], "
        "scales: [QD], da: [bovport*]}\n",
    )
    ours = read_rulebook(shipped_folder(), [pack]).knowledge.muddled
    assert MuddledKind.SYMPTOM not in answer("Matroserne er blårkogte").kinds
    assert MuddledKind.SYMPTOM in clarify("Matroserne er blårkogte", ours).kinds
    assert "ferry" in clarify("Bovporten", ours).topics


def test_a_pack_that_names_no_list_is_told_at_its_line(tmp_path: Path) -> None:
    pack = pack_with(tmp_path, "lists:\n  - {id: symptoms, da: [blårkogte]}\n")
    _, problems = review_rulebook(shipped_folder(), [pack])
    (problem,) = errors(problems)
    assert problem.place.line == 2
    assert '"symptoms"' in problem.message.en
    assert 'did you mean "symptom"?' in problem.message.en

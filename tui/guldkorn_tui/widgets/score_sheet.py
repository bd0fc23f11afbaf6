"""One score with all that is known of it: what it is held against, how far apart, of how many, and how certain."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from guldkorn.advice.wording import ALL_ANSWERED, said_of_score
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text, number, same
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.heat_words import unit_name
from guldkorn_tui.widgets.map_rows import held_against
from guldkorn_tui.widgets.scores import score_bar, standing_colour

_UNIT = Text("Enhed", "Unit")
_BELONGS = Text("Hører under", "Belongs to")
_VALUE = Text("Score", "Score")
_OF_HUNDRED = Text(" af 100 point", " of 100 points")
_PER_CENT = Text(" % af dem, der har svaret", " % of those who answered")
_REFERENCE = Text("Reference", "Reference")
_NONE = Text("ingen", "none")
_NOT_CHECKED = Text(" (ikke kontrolleret mod kilden)", " (not checked against its source)")
_SPREAD = Text("spredning", "spread")
_APART = Text("Afstand", "Distance")
_POINTS = Text("point", "points")
_SPREADS = Text("standardafvigelser", "standard deviations")
_STANDS = Text("Placering", "Standing")
_ANSWERS = Text("Svar (n)", "Answers (n)")
_INVITED = Text("af", "of")
_ASKED = Text("inviterede", "invited")
_INTERVAL = Text("Usikkerhed", "Uncertainty")
_BETWEEN = Text("95 %-interval fra", "95 % interval from")
_TO = Text("til", "to")
_BORROWED = Text(
    "; bygger på referencens spredning, for enhedens egen kendes ikke",
    "; rests on the reference's spread, as the unit's own is not known",
)
_NO_INTERVAL = Text("95 %-intervallet kan ikke regnes ud", "the 95 % interval cannot be computed")
_MISSING = Text("Mangler", "Missing")
_OF_UNIT = Text(
    " % af dem, der har svaret i enheden, har ingen score her", " % of the unit's respondents have no score here"
)
_ALPHA = Text("Pålidelighed (alfa)", "Reliability (alpha)")
_ALSO = Text("Også målt i samme dimension", "Also measured in the same dimension")
_WIDTH = 20


def score_sheet(score: Score, of_unit: Iterable[Score], session: Session, language: Language) -> Block:
    """Return a score in full, and what else among the unit's scores was measured in its dimension."""
    others = [each for each in of_unit if each.measured.dimension == score.measured.dimension and each is not score]
    knowledge = session.rulebook.knowledge
    standing = score.standing(knowledge.limits)
    word = knowledge.word("standing", standing).get(language)
    bar = standing_colour(standing)
    return Block(
        lambda width: score_bar(score, max(20, min(width, 72)), bar),
        Line(plain("")),
        _fact(_STANDS, plain(f"{standing.sign} {capital(word)}", f"bold {bar}"), language),
        *(_fact(label, said(text, language), language) for label, text in _facts(score, session, knowledge)),
        *_others(others, knowledge, language),
    )


def _facts(score: Score, session: Session, knowledge: Knowledge) -> Iterator[tuple[Text, Text]]:
    yield _VALUE, number(score.value) + (_PER_CENT if score.measured.prevalence else _OF_HUNDRED)
    yield _REFERENCE, _said_of_reference(score)
    if score.difference is not None:
        apart = same("+" if score.difference > 0 else "−" if score.difference < 0 else "")
        apart += number(abs(score.difference)) + same(" ") + _POINTS
        if score.distance_in_sd is not None:
            apart += same(" (") + number(score.distance_in_sd) + same(" ") + _SPREADS + same(")")
        yield _APART, apart
    of_invited = same(f" {score.invited} ") + _ASKED if score.invited else None
    yield _ANSWERS, same(str(score.n)) + (same(" ") + _INVITED + of_invited if of_invited else same(""))
    yield _INTERVAL, _said_of_interval(score)
    if score.missing:
        yield _MISSING, number(score.missing, 0) + _OF_UNIT
    if score.reliability is not None:
        yield _ALPHA, number(score.reliability, 2)
    place = knowledge.named(score.measured.dimension)
    if score.measured.aspect:
        place += same(" · ") + knowledge.named(score.measured.aspect)
    yield _BELONGS, Text(capital(place.da), capital(place.en))
    yield _UNIT, unit_name(score.unit if score.unit in session.mapping.units else None)
    yield same(""), held_against(session.mapping, (score,), knowledge)


def _said_of_reference(score: Score) -> Text:
    reference = score.reference
    if reference is None:
        return _NONE
    text = number(reference.mean)
    if reference.standard_deviation is not None:
        text += same(", ") + _SPREAD + same(" ") + number(reference.standard_deviation)
    return text if reference.verified else text + _NOT_CHECKED


def _said_of_interval(score: Score) -> Text:
    if score.all_answered:
        return ALL_ANSWERED
    if score.interval is None:
        return _NO_INTERVAL
    low, high = (number(end, 0) for end in score.interval)
    text = _BETWEEN + same(" ") + low + same(" ") + _TO + same(" ") + high
    return text + _BORROWED if score.interval_is_borrowed else text


def _others(others: list[Score], knowledge: Knowledge, language: Language) -> Iterator[Line]:
    if others:
        yield Line(plain(""))
        yield Line(said(_ALSO, language, "bold $primary"))
    for score in others:
        standing = score.standing(knowledge.limits)
        word = knowledge.word("standing", standing).get(language)
        sign = plain(f"{standing.sign:<3}", f"bold {standing_colour(standing)}")
        yield Line(joined(said(said_of_score(score, knowledge), language), f" – {word}"), 0, sign)


def _fact(label: Text, says: Content, language: Language) -> Line:
    lead = f"{label.get(language)}:" if label.en else ""
    return Line(says, 0, plain(f"{lead:<{_WIDTH}}", "$accent"))

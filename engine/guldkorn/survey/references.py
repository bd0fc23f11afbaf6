"""What scores are held against: published values, the whole organisation, one's own earlier mapping, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import sqrt

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument, Reference
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.survey.mapping import HeldAgainst, Score
from guldkorn.survey.mapping import Mapping as SurveyMapping

ORGANISATION = "organisation"
"""What the choice of the whole organisation is called in commands and in files."""
ORGANISATION_TITLE = Text("hele organisationen", "the whole organisation")


class MixedReferenceError(GuldkornError):
    """The scores cannot be held against what was chosen."""


@dataclass(frozen=True)
class Comparison:
    """Values to hold scores against, by what was measured; a unit's own come first, and may be that it has none."""

    title: Text
    values: Mapping[str, HeldAgainst] = field(default_factory=dict)
    of_unit: Mapping[tuple[str, str], HeldAgainst | None] = field(default_factory=dict)

    def of(self, score: Score) -> HeldAgainst | None:
        """Return the value for a score; None where there is none."""
        key = (score.unit, score.measured.id)
        return self.of_unit[key] if key in self.of_unit else self.values.get(score.measured.id)


def hold_against(mapping: SurveyMapping, comparison: Comparison | None) -> SurveyMapping:
    """Return the mapping held against other values, or against none."""

    def held(score: Score) -> Score:
        return replace(score, reference=comparison.of(score) if comparison else None)

    return replace(
        mapping,
        scores=tuple(held(score) for score in mapping.scores),
        whole=tuple(held(score) for score in mapping.whole),
        against=comparison.title if comparison else None,
    )


def with_usual_reference(mapping: SurveyMapping, knowledge: Knowledge) -> SurveyMapping:
    """Return the mapping with the published values that fit, where the file gives none of its own.

    A value of the file's own without a standard deviation borrows the published one. Where the file says what its
    scores are held against, nothing else stands among its values.
    """
    fits = fitting_references(mapping, knowledge)
    if not fits:
        return mapping
    usual = published(fits[0], mapping, knowledge)

    def filled(score: Score) -> Score:
        own, theirs = score.reference, usual.of(score)
        if own is None:
            return replace(score, reference=theirs) if mapping.against in (None, usual.title) else score
        if theirs is None or own.standard_deviation is not None:
            return score
        return replace(score, reference=replace(own, standard_deviation=theirs.standard_deviation))

    own = any(score.reference for score in mapping.scores)
    return replace(
        mapping,
        scores=tuple(filled(score) for score in mapping.scores),
        whole=tuple(filled(score) for score in mapping.whole),
        against=mapping.against if own else usual.title,
    )


def fitting_references(mapping: SurveyMapping, knowledge: Knowledge) -> tuple[Reference, ...]:
    """Return the published references that were collected with the mapping's questionnaire."""
    instrument = knowledge.instruments.get(mapping.instrument or "")
    if instrument is None:
        return ()
    return tuple(each for each in knowledge.reference_choices.values() if _same(each, instrument, knowledge))


def published(reference: Reference, mapping: SurveyMapping, knowledge: Knowledge) -> Comparison:
    """Return published values for a mapping. Raise MixedReferenceError where they are of another questionnaire.

    Where two versions of a questionnaire measure a scale with other items, its value is left out.
    """
    instrument = knowledge.instruments.get(mapping.instrument or "")
    if instrument is None or not _same(reference, instrument, knowledge):
        raise MixedReferenceError(_mixed(reference.title, knowledge, reference.questionnaire, mapping.instrument))
    asked = knowledge.instruments[reference.questionnaire]
    alike = {
        scale.code
        for scale in instrument.scales
        if {item.code for item in instrument.asked(scale)} == {item.code for item in asked.asked(scale)}
    }
    values = {
        code: HeldAgainst(value.mean, value.standard_deviation, reference.verified)
        for code, value in reference.values.items()
        if code in alike
    }
    return Comparison(reference.title, values)


def said_of_age(against: Text | None, knowledge: Knowledge, this_year: int) -> Text | None:
    """Return that the published values which scores are held against are old; None where they are not old, or none."""
    limit = int(knowledge.limits.old_after.value)
    for reference in knowledge.reference_choices.values():
        if reference.title == against and this_year - reference.year > limit:
            return Text(f"over {limit} år gammel", f"over {limit} years old")
    return None


def organisation(mapping: SurveyMapping) -> Comparison:
    """Return the scores of the whole, for its units. Raise MixedReferenceError where they may not be shown."""
    if not mapping.whole:
        raise MixedReferenceError(
            Text(
                "filen har ingen tal for hele organisationen, som må vises",
                "the file has no figures for the whole organisation that may be shown",
            )
        )
    return Comparison(ORGANISATION_TITLE, {s.measured.id: HeldAgainst(s.value, s.spread) for s in mapping.whole})


def earlier(before: SurveyMapping, title: Text, mapping: SurveyMapping, knowledge: Knowledge) -> Comparison:
    """Return the scores of an earlier mapping: a unit's own, else those of the whole.

    Where fewer than the minimum came or left since then, the two could be told apart by those alone, if the others
    answered as before: such a comparison is left out, and the title counts how many there are.
    Each is looked at by itself, not several units together.

    Raise MixedReferenceError where it was made with another version of a questionnaire.
    """
    if before.instrument != mapping.instrument:
        raise MixedReferenceError(_mixed(title, knowledge, before.instrument, mapping.instrument))
    now = {(score.unit, score.measured.id): score for score in mapping.scores}
    whole = {score.measured.id: score for score in mapping.whole}

    def tells_of_few(was: Score, then: Score | None) -> bool:
        limits = knowledge.limits
        needed = mapping.minimum or limits.minimum_answers.value
        if was.measured.prevalence:
            needed = max(needed, mapping.minimum_of_shares, limits.minimum_offensive.value)
        return then is not None and 0 < abs(then.n - was.n) < needed

    of_whole = {
        score.measured.id: _as_reference(score)
        for score in before.whole
        if not tells_of_few(score, whole.get(score.measured.id))
    }
    of_unit = {
        key: None if tells_of_few(score, now.get(key)) else _as_reference(score)
        for score in before.scores
        for key in [(score.unit, score.measured.id)]
    }
    left_out = sum(held is None for held in of_unit.values()) + len(before.whole) - len(of_whole)
    return Comparison(_without(title, left_out), of_whole, of_unit)


def _without(title: Text, comparisons: int) -> Text:
    """Return the title of an earlier mapping with how many comparisons are left out, and why."""
    if not comparisons:
        return title
    one = comparisons == 1
    return title + Text(
        f" (uden {comparisons} {'sammenligning' if one else 'sammenligninger'}: "
        "antallet af svar har ændret sig med færre end mindstegrænsen, så forskellen kunne fortælle om dem alene)",
        f" (without {comparisons} {'comparison' if one else 'comparisons'}: "
        "the answers differ by fewer persons than the minimum, so the difference could tell of those alone)",
    )


def _as_reference(score: Score) -> HeldAgainst:
    error = score.spread / sqrt(score.n) if score.spread is not None else 0.0
    return HeldAgainst(score.value, score.spread, standard_error=round(error, 4))


def _same(reference: Reference, instrument: Instrument, knowledge: Knowledge) -> bool:
    return knowledge.instruments[reference.questionnaire].questionnaire.id == instrument.questionnaire.id


def _mixed(title: Text, knowledge: Knowledge, of: str | None, other: str | None) -> Text:
    def named(name: str | None) -> Text:
        found = knowledge.instruments.get(name or "")
        return found.title if found else Text("et ukendt spørgeskema", "an unknown questionnaire")

    one, two = named(of), named(other)
    return Text(
        f"{title.da} er fra {one.da}, og kortlægningen er fra {two.da}; versioner kan ikke blandes",
        f"{title.en} is from {one.en}, and the mapping is from {two.en}; versions cannot be mixed",
    )

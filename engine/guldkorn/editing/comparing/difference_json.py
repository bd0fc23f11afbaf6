"""A difference between two rulebooks as plain data, for other programs."""

from collections.abc import Iterable
from typing import Any

from guldkorn.editing.comparing.changes import Change
from guldkorn.editing.comparing.difference import Affected, Difference
from guldkorn.editing.comparing.difference_words import Shown
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook


def difference_data(difference: Difference, language: Language, shown: Shown = lambda place: place) -> dict[str, Any]:
    """Return a difference as plain data, with its sentences in one language."""
    return {
        "before": _rulebook(difference.before),
        "after": _rulebook(difference.after),
        "only_layout": difference.is_only_layout,
        "changes": [_change(change, language, shown) for change in difference.changes],
        "tried": difference.tried,
        "affected": [_affected(each, language, shown) for each in difference.affected],
        "left_out": [
            {"place": str(shown(problem.place)), "message": problem.message.get(language)}
            for problem in difference.left_out
        ],
    }


def _rulebook(rulebook: Rulebook) -> dict[str, str]:
    return {"version": rulebook.version, "hash": rulebook.hash}


def _change(change: Change, language: Language, shown: Shown) -> dict[str, Any]:
    pack = change.pack
    return {
        **_named(change),
        "title": change.title.get(language),
        "place": str(shown(change.place)),
        "fields": [{"field": each.path, "before": each.before, "after": each.after} for each in change.fields],
        "before": [each.get(language) for each in change.before],
        "after": [each.get(language) for each in change.after],
        "pack": pack and {"title": pack.pack.get(language), "because": pack.because and pack.because.get(language)},
    }


def _affected(affected: Affected, language: Language, shown: Shown) -> dict[str, Any]:
    return {
        "origin": affected.case.origin.value,
        "case": affected.case.name,
        "place": str(shown(affected.case.place)),
        "difference": affected.mark(),
        "is_lost": affected.is_lost,
        "units": [
            {"unit": unit, "difference": affected.mark(unit), "issues": _issues(affected, unit)}
            for unit in _known(effect.unit for effect in affected.effects)
        ],
        "effects": [
            {
                "unit": effect.unit,
                "issue": effect.issue,
                "part": effect.part.value,
                "says": effect.says.get(language),
                "through": [_named(change) for change in effect.through],
            }
            for effect in affected.effects
        ],
    }


def _issues(affected: Affected, unit: str) -> list[dict[str, str]]:
    issues = _known(effect.issue for effect in affected.of(unit))
    return [{"issue": issue, "difference": affected.mark(unit, issue)} for issue in issues]


def _known(names: Iterable[str | None]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name is not None]


def _named(change: Change) -> dict[str, str]:
    return {"sort": change.sort, "id": change.id, "how": change.how.value}

"""What the last change did in the advice, in a few words."""

from collections.abc import Iterator

from guldkorn.advice.advice import Caution, UnitAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import CautionWeight, Status
from guldkorn.reading.text import Text

_COUNTED = (
    (Status.ELIGIBLE, Text("klar", "ready")),
    (Status.WAITS, Text("venter", "waiting")),
    (Status.CASE, Text("sager", "cases")),
    (Status.PERMANENT, Text("vilkår", "permanent")),
)
_NOW = Text("Nu", "Now")
_QUESTIONS = Text("åbne spørgsmål", "open questions")
_FLAGS = Text("‼ røde flag", "‼ red flags")
_UNCLASSIFIED = Text("uafklaret", "not settled")
_LONG = 145  # two lines of a screen of 80 columns
_NOTHING = Text("Rådene er de samme.", "The advice is the same.")


def standing(advice: UnitAdvice) -> Text:
    """Return how many issues stand where."""
    counts = [(_NOW, len(advice.now))]
    counts += [(word, count) for status, word in _COUNTED if (count := len(advice.of_status(status)))]
    counts.append((_QUESTIONS, len(advice.questions)))
    flags = sum(caution.weight is CautionWeight.RED_FLAG for caution in advice.cautions)
    if flags:
        counts.insert(0, (_FLAGS, flags))
    return Text(
        " · ".join(f"{word.da}: {count}" for word, count in counts),
        " · ".join(f"{word.en}: {count}" for word, count in counts),
    )


def changed(before: UnitAdvice, after: UnitAdvice, knowledge: Knowledge) -> Text:
    """Return what is different in the advice: new warnings first, then issues that moved, then counts."""
    news = list(_changes(before, after, knowledge))
    if not news:
        return _NOTHING
    return Text(" ".join(text.da for text in news), " ".join(text.en for text in news))


def _changes(before: UnitAdvice, after: UnitAdvice, knowledge: Knowledge) -> Iterator[Text]:
    for caution in new_warnings(before, after):
        long = max(len(caution.says.da), len(caution.says.en)) > _LONG
        says = caution.title if long else caution.says
        yield Text(f"! {says.da.rstrip('.')}.", f"! {says.en.rstrip('.')}.")
    yield from moved(before, after, knowledge)


def new_warnings(before: UnitAdvice, after: UnitAdvice) -> Iterator[Caution]:
    """Return the cautions, louder than a remark, that were not given before."""
    warned = {(caution.id, caution.says.en) for caution in before.cautions}
    for caution in after.cautions:
        if caution.weight is not CautionWeight.REMARK and (caution.id, caution.says.en) not in warned:
            yield caution


def moved(before: UnitAdvice, after: UnitAdvice, knowledge: Knowledge) -> Iterator[Text]:
    """Return which issues stand otherwise than before, a sentence each, and then which counts are others."""
    was = {issue.id: issue for issue in before.issues}
    for issue in after.issues:
        old = was.get(issue.id)
        if old is not None and old.status != issue.status:
            names = [knowledge.word("status", each.status) if each.status else _UNCLASSIFIED for each in (old, issue)]
            yield Text(
                f"{issue.title.da}: {names[0].da} → {names[1].da}.",
                f"{issue.title.en}: {names[0].en} → {names[1].en}.",
            )
        elif old is not None and issue.changeability and old.changeability != issue.changeability:
            word = knowledge.word("changeability", issue.changeability)
            yield Text(f"{issue.title.da}: {word.da}.", f"{issue.title.en}: {word.en}.")
    yield from _counts(before, after)


def _counts(before: UnitAdvice, after: UnitAdvice) -> Iterator[Text]:
    pairs = (
        (len(before.now), len(after.now), Text("prioriteret nu", "given priority now")),
        (len(before.recommendations), len(after.recommendations), Text("anbefalinger", "recommendations")),
        (len(before.questions), len(after.questions), _QUESTIONS),
    )
    for old, new, word in pairs:
        if old != new:
            yield Text(f"{word.da.capitalize()}: {old} → {new}.", f"{word.en.capitalize()}: {old} → {new}.")

"""Filling in the plan: measures, parts, promises, and everything that is missing, one thing at a time."""

from functools import partial

from guldkorn.knowledge.plan import PartKind
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, join
from guldkorn.session.plan_events import filled_in
from guldkorn.session.plan_form import PlanField, PlanForm, said_of_missing
from guldkorn_tui.line_mode.asking import DATES
from guldkorn_tui.line_mode.commands import Command
from guldkorn_tui.line_mode.grammar import understood
from guldkorn_tui.line_mode.items import OfField, OfMeasure
from guldkorn_tui.line_mode.matching import Option, chosen, phrase
from guldkorn_tui.line_mode.measures import measure_title
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import quoted, sentence
from guldkorn_tui.line_mode.wording import brief, labelled, shown, shown_date
from guldkorn_tui.plan_places import every_field, field_at
from guldkorn_tui.typed_date import part_date_fault, typed_date

_A_PART = Text("en del af planen", "a part of the plan")
_FILLED = Text("Udfyldt.", "Filled in.")
_EMPTIED = Text("Slettet.", "Emptied.")
_SAME = ("samme", "det samme", "same", "the same")
_SUGGESTION = ("forslag", "suggestion")


def fill(meeting: LineMeeting, rest: str) -> None:
    """Fill in a part of the plan."""
    found = meeting.meant(rest, OfField, _A_PART)
    if found is None:
        return
    item, words = found
    field = field_at(PlanForm(meeting.session), item.part, item.issue, item.measure)
    if field is None:
        meeting.say(_gone())
        return
    if words and (value := _value_of(meeting, field, words)) is not None:
        _fill(meeting, field, value)
        return
    ask_for(meeting, field)


def empty(meeting: LineMeeting, rest: str) -> None:
    """Empty a part of the plan."""
    found = meeting.meant(rest, OfField, _A_PART)
    if found is not None:
        item = found[0]
        meeting.change(filled_in(meeting.session, item.part, None, item.issue, item.measure), _EMPTIED)


def ask_for(meeting: LineMeeting, field: PlanField) -> bool:
    """Ask for a part of the plan. Return whether something was said of it; an empty line lets it be."""
    is_posed = False
    while True:
        pose = partial(_pose, meeting, field)
        typed = meeting.asker.text(field.part.ask, field.part.title, pose=pose, is_posed=is_posed)
        is_posed = True
        if not clean_line(typed):
            meeting.say(Text("Uændret.", "Left as it was."))
            return False
        command = understood(typed) if len(typed) < 40 else None
        if command is not None and command.command is Command.EMPTY and not command.rest:
            return meeting.change(filled_in(meeting.session, field.part.id, None, field.issue, field.measure), _EMPTIED)
        if command is not None and command.command in (Command.SKIP, Command.UNKNOWN) and not command.rest:
            meeting.say(Text("Uændret.", "Left as it was."))
            return False
        value = _value_of(meeting, field, typed)
        if value is not None:
            return _fill(meeting, field, value)


def _pose(meeting: LineMeeting, field: PlanField) -> None:
    """Say what is asked for, what stands there, and what could."""
    meeting.say(_where(meeting, field))
    meeting.say(field.part.ask)
    if field.value is not None:
        now = shown(field)
        meeting.say(Text(f"Nu: {now.da}", f"Now: {now.en}"))
    if field.suggestion is not None:
        meeting.say(
            Text(
                f"Forslag: {sentence(field.suggestion).da} Skriv “forslag” for at bruge det.",
                f"Suggestion: {sentence(field.suggestion).en} Type suggestion to take it.",
            )
        )
    before = _before(meeting, field)
    if before is not None:
        same_again = shown(before)
        meeting.say(
            Text(
                f"Skrevet andre steder: {same_again.da}. Skriv “samme” for at bruge det.",
                f"Written elsewhere: {same_again.en}. Type same to use it.",
            )
        )
    if field.part.kind is PartKind.DATE:
        meeting.say(DATES)
    if field.part.kind in (PartKind.CHOICE, PartKind.SCALE):
        for number, option in enumerate(_choices(meeting, field), 1):
            meeting.speaker.number(number, option.says)


def ask_missing(meeting: LineMeeting) -> None:
    """Ask for everything that the plan lacks, one part after the other."""
    passed: set[tuple[str, str | None, str | None]] = set()
    meeting.say(
        Text(
            "Tryk Enter for at springe en del over. Skriv “tilbage” for at stoppe.",
            "Enter alone passes a part over. Back ends it.",
        )
    )
    asked = False
    while True:
        form = PlanForm(meeting.session)
        fields = [each.field for each in form.missing if each.field is not None]
        field = next((each for each in fields if (each.part.id, each.issue, each.measure) not in passed), None)
        if field is None:
            break
        asked = True
        passed.add((field.part.id, field.issue, field.measure))
        left = sum((each.part.id, each.issue, each.measure) not in passed for each in fields) + 1
        meeting.say(Text(f"{left} tilbage.", f"{left} left."))
        ask_for(meeting, field)
    if not asked and not PlanForm(meeting.session).missing:
        meeting.say(Text("Planen mangler ingenting.", "The plan lacks nothing."))
        return
    lacking = PlanForm(meeting.session).missing
    without = [each for each in lacking if each.field is None]
    for each in without:
        meeting.say(sentence(brief(each.says)))
    if without:
        meeting.say(
            Text(
                "Vælg en indsats under trin 6, eller skriv egen og nummeret på belastningen.",
                "Choose a measure at step 6, or type own and the number of the issue.",
            )
        )
    if lacking:
        said = said_of_missing(lacking)
        meeting.say(Text(f"Planen mangler stadig {said.da}.", f"The plan still lacks {said.en}."))
    else:
        meeting.say(Text("Planen er nu fuldstændig.", "The plan is complete now."))


def _fill(meeting: LineMeeting, field: PlanField, value: str) -> bool:
    planned = filled_in(meeting.session, field.part.id, value, field.issue, field.measure)
    done = _FILLED
    if field.part.kind is PartKind.DATE:
        day = shown_date(value)
        done = Text(f"Udfyldt: {day.da}.", f"Filled in: {day.en}.")
    return meeting.change(planned, done)


def _before(meeting: LineMeeting, field: PlanField) -> PlanField | None:
    """Return where the same part was filled in last, elsewhere: names and dates recur."""
    others = [each for each in every_field(PlanForm(meeting.session)) if each.part == field.part and each.value]
    return others[-1] if others and field.value is None else None


def _value_of(meeting: LineMeeting, field: PlanField, typed: str) -> str | None:
    """Return what a part of the plan is filled in with; None, and it is said, where that cannot be."""
    if phrase(typed) in _SUGGESTION and field.suggestion is not None:
        return field.suggestion.get(meeting.speaker.language)
    before = _before(meeting, field)
    if phrase(typed) in _SAME and before is not None:
        return before.value
    kind = field.part.kind
    if kind is PartKind.DATE:
        wrong = part_date_fault(field.part, typed, meeting.today)
        day = typed_date(typed, meeting.today)
        if wrong is None and day is not None:
            return day.isoformat()
        meeting.say(Text(f"{quoted(typed)} er ikke en dato her.", f"{quoted(typed)} is no date here."))
        meeting.say(*(each for each in [wrong] if each is not None))
        return None
    if kind in (PartKind.CHOICE, PartKind.SCALE):
        options = _choices(meeting, field)
        found = chosen(typed, options)
        if found is not None:
            return found.value
        if kind is PartKind.SCALE:
            return typed  # a scale of the next mapping may have another name
        names = join([option.says for option in options], "; ")
        meeting.say(
            Text(f"{quoted(typed)} er ikke et svar her.", f"{quoted(typed)} is no answer here."),
            Text(f"Skriv et tal eller ordene: {names.da}.", f"Type a number or the words: {names.en}."),
        )
        return None
    return typed


def _choices(meeting: LineMeeting, field: PlanField) -> list[Option[str]]:
    if field.part.kind is PartKind.CHOICE:
        meant = {"contributes": ("ja", "yes"), "none-found": ("nej", "no")}
        return [Option(each.id, each.title, meant.get(each.id, ())) for each in field.part.choices]
    session, language = meeting.session, meeting.speaker.language
    titles = dict.fromkeys(score.measured.title for score in session.mapping.of(session.unit))
    return [Option(_in(title, language), title) for title in titles]


def _in(title: Text, language: Language) -> str:
    return title.get(language)


def _where(meeting: LineMeeting, field: PlanField) -> Text:
    """Return what a part of the plan is about."""
    if field.issue is None:
        return Text("Om hele planen.", "On the whole plan.")
    title = sentence(brief(meeting.session.title(field.issue)))
    if field.measure is None:
        return labelled(Text("Belastning", "Issue"), title)
    measure = sentence(measure_title(meeting, OfMeasure(field.issue, field.measure)))
    return labelled(Text("Indsats", "Measure"), measure) + Text(f" Mod: {title.da}", f" Against: {title.en}")


def _gone() -> Text:
    return Text(
        "Den del er ikke længere med i planen. Skriv “vis” for at se listen.",
        "That part is no longer in the plan. Type show.",
    )

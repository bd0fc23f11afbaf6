"""What is behind a row of the plan: what a part asks for and why, all of what is filled in, a measure in full."""

from collections.abc import Iterator
from datetime import date

from guldkorn.knowledge.plan import PlanPart
from guldkorn.reading.text import Language, Text, join
from guldkorn.session.agreed import Promise
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.planning.advice_behind import Found, behind
from guldkorn_tui.planning.foresight import plan_cautions
from guldkorn_tui.planning.plan_rows import DRAFT_KEY, NEW_PROMISE_KEY, OFFER
from guldkorn_tui.planning.promise_lines import promise_lines
from guldkorn_tui.planning.row_keys import field_of, issue_key, promise_at, warning_key
from guldkorn_tui.planning.values import said_of_value
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.cautions import caution_key
from guldkorn_tui.words.sources import source_text

_MISSING = Text("Det mangler", "What is missing")
_NONE_MISSING = Text("Planen er fuldstændig.", "The plan is complete.")
_SOURCE = Text("Kilde", "Source")
_REQUIRED = Text("Planen er et udkast uden den.", "The plan is a draft without it.")
_OPTIONAL = Text("Den er god at have, men planen kan undvære den.", "It is good to have, but the plan can do without.")
_SUGGESTION = Text("Forslag", "Suggestion")
_FILLED_IN = Text("Udfyldt", "Filled in")
_PROMISE = Text("Løfter", "Promises")
_PUT_ASIDE = Text("Lagt til side", "Put aside")
_BACK = Text("Tryk 2 for at tage den op igen.", "Press 2 to take it up again.")
_BLANK = Line(plain(""))


def behind_plan(key: str, session: Session, language: Language) -> Found | None:
    """Return the title and text of what is behind a row; None where it is there no longer."""
    form = PlanForm(session)
    if (field := field_of(key, form)) is not None:
        return _field(field, session, language)
    if (promise := promise_at(key, session)) is not None:
        return _promise(promise, session, language)
    if key == DRAFT_KEY:
        return _draft(form, language)
    if key == NEW_PROMISE_KEY:
        return _principle(session, language)
    if key.startswith(f"{OFFER} "):
        return behind(issue_key(key.removeprefix(f"{OFFER} ")), session, language)
    if key.startswith("warning "):
        warnings = ((warning_key(issue, each), each) for each in plan_cautions(session) for issue in each.issues)
        found = next((caution for name, caution in warnings if name == key), None)
        return behind(f"caution {caution_key(found)}", session, language) if found is not None else None
    if key.startswith("dropped "):
        return _dropped(key.removeprefix("dropped "), session, language)
    return behind(key, session, language)


def field_title(field: PlanField, session: Session) -> Text:
    """Return what a part of the plan is about: the issue and the measure that it belongs to, where it has any."""
    names = [session.title(field.issue)] if field.issue is not None else []
    if field.issue is not None and field.measure is not None:
        taken = session.agreed.taken(field.issue, field.measure)
        own = taken.title if taken is not None else None
        names.append(Text(own, own) if own else session.rulebook.knowledge.named(field.measure))
    return join([*names, field.part.title], " · ")


def _field(field: PlanField, session: Session, language: Language) -> Found:
    knowledge = session.rulebook.knowledge
    lines = [Line(said(field.part.ask, language, "bold")), _BLANK]
    if field.value is not None:
        value = field.value if field.part.kind == "text" else said_of_value(field, knowledge).get(language)
        lines += [Line(plain(f"{_FILLED_IN.get(language)}:", "$accent"))]
        lines += [Line(plain(line), 2) for line in value.splitlines()[:200]] + [_BLANK]
    if field.suggestion is not None:
        lines += [_told(_SUGGESTION, field.suggestion, language), _BLANK]
    lines += [
        Line(said(_REQUIRED if field.part.required else _OPTIONAL, language)),
        *_source(field.part, session, language),
    ]
    return field_title(field, session), Block(*lines)


def _source(part: PlanPart, session: Session, language: Language) -> Iterator[Line]:
    yield _told(_SOURCE, source_text(part.source, session.rulebook.knowledge), language)


def _promise(promise: Promise, session: Session, language: Language) -> Found:
    knowledge = session.rulebook.knowledge
    lines = promise_lines(promise, date.today(), knowledge, language)
    return _PROMISE, Block(*lines, _BLANK, *_of_principle(session, language))


def _principle(session: Session, language: Language) -> Found:
    return _PROMISE, Block(*_of_principle(session, language))


def _of_principle(session: Session, language: Language) -> Iterator[Line]:
    plan, knowledge = session.rulebook.knowledge.plan, session.rulebook.knowledge
    yield Line(said(plan.principle, language, "italic"))
    yield _told(_SOURCE, source_text(plan.principle_source, knowledge), language)


def _draft(form: PlanForm, language: Language) -> Found:
    plan, knowledge = form.session.rulebook.knowledge.plan, form.session.rulebook.knowledge
    if not form.missing:
        return _NONE_MISSING, Block(Line(said(_NONE_MISSING, language)))
    return _MISSING, Block(
        Line(said(plan.draft_says, language, "bold")),
        _told(_SOURCE, source_text(plan.draft_source, knowledge), language),
        _BLANK,
        *(Line(said(missing.says, language), 2, plain("– ")) for missing in form.missing),
    )


def _dropped(issue: str, session: Session, language: Language) -> Found | None:
    for each in session.told.dropped:
        if each.issue == issue:
            because = Line(plain(each.because), 2, plain("– "))
            return each.title, Block(
                Line(said(_PUT_ASIDE, language, "bold")), because, _BLANK, Line(said(_BACK, language))
            )
    return None


def _told(label: Text, text: Text, language: Language) -> Line:
    return Line(joined(plain(f"{label.get(language)}: ", "$accent"), said(text, language)))

"""Promises: who lets the others know what and by when, and whether it was kept (claim C25)."""

from datetime import date

from guldkorn.knowledge.vocabulary import Kept
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, same
from guldkorn.session.agreed import Promise
from guldkorn.session.events import PromiseFollowedUp
from guldkorn.session.plan_events import promise as promised
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.plan_part_dialog import Asked, PlanPartDialog
from guldkorn_tui.dialogs.promise_dialog import PromiseDialog, PromiseDraft
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import capital
from guldkorn_tui.planning.row_keys import promise_key
from guldkorn_tui.planning.values import brief
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.typed_date import typed_date

_PROMISED = Text("Løftet er skrevet ned.", "The promise is written down.")
_DRAFT = Text(
    "Kladden til løftet er gemt. Tryk n for at skrive videre.", "The draft of the promise is remembered under n."
)
_WAS_KEPT = Text("Blev det holdt?", "Was it kept?")
_OPEN = Text("Stadig åbent", "Still open")
_CHANGE = Text("Ret løftet", "Change the promise")
_HOW = Text("Hvordan gik det? (kan stå tomt)", "How did it go? (may be empty)")
_FOLLOWED_UP = Text("Skrevet ned.", "Written down.")


async def make_promise(meeting: Meeting, draft: PromiseDraft, again: str | None = None) -> PromiseDraft:
    """Ask for a promise, with what has been written of it before. Return what is left to write."""
    today = date.today()

    def remember(so_far: PromiseDraft) -> None:
        if again is None:
            meeting.drafts.promise = so_far

    written = await meeting.ask_for(PromiseDialog(draft, meeting.language, today), remember)
    if written is None or not written.is_done:
        left = written or draft
        if left != PromiseDraft() and again is None:
            meeting.tell(_DRAFT)
        return left
    day = typed_date(written.by, today)
    if day is not None:
        made = promised(meeting.here, written.what, written.who, day, again)
        if meeting.change(made, _PROMISED):
            meeting.query_one(PlanStep).choose(f"promise {made.promise}")
            return PromiseDraft()
    return PromiseDraft(written.what, written.who, written.by)


async def follow_up(meeting: Meeting, promise: Promise) -> None:
    """Ask whether a promise was kept; it can be changed too."""
    knowledge = meeting.here.rulebook.knowledge
    choices = [Choice(each.value, _capital(knowledge.word("kept", each))) for each in Kept]
    choices += [Choice("open", _OPEN), Choice("change", _CHANGE)]
    before = same(f"{brief(promise.who)}: {brief(promise.what)} · ") + said_of_date(promise.by)
    chosen_now = promise.kept.value if promise.kept else None
    dialog = ChoiceDialog(_WAS_KEPT, choices, meeting.language, before=before, chosen=chosen_now)
    chosen = await meeting.app.push_screen_wait(dialog)
    if chosen == "change":
        by = f"{promise.by.day}.{promise.by.month}.{promise.by.year}"
        await make_promise(meeting, PromiseDraft(promise.what, promise.who, by), promise.id)
    elif chosen == "open":
        _followed_up(meeting, promise, None, "")
    elif chosen is not None:
        asked = Asked(before, _HOW, promise.how)
        written = await meeting.app.push_screen_wait(PlanPartDialog(asked, meeting.language))
        if written is not None and written.is_done:
            _followed_up(meeting, promise, Kept(chosen), "" if written.is_empty else written.text)


def _followed_up(meeting: Meeting, promise: Promise, kept: Kept | None, how: str) -> None:
    meeting.change(PromiseFollowedUp(meeting.here.unit, promise.id, kept, how), _FOLLOWED_UP)
    meeting.query_one(PlanStep).choose(promise_key(promise))


def _capital(text: Text) -> Text:
    return Text(capital(text.da), capital(text.en))

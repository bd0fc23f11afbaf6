"""What the group does to its issues: each is asked for in a dialog, and taken in as an event."""

from collections.abc import Iterable
from dataclasses import replace

from guldkorn.advice.advice import IssueAdvice
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same
from guldkorn.session.events import Change
from guldkorn.session.issue_events import (
    add_issue,
    demand_droppable,
    document_issue,
    drop_issue,
    merge_issues,
    reword_issue,
    split_issue,
    take_up_issue,
)
from guldkorn_tui.brief import brief
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.dialogs.issue_dialog import IssueDialog, IssueDraft
from guldkorn_tui.dialogs.line_dialog import Fault
from guldkorn_tui.dialogs.several_dialog import SeveralDialog
from guldkorn_tui.dialogs.split_dialog import SplitDialog
from guldkorn_tui.dialogs.words_dialog import WordsDialog
from guldkorn_tui.hints import in_a_line
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import capital
from guldkorn_tui.questioned import NO_WORDS, Questioned
from guldkorn_tui.steps.issues_step import IssuesStep, Wish

_ADDED = Text("Tilføjet.", "Added.")
_DRAFT = Text("Kladden er gemt. Tryk n for at skrive videre.", "The draft is remembered under n.")
_SPLIT = Text("Delt.", "Split.")
_REWORD = Text("Skriv belastningen med jeres egne ord", "Write the issue in your own words")
_REWORD_HINT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
_REWORDED = Text("Omskrevet.", "Reworded.")
_MERGE = Text("Hvilke belastninger er i virkeligheden én?", "Which issues are really one?")
_MERGE_HINT = Text(
    "Den nye beholder alle fundene, og de svar, der ikke er forskellige.",
    "The new one keeps all the findings, and the answers that do not differ.",
)
_TWO = Text("Sæt kryds ved mindst to.", "Mark at least two.")
_ALONE = Text("Der skal være mindst to belastninger, før I kan samle dem.", "It takes at least two issues to merge.")
_MERGED_TITLE = Text("Hvad hedder den samlede belastning?", "What is the merged issue called?")
_MERGED = Text("Samlet.", "Merged.")
_DOCUMENT = Text("Hvordan er belastningen påvist?", "How was the issue identified?")
_DOCUMENT_HINT = Text(
    "Fx et møde, en rundering, en opgørelse. Et tomt felt fjerner oplysningen.",
    "Such as a meeting, a walk-round, a count. An empty field takes it away.",
)
_DOCUMENTED = Text("Noteret.", "Written down.")
_DROP = Text("Hvorfor lægger I belastningen til side?", "Why do you put the issue aside?")
_DROP_HINT = Text("Begrundelsen følger med i planen.", "The reason follows into the plan.")
_NO_REASON = Text("Skriv hvorfor. Begrundelsen følger med i planen.", "Write why. The reason follows into the plan.")
_DROPPED = Text(
    "Lagt til side, nederst på listen. Tryk t for at tage den op igen.",
    "Put aside, at the end of the list. t takes it up.",
)
_TAKEN_UP = Text("Taget op igen.", "Taken up again.")


async def work_on_issue(meeting: Meeting, wish: Wish, issue: str | None) -> None:
    """Do what is wished with an issue. What cannot be done is said."""
    try:
        if wish is Wish.TAKE_UP and issue is not None:
            _take_up(meeting, issue)
            return
        found = next((each for each in meeting.here.advice.issues if each.id == issue), None)
        if found is not None:
            await _WORK[wish](meeting, found)
    except GuldkornError as error:
        meeting.tell(_sentence(error.message))


async def add(meeting: Meeting, draft: IssueDraft) -> IssueDraft:
    """Ask for a new issue, with what has been written of it before. Return what is left to write."""
    knowledge = meeting.here.rulebook.knowledge
    questioned = Questioned(meeting.here, meeting.hints)

    def remember(so_far: IssueDraft) -> None:
        meeting.drafts.issue = so_far

    written = await meeting.ask_for(IssueDialog(draft, knowledge, meeting.language, questioned), remember)
    if written is None or not written.is_done or written.place is None:
        left = written or draft
        if left != IssueDraft():
            meeting.tell(_DRAFT)
        return left
    aspect = written.place if written.place in knowledge.aspects else None
    dimension = knowledge.dimension_of_aspect[aspect] if aspect else written.place
    try:
        added = add_issue(meeting.here, written.title, dimension, aspect, documented=written.documented or None)
    except GuldkornError as error:
        meeting.tell(_sentence(error.message))
        return replace(written, is_done=False)
    if meeting.change(added, _ADDED):
        meeting.hints.keep(written.title)
        _choose(meeting, added.issue)
        return IssueDraft()
    return replace(written, is_done=False)  # it could not be kept, so the words are


async def _split(meeting: Meeting, issue: IssueAdvice) -> None:
    told = meeting.here.told.issue.get(issue.id)
    is_worded = told is not None and told.title is not None
    dialog = SplitDialog(issue.title, meeting.language, begin_with_title=is_worded)
    titles = await meeting.app.push_screen_wait(dialog)
    if titles is not None:
        split = split_issue(meeting.here, issue.id, titles)
        if _reworded(meeting, split, _SPLIT, titles):
            _choose(meeting, split.parts[0].issue)


async def _merge(meeting: Meeting, issue: IssueAdvice) -> None:
    issues = meeting.here.advice.issues
    if len(issues) < 2:
        meeting.tell(_ALONE)
        return
    dialog = SeveralDialog(
        _MERGE,
        [Choice(each.id, brief(each.title)) for each in issues],
        meeting.language,
        before=_MERGE_HINT,
        chosen=(issue.id,),
        begin=issue.id,
        fault=lambda marked: None if len(marked) > 1 else _TWO,
    )
    marked = await meeting.app.push_screen_wait(dialog)
    if marked is None:
        return
    titles = [brief(meeting.here.title(name)) for name in marked]
    before = Text("\n".join(f"• {each.da}" for each in titles), "\n".join(f"• {each.en}" for each in titles))
    title = await _words(meeting, _MERGED_TITLE, _REWORD_HINT, "", _wordless, before)
    if title is not None:
        merged = merge_issues(meeting.here, marked, title)
        if _reworded(meeting, merged, _MERGED, [title]):
            _choose(meeting, merged.issue)


async def _reword(meeting: Meeting, issue: IssueAdvice) -> None:
    title = issue.title.get(meeting.language)
    told = meeting.here.told.issue.get(issue.id)
    # What the scale is called are not the group's words: they begin on an empty line, with the finding above it.
    words = title if told is not None and told.title is not None else ""
    line = await _words(meeting, _REWORD, _REWORD_HINT, words, _wordless, None if words else brief(issue.title))
    if line is not None and line != title:
        _reworded(meeting, reword_issue(meeting.here, issue.id, line), _REWORDED, [line])


async def _document(meeting: Meeting, issue: IssueAdvice) -> None:
    how = issue.documented.get(meeting.language) if issue.documented else ""
    line = await _words(meeting, _DOCUMENT, _DOCUMENT_HINT, how, lambda _line: None, brief(issue.title))
    if line is not None:
        meeting.change(document_issue(meeting.here, issue.id, line or None), _DOCUMENTED)


async def _drop(meeting: Meeting, issue: IssueAdvice) -> None:
    demand_droppable(meeting.here, issue.id)
    line = await _words(meeting, _DROP, _DROP_HINT, "", lambda line: None if line else _NO_REASON, brief(issue.title))
    if line is not None:
        meeting.change(drop_issue(meeting.here, issue.id, line), _DROPPED)


def _take_up(meeting: Meeting, issue: str) -> None:
    if meeting.change(take_up_issue(meeting.here, issue), _TAKEN_UP):
        _choose(meeting, issue)


_WORK = {
    Wish.SPLIT: _split,
    Wish.MERGE: _merge,
    Wish.REWORD: _reword,
    Wish.DOCUMENT: _document,
    Wish.DROP: _drop,
}


async def _words(
    meeting: Meeting, title: Text, hint: Text, value: str, fault: Fault, before: Text | None = None
) -> str | None:
    return await meeting.app.push_screen_wait(WordsDialog(title, hint, value, meeting.language, fault, before=before))


def _reworded(meeting: Meeting, change: Change, done: Text, words: Iterable[str]) -> bool:
    """Take in new words for what has its place already, and say with it what is muddled about them."""
    hint = in_a_line(meeting.hints.of(words, meeting.here))
    return meeting.change(change, done + same(" ") + hint if hint else done)


def _wordless(line: str) -> Text | None:
    return None if line else NO_WORDS


def _choose(meeting: Meeting, issue: str) -> None:
    meeting.query_one(IssuesStep).choose(f"issue {issue}")


def _sentence(says: Text) -> Text:
    return Text(*(capital(each) if each.endswith(".") else f"{capital(each)}." for each in (says.da, says.en)))

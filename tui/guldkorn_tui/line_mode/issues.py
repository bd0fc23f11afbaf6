"""What the group does to its issues: new, reworded, split, merged, documented, put aside, decided."""

from collections.abc import Callable, Iterable

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Decider
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, same
from guldkorn.session.events import Change
from guldkorn.session.issue_events import (
    add_issue,
    demand_droppable,
    document_issue,
    drop_issue,
    merge_issues,
    place_issue,
    reword_issue,
    split_issue,
    take_up_issue,
)
from guldkorn_tui.line_mode.items import OfDropped, OfIssue, OfQuestion, Row
from guldkorn_tui.line_mode.matching import Option
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.new_words import ISSUE, NO_TITLE, clear_title, say_muddled, where_it_belongs
from guldkorn_tui.line_mode.questions import OF_CLASSIFICATION, pose
from guldkorn_tui.line_mode.speech import sentence
from guldkorn_tui.line_mode.steps.issue_rows import dropped_line
from guldkorn_tui.line_mode.wording import brief, override
from guldkorn_tui.topics import Topic

AN_ISSUE = Text("en belastning", "an issue")
_REASON = Text("Grund", "Reason")
_NO_REASON = Text("Skriv hvorfor. Begrundelsen følger med i planen.", "Type why. The reason follows into the plan.")


def new(meeting: LineMeeting, rest: str) -> None:
    """Add an issue in the group's own words."""
    title = clear_title(meeting, rest)
    dimension, aspect = where_it_belongs(meeting)
    how = meeting.asker.text(
        Text("Hvordan er den påvist?", "How was it identified?"),
        Text("Påvist ved", "Identified by"),
        more=Text(
            "Tryk Enter uden at skrive, hvis kortlægningen viser den.", "Press Enter alone where the mapping shows it."
        ),
    )
    known = _ids(meeting)
    _change(
        meeting,
        lambda: add_issue(meeting.session, title, dimension, aspect, how if clean_line(how) else None),
        Text("Tilføjet.", "Added."),
    )
    _number_new(meeting, known)


def reword(meeting: LineMeeting, item: OfIssue, words: str) -> None:
    """Say an issue in the group's own words."""
    title = words or meeting.asker.text(
        Text("Skriv belastningen med jeres egne ord.", "Type the issue in your own words."),
        ISSUE,
        needed=NO_TITLE,
        more=Text("Nu: ", "Now: ") + brief(meeting.session.title(item.issue)),
    )
    done = Text("Omskrevet.", "Reworded.")
    _reworded(meeting, lambda: reword_issue(meeting.session, item.issue, title), done, [title])


def split(meeting: LineMeeting, rest: str) -> None:
    """Make several issues of one."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    issue = found[0].issue
    parts: list[str] = []
    question = Text(
        "Skriv hver del for sig, så konkret som muligt. Hver del beholder fundet og svarene.",
        "Type each part by itself, as concretely as possible. Each keeps the finding and the answers.",
    )
    meeting.say(sentence(brief(meeting.session.title(issue))))
    while True:
        number = len(parts) + 1
        needed = Text("Skriv mindst to dele.", "Type at least two parts.") if number < 3 else None
        more = None if needed else Text("Tryk Enter for at slutte.", "Press Enter to end.")
        asked = question if number == 1 else same("")
        part = meeting.asker.text(asked, Text(f"Del {number}", f"Part {number}"), needed=needed, more=more)
        if not clean_line(part):
            break
        parts.append(part)
    known = _ids(meeting)
    _reworded(meeting, lambda: split_issue(meeting.session, issue, parts), Text("Delt.", "Split."), parts)
    _number_new(meeting, known)


def merge(meeting: LineMeeting, rest: str) -> None:
    """Make one issue of several."""
    names = meeting.issues(rest)
    if not names:
        return
    if len(names) < 2:
        meeting.say(Text("Skriv mindst to numre, fx saml 2 3.", "Type at least two numbers, such as merge 2 3."))
        return
    title = meeting.asker.text(
        Text("Hvad hedder belastningen, når de er samlet?", "What is the issue called once they are merged?"),
        ISSUE,
        needed=NO_TITLE,
    )
    known = _ids(meeting)
    _reworded(meeting, lambda: merge_issues(meeting.session, names, title), Text("Samlet.", "Merged."), [title])
    _number_new(meeting, known)


def document(meeting: LineMeeting, rest: str) -> None:
    """Say how an issue was identified."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    item, words = found
    how = words or meeting.asker.text(
        Text("Hvordan er belastningen påvist?", "How was the issue identified?"),
        Text("Påvist ved", "Identified by"),
        more=Text(
            "Fx et møde, en rundering eller en opgørelse. En tom linje fjerner oplysningen.",
            "Such as a meeting, a walk-round or a count. An empty line takes it away.",
        ),
    )
    _change(meeting, lambda: document_issue(meeting.session, item.issue, how or None), Text("Gemt.", "Taken in."))


def drop(meeting: LineMeeting, rest: str) -> None:
    """Put an issue aside for good, with a reason."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    item, words = found
    if not meeting.follow(lambda: demand_droppable(meeting.session, item.issue)):
        return
    because = words or meeting.asker.text(
        Text("Hvorfor lægger I belastningen til side?", "Why do you put the issue aside?"), _REASON, needed=_NO_REASON
    )
    done = Text("Lagt til side. Skriv “fortryd” for at tage den op igen.", "Put aside. Undo brings it back.")
    _change(meeting, lambda: drop_issue(meeting.session, item.issue, because), done)


def take_up(meeting: LineMeeting, rest: str) -> None:
    """Take up an issue again that was put aside."""
    gone = meeting.session.told.dropped
    if not gone:
        meeting.say(Text("Der er ikke lagt noget til side.", "Nothing has been put aside."))
        return
    if not any(isinstance(each, OfDropped) for each in meeting.items):
        meeting.read((Row(dropped_line(each), OfDropped(each.issue)) for each in gone), on=True)
    found = meeting.meant(rest, OfDropped, Text("en belastning, I har lagt til side", "an issue that was put aside"))
    if found is not None:
        known = _ids(meeting)
        taken = Text("Taget op igen.", "Taken up again.")
        _change(meeting, lambda: take_up_issue(meeting.session, found[0].dropped), taken)
        _number_new(meeting, known)


def place(meeting: LineMeeting, rest: str) -> None:
    """Override the classification, with a reason; or follow the rules again."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    item, session = found[0], meeting.session
    knowledge = session.rulebook.knowledge
    issue = next((each for each in session.advice.issues if each.id == item.issue), None)
    meeting.say(sentence(brief(session.title(item.issue))))
    if issue is not None:
        meeting.say(*override(issue, knowledge))
    choices: list[Option[Decider | None]] = [Option(each, knowledge.word("decider", each)) for each in Decider]
    if issue is not None and issue.placed is not None:
        choices.append(Option(None, Text("følg reglerne igen", "follow the rules again")))
    decider = meeting.asker.choice(
        Text("Hvem kan beslutte at ændre det?", "Who can decide to change it?"),
        choices,
        Text("Hvem", "Who"),
        more=Text(
            "Vælger I “den lokale ledelse”, kan belastningen ændres nu. Vælger I “ingen”, følger den af arbejdets "
            "karakter.",
            "Local management means that it can be changed now. Nobody means the nature of the work.",
        ),
    )
    because = ""
    if decider is not None:
        because = meeting.asker.text(
            Text("Hvorfor afgør I det sådan?", "Why do you decide so?"), _REASON, needed=_NO_REASON
        )
    done = (
        Text("Afgjort af mødet.", "Decided by the meeting.")
        if decider
        else Text("Reglernes forslag gælder igen.", "As the rules say.")
    )
    _change(meeting, lambda: place_issue(session, item.issue, decider, because), done)


def ask_about(meeting: LineMeeting, rest: str) -> None:
    """Ask the question of a number; of an issue, the questions that decide how it is classified."""
    what = Text("et spørgsmål eller en belastning", "a question or an issue")
    found = meeting.meant_any(rest, (OfQuestion, OfIssue), what)
    if found is None:
        return
    item = found[0]
    if isinstance(item, OfQuestion):
        meeting.queue = []
        pose(meeting, item.topic)
    elif isinstance(item, OfIssue):
        first, *others = [Topic(fact, item.issue) for fact in _asked_of_issues(meeting.session.rulebook.knowledge)]
        meeting.queue = others
        pose(meeting, first)


def _asked_of_issues(knowledge: Knowledge) -> list[str]:
    return [fact for fact in OF_CLASSIFICATION if fact in knowledge.questions]


def _ids(meeting: LineMeeting) -> set[str]:
    return {issue.id for issue in meeting.session.advice.issues}


def _number_new(meeting: LineMeeting, known: set[str]) -> None:
    """Give what has come a number after the numbers that were read, so that it can be spoken of at once."""
    new = _ids(meeting) - known
    told = [issue.id for issue in meeting.session.told.issues if issue.id in new]
    names = [*told, *sorted(new.difference(told))]
    rows = (Row(sentence(brief(meeting.session.title(name))), OfIssue(name)) for name in names)
    meeting.read(rows, on=True)


def _reworded(meeting: LineMeeting, make: Callable[[], Change], done: Text, words: Iterable[str]) -> None:
    """Take in new words for what has its place already. What is muddled about them is said after, and stops nobody."""
    before = meeting.session
    if _change(meeting, make, done):
        for heard in meeting.hints.of(words, before):
            say_muddled(meeting, heard)


def _change(meeting: LineMeeting, make: Callable[[], Change], done: Text) -> bool:
    made: list[Change] = []
    return meeting.follow(lambda: made.append(make())) and meeting.change(made[0], done)

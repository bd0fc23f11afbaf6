"""What the group does to its issues: new, split, merged, reworded, documented, put aside and taken up again."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, capitalised, same
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
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import Form, OneOf, Option, Several, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.deeds.subjects import OfIssue
from guldkorn_tui.words.shortened import brief

TITLE = Text("Belastning", "Issue")
"""What a title is asked for as."""
_NEW = Text("Ny belastning", "New issue")
_WHAT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
_NO_WORDS = Text("Skriv, hvad der sker.", "Write what happens.")
_WHERE = Text("Hvad hører den under?", "What does it belong to?")
_PLACE = Text("Hører under", "Under")
_HOW_SHOWN = Text("Påvist ved", "Identified by")
_HOW_NEW = Text(
    "Hvordan er den påvist? (kan stå tomt, hvis kortlægningen viser den)",
    "How was it identified? (may be empty where the mapping shows it)",
)
_ADDED = Text("Tilføjet.", "Added.")
_SPLIT_TITLE = Text("Del belastningen", "Split the issue")
_SPLIT_HINT = Text(
    "Skriv hver del for sig, så konkret som muligt. Hver del beholder fundet og de svar, I har givet.",
    "Write each part by itself, as concretely as possible. Each keeps the finding and what was answered.",
)
_TOO_FEW = Text("Skriv mindst to dele.", "Write at least two parts.")
_MOST_PARTS = 4
_SPLIT = Text("Delt.", "Split.")
_ALONE = Text("Der skal være mindst to belastninger, før I kan samle dem.", "It takes at least two issues to merge.")
_MERGE = Text("Hvilke belastninger er i virkeligheden én?", "Which issues are really one?")
_MERGE_HINT = Text(
    "Den nye beholder alle fundene, og de svar, der ikke er forskellige.",
    "The new one keeps all the findings, and the answers that do not differ.",
)
_TWO = Text("Vælg mindst to.", "Choose at least two.")
_MERGED_TITLE = Text("Hvad hedder den samlede belastning?", "What is the merged issue called?")
_MERGED = Text("Samlet.", "Merged.")
_REWORD = Text("Skriv belastningen med jeres egne ord", "Write the issue in your own words")
_REWORDED = Text("Omskrevet.", "Reworded.")
_UNCHANGED = Text("Uændret.", "Left as it was.")
_DOCUMENT = Text("Hvordan er belastningen påvist?", "How was the issue identified?")
_DOCUMENT_HINT = Text(
    "Fx et møde, en rundering, en opgørelse. Tomt fjerner oplysningen.",
    "Such as a meeting, a walk-round, a count. Empty takes it away.",
)
_DOCUMENTED = Text("Noteret.", "Written down.")
_DROP = Text("Hvorfor lægger I belastningen til side?", "Why do you put the issue aside?")
_REASON = Text("Grund", "Reason")
_FOLLOWS = Text("Begrundelsen følger med i planen.", "The reason follows into the plan.")
_NO_REASON = Text("Skriv hvorfor. Begrundelsen følger med i planen.", "Write why. The reason follows into the plan.")
_DROPPED = Text("Lagt til side.", "Put aside.")
_TAKEN_UP = Text("Taget op igen.", "Taken up again.")


def new(occasion: Occasion) -> Deed:
    """Add an issue in the group's own words: what happens, where it belongs, and how it is known."""
    knowledge = occasion.session.rulebook.knowledge
    title, place, how = yield from Form(
        _NEW,
        TITLE,
        fields=(
            Words(_WHAT, TITLE, needed=_NO_WORDS, doubt=occasion.doubt),
            OneOf(_WHERE, _PLACE, options=_places(knowledge)),
            Words(_HOW_NEW, _HOW_SHOWN),
        ),
    )
    aspect = place if place in knowledge.aspects else None
    dimension = knowledge.dimension_of_aspect[aspect] if aspect else place
    added = add_issue(occasion.session, title, dimension, aspect, documented=how if clean_line(how) else None)
    occasion.kept_titles.keep(title)
    return Done(_ADDED, (added,), (OfIssue(added.issue),))


def split(occasion: Occasion, issue: str) -> Deed:
    """Make several issues of one. The first begins with its title where that is in the group's own words."""
    session, title = occasion.session, brief(occasion.issue(issue).title)
    parts = yield from Form(
        _SPLIT_TITLE,
        TITLE,
        title=title,
        more=_SPLIT_HINT,
        fields=tuple(
            Words(
                name := Text(f"Del {number}", f"Part {number}"),
                name,
                value=_own_words(session, issue) if number == 1 else same(""),
                needed=_TOO_FEW if number < 3 else None,
                doubt=occasion.doubt,
            )
            for number in range(1, _MOST_PARTS + 1)
        ),
        ends_when_empty=True,
    )
    titles = [part for part in parts if clean_line(part)]
    event = split_issue(occasion.session, issue, titles)
    for title in titles:
        occasion.kept_titles.keep(title)
    return Done(_SPLIT, (event,), tuple(OfIssue(part.issue) for part in event.parts))


def merge(occasion: Occasion, *issues: str) -> Deed:
    """Make one issue of several; which, is asked where fewer than two are named."""
    session = occasion.session
    for issue in issues:
        session.issue(issue)
    if len(session.advice.issues) < 2:
        return Done(_ALONE)
    if len(issues) < 2:
        issues = yield from Several(
            _MERGE,
            Text("Numre", "Numbers"),
            before=_MERGE_HINT,
            options=[Option(each.id, brief(each.title)) for each in session.advice.issues],
            chosen=issues,
            fault=lambda count: None if count > 1 else _TWO,
        )
    titles = [brief(session.title(name)) for name in issues]
    before = Text("\n".join(f"• {each.da}" for each in titles), "\n".join(f"• {each.en}" for each in titles))
    title = yield from Words(_MERGED_TITLE, TITLE, before=before, more=_WHAT, needed=_NO_WORDS, doubt=occasion.doubt)
    event = merge_issues(occasion.session, issues, title)
    occasion.kept_titles.keep(title)
    return Done(_MERGED, (event,), (OfIssue(event.issue),))


def reword(occasion: Occasion, issue: str) -> Deed:
    """Say an issue in the group's own words. What its scale is called are not those: they begin on an empty line."""
    before = occasion.issue(issue).title
    worded = _own_words(occasion.session, issue)
    title = yield from Words(
        _REWORD,
        TITLE,
        before=None if worded.en else brief(before),
        more=_WHAT,
        value=worded,
        needed=_NO_WORDS,
        doubt=occasion.doubt,
    )
    if title in (worded.da, worded.en):
        return Done(_UNCHANGED)
    event = reword_issue(occasion.session, issue, title)
    occasion.kept_titles.keep(title)
    return Done(_REWORDED, (event,))


def document(occasion: Occasion, issue: str) -> Deed:
    """Say how an issue was identified, where no finding shows it; nothing takes that away."""
    found = occasion.issue(issue)
    how = yield from Words(
        _DOCUMENT, _HOW_SHOWN, before=brief(found.title), more=_DOCUMENT_HINT, value=found.documented or same("")
    )
    return Done(_DOCUMENTED, (document_issue(occasion.session, issue, how or None),))


def drop(occasion: Occasion, issue: str) -> Deed:
    """Put an issue aside, with a reason."""
    demand_droppable(occasion.session, issue)
    title = brief(occasion.session.title(issue))
    because = yield from Words(_DROP, _REASON, before=title, more=_FOLLOWS, needed=_NO_REASON)
    event = drop_issue(occasion.session, issue, because)
    return Done(_DROPPED, (event,), then=Command.TAKE_UP)


def take_up(occasion: Occasion, issue: str) -> Deed:
    """Take up an issue again that was put aside, with all that was said of it."""
    yield from ()
    return Done(_TAKEN_UP, (take_up_issue(occasion.session, issue),), (OfIssue(issue),))


def _own_words(session: Session, issue: str) -> Text:
    """Return an issue's title where the group worded it; else nothing."""
    told = session.told.issue.get(issue)
    return session.title(issue) if told is not None and told.title is not None else same("")


def _places(knowledge: Knowledge) -> list[Option[str]]:
    """Return where an issue may belong: the dimensions with their aspects. An outcome is never an issue by itself."""
    return [
        Option(
            dimension.id,
            capitalised(dimension.title),
            (dimension.id,),
            parts=tuple(Option(each.id, capitalised(each.title), (each.id,)) for each in dimension.aspects),
        )
        for dimension in knowledge.dimensions.values()
        if dimension.golden or dimension.id != "outcome"
    ]

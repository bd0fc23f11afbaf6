"""Files of the meeting: where it is kept, answers read in, what scores are held against, and the plan as a document."""

from pathlib import Path

from guldkorn.advice.context_file import read_context
from guldkorn.knowledge.questions import SAYS_NO, SAYS_YES
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same, sentence
from guldkorn.session.events import ContextTaken, HeldAgainst
from guldkorn.session.plan_form import PlanForm, said_of_missing
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.line_mode.asking import Left
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import shortened
from guldkorn_tui.line_mode.wording import labelled
from guldkorn_tui.opening.opened_survey import held_against
from guldkorn_tui.opening.reference_options import FILE, held_so, reference_options
from guldkorn_tui.words.where_kept import said_of_kept

_FILE_NAME = Text("Fil", "File")
_NO_FILE = Text("Skriv filens navn.", "Type the file's name.")


def change_reference(meeting: LineMeeting) -> None:
    """Hold the scores against something else."""
    session, as_read = meeting.session, meeting.minutes.as_read
    knowledge = session.rulebook.knowledge
    held = held_so(session.mapping, as_read, knowledge)
    choices = []
    for each in reference_options(as_read, knowledge):
        says = labelled(each.title, each.more) if each.more else each.title
        says += Text(" Gælder nu.", " Holds now.") if each.value == held else same("")
        choices.append(Option(each.value, sentence(says), (each.title.da, each.title.en)))
    choice = meeting.asker.choice(
        Text("Hvad skal scorerne sammenlignes med?", "What are the scores to be held against?"),
        choices,
        Text("Reference", "Reference"),
    )
    if choice == FILE:
        choice = _file(meeting, Text("Hvilken fil?", "Which file?"), "")
    made: list[HeldAgainst] = []
    if meeting.follow(lambda: made.append(HeldAgainst(held_against(as_read, choice or None, session.rulebook)))):
        against = made[0].mapping.against or Text("ingenting", "nothing")
        meeting.change(made[0], Text("Sammenlignes nu med: ", "Now held against: ") + sentence(against))


def load_context(meeting: LineMeeting, rest: str) -> None:
    """Take in what a context file says, in place of what was said of the workplace."""
    path = Path(_file(meeting, Text("Hvilken fil med svar?", "Which file of answers?"), rest)).expanduser()
    knowledge = meeting.session.rulebook.knowledge
    made: list[ContextTaken] = []
    language = meeting.speaker.language
    if meeting.follow(lambda: made.append(ContextTaken(read_context(path, knowledge, meeting.names)))):
        meeting.say(*(same(remark.line(language)) for remark in made[0].context.remarks))
        meeting.change(
            made[0],
            Text(
                "Svarene er læst ind. Skriv “fortryd” for at fjerne dem igen.",
                "The answers are read in. Undo takes them out.",
            ),
        )


def save_as(meeting: LineMeeting, rest: str) -> None:
    """Go on in a new file; without a name, say where the meeting is kept."""
    if not rest and meeting.minutes.read_only is None and meeting.minutes.is_kept:
        meeting.say(said_of_kept(meeting.minutes))
        return
    path = Path(_file(meeting, Text("Hvad skal den nye fil hedde?", "What is the new file called?"), rest)).expanduser()
    if meeting.follow(lambda: meeting.minutes.save_as(path)):
        meeting.keep_drafts()  # beside the new file
        meeting.say(said_of_kept(meeting.minutes))


def export(meeting: LineMeeting, rest: str) -> None:
    """Write the plan to a file, of the kind that its ending says. What is there already is written over when asked."""
    from guldkorn.report.document import ENDINGS, TakenNameError, plans_of, write_plan  # loads what writes documents

    endings = " ".join(ENDINGS)
    question = Text(
        f"Hvad skal filen hedde? Den ender på en af {endings}.",
        f"What is the file called? It ends in one of {endings}.",
    )
    plans = _which(meeting, plans_of(meeting.session))
    path = Path(_file(meeting, question, rest)).expanduser()
    language, today, remarks = meeting.speaker.language, meeting.today, meeting.minutes.remarks

    def write(*, overwrite: bool) -> None:
        write_plan(plans, path, language, today, overwrite=overwrite, remarks=remarks)

    try:
        write(overwrite=False)
    except TakenNameError:
        if not meeting.asker.choice(
            Text(f"Der er allerede en fil {path}. Skal den overskrives?", f"There is a file {path}. Write over it?"),
            [Option(True, Text("ja", "yes"), SAYS_YES), Option(False, Text("nej", "no"), SAYS_NO)],
            Text("Overskriv", "Write over"),
        ):
            raise Left from None
        if not meeting.follow(lambda: write(overwrite=True)):
            return
    except GuldkornError as error:
        meeting.say(sentence(error.message))
        return
    meeting.say(Text(f"Planen er skrevet i {path}.", f"The plan is written in {path}."))
    lacking = [missing for each in plans for missing in PlanForm(each).missing]
    if lacking:
        said = said_of_missing(lacking)
        meeting.say(Text(f"Den er et udkast. Der mangler {said.da}.", f"It is a draft. Missing: {said.en}."))


def _which(meeting: LineMeeting, plans: tuple[Session, ...]) -> tuple[Session, ...]:
    """Return the plans to write; asked only where several units were spoken of."""
    here = meeting.session
    if {each.unit for each in plans} <= {here.unit}:
        return (here,)
    every = Text(f"alle enheder, I har arbejdet med ({len(plans)})", f"all that were spoken of ({len(plans)})")
    choices: list[Option[tuple[Session, ...]]] = [
        Option((here,), same(here.unit)),
        Option(plans, every, ("alle", "all")),
    ]
    return meeting.asker.choice(
        Text("Hvilke enheder skal med?", "Which units are to be in it?"), choices, Text("Enheder", "Units")
    )


def _file(meeting: LineMeeting, question: Text, rest: str) -> str:
    name = rest or meeting.asker.text(question, _FILE_NAME, needed=_NO_FILE)
    return shortened(clean_line(name).strip("\"'"), 1000)

"""All that the plan lacks, asked for one part after the other."""

from guldkorn.reading.text import Text, sentence
from guldkorn.session.plan_form import PlanForm, said_of_missing
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfField
from guldkorn_tui.line_mode.doing import do_with
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.wording import brief


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
        do_with(meeting, Command.FILL, OfField(field.part.id, field.issue, field.measure), left=left)
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

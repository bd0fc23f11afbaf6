"""Everything that may be asked for: each command by its Danish and English words, and what it does."""

from dataclasses import dataclass
from enum import Enum

from guldkorn.reading.text import Text

_NOTHING = Text("", "")


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a command, what it does, and how it is typed."""

    da: tuple[str, ...]
    en: tuple[str, ...]
    does: Text
    takes: Text = _NOTHING
    """What is typed after it."""
    keys: str = ""
    """The keys that do it on the screen, with commas between them."""
    label: Text | None = None
    """What the line of keys calls it; None where it stands in the help alone."""

    @property
    def typed(self) -> Text:
        """How it is typed, in full."""
        return Text(f"{self.da[0]} {self.takes.da}".strip(), f"{self.en[0]} {self.takes.en}".strip())


_NUMBER = Text("3", "3")
_WORDS = Text("og jeres ord", "and your words")


class Command(Enum):
    """Everything that may be asked for."""

    HELP = Worded(("hjælp", "?"), ("help",), Text("hvad der kan gøres her", "what can be done here"))
    NEXT = Worded(("videre",), ("next", "go on"), Text("næste trin", "the next step"))
    BACK = Worded(
        ("tilbage",),
        ("back",),
        Text(
            "tilbage til trinnet eller til trinnet før, eller lad et spørgsmål ligge",
            "out to the step, a step back, or leave a question",
        ),
    )
    GO = Worded(("gå til", "trin"), ("go to", "step", "goto"), Text("et andet trin", "another step"), Text("4", "4"))
    SHOW = Worded(
        ("vis", "igen", "læs op"), ("show", "again", "read"), Text("læs trinnet op igen", "read the step again")
    )
    SHOW_ALL = Worded(
        ("vis alt", "alt"), ("show all", "all"), Text("læs hele rådgivningen op", "read the whole advice")
    )
    OPEN = Worded(
        ("åbn",),
        ("open",),
        Text("mere om et nummer; det er nok at skrive nummeret", "more on a number; it is enough alone"),
        _NUMBER,
    )
    WHY = Worded(("hvorfor",), ("why",), Text("hele begrundelsen", "the whole justification"), _NUMBER)
    UNDO = Worded(
        ("fortryd",),
        ("undo",),
        Text("fortryd det sidste, I gjorde", "take the last thing back"),
        keys="z",
        label=Text("Fortryd", "Undo"),
    )
    REDO = Worded(("gentag",), ("redo",), Text("gentag det, I lige fortrød", "do again what was undone"), keys="Z")
    UNIT = Worded(
        ("enhed", "enheder"),
        ("unit", "units"),
        Text("skift til en anden enhed", "speak of another unit"),
        Text("navn", "name"),
    )
    NOTE = Worded(
        ("note", "notér"), ("note",), Text("skriv en note", "make a note"), Text("og teksten", "and the text"), keys="N"
    )
    NOTE_ABOUT = Worded(
        ("note om",),
        ("note about", "note on"),
        Text("skriv en note om en belastning", "make a note on an issue"),
        Text("3 og teksten", "3 and the text"),
    )
    PLAN_NOTE = Worded(
        ("plannote",),
        ("plan note",),
        Text("skriv en note, der følger med i planen", "make a note that goes with the plan"),
        Text("og teksten", "and the text"),
    )
    PLAN_NOTE_ABOUT = Worded(
        ("plannote om",),
        ("plan note about", "plan note on"),
        Text("skriv en plannote om en belastning", "make such a note on an issue"),
        Text("3 og teksten", "3 and the text"),
    )
    NOTES = Worded(
        ("noter",),
        ("notes",),
        Text("læs noterne op", "read the notes"),
        keys="M",
        label=Text("Alle noter", "All notes"),
    )
    KEEP = Worded(
        ("behold",),
        ("keep",),
        Text("gem det, der ikke blev forstået, som en note", "keep what was not understood as a note"),
    )
    SEARCH = Worded(
        ("søg", "find"),
        ("search", "find"),
        Text("find et ord i mødet", "find a word in the meeting"),
        Text("ord", "word"),
    )
    LOG = Worded(("log",), ("log",), Text("hvad I har skrevet, og hvornår", "what was said, and when"))
    LOG_ALL = Worded(("log alt",), ("log all",), Text("alt, hvad I har skrevet", "all that was said"))
    WHERE = Worded(
        ("hvor", "status"),
        ("where", "status"),
        Text("hvor I er, og hvor mødet gemmes", "where you are, and where the meeting is kept"),
    )
    CLOCK = Worded(
        ("ur", "klokken"), ("clock",), Text("hvor længe I har været på trinnet", "how long the step has taken")
    )
    QUESTIONS = Worded(
        ("spørgsmål",),
        ("questions",),
        Text(
            "alle spørgsmål og svar, eller dem om en belastning", "all questions and answers, or those about an issue"
        ),
        Text("3", "3"),
    )
    ASK = Worded(
        ("svar", "spørg"),
        ("answer", "ask"),
        Text("svar på et spørgsmål eller om en belastning", "answer a question, or questions about an issue"),
        _NUMBER,
    )
    EXPORT = Worded(
        ("eksport", "eksportér"),
        ("export",),
        Text("skriv planen i en fil", "write the plan to a file"),
        Text("plan.docx", "plan.docx"),
    )
    SCENARIO = Worded(
        ("scenarie", "scenarier"),
        ("scenario", "scenarios"),
        Text("gem rådene som scenarier, der kan prøves", "save the advice as scenarios that can be run"),
        Text("scenarie.feature", "scenario.feature"),
    )
    SAVE = Worded(
        ("gem", "gem som"),
        ("save", "save as"),
        Text("gå videre i en ny fil", "go on in a new file"),
        Text("fil.guldkorn", "file.guldkorn"),
    )
    REFERENCE = Worded(
        ("reference", "hold op mod"),
        ("reference", "hold against"),
        Text("vælg, hvad scorerne sammenlignes med", "choose what the scores are held against"),
    )
    OCCUPATION = Worded(
        ("faggruppe",),
        ("job group",),
        Text("hvad der er almindeligt i enhedens faggruppe", "what is usual in the unit's job group"),
        Text("SOSU", "nurse"),
    )
    CONTEXT = Worded(
        ("indlæs",),
        ("load",),
        Text("læs svar fra en fil", "read answers from a file"),
        Text("svar.yaml", "answers.yaml"),
    )
    DANISH = Worded(("dansk",), ("danish",), Text("skift til dansk", "speak Danish"))
    ENGLISH = Worded(("engelsk",), ("english",), Text("skift til engelsk", "speak English"))
    QUIT = Worded(
        ("slut", "afslut", "stop", "q"),
        ("quit", "exit", "end", "bye"),
        Text("slut mødet", "end the meeting"),
    )

    STATEMENT = Worded(
        ("udsagn",), ("statement",), Text("se, om et udsagn er mudret", "see whether a statement is muddled"), _WORDS
    )
    WHOLE = Worded(("hele",), ("whole",), Text("scorerne for hele arbejdspladsen", "the scores of the whole workplace"))

    NEW = Worded(
        ("ny", "tilføj"),
        ("new", "add"),
        Text("en ny belastning", "a new issue"),
        _WORDS,
        keys="n",
        label=Text("Ny", "New"),
    )
    REWORD = Worded(
        ("omskriv",),
        ("reword",),
        Text("beskriv belastningen med jeres egne ord", "say the issue in your own words"),
        _NUMBER,
        keys="r",
        label=Text("Omskriv", "Reword"),
    )
    SPLIT = Worded(
        ("del",),
        ("split",),
        Text("gør en belastning til flere", "make several issues of one"),
        _NUMBER,
        keys="d",
        label=Text("Del", "Split"),
    )
    MERGE = Worded(
        ("saml",),
        ("merge",),
        Text("gør flere belastninger til én", "make one issue of several"),
        Text("2 3", "2 3"),
        keys="s",
        label=Text("Saml", "Merge"),
    )
    DOCUMENT = Worded(
        ("påvis", "påvist"),
        ("document",),
        Text("skriv, hvordan en belastning er påvist", "say how an issue was identified"),
        _NUMBER,
        keys="p",
    )
    DROP = Worded(
        ("læg væk",),
        ("put aside", "drop"),
        Text("læg en belastning til side, og skriv hvorfor", "put an issue aside, with a reason"),
        _NUMBER,
        keys="x,delete",
        label=Text("Læg til side", "Put aside"),
    )
    TAKE_UP = Worded(
        ("tag op",),
        ("take up",),
        Text("tag en belastning op igen, som I har lagt til side", "take up an issue that was put aside"),
        _NUMBER,
        keys="t",
        label=Text("Tag op igen", "Take up again"),
    )
    PLACE = Worded(
        ("afgør",),
        ("decide", "place"),
        Text(
            "bestem selv, hvem der kan ændre den, og skriv hvorfor",
            "decide yourselves who can change it, with a reason",
        ),
        _NUMBER,
        keys="m",
        label=Text("Mødet afgør", "Meeting decides"),
    )
    FOLLOW_RULES = Worded(
        ("følg reglerne",),
        ("follow the rules", "follow rules"),
        Text(
            "fjern mødets egen afgørelse, så forslaget gælder", "take the meeting's decision back: the proposal holds"
        ),
        _NUMBER,
        keys="t",
    )

    UNKNOWN = Worded(
        ("ved ikke", "v", "ved det ikke"),
        ("don't know", "do not know", "unknown"),
        Text("lad spørgsmålet stå åbent", "leave the question open"),
    )
    SKIP = Worded(("spring over", "næste"), ("skip",), Text("næste spørgsmål", "the next question"))
    PREVIOUS = Worded(("forrige",), ("previous",), Text("det forrige spørgsmål", "the question before"))
    TAKE_BACK = Worded(
        ("tag tilbage",),
        ("take back",),
        Text("slet svaret, evt. kun det, én gruppe har givet", "take the answer back, perhaps of one voice"),
        Text("medarbejderne", "staff"),
    )

    CHOOSE = Worded(("vælg",), ("choose",), Text("vælg en belastning nu", "choose an issue now"), _NUMBER)
    LEAVE_OUT = Worded(
        ("fravælg", "vælg fra"), ("leave out",), Text("lad en belastning vente", "let an issue wait"), _NUMBER
    )
    CHOOSE_ONLY = Worded(
        ("vælg kun",),
        ("choose only",),
        Text("vælg disse og ingen andre", "choose these and no others"),
        Text("2 3", "2 3"),
    )
    CHOOSE_NONE = Worded(("vælg ingen",), ("choose none",), Text("lad dem alle vente", "let them all wait"))
    PROPOSAL = Worded(
        ("forslaget",),
        ("proposal",),
        Text("følg forslaget igen", "follow the proposal again"),
        keys="p",
        label=Text("Forslaget", "Proposal"),
    )
    DATE = Worded(
        ("dato",),
        ("date",),
        Text("hvornår I ser på en belastning igen", "when an issue is looked at again"),
        Text("3 1.5.2027", "3 1.5.2027"),
        keys="d",
        label=Text("Se på igen", "Look again"),
    )
    DATE_ALL = Worded(
        ("dato til alle",),
        ("date for all",),
        Text("én dato for alle, der venter og mangler en", "one date for all that wait and have none"),
        Text("1.5.2027", "1.5.2027"),
        keys="D",
    )

    TAKE = Worded(("tag",), ("take",), Text("tag en indsats med i planen", "take a measure into the plan"), _NUMBER)
    LEAVE = Worded(
        ("tag ud",),
        ("take out", "leave"),
        Text("tag en indsats ud af planen", "take a measure out of the plan"),
        _NUMBER,
    )
    MEASURES = Worded(
        ("indsatser",), ("measures",), Text("alle indsatser i regelværket", "every measure of the rulebook"), _NUMBER
    )
    OWN = Worded(
        ("egen",),
        ("own",),
        Text("jeres egen indsats for en belastning", "a measure of your own for an issue"),
        _NUMBER,
        keys="n",
        label=Text("Egen indsats", "Own measure"),
    )
    FILL = Worded(
        ("udfyld",),
        ("fill in", "fill"),
        Text(
            "udfyld en del af planen; det er nok at skrive nummeret",
            "fill in a part of the plan; its number is enough alone",
        ),
        _NUMBER,
    )
    EMPTY = Worded(
        ("tøm",),
        ("clear", "empty"),
        Text("slet teksten i en del af planen", "empty a part of the plan"),
        _NUMBER,
    )
    MISSING = Worded(
        ("mangler",),
        ("missing",),
        Text("bliv spurgt om alt, hvad planen mangler", "be asked for all that the plan lacks"),
    )
    PROMISE = Worded(
        ("løfte", "lov"),
        ("promise",),
        Text("skriv et løfte: hvad, hvem og hvornår", "write a promise: what, who and by when"),
        keys="n",
        label=Text("Nyt løfte", "Promise"),
    )
    FOLLOW_UP = Worded(
        ("fulgt op", "følg op"),
        ("follow up",),
        Text("skriv, om et løfte blev holdt", "say whether a promise was kept"),
        _NUMBER,
    )

    @property
    def does(self) -> Text:
        """What it does."""
        return self.value.does

    @property
    def typed(self) -> Text:
        """How it is typed."""
        return self.value.typed

    @property
    def key(self) -> str:
        """The key that does it on the screen; nothing where none does."""
        return self.value.keys.partition(",")[0]

    @property
    def short(self) -> Text:
        """How it is typed, in short: with its number, but without words that may be asked for."""
        words, takes = self.value, self.value.takes
        if takes.en[:1].isdigit():
            numbers = " ".join(each for each in takes.en.split() if each.isdigit())
            return Text(f"{words.da[0]} {numbers}", f"{words.en[0]} {numbers}")
        return Text(words.da[0], words.en[0])


EVERYWHERE = (
    Command.HELP, Command.NEXT, Command.BACK, Command.GO, Command.SHOW, Command.WHY, Command.UNDO, Command.REDO,
    Command.UNIT, Command.NOTE, Command.PLAN_NOTE, Command.NOTES, Command.SEARCH, Command.QUESTIONS, Command.LOG,
    Command.WHERE, Command.CLOCK, Command.REFERENCE, Command.OCCUPATION, Command.EXPORT, Command.SCENARIO,
    Command.SAVE, Command.CONTEXT, Command.DANISH, Command.ENGLISH, Command.QUIT,
)  # fmt: skip

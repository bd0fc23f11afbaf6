"""The meeting in plain lines, from its opening to its end, in both languages."""

import re
from pathlib import Path

import pytest

from features.rulebook import context_of, mapping_of, shipped
from features.session_files import quick_folder
from features.spoken_lines import events_in, hold_lines, minutes_of
from guldkorn.knowledge.vocabulary import Decider, Level, Voice
from guldkorn.reading.text import Language
from guldkorn.session import events
from guldkorn.session.minutes import begin, reopen
from guldkorn.session.storage.session_file import SUFFIX

WARD = "Medicinsk sengeafsnit"
DANISH = """\

1
hvorfor 1
Vi har dårlig kemi på afdelingen
videre
ny Lægerne går stuegang midt i vagtskiftet hver morgen
krav
1
talt op i to uger
omskriv 8 Stuegangen falder midt i vagtskiftet hver morgen
del 8
Stuegangen ligger klokken otte
Overleveringen bliver afbrudt hver morgen

påvis 9 set på en runde
saml 9 10
Stuegang og overlevering falder sammen
note om 11 Spørg lægerne
læg væk 7 Vi taler om den på et andet møde
videre
svar 6
lokale ledelse
nej
1
afgør 5
kommunen
Det er aftalt i kommunen
hvorfor 5
videre
ved ikke
hvorfor
medarbejderne: ja
tag tilbage medarbejderne
forrige
fortryd
gentag
videre
vælg 4
fravælg 4
vælg kun 1 2
forslaget
dato 4 om 3 måneder
videre
4
tag 2
egen 1
Fast overlevering klokken syv
organisatorisk
videre
1
udfyld 1 ingen sammenhæng fundet
tilbage
mangler
tilbage
løfte
Vi siger til, når vi er færdige
Anne
1. marts 2027
fulgt op 9
ja

note Husk vikarerne
noter
søg stuegang
log
hvor
engelsk
show
quit
"""


def test_a_danish_meeting_goes_from_scores_to_a_plan(tmp_path: Path) -> None:
    path = tmp_path / f"møde{SUFFIX}"
    transcript = hold_lines(minutes_of(path), DANISH)
    said = [type(event).__name__ for event in events_in(path)]
    assert said == [
        "Begun", "ContextTaken", "IssueAdded", "IssueReworded", "IssueSplit", "IssueDocumented", "IssuesMerged",
        "Noted", "IssueDropped", "Answered", "Answered", "Answered", "IssuePlaced", "Answered", "Answered", "Undone",
        "Redone", "Chosen", "Chosen", "Chosen", "Chosen", "Planned", "MeasureTaken", "MeasureTaken", "Planned",
        "Promised", "PromiseFollowedUp", "Noted",
    ], transcript  # fmt: skip
    for heard in (
        "Trin 1 af 7, Kortlæg.",
        '"Vi har dårlig kemi på afdelingen" er svær at arbejde med.',
        "Trin 2 af 7, Belastninger.",
        "Delt.",
        "Åbne spørgsmål:",
        "Kilde: AMI's notat",
        "Her er rådene",
        "Løftet er skrevet ned.",
        "Alt er gemt i",
        "Now in English.",
        "Step 7 of 7, Plan.",
    ):
        assert heard in transcript, heard


ENGLISH = """\
next
new The phones ring while we serve a person at the counter
demands
amount of work
counted for a week
decide 1
top management
They hold the budget
next
answer 1
skip
skip
skip
next
don't know
skip
staff: no
middle managers: yes
next
choose 1
next
show all
why 1
next
missing
no connection found
Ann and Bo
1.3.2027
back
export plan.pages
danish
slut
"""


def test_an_english_meeting_is_held_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / f"meeting{SUFFIX}"
    transcript = hold_lines(minutes_of(path, "call-centre"), ENGLISH, Language.ENGLISH)
    placed = next(event for event in events_in(path) if isinstance(event, events.IssuePlaced))
    assert placed.decider is Decider.TOP_MANAGEMENT
    assert placed.because == "They hold the budget"
    for heard in (
        "Step 2 of 7, Issues.",
        "Added.",
        "Decided by the meeting.",
        "The question stays open.",
        "Nu på dansk.",
    ):
        assert heard in transcript, heard
    assert ".pages" in transcript  # an ending that nobody writes is answered with those that can be


def test_the_end_of_the_input_ends_the_meeting_and_nothing_said_is_lost() -> None:
    lines, before = DANISH.splitlines(), 0
    with quick_folder() as folder:
        hold_lines(minutes_of(folder / f"hele{SUFFIX}"), lines)
        whole = events_in(folder / f"hele{SUFFIX}")
        for count in range(1, len(lines) + 1):
            path = folder / f"{count}{SUFFIX}"
            hold_lines(minutes_of(path), lines[:count])
            kept = events_in(path) if path.exists() else ()
            assert kept == whole[: len(kept)]
            assert len(kept) >= before
            before = len(kept)
    assert before == len(whole)


def test_each_line_is_plain_and_each_prompt_ends_with_a_colon(tmp_path: Path) -> None:
    for name, lines, language in (
        ("hospital-ward", DANISH, Language.DANISH),
        ("call-centre", ENGLISH, Language.ENGLISH),
    ):
        transcript = hold_lines(minutes_of(tmp_path / f"{name}{SUFFIX}", name), lines, language)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u2190-\u2bff]", transcript)
        for line in transcript.splitlines():
            assert len(line) < 1100, line


def test_both_languages_are_always_understood(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    transcript = hold_lines(minutes_of(path), "next\ngå til 4\nunknown\nprevious\nhelp\nslut", Language.DANISH)
    assert "Trin 2 af 7" in transcript
    assert "Trin 4 af 7" in transcript
    assert "Overalt kan I skrive:" in transcript
    assert "Spørgsmålet står åbent." in transcript


def test_wrong_input_is_quoted_and_met_with_what_is_expected(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    transcript = hold_lines(
        minutes,
        "gå til 2\nvidre\nomskriv 99\ndel 1\nx\ny\ntilbage\nsaml 1\n1\ntilbage\n"
        "gå til 5\ndato 1 1.1.2027\nvælg ingen\ndato 1 1.1.2020\ntilbage\n",
    )
    assert '"vidre" forstod jeg ikke.' in transcript
    assert "Mente I videre?" in transcript
    assert "Numrene går fra 1 til 7." in transcript
    assert 'Ikke gemt: "x"' in transcript
    assert 'Ikke gemt: "y"' in transcript
    assert "Vælg mindst to." in transcript
    assert "Kun belastninger, der venter, får en dato her." in transcript
    assert "1. januar 2020 er allerede passeret." in transcript


def test_what_was_not_understood_can_be_kept_as_a_note(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    hold_lines(minutes, "gå til 2\nVikarerne ved ikke, hvem de skal spørge\nbehold\n")
    assert [note.text for note in minutes.session.agreed.notes] == ["Vikarerne ved ikke, hvem de skal spørge"]


def test_voices_answer_one_by_one_and_a_difference_is_said(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    transcript = hold_lines(minutes_of(path), "gå til 3\nsvar 1\nledelsen: 2\n3\nspring over\nspring over\n")
    answers = [event for event in events_in(path) if isinstance(event, events.Answered)]
    assert [(each.voice, each.value) for each in answers] == [
        (Voice.MANAGEMENT, "top-management"),
        (Voice.MIDDLE_MANAGERS, "municipality"),
    ]
    assert "Svarene er forskellige" in transcript
    assert "Svaret ændrer rådene" in transcript


def test_what_is_said_for_others_is_noted_beside_the_question_and_answers_nothing(tmp_path: Path) -> None:
    mapping = mapping_of("Ward,PR,42,24,15,30,58")
    told = "units: {Ward: {issues: [{scale: PR, answers: {decided-by: local-management}}]}}"
    minutes = begin(tmp_path / f"m{SUFFIX}", mapping, mapping, context_of(told), shipped())
    lines = "gå til 4\nspring over\nspring over\nledelsen: højt\nforrige\nvidere\n"
    transcript = hold_lines(minutes, lines)
    assert "Noteret som sagt på deres vegne. Det tæller ikke som svar, så spørgsmålet står åbent." in transcript
    assert not minutes.session.answered("priority-of-staff")
    assert [each.value for each in minutes.session.heard("priority-of-staff")] == ["high"]


def test_what_answers_and_rules_say_against_each_other_stands_with_the_way_out(tmp_path: Path) -> None:
    told = "units: {Ward: {issues: [{scale: PR, answers: {belongs-to-the-work: yes}}]}}"
    mapping = mapping_of("Ward,PR,42,24,15,30,58")
    minutes = begin(tmp_path / f"m{SUFFIX}", mapping, mapping, context_of(told), shipped())
    transcript = hold_lines(minutes, "gå til 3\n1\nafgør 1\nden lokale ledelse\nVi kan melde ud i tide\n")
    assert "Svarene strider mod hinanden." in transcript
    assert "Svar og regler peger hver sin vej om ændringsmulighed." in transcript
    assert "Følger med opgaven: Belastningen ville være der" in transcript
    assert "Kan som regel ændres på stedet: Støtte" in transcript
    assert "gå til 3 og skriv afgør og nummeret." in transcript
    assert not minutes.session.advice.contradictions


def test_a_fourth_priority_is_met_with_the_reason_and_is_kept(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    transcript = hold_lines(minutes, "gå til 5\nvælg 4\n")
    assert len(minutes.session.told.chosen or ()) == 4
    assert "For meget på én gang" in transcript
    assert len(minutes.session.advice.now) == 4


def test_a_measure_of_the_groups_own_has_its_level(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    hold_lines(minutes, "gå til 6\n1\negen 1\nMorgenmøde klokken otte\ninterpersonelt\n")
    (taken,) = minutes.session.agreed.measures
    assert (taken.title, taken.level) == ("Morgenmøde klokken otte", Level.INTERPERSONAL)


def test_the_first_number_opens_what_is_advised_as_every_other_does(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    transcript = hold_lines(minutes, "gå til 6\n1\ntag 2\nvis\n1\n1\n")
    assert "1. Belastning: Konflikter på afdelingen bliver liggende." in transcript
    (taken,) = minutes.session.agreed.measures
    assert taken.issue == minutes.session.advice.now[0]
    assert transcript.rpartition("Rådgiv: 1")[2].strip().startswith("Konflikter på afdelingen bliver liggende.")


def test_numbers_hold_until_another_list_is_read(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    hold_lines(
        minutes,
        "gå til 2\nlæg væk 1 grund\nomskriv 2 Tilsynet melder aldrig tilbage\nsvar 3\nspring over\n"
        "tilbage\nomskriv 4 Lægen og afdelingen siger hver sit om udskrivningen\n",
    )
    titles = {issue.id: issue.title.da for issue in minutes.session.advice.issues}
    assert titles["feedback"] == "Tilsynet melder aldrig tilbage"
    assert titles["doctors-and-nurses"] == "Lægen og afdelingen siger hver sit om udskrivningen"


def test_a_word_in_quotation_marks_is_a_text_and_no_command(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    hold_lines(minutes, 'note\n"tilbage"\nnote\nlinjer\nførste\nanden\n.\n')
    assert [note.text for note in minutes.session.agreed.notes] == ["tilbage", "første\nanden"]


@pytest.mark.parametrize("wish", ["hjælp", "engelsk", "dansk"])
def test_help_and_language_answer_in_the_middle_of_a_question(tmp_path: Path, wish: str) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    hold_lines(
        minutes,
        f"løfte\nKaffe\n{wish}\nBo\n{wish}\n1.3.2027\ngå til 7\n1\n1\n{wish}\nsvar på det\nspørgsmål\n1\n{wish}\n",
    )
    (promise,) = minutes.session.agreed.promises
    assert (promise.what, promise.who) == ("Kaffe", "Bo")
    assert minutes.session.agreed.part("absence") == "svar på det"


def test_a_meeting_goes_on_where_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    first = minutes_of(path)
    hold_lines(first, "note et\n")
    again = reopen(path, first.session.rulebook)
    hold_lines(again, "noter\nnote to\n")
    assert [note.text for note in again.session.agreed.notes] == ["et", "to"]


def test_a_second_meeting_on_one_file_only_reads_and_says_who_has_it(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    first = minutes_of(path)
    first.take(events.Noted(WARD, "den første"))
    second = reopen(path, first.session.rulebook)
    transcript = hold_lines(second, f"note den anden\ngem {tmp_path / 'kopi.guldkorn'}\nnote den anden\n")
    first.close()
    assert "har mødet åbent" in transcript
    assert "Skriv “gem” og et filnavn" in transcript
    assert [note.text for note in second.session.agreed.notes] == ["den første", "den anden"]
    assert [event for event in events_in(path) if isinstance(event, events.Noted)] == [events.Noted(WARD, "den første")]


def test_another_unit_is_spoken_of_by_name_or_number(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}", "home-care")
    transcript = hold_lines(
        minutes,
        "enhed Distrikt Syd\nnote a\nenhed\n1\nnote b\nenhed Skjult\ntilbage\nvis\n2\nnote c\nfortryd\nfortryd\n",
    )
    assert "Der er ingen enhed" in transcript
    assert {unit: [n.text for n in agreed.notes] for unit, agreed in minutes.session.agreements.items()} == {
        "Distrikt Syd": ["a"]
    }
    assert transcript.count("I ser nu på") >= 4


def test_scores_are_held_against_something_else_and_back(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    minutes = minutes_of(path)
    transcript = hold_lines(minutes, "reference\ningenting\nfortryd\nreference\n1\n")
    assert "Sammenlignes nu med: Ingenting." in transcript
    assert minutes.session.mapping == minutes.as_read
    assert any(isinstance(event, events.HeldAgainst) for event in events_in(path))


def test_a_meeting_where_nothing_was_said_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    hold_lines(minutes_of(path), "videre\nvidere\nvidere\nhjælp\nlog\nhvor\nur\nnoter\nslut")
    assert not path.exists()


def test_an_unwritable_place_is_said_and_the_meeting_goes_on_elsewhere(tmp_path: Path) -> None:
    place = tmp_path / "fil"
    place.write_text("ingen mappe")
    first = minutes_of(tmp_path / "x")
    session = first.session
    minutes = begin(place / f"m{SUFFIX}", first.as_read, session.mapping, session.context, session.rulebook)
    other = tmp_path / f"andet{SUFFIX}"
    transcript = hold_lines(minutes, f"note et\ngem {other}\nnote et\n")
    assert "Det blev ikke gemt." in transcript
    assert [event for event in events_in(other) if isinstance(event, events.Noted)] == [events.Noted(WARD, "et")]


def test_the_plan_is_written_to_a_file_and_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("min egen")
    typed = f"eksport {plan}\nnej\neksport {plan}\nja\neksport {tmp_path / 'ingen mappe' / 'plan.md'}\n"
    transcript = hold_lines(minutes_of(tmp_path / f"m{SUFFIX}"), typed)
    assert "Skal den overskrives?" in transcript
    assert "Sprunget over." in transcript
    assert f"Planen er skrevet i {plan}." in transcript
    assert "Den er et udkast. Der mangler " in transcript
    assert "Konflikter på afdelingen bliver liggende" in plan.read_text()
    assert "ingen mappe" in transcript.splitlines()[-2]


def test_everything_missing_is_asked_for_one_by_one(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    typed = ["gå til 7", "mangler", "ingen sammenhæng", "", "1.3.2027", "engang", "uge 10", "tilbage"]
    transcript = hold_lines(minutes, typed)
    agreed = minutes.session.agreed
    assert agreed.part("absence") == "ingen sammenhæng"
    assert agreed.part("took-part") is None
    assert agreed.part("followed-up-on") == "2027-03-01"
    assert agreed.part("next-mapping") == "2027-03-12"
    (told,) = set(re.findall(r"Der mangler (\d+) dele og en indsats mod \d+ belastninger\.", transcript))
    assert re.findall(r"\((\d+) tilbage\)", transcript)[0] == told  # what is told to be missing is what is asked for
    assert '"engang" er ikke et svar her.' in transcript
    assert "Skrevet i planen: 12. marts 2027." in transcript


def test_muddled_words_for_what_has_its_place_are_questioned_once_as_well(tmp_path: Path) -> None:
    path = tmp_path / f"m{SUFFIX}"
    lines = (
        "gå til 2\nomskriv 1 Folk er stressede\nbehold\nomskriv 1 Stemningen er dårlig\nStemningen er dårlig\n"
        "omskriv 1 Folk er stressede\ngå til 2\ndel 2\nVi har travlt, især om mandagen\nbehold\nFolk er stressede\n\n"
        "gå til 2\nsaml 1 2\nDet kører ikke\nbehold\nslut\n"
    )
    transcript = hold_lines(minutes_of(path), lines)
    said = [type(event).__name__ for event in events_in(path)]
    assert said[2:] == ["IssueReworded", "IssueReworded", "IssueReworded", "IssueSplit", "IssuesMerged"], transcript
    for words in ("Folk er stressede", "Stemningen er dårlig", "Vi har travlt, især om mandagen", "Det kører ikke"):
        assert transcript.count(f'"{words}" er svær at arbejde med.') == 1, transcript


def test_nothing_is_asked_where_there_is_nothing_to_choose(tmp_path: Path) -> None:
    transcript = hold_lines(minutes_of(tmp_path / f"m{SUFFIX}"), "fulgt op\nhjælp\ntag op\nhjælp\n")
    assert "Der er ingen løfter endnu." in transcript
    assert "Der er ikke lagt noget til side." in transcript
    assert "Skriv nummeret" not in transcript


def test_words_behind_a_number_answer_what_is_asked_or_are_told_as_not_taken_in(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / f"m{SUFFIX}")
    typed = (
        "gå til 3\nafgør 1 kommunen\nDet er aftalt i kommunen\nafgør 2 månen\nkommunen\nAftalt\nfølg reglerne 2 nu\n"
        "gå til 5\nvælg ingen\ndato til alle 1.5.2027\n"
    )
    transcript = hold_lines(minutes, typed)
    advice = minutes.session.advice
    placed = [each.placed for each in advice.issues if each.placed]
    assert [(each.decider, each.because) for each in placed] == [(Decider.MUNICIPALITY, "Det er aftalt i kommunen")]
    assert '"månen" er ikke et svar her.' in transcript
    assert 'Ikke gemt: "nu"' in transcript
    dates = [each for each in events_in(minutes.path) if isinstance(each, events.Planned)]
    assert dates
    assert {each.value for each in dates} == {"2027-05-01"}
    assert " · " not in transcript  # no sign that a screen reader stumbles over

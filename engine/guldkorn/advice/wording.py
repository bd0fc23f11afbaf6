"""How scores, answers and values are put into words."""

from collections.abc import Iterable

from guldkorn.advice.context import Answer, Established
from guldkorn.advice.observation import ObservedIssue
from guldkorn.inference.memory import Conclusion
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.packs import PackChange
from guldkorn.knowledge.vocabulary import Basis, Reach
from guldkorn.reading.text import Text, join, listed, number
from guldkorn.survey.mapping import Score, Standing

ALL_ANSWERED = Text("alle har svaret", "all have answered")
"""What is said in place of an interval where everybody invited has answered."""
GROUP_OF_WORDS = {
    ("changeability", "class"): "changeability",
    ("changeability", "decider"): "decider",
    ("level", "at"): "level",
    ("interplay", "gravity"): "gravity",
    ("interplay", "as-one"): "answer",
    ("recommendation", "level"): "level",
    ("complement", "level"): "level",
    ("recommendation", "cost"): "cost",
    ("hold", "cost"): "cost",
    ("recommendation", "purpose"): "purpose",
    ("score", "side"): "side",
    ("finding", "side"): "side",
    ("finding", "grade"): "grade",
    ("issue", "basis"): "basis",
    ("issue", "placed"): "decider",
    ("eligibility", "status"): "status",
    ("caution", "weight"): "weight",
    ("readiness", "state"): "state",
    ("cause", "state"): "cause-state",
    ("unit", "reference"): "reference-standing",
    ("unit", "survey"): "survey-size",
    ("score", "prevalence"): "answer",
    ("issue", "chosen"): "answer",
    ("issue", "documented"): "answer",
    ("issue", "muddled"): "answer",
}
"""Which group of words.yaml says what an attribute's words are called on screen."""


def value_text(kind: str, attribute: str, value: str | float, knowledge: Knowledge) -> Text:
    """Return the value of an attribute as a person reads it."""
    if not isinstance(value, str):
        return number(value)
    if group := GROUP_OF_WORDS.get((kind, attribute)):
        return knowledge.word(group, value)
    if kind == "cause" and attribute == "id":
        return knowledge.causes[value].title
    if kind == "readiness" and attribute == "condition":
        return knowledge.conditions[value].title
    return knowledge.named(value)


def said_of_conclusion(conclusion: Conclusion, knowledge: Knowledge) -> Text:
    """Return something that was concluded, in words."""
    what = knowledge.word("kind", conclusion.kind)
    values = join([value_text(conclusion.kind, name, value, knowledge) for name, value in conclusion.values])
    return Text(f"{what.da}: {values.da}", f"{what.en}: {values.en}")


def said_of_score(score: Score, knowledge: Knowledge) -> Text:
    """Return a score in words: value, reference, distance, n, interval."""
    title, value = score.measured.title, number(score.value)
    unit = Text(" %", " %") if score.measured.prevalence else Text("", "")
    parts = [Text(f"{title.da}: {value.da}{unit.da}", f"{title.en}: {value.en}{unit.en}")]
    if score.reference is not None and score.difference is not None:
        mean, apart = number(score.reference.mean), number(abs(score.difference))
        above = score.difference >= 0
        parts.append(Text(f"reference {mean.da}", f"reference {mean.en}"))
        parts.append(
            Text(
                f"{apart.da} point {'højere' if above else 'lavere'}",
                f"{apart.en} points {'higher' if above else 'lower'}",
            )
        )
    parts.append(Text(f"n = {score.n}", f"n = {score.n}"))
    if score.all_answered:
        parts.append(ALL_ANSWERED)
    elif score.interval is not None:
        low, high = (number(end, 0) for end in score.interval)
        parts.append(Text(f"95 %-interval {low.da} til {high.da}", f"95 % interval {low.en} to {high.en}"))
    if score.standing(knowledge.limits) is Standing.UNCERTAIN:
        parts.append(
            Text(
                "kan ved en ny måling ligge på begge sider af referencen",
                "could lie on either side of the reference in a new survey",
            )
        )
    return join(parts)


def said_of_precision(score: Score) -> Text:
    """Return how far a score can be trusted beyond its interval: what is missing, reliability, distance in spreads."""
    parts: list[Text] = []
    if score.distance_in_sd is not None:
        apart = number(score.distance_in_sd)
        parts.append(Text(f"{apart.da} standardafvigelser fra referencen", f"{apart.en} SD from the reference"))
    if score.missing:
        missing = number(score.missing, 0)
        parts.append(Text(f"{missing.da} % mangler", f"{missing.en} % missing"))
    if score.reliability is not None:
        alpha = number(score.reliability, 2)
        parts.append(Text(f"alfa {alpha.da}", f"alpha {alpha.en}"))
    return join(parts)


def said_of_hidden_units(units: int, minimum: int) -> Text:
    """Return how many units may not be shown, and why; never which."""
    if units == 1:
        return Text(
            f"1 enhed vises ikke og får ingen råd: Den har under {minimum} svar.",
            f"1 unit is not shown and gets no advice: it has fewer than {minimum} answers.",
        )
    return Text(
        f"{units} enheder vises ikke og får ingen råd: De har under {minimum} svar, eller de kunne afsløre en enhed, "
        "der har.",
        f"{units} units are not shown and get no advice: they have fewer than {minimum} answers or could give away a "
        "unit that has.",
    )


def said_of_hidden_scores(scores: int, minimum_of_shares: int = 0) -> Text:
    """Return how many scores of shown units may not be shown; and what a hidden share of persons would have taken."""
    if scores == 1:
        said = Text(
            "1 score i de viste enheder vises ikke: Den har for få svar eller ville sige, hvad hver enkelt svarede.",
            "1 score of the units shown is not shown: it has too few answers, or would tell what each person answered.",
        )
    else:
        said = Text(
            f"{scores} scorer i de viste enheder vises ikke: De har for få svar, eller de ville sige, hvad hver enkelt "
            "svarede.",
            f"{scores} scores of the units shown are not shown: they have too few answers, or would tell what each "
            "person answered.",
        )
    if not minimum_of_shares:
        return said
    return said + Text(
        f" Andelen, der har været udsat for krænkende handlinger eller vold, kræver mindst {minimum_of_shares} svar. "
        "At den er skjult, betyder ikke, at intet er sket.",
        f" The share exposed to offensive acts or violence takes at least {minimum_of_shares} answers. Hidden does not "
        "mean that nothing has happened.",
    )


def said_of_answer(fact: str, known: Established | None, knowledge: Knowledge) -> Text:
    """Return what was answered to a question, and by whom."""
    question = knowledge.questions[fact].question
    if known is None:
        return Text(f"{question.da} Ingen har svaret.", f"{question.en} Nobody has answered.")
    if not known.answers:
        said = said_of_hearsay(fact, known.hearsay, knowledge)
        return Text(f"{question.da} {said.da}", f"{question.en} {said.en}")
    if known.is_disputed:
        said = join([_voiced(each.fact, each.value, each.voice, knowledge) for each in known.answers], "; ")
        return Text(f"{question.da} Svarene er forskellige: {said.da}.", f"{question.en} Answers differ: {said.en}.")
    answer = knowledge.answer(fact, known.value if known.value is not None else "")
    voices = [knowledge.word("voice", each.voice) for each in known.answers if each.voice and each.value == known.value]
    scope = knowledge.word("reach", known.reach) if known.reach is not Reach.ISSUE else None
    by = join(voices) if voices else None
    return Text(
        f"{question.da} Svar{f' fra {by.da}' if by else ''}{f' ({scope.da})' if scope else ''}: {answer.da}.",
        f"{question.en} Answered{f' by {by.en}' if by else ''}{f' ({scope.en})' if scope else ''}: {answer.en}.",
    )


def said_of_hearsay(fact: str, hearsay: Iterable[Answer], knowledge: Knowledge) -> Text:
    """Return what was said on behalf of those a question is for, and who they are."""
    said = join([_voiced(fact, each.value, each.voice, knowledge) for each in hearsay], "; ")
    them = listed(tuple(knowledge.word("voice", voice) for voice in knowledge.questions[fact].voices))
    return Text(
        f"Besvaret på deres vegne og tæller ikke som svar ({said.da}). Spørgsmålet er til {them.da}.",
        f"Answered for them, which counts as no answer ({said.en}). The question is for {them.en}.",
    )


def _voiced(fact: str, value: str | float, voice: str | None, knowledge: Knowledge) -> Text:
    answer = knowledge.answer(fact, value)
    if voice is None:
        return answer
    name = knowledge.word("voice", voice)
    return Text(f"{name.da}: {answer.da}", f"{name.en}: {answer.en}")


def said_of_issue(attribute: str, issue: ObservedIssue, knowledge: Knowledge) -> Text:
    """Return what is known of an issue itself: where it belongs, what it rests on, whether it is chosen."""
    if attribute == "dimension" or (attribute == "aspect" and issue.aspect is None):
        name = knowledge.named(issue.dimension)
        return Text(f"Belastningen hører til: {name.da}", f"The strain belongs to: {name.en}")
    if attribute == "aspect" and issue.aspect is not None:
        names = join([knowledge.named(issue.dimension), knowledge.named(issue.aspect)])
        return Text(f"Belastningen hører til: {names.da}", f"The strain belongs to: {names.en}")
    if attribute == "placed" and issue.placed is not None:
        decider, because = knowledge.word("decider", issue.placed.decider), issue.placed.because
        return Text(
            f"Mødets egen afgørelse: {decider.da} bestemmer. Begrundelse: {because}",
            f"The meeting's own decision: {decider.en} decides. Reason: {because}",
        )
    if attribute == "chosen":
        return Text("Gruppens valg af prioriteter", "The group's choice of priorities")
    return said_of_basis(issue, knowledge)


def said_of_unit(attribute: str, value: Text, knowledge: Knowledge) -> Text:
    """Return what is known of a unit itself."""
    name = knowledge.word("unit-attribute", attribute)
    return Text(f"{name.da}: {value.da}", f"{name.en}: {value.en}")


def said_of_basis(issue: ObservedIssue, knowledge: Knowledge) -> Text:
    """Return what an issue rests on."""
    basis = knowledge.word("basis", issue.basis)
    if issue.basis is Basis.FINDING and issue.score is not None:
        return said_of_score(issue.score, knowledge)
    if issue.basis is Basis.DOCUMENTED and issue.documented:
        return Text(f"{basis.da}: {issue.documented.da}", f"{basis.en}: {issue.documented.en}")
    return basis


def said_of_pack(change: PackChange) -> Text:
    """Say of a rule which pack it comes from, and why it stands in for another."""
    if change.because is None:
        return Text(f"Reglen er fra pakken {change.pack.da}.", f"The rule is from the pack {change.pack.en}.")
    return Text(
        f"Pakken {change.pack.da} har sat reglen i stedet for en anden: {change.because.da}",
        f"The pack {change.pack.en} has put the rule in place of another: {change.because.en}",
    )

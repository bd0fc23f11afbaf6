"""Steps about muddled statements: what a group says of its problem, and what to map instead."""

from dataclasses import dataclass

import pytest

from guldkorn.knowledge.clarity import Clarification, clarify
from guldkorn.knowledge.muddled import Kind, MuddledKnowledge
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.scenarios.steps.wording import step


@dataclass(frozen=True)
class Statement:
    """What a group said of its problem, and what is made of it."""

    found: Clarification
    muddled: MuddledKnowledge
    names: Names

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The ways in which the statement is muddled."""
        return tuple(kind for kind in self.muddled.kinds if kind.kind in self.found.kinds)

    def expect(self, holds: bool, da: str, en: str) -> None:
        """Fail unless it holds: say what was expected and what was made of the statement."""
        language = self.names.language
        kinds = ", ".join(kind.title.get(language) for kind in self.kinds)
        instead = ", ".join(self.names.knowledge.named(name).get(language) for name in self.found.map_instead)
        said = self.found.statement
        if not holds:
            raise self.names.failure(
                f'Forventet: "{said}" {da}\nI stedet: {kinds or "konkret nok"}. Kortlæg {instead or "intet"}',
                f'Expected: "{said}" {en}\nInstead: {kinds or "concrete enough"}. Map {instead or "nothing"}',
            )


@pytest.fixture(scope="session")
def muddled(rulebook: Rulebook) -> MuddledKnowledge:
    """How muddled statements are recognised."""
    return rulebook.knowledge.muddled


@step("group-says", makes="statement")
def group_says(statement: str, muddled: MuddledKnowledge, names: Names) -> Statement:
    """Say what the problem is, in the group's own words."""
    return Statement(clarify(statement, muddled), muddled, names)


@step("is-muddled")
def is_muddled(statement: Statement) -> None:
    """Expect that nothing can be advised on the statement as it stands."""
    statement.expect(statement.found.muddled, "er mudret", "is muddled")


@step("is-concrete")
def is_concrete(statement: Statement) -> None:
    """Expect the statement to name a strain that can be worked with."""
    statement.expect(not statement.found.muddled, "er konkret nok", "is concrete enough")


@step("fault-is")
def fault_is(statement: Statement, kind: str) -> None:
    """Expect the statement to be muddled in this way."""
    known = ((each.kind.value, each.title) for each in statement.muddled.kinds)
    wanted = statement.names.find(kind, known, Text("slags mudret udsagn", "kind of muddled statement"))
    statement.expect(wanted in statement.found.kinds, f"er mudret: {kind}", f"is muddled: {kind}")


@step("map-instead")
def map_instead(statement: Statement, measured: str) -> None:
    """Expect a dimension or scale among those to map instead."""
    wanted = statement.names.measured(measured).id
    holds = wanted in statement.found.map_instead
    statement.expect(holds, f"skal erstattes af en kortlægning af {measured}", f"calls for mapping {measured}")


@step("asked-instead")
def asked_instead(statement: Statement, question: str) -> None:
    """Expect these words in what the group is asked instead."""
    asked = " ".join(kind.ask.get(statement.names.language) for kind in statement.kinds)
    statement.expect(plain(question) in plain(asked), f"giver spørgsmålet {question}", f"leads to asking {question}")

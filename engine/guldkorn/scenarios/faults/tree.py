"""The parts of a feature: names, tags, what is empty, and lines that are no part of anything."""

from collections.abc import Iterator

from gherkin.errors import CompositeParserException, ParserException, UnexpectedEOFException

from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.faults.keywords import Part, heading, is_keyword_line, keywords, meant, said
from guldkorn.scenarios.faults.outlines import uneven
from guldkorn.scenarios.faults.source import Node, Source
from guldkorn.scenarios.faults.step_match import Steps

_UNEVEN = "inconsistent cell count"
_SPACED_TAG = "may not contain whitespace"
_CONJUNCTIONS = ("Conjunction", "Unknown")


def unparsed(
    error: CompositeParserException | ParserException, source: Source, language: Language
) -> Iterator[Problem]:
    """Tell why a file cannot be read as Gherkin, line by line; only the first where the rest follows from it."""
    faults = list(getattr(error, "errors", None) or [error])
    told: set[int] = set()
    for each in faults:
        line = each.location["line"]
        if line in told or (told and _follows(each, source, language)):
            continue
        told.add(line)
        if isinstance(each, UnexpectedEOFException):
            yield source.at(min(line, max(len(source.text.splitlines()), 1)), _too_early(source))
        elif _UNEVEN in str(each):
            yield uneven(line, source)
        elif _SPACED_TAG in str(each):
            yield source.at(line, _SPACE_IN_TAG, each.location.get("column", 0))
        else:
            yield source.at(line, _misplaced(source.lines[line - 1].strip(), language), each.location.get("column", 0))
        if "#FeatureLine" in str(each):
            return


def _follows(error: ParserException, source: Source, language: Language) -> bool:
    """Tell whether what stands wrong does so only because of a fault before it: in itself the line is sound."""
    if isinstance(error, UnexpectedEOFException):
        return True
    line = source.lines[error.location["line"] - 1].strip()
    return line.startswith(("|", "@")) or is_keyword_line(line, language)


def scenarios(feature: Node) -> Iterator[Node]:
    """Return the backgrounds and scenarios of a feature, those within rules too; a background has no tags."""
    for child in feature["children"]:
        if "rule" in child:
            yield from scenarios(child["rule"])
        else:
            yield from child.values()


def feature_faults(feature: Node, source: Source, steps: Steps) -> Iterator[Problem]:
    """Find what is wrong with a feature, but for what its steps say."""
    described = [*_described(feature, source, steps)]
    yield from described
    yield from _tags(feature, source)
    if not feature["name"].strip():
        yield source.at(feature["location"]["line"], _NO_FEATURE_NAME)
    for child in feature["children"]:
        if rule := child.get("rule"):
            yield from _tags(rule, source)
            yield from (found := [*_described(rule, source, steps)])
            if not found and not any("tags" in each for each in scenarios(rule)):
                yield source.at(rule["location"]["line"], _EMPTY_RULE)
    every = list(scenarios(feature))
    if not described and not any("tags" in each for each in every):
        yield source.at(feature["location"]["line"], _NO_SCENARIOS if not every else _BACKGROUND_ALONE)
    first_line: dict[str, int] = {}
    for scenario in every:
        line, title = scenario["location"]["line"], scenario["name"].strip()
        if "tags" in scenario and title and title in first_line:
            yield source.at(line, _named_twice(title, first_line[title]))
        if "tags" in scenario:
            first_line.setdefault(title, line)


def scenario_faults(scenario: Node, source: Source, language: Language) -> Iterator[Problem]:
    """Find what is wrong with a scenario or a background, but for what its steps say."""
    line, steps = scenario["location"]["line"], scenario["steps"]
    is_scenario = "tags" in scenario
    if is_scenario and not scenario["name"].strip():
        yield source.at(line, _NO_NAME)
    undescribed = True
    for node in (scenario, *scenario.get("examples", ())):
        if node["description"].strip():
            undescribed = False
            yield _description(node, source, language)
    if not steps and undescribed:
        yield source.at(line, _NO_STEPS)
    for step in steps:
        if step["keyword"].strip() == "*":
            yield source.at(step["location"]["line"], _bullet(language), step["location"]["column"])
    if steps and steps[0]["keywordType"] in _CONJUNCTIONS and steps[0]["keyword"].strip() != "*" and undescribed:
        where = steps[0]["location"]
        yield source.at(where["line"], _first_step(steps[0]["keyword"].strip(), language), where["column"])
    if is_scenario:
        yield from _tags(scenario, source)
        for examples in scenario["examples"]:
            yield from _tags(examples, source)


def _tags(node: Node, source: Source) -> Iterator[Problem]:
    for tag in node.get("tags", ()):
        name, place = tag["name"].removeprefix("@"), tag["location"]
        if name not in CLAIMS:
            way = way_out(name.upper(), CLAIMS) if name.upper() in CLAIMS else _CLAIM_WAY
            yield source.at(
                place["line"],
                Text(
                    f"{tag['name']} er ikke en påstand i notatet; {way.da}",
                    f"{tag['name']} is no claim of the note; {way.en}",
                ),
                place["column"],
            )


def _described(node: Node, source: Source, steps: Steps) -> Iterator[Problem]:
    """Find the first line of a description that was meant as something else: a step, a row or a scenario."""
    start = node["location"]["line"]
    written = {line.strip() for line in node["description"].splitlines() if line.strip()}
    for number, raw in enumerate(source.lines[start:], start + 1):
        line = raw.strip()
        if line.startswith("#") or not line:
            continue
        if line not in written:
            return
        near = heading(line, steps.language)
        rest = line.partition(" ")[2]
        if near is None and not line.startswith(("|", "@")) and not any(map(steps.is_step, (line, rest))):
            continue
        near = near or meant(line, steps.language)
        yield source.at(number, _no_part(line, near, in_feature=True), source.column(number, line))
        return


def _description(node: Node, source: Source, language: Language) -> Problem:
    first = str(node["description"].strip().splitlines()[0]).strip()
    start = node["location"]["line"]
    line = next(number for number, each in enumerate(source.lines[start:], start + 1) if each.strip() == first)
    return source.at(line, _no_part(first, meant(first, language), in_feature=False), source.column(line, first))


def _no_part(line: str, near: Text | None, *, in_feature: bool) -> Text:
    looks = _LOOKS if in_feature else _IS_NONE
    way = near or (_ROW if line.startswith("|") else _NO_KEYWORD)
    return Text(f'"{line}" {looks.da}; {way.da}', f'"{line}" {looks.en}; {way.en}')


def _misplaced(line: str, language: Language) -> Text:
    """Say why a line cannot stand where it does."""
    if near := meant(line, language):
        return Text(f'linjen "{line}" kan ikke stå her; {near.da}', f'the line "{line}" cannot stand here; {near.en}')
    for keyword in keywords(language):
        if line.startswith(keyword.written) and keyword.part in _PLACES:
            why = _PLACES[keyword.part]
            return Text(f"{keyword.written} {why.da}", f"{keyword.written} {why.en}")
        if line.startswith(keyword.written) and keyword.part.is_step:
            return _STRAY_STEP
    way = _STRAY_ROW if line.startswith("|") else _NO_KEYWORD
    return Text(f'linjen "{line}" kan ikke stå her; {way.da}', f'the line "{line}" cannot stand here; {way.en}')


def _too_early(source: Source) -> Text:
    quotes = sum(line.strip().startswith(('"""', "```")) for line in source.lines)
    return _OPEN_TEXT if quotes % 2 else _ENDS_TOO_EARLY


def _named_twice(title: str, line: int) -> Text:
    return Text(
        f'scenariet i linje {line} hedder også "{title}"; kun det ene ville blive prøvet',
        f'the scenario in line {line} is called "{title}" too; only one would be run',
    )


def _bullet(language: Language) -> Text:
    words = [said(part, language) for part in (Part.GIVEN, Part.WHEN, Part.THEN)]
    return Text(
        f'"*" siger ikke, hvad trinnet er; skriv {words[0]}, {words[1]} eller {words[2]}',
        f'"*" does not say what the step is; write {words[0]}, {words[1]} or {words[2]}',
    )


def _first_step(keyword: str, language: Language) -> Text:
    words = [said(part, language) for part in (Part.GIVEN, Part.WHEN, Part.THEN)]
    return Text(
        f'det første trin kan ikke begynde med "{keyword}"; skriv {words[0]}, {words[1]} eller {words[2]}',
        f'the first step cannot begin with "{keyword}"; write {words[0]}, {words[1]} or {words[2]}',
    )


_CLAIM_WAY = Text(f"brug @{CLAIMS[0]} til @{CLAIMS[-1]}", f"use @{CLAIMS[0]} to @{CLAIMS[-1]}")
_PLACES: dict[Part, Text] = {
    Part.FEATURE: Text(
        "står her for anden gang; en fil har én egenskab", "stands here a second time; a file has one feature"
    ),
    Part.BACKGROUND: Text(
        "skal stå før det første scenarie, og kun én gang", "must stand before the first scenario, and only once"
    ),
    Part.EXAMPLES: Text("skal stå under et scenarie", "must stand beneath a scenario"),
    Part.SCENARIO: Text("skal stå under en egenskab", "must stand beneath a feature"),
    Part.OUTLINE: Text("skal stå under en egenskab", "must stand beneath a feature"),
    Part.RULE: Text("skal stå under en egenskab", "must stand beneath a feature"),
}
_STRAY_STEP = Text(
    "et trin skal stå i et scenarie eller en baggrund, og før dets eksempler",
    "a step must stand in a scenario or a background, and before its examples",
)
_STRAY_ROW = Text("en tabel skal stå under et trin eller eksempler", "a table must stand beneath a step or examples")
_LOOKS = Text(
    "ligner et trin eller et scenarie, men er en beskrivelse", "looks like a step or a scenario but is a description"
)
_IS_NONE = Text("er ikke et trin, men en beskrivelse", "is no step but a description")
_NO_KEYWORD = Text("linjen begynder ikke med et nøgleord", "the line does not begin with a keyword")
_ROW = Text("en tabel skal stå under et trin", "a table must stand beneath a step")
_SPACE_IN_TAG = Text(
    "et mærke (@) er ét ord, og på linjen må kun stå mærker",
    "a tag (@) is one word, and only tags may stand in the line",
)
_ENDS_TOO_EARLY = Text("filen slutter for tidligt; her mangler noget", "the file ends too early; something is missing")
_OPEN_TEXT = Text(
    'filen slutter midt i en tekst; der mangler """ efter den',
    'the file ends in the middle of a text; """ is missing after it',
)
_NO_FEATURE_NAME = Text(
    "egenskaben har intet navn; skriv, hvad den lover", "the feature has no name; write what it promises"
)
_NO_SCENARIOS = Text("egenskaben har ingen scenarier", "the feature has no scenarios")
_EMPTY_RULE = Text("reglen har ingen scenarier", "the rule has no scenarios")
_BACKGROUND_ALONE = Text(
    "egenskaben har en baggrund, men ingen scenarier, så intet bliver prøvet",
    "the feature has a background but no scenarios, so nothing is tested",
)
_NO_NAME = Text("scenariet har intet navn; skriv løftet", "the scenario has no name; write its promise")
_NO_STEPS = Text("her er ingen trin, så intet bliver prøvet", "there are no steps here, so nothing is tested")

"""A YAML file becomes plain data with true places, or a refusal; text is cleaned where it is read."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import Field

from guldkorn.advice.context_file import ContextFile
from guldkorn.knowledge.measures import MeasuresFile
from guldkorn.knowledge.sources import SourcesFile
from guldkorn.reading.cleaning import clean, clean_line, is_clean
from guldkorn.reading.document import Document, parse_document, plain_number
from guldkorn.reading.problem import UnreadableError, Weight
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.reading.whole_file import write_whole
from guldkorn.reading.writing import yaml_text


def parse(text: str) -> Document:
    return parse_document(text.encode(), "file.yaml")


# Agreement with PyYAML where YAML 1.1 and 1.2 agree

WORDS = (
    "no",
    "yes",
    "on",
    "off",
    "true",
    "null",
    "~",
    "",
    "12",
    "1.5",
    "007",
    "12:30",
    "a: b",
    "- a",
    "#",
    "æøå",
    "<<",
    "=",
)
TEXTS = (st.sampled_from(WORDS) | st.text(max_size=20).map(clean)).filter(
    lambda text: plain_number(text) is None or text in WORDS
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**17), max_value=10**17)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
)


def nested(leaves: st.SearchStrategy[Any], keys: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=15,
    )


FLOW = st.sampled_from([True, False, None])


@given(nested(LEAVES, TEXTS), FLOW, st.booleans(), st.sampled_from([40, 80, 1000]))
@settings(max_examples=800, deadline=None)
def test_plain_data_is_read_as_pyyaml_reads_it(data: Any, flow: bool | None, unicode: bool, width: int) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=unicode, width=width, sort_keys=False)
    assert repr(yaml.safe_load(text)) == repr(data)
    assert repr(parse(text).data) == repr(data)


@given(st.dictionaries(st.text(max_size=20).map(clean), nested(LEAVES | st.text(max_size=20).map(clean), TEXTS)))
@settings(max_examples=250, deadline=None)
def test_what_is_written_is_read_back_the_same(data: dict[str, Any]) -> None:
    document = parse(yaml_text(data))
    assert repr(document.data) == repr(data)
    assert document.problems == ()


def test_a_value_that_stands_twice_is_written_out_twice() -> None:
    both = {"da": "tekst", "en": "text"}
    assert parse(yaml_text({"title": both, "what": both})).data == {"title": both, "what": both}


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12:30", "12:30"),
        ("0777", 777),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", 1000.0),
        ("1e999", "1e999"),
        (".5", 0.5),
        ("-1.50", -1.5),
        ("10,5", "10,5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2024-01-01", "2024-01-01"),
        ("=", "="),
        ("9" * 30, "9" * 30),
        ('"12"', "12"),
        ("'true'", "true"),
        ("|-\n  12", "12"),
    ],
)
def test_words_are_read_by_yaml_1_2(written: str, data: object) -> None:
    assert repr(parse(f"key: {written}\n").data) == repr({"key": data})


# Places


@st.composite
def marked(draw: st.DrawFn) -> Any:
    """Return nested data in which every key and leaf is another word, so that its place can be known."""
    number = iter(range(10_000))
    shapes = ("w{}", "æ{}", "w{}: quoted", "👩{} x", "{}", "'w{}", '"w{}"', "#w{}", "w{}\nanother line")

    def named(data: Any) -> Any:
        if isinstance(data, list):
            return [named(each) for each in data]
        if isinstance(data, dict):
            return {f"k{next(number)}k" if key < "m" else f"ø{next(number)}: k": named(v) for key, v in data.items()}
        shape = draw(st.sampled_from(shapes))
        word = shape.format(1000 + next(number))
        return int(word) if shape == "{}" else word

    return named(draw(nested(st.just(""), st.text(alphabet="az", min_size=1, max_size=4))))


def nodes(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield path, data
    if isinstance(data, (dict, list)):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from nodes(value, (*path, key))


@given(marked(), FLOW, st.booleans(), st.sampled_from(["", "\ufeff", "# comment\n\n"]))
@settings(max_examples=200, deadline=None)
def test_every_place_points_at_what_stands_there(data: Any, flow: bool | None, crlf: bool, before: str) -> None:
    text = before + yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, width=60, sort_keys=False)
    document = parse(text.replace("\n", "\r\n") if crlf else text)
    assert document.data == data
    lines = text.removeprefix("\ufeff").split("\n")

    def at(line: int, column: int) -> str:
        return lines[line - 1][column - 1 :]

    def stands(word: object, there: str) -> bool:
        """Tell whether a word stands there; a quoted one may be written with escapes."""
        begins = re.match(r"\w*\d+", str(word).lstrip("'\"#👩 "))
        return begins is not None and re.match(r"['\"#\\👩 ]*" + begins.group(), there) is not None

    for path, value in nodes(data):
        place = document.place(path)
        there = at(place.line, place.column)
        if isinstance(value, dict) and value:
            assert there.startswith("{") or stands(next(iter(value)), there)
        elif isinstance(value, list) and value:
            assert there.startswith(("[", "- "))
        elif isinstance(value, (dict, list)):
            assert there.startswith(str(value))
        else:
            assert stands(value, there), (value, there)
        if path and isinstance(path[-1], str):
            key = document.key_place(path)
            assert stands(path[-1], at(key.line, key.column))
            assert (key.line, key.column) < (place.line, place.column)


def test_the_place_of_what_is_not_there_is_that_of_what_would_hold_it() -> None:
    document = parse("a:\n  - b: c\n")
    assert str(document.place(("a", 0, "missing", "deeper"))) == "file.yaml:2:5"
    assert str(document.key_place(("a", 0, "missing"))) == "file.yaml:2:5"
    assert str(parse("# nothing\n").place(("a",))) == "file.yaml"


def test_columns_count_characters_and_not_bytes() -> None:
    document = parse("{æøå👩: æøå👩, b: c}")
    assert str(document.place(("b",))) == "file.yaml:1:17"


# Anything at all


def parsed_or_refused(raw: bytes) -> Document | None:
    problems: tuple[Any, ...] = ()
    document = None
    try:
        document = parse_document(raw, "file.yaml")
        problems = document.problems
    except UnreadableError as refused:
        problems = refused.problems
    assert document is not None or any(problem.weight is Weight.ERROR for problem in problems)
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    for problem in problems:
        assert problem.message.da != problem.message.en
        assert 0 <= problem.place.line <= lines + 1
    return document


YAMLISH = st.text(alphabet="ab:-?,[]{}#&*!|>'\"%@`<=~ \n\t01.eæ\u200b\u2028\x85\x1b\\", max_size=60)


@given(st.binary(max_size=120) | YAMLISH.map(str.encode) | st.text(max_size=80).map(str.encode))
@settings(max_examples=3000, deadline=None)
@example(codecs.BOM_UTF16_LE + "a: b".encode("utf-16-le"))
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: b")
@example(b"? [a]\n: b")
@example(b"a: !!binary x")
@example(b"%YAML 1.1\n---\na: no")
@example(b'"\\ud800"')
@example(b"a: b\rc: d")
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    document = parsed_or_refused(raw)
    if document is None:
        return
    for kind in (SourcesFile, MeasuresFile, ContextFile):
        try:
            read_typed(kind, document)
        except UnreadableError as refused:
            said = refused.problems
        else:
            said = ()
        assert all(problem.message.da != problem.message.en for problem in said)


SOURCE = """\
sources:
  - id: a-2020
    kind: law
    title: {da: Titlen, en: The title}
    reference: "Somewhere: 2020"
    year: 2020
    verified: true
    says:
      da: Det står der, og
        lidt til.
      en: So it says.
"""


@given(st.data())
@settings(max_examples=800, deadline=None)
def test_a_mangled_file_is_read_or_refused(data: st.DataObject) -> None:
    raw = bytearray(SOURCE.encode())
    for _ in range(data.draw(st.integers(min_value=1, max_value=3))):
        at = data.draw(st.integers(min_value=0, max_value=len(raw)))
        if data.draw(st.booleans()):
            raw[at:at] = data.draw(
                st.sampled_from([b"\t", b"\n", b":", b"[", b"}", b'"', b"'", b"&", b"- ", b"\xe6", b"~"])
            )
        else:
            del raw[at : at + data.draw(st.integers(min_value=1, max_value=9))]
    document = parsed_or_refused(bytes(raw))
    if document is None:
        return
    lines = raw.count(b"\n") + 1
    try:
        read_typed(SourcesFile, document)
    except UnreadableError as refused:
        said = refused.problems
        assert said
        assert all(problem.place.line <= lines for problem in said)


def test_the_file_that_is_mangled_is_whole_before() -> None:
    (source,) = read_typed(SourcesFile, parse(SOURCE)).sources
    assert source.says is not None
    assert (source.id, source.year, source.says.da) == ("a-2020", 2020, "Det står der, og lidt til.")


@pytest.mark.parametrize(
    ("text", "place", "danish"),
    [
        ("a: b: c", "1:5", "her kan der ikke stå et kolon"),
        ("a:\n\tb: c", "2:1", "her står et tabulatortegn"),
        ("a: 'b\nc: d\n", "1:4", "anførselstegnet her bliver ikke lukket"),
        ("a: {b: c\nd: e\n", "1:4", "{ bliver ikke lukket"),
        ("a: [b, c\nd: e\n", "1:4", "[ bliver ikke lukket"),
        ("a: b\n c: d\n", "2:3", "her kan der ikke stå et kolon"),
        ("a:\n  - b\n - c\n", "3:2", "indrykningen passer ikke"),
        ("a: b\nc\nd: e\n", "2:1", "her mangler et kolon"),
        ("a: @b", "1:4", "tegnet her kan ikke begynde en værdi"),
        ('a: "\\q"', "1:6", "en omvendt skråstreg"),
        ("a: - b", "1:4", "her kan der ikke stå en liste"),
        ("a: *", "1:5", "& og * betyder noget særligt"),
        ("a: b\x07", "1:5", "her står et styretegn (0x07)"),
        ("\ufeffa: b\x07", "1:5", "her står et styretegn (0x07)"),
        ("a: 1\na: 2\na: 3", "2:1", 'nøglen "a" står to gange (først i linje 1)'),
    ],
)
def test_a_fault_of_yaml_is_told_in_danish_too_where_it_begins(text: str, place: str, danish: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        parse(text)
    first = raised.value.problems[0]
    assert (str(first.place), first.message.da[: len(danish)]) == (f"file.yaml:{place}", danish)


# Cleaning

STEERING = "\x00\x07\x08\x1b\x7f\x9b\u200b\u200c\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\xad\ud800"
NASTY = "aeoåøæ \n\t\r\u0301\u030a\u0338\u200d\u2126\u212b\u304b\u3099👩👧🏳\ufe0f🌈=" + STEERING


@given(st.text(alphabet=NASTY, max_size=12) | st.text())
@settings(max_examples=3000, deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert is_clean(once)
    assert unicodedata.is_normalized("NFC", once)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert not set(once) & set(STEERING)


@given(st.text(alphabet="abcæøåÆØÅéüß .,:;!?-–“”«»…½€0123456789\n\t👩日本語"))
@settings(max_examples=500, deadline=None)
def test_what_people_write_is_kept(text: str) -> None:
    assert clean(text) == text
    assert is_clean(text)


@pytest.mark.parametrize("character", STEERING)
def test_what_steers_a_screen_or_hides_in_a_name_is_taken_out(character: str) -> None:
    assert clean(f"Nord{character}en") == "Norden"
    assert not is_clean(f"Nord{character}en")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("A\u030arhus", "Århus"),
        ("a\u200b\u030a", "å"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"),
        ("👩\u200d", "👩"),
        ("👩\u200d\u200d👧", "👩👧"),
        ("a\u200db", "ab"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ],
)
def test_cleaned_text(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_a_line_is_one_line_without_blanks_around_it() -> None:
    assert clean_line("  a\t b\r\n\u2028 c\xa0 ") == "a b c"


# What a model demands beyond what shipped files need


class Few(Entry):
    """A number with a bound."""

    few: int = Field(le=5)


def test_a_demand_that_has_no_words_of_its_own_is_told_all_the_same() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_typed(Few, parse("few: 6\n"))
    (problem,) = refused.value.problems
    assert (problem.place.line, problem.place.column) == (1, 6)
    assert problem.message.en.startswith('"6" cannot be used here (')


# Files written whole or not at all


def no_links(*_: object) -> None:
    raise OSError(38, "Function not implemented")


@pytest.mark.parametrize("links", [True, False], ids=["with links", "on a file system without links"])
def test_a_file_is_never_written_over_unless_that_is_meant(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr("guldkorn.reading.whole_file.os.link", no_links)
    path = tmp_path / "a"
    write_whole(path, b"first", overwrite=False)
    with pytest.raises(FileExistsError):
        write_whole(path, b"second", overwrite=False)
    assert path.read_bytes() == b"first"
    write_whole(path, b"third")
    assert path.read_bytes() == b"third"
    assert list(tmp_path.iterdir()) == [path]

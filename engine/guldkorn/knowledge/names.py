"""What the fields of the models name: said once, at the field, and followed from there by every check and schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from guldkorn.reading.document import Path_
from guldkorn.reading.text import Text, join
from guldkorn.reading.typed import kebab_case

NAMES = "x-names"
"""The key by which a model's JSON schema tells what a text names."""


class Sort(Enum):
    """A sort of thing that has a name; the word is its shelf, in the knowledge or in the file itself."""

    DIMENSION = "dimensions"
    ASPECT = "aspects"
    SCALE = "scales"
    QUESTION = "questions"
    MEASURE = "measures"
    CAUSE = "causes"
    CONDITION = "conditions"
    SOURCE = "sources"
    INSTRUMENT = "instruments"
    RESPONSE_SET = "response_sets"
    NOT_APPLICABLE = "not_applicable"
    VERSION = "versions"
    WORD_LIST = "lists"
    RULE = "rules"
    JOB_GROUP = "job_groups"

    @property
    def title(self) -> Text:
        """What such a thing is called."""
        return _TITLES[self]


_TITLES = {
    Sort.DIMENSION: Text("dimension", "dimension"),
    Sort.ASPECT: Text("delområde", "aspect"),
    Sort.SCALE: Text("skala", "scale"),
    Sort.QUESTION: Text("spørgsmål", "question"),
    Sort.MEASURE: Text("indsats", "measure"),
    Sort.CAUSE: Text("årsag", "cause"),
    Sort.CONDITION: Text("betingelse", "condition"),
    Sort.SOURCE: Text("kilde", "source"),
    Sort.INSTRUMENT: Text("spørgeskema", "questionnaire"),
    Sort.RESPONSE_SET: Text("svarsæt", "response set"),
    Sort.NOT_APPLICABLE: Text("svar fra dem, det ikke angår", "answer of those whom it does not concern"),
    Sort.VERSION: Text("udgave", "version"),
    Sort.WORD_LIST: Text("ordliste", "list of words"),
    Sort.RULE: Text("regel", "rule"),
    Sort.JOB_GROUP: Text("faggruppe", "job group"),
}


@dataclass(frozen=True, slots=True)
class Named:
    """Says of a text that it names a thing of a sort, or of one of several sorts."""

    sorts: tuple[Sort, ...]

    @property
    def title(self) -> Text:
        """What the text names."""
        return join([sort.title for sort in self.sorts], "/")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell it in the model's JSON schema too."""
        return {**handler(schema), NAMES: [sort.value for sort in self.sorts]}


DimensionId = Annotated[str, Named((Sort.DIMENSION,))]
AspectId = Annotated[str, Named((Sort.ASPECT,))]
ScaleCode = Annotated[str, Named((Sort.SCALE,))]
MeasurableId = Annotated[str, Named((Sort.SCALE, Sort.DIMENSION, Sort.ASPECT))]
"""What may be measured: a scale, or a dimension or an aspect as a whole."""
QuestionId = Annotated[str, Named((Sort.QUESTION,))]
MeasureId = Annotated[str, Named((Sort.MEASURE,))]
SourceId = Annotated[str, Named((Sort.SOURCE,))]
"""An entry of sources.yaml, or a claim of the note such as `note:C07`."""
InstrumentId = Annotated[str, Named((Sort.INSTRUMENT,))]
ResponseSetId = Annotated[str, Named((Sort.RESPONSE_SET,))]
NotApplicableId = Annotated[str, Named((Sort.NOT_APPLICABLE,))]
VersionId = Annotated[str, Named((Sort.VERSION,))]
WordListId = Annotated[str, Named((Sort.WORD_LIST,))]
RuleId = Annotated[str, Named((Sort.RULE,))]
JobGroupId = Annotated[str, Named((Sort.JOB_GROUP,))]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that stands in a file, what it is to name, and where it stands."""

    named: Named
    name: str
    path: Path_
    is_key: bool = False


def mentions(value: BaseModel, path: Path_ = ()) -> Iterator[Mention]:
    """Return every name that a model's value holds, in the order in which the model has them."""
    for field, key, hint in _naming_fields(type(value)):
        yield from _within(hint, getattr(value, field), (*path, key))


def _within(hint: Any, value: Any, path: Path_, *, is_key: bool = False) -> Iterator[Mention]:
    named, parts = _read(hint)
    if value is None:
        return
    if named is not None:
        yield Mention(named, value, path, is_key)
    elif isinstance(value, BaseModel):
        yield from mentions(value, path)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _within(parts[0], each, (*path, index))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _within(parts[0], key, (*path, key), is_key=True)
            yield from _within(parts[1], each, (*path, key))


@cache
def _read(hint: Any) -> tuple[Named | None, tuple[Any, ...]]:
    """Return what a type says that its text names, and the types within it; whether it may be left out is no matter."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        named = next((each for each in hint.__metadata__ if isinstance(each, Named)), None)
        return (named, ()) if named else _read(parts[0])
    if origin in (Union, UnionType):
        (only,) = (part for part in parts if part is not NoneType)  # the models of knowledge have no other choices
        return _read(only)
    return None, parts


@cache
def _naming_fields(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """Return the fields of a model that may hold a name: each with its key in YAML and its type."""
    hints = get_type_hints(model, include_extras=True)
    fields = ((name, field.alias or kebab_case(name), hints[name]) for name, field in model.model_fields.items())
    return tuple(each for each in fields if _may_name(each[2]))


@cache
def _may_name(hint: Any) -> bool:
    """Tell whether a field of this type may hold a name at any depth."""
    if get_origin(hint) is Annotated and any(isinstance(each, Named) for each in hint.__metadata__):
        return True
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return bool(_naming_fields(hint))
    return any(_may_name(each) for each in get_args(hint) if each is not Ellipsis)

"""Numbers of the product itself: data with their ground, shown to the clinical lead, who has not confirmed any yet."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field

from protocols.strict_yaml import read_strict


FILE = Path(__file__).with_suffix(".yaml")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Default(_Strict):
    """`label` says what it is for, `unit` of what, `note` on what ground it was chosen; `cite` "": no source."""

    name: str
    label: str = Field(min_length=1)
    value: int | float = Field(gt=0)
    unit: str
    note: str = Field(min_length=1)
    cite: str = ""


class _File(_Strict):
    numbers: list[Default]


@cache
def defaults() -> Mapping[str, Default]:
    """Every one by its name, in the order of the file."""
    file = _File.model_validate(read_strict(FILE))
    return MappingProxyType({one.name: one for one in file.numbers})


def whole(name: str) -> int:
    """A default that is a whole number. Raises KeyError for a name that is not there."""
    return int(defaults()[name].value)

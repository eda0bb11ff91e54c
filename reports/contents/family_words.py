"""What a code is called in a family document: `family_words.yaml`, read once."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from protocols.strict_yaml import read_strict
from protocols.wording import _


_FILE = Path(__file__).parent / "family_words.yaml"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Word(_Entry):
    """One code: a phrase, or the reason why it does not appear of itself."""

    say: str | None = None
    left_out: Literal["private", "phone_first", "medicine", "step"] | None = None
    restriction: str | None = None
    family_can: str | None = None

    @model_validator(mode="after")
    def _one_of_the_two(self) -> Self:
        if (self.say is None) == (self.left_out is None):
            message = "a code has either a phrase or a reason for leaving it out"
            raise ValueError(message)
        return self


class _Way(_Entry):
    family_can: str


class _File(_Entry):
    behaviours: dict[str, Word]
    triggers: dict[str, Word]
    interventions: dict[str, Word]
    always: Annotated[tuple[_Way, ...], Field(strict=False)]


@cache
def _file() -> _File:
    return _File.model_validate(read_strict(_FILE))


@cache
def _words() -> dict[str, Word]:
    read = _file()
    return {**read.behaviours, **read.triggers, **read.interventions}


def codes() -> frozenset[str]:
    """Every code that has a phrase or a reason."""
    return frozenset(_words())


def say(code: str) -> str | None:
    """The phrase, in the language being spoken. None: left out; so is a home's own term, which has no phrase yet."""
    word = _words().get(code)
    return _(word.say) if word and word.say else None


def restriction(code: str) -> str | None:
    """What a restriction is called, None when it is none."""
    word = _words().get(code)
    return _(word.restriction) if word and word.restriction else None


def family_can(code: str) -> str | None:
    """What the family could do where this seems to help, None when nothing comes to mind."""
    word = _words().get(code)
    return _(word.family_can) if word and word.family_can else None


def family_can_always() -> tuple[str, ...]:
    """General ways to help, in order."""
    return tuple(_(way.family_can) for way in _file().always)


def as_item(phrase: str) -> str:
    """The phrase as the start of a line."""
    return phrase[:1].upper() + phrase[1:]

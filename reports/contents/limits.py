"""How much a family document says: `limits.yaml`, read once. Every number there has its source."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from protocols.strict_yaml import read_strict


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Number(_Entry):
    value: int | float
    source: str


class _Amount(_Entry):
    ample: int
    tight: int
    least: int
    source: str


class Room(BaseModel):
    """How many items, and how long: ample, and tighter when the month has much to tell."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    moments: int
    triggers: int
    helped: int
    helped_few: int
    seen_most: int
    plan_lines: int
    ways_to_help: int
    note_characters: int
    plan_characters: int
    likes_characters: int


class Limits(BaseModel):
    """The other numbers by name; what each means stands in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    few_below: int
    whole_month_from_days: int
    logged_share_from: float
    counted_from_tries: int
    seems_to_help_from: float
    days_differ_from: int
    sentence_words: int
    grade_at_most: float
    graded_from_words: int
    lines_a_side_at_14: int
    lines_at_14: int
    lines_at_22: int


def _read(path: Path) -> tuple[Limits, tuple[Room, ...]]:
    read = read_strict(path)
    if not isinstance(read, dict):
        message = f"{path}: expected names with a value and a source"
        raise TypeError(message)
    amounts = {name: _Amount.model_validate(number) for name, number in read.items() if name in Room.model_fields}
    numbers = {name: _Number.model_validate(number) for name, number in read.items() if name not in amounts}
    rooms = ("ample", "tight", "least")
    return (
        Limits(**{name: number.value for name, number in numbers.items()}),
        tuple(Room(**{name: getattr(amount, room) for name, amount in amounts.items()}) for room in rooms),
    )


LIMITS, ROOMS = _read(Path(__file__).parent / "limits.yaml")
AMPLE = ROOMS[0]

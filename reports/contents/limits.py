"""How much a family document says: `limits.yaml`, read once. Every number there has its source."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from protocols.strict_yaml import read_strict


class _Number(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    value: int | float
    source: str


class Limits(BaseModel):
    """The numbers by name; what each means stands in the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    few_below: int
    whole_month_from_days: int
    logged_share_from: float
    counted_from_tries: int
    seems_to_help_from: float
    days_differ_from: int
    sentence_words: int
    grade_at_most: float
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


def _read(path: Path) -> Limits:
    read = read_strict(path)
    if not isinstance(read, dict):
        message = f"{path}: expected names with a value and a source"
        raise TypeError(message)
    return Limits(**{name: _Number.model_validate(number).value for name, number in read.items()})


LIMITS = _read(Path(__file__).parent / "limits.yaml")

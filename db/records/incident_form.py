"""What one log holds, as the page hands it over."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


Answer = Literal["settled", "partly", "no_change", "worse", "asleep", "did_not_see", "too_early"]
NOTE_LENGTH = 2000  # characters, of a note and of the person's own words
MOST_BEHAVIOURS = 3


class IncidentIn(BaseModel):
    """What one log holds. `occurred_at` is aware; None for anything means it was not asked or not answered."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    resident_id: UUID
    occurred_at: datetime
    behaviours: list[str] = Field(min_length=1, max_length=MOST_BEHAVIOURS)
    strength: int = Field(ge=1, le=4)  # 4: the danger button was pressed
    affected: list[str] = []  # self, staff, resident, visitor, property, none
    triggers: list[str] = []
    tried: list[str] = []  # what was really tried, contraindicated or not
    outcome: Answer | None = None  # None: not answered
    flags: list[str] = []  # event flags of the vocabulary
    duration: str | None = None  # code of the duration bands
    place: str | None = None
    seen_by: str = ""  # who saw it, when it was not the person who logs it
    own_words: str = ""
    injury: Literal["none", "minor", "major"] | None = None
    staff_injury: Literal["none", "minor", "major"] | None = None
    note: str = ""
    client_at: datetime | None = None  # what the tablet's clock said

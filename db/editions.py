"""What an edition of a protocol holds, put into its row and read back, and what stands in a home before the next."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from pydantic import ValidationError
from sqlalchemy.orm import Session

from db.models.base import Payload, table_of
from db.models.protocols import HomeProtocol
from protocols.engine.cases import CaseFile, case_path, read_cases
from protocols.engine.codes import unknown_codes
from protocols.engine.library import FOLDER, load, read_form
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.wording import _


OPEN = ("draft", "in_review")

_edition = table_of(HomeProtocol)
_ACTIVE = sa.select(HomeProtocol).where(
    _edition.c.home_id == sa.bindparam("home"),
    _edition.c.protocol_id == sa.bindparam("protocol"),
    _edition.c.state == "active",
)
_NUMBERS = sa.select(_edition.c.edition).where(
    _edition.c.home_id == sa.bindparam("home"), _edition.c.protocol_id == sa.bindparam("protocol")
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What this home goes by now: its active edition, or the library's protocol where `active` is None.

    `active` stays None beside an edition that cannot be read: then the library's stands.
    """

    protocol: Protocol
    cases: CaseFile
    active: HomeProtocol | None

    @property
    def told(self) -> str:
        """As `based_on` has it."""
        return f"library {self.protocol.version}" if self.active is None else str(self.active.id)


def standing(session: Session, *, home_id: UUID, protocol_id: str) -> Standing | None:
    """What stands now; None where neither the library nor the home has it. An edition not in use stands as well."""
    active = active_row(session, home_id=home_id, protocol_id=protocol_id)
    own = None if active is None else protocol_in(active.content)
    if active is not None and own is not None and is_usable(own):
        return Standing(own, cases_in(active.cases), active)
    library = library_protocol(protocol_id)
    return None if library is None else Standing(library, library_cases(protocol_id), None)


def active_row(session: Session, *, home_id: UUID, protocol_id: str) -> HomeProtocol | None:
    """The home's active edition, whether it can be read or not."""
    return session.scalars(_ACTIVE, {"home": home_id, "protocol": protocol_id}).one_or_none()


def next_number(session: Session, *, home_id: UUID, protocol_id: str) -> str:
    """A version above every edition of this home and the library's protocol, with its middle number raised."""
    library = library_protocol(protocol_id)
    numbers = [*session.scalars(_NUMBERS, {"home": home_id, "protocol": protocol_id})]
    return raised([*numbers, *([] if library is None else [library.version])])


def raised(numbers: Iterable[str]) -> str:
    """The next version: 1.3.0 after 1.2.4 and 1.1.0."""
    first, second, _third = max(as_numbers(one) for one in numbers)
    return f"{first}.{second + 1}.0"


def as_numbers(version: str) -> tuple[int, int, int]:
    """A version in parts, so that 1.10.0 comes after 1.9.0."""
    first, second, third = (int(part) for part in version.split("."))
    return first, second, third


def library_protocol(protocol_id: str) -> Protocol | None:
    return load().by_id.get(protocol_id)


@cache
def library_cases(protocol_id: str) -> CaseFile:
    """The cases beside a protocol of the library."""
    return read_cases(case_path(FOLDER, protocol_id))


def content_of(protocol: Protocol) -> Payload:
    return protocol.model_dump(mode="json", by_alias=True, exclude_none=True)


def content_of_cases(cases: CaseFile) -> Payload:
    """In full: a null in the facts of a case says that something is not known."""
    return cases.model_dump(mode="json", by_alias=True)


def protocol_in(content: object) -> Protocol | None:
    """The protocol of a row; None when this version of the product cannot read it."""
    try:
        return read_form(content)
    except Invalid:
        return None


def is_usable(protocol: Protocol) -> bool:
    """Whether this version of the product has every code that the protocol names."""
    return not unknown_codes(protocol, vocabulary())


def cases_in(content: object) -> CaseFile:
    """The cases of a row, or as a person gives them. Raises `Invalid`, with the place."""
    try:
        return CaseFile.model_validate_json(json.dumps(content))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Invalid(_("The cases cannot be kept: {place}: {what}", place=place, what=first["msg"])) from error

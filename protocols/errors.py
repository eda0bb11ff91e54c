"""The mistakes a person can make and put right. Their sentence says what happened and what to do next."""


class DomainError(Exception):
    """Something the user can fix. `code` is stable, `field` names the input it is about (None: the whole)."""

    code = "domain"

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(DomainError):
    """This person may not do this, or may not know that it exists."""

    code = "not_allowed"


class NotFound(DomainError):
    """Nothing of that kind in this home. Another home's record gives the same answer."""

    code = "not_found"


class Stale(DomainError):
    """Someone else changed it first: nothing was overwritten. `current_version` is what is there now."""

    code = "stale"

    def __init__(self, message: str, *, current_version: int) -> None:
        super().__init__(message)
        self.current_version = current_version


class Invalid(DomainError):
    """A value that cannot be kept as it is."""

    code = "invalid"


class Conflict(DomainError):
    """The same id with other contents: two different entries under one id."""

    code = "conflict"

"""One field of a form for a leaf: what it is called, what it takes, and reading what was entered into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from protocols.errors import Invalid
from protocols.vocabulary.models import Term
from protocols.wording import _


# `codes`: any number of the choices; `code`: one of them; `number`: with a decimal point; `whole`: without.
Kind = Literal["codes", "code", "number", "whole"]
Values = Mapping[str, Any]  # what stands in the fields, by name


@dataclass(frozen=True, slots=True)
class Field:
    """A field. Labels are in the language being spoken; `choices` are code -> label.

    `low` and `high` bound a number, in `unit`; None: no bound. `optional`: it may be left empty. `usual` is what an
    empty form starts from. `rare`: seldom asked for, so it can wait behind a fold. `empty` says what it means
    to choose none of them.
    """

    name: str
    label: str
    kind: Kind
    unit: str = ""
    low: float | None = None
    high: float | None = None
    step: float = 1
    optional: bool = False
    choices: Mapping[str, str] | None = None
    usual: Any = None
    help: str = ""
    rare: bool = False
    empty: str = ""

    def read(self, value: Any) -> Any:
        """The value as a condition takes it; None for an optional one that was left empty.

        Raises
        ------
        Invalid : it is needed, outside the range, or not among the choices; the field is named
        """
        if value is None or value in ([], (), ""):
            if not self.optional:
                raise Invalid(_("Please fill this in."), field=self.name)
            return None
        return self._number(value) if self.kind in ("number", "whole") else self._chosen(value)

    def _chosen(self, value: Any) -> Any:
        chosen = [str(code) for code in value] if self.kind == "codes" else [str(value)]
        if strangers := [code for code in chosen if code not in (self.choices or {})]:
            raise Invalid(_("Choose from the list. This is not in it: {what}", what=strangers[0]), field=self.name)
        return chosen if self.kind == "codes" else chosen[0]

    def _number(self, value: Any) -> float | int:
        number = float(value)
        if self.kind == "whole" and not number.is_integer():
            raise Invalid(_("A whole number, please."), field=self.name)
        if self.low is not None and number < self.low:
            raise Invalid(_("At least {low}, please.", low=f"{self.low:g}"), field=self.name)
        if self.high is not None and number > self.high:
            raise Invalid(_("At most {high}, please.", high=f"{self.high:g}"), field=self.name)
        return int(number) if self.kind == "whole" else number


def codes(name: str, label: str, table: Mapping[Any, Term], *, optional: bool = False, help: str = "") -> Field:
    """Any number of a table's terms."""
    return Field(name, label, "codes", choices=labels(table.values()), optional=optional, help=help)


def code(
    name: str, label: str, choices: Mapping[str, str], *, optional: bool = False, usual: Any = None, help: str = ""
) -> Field:
    """One of these choices."""
    empty = _("Anything") if optional else ""
    return Field(name, label, "code", choices=choices, optional=optional, usual=usual, help=help, empty=empty)


def hours(name: str, label: str, *, optional: bool = False, usual: float | None = None, help: str = "") -> Field:
    """A length of time, at most ten years."""
    return Field(name, label, "number", _("hours"), 1, 87_600, optional=optional, usual=usual, help=help)


def days(name: str, label: str, *, usual: int | None = None) -> Field:
    """A length of time in whole days, at most ten years."""
    return Field(name, label, "whole", _("days"), 1, 3_650, usual=usual)


def times(name: str, label: str, *, usual: int | None = None) -> Field:
    """How often: once or more."""
    return Field(name, label, "whole", _("times"), 1, 1_000, usual=usual)


def labels(terms: Iterable[Term]) -> dict[str, str]:
    """Code -> label of these terms, in the language being spoken."""
    return {term.code: _(term.label) for term in terms}

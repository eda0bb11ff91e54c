"""The emergency number by country, and the line that stands first on every urgent or emergency card.

Source: clinical corrections, step 0 (for any member of staff, before every other step). Numbers are public.
"""

from protocols.wording import _, mark


# Country (ISO 3166) -> (number, jurisdiction of the rules). "XX" stands for a country not listed: 112 reaches help
# on mobile networks in most of the world.
NUMBERS: dict[str, tuple[str, str]] = {
    "GB": ("999", "UK_ENGLAND"),
    "IE": ("112", "OTHER"),
    "US": ("911", "US_NH"),
    "CA": ("911", "OTHER"),
    "AU": ("000", "AU"),
    "NZ": ("111", "OTHER"),
    "XX": ("112", "OTHER"),
}

STEP_ZERO = mark(
    "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen "
    "face, stiff and hot: call {number} now. You need no permission."
)

# Protocols whose first steps anyone may read on the locked screen: what can be seen to happen, without a score or a
# chart. The most pressing first. The confidential route is not among them: others read this screen too.
FOR_ANYONE: tuple[str, ...] = ("R32", "R35", "R26", "R34", "R32b", "R14", "R15")


def emergency_number(country: str | None) -> str:
    """The number to call; 112 where the country is not known."""
    return NUMBERS.get(country or "XX", NUMBERS["XX"])[0]


def step_zero(country: str | None) -> str:
    """Step 0 in the language being spoken, with the country's number."""
    return _(STEP_ZERO, number=emergency_number(country))

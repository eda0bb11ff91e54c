"""The words for codes, on a screen. A home's own terms need the home's list; all others are the vocabulary's."""

from collections.abc import Mapping, Sequence

from protocols.vocabulary import HOME_PREFIX, vocabulary
from protocols.wording import _


def label(code: str, own: Mapping[str, str] | None = None) -> str:
    """The words for one code, translated. A home's own term that is not in `own` is said as such."""
    if code.startswith(HOME_PREFIX) and (own is None or code not in own):
        return _("A word of this home")
    return vocabulary().label(code, own)


def listed(codes: Sequence[str], own: Mapping[str, str] | None = None) -> str:
    """The words for several codes, in their order; "" for none."""
    return ", ".join(label(code, own) for code in codes)


def affected(codes: Sequence[str]) -> str:
    """Who was affected."""
    return ", ".join(_(vocabulary().targets[code].label) for code in codes)

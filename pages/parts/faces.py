"""The answers to "did it help?", as a face and a word: the word is always there."""

from protocols.vocabulary import vocabulary
from protocols.wording import _


ICONS: dict[str, str] = {
    "settled": ":material/sentiment_very_satisfied:",
    "partly": ":material/sentiment_satisfied:",
    "no_change": ":material/sentiment_neutral:",
    "worse": ":material/sentiment_very_dissatisfied:",
    "asleep": ":material/bedtime:",
    "did_not_see": ":material/visibility_off:",
    "too_early": ":material/hourglass_top:",
}
ANSWERS: tuple[str, ...] = tuple(ICONS)  # of the log
LATER: tuple[str, ...] = ANSWERS[:-1]  # of a follow-up: too early was already said


def word(answer: str) -> str:
    """The word alone."""
    return _(vocabulary().answers[answer].label)


def face(answer: str) -> str:
    """The face and the word, ready for a label."""
    return f"{ICONS[answer]} {word(answer)}"

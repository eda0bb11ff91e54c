"""Codes are permanent and labels are read by tired people: every change of either is seen in a diff."""

from pathlib import Path

from protocols.vocabulary import vocabulary


APPROVED = Path(__file__).parent / "approved_terms.txt"
_TABLES = (
    "behaviours",
    "triggers",
    "interventions",
    "risk_flags",
    "dementia_types",
    "answers",
    "durations",
    "targets",
    "injuries",
    "event_flags",
    "instruments",
    "observations",
    "medicine_facts",
    "group_terms",
    "kinds",
    "leads",
    "grades",
)


def _terms_now() -> list[str]:
    words = vocabulary()
    lines = [
        f"{table} | {term.code} | {getattr(term, 'kind', '-')} | {term.label}"
        for table in _TABLES
        for term in getattr(words, table).values()
    ]
    lines += [f"strengths | {strength.value} | - | {strength.label}" for strength in words.strengths.values()]
    lines += [
        f"tiles | {tile.code} | - | {tile.label}"
        for tile in (*words.behaviour_tiles, *words.trigger_tiles, *words.intervention_tiles)
    ]
    return lines


def test_every_code_kind_and_label_is_the_approved_one() -> None:
    approved = APPROVED.read_text(encoding="utf-8").splitlines()
    now = _terms_now()

    missing = [line for line in approved if line not in now]
    new = [line for line in now if line not in approved]

    assert (missing, new) == ([], []), (
        "The vocabulary changed. Read each line; when it is meant, say why in the commit and write the new list to "
        f"{APPROVED.name} in this order:\n" + "\n".join(now)
    )


def test_no_approved_code_has_gone() -> None:
    approved = {tuple(line.split(" | ")[:2]) for line in APPROVED.read_text(encoding="utf-8").splitlines()}

    now = {tuple(line.split(" | ")[:2]) for line in _terms_now()}

    assert approved <= now, "codes stand in the record and are never removed: retire the term instead"

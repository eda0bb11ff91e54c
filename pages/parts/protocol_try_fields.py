"""The questions about an invented resident: only what this protocol reads is asked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from pages.parts.plain import md_escape
from protocols.trying import Answers, Known, Reads
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


_KNOWN: dict[Known, str] = {"yes": mark("yes"), "no": mark("no"), "unknown": mark("not known")}
_AS_FACT: dict[Known, bool | None] = {"yes": True, "no": False, "unknown": None}
_USUAL_STRENGTH = 2


def ask(reads: Reads, about: str) -> Answers:
    """What was answered. `about` keeps the answers of one protocol from those of another."""
    words = vocabulary()
    behaviours = [code for code, term in words.behaviours.items() if term.incident]
    with st.container(key=f"try-fields-{about}"):
        return Answers(
            behaviours=_several(_("What was seen"), _first(reads.behaviours, behaviours), about, "behaviours"),
            triggers=_several(_("What set it off"), _first(reads.triggers, words.triggers), about, "triggers"),
            interventions=_several(_("What was tried"), reads.interventions, about, "interventions"),
            event_flags=_several(_("Besides"), reads.event_flags, about, "flags"),
            strength=_strength(about),
            target=_one(_("Who was affected"), reads.asks_target, words.targets, about, "target"),
            injury=_one(_("Injury"), reads.asks_injury, words.injuries, about, "injury"),
            risk_flags={code: _known(words.label(code), about, code) for code in reads.risk_flags},
            assessments={code: _number(_of_part(code), "", about, code) for code in reads.assessments},
            observations={
                code: _number(words.label(code), words.observations[code].unit, about, code)
                for code in reads.observations
            },
            medicines={code: _medicine(code, about) for code in reads.medicines},
            **_before(reads, about),
        )


def _first(wanted: Sequence[str], every: Iterable[str]) -> list[str]:
    """What the protocol reads stands first."""
    return [*wanted, *(code for code in every if code not in wanted)]


def _several(title: str, options: Sequence[str], about: str, name: str) -> tuple[str, ...]:
    if not options:
        return ()
    label = vocabulary().label
    return tuple(st.multiselect(title, options, format_func=label, key=f"try-{name}-{about}", placeholder=_("Choose")))


def _one(title: str, asked: bool, options: Mapping[str, Any], about: str, name: str) -> str:
    if not asked:
        return "none"
    codes = ["none", *(code for code in options if code != "none")]
    label = {code: _(options[code].label) if code in options else _("nobody") for code in codes}
    return st.selectbox(title, codes, format_func=lambda code: label[code], key=f"try-{name}-{about}")


def _strength(about: str) -> int:
    strengths, key = vocabulary().strengths, f"try-strength-{about}"
    chosen = st.segmented_control(
        _("How strong"),
        list(strengths),
        default=None if key in st.session_state else _USUAL_STRENGTH,
        format_func=lambda value: _(strengths[value].label),
        key=key,
        required=True,
    )
    return chosen or _USUAL_STRENGTH


def _known(title: str, about: str, code: str) -> Known:
    key = f"try-{code}-{about}"
    options: list[Known] = list(_KNOWN)
    chosen = st.segmented_control(
        md_escape(title),
        options,
        default=None if key in st.session_state else "no",
        format_func=lambda one: _(_KNOWN[one]),
        key=key,
        required=True,
    )
    return chosen or "no"


def _number(title: str, unit: str, about: str, code: str) -> float | None:
    return st.number_input(
        f"{title} ({unit})" if unit else title,
        value=None,
        min_value=0.0,
        step=1.0,
        format="%g",
        placeholder=_("not known"),
        key=f"try-{code}-{about}",
    )


def _of_part(code: str) -> str:
    whole, _dot, part = code.partition(".")
    words = vocabulary()
    return f"{words.label(whole)}: {words.label(part)}" if part else words.label(whole)


def _medicine(code: str, about: str) -> bool | float | None:
    fact = vocabulary().medicine_facts[code]
    if fact.value == "yes_no":
        return _AS_FACT[_known(_(fact.label), about, code)]
    return _number(_(fact.label), "", about, code)


def _before(reads: Reads, about: str) -> dict[str, Any]:
    if not reads.counts_before:
        return {}
    with st.container(horizontal=True):
        times = st.number_input(
            _("How often the same happened before"), value=0, min_value=0, max_value=50, key=f"try-before-{about}"
        )
        hours = st.number_input(
            _("In so many hours before"), value=24, min_value=1, max_value=8760, key=f"try-before_h-{about}"
        )
    return {"before": int(times), "before_h": float(hours)}

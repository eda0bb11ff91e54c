"""The cases of a draft as a table: what is given, what is expected, and whether it comes out. They are run live."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from db.records import home_protocols
from pages.parts import messages, opened, protocol_checks, when
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts.field_values import same
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from pages.parts.protocol_edit_guards import choice
from protocols.authoring import case_fields
from protocols.authoring.case_fields import KINDS, STATES
from protocols.authoring.leaf_fields import Field
from protocols.engine.cards import State
from protocols.engine.cases import Case, CaseFile, Expect, came_out_as, facts_of
from protocols.errors import Invalid
from protocols.wording import _, plural


def show(writing: Writing) -> None:
    """One row a case; those that fail first."""
    cases = writing.edition.cases.cases
    failed = dict(protocol_checks.checked(writing.here, writing.edition).failed)
    passed = len(cases) - sum(case.name in failed for case in cases)
    st.caption(
        md_escape(
            _(
                "{passed} of {cases} come out as expected.",
                passed=passed,
                cases=plural("1 case", "{count} cases", len(cases)),
            )
        )
    )
    order = sorted(range(len(cases)), key=lambda place: cases[place].name not in failed)
    for place in order:
        _one(writing, place, cases[place], failed.get(cases[place].name))


def _one(writing: Writing, place: int, case: Case, why: str | None) -> None:
    key = f"copy-case-{place}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"case-row-{place}"):
        icon = ":green[:material/check_circle:]" if why is None else ":red[:material/cancel:]"
        word = _("passes") if why is None else _came_out(why)
        given = "; ".join(case_fields.in_words(case.given, writing.speech.words)) or _("the usual facts")
        kind = _(KINDS[case.kind])
        wanted = _("Expected: {what}", what=_(STATES[case.expect.state]))
        st.markdown(
            f"{icon} **{md_escape(case.name)}** ({md_escape(word)})  \n"
            f"{md_escape(kind)}. {md_escape(wanted)}  \n:gray[{md_escape(_('Given: {what}', what=given))}]",
            width="stretch",
        )
        title = _("Add from this example") if why is None else _("Put it right")
        is_open = edit.opener(title, key, ":material/content_copy:" if why is None else ":material/build:")
    if is_open:
        with st.container(border=True, key=f"panel-{key}"):
            _copy(writing, place, case)
            st.button(
                _("Remove this case"),
                key=f"remove-case-{place}",
                icon=":material/delete:",
                disabled=len(writing.edition.cases.cases) == 1,
                on_click=_removed,
                args=(writing, place),
            )


def _came_out(why: str) -> str:
    """How a case came out, in words; `why` is what its check says."""
    state = came_out_as(why)
    return _("came out otherwise: {why}", why=why if state is None else _(STATES[state]))


def _copy(writing: Writing, place: int, case: Case) -> None:
    with opened.form("protocol-case-copy", f"{writing.edition.id}.{place}") as new:
        st.text_input(
            new.titled("name", _("What does your example show, in a sentence?")),
            value=new.start("name", "") or "",
            key=new.key("name"),
        )
        choice(new, "kind", _("What kind of example is it?"), KINDS, case.kind, required=True)
        facts = facts_of(writing.edition.cases, case, writing.protocol)
        fields = case_fields.fields_of(facts, writing.speech.words)
        for path, field in fields.items():
            leaf.draw(new, field, case_fields.value_in(facts, path))
        st.caption(_("A number left empty is not known. Everything else is taken over from the example."))
        choice(new, "state", _("What is expected?"), STATES, case.expect.state, required=True)
        with st.container(horizontal=True):
            for title, place_of, key in (
                (_("Add as a new case"), None, "case-save"),
                (_("Change this case"), place, "case-change"),
            ):
                keep = _Keep(writing, new, case, fields, facts, place_of)
                opened.save_button(new, title, edit.MAY, keep, key=key, vanishes=True, primary=place_of is None)


@dataclass(frozen=True, slots=True)
class _Keep:
    """Writes the changed example: beside the others, or in the place of its own."""

    writing: Writing
    new: opened.Form
    case: Case
    fields: Mapping[case_fields.Path, Field]
    facts: Mapping[str, Any]
    place: int | None

    def __call__(self, here: Here) -> str:
        cases = list(self.writing.edition.cases.cases)
        made = self._made([one.name for at, one in enumerate(cases) if at != self.place])
        if self.place is None:
            cases.append(made)
        else:
            cases[self.place] = made
        _keep(here, self.writing, cases)
        return _("Saved: {name}.", name=made.name)

    def _made(self, taken: list[str]) -> Case:
        name = self.new.text("name").strip() or (self.case.name if self.place is not None else "")
        if not name or name in taken:
            raise Invalid(_("Say in a sentence what it shows, other than the ones there are."), field="name")
        expect = Expect(state=State(self.new.value("state") or self.case.expect.state))
        if self.place is not None and expect.state == self.case.expect.state:
            expect = self.case.expect
        return Case.model_validate(
            {
                "name": name,
                "kind": self.new.value("kind"),
                "given": self._given(),
                "with": self.case.beside,
                "expect": expect,
            }
        )

    def _given(self) -> dict[str, Any]:
        given = self.case.given
        for path, field in self.fields.items():
            before, value = case_fields.value_in(self.facts, path), field.read(self.new.value(field.name))
            if not same(before, value):
                given = case_fields.put(given, path, [] if value is None and field.kind == "codes" else value)
        return given


def _removed(writing: Writing, place: int) -> None:
    with messages.shielded():
        here = acting(edit.MAY)
        left = [case for at, case in enumerate(writing.edition.cases.cases) if at != place]
        _keep(here, writing, left)
        messages.say(_("Removed {time}.", time=when.clock(here, here.now)))


def _keep(here: Here, writing: Writing, cases: list[Case]) -> None:
    file: CaseFile = writing.edition.cases.model_copy(update={"cases": cases})
    home_protocols.set_cases(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=writing.edition.id,
        expected_version=writing.edition.version,
        cases=file.model_dump(mode="json", by_alias=True, exclude_defaults=True),
    )
    edit.open_now(None)

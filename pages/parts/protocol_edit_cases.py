"""The cases of a draft as a table: what is given, what is expected, and whether it comes out. They are run live."""

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
from protocols.engine.cards import State
from protocols.engine.cases import Case, CaseFile, Expect, facts_of
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
        word = _("passes") if why is None else _("came out otherwise: {why}", why=why)
        given = "; ".join(case_fields.in_words(case.given, writing.speech.words)) or _("the usual facts")
        kind = _(KINDS[case.kind])
        wanted = _("Expected: {what}", what=_(STATES[case.expect.state]))
        st.markdown(
            f"{icon} **{md_escape(case.name)}** ({md_escape(word)})  \n"
            f"{md_escape(kind)}. {md_escape(wanted)}  \n:gray[{md_escape(_('Given: {what}', what=given))}]",
            width="stretch",
        )
        is_open = edit.opener(_("Add from this example"), key, ":material/content_copy:")
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


def _copy(writing: Writing, place: int, case: Case) -> None:
    with opened.form("protocol-case-copy", f"{writing.edition.id}.{place}") as new:
        st.text_input(
            new.titled("name", _("What does it show, in a sentence?")),
            value=new.start("name", "") or "",
            key=new.key("name"),
        )
        choice(new, "kind", _("What kind of example is it?"), KINDS, case.kind, required=True)
        facts = facts_of(writing.edition.cases, case, writing.protocol)
        fields = case_fields.fields_of(facts, writing.speech.words)
        for path, field in fields.items():
            leaf.draw(new, field, case_fields.value_in(facts, path))
        st.caption(_("Empty: not known. Everything else is taken over from the example."))
        choice(new, "state", _("What is expected?"), STATES, case.expect.state, required=True)
        keep = _Keep(writing, new, case, fields, facts)
        opened.save_button(new, _("Add this case"), edit.MAY, keep, key="case-save", vanishes=True)


class _Keep:
    """Writes the copy of an example."""

    def __init__(
        self, writing: Writing, new: opened.Form, case: Case, fields: dict[case_fields.Path, Any], facts: dict[str, Any]
    ) -> None:
        self._writing, self._new, self._case, self._fields, self._facts = writing, new, case, fields, facts

    def __call__(self, here: Here) -> str:
        file = self._writing.edition.cases
        name = self._new.text("name").strip()
        if not name or any(one.name == name for one in file.cases):
            raise Invalid(_("Say in a sentence what it shows, other than the ones there are."), field="name")
        made = Case.model_validate(
            {
                "name": name,
                "kind": self._new.value("kind"),
                "given": self._given(),
                "with": self._case.beside,
                "expect": Expect(state=State(self._new.value("state"))),
            }
        )
        _keep(here, self._writing, [*file.cases, made])
        return _("Added: {name}. It stands at the end of the list.", name=name)

    def _given(self) -> dict[str, Any]:
        given = self._case.given
        for path, field in self._fields.items():
            before, value = case_fields.value_in(self._facts, path), field.read(self._new.value(field.name))
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

"""The person an entry is about, as the questions need them: words, what is usual, what was tried, what to check."""

from dataclasses import dataclass

import streamlit as st

from db.queries import helps
from db.queries.helps import TriedBefore, Usual
from db.queries.residents import ResidentView
from pages.parts import log_options
from pages.parts.guard import Here
from pages.parts.log_options import NOTHING_YET, UNKNOWN_TRIGGER, HomeWords
from pages.parts.pickers import FEWER, MORE
from pages.parts.plain import md_escape
from pages.parts.words import label, listed
from protocols.effectiveness import k_of_n
from protocols.vocabulary import Cautions, vocabulary
from protocols.wording import _, mark


_ON_THIS_PAGE = {
    NOTHING_YET: mark("Nothing yet"),
    UNKNOWN_TRIGGER: mark("I do not know"),
}


@dataclass(frozen=True, slots=True)
class About:
    """Read once when the page is opened, not at every tap."""

    resident: ResidentView
    usual: Usual
    before: tuple[TriedBefore, ...]
    words: HomeWords
    country: str

    def label(self, code: str) -> str:
        """The words for a code, the home's own ones too."""
        return label(code, self.words.labels)

    def listed(self, codes: tuple[str, ...]) -> str:
        """The words for several codes."""
        return listed(codes, self.words.labels)

    def cautions(self, code: str) -> Cautions:
        """What speaks against trying this with this person."""
        recorded = frozenset(flag.code for flag in self.resident.flags)
        return vocabulary().cautions_for(code, self.resident.present_flags, recorded)

    def option(self, code: str) -> str:
        """The label of an option: "3 of 4" where it was tried before, "check first" where something is against it."""
        if code == MORE:
            return f":material/expand_more: {_('More')}"
        if code == FEWER:
            return f":material/expand_less: {_('Fewer')}"
        if code in _ON_THIS_PAGE:
            return _(_ON_THIS_PAGE[code])
        said = md_escape(self.label(code))
        tried = next((one for one in self.before if one.code == code), None)
        if tried is not None:
            said += f" **{md_escape(k_of_n(tried.calmer, tried.known))}**"
        if code in vocabulary().interventions and self.cautions(code).avoid:
            said += f" :orange[{md_escape(_('check first'))}]"
        return said


def about(here: Here, resident: ResidentView) -> About:
    """All of it, in as many queries as there are questions."""
    return About(
        resident=resident,
        usual=helps.usual(here.store, actor=here.actor, resident_id=resident.id, now=here.now),
        before=helps.tried_before(here.store, actor=here.actor, resident_id=resident.id, now=here.now),
        words=log_options.home_words(here.store, here.actor),
        country=here.who.country,
    )


def check_first(person: About, code: str) -> None:
    """What speaks against it, in words. It is recorded all the same: what was done was done."""
    cautions = person.cautions(code)
    against = (*cautions.avoid, *cautions.care)
    name = person.resident.preferred_name
    if against:
        advice = vocabulary().interventions[code].cautions
        said = _("Check first: {what}. {name}: {flags}.", what=label(code), name=name, flags=listed(against))
        st.warning(md_escape(f"{said} {_(advice) if advice else ''}"), icon=":material/warning:")
    if cautions.unknown:
        flags = listed(cautions.unknown)
        st.text(_("{what}: not known for {name}: {flags}. Ask first.", what=label(code), name=name, flags=flags))


def food_and_drink(resident: ResidentView) -> None:
    """Beside whatever offers food or drink: texture, allergy and limit, where they are recorded."""
    known = (
        _("Food: {texture}.", texture=resident.food_texture) if resident.food_texture else "",
        _("Allergy: {what}.", what=resident.allergies) if resident.allergies else "",
        _("No more than {ml} ml to drink a day.", ml=resident.fluid_limit_ml) if resident.fluid_limit_ml else "",
    )
    if any(known):
        st.text(" ".join(said for said in known if said))

"""One protocol: read as sentences, changed by a clinical lead, approved by a second person, taken back."""

from uuid import UUID

from streamlit.testing.v1 import AppTest

from db.engine import Store
from db.queries import home_protocols as queries
from db.queries.home_protocols import Edition
from db.records import home_protocols
from pages.parts import links
from protocols.access import Actor
from protocols.engine.library import load
from protocols.engine.schema import Protocol
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.screens import Screen


NOW = homes.NOW


def at(store: Store, who: Actor, protocol: str = "R09") -> Screen:
    return screens.screen(screens.signed_in(store, who), links.PROTOCOL, protocol=protocol)


def said(page: Screen) -> str:
    """What a person reads, without what keeps it from being markdown."""
    return page.words.replace("\\", "")


def begun(store: Store, lead: Actor, **changes: object) -> Edition:
    """A draft of R09 that says something else."""
    edition = new_id()
    version = home_protocols.begin(store, actor=lead, now=NOW, id=edition, protocol_id="R09")
    content = queries.edition(store, actor=lead, now=NOW, edition_id=edition).protocol.model_copy(update=changes)
    home_protocols.edit(store, actor=lead, now=NOW, edition_id=edition, expected_version=version, content=content)
    return one(store, lead, edition)


def handed_in(store: Store, lead: Actor, **changes: object) -> Edition:
    draft = begun(store, lead, **changes)
    home_protocols.submit(
        store, actor=lead, now=NOW, edition_id=draft.id, expected_version=draft.version, why="Our people drink little."
    )
    return one(store, lead, draft.id)


def approved(store: Store, lead: Actor, manager: Actor, **changes: object) -> Edition:
    waiting = handed_in(store, lead, **changes)
    home_protocols.approve(store, actor=manager, now=NOW, edition_id=waiting.id, expected_version=waiting.version)
    return one(store, lead, waiting.id)


def one(store: Store, who: Actor, edition: UUID) -> Edition:
    return queries.edition(store, actor=who, now=NOW, edition_id=edition)


def live(store: Store, who: Actor, protocol: str = "R09") -> Protocol | None:
    return queries.page(store, actor=who, now=NOW, protocol_id=protocol).live


def test_it_is_read_as_sentences_with_where_every_number_is_from(store: Store, nurse: Actor) -> None:
    words = said(at(store, nurse))

    for sentence in (
        "R09 May not be able to pass urine",
        "Looked at when",
        "Hours since passing urine: 8 or more hours",
        "Not known: it stands.",
        "a default of this library, to be confirmed by your clinical lead",
        "Not again for the same person within",
        "It always stands on a card of its own",
        "England",
        "Nobody has approved it yet.",
    ):
        assert sentence in words, sentence
    assert "RF_" not in words, "no code is ever read"


def _every_one() -> None:
    from pages.parts import protocol_reading
    from protocols.engine.library import load

    for protocol in load().by_id.values():
        protocol_reading.show(protocol)


def test_every_protocol_of_the_library_can_be_read() -> None:
    page = Screen(AppTest.from_function(_every_one)).run()

    assert page.words.count("What it is for") == len(load().by_id)
    assert not [code for code in ("RF_", "BHV_", "TRG_", "INT_") if code in page.words], "no code is ever read"


def test_a_hard_stop_is_said_in_words(store: Store, nurse: Actor) -> None:
    assert "nobody can accept it and go on" in said(at(store, nurse, "R17"))


def test_a_number_that_nobody_has_leads_back_to_the_shelf(store: Store, nurse: Actor) -> None:
    page = at(store, nurse, "R99").led_to(links.PROTOCOLS).run()

    assert page.has("shelf-R09")


def test_a_nurse_reads_and_cannot_change(store: Store, nurse: Actor, lead: Actor) -> None:
    handed_in(store, lead)

    page = at(store, nurse)

    assert "A clinical lead or a manager has to approve it." in said(page)
    for key in ("protocol-begin-R09", "protocol-copy", "protocol-stop", "protocol-approve", "protocol-discard"):
        assert not page.has(key), key


def test_a_clinical_lead_begins_to_change_it_and_the_form_opens(store: Store, lead: Actor) -> None:
    page = at(store, lead).button("protocol-begin-R09")

    draft = queries.page(store, actor=lead, now=NOW, protocol_id="R09").open
    assert draft is not None
    page.led_to(links.PROTOCOL_EDIT)
    assert page.app.query_params["edition"] == [str(draft.id)] or page.app.query_params["edition"] == str(draft.id)


def test_the_draft_is_shown_with_what_is_different(store: Store, lead: Actor) -> None:
    begun(store, lead, title="May not be able to empty the bladder")

    words = said(at(store, lead))

    assert "Before: May not be able to pass urine" in words
    assert "Now: May not be able to empty the bladder" in words
    assert "The checks find nothing that stands in the way." in words


def test_it_is_handed_in_with_a_reason(store: Store, lead: Actor) -> None:
    draft = begun(store, lead, title="May not be able to empty the bladder")
    page = at(store, lead).button("protocol-hand-in")
    assert "Say in a few words why." in page.refused

    page.fill(f"protocol-hand-in-{draft.id}", why="Plainer.").button("protocol-hand-in")

    assert "Handed in." in page.done
    assert one(store, lead, draft.id).state == "in_review"
    assert "You wrote in this edition." in said(page)
    assert not page.has("protocol-approve")


def test_a_second_person_reads_why_and_approves(store: Store, lead: Actor, manager: Actor) -> None:
    handed_in(store, lead, title="May not be able to empty the bladder")
    page = at(store, manager)
    assert "Why: Our people drink little." in said(page)

    page.button("protocol-approve")

    assert "Approved. It is in force now." in page.done
    assert "This home, " in said(page)
    standing = live(store, manager)
    assert standing is not None
    assert standing.title == "May not be able to empty the bladder"
    assert "a number of this home, approved by Morgan Manager" in said(page)


def test_a_second_person_sends_it_back_with_what_has_to_change(store: Store, lead: Actor, manager: Actor) -> None:
    waiting = handed_in(store, lead)
    page = at(store, manager).fill(f"protocol-send-back-{waiting.id}", note="Say which hours.")

    page.button("protocol-send-back")

    assert one(store, lead, waiting.id).state == "draft"
    assert "Sent back by Morgan Manager" in said(at(store, lead))
    assert "Say which hours." in said(at(store, lead))


def test_what_is_wrong_stands_in_the_way_of_handing_it_in(store: Store, lead: Actor) -> None:
    library = load().by_id["R09"]
    draft = begun(store, lead, when=library.when.model_copy(update={"any": library.when.branches[:1]}))

    page = at(store, lead)
    assert "does not come out" in page.refused
    page.fill(f"protocol-hand-in-{draft.id}", why="Shorter.").button("protocol-hand-in")

    assert one(store, lead, draft.id).state == "draft"


def test_a_draft_is_given_up_with_a_reason_and_stays_on_record(store: Store, lead: Actor) -> None:
    draft = begun(store, lead)
    page = at(store, lead).fill(f"protocol-discard-{draft.id}", reason="Not needed.").button("protocol-discard")

    assert one(store, lead, draft.id).state == "discarded"
    assert "Given up by Lee Lead" in said(page)


def test_doing_without_one_waits_for_a_second_person(store: Store, lead: Actor, manager: Actor) -> None:
    page = at(store, lead, "R44").fill("protocol-stop-R44", why="We have no garden.").button("protocol-stop")
    assert live(store, lead, "R44") is not None, "nothing ends before a second person has looked"
    assert "This home would do without this protocol." in said(page)

    at(store, manager, "R44").button("protocol-approve")

    assert live(store, lead, "R44") is None
    assert "This home does not use this protocol." in said(at(store, lead, "R44"))


def test_nobody_is_offered_to_do_without_a_stop(store: Store, lead: Actor) -> None:
    page = at(store, lead, "R17")

    assert not page.has("protocol-stop")
    assert "Nobody may do without this protocol" in said(page)


def test_back_to_the_one_before_is_one_tap_with_a_reason(store: Store, lead: Actor, manager: Actor) -> None:
    approved(store, lead, manager, title="May not be able to empty the bladder")
    page = at(store, lead).fill("protocol-back-R09", why="Too many cards.").button("protocol-back")

    assert "The one before is in force now." in page.done
    standing = live(store, lead)
    assert standing is not None
    assert standing.title == "May not be able to pass urine"


def test_a_new_one_like_it_is_a_draft_of_the_homes_own(store: Store, lead: Actor) -> None:
    at(store, lead).fill("protocol-copy-R09", title="Bladder after a catheter").button("protocol-copy")

    page = at(store, lead, "H01")
    assert "H01 Bladder after a catheter" in said(page)
    assert "Draft" in said(page)
    assert live(store, lead, "H01") is None


def test_every_edition_stands_in_the_history_with_its_files(store: Store, lead: Actor, manager: Actor) -> None:
    edition = approved(store, lead, manager, title="May not be able to empty the bladder")

    page = at(store, lead)

    words = said(page)
    assert f"{edition.edition}: In force" in words
    assert "Handed in by Lee Lead" in words
    assert "Approved by Morgan Manager" in words
    files = [link.proto.url for link in page.app.get("link_button")]
    assert f"/documents/protocols/{edition.id}.yaml" in files


def test_what_was_typed_is_never_markdown(store: Store, lead: Actor, manager: Actor) -> None:
    approved(store, lead, manager, title="**bold** [link](x) :red[y]")

    page = at(store, lead)

    written = [str(getattr(one, "value", "")) for kind in ("markdown", "title") for one in page.app.get(kind)]
    assert not [one for one in written if "**bold**" in one or "](x)" in one]

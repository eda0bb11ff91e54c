"""Every form of the product keeps what was typed into it, for the same person on any tablet, and nothing else."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from db.records import drafts
from pages.parts import form_titles
from pages.parts.field_values import all_from_json, same
from protocols.access import Actor, Permission
from tests.app.drafts import filling
from tests.app.drafts.scenes import SCENES, House, Scene
from tests.support import homes, screens
from tests.support.screens import Screen


PAGES = Path(__file__).resolve().parents[3] / "pages"

# The page that a tap leads to is the answer to these: nothing is filled in.
CHOOSES = {"choose-gone", "retire-which"}
TRIES = "try-"  # what is said of an invented resident


@pytest.fixture
def house(store: Store, nurse: Actor, manager: Actor, aide: Actor, edith: UUID) -> House:
    homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")
    lead = homes.make_staff(store, nurse.home_id, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))
    return House(store, nurse, manager, aide, lead, edith)


def actor(house: House, scene: Scene) -> Actor:
    who: Actor = getattr(house, scene.who)
    return who


def opened(house: House, scene: Scene, *, taps: tuple[str, ...]) -> Screen:
    """The page on a tablet of its own."""
    address = dict(scene.address) | ({"resident": str(house.edith)} if scene.about_edith else {})
    page = screens.screen(screens.signed_in(house.store, actor(house, scene)), scene.page, **address)
    for beginning in taps:
        page.button(page.keys(beginning)[0])
    return page


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_what_is_typed_is_kept_and_stands_in_the_fields_on_another_tablet(
    scene: Scene, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    filling.by_the_words(monkeypatch)
    scene.before(house)
    who = actor(house, scene)
    page = opened(house, scene, taps=(*scene.once, *scene.taps))
    on_page = {one.form for one in filling.openings(page).values()}
    assert on_page >= set(scene.forms)
    assert drafts.mine(house.store, actor=who) == (), "nobody touched anything yet"

    filling.fill(page)

    typed = {name: filling.fields(page, one) for name, one in filling.openings(page).items() if one.fields}
    kept = {draft.screen: draft.content for draft in drafts.mine(house.store, actor=who)}
    assert set(kept) == set(typed), "each form with a field has a draft, and only those"
    assert filling.PASSWORD not in repr(kept)

    again = opened(house, scene, taps=scene.taps)
    for name, values in typed.items():
        in_draft = all_from_json(kept[name]["fields"])
        found = filling.fields(again, filling.openings(again)[name])
        for field, value in values.items():
            assert same(in_draft[field], value), (name, field)
            assert same(found[field], value), (name, field)
    assert again.words.replace("\\", "").count("it was kept.") == len(typed)
    assert "default value" not in again.words + page.words, "Streamlit complains of a field with two beginnings"
    assert {draft.screen: draft.content for draft in drafts.mine(house.store, actor=who)} == kept, (
        "looking changes nothing"
    )


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_nothing_can_be_filled_in_outside_a_form(scene: Scene, house: House) -> None:
    """It would be lost with the page. What only chooses what is shown needs no draft."""
    scene.before(house)
    page = opened(house, scene, taps=(*scene.once, *scene.taps))
    ids = [str(one.id) for one in filling.openings(page).values()]

    outside = {widget.key for widget in filling.inputs(page) if not any(widget.key.endswith(one) for one in ids)}

    assert {key for key in outside if not key.startswith(TRIES)} <= CHOOSES


def test_every_form_is_in_a_scene_and_has_a_title() -> None:
    written = set(_forms())

    assert written == {form for scene in SCENES for form in scene.forms}
    assert written <= set(form_titles.TITLES)


def _forms() -> Iterator[str]:
    """The name of every form that a page opens: the first argument of `opened.form`."""
    for file in sorted(PAGES.rglob("*.py")):
        module = ".".join(file.relative_to(PAGES.parent).with_suffix("").parts)
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "opened.form":
                name = call.args[0]
                said = name.value if isinstance(name, ast.Constant) else None
                yield str(said or getattr(import_module(module), ast.unparse(name)))

"""What a test reads of forms and drafts."""

from db.engine import Store
from db.records import drafts
from protocols.access import Actor
from tests.support.screens import Screen


def plain(page: Screen) -> str:
    return page.words.replace("\\", "")


def text_of(page: Screen, form: str, field: str) -> object:
    return page.widget(page.field(form, field)).value


def kept(store: Store, who: Actor) -> list[str]:
    return [draft.screen for draft in drafts.mine(store, actor=who)]

"""Pages as Streamlit runs them, without a browser: signed in as somebody, opened at an address, tapped by key."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from streamlit.testing.v1 import AppTest

from db.engine import Store
from db.records import sign_ins
from protocols.access import Actor
from tests.support import homes


ENTRY = Path(__file__).resolve().parents[2] / "pages" / "entry.py"
_PATIENCE_SECONDS = 30  # the first run of a process imports everything


def signed_in(store: Store, who: Actor, *, now: datetime = homes.NOW) -> UUID:
    """The id of a live sign-in of this person."""
    answer = sign_ins.sign_in(
        store,
        now=now,
        sign_in_name=homes.sign_in_name_of(who),
        password=homes.PASSWORD,
        device="a tablet",
    )
    assert isinstance(answer, sign_ins.SignedIn), answer
    return answer.session_id


@dataclass(slots=True)
class Screen:
    """One browser on one page. Every tap runs the page, as it does in life."""

    app: AppTest

    def button(self, key: str) -> "Screen":
        """Tap a button."""
        self.app.button(key=key).click()
        return self.run()

    def pill(self, key: str, option: Any) -> "Screen":
        """Tap one pill of a row: chosen when it was not, and the other way round where that can be."""
        row = self.widget(key)
        before = row.value
        if isinstance(before, list):
            row.set_value([one for one in before if one != option] if option in before else [*before, option])
        else:
            row.set_value(option)
        return self.run()

    def type(self, key: str, text: object) -> "Screen":
        """Type into a field and leave it."""
        self.widget(key).set_value(text)
        return self.run()

    def field(self, form: str, name: str) -> str:
        """The key of a field of a form that is open."""
        return f"{form}-{name}-{self.app.session_state[f'form-{form}']}"

    def fill(self, form: str, **values: object) -> "Screen":
        """Fill in fields of a form; a dash in a field's name is written as two underscores."""
        for name, value in values.items():
            self.type(self.field(form, name.replace("__", "-")), value)
        return self

    def run(self) -> "Screen":
        self.app.run(timeout=_PATIENCE_SECONDS)
        assert not self.app.exception, [one.value for one in self.app.exception]
        return self

    def led_to(self, page: str) -> "Screen":
        """Stay where the last tap led to: AppTest itself would go back to the page it was told of."""
        address = dict(self.app.query_params)
        self.app.switch_page(page)
        for name, value in address.items():
            self.app.query_params[name] = value
        return self

    def has(self, key: str) -> bool:
        """Whether something with this key stands on the page."""
        try:
            self.app.get_by_key(key)
        except KeyError:
            return False
        return True

    def keys(self, beginning: str) -> list[str]:
        """Keys of the buttons that begin so, in the order of the page."""
        return [one.key for one in self.app.button if one.key and one.key.startswith(beginning)]

    def widget(self, key: str) -> Any:
        """The one thing on the page with this key."""
        return self.app.get_by_key(key)

    @property
    def refused(self) -> str:
        """What was refused, as a person reads it."""
        return "\n".join(str(one.value).replace("\\", "") for one in self.app.error)

    @property
    def done(self) -> str:
        """What was done, as a person reads it."""
        return "\n".join(str(one.value).replace("\\", "") for one in self.app.success)

    @property
    def words(self) -> str:
        """Everything a person reads on the page, markdown as it was written."""
        kinds = ("markdown", "text", "caption", "header", "subheader", "title", "error", "warning", "info", "success")
        found = [str(getattr(one, "value", "")) for kind in kinds for one in self.app.get(kind)]
        found += [str(one.label) for one in self.app.button]
        return "\n".join(found)


def screen(session_id: UUID, page: str, **address: str) -> Screen:
    """Open a page (a path of `pages.parts.links`) as this sign-in; `address` is what stands behind the "?"."""
    app = AppTest.from_file(ENTRY, default_timeout=_PATIENCE_SECONDS)
    app.user = {"sid": str(session_id)}
    opened = Screen(app).run()
    app.switch_page(page)
    for name, value in address.items():
        app.query_params[name] = value
    return opened.run()


def by_itself(session_id: UUID, page: str, **address: str) -> Screen:
    """Run a page's own file, as if the menu had not kept it from this person."""
    app = AppTest.from_file(ENTRY.parent / page, default_timeout=_PATIENCE_SECONDS)
    app.user = {"sid": str(session_id)}
    for name, value in address.items():
        app.query_params[name] = value
    return Screen(app).run()

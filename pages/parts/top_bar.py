"""What stands above every page: who I am, the way to lock or sign out, and that an invented home is invented."""

import streamlit as st

from pages.parts.guard import Here
from pages.web.addresses import ACCOUNT, LOCK, SIGN_OUT
from pages.web.html import Html, tag
from protocols.wording import _


_STYLE = Html("""<style>
.attune-top { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; line-height: 1.25; }
.attune-top > div { flex: 1 1 auto; }
.attune-top small { display: block; font-weight: 700; }
.attune-top a { display: inline-block; padding: 8px 0; color: inherit; }
.attune-top form { margin: 0; }
.attune-top button { min-height: 48px; padding: 4px 20px; border: 1px solid currentColor; border-radius: 10px;
  background: transparent; color: inherit; font: inherit; cursor: pointer; }
[data-testid="stTopNavLink"] { min-height: 48px; align-items: center; }
</style>""")


def show(here: Here) -> None:
    """Who is signed in, with the two ways out. They are ordinary forms to our own addresses: they end the sign-in
    even when this page's websocket is slow or gone."""
    st.html(_STYLE + _bar(here))


def _bar(here: Here) -> Html:
    name = tag("a", here.who.name, href=ACCOUNT, target="_self", title=_("My PIN and password"))
    who = [tag("span", name, f", {here.who.home_name}")]
    if here.who.demo:
        who.append(tag("small", _("Invented home. Nobody here is real.")))
    return tag(
        "div", tag("div", *who), _way_out(_("Lock"), LOCK), _way_out(_("Sign out"), SIGN_OUT), class_="attune-top"
    )


def _way_out(label: str, address: str) -> Html:
    return tag("form", tag("button", label, type="submit"), method="post", action=address)

"""Small pages of plain HTML. Text is escaped unless it is `Html`, so a name can never become markup."""

from collections.abc import Iterable
from html import escape

from starlette.responses import HTMLResponse

from protocols import wording
from protocols.wording import _


class Html(str):
    """Markup that is sent as it stands. Made by `tag` alone."""

    __slots__ = ()


_VOID = frozenset({"input", "link", "meta", "br"})


def tag(name: str, /, *children: str, **attributes: str | bool) -> Html:
    """One element. A trailing underscore is dropped (`class_`), other underscores become hyphens; True is a bare
    attribute, False leaves it out."""
    said = "".join(_attribute(key, value) for key, value in attributes.items() if value is not False)
    if name in _VOID:
        return Html(f"<{name}{said}>")
    inner = "".join(child if isinstance(child, Html) else escape(child) for child in children)
    return Html(f"<{name}{said}>{inner}</{name}>")


def page(title: str, *blocks: Html, status: int = 200, emergency_link: bool = True) -> HTMLResponse:
    """A whole page. The way to the emergency steps stands on every page but their own."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", f"{title} - Attune"),
        tag("link", rel="icon", href="/assets/icon.svg", type="image/svg+xml"),
        tag("link", rel="stylesheet", href="/assets/gate.css"),
    )
    main = tag("main", tag("h1", title), *blocks, *([emergency_button()] if emergency_link else []))
    document = tag("html", head, tag("body", main), lang=wording.current())
    return HTMLResponse(f"<!doctype html>{document}", status_code=status, headers={"cache-control": "no-store"})


def emergency_button() -> Html:
    return tag("a", _("Emergency steps"), class_="button danger", href="/emergency")


def link(words: str, address: str, *, quiet: bool = False) -> Html:
    """A link that looks like a button. `quiet`: a second choice beside the main one."""
    return tag("a", words, class_=_button(quiet=quiet), href=address)


def problem(sentence: str) -> Html:
    """What went wrong and what to do, read out by a screen reader at once."""
    return tag("p", sentence, role="alert", class_="problem")


def form(action: str, *fields: Html, button: str, quiet: bool = False) -> Html:
    """A form with one button. `quiet`: a second choice beside the main one."""
    submit = tag("button", button, type="submit", class_=_button(quiet=quiet))
    return tag("form", *fields, submit, method="post", action=action)


def field(label: str, name: str, *, hint: str = "", id: str = "", **attributes: str | bool) -> Html:
    """A labelled input. The label stands above it; a hint stands between them. `id` where a name stands twice."""
    named = id or name
    described = {"aria_describedby": f"{named}-hint"} if hint else {}
    return Html(
        tag("label", label, for_=named)
        + (tag("p", hint, id=f"{named}-hint", class_="hint") if hint else "")
        + tag("input", id=named, name=name, required=True, **described, **attributes)
    )


def pin_field(label: str, *, id: str = "pin", autofocus: bool = False) -> Html:
    """Six digits: a numeric keypad on a tablet, and nothing that a browser would offer to remember."""
    return field(
        label,
        "pin",
        id=id,
        type="password",
        inputmode="numeric",
        pattern="[0-9]{6}",
        maxlength="6",
        autocomplete="off",
        class_="pin",
        autofocus=autofocus,
    )


def choice(label: str, name: str, options: Iterable[tuple[str, str]], *, chosen: str) -> Html:
    """A labelled list of (value, words)."""
    listed = [tag("option", words, value=value, selected=value == chosen) for value, words in options]
    return Html(tag("label", label, for_=name) + tag("select", *listed, id=name, name=name, required=True))


def _button(*, quiet: bool) -> str:
    return "button quiet" if quiet else "button"


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'

"""How the record is kept: the verdict first, then what it rests on. On the first page one line, when it is not well."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import streamlit as st
from babel.numbers import format_decimal

from db import concerns
from db.concerns import Concern
from db.queries import drafts, health
from db.queries.drafts import LeftOver
from db.queries.health import Disk, Health, Machine
from pages.parts import links, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols import wording
from protocols.access import Permission
from protocols.wording import _, plural
from reports.documents.monthly import anchor_in_words


_GIGABYTE = 1_000_000_000
_MEGABYTE = 1_000_000


def line(here: Here) -> None:
    """One line on the first page of whoever answers for the record; nothing when all is well."""
    if not here.actor.may(Permission.READ_AUDIT):
        return
    found = health.concerns(here.store, actor=here.actor, now=here.now)
    if not found:
        return
    said = concerns.in_words(found[0])
    if len(found) > 1:
        said += " " + plural("And 1 thing more.", "And {count} things more.", len(found) - 1)
    if st.button(md_escape(said), key="go-record", icon=":material/warning:", width="stretch", wrap=True):
        st.switch_page(links.RECORD)


def verdict(found: Sequence[Concern]) -> None:
    """Well, or what somebody has to do."""
    if not found:
        st.success(md_escape(_("The record is well. Nothing needs you here.")), icon=":material/verified:")
    if found:
        said = [md_escape(concerns.in_words(concern)) for concern in found]
        st.warning("\n\n".join(said), icon=":material/warning:")


def kept(here: Here, found: Health) -> None:
    """Backups, disks, the database and its guards."""
    st.header(_("How it is kept"), anchor=False)
    st.text("\n".join(_lines(here, found.machine)))


def waiting(here: Here, found: Health) -> None:
    """What people who are gone began, and records whose time is over. Nothing when there is neither."""
    if found.due:
        st.text(plural("1 record is due to be looked at.", "{count} records are due to be looked at.", found.due))
    if not found.left_over:
        return
    title = plural(
        "1 half-finished entry of somebody who is gone",
        "{count} half-finished entries of people who are gone",
        found.left_over,
    )
    with st.expander(title, icon=":material/edit_off:"):
        st.caption(_("Nobody can finish them. Ask those who were there, and log what happened as a late entry."))
        left = drafts.left_over(here.store, actor=here.actor, now=here.now)
        st.text("\n".join(_left_over(here, one) for one in left))


def on_paper(here: Here, found: Health) -> None:
    """The last link, to be written down, and how a paper is compared with the record."""
    st.header(_("To compare with paper"), anchor=False)
    if found.link is None:
        st.text(_("Nothing has been saved yet."))
        return
    st.text(f"{anchor_in_words(found.link.seq, found.link.hash)} ({when.moment(here, found.link.at)})")
    st.caption(
        _(
            "The same stands on the last line of every printed summary. A number that was once on paper must stay in "
            "the record with the same check. To compare: python -m db verify --anchor NUMBER:CHECK"
        )
    )


def _lines(here: Here, machine: Machine) -> Iterator[str]:
    if machine.backup is None:
        yield _("Newest good backup: none yet")
    else:
        made = _moment_and_age(here, machine.backup.made_at)
        yield _("Newest good backup: {made}, {size}", made=made, size=_size(machine.backup.size))
    if machine.doubtful is not None:
        yield _("Doubtful backup: {made}", made=_moment_and_age(here, machine.doubtful.made_at))
    if machine.failure is not None:
        made = _moment_and_age(here, machine.failure.at)
        yield _("Last try without a backup: {made}. {why}", made=made, why=machine.failure.why)
    for disk in machine.disks:
        yield _disk(disk)
    yield _("Database: {engine}", engine=machine.engine)
    if machine.guards_missing:
        yield _("Guards against rewriting missing: {names}", names=", ".join(machine.guards_missing))
    else:
        yield _("Guards against rewriting: all in place")


def _disk(disk: Disk) -> str:
    free, total = _size(disk.free), _size(disk.total)
    return _("Free space at {folder}: {free} of {total}", folder=disk.folder, free=free, total=total)


def _moment_and_age(here: Here, at: datetime) -> str:
    return _("{time} ({age})", time=when.moment(here, at), age=when.ago(here, at))


def _left_over(here: Here, one: LeftOver) -> str:
    time = when.moment(here, one.updated_at)
    if one.preferred_name is None:
        return _("{author}, {time}", author=one.author, time=time)
    about = _("{name}, room {room}", name=one.preferred_name, room=one.room)
    return _("{author} about {about}, {time}", author=one.author, about=about, time=time)


def _size(count: int) -> str:
    """ "120 GB", "3.4 GB" or "12 MB", in the language being spoken."""
    unit, name = (_GIGABYTE, "GB") if count >= _GIGABYTE else (_MEGABYTE, "MB")
    value = count / unit
    form = "#,##0" if value >= 10 else "0.0"
    return f"{format_decimal(value, format=form, locale=wording.current())} {name}"

"""The record page: well or not at one glance, what to compare with paper, and who opened what."""

import json
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from db import anchors, sqlite_driver
from db.backup import Kind
from db.backup.manifest import Check, Manifest, as_text, beside, name_of
from db.concerns import Concern
from db.engine import Store
from db.looking import What
from db.queries import health
from db.records import drafts, looks, staff
from pages.parts import links
from protocols.access import Actor
from protocols.errors import NotAllowed
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.homes import NOW
from tests.support.screens import Screen


HOURS = timedelta(hours=1)
Backup = Callable[..., Manifest]


@pytest.fixture
def backup(store: Store) -> Backup:
    """Leave a backup in the folder, as far as anybody sees who does not open it."""

    def leave(
        *, age: timedelta = timedelta(minutes=25), kind: Kind = Kind.REGULAR, found: tuple[str, ...] = ()
    ) -> Manifest:
        folder = store.settings.backup_dir
        folder.mkdir(exist_ok=True)
        made_at = NOW - age
        manifest = Manifest(
            file=folder / name_of(kind, made_at),
            kind=kind,
            made_at=made_at,
            product="0.1.0",
            revision="0002",
            source="sqlite",
            encrypted=False,
            sha256="00",
            size=3_100_000,
            rows={},
            anchors=(),
            checked=(Check.INTEGRITY,),
            found=found,
        )
        manifest.file.write_bytes(b"")
        beside(manifest.file).write_text(as_text(manifest))
        return manifest

    return leave


@pytest.fixture(autouse=True)
def room(monkeypatch: pytest.MonkeyPatch) -> None:
    """As much free space as on any machine: the test's own may have little."""
    monkeypatch.setattr(health, "_LEAST_FREE", 1)
    monkeypatch.setattr(health, "_COPIES", 0)


def opened(store: Store, who: Actor) -> Screen:
    return screens.screen(screens.signed_in(store, who), links.RECORD)


def read(page: Screen) -> str:
    """As a person reads it."""
    return page.words.replace("\\", "")


def first_page(store: Store, who: Actor) -> Screen:
    return screens.screen(screens.signed_in(store, who), links.SHIFT)


def test_one_glance_says_that_all_is_well(store: Store, manager: Actor, backup: Backup) -> None:
    backup()

    page = opened(store, manager)

    assert "The record is well. Nothing needs you here." in page.done
    assert "Newest good backup: today, 14:05 (25 minutes ago), 3.1 MB" in read(page)
    assert f"Database: SQLite {sqlite_driver.version()}" in read(page)
    assert "Guards against rewriting: all in place" in read(page)


def test_first_page_says_nothing_while_all_is_well(store: Store, manager: Actor, backup: Backup) -> None:
    backup()

    assert not first_page(store, manager).has("go-record")


@pytest.mark.parametrize(("minutes", "is_old"), [(119, False), (120, False), (121, True)])
def test_backup_is_old_after_two_hours(
    store: Store, manager: Actor, backup: Backup, minutes: int, is_old: bool
) -> None:
    backup(age=timedelta(minutes=minutes))

    assert (Concern.BACKUP_OLD in health.concerns(store, actor=manager, now=NOW)) == is_old


def test_new_home_has_two_hours_for_its_first_backup(store: Store, manager: Actor) -> None:
    assert health.concerns(store, actor=manager, now=NOW + 2 * HOURS) == ()
    assert health.concerns(store, actor=manager, now=NOW + 2 * HOURS + timedelta(seconds=1)) == (Concern.NO_BACKUP,)


def test_backup_whose_check_failed_is_no_good_one(store: Store, manager: Actor, backup: Backup) -> None:
    backup(age=HOURS * 3)
    backup(kind=Kind.DOUBTFUL, found=("page 7",))

    page = opened(store, manager)

    assert "The newest backup is doubtful." in read(page)
    assert "The newest good backup is older than two hours." in read(page)


def test_doubtful_one_is_forgotten_after_a_good_one(store: Store, manager: Actor, backup: Backup) -> None:
    backup(age=HOURS, kind=Kind.DOUBTFUL, found=("page 7",))
    backup()

    assert health.concerns(store, actor=manager, now=NOW) == ()


def test_backup_that_could_not_be_made_says_why(store: Store, manager: Actor, backup: Backup) -> None:
    backup()
    said = {"at": NOW.isoformat(), "why": "The disk of the backups is full."}
    (store.settings.backup_dir / "failed.txt").write_text(json.dumps(said))

    page = opened(store, manager)

    assert "The last backup could not be made." in read(page)
    assert "The disk of the backups is full." in read(page)


def test_first_page_says_in_one_line_what_to_do_and_leads_here(store: Store, manager: Actor, backup: Backup) -> None:
    backup(age=HOURS * 3)

    page = first_page(store, manager)

    assert "The newest good backup is older than two hours." in read(page)
    assert "Who opened what" in read(page.button("go-record").led_to(links.RECORD).run())


@pytest.mark.parametrize("role", ["aide", "nurse"])
def test_others_are_not_told_and_may_not_open_it(store: Store, home: UUID, backup: Backup, role: str) -> None:
    backup(age=HOURS * 3)
    other = homes.make_staff(store, home, role)

    assert not first_page(store, other).has("go-record")
    with pytest.raises(NotAllowed):
        health.overview(store, actor=other, now=NOW)
    assert "Newest good backup" not in screens.by_itself(screens.signed_in(store, other), links.RECORD).words


def test_old_sqlite_is_warned_of_with_what_to_do(
    store: Store, manager: Actor, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup()
    monkeypatch.setattr(sqlite_driver, "version", lambda **_which: "3.40.1")

    page = opened(store, manager)

    assert "older SQLite" in read(page)
    assert "pysqlite3" in read(page)


@pytest.mark.parametrize(("least", "is_low"), [(1, False), (10**18, True)])
def test_disk_with_little_room_is_warned_of(
    store: Store, manager: Actor, backup: Backup, monkeypatch: pytest.MonkeyPatch, least: int, is_low: bool
) -> None:
    backup()
    monkeypatch.setattr(health, "_LEAST_FREE", least)

    assert (Concern.DISK_LOW in health.concerns(store, actor=manager, now=NOW)) == is_low


def test_missing_guard_is_named(store: Store, manager: Actor, backup: Backup) -> None:
    backup()
    store.write(manager.home_id, lambda session: session.execute(sa.text("DROP TRIGGER audit_no_update")))

    page = opened(store, manager)

    assert "Guards against rewriting are missing." in read(page)
    assert "audit_no_update" in read(page)


def test_record_that_lost_its_newest_links_is_noticed(store: Store, manager: Actor, backup: Backup) -> None:
    backup()
    link = health.last_link(store, actor=manager)
    assert link is not None
    beyond = anchors.Anchor(manager.home_id, link.seq + 1, "ab" * 32, NOW)
    anchors.append(anchors.anchors_file(store.settings.data_dir), [beyond])

    assert health.concerns(store, actor=manager, now=NOW) == (Concern.CHAIN_CUT,)


def test_link_to_write_down_is_the_last_one_in_the_form_of_the_papers(
    store: Store, manager: Actor, backup: Backup
) -> None:
    backup()
    link = health.last_link(store, actor=manager)
    assert link is not None

    assert f"Record entry {link.seq}, check {link.hash[:12]}. (today, 14:30)" in read(opened(store, manager))


def test_half_finished_entries_of_people_who_are_gone_are_listed_without_their_words(
    store: Store, manager: Actor, aide: Actor, edith: UUID, backup: Backup
) -> None:
    backup()
    content = {"resident_id": str(edith), "note": "Shouted at Rosa"}
    drafts.keep(store, actor=aide, now=NOW, id=new_id(), screen="log", content=content)
    staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="Moved away")

    words = read(opened(store, manager))

    assert "Ali Aide about Edith, room 12, today, 14:30" in words
    assert "Rosa" not in words


def test_list_of_looks_is_narrowed_to_a_resident_and_to_a_person(
    store: Store, manager: Actor, nurse: Actor, edith: UUID, backup: Backup
) -> None:
    rosa = homes.make_resident(store, nurse, full_name="Rosa Quill", room="4")
    looks.note(store, actor=nurse, now=NOW, what=What.PICTURE, resident_ids=(edith, rosa))
    page = opened(store, manager)
    assert "Noor Nurse. Opened their page: Edith Marlow, room 12" in read(page)
    assert "Morgan Manager. Opened the record page" in read(page)

    page.type("looks-resident", rosa)
    assert "Opened their page: Rosa Quill, room 4" in read(page)
    assert "Edith Marlow" not in read(page)

    page.type("looks-staff", manager.staff_id)
    assert "Nothing was noted." in read(page)


def test_more_looks_come_by_a_tap(store: Store, manager: Actor, edith: UUID, backup: Backup) -> None:
    for minute in range(60):
        at = NOW - timedelta(minutes=minute + 1)
        looks.note(store, actor=manager, now=at, what=What.PICTURE, resident_ids=(edith,))
    page = opened(store, manager)
    assert read(page).count("Opened their page") < 60

    page.button("looks-more")

    assert read(page).count("Opened their page") == 60
    assert not page.has("looks-more")

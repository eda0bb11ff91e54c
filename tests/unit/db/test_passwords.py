"""Which passwords and PINs may be used, and how they are kept."""

import pytest
from argon2 import PasswordHasher

from db import passwords
from protocols.errors import Invalid


PEPPER = b"pepper"


@pytest.mark.parametrize(("length", "accepted"), [(9, False), (10, True), (11, True), (200, True), (201, False)])
def test_a_password_has_ten_to_two_hundred_characters(length: int, accepted: bool) -> None:
    password = ("lantern orchard " * 20)[:length]

    if accepted:
        passwords.check_password(password)
        return
    with pytest.raises(Invalid) as refusal:
        passwords.check_password(password)
    assert refusal.value.field == "password"


@pytest.mark.parametrize("password", ["aaaaaaaaaaaa", "abababababab", "123123123123"])
def test_a_password_of_three_characters_repeated_is_refused(password: str) -> None:
    with pytest.raises(Invalid):
        passwords.check_password(password)


@pytest.mark.parametrize("pin", ["493817", "000001", "112233", "123457"])
def test_a_pin_is_six_digits(pin: str) -> None:
    passwords.check_pin(pin)


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "12345a", "12 456", "٤٩٣٨١٧", "111111", "000000", "123456", "654321", "890123"]
)
def test_a_pin_that_is_no_pin_or_too_easy_is_refused(pin: str) -> None:
    with pytest.raises(Invalid) as refusal:
        passwords.check_pin(pin)
    assert refusal.value.field == "pin"


def test_a_password_is_kept_as_argon2id_at_the_chosen_cost() -> None:
    kept = passwords.hash_password("lantern-orchard-7")

    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert kept != passwords.hash_password("lantern-orchard-7")
    assert passwords.password_is("lantern-orchard-7", kept)
    assert not passwords.password_is("lantern-orchard-8", kept)


def test_no_account_has_no_password() -> None:
    assert not passwords.password_is("nobody has this password", None)


def test_a_hash_that_cannot_be_read_lets_nobody_in() -> None:
    assert not passwords.password_is("anything", "not a hash")


def test_a_hash_of_another_cost_is_made_again() -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash("lantern-orchard-7")

    assert passwords.needs_rehash(cheap)
    assert not passwords.needs_rehash(passwords.hash_password("lantern-orchard-7"))


def test_a_pin_is_nothing_without_its_pepper() -> None:
    kept = passwords.hash_pin("493817", PEPPER)

    assert passwords.pin_is("493817", kept, PEPPER)
    assert not passwords.pin_is("493817", kept, b"another")
    assert not passwords.pin_is("493818", kept, PEPPER)
    assert not passwords.password_is("493817", kept)

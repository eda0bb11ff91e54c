"""What the log keeps of a fault: where it was, never what people wrote."""

import logging

import pytest

from pages.parts import faults


def _raise() -> None:
    try:
        dict[str, str]()["Edith is upset"]
    except KeyError as error:
        raise ValueError("note: Edith hit Rosa") from error


def _note() -> str:
    try:
        _raise()
    except ValueError as error:
        return faults.note(error)
    raise AssertionError


def test_log_has_the_reference_the_kind_and_the_place(caplog: pytest.LogCaptureFixture) -> None:
    reference = _note()

    assert f"Reference {reference}: builtins.ValueError at test_faults.py:" in caplog.text
    assert "builtins.KeyError" in caplog.text


def test_log_has_no_word_of_what_people_wrote(caplog: pytest.LogCaptureFixture) -> None:
    _note()

    assert "Edith" not in caplog.text
    assert "Rosa" not in caplog.text


def test_every_fault_has_a_reference_of_its_own() -> None:
    assert len({_note() for _count in range(20)}) == 20


def test_streamlits_own_line_with_the_message_is_dropped(caplog: pytest.LogCaptureFixture) -> None:
    faults.keep_messages_out_of_the_log()

    logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=ValueError("Edith"))

    assert "Edith" not in caplog.text

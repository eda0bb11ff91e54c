"""The rules module and the words: pure. Knows no screen, no database and no clock; `now` is always an argument."""

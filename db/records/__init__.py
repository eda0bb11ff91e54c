"""Writes: one module a noun; one function = one action by someone = one transaction, version and audit included.

Every action takes the store first and then only keywords: `actor`, `now` (aware) and, for whatever it makes, an `id`
minted when the screen opened, so that a retry is harmless. It checks the permission and the home again, whatever
the page did. It raises `protocols.errors.DomainError` with a sentence for the person, and then nothing was kept.
"""

"""Reads: one function a question. Every one takes the actor and answers for the actor's home only.

What comes back are frozen values, never rows that can go stale or load more by themselves.
"""

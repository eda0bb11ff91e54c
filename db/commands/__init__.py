"""The commands of `python -m db`, one a module. Each has `add`, which names it, its arguments and what it runs.

What a command runs takes the arguments, the settings and `now`, and answers the exit code: 0 when all is well, 1 when
something was found. A refusal is raised as a `DomainError`; its sentence is printed and the command ends with 1.
"""

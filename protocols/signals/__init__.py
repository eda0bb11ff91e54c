"""Is something different from before? Arithmetic on counts; the words for it belong to whoever shows them.

Everything here is a pure function. Nothing decides what to do, and no p-value is for aides or families to see.
"""

from protocols.signals.windows import Comparison, chance, compare_windows


__all__ = ["Comparison", "chance", "compare_windows"]

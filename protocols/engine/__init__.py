"""Three-valued evaluation of protocols over facts. A pure function of (facts, protocol set)."""

from protocols.engine.evaluate import suggest


__all__ = ["suggest"]

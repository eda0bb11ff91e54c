"""Three-valued evaluation of protocols over facts. A pure function of (facts, protocol set)."""

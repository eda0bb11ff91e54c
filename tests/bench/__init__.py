"""How fast it is, as ratios measured in one run: `python -m tests.bench`. Nothing here passes or fails a build."""

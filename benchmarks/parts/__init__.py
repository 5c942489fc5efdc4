"""What is measured: one module for each stage, with ``measure() -> Table``."""

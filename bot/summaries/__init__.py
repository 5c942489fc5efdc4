"""Summaries: which sentences of a text are worth reading, within a budget."""

"""Stories: which articles tell of the same event, and which event matters more. Pure Python: the main process runs
it."""

"""What is counted, for Prometheus (``/metrics``). Labels hold no people's words and no addresses."""

from __future__ import annotations

from prometheus_client import Counter, Gauge

updates = Counter("lede_updates", "What people did, by kind", ["kind"])
errors = Counter("lede_errors", "Faults of ours, in handlers and ticks")
messages = Counter("lede_messages", "Messages that left the outbox, by what became of them", ["state"])
polls = Counter("lede_polls", "Polls of feeds, by outcome", ["outcome"])
markup_faults = Counter("lede_markup_faults", "Messages whose markup Telegram refused, sent as plain text")
outbox = Gauge("lede_outbox_rows", "Rows in the outbox, by state", ["state"])
tick_seconds = Gauge("lede_tick_seconds", "Seconds that a tick last took", ["tick"])
database = Gauge("lede_database_up", "Whether the database takes what is written: 1, or 0 while work has stopped")
database.set(1)
database_troubles = Counter("lede_database_troubles", "How often the database could not be used")

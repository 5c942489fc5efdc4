"""What keeps the bot going and lets its operator watch: ticks, metrics, health, logs."""

"""Killable worker processes for what outsiders send us: feeds, pages and texts."""

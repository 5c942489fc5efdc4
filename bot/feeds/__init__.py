"""Feeds: fetch, parse, discover, and decide when to look again."""

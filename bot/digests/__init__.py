"""Digests: when one is due, and what is in it."""

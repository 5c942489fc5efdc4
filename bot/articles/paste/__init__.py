"""Pasted and forwarded texts taken apart. Standard library only, and linear in the text: the main process runs it."""

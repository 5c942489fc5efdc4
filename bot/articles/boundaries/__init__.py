"""Where sentences end: what sentencex takes for an end and is none, and what it overlooks."""

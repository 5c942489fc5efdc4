"""Articles: from a page, a paste or a feed's fragment to clean text, its sentences and its language."""

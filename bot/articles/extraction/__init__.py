"""Reading a page: its bytes, its blocks of text, which of them are the article, and what it is when it is none."""

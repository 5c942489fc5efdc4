"""Full text over articles. What is there already is indexed bit by bit, once the bot runs.

In SQLite the index (FTS5) reads the articles' own titles and texts, so that nothing is stored twice; to take an article
out, it has to be told what it was given: hence the triggers. In PostgreSQL it is a table of vectors.

Revision ID: 0011
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# Marks (M) are parts of words in Indic scripts.
SQLITE = (
    """CREATE VIRTUAL TABLE search USING fts5(title, text, forms, content='articles', content_rowid='id',
           tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co M*'")""",
    """CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
           INSERT INTO unindexed (article_id) VALUES (new.id);
       END""",
    """CREATE TRIGGER articles_reworded AFTER UPDATE OF title, text ON articles
           WHEN (old.title <> new.title OR old.text <> new.text)
           AND NOT EXISTS (SELECT 1 FROM unindexed WHERE article_id = old.id)
       BEGIN
           INSERT INTO search (search, rowid, title, text, forms)
               VALUES ('delete', old.id, old.title, old.text, old.forms);
           INSERT INTO unindexed (article_id) VALUES (new.id);
       END""",
    """CREATE TRIGGER articles_gone AFTER DELETE ON articles
           WHEN NOT EXISTS (SELECT 1 FROM unindexed WHERE article_id = old.id)
       BEGIN
           INSERT INTO search (search, rowid, title, text, forms)
               VALUES ('delete', old.id, old.title, old.text, old.forms);
       END""",
)

POSTGRESQL = (
    "CREATE TABLE search (article_id BIGINT CONSTRAINT pk_search PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_search_words ON search USING gin (words)",
    """CREATE FUNCTION note_unindexed() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           INSERT INTO unindexed (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
           RETURN NULL;
       END $$""",
    """CREATE FUNCTION forget_words() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
           DELETE FROM search WHERE article_id = OLD.id;
           RETURN NULL;
       END $$""",
    """CREATE TRIGGER articles_added AFTER INSERT ON articles FOR EACH ROW EXECUTE FUNCTION note_unindexed()""",
    """CREATE TRIGGER articles_reworded AFTER UPDATE OF title, text ON articles FOR EACH ROW
           WHEN (OLD.title <> NEW.title OR OLD.text <> NEW.text) EXECUTE FUNCTION note_unindexed()""",
    "CREATE TRIGGER articles_gone AFTER DELETE ON articles FOR EACH ROW EXECUTE FUNCTION forget_words()",
)


def upgrade() -> None:
    op.add_column("articles", sa.Column("forms", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "unindexed",
        sa.Column("article_id", ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_unindexed"),
    )
    op.create_table(
        "searches",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chats.id"], name="fk_searches_chat_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_searches"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_searches_chat_id", "searches", ["chat_id"])
    op.create_index("ix_searches_at", "searches", ["at"])
    op.execute("INSERT INTO unindexed (article_id) SELECT id FROM articles")
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)

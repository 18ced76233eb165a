-- The full-text index; derived from text.db and library.db, may be deleted at any time. Tokens are made in
-- db/index/tokens.ts, so FTS5 only sees words separated by spaces.
CREATE VIRTUAL TABLE file_words USING fts5(body, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 2 tokenchars '~'");
CREATE VIRTUAL TABLE page_words USING fts5(body, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2");
-- Notes, facts, and the titles of exhibits; rowid = record id * 8 + kind (see db/index/record-words.ts)
CREATE VIRTUAL TABLE record_words USING fts5(body, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE indexed (
  file_id INTEGER PRIMARY KEY,
  text_rev INTEGER NOT NULL,
  tokenizer INTEGER NOT NULL
) STRICT;
-- How far in each device's custody log the record words are.
CREATE TABLE indexed_records (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tokenizer INTEGER NOT NULL
) STRICT;

-- The full-text index; derived from text.db and library.db, may be deleted at any time.
-- Words are made, folded and put in order by db/index/tokens.ts; the tokenizer here only splits at spaces, because
-- to "ascii" every character beyond ASCII is part of a word. So a page and a query are always taken apart alike.

-- Which words a file has; rowid = file id. "~" begins the marks for short beginnings of words.
CREATE VIRTUAL TABLE file_words USING fts5(body, content = '', contentless_delete = 1, detail = none,
  tokenize = "ascii tokenchars '~'");
-- Which words a page has, and where; rowid = file id * 65,536 + page number.
CREATE VIRTUAL TABLE page_words USING fts5(body, content = '', contentless_delete = 1, tokenize = "ascii");
-- Titles and numbers of exhibits, notes, facts, parties, conflicts; rowid = record id * 8 + kind (db/index/record-words.ts).
CREATE VIRTUAL TABLE record_words USING fts5(body, content = '', contentless_delete = 1,
  tokenize = "ascii tokenchars '~'");
-- The text revision of each file that the index holds, and the rules of words it was made by.
CREATE TABLE indexed (
  file_id INTEGER PRIMARY KEY,
  text_rev INTEGER NOT NULL,
  tokenizer INTEGER NOT NULL
) STRICT;
-- How far in each device's history of changes the record words are.
CREATE TABLE indexed_records (
  device_id INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  tokenizer INTEGER NOT NULL
) STRICT;

-- What was found by going through the text of files, for people to look at: it states nothing. All of it is derived.

-- The language of each page, as ISO 639-1 names it; '' when it is not known.
ALTER TABLE pages ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- The revision of a file's text that was gone through; reading a file anew puts it back to 0.
ALTER TABLE file_texts ADD COLUMN studied_rev INTEGER NOT NULL DEFAULT 0;
CREATE INDEX file_texts_unstudied ON file_texts (file_id) WHERE studied_rev <> text_rev;

-- The version of the program that looks; with a new one everything is gone through again.
CREATE TABLE study (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO study (id) VALUES (1);

-- Each distinct thing, such as one phone number however it is written; `value` is how it was written first. Rows stay
-- when nothing is left of them.
CREATE TABLE found_values (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

-- Where it stands: [start, stop) in characters of the page's text.
CREATE TABLE found_passages (
  page_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  value_id INTEGER NOT NULL REFERENCES found_values,
  stop INTEGER NOT NULL,
  PRIMARY KEY (page_id, start, value_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_passages_of_value ON found_passages (value_id, page_id);

-- How many exhibits and passages of a case have it; made of the files in `counted_files`, each at most one exhibit of a case.
CREATE TABLE found_in_cases (
  case_id INTEGER NOT NULL,
  value_id INTEGER NOT NULL REFERENCES found_values,
  kind TEXT NOT NULL,
  exhibits INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  PRIMARY KEY (case_id, value_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX found_in_cases_by_kind ON found_in_cases (case_id, kind, exhibits DESC, value_id);
CREATE TABLE counted_files (
  file_id INTEGER NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (file_id, case_id)
) STRICT, WITHOUT ROWID;

-- Signatures of texts (MinHash, 64 values of 32 bits) and of pictures (two numbers of 32 bits), and what is like what: both
-- ways, the most alike of each.
CREATE TABLE text_signatures (
  file_id INTEGER PRIMARY KEY,
  signature BLOB NOT NULL CHECK (length(signature) = 256)
) STRICT;
-- Parts of the signatures, by which those that may be alike are found without comparing all with all.
CREATE TABLE text_bands (
  band INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  PRIMARY KEY (band, file_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE picture_looks (
  file_id INTEGER PRIMARY KEY,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL
) STRICT;
CREATE TABLE alike (
  file_id INTEGER NOT NULL,
  other_id INTEGER NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('text', 'picture')),
  -- 0 to 1
  likeness REAL NOT NULL,
  PRIMARY KEY (file_id, other_id, how)
) STRICT, WITHOUT ROWID;
CREATE INDEX alike_others ON alike (other_id);

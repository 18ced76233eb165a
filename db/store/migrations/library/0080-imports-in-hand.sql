-- Imports in hand: how what is taken in was acquired, what is left out on purpose, lists of files that everybody has,
-- pausing, and which work comes first.

-- Who acquired it, when and how, as the person who imports it says.
ALTER TABLE imports ADD COLUMN acquired TEXT NOT NULL DEFAULT '';
ALTER TABLE exhibits ADD COLUMN acquired TEXT NOT NULL DEFAULT '';

-- What is left out and what is marked: see contract/imports.ts.
ALTER TABLE imports ADD COLUMN rules TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rules));
ALTER TABLE imports ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));

-- Work that is held is not begun until somebody lets it go on. Of work that waits, the lowest rank comes first.
ALTER TABLE jobs ADD COLUMN held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1));
ALTER TABLE jobs ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
DROP INDEX jobs_open;
CREATE INDEX jobs_open ON jobs (kind, rank, id) WHERE state IN ('waiting', 'running');

-- What was left out on purpose is a line of the ledger as well, with the rule that said so.
CREATE TABLE import_lines (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports,
  parent_id INTEGER REFERENCES import_items,
  path TEXT NOT NULL,
  raw_path BLOB,
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'failed', 'skipped')),
  code TEXT,
  reason TEXT,
  file_id INTEGER REFERENCES files,
  exhibit_id INTEGER REFERENCES exhibits,
  size INTEGER,
  at INTEGER NOT NULL,
  CHECK ((outcome IN ('failed', 'skipped')) = (reason IS NOT NULL)),
  CHECK (outcome IN ('failed', 'skipped') OR (file_id IS NOT NULL AND exhibit_id IS NOT NULL))
) STRICT;
INSERT INTO import_lines SELECT id, import_id, parent_id, path, raw_path, outcome, code, reason, file_id, exhibit_id, size, at FROM import_items;
DROP TABLE import_items;
ALTER TABLE import_lines RENAME TO import_items;
CREATE UNIQUE INDEX import_items_by_path ON import_items (import_id, path, ifnull(raw_path, ''));
CREATE INDEX import_items_by_outcome ON import_items (import_id, outcome, id);
CREATE INDEX import_items_by_file ON import_items (file_id);
CREATE INDEX import_items_in_order ON import_items (import_id, id);
CREATE INDEX import_items_of_parent ON import_items (parent_id) WHERE parent_id IS NOT NULL;

-- Lists of files that everybody has, such as those of an operating system: their SHA-256 sums, sorted and joined, are a
-- file of the vault.
CREATE TABLE known_lists (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL DEFAULT '',
  file_id INTEGER NOT NULL REFERENCES files,
  count INTEGER NOT NULL DEFAULT 0,
  added_at INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

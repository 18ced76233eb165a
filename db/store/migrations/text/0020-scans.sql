-- Pages whose words are in a picture; id = page id. `pages.text` is what counts: it is made of the three texts here.
CREATE TABLE scans (
  id INTEGER PRIMARY KEY,
  -- 'skipped': not asked for
  state TEXT NOT NULL CHECK (state IN ('waiting', 'skipped', 'done', 'failed')),
  -- how often it was tried; why it failed
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  -- the text that the file itself holds, UTF-8, zstd; and where recognised words go: beside it, or instead of it
  embedded BLOB NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('beside', 'instead')),
  -- What a machine read on it. This takes seconds a page, so it is kept when the file is read anew; the hash tells that
  -- it is still the same file, since ids may be given again when library.db is put back from a backup.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  recogniser TEXT,
  recognised BLOB,
  -- where each word of it stands, JSON, zstd (db/store/queries/scan-words.ts)
  words BLOB,
  -- 0 to 100
  confidence REAL,
  -- what a person put in its place, a copy from library.db
  corrected BLOB,
  CHECK ((state = 'done') <= (recognised IS NOT NULL))
) STRICT;
CREATE INDEX scans_by_state ON scans (state, id);
CREATE INDEX scans_corrected ON scans (id) WHERE corrected IS NOT NULL;
